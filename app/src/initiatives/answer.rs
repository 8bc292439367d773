//! The answer to an initiative.

use app_core::{
    initiatives::{Event, EventKind, Outcome, Reasons},
    places::Criterion,
};
use leptos::prelude::*;

use crate::{t, ui::paragraphs, visit::Visit, words::Words};

/// What an answer comes down to, in words.
#[must_use]
pub(crate) fn outcome(words: &Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::YesWeDo => t!(words, "outcome-yes-we-do"),
        Outcome::YesYouDo => t!(words, "outcome-yes-you-do"),
        Outcome::Partly => t!(words, "outcome-partly"),
        Outcome::NotNow => t!(words, "outcome-not-now"),
        Outcome::No => t!(words, "outcome-no"),
    }
}

/// The answer as a section, with the one before it folded; nothing while there is none. While its author waits for
/// one more look, it says so.
pub(crate) fn answer_section(visit: &Visit, events: &[Event]) -> AnyView {
    let words = &visit.words;
    let mut answers = events.iter().rev().filter(|event| event.kind == EventKind::Answered);
    let Some(last) = answers.next() else { return ().into_any() };
    let step = |event: &&Event| matches!(event.kind, EventKind::Answered | EventKind::LookedAgain);
    let waits = events.iter().rev().find(step).is_some_and(|event| event.kind == EventKind::LookedAgain);
    let before = answers.next().map(|event| {
        view! {
            <details>
                <summary>{t!(words, "answer-before", answer = outcome_of(words, event))}</summary>
                {said(visit, event)}
            </details>
        }
    });
    view! {
        <section class="answer" aria-labelledby="antwoord">
            <h2 class="answer-title" id="antwoord">{outcome_of(words, last)}</h2>
            {waits.then(|| view! { <p class="meta">{t!(words, "answer-looked-again")}</p> })}
            {said(visit, last)}
            {before}
        </section>
    }
    .into_any()
}

/// What an answer comes down to; only that it was given, for those from before that was kept apart.
fn outcome_of(words: &Words, event: &Event) -> String {
    event.outcome.map_or_else(|| t!(words, "event-answered"), |known| outcome(words, known))
}

/// The words of an answer, and its reasons.
fn said(visit: &Visit, event: &Event) -> AnyView {
    view! {
        <div dir="auto" lang=visit.staff_language()>{paragraphs(&event.body)}</div>
        {event.reasons.as_ref().map(|reasons| reasons_view(visit, reasons))}
    }
    .into_any()
}

/// What it rests on and leads to, each under its own heading.
fn reasons_view(visit: &Visit, reasons: &Reasons) -> AnyView {
    let parts = reason_parts(&visit.words, visit, reasons).into_iter().map(|(title, text, ours)| {
        let lang = ours.then(|| visit.staff_language()).flatten();
        view! { <h3 class="answer-part">{title}</h3> <div dir="auto" lang=lang>{paragraphs(&text)}</div> }
    });
    parts.collect_view().into_any()
}

/// A criterion that an idea does not meet, in words: it says what an idea has to be.
pub(crate) fn fails(words: &Words, criterion: &Criterion) -> String {
    let language = words.language;
    t!(words, "answer-fails", name = criterion.name.get(language), text = criterion.text.get(language))
}

/// Headings with what stands under them, and whether staff wrote that.
fn reason_parts(words: &Words, visit: &Visit, reasons: &Reasons) -> Vec<(String, String, bool)> {
    let criterion = reasons.criterion.as_deref().and_then(|slug| visit.municipality.criterion(slug));
    let criterion = criterion.map(|one| {
        let text = fails(words, one);
        (t!(words, "answer-criterion"), text, false)
    });
    let until = reasons.until.map(|day| (t!(words, "answer-until"), words.date_year(day), false));
    let filled = |title: String, text: &str| (!text.is_empty()).then(|| (title, text.to_owned(), true));
    let alternative = filled(t!(words, "answer-alternative"), &reasons.alternative);
    let next = filled(t!(words, "answer-next"), &reasons.next_step);
    [criterion, until, alternative, next].into_iter().flatten().collect()
}
