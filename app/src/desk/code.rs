//! Letters with a code to where somebody says to live: what waits, and one of them, ready to print.

use app_core::residency::{self, LetterId, Waits};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{above, letter_view};
use crate::{
    letters::{self, Order},
    t,
    ui::{Icon, PageError, breadcrumb, heads, icon, page, time},
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
        let order: Order = serde_json::from_value(opened.order.clone()).map_err(|_| PageError::NotThere)?;
        let letter = letters::compose(&visit.core, &visit.municipality, &visit.base, &order).await?;
        let letter = letter.ok_or(PageError::NotThere)?;
        let words = &visit.words;
        let (desk, name_of_desk) = above(words);
        let way =
            vec![(desk.to_owned(), name_of_desk), ("/balie/post".to_owned(), t!(words, "desk-post-title"))];
        let today = visit.core.now().local().date();
        Ok(view! {
            <Title text=t!(words, "desk-code-one")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap is-narrow">
                {breadcrumb(words, way, t!(words, "desk-code-one"))}
                <div class="notice no-print">
                    {icon(&visit, Icon::Info)}
                    <p class="notice-title"><b>{t!(words, "desk-print-title")}</b></p>
                    <p>{t!(words, "desk-print-text")} " " <kbd>"Ctrl"</kbd> " + " <kbd>"P"</kbd></p>
                    <form method="post" action=format!("/balie/brief/{}/klaar", id.0)>
                        <div class="button-row"><button class="button">{t!(words, "desk-code-posted")}</button></div>
                    </form>
                </div>
                {letter_view(&letter, &opened.address, words.date_year(today), today)}
            </div>
        }
        .into_any())
    })
}
