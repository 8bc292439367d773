//! Several initiatives at once, with one reason: publish them, ask all their authors the same, or hand them over.

use std::{collections::BTreeMap, sync::Arc};

use app_core::{
    handover::NOTE_LENGTH,
    initiatives::{Initiative, QUESTION_LENGTH},
    moderation,
    places::Other,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::moderator;
use crate::{
    handover::{kind, note_problem},
    moderation::question_problem,
    t,
    ui::{
        Choice, Kind, Labels, area_field, breadcrumb, error_summary, form_title, notice, page, radio_field,
    },
    visit::{Visit, visit},
};

/// Before the number of an initiative, in the name of the field that chooses it.
pub const CHOSEN: &str = "idee-";
/// The page.
pub(super) const TOGETHER: &str = "/werk/samen";

/// What was not done with some or all of what was chosen.
#[derive(Clone, Debug, Default)]
pub struct TogetherRetry {
    /// All fields as they were sent.
    pub typed: BTreeMap<String, String>,
    /// What is wrong with the one text or choice, by its field.
    pub wrong: Option<TogetherWrong>,
    /// What it could not be done with, by number, and why.
    pub failed: Vec<(String, NotDone)>,
    /// With how many it was done.
    pub done: usize,
}

/// What is wrong with what is said to all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TogetherWrong {
    /// Nothing was chosen.
    Nothing,
    /// The question.
    Question(app_core::kernel::text::TextError),
    /// The word to the authors.
    Note(app_core::kernel::text::TextError),
    /// Nobody was chosen to hand it to.
    Nobody,
}

/// Why it was not done with one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// Somebody was first, or its author took it back.
    TooLate,
    /// Its author has to show first that they live here.
    NotProven,
    /// The database took no more.
    NotReceived,
}

/// The page.
#[component]
pub fn TogetherPage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<TogetherRetry>>();
    let query = use_query_map().get_untracked();
    let chosen: Vec<String> = match &retry {
        Some(retry) => retry.typed.keys().filter_map(|name| reference_in(name)).collect(),
        None => query.into_iter().filter_map(|(name, _)| reference_in(&name)).collect(),
    };
    page(async move {
        let moderator = moderator(&visit)?;
        let rows = moderation::chosen(&visit.core, &moderator, &chosen).await?;
        Ok(together_view(&visit, &rows, &retry.as_deref().cloned().unwrap_or_default()))
    })
}

/// The number in the name of a field that chooses an initiative.
#[must_use]
pub fn reference_in(name: &str) -> Option<String> {
    name.strip_prefix(CHOSEN).map(str::to_owned)
}

fn together_view(visit: &Visit, rows: &[Initiative], retry: &TogetherRetry) -> AnyView {
    let words = &visit.words;
    let wrong = retry.wrong.map(|wrong| says(visit, wrong));
    let errors: Vec<_> = wrong.clone().into_iter().collect();
    let title = t!(words, "together-title", count = rows.len());
    let done = (retry.done > 0)
        .then(|| notice(visit, Kind::Success, t!(words, "together-done", count = retry.done)));
    let failed = (!retry.failed.is_empty())
        .then(|| notice(visit, Kind::Warning, t!(words, "together-failed", count = retry.failed.len())));
    let list = rows.iter().map(|row| row_view(visit, row, retry));
    view! {
        <Title text=form_title(words, &title, !errors.is_empty() || failed.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure">
            {breadcrumb(words, vec![("/werk".to_owned(), t!(words, "queue-title"))], title.clone())}
            {error_summary(words, errors)}
            {done}
            {failed}
            <h1>{title}</h1>
            {match rows.is_empty() {
                true => notice(visit, Kind::Info, t!(words, "together-nothing")),
                false => view! {
                    <ul class="plain-list" id="gekozen">{list.collect_view()}</ul>
                    {acts(visit, rows, retry, wrong.as_ref())}
                }
                .into_any(),
            }}
        </div>
    }
    .into_any()
}

/// What is wrong, at which field.
fn says(visit: &Visit, wrong: TogetherWrong) -> (String, String) {
    let words = &visit.words;
    match wrong {
        TogetherWrong::Nothing => ("/werk".to_owned(), t!(words, "together-nothing")),
        TogetherWrong::Question(error) => ("#vraag".to_owned(), question_problem(visit, error)),
        TogetherWrong::Note(error) => ("#bericht".to_owned(), note_problem(words, error)),
        TogetherWrong::Nobody => ("#naar".to_owned(), t!(words, "hand-over-nobody")),
    }
}

fn row_view(visit: &Visit, row: &Initiative, retry: &TogetherRetry) -> AnyView {
    let words = &visit.words;
    let why =
        retry.failed.iter().find(|(reference, _)| *reference == row.reference).map(|(_, why)| match why {
            NotDone::TooLate => t!(words, "together-too-late"),
            NotDone::NotProven => t!(words, "item-not-proven"),
            NotDone::NotReceived => t!(words, "notice-not-received"),
        });
    let wijk = visit.municipality.neighbourhood_name(&row.neighbourhood).to_owned();
    view! {
        <li>
            <a class="link-alone" href=format!("/werk/{}", row.reference) dir="auto" lang=words.foreign(&row.language)>{row.title.clone()}</a>
            " "
            <span class="meta">{row.reference.clone()} " · " {wijk}</span>
            {why.map(|why| view! { <p class="field-error">{why}</p> })}
        </li>
    }
    .into_any()
}

fn acts(
    visit: &Visit,
    rows: &[Initiative],
    retry: &TogetherRetry,
    wrong: Option<&(String, String)>,
) -> AnyView {
    let words = &visit.words;
    let error = |field: &str| wrong.filter(|(at, _)| at == field).map(|(_, text)| text.clone());
    let typed = |field: &str| retry.typed.get(field).cloned().unwrap_or_default();
    let chosen = || {
        let names = rows.iter().map(|row| format!("{CHOSEN}{}", row.reference));
        names.map(|name| view! { <input type="hidden" name=name value="ja"/> }).collect_view()
    };
    let labels = |name, label, hint, optional| Labels {
        name,
        label,
        hint,
        error: error(&format!("#{name}")),
        optional,
    };
    let question = labels("vraag", t!(words, "together-question"), t!(words, "item-question-hint"), false);
    let to = labels("naar", t!(words, "hand-over-what"), String::new(), false);
    let note = labels("bericht", t!(words, "hand-over-note"), t!(words, "hand-over-note-hint"), true);
    let others = &visit.municipality.hand_over;
    // What is said about somebody is read one by one.
    let choices: Vec<_> = others
        .iter()
        .filter(|(other, _)| **other != Other::Signal)
        .map(|(other, receiver)| {
            let (label, hint) = kind(words, *other, receiver.name.clone());
            Choice { hint, ..Choice::new(other.code(), label) }
        })
        .collect();
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "item-publish-title")}</h2>
            <form method="post" action=format!("{TOGETHER}/publiceren")>
                {chosen()}
                <div class="button-row"><button class="button">{t!(words, "together-publish", count = rows.len())}</button></div>
            </form>
        </section>
        <section class="action">
            <h2 class="action-title">{t!(words, "item-ask-title")}</h2>
            <form method="post" action=format!("{TOGETHER}/vraag") novalidate>
                {chosen()}
                {area_field(words, &question, "4", Some(*QUESTION_LENGTH.end()), &typed("vraag"))}
                <div class="button-row"><button class="button button-secondary">{t!(words, "together-ask", count = rows.len())}</button></div>
            </form>
        </section>
        {(!choices.is_empty()).then(|| view! {
            <section class="action">
                <h2 class="action-title">{t!(words, "hand-over-title")}</h2>
                <form method="post" action=format!("{TOGETHER}/overdragen") novalidate>
                    {chosen()}
                    {radio_field(words, &to, choices, &typed("naar"))}
                    {area_field(words, &note, "3", Some(*NOTE_LENGTH.end()), &typed("bericht"))}
                    <div class="button-row"><button class="button button-secondary">{t!(words, "together-hand-over", count = rows.len())}</button></div>
                </form>
            </section>
        })}
    }
    .into_any()
}
