//! Questions of the municipality and replies of the author, with their words: for the two of them only.

use app_core::initiatives::{Event, EventKind, Initiative};
use leptos::prelude::*;

use crate::{t, ui::paragraphs, visit::Visit, words::Words};

/// The section, all in the language of the page; nothing while nothing was asked.
#[must_use]
pub fn talk_section(words: &Words, events: &[Event]) -> AnyView {
    talk(words, events, [None, None])
}

/// As [`talk_section`], where the municipality and the author may write in other languages.
pub(crate) fn talk_of(visit: &Visit, initiative: &Initiative, events: &[Event]) -> AnyView {
    talk(&visit.words, events, [visit.staff_language(), visit.words.foreign(&initiative.language)])
}

fn talk(words: &Words, events: &[Event], [ours, theirs]: [Option<String>; 2]) -> AnyView {
    let talk: Vec<_> = events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::Asked | EventKind::Replied))
        .map(|event| {
            let (class, title, lang) = match event.kind {
                EventKind::Asked => {
                    ("timeline-item is-municipality", t!(words, "item-question"), ours.clone())
                }
                _ => ("timeline-item is-resident", t!(words, "item-reply"), theirs.clone()),
            };
            let date = event.at.local().date();
            view! {
                <li class=class>
                    <p class="timeline-date"><time datetime=date.to_string()>{words.date(date)}</time></p>
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
