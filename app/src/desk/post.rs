//! Letters on paper: what waits to be printed, and one of them, ready to print.

use app_core::{
    desk,
    initiatives::{self, MOST_PAPERS, Paper, PaperId},
    residency,
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    above, code,
    letter::{composed, letter_view, print_page},
};
use crate::{
    letters::Letter,
    t,
    ui::{Kind, PageError, heads, notice, page, page_below, time},
    visit::{Visit, visit},
    words::Words,
};

/// What waits to be printed and handed over or sent.
#[component]
pub fn DeskPostPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    page(async move {
        let at_desk = super::desk(&visit)?;
        let papers = initiatives::papers(&visit.core, &at_desk).await?;
        let codes = residency::letters_waiting(&visit.core, &at_desk).await?;
        let words = &visit.words;
        let title = t!(words, "desk-post-title");
        let inside = view! {
            {done.map(|which| {
                let text = match which.as_str() {
                    "code" => t!(words, "desk-code-done"),
                    _ => t!(words, "desk-post-done"),
                };
                notice(&visit, Kind::Success, text)
            })}
            <h1>{title.clone()}</h1>
            {(papers.is_empty() && codes.is_empty()).then(|| notice(&visit, Kind::AllDone, t!(words, "desk-post-none")))}
            {(!papers.is_empty()).then(|| list(&visit, &papers))}
            {(!codes.is_empty()).then(|| code::list(&visit, &codes))}
        };
        Ok(page_below(words, above(words), &title, false, inside.into_any()))
    })
}

/// Without names: those stand in the letters, and opening one is on record.
fn list(visit: &Visit, papers: &[Paper]) -> AnyView {
    let words = &visit.words;
    let rows = papers.iter().map(|paper| {
        let date = paper.created_at.local().date();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">
                    <a class="link-alone" href=format!("/balie/post/{}", paper.id.0)>
                        {name(words, &paper.letter)} <span class="visually-hidden">" " {paper.reference.clone()}</span>
                    </a>
                </th>
                <td role="cell" data-label=t!(words, "queue-initiative")>{paper.reference.clone()}</td>
                <td role="cell" data-label=t!(words, "queue-neighbourhood")>
                    {visit.municipality.neighbourhood_name(&paper.neighbourhood).to_owned()}
                </td>
                <td role="cell" data-label=t!(words, "desk-post-since")>{time(date, words.date_year(date))}</td>
            </tr>
        }
    });
    let caption = match i64::try_from(papers.len()) {
        Ok(MOST_PAPERS) => t!(words, "desk-post-most", most = MOST_PAPERS),
        _ => t!(words, "desk-post-count", count = papers.len()),
    };
    view! {
        <p class="lead">{t!(words, "desk-post-text")}</p>
        <table class="queue" role="table">
            <caption>{caption}</caption>
            {heads([t!(words, "desk-post-letter"), t!(words, "queue-initiative"), t!(words, "queue-neighbourhood"), t!(words, "desk-post-since")])}
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What a letter is about.
fn name(words: &Words, letter: &str) -> String {
    match letter {
        "receipt" => t!(words, "desk-letter-receipt"),
        "asked" => t!(words, "desk-letter-asked"),
        "published" => t!(words, "desk-letter-published"),
        "answered" => t!(words, "desk-letter-answered"),
        "looks_again" => t!(words, "desk-letter-again"),
        "in_progress" => t!(words, "desk-letter-progress"),
        "carried_out" => t!(words, "desk-letter-done"),
        "handed_over" => t!(words, "desk-letter-handed-over"),
        "merged" => t!(words, "event-merged"),
        "hidden" => t!(words, "event-hidden"),
        "undone" => t!(words, "desk-letter-undone"),
        "withdrawn" => t!(words, "desk-letter-withdrawn"),
        _ => t!(words, "desk-post-letter"),
    }
}

/// One letter.
#[component]
pub fn DeskLetterPage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(async move {
        let at_desk = super::desk(&visit)?;
        let id = PaperId(id.parse().map_err(|_| PageError::NotThere)?);
        let opened = desk::letter(&visit.core, &at_desk, id).await?.ok_or(PageError::NotThere)?;
        let letter = composed(&visit, &opened.order).await?;
        Ok(print_view(&visit, &opened, &letter))
    })
}

fn print_view(visit: &Visit, opened: &desk::Letter, letter: &Letter) -> AnyView {
    let (words, paper) = (&visit.words, &opened.paper);
    let heading = format!("{} {}", name(words, &paper.letter), paper.reference);
    let reach = (!opened.reach.is_empty())
        .then(|| view! { <p>{t!(words, "item-reach")} ": " <b dir="auto">{opened.reach.clone()}</b></p> });
    let date = paper.created_at.local().date();
    let after = view! { {reach} {after(words, paper)} }.into_any();
    print_page(visit, heading, after, letter_view(letter, &[], words.date_year(date), date))
}

/// What to do after printing.
fn after(words: &Words, paper: &Paper) -> AnyView {
    if paper.done_at.is_some() {
        return view! { <p><a class="button" href="/balie">{t!(words, "desk-back")}</a></p> }.into_any();
    }
    view! {
        <form method="post" action=format!("/balie/post/{}/klaar", paper.id.0)>
            <div class="button-row"><button class="button">{t!(words, "desk-handed-over")}</button></div>
        </form>
    }
    .into_any()
}
