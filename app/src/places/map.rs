//! The wijken as a list, and as a picture of links when their areas were imported.

use std::{collections::BTreeMap, sync::Arc};

use app_core::{
    initiatives,
    places::{
        Neighbourhood,
        areas::{Area, AreaKind},
        map::Shape,
        store,
    },
};
use leptos::prelude::*;

use super::drawing::{Drawing, LINE, Name, count};
use crate::{t, visit::Visit};

/// A wijk with so many initiatives is "some" on the map, or "many".
const SOME: i64 = 5;
const MANY: i64 = 20;
/// The letters of a name, in units of the view box: the smallest that can be read, the smallest that
/// can be read on a phone, the largest, and those of the only name on a small map.
const SMALLEST: f64 = 10.0;
const SMALL: f64 = 12.0;
const LARGEST: f64 = 13.0;
const ALONE: f64 = 20.0;

/// What the picture and the list show.
pub(crate) struct Wijken {
    counts: BTreeMap<String, i64>,
    drawing: Arc<Drawing>,
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
    areas.retain_mut(|area| {
        let mut drawn = municipality.neighbourhoods.iter().filter(|wijk| !wijk.outskirts);
        let wijk = drawn.find(|wijk| wijk.code == area.code);
        wijk.map(|wijk| area.name.clone_from(&wijk.name)).is_some()
    });
    Ok(Wijken { counts, drawing: Drawing::kept(slug, areas) })
}

impl Wijken {
    /// From the number of initiatives by slug, and the areas to draw.
    pub(crate) fn of(counts: BTreeMap<String, i64>, areas: Vec<Area>) -> Self {
        Self { counts, drawing: Arc::new(Drawing::of(areas)) }
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
    if wijken.drawing.wijken.is_empty() {
        return ().into_any();
    }
    let drawn = wijken.drawing.wijken.iter().filter_map(|(shape, names)| {
        let wijk = visit.municipality.neighbourhoods.iter().find(|wijk| wijk.code == shape.code)?;
        Some((shape, names, wijk))
    });
    let areas = drawn.clone().map(|(shape, _, wijk)| area(shape, wijk, wijken, current));
    let labels = drawn
        .filter(|(.., wijk)| current.is_none_or(|slug| wijk.slug == slug))
        .filter_map(|(_, names, _)| label(names, current.is_some()));
    let class = if current.is_some() { "map-picture is-small" } else { "map-picture" };
    view! {
        <div class="map-frame">
            <svg class=class viewBox=wijken.drawing.view_box.clone() aria-hidden="true" focusable="false">
                {areas.collect_view()} {labels.collect_view()}
            </svg>
            <p class="meta">{t!(visit.words, "map-source")}</p>
        </div>
    }
    .into_any()
}

/// The name of a wijk, on as many lines as make it largest; nothing where it does not fit.
fn label(names: &[Name], current: bool) -> Option<AnyView> {
    let most = if current { ALONE } else { LARGEST };
    let sized = names.iter().map(|name| (name.size.min(most), name));
    let (size, Name { lines, middle: (x, y), .. }) = sized.max_by(|a, b| a.0.total_cmp(&b.0))?;
    if size < SMALLEST {
        return None;
    }
    let class = match size {
        _ if current => "map-label is-current",
        ..SMALL => "map-label is-small",
        _ => "map-label",
    };
    // The foot of the first line: half of all lines up, and the middle of a letter down.
    let first = y + size * (0.36 - (count(lines.len()) - 1.0) * LINE / 2.0);
    let (x, step) = (format!("{x:.1}"), format!("{:.1}", size * LINE));
    let lines = lines.iter().enumerate().map(|(place, line)| {
        let dy = if place == 0 { "0".to_owned() } else { step.clone() };
        view! { <tspan x=x.clone() dy=dy>{line.clone()}</tspan> }
    });
    let lines = lines.collect_view();
    Some(
        view! { <text class=class y=format!("{first:.1}") font-size=format!("{size:.1}")>{lines}</text> }
            .into_any(),
    )
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
            <title>{wijk.name.clone()}</title>
            <path class="map-shape" d=shape.d.clone() fill-rule="evenodd"></path>
        </a>
    }
    .into_any()
}
