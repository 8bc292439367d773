//! What is late now, and where the working days of each went; never by person.

use app_core::{
    figures::{self, Filter, Late, Spent, Stage},
    initiatives::{Cursor, Order},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::query::{FIGURES, LATE, Query};
use crate::{
    initiatives::{more, unit_name},
    projects::college_name,
    t,
    ui::{Kind, PageError, addresses, breadcrumb, notice, public_page},
    visit::{Visit, visit},
};

/// How many stand on a page.
const PAGE: usize = 20;

/// What is late, here or in one wijk.
#[component]
pub fn LatePage() -> impl IntoView {
    let visit = visit();
    let params = use_query_map().get_untracked();
    public_page(async move {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let query = Query::read(&visit, |name| params.get(name)).place();
        let Filter { track, neighbourhood: wijk, .. } = &query.filter;
        let after = match params.get("na") {
            None => None,
            Some(mark) => Some(Cursor::decode(Order::SoonestDue, &mark).ok_or(PageError::NotThere)?),
        };
        let found =
            figures::late(&visit.core, municipality, track.as_deref(), wijk.as_deref(), after, PAGE).await?;
        let here = query.address(LATE);
        let sign = if here == LATE { '?' } else { '&' };
        let next = found.next.map(|next| more(words, format!("{here}{sign}na={}", next.encode())));
        let wijk = wijk.as_deref().map(|slug| municipality.neighbourhood_name(slug).to_owned());
        let wijk_is_chosen = wijk.is_some();
        let several = municipality.tracks.are_several();
        let track = several.then(|| query.track(municipality).name.clone());
        let name: Vec<String> = track.into_iter().chain(wijk).collect();
        let name = (!name.is_empty()).then(|| name.join(" · "));
        let way = vec![
            ("/".to_owned(), municipality.name.clone()),
            (FIGURES.to_owned(), t!(words, "figures-link")),
        ];
        let everywhere = wijk_is_chosen.then(|| {
            let all =
                Query { filter: Filter { neighbourhood: None, ..query.filter.clone() }, unknown: false };
            view! { " · " <a href=all.address(LATE)>{t!(words, "late-everywhere")}</a> }
        });
        let title = t!(words, "late-title");
        let about = name.clone().unwrap_or_else(|| municipality.name.clone());
        let unseen = (found.unseen > 0).then(|| t!(words, "late-unseen", count = found.unseen));
        let list = match (found.items.is_empty(), found.all) {
            (true, 0) => notice(&visit, Kind::AllDone, t!(words, "late-none")),
            (true, _) => ().into_any(),
            _ => view! { <ol class="late-list">{found.items.iter().map(|one| item(&visit, one)).collect_view()}</ol> }
                .into_any(),
        };
        let lead = (found.all > 0).then(|| {
            view! { <p class="lead">{t!(words, "late-lead", count = found.all)} " " {unseen}</p> }
        });
        Ok(view! {
            <Title text=format!("{title} · {about}")/>
            <Meta name="description" content=t!(words, "late-text")/>
            {addresses(&visit, &here)}
            <div class="wrap">
                {breadcrumb(words, way, title.clone())}
                <h1>{title}</h1>
                {name.map(|name| view! { <p class="rates-scope">{name} {everywhere}</p> })}
                {lead}
                <p class="measure">{t!(words, "late-text")}</p>
                {list}
                {next}
            </div>
        }
        .into_any())
    })
}

fn item(visit: &Visit, late: &Late) -> AnyView {
    let (words, one) = (&visit.words, &late.initiative);
    let lang = words.foreign(&one.language);
    let wijk = visit.municipality.neighbourhood_name(&one.neighbourhood).to_owned();
    let spent = late.course.iter().map(|spent| {
        let days = t!(words, "figures-days", days = spent.days);
        view! { <div><dt>{stage(visit, spent)}</dt><dd>{days}</dd></div> }
    });
    view! {
        <li class="late-item">
            <h2 class="late-title">
                <a href=format!("/initiatieven/{}", one.reference) dir="auto" lang=lang>{one.title.clone()}</a>
            </h2>
            <p class="late-days"><b>{t!(words, "days-late", days = late.days)}</b> " · " {wijk}</p>
            <dl class="facts">{spent.collect_view()}</dl>
        </li>
    }
    .into_any()
}

fn stage(visit: &Visit, spent: &Spent) -> String {
    let words = &visit.words;
    match &spent.stage {
        Stage::Reading => t!(words, "late-reading"),
        Stage::With(unit) => t!(words, "late-with", unit = unit_name(visit, unit)),
        Stage::Advice => t!(words, "late-advice"),
        Stage::AtTable => t!(words, "late-table"),
        Stage::AtCollege => t!(words, "late-college", college = college_name(visit)),
        Stage::Author => t!(words, "late-author"),
    }
}
