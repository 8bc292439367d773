//! Words that are hidden: the mark in their place is explained where it can be read.

use app_core::initiatives::{Event, EventKind, HIDDEN_MARK, HideReason};
use leptos::prelude::*;

use crate::{t, visit::Visit, words::Words};

/// Why words are hidden.
pub(crate) fn hide_reason(words: &Words, reason: HideReason) -> String {
    match reason {
        HideReason::PersonalData => t!(words, "hide-personal"),
        HideReason::Insult => t!(words, "hide-insult"),
        HideReason::Accusation => t!(words, "hide-accusation"),
        HideReason::Advertising => t!(words, "hide-advertising"),
    }
}

/// What the mark stands for and why, below the words; nothing while nothing is hidden.
pub(crate) fn hidden_note(visit: &Visit, events: &[Event]) -> Option<AnyView> {
    let words = &visit.words;
    let mut reasons = Vec::new();
    for event in events.iter().filter(|event| event.kind == EventKind::Hidden) {
        let Some(reason) = HideReason::from_code(&event.body) else { continue };
        let reason = hide_reason(words, reason);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let reasons = reasons.join(", ");
    (!reasons.is_empty()).then(|| {
        view! { <p class="meta">{t!(words, "hidden-note", mark = HIDDEN_MARK, reasons = reasons)}</p> }
            .into_any()
    })
}
