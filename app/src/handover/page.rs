//! The form: to whom, and a word to the author.

use std::sync::Arc;

use app_core::{
    handover::NOTE_LENGTH, initiatives::EventKind, kernel::text::TextError, places::Other, templates::Purpose,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use crate::{
    moderation::{Decided, handled, moderated},
    t,
    templates::{Shelf, shelf},
    ui::{
        Choice, Kind, Labels, PageError, area_field, breadcrumb, error_summary, form_title, notice, page,
        radio_field, text_problem,
    },
    visit::{Visit, visit},
    words::Words,
};

/// What could not be handed over.
#[derive(Clone, Debug)]
pub struct HandOverRetry {
    /// The choice, as it was typed.
    pub to: String,
    /// The word to the author.
    pub note: String,
    /// The id of a template that was chosen, as it was sent; empty for none.
    pub template: String,
    /// Why; `None` where only a template was chosen.
    pub wrong: Option<HandOverWrong>,
}

/// Why it was not handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOverWrong {
    /// Nobody was chosen.
    Nobody,
    /// The word to the author.
    Note(TextError),
    /// Somebody was first, or it is answered or taken back.
    TooLate,
}

/// For a moderator, of what is not public yet.
#[component]
pub fn HandOverPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<HandOverRetry>>();
    page(async move {
        let about = moderated(&visit, &reference, EventKind::HandedOver).await?;
        form_view(&visit, &about, retry.as_deref(), &shelf(&visit, Purpose::HandOver).await?)
    })
}

/// For who has it in hand.
#[component]
pub fn HandOverItemPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<HandOverRetry>>();
    page(async move {
        let about = handled(&visit, &reference, EventKind::HandedOver).await?;
        form_view(&visit, &about, retry.as_deref(), &shelf(&visit, Purpose::HandOver).await?)
    })
}

/// The way to the page, where there is somebody to hand it to.
pub(crate) fn hand_over_link(visit: &Visit, address: &str) -> Option<AnyView> {
    let words = &visit.words;
    (!visit.municipality.hand_over.is_empty()).then(|| {
        view! {
            <section class="action">
                <h2 class="action-title">{t!(words, "hand-over-other")}</h2>
                <p><a class="link-alone" href=format!("{address}/overdragen")>{t!(words, "hand-over-link")}</a></p>
            </section>
        }
        .into_any()
    })
}

/// What is wrong with the word to the author.
pub(crate) fn note_problem(words: &Words, error: TextError) -> String {
    text_problem(words, t!(words, "hand-over-note"), error, t!(words, "hand-over-note"))
}

/// What it is, in words.
pub(crate) fn kind(words: &Words, other: Other, name: String) -> (String, String) {
    match other {
        Other::Report => (t!(words, "hand-over-report"), t!(words, "hand-over-report-hint", name = name)),
        Other::Signal => (t!(words, "hand-over-signal"), t!(words, "hand-over-signal-hint", name = name)),
        Other::Policy => (t!(words, "hand-over-policy"), t!(words, "hand-over-policy-hint", name = name)),
    }
}

fn form_view(
    visit: &Visit,
    about: &Decided,
    retry: Option<&HandOverRetry>,
    shelf: &Shelf,
) -> Result<AnyView, PageError> {
    let (words, initiative) = (&visit.words, &about.initiative);
    if !about.open && retry.is_none() {
        return Err(PageError::NotThere);
    }
    let wrong = retry.and_then(|retry| retry.wrong);
    let nobody = (wrong == Some(HandOverWrong::Nobody)).then(|| t!(words, "hand-over-nobody"));
    let note = match wrong {
        Some(HandOverWrong::Note(error)) => Some(note_problem(words, error)),
        _ => None,
    };
    let late = (wrong == Some(HandOverWrong::TooLate)).then(|| t!(words, "item-too-late"));
    let errors: Vec<_> = [("#naar", nobody.clone()), ("#bericht", note.clone()), (about.list.0, late)]
        .into_iter()
        .filter_map(|(at, text)| Some((at.to_owned(), text?)))
        .collect();
    let choices: Vec<_> = visit
        .municipality
        .hand_over
        .iter()
        .map(|(other, receiver)| {
            let (label, hint) = kind(words, *other, receiver.name.clone());
            Choice { hint, ..Choice::new(other.code(), label) }
        })
        .collect();
    let labels = |name, label, hint, error, optional| Labels { name, label, hint, error, optional };
    let to = labels("naar", t!(words, "hand-over-what"), String::new(), nobody, false);
    let word = labels("bericht", t!(words, "hand-over-note"), t!(words, "hand-over-note-hint"), note, true);
    let (chosen, typed, template) = retry
        .map(|retry| (retry.to.clone(), retry.note.clone(), retry.template.as_str()))
        .unwrap_or_default();
    let typed = shelf.begin(visit, initiative, &typed, template);
    let action = format!("{}/overdragen", about.address());
    let title = t!(words, "hand-over-title");
    Ok(view! {
        <Title text=form_title(words, &title, !errors.is_empty())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure">
            {breadcrumb(words, about.ways(), title.clone())}
            {error_summary(words, errors)}
            <h1>{title}</h1>
            <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
            {notice(visit, Kind::Info, t!(words, "hand-over-text"))}
            <form class="form" method="post" action=action.clone() novalidate>
                {radio_field(words, &to, choices, &chosen)}
                {area_field(words, &word, "3", Some(*NOTE_LENGTH.end()), &typed)}
                <div class="button-row"><button class="button">{t!(words, "hand-over")}</button></div>
                {shelf.buttons(visit, &action, "bericht")}
            </form>
        </div>
    }
    .into_any())
}
