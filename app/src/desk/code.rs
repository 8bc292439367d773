//! Letters with a code to where somebody says to live: what waits, and one of them, ready to print.

use app_core::residency::{self, LetterId, Waits};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::letter::{composed, letter_view, print_page};
use crate::{
    t,
    ui::{PageError, heads, page, time},
    visit::{Visit, visit},
};

/// What waits. Without names: opening a letter is on record.
pub(super) fn list(visit: &Visit, codes: &[Waits]) -> AnyView {
    let words = &visit.words;
    let rows = (1_usize..).zip(codes).map(|(number, one)| {
        let date = one.created_at.local().date();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="queue-title">
                    <a class="link-alone" href=format!("/balie/brief/{}", one.id.0)>
                        {t!(words, "desk-code-number", number = number)}
                    </a>
                </th>
                <td role="cell" data-label=t!(words, "desk-post-since")>{time(date, words.date_year(date))}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="codes">
            <h2 id="codes">{t!(words, "desk-code-title")}</h2>
            <p>{t!(words, "desk-code-text")}</p>
            <table class="queue" role="table">
                <caption class="visually-hidden">{t!(words, "desk-code-title")}</caption>
                {heads([t!(words, "desk-post-letter"), t!(words, "desk-post-since")])}
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// One letter with a code.
#[component]
pub fn DeskCodePage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(async move {
        let at_desk = super::desk(&visit)?;
        let id = LetterId(id.parse().map_err(|_| PageError::NotThere)?);
        let opened = residency::open_letter(&visit.core, &at_desk, id).await?.ok_or(PageError::NotThere)?;
        let letter = composed(&visit, &opened.order).await?;
        let words = &visit.words;
        let today = visit.core.now().local().date();
        let after = view! {
            <form method="post" action=format!("/balie/brief/{}/klaar", id.0)>
                <div class="button-row"><button class="button">{t!(words, "desk-code-posted")}</button></div>
            </form>
        };
        let letter = letter_view(&letter, &opened.address, words.date_year(today), today);
        Ok(print_page(&visit, t!(words, "desk-code-one"), after.into_any(), letter))
    })
}
