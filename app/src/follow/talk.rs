//! The question that waits for a reply.

use app_core::initiatives::Followed;
use leptos::prelude::*;

use super::said::{Said, SaidRetry, form};
use crate::{
    t,
    ui::{Icon, icon, paragraphs},
    visit::Visit,
};

/// The question and the form; nothing when no question waits.
pub(super) fn question(
    visit: &Visit,
    address: &str,
    followed: &Followed,
    retry: Option<&SaidRetry>,
) -> AnyView {
    let words = &visit.words;
    let Some(question) = followed.question() else { return ().into_any() };
    view! {
        <section class="notice is-warning" aria-labelledby="vraag">
            {icon(visit, Icon::Warning)}
            <h2 class="notice-title" id="vraag">{t!(words, "follow-question-title")}</h2>
            <div dir="auto" lang=visit.staff_language()>{paragraphs(&question.body)}</div>
            <p>{t!(words, "follow-question-text")}</p>
            {form(visit, address, Said::Reply, retry)}
        </section>
    }
    .into_any()
}
