//! What the municipality asked and its author said, with their words: for the two of them only.

use app_core::initiatives::{Event, EventKind, Initiative};
use leptos::prelude::*;

use crate::{
    t,
    ui::{paragraphs, time},
    visit::Visit,
};

/// The section; nothing while nothing was asked.
pub(crate) fn talk_section(visit: &Visit, initiative: &Initiative, events: &[Event]) -> AnyView {
    let words = &visit.words;
    let (ours, theirs) = (visit.staff_language(), words.foreign(&initiative.language));
    let talk: Vec<_> = events
        .iter()
        .filter(|event| event.kind == EventKind::Asked || event.kind.is_private())
        .map(|event| {
            let (class, title, lang) = match event.kind {
                EventKind::Asked => {
                    ("timeline-item is-municipality", t!(words, "item-question"), ours.clone())
                }
                EventKind::LookedAgain => {
                    ("timeline-item is-resident", t!(words, "event-looked-again"), theirs.clone())
                }
                EventKind::Reopened => {
                    ("timeline-item is-resident", t!(words, "event-reopened"), theirs.clone())
                }
                _ if event.by_desk => {
                    ("timeline-item is-resident", t!(words, "item-reply-by-desk"), theirs.clone())
                }
                _ => ("timeline-item is-resident", t!(words, "item-reply"), theirs.clone()),
            };
            let date = event.at.local().date();
            view! {
                <li class=class>
                    <p class="timeline-date">{time(date, words.date(date))}</p>
                    <h3 class="timeline-title">{title}</h3>
                    <div dir="auto" lang=lang>{paragraphs(&event.body)}</div>
                </li>
            }
        })
        .collect();
    (!talk.is_empty())
        .then(|| {
            view! {
                <section class="section" aria-labelledby="vragen">
                    <h2 id="vragen">{t!(words, "item-talk")}</h2>
                    <ol class="timeline">{talk}</ol>
                </section>
            }
        })
        .into_any()
}
