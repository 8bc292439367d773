//! The wijken as a list, and as a picture of links when their areas were imported.

use std::collections::BTreeMap;

use app_core::{
    initiatives,
    places::{
        Neighbourhood,
        areas::{Area, AreaKind},
        map::{Shape, SvgMap, paths},
        store,
    },
};
use leptos::prelude::*;

use crate::{t, visit::Visit};

/// Width of the picture, in units of its view box.
const WIDTH: f64 = 400.0;
/// A wijk with so many initiatives is "some" on the map, or "many".
const SOME: i64 = 5;
const MANY: i64 = 20;
/// A name of so many characters is written on two lines.
const LONGEST_LINE: usize = 12;
/// From one line of a label to the next, in units of the view box.
const LINE: f64 = 12.0;

/// What the picture and the list show.
pub(crate) struct Wijken {
    counts: BTreeMap<String, i64>,
    map: SvgMap,
}

/// Loads the number of initiatives per wijk and the areas.
///
/// # Errors
/// The database does not answer.
pub(super) async fn load(visit: &Visit) -> Result<Wijken, sqlx::Error> {
    let municipality = &visit.municipality;
    let counts = initiatives::counts_by_neighbourhood(&visit.core, municipality).await?;
    let (slug, year) = (&municipality.slug, municipality.areas_year);
    let mut areas = store::areas(&visit.core.db, slug, AreaKind::Neighbourhood, year).await?;
    areas.retain(|area| {
        municipality.neighbourhoods.iter().any(|wijk| wijk.code == area.code && !wijk.outskirts)
    });
    Ok(Wijken::of(counts, &areas))
}

impl Wijken {
    /// From the number of initiatives by slug, and the areas to draw.
    pub(crate) fn of(counts: BTreeMap<String, i64>, areas: &[Area]) -> Self {
        Self { counts, map: paths(areas, WIDTH) }
    }
}

/// The picture (when there is one) and the list.
pub(crate) fn map_and_list(visit: &Visit, wijken: &Wijken) -> AnyView {
    let neighbourhoods = &visit.municipality.neighbourhoods;
    let items = neighbourhoods.iter().map(|wijk| {
        let count = wijken.counts.get(&wijk.slug).copied().unwrap_or(0);
        view! {
            <li>
                <a href=format!("/wijken/{}", wijk.slug)>{wijk.name.clone()}</a>
                " "
                <span class="map-list-count">{t!(visit.words, "map-count", count = count)}</span>
            </li>
        }
    });
    view! {
        <div class="map">
            {picture(visit, wijken, None)}
            <ul class="map-list">{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The picture; nothing while no areas were imported. It repeats the list for a pointer.
pub(crate) fn picture(visit: &Visit, wijken: &Wijken, current: Option<&str>) -> AnyView {
    if wijken.map.shapes.is_empty() {
        return ().into_any();
    }
    let drawn = wijken.map.shapes.iter().filter_map(|shape| {
        let wijk = visit.municipality.neighbourhoods.iter().find(|wijk| wijk.code == shape.code)?;
        Some((shape, wijk))
    });
    let areas = drawn.clone().map(|(shape, wijk)| area(shape, wijk, wijken, current));
    let labels = drawn
        .filter(|(_, wijk)| current.is_none_or(|slug| wijk.slug == slug))
        .map(|(shape, wijk)| label(shape, &wijk.name, current.is_some()));
    let class = if current.is_some() { "map-picture is-small" } else { "map-picture" };
    view! {
        <div class="map-frame">
            <svg class=class viewBox=wijken.map.view_box.clone() aria-hidden="true" focusable="false">
                {areas.collect_view()} {labels.collect_view()}
            </svg>
            <p class="meta">{t!(visit.words, "map-source")}</p>
        </div>
    }
    .into_any()
}

/// The name of a wijk, on one line or two.
fn label(shape: &Shape, name: &str, current: bool) -> AnyView {
    let class = if current { "map-label is-current" } else { "map-label" };
    let break_at = name.char_indices().nth(name.chars().count() / 2).map_or(0, |(at, _)| at);
    let (first, second) = match name.rfind(' ') {
        _ if name.chars().count() <= LONGEST_LINE => (name.to_owned(), None),
        Some(space) => (name[..space].to_owned(), Some(name[space + 1..].to_owned())),
        None => (format!("{}-", &name[..break_at]), Some(name[break_at..].to_owned())),
    };
    let x = shape.label_x.to_string();
    let second = second.map(|line| view! { <tspan x=x.clone() dy=LINE.to_string()>{line}</tspan> });
    view! { <text class=class x=x.clone() y=shape.label_y.to_string() text-anchor="middle">{first} {second}</text> }
        .into_any()
}

fn area(shape: &Shape, wijk: &Neighbourhood, wijken: &Wijken, current: Option<&str>) -> AnyView {
    let count = wijken.counts.get(&wijk.slug).copied().unwrap_or(0);
    let class = match count {
        _ if current == Some(wijk.slug.as_str()) => "map-area is-current",
        MANY.. => "map-area is-many",
        SOME.. => "map-area is-some",
        _ => "map-area",
    };
    view! {
        <a class=class href=format!("/wijken/{}", wijk.slug) tabindex="-1">
            <path class="map-shape" d=shape.d.clone() fill-rule="evenodd"></path>
        </a>
    }
    .into_any()
}
