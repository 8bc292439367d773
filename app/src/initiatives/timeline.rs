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
    match event.kind {
        EventKind::Received => (THEIRS, t!(words, "event-received")),
        EventKind::Asked => (OURS, t!(words, "event-asked")),
        EventKind::Replied => (THEIRS, t!(words, "event-replied")),
        EventKind::Published => (OURS, t!(words, "event-published")),
        EventKind::AtTable => (OURS, t!(words, "event-at-table")),
        EventKind::Answered => {
            let text = event.outcome.map(|known| outcome(words, known)).unwrap_or_default();
            ("timeline-item is-answer", t!(words, "event-answered-with", answer = text))
        }
        EventKind::CarriedOut => (OURS, t!(words, "event-carried-out")),
        EventKind::Withdrawn => (THEIRS, t!(words, "event-withdrawn")),
    }
}
