//! What was done in the last hour, with a button to undo each.

use app_core::{
    initiatives::EventKind,
    moderation::{self, Recent},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::moderator;
use crate::{
    initiatives::event_name,
    t,
    ui::{Kind, PageError, breadcrumb, heads, notice},
    visit::Visit,
};

/// The button that undoes an act.
pub(super) fn undo_form(visit: &Visit, reference: &str, what: EventKind) -> AnyView {
    view! {
        <form method="post" action=format!("/werk/{reference}/terugdraaien")>
            <input type="hidden" name="wat" value=what.code()/>
            <button class="button button-secondary">
                {t!(visit.words, "undo")} <span class="visually-hidden">": " {reference.to_owned()}</span>
            </button>
        </form>
    }
    .into_any()
}

/// The page.
pub(super) async fn recent_view(visit: &Visit) -> Result<AnyView, PageError> {
    let words = &visit.words;
    let done = moderation::recent(&visit.core, &moderator(visit)?).await?;
    let list = match done.is_empty() {
        true => notice(visit, Kind::AllDone, t!(words, "recent-nothing")),
        false => table(visit, &done),
    };
    Ok(view! {
        <Title text=t!(words, "recent-title")/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap page-top">
            {breadcrumb(words, vec![("/werk".to_owned(), t!(words, "queue-title"))], t!(words, "recent-title"))}
            <h1>{t!(words, "recent-title")}</h1>
            <p class="lead">{t!(words, "recent-text")}</p>
            {list}
        </div>
    }
    .into_any())
}

fn table(visit: &Visit, done: &[Recent]) -> AnyView {
    let words = &visit.words;
    let rows = done.iter().map(|row| {
        let initiative = &row.initiative;
        let address = format!("/werk/{}", initiative.reference);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">
                    <a class="link-alone" href=address dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</a>
                    " "
                    <span class="meta">{initiative.reference.clone()}</span>
                </th>
                <td role="cell" data-label=t!(words, "recent-what")>{event_name(words, row.what)}</td>
                <td role="cell" data-label=t!(words, "recent-when")>{words.time(row.at.local().time())}</td>
                <td role="cell">{undo_form(visit, &initiative.reference, row.what)}</td>
            </tr>
        }
    });
    view! {
        <table class="queue" role="table">
            <caption>{t!(words, "recent-caption", count = done.len())}</caption>
            {heads([t!(words, "queue-initiative"), t!(words, "recent-what"), t!(words, "recent-when"), t!(words, "undo")])}
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
