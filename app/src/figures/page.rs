//! The page of figures: one sentence first, then what it rests on, by month, wijk and department.

use app_core::figures::{self, Figures, Month, Period, Speed};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{
    query::{COORDINATORS, FIGURES, FILE, LATE, Query, unit_title},
    table::{Row, rates},
};
use crate::{
    drafts::choices,
    t,
    ui::{Choice, Icon, Kind, Labels, addresses, breadcrumb, icon, notice, public_page, select_field},
    visit::{Visit, visit},
    words::Words,
};

/// The figures of a municipality, a wijk or a department, in a period.
#[component]
pub fn FiguresPage() -> impl IntoView {
    let visit = visit();
    let params = use_query_map().get_untracked();
    public_page(async move {
        let query = Query::read(&visit, |name| params.get(name));
        let figures = figures::figures(&visit.core, &visit.municipality, &query.filter).await?;
        Ok(figures_view(&visit, &query, &figures))
    })
}

fn figures_view(visit: &Visit, query: &Query, figures: &Figures) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let way = vec![("/".to_owned(), municipality.name.clone())];
    let scope = scope(visit, query, figures);
    let title = t!(words, "speed-title");
    let nothing = figures.all.tally.answers() + figures.all.late == 0;
    view! {
        <Title text=format!("{title} · {scope}")/>
        <Meta name="description" content=t!(words, "figures-description", name = municipality.name.clone())/>
        {addresses(visit, &query.address(FIGURES))}
        <div class="wrap">
            {breadcrumb(words, way, t!(words, "figures-link"))}
            <h1>{title}</h1>
            {query.unknown.then(|| notice(visit, Kind::Warning, t!(words, "list-unknown")))}
            <section aria-labelledby="waarvan">
                <h2 class="rates-scope" id="waarvan">{scope}</h2>
                {lead(visit, query, figures)}
                {numbers(visit, query, figures)}
            </section>
            {form(visit, query, figures)}
            {(!nothing).then(|| tables(visit, query, figures))}
        </div>
    }
    .into_any()
}

/// What the figures are of, in a few words: track, wijk, department, months.
fn scope(visit: &Visit, query: &Query, figures: &Figures) -> String {
    let words = &visit.words;
    let wijk = query.filter.neighbourhood.as_deref().map(|slug| visit.municipality.neighbourhood_name(slug));
    let unit = query.filter.unit.as_ref().map(|unit| unit_title(visit, unit.code()));
    let name = |month: Option<&Month>| month.map(|month| month_name(words, *month)).unwrap_or_default();
    let (from, until) = (name(figures.months.keys().next()), name(figures.months.keys().last()));
    let period = t!(words, "figures-months", from = from, until = until);
    let track =
        visit.municipality.tracks.are_several().then(|| query.track(&visit.municipality).name.clone());
    let parts = track.into_iter().chain(wijk.map(str::to_owned)).chain(unit).chain([period]);
    parts.collect::<Vec<_>>().join(" · ")
}

fn month_name(words: &Words, month: Month) -> String {
    t!(words, "month-year", month = month.month, year = month.year.to_string())
}

fn form(visit: &Visit, query: &Query, figures: &Figures) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let labels = |name, label| Labels { name, label, ..Labels::default() };
    let wijken = choices(words, municipality, app_core::drafts::Field::Neighbourhood);
    let coordinators = Choice::new(COORDINATORS, unit_title(visit, ""));
    let departments = municipality
        .departments
        .iter()
        .map(|one| Choice { lang: visit.staff_language(), ..Choice::new(&one.slug, one.name.clone()) });
    let units = [coordinators].into_iter().chain(departments).collect();
    let this_year = visit.core.now().local().year();
    let chosen = match query.filter.period {
        Period::Year(year) => year,
        Period::LastTwelveMonths => this_year,
    };
    let first = figures.first_year.unwrap_or(this_year).min(chosen);
    let years =
        (first..=this_year).rev().map(|year| Choice::new(&year.to_string(), year.to_string())).collect();
    let wijk = query.filter.neighbourhood.as_deref().unwrap_or_default();
    let tracks = municipality.tracks.are_several().then(|| {
        let tracks = municipality.tracks.iter().map(|track| Choice::new(&track.slug, track.name.clone()));
        let labels = labels("loper", t!(words, "item-track"));
        select_field(words, &labels, None, tracks.collect(), &query.track(municipality).slug)
    });
    view! {
        <form class="filters" method="get" action=FIGURES role="search">
            <details class="filters-more" open=query.address(FIGURES) != FIGURES>
                <summary>{t!(words, "figures-narrow")}</summary>
                <div class="filters-row">
                    {tracks}
                    {select_field(words, &labels("wijk", t!(words, "item-neighbourhood")), Some(t!(words, "list-all-neighbourhoods")), wijken, wijk)}
                    {select_field(words, &labels("afdeling", t!(words, "figures-unit")), Some(t!(words, "figures-all-units")), units, query.unit())}
                    {select_field(words, &labels("jaar", t!(words, "figures-period")), Some(t!(words, "figures-last-year")), years, &query.year())}
                </div>
                <div class="filters-action">
                    <button class="button">{icon(visit, Icon::Search)} {t!(words, "figures-show")}</button>
                    <a href=FIGURES>{t!(words, "list-clear")}</a>
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// The figure that counts first, in a sentence.
fn lead(visit: &Visit, query: &Query, figures: &Figures) -> AnyView {
    let words = &visit.words;
    let target = query.track(&visit.municipality).targets.answered;
    match figures.all.speed().filter(Speed::is_telling) {
        Some(speed) => view! {
            <p class="rates-lead">{t!(words, "figures-lead", days = speed.median)}</p>
            <p class="lead">{t!(words, "figures-ninety", days = speed.ninety)} " " {t!(words, "figures-promise", days = target)}</p>
        }
        .into_any(),
        None => view! { <p class="lead">{t!(words, "speed-too-few", days = target)}</p> }.into_any(),
    }
}

/// What the sentence rests on, and where more of it stands.
fn numbers(visit: &Visit, query: &Query, figures: &Figures) -> AnyView {
    let words = &visit.words;
    let (all, target) = (&figures.all, query.track(&visit.municipality).targets.answered);
    let running = query.filter.period.is_running(visit.core.now().local().date());
    let speed = all.speed().filter(Speed::is_telling);
    let late = if running { t!(words, "figures-late") } else { t!(words, "figures-still-late") };
    let to_late = query.place().address(LATE);
    view! {
        <dl class="figures">
            {speed.map(|speed| figure(t!(words, "speed-within"), format!("{} %", speed.within_target)))}
            {figure(t!(words, "figures-answers"), all.tally.answers().to_string())}
            {running.then(|| figure(t!(words, "figures-open"), all.open.to_string()))}
            {figure(late, all.late.to_string())}
        </dl>
        <p class="meta measure">{t!(words, "figures-how", days = target)} " " {t!(words, "figures-month-of")}</p>
        <ul class="rates-links">
            <li><a class="link-alone" href=to_late>{t!(words, "figures-to-late")}</a></li>
            <li><a class="link-alone" href="/criteria">{t!(words, "criteria-link")}</a></li>
            <li><a class="link-alone" href="/zo-tellen-wij">{t!(words, "counting-link")}</a></li>
            <li><a class="link-alone" href=query.address(FILE)>{t!(words, "figures-file")}</a></li>
        </ul>
    }
    .into_any()
}

fn figure(name: String, number: String) -> AnyView {
    view! { <div class="figure"><dt>{name}</dt><dd>{number}</dd></div> }.into_any()
}

fn tables(visit: &Visit, query: &Query, figures: &Figures) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let months = figures.months.iter().rev();
    let months = months.map(|(month, line)| Row::new(month_name(words, *month), None, line)).collect();
    let wijken = municipality.neighbourhoods.iter().filter_map(|wijk| {
        let line = figures.neighbourhoods.get(&wijk.slug)?;
        Some(Row::new(wijk.name.clone(), Some(query.in_wijk(&wijk.slug).address(FIGURES)), line))
    });
    let known = [""].into_iter().chain(municipality.departments.iter().map(|one| one.slug.as_str()));
    let known: Vec<&str> = known.collect();
    let gone = figures.units.keys().map(String::as_str).filter(|slug| !known.contains(slug));
    let units = known.iter().copied().chain(gone).filter_map(|slug| {
        let address = query.of_unit(municipality, slug).map(|query| query.address(FIGURES));
        Some(Row::new(unit_title(visit, slug), address, figures.units.get(slug)?))
    });
    let wijken: Option<Vec<Row>> = query.filter.neighbourhood.is_none().then(|| wijken.collect());
    let units: Option<Vec<Row>> = query.filter.unit.is_none().then(|| units.collect());
    let target = query.track(municipality).targets.answered;
    view! {
        <p class="measure rates-legend">{t!(words, "figures-legend")}</p>
        {rates(visit, target, "per-maand", t!(words, "figures-by-month"), t!(words, "figures-month"), months)}
        {wijken.map(|rows| rates(visit, target, "per-wijk", t!(words, "figures-by-wijk"), t!(words, "item-neighbourhood"), rows))}
        {units.map(|rows| view! {
            {rates(visit, target, "per-afdeling", t!(words, "figures-by-unit"), t!(words, "figures-unit"), rows)}
            <p class="meta measure">{t!(words, "figures-unread")}</p>
        })}
        <p class="meta measure">{t!(words, "figures-few-rule")}</p>
    }
    .into_any()
}
