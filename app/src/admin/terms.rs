//! How long what is kept, how much would go, and when that was last done.

use app_core::retention::{self, Kind, Line, Run};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{admin, framed};
use crate::{
    t, terms,
    ui::{self, heads, notice, page},
    visit::{Visit, visit},
    words::Words,
};

/// The terms.
#[component]
pub fn TermsPage() -> impl IntoView {
    let visit = visit();
    let set = use_query_map().get_untracked().get("gedaan").is_some();
    page(async move {
        admin(&visit)?;
        let lines = retention::overview(&visit.core, &visit.municipality).await?;
        let last = retention::last_run(&visit.core, &visit.municipality).await?;
        let words = &visit.words;
        let title = t!(words, "terms-title");
        let [first, second] = visit.municipality.retention.warning_days;
        let inside = view! {
            {set.then(|| notice(&visit, ui::Kind::Success, t!(words, "term-done")))}
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(words, "terms-about")}</p>
            <p class="measure">{t!(words, "terms-set")}</p>
            <p class="measure">{last_run(&visit, last)}</p>
            {table(&visit, &title, &lines)}
            <p class="measure">{t!(words, "terms-warned", first = first, second = second)}</p>
            <p class="measure">{t!(words, "terms-stays")}</p>
        };
        Ok(framed(&visit, &title, false, inside.into_any()))
    })
}

fn last_run(visit: &Visit, last: Option<Run>) -> String {
    let words = &visit.words;
    let Some(run) = last else { return t!(words, "terms-never") };
    let at = run.at.local();
    t!(
        words,
        "terms-last",
        date = words.date_year(at.date()),
        time = words.time(at.time()),
        count = run.went()
    )
}

fn table(visit: &Visit, title: &str, lines: &[Line]) -> AnyView {
    let words = &visit.words;
    let rows = lines.iter().map(|line| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">{terms::kind(words, line.kind)}</th>
                <td role="cell" data-label=t!(words, "terms-long")>
                    {terms::term(words, line.term)}
                    {line.kind.bounds().map(|_| change(words, line.kind))}
                </td>
                <td role="cell" data-label=t!(words, "terms-now")>{line.now}</td>
                <td role="cell" data-label=t!(words, "terms-soon", days = retention::SOON_DAYS)>{line.soon}</td>
            </tr>
        }
    });
    view! {
        <table class="queue" role="table">
            <caption class="visually-hidden">{title.to_owned()}</caption>
            {heads([
                t!(words, "terms-what"),
                t!(words, "terms-long"),
                t!(words, "terms-now"),
                t!(words, "terms-soon", days = retention::SOON_DAYS),
            ])}
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The way to another term, named by what it is about.
fn change(words: &Words, kind: Kind) -> AnyView {
    view! {
        " "
        <a class="link-alone" href=format!("/beheer/bewaartermijnen/{}", kind.code())>
            {t!(words, "terms-change")}
            <span class="visually-hidden">": " {terms::kind(words, kind)}</span>
        </a>
    }
    .into_any()
}
