//! What happened to an initiative, newest first.

use app_core::initiatives::{Event, EventKind};
use leptos::prelude::*;

use super::answer::outcome;
use crate::{
    t,
    ui::{paragraphs, time},
    visit::Visit,
    words::Words,
};

/// The steps as a list.
#[must_use]
pub(crate) fn timeline(visit: &Visit, events: &[Event]) -> AnyView {
    let words = &visit.words;
    let items = events.iter().rev().map(|event| {
        let (class, title) = step(words, event);
        let date = event.at.local().date();
        // Answers stand in a section of their own; replies of the author come without their words.
        let body = (event.kind == EventKind::Asked)
            .then(|| view! { <div dir="auto" lang=visit.staff_language()>{paragraphs(&event.body)}</div> });
        view! {
            <li class=class>
                <p class="timeline-date">{time(date, words.date_year(date))}</p>
                <h3 class="timeline-title">{title}</h3>
                {body}
            </li>
        }
    });
    view! { <ol class="timeline">{items.collect_view()}</ol> }.into_any()
}

fn step(words: &Words, event: &Event) -> (&'static str, String) {
    const OURS: &str = "timeline-item is-municipality";
    const THEIRS: &str = "timeline-item is-resident";
    let class = match event.kind {
        EventKind::Received | EventKind::Replied | EventKind::Withdrawn => THEIRS,
        EventKind::Asked | EventKind::Published | EventKind::AtTable | EventKind::CarriedOut => OURS,
        EventKind::Answered => "timeline-item is-answer",
    };
    match event.outcome {
        Some(known) => (class, t!(words, "event-answered-with", answer = outcome(words, known))),
        None => (class, event_name(words, event.kind)),
    }
}

/// What happened, in words.
pub(crate) fn event_name(words: &Words, kind: EventKind) -> String {
    match kind {
        EventKind::Received => t!(words, "event-received"),
        EventKind::Asked => t!(words, "event-asked"),
        EventKind::Replied => t!(words, "event-replied"),
        EventKind::Published => t!(words, "event-published"),
        EventKind::AtTable => t!(words, "event-at-table"),
        EventKind::Answered => t!(words, "event-answered"),
        EventKind::CarriedOut => t!(words, "event-carried-out"),
        EventKind::Withdrawn => t!(words, "event-withdrawn"),
    }
}
