//! The question that waits for a reply, and the form for it.

use app_core::{
    initiatives::{Followed, REPLY_LENGTH},
    kernel::text::{TextError, without_invisible},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::page::ReplyRetry;
use crate::{
    t,
    ui::{Icon, Labels, area_field, error_summary, form_title, icon, paragraphs, text_problem},
    visit::Visit,
};

/// The question and the form; nothing when no question waits.
pub(super) fn question(
    visit: &Visit,
    address: &str,
    followed: &Followed,
    retry: Option<&ReplyRetry>,
) -> AnyView {
    let words = &visit.words;
    let Some(question) = followed.question() else { return ().into_any() };
    view! {
        <section class="notice is-warning" aria-labelledby="vraag">
            {icon(visit, Icon::Warning)}
            <h2 class="notice-title" id="vraag">{t!(words, "follow-question-title")}</h2>
            <div dir="auto" lang=visit.staff_language()>{paragraphs(&question.body)}</div>
            <p>{t!(words, "follow-question-text")}</p>
            {form(visit, address, retry)}
        </section>
    }
    .into_any()
}

/// The form with what was typed in it.
fn form(visit: &Visit, address: &str, retry: Option<&ReplyRetry>) -> AnyView {
    let words = &visit.words;
    let labels = Labels {
        name: "reactie",
        label: t!(words, "follow-reply-label"),
        hint: t!(words, "follow-reply-hint"),
        error: retry.and_then(|retry| retry.problem).map(|problem| reply_problem(visit, problem)),
        optional: false,
    };
    let typed = retry.map(|retry| without_invisible(&retry.reply)).unwrap_or_default();
    view! {
        <form class="form" method="post" action=format!("{address}/antwoord") novalidate>
            {area_field(words, &labels, "5", Some(*REPLY_LENGTH.end()), &typed)}
            <div class="button-row"><button class="button">{t!(words, "follow-reply")}</button></div>
        </form>
    }
    .into_any()
}

/// A reply that nobody received, kept on the screen while the database does not even give the question.
pub(super) fn not_received(visit: &Visit, address: &str, retry: &ReplyRetry) -> AnyView {
    let words = &visit.words;
    let wrong = ("#reactie".to_owned(), t!(words, "follow-not-received"));
    let title = t!(words, "message-unavailable");
    view! {
        <Title text=form_title(words, &title, true)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            {error_summary(words, vec![wrong])}
            <h1>{title}</h1>
            {form(visit, address, Some(retry))}
        </div>
    }
    .into_any()
}

/// What is wrong with a reply.
pub(super) fn reply_problem(visit: &Visit, problem: TextError) -> String {
    let words = &visit.words;
    text_problem(words, t!(words, "follow-reply-label"), problem, t!(words, "follow-reply-missing"))
}
