//! The answer to an initiative.

use app_core::{
    initiatives::{Event, EventKind, Outcome, Reasons},
    photos::Photo,
    places::{Criterion, Track},
};
use leptos::prelude::*;

use crate::{
    photos::{Wall, step_photos},
    t,
    ui::paragraphs,
    visit::Visit,
    words::Words,
};

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
/// one more look, it says so. Its criterion is one of a track.
pub(crate) fn answer_section(
    visit: &Visit,
    track: &str,
    events: &[Event],
    photos: &[Photo],
    wall: &Wall<'_>,
) -> AnyView {
    let words = &visit.words;
    let mut answers = events.iter().rev().filter(|event| event.kind == EventKind::Answered);
    let Some(last) = answers.next() else { return ().into_any() };
    let step = |event: &&Event| matches!(event.kind, EventKind::Answered | EventKind::LookedAgain);
    let waits = events.iter().rev().find(step).is_some_and(|event| event.kind == EventKind::LookedAgain);
    let said = |event: &Event| {
        view! { {said(visit, track, event)} {step_photos(visit, photos, event.at, wall)} }
    };
    let before = answers.next().map(|event| {
        view! {
            <details>
                <summary>{t!(words, "answer-before", answer = outcome_of(words, event))}</summary>
                {said(event)}
            </details>
        }
    });
    view! {
        <section class="answer" aria-labelledby="antwoord">
            <h2 class="answer-title" id="antwoord">{outcome_of(words, last)}</h2>
            {waits.then(|| view! { <p class="meta">{t!(words, "answer-looked-again")}</p> })}
            {said(last)}
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
fn said(visit: &Visit, track: &str, event: &Event) -> AnyView {
    view! {
        <div dir="auto" lang=visit.staff_language()>{paragraphs(&event.body)}</div>
        {event.reasons.as_ref().map(|reasons| reasons_view(visit, track, reasons))}
    }
    .into_any()
}

/// What it rests on and leads to, each under its own heading.
fn reasons_view(visit: &Visit, track: &str, reasons: &Reasons) -> AnyView {
    let words = &visit.words;
    let known =
        reasons.criterion.as_deref().and_then(|slug| visit.municipality.tracks.criterion(track, slug));
    let criterion = known.map(|(track, one)| {
        view! {
            <h3 class="answer-part">{t!(words, "answer-criterion")}</h3>
            <p>{fails(words, one)}</p>
            <p><a class="link-alone" href=criterion_address(visit, track, one)>{t!(words, "criteria-link")}</a></p>
        }
    });
    let until = reasons.until.map(|day| {
        view! { <h3 class="answer-part">{t!(words, "answer-until")}</h3> <p>{words.date_year(day)}</p> }
    });
    let ours = [
        (t!(words, "answer-alternative"), &reasons.alternative),
        (t!(words, "answer-next"), &reasons.next_step),
    ];
    let ours = ours.into_iter().filter(|(_, text)| !text.is_empty()).map(|(title, text)| {
        view! {
            <h3 class="answer-part">{title}</h3>
            <div dir="auto" lang=visit.staff_language()>{paragraphs(text)}</div>
        }
    });
    view! { {criterion} {until} {ours.collect_view()} }.into_any()
}

/// Where a criterion of a track stands on the site.
fn criterion_address(visit: &Visit, track: &Track, criterion: &Criterion) -> String {
    format!("/criteria#{}", criterion_id(visit, track, criterion))
}

/// The name of a criterion on the page of all of them; two tracks can have one of the same name.
pub(crate) fn criterion_id(visit: &Visit, track: &Track, criterion: &Criterion) -> String {
    match track.slug == visit.municipality.residents().slug {
        true => criterion.slug.clone(),
        false => format!("{}-{}", track.slug, criterion.slug),
    }
}

/// A criterion that an idea does not meet, in words: it says what an idea has to be.
pub(crate) fn fails(words: &Words, criterion: &Criterion) -> String {
    let language = words.language;
    t!(words, "answer-fails", name = criterion.name.get(language), text = criterion.text.get(language))
}
