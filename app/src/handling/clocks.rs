//! All clocks on one screen: what each unit has in hand, what is late and where it waits.

use app_core::routing::{self, AdviceLoad, Load, Unit, View};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::{
    LIST, handler,
    view::{self, Shape},
};
use crate::{
    filters::{COORDINATOR, asking},
    initiatives::unit_name,
    t,
    ui::{Kind, PageError, breadcrumb, heads, notice, page},
    visit::{Visit, visit},
    words::capital,
};

/// All clocks of the wijken of who coordinates.
#[component]
pub fn ClocksPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let handler = handler(&visit)?;
        let coordinator = handler.coordinator().ok_or(PageError::NotAllowed)?;
        let (loads, advice) = routing::workload(&visit.core, &visit.municipality, coordinator).await?;
        let words = &visit.words;
        let title = t!(words, "clocks-title");
        Ok(view! {
            <Title text=title.clone()/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap">
                {breadcrumb(words, vec![(LIST.to_owned(), t!(words, "handle-title"))], title.clone())}
                <h1>{title}</h1>
                <p class="lead measure">{t!(words, "clocks-text")}</p>
                {units(&visit, &loads)}
                {advices(&visit, &advice)}
            </div>
        }
        .into_any())
    })
}

fn units(visit: &Visit, loads: &[Load]) -> AnyView {
    let words = &visit.words;
    if loads.is_empty() {
        return notice(visit, Kind::AllDone, t!(words, "handle-none-all"));
    }
    let rows = loads.iter().map(|one| {
        let wijk = visit.municipality.neighbourhood_name(&one.neighbourhood).to_owned();
        let name = match one.unit {
            Unit::Coordinator => t!(words, "clocks-wijk", wijk = wijk),
            Unit::Department(_) => unit_name(visit, one.unit.code()),
        };
        let unit = match &one.unit {
            Unit::Coordinator => format!("wijk={}&afdeling={COORDINATOR}", one.neighbourhood),
            Unit::Department(slug) => format!("afdeling={slug}"),
        };
        let to = |view| asking(&view::address(view, Shape::List), &unit);
        let late = match one.late {
            0 => one.late.into_any(),
            late => view! {
                <a class="link-alone is-number" href=to(View::Late)>{late} <span class="visually-hidden">": " {name.clone()}</span></a>
            }
            .into_any(),
        };
        let first = one.first_due_on.map(|day| words.date_brief(day.0)).unwrap_or_default();
        view! {
            <tr role="row" class=(one.late > 0).then_some("is-late")>
                <th role="rowheader" scope="row" class="queue-title"><a class="link-alone" href=to(View::All)>{name}</a></th>
                <td role="cell" data-label=t!(words, "clocks-late")><span class="queue-left">{late}</span></td>
                <td role="cell" data-label=t!(words, "clocks-open")>{one.open}</td>
                <td role="cell" data-label=t!(words, "clocks-free")>{one.free}</td>
                <td role="cell" data-label=t!(words, "clocks-waiting")>{one.waiting}</td>
                <td role="cell" data-label=t!(words, "clocks-first")>{first}</td>
            </tr>
        }
    });
    view! {
        <table class="queue" role="table">
            <caption class="visually-hidden">{t!(words, "clocks-title")}</caption>
            {heads([
                t!(words, "clocks-unit"),
                t!(words, "clocks-late"),
                t!(words, "clocks-open"),
                t!(words, "clocks-free"),
                t!(words, "clocks-waiting"),
                t!(words, "clocks-first"),
            ])}
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn advices(visit: &Visit, advice: &[AdviceLoad]) -> AnyView {
    let words = &visit.words;
    let rows = advice.iter().map(|one| {
        view! {
            <tr role="row" class=(one.late > 0).then_some("is-late")>
                <th role="rowheader" scope="row" class="queue-title">{capital(&unit_name(visit, &one.department))}</th>
                <td role="cell" data-label=t!(words, "clocks-late")><span class="queue-left">{one.late}</span></td>
                <td role="cell" data-label=t!(words, "clocks-advice-waiting")>{one.waiting}</td>
            </tr>
        }
    });
    let table = match advice.is_empty() {
        true => view! { <p>{t!(words, "clocks-advice-none")}</p> }.into_any(),
        false => view! {
            <table class="queue" role="table">
                <caption class="visually-hidden">{t!(words, "clocks-advice")}</caption>
                {heads([t!(words, "clocks-unit"), t!(words, "clocks-late"), t!(words, "clocks-advice-waiting")])}
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="advies">
            <h2 id="advies">{t!(words, "clocks-advice")}</h2>
            {table}
        </section>
    }
    .into_any()
}
