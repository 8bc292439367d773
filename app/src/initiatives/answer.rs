//! The answer to an initiative.

use app_core::initiatives::{Event, EventKind, Outcome};
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

/// The answer as a section; nothing while there is none.
pub(crate) fn answer_section(visit: &Visit, events: &[Event]) -> AnyView {
    let words = &visit.words;
    let answer = events.iter().rev().find(|event| event.kind == EventKind::Answered);
    answer
        .map(|event| {
            let title = match event.outcome {
                Some(known) => outcome(words, known),
                None => t!(words, "event-answered"),
            };
            view! {
                <section class="answer" aria-labelledby="antwoord">
                    <h2 class="answer-title" id="antwoord">{title}</h2>
                    <div dir="auto" lang=visit.staff_language()>{paragraphs(&event.body)}</div>
                </section>
            }
        })
        .into_any()
}
