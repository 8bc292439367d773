//! Questions of the municipality and replies of the author, with their words: for the two of them only.

use app_core::initiatives::{Event, EventKind};
use leptos::prelude::*;

use crate::{t, ui::paragraphs, words::Words};

/// The section; nothing while nothing was asked.
#[must_use]
pub fn talk_section(words: &Words, events: &[Event]) -> AnyView {
    let talk: Vec<_> = events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::Asked | EventKind::Replied))
        .map(|event| {
            let (class, title) = match event.kind {
                EventKind::Asked => ("timeline-item is-municipality", t!(words, "item-question")),
                _ => ("timeline-item is-resident", t!(words, "item-reply")),
            };
            let date = event.at.local().date();
            view! {
                <li class=class>
                    <p class="timeline-date"><time datetime=date.to_string()>{words.date(date)}</time></p>
                    <h3 class="timeline-title">{title}</h3>
                    {paragraphs(&event.body)}
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
