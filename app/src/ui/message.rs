//! A message instead of a page: what is wrong, and what to do now.

use leptos::prelude::*;
use leptos_meta::Title;

use super::PageError;
use crate::{t, visit::visit, words::Words};

/// The message for an error.
#[component]
pub(crate) fn Message(
    /// What is wrong.
    error: PageError,
) -> impl IntoView {
    let words = visit().words;
    let (title, text) = texts(&words, error);
    view! {
        <Title text=title.clone()/>
        <div class="wrap">
            <div class="message">
                <p class="message-code">{error.status().as_u16()}</p>
                <h1>{title}</h1>
                <p class="lead">{text}</p>
                <div class="button-row">
                    <a class="button" href="/">{t!(words, "message-home")}</a>
                    <a class="button button-secondary" href="/initiatieven">{t!(words, "message-list")}</a>
                </div>
            </div>
        </div>
    }
}

fn texts(words: &Words, error: PageError) -> (String, String) {
    match error {
        PageError::NotThere => (t!(words, "message-not-there"), t!(words, "message-not-there-text")),
        PageError::Withdrawn => (t!(words, "message-withdrawn"), t!(words, "message-withdrawn-text")),
        PageError::DeadLink => (t!(words, "message-dead-link"), t!(words, "message-dead-link-text")),
        PageError::NotAllowed => (t!(words, "message-not-allowed"), t!(words, "message-not-allowed-text")),
        PageError::WrongMethod => (t!(words, "message-wrong-method"), t!(words, "message-wrong-method-text")),
        PageError::CrossSite => (t!(words, "message-cross-site"), t!(words, "message-cross-site-text")),
        PageError::TooLarge => (t!(words, "message-too-large"), t!(words, "message-too-large-text")),
        PageError::Unavailable => (t!(words, "message-unavailable"), t!(words, "message-unavailable-text")),
    }
}
