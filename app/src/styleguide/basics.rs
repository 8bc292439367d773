//! Headings, running text, links and buttons: elements and classes, without a function of their own.

use leptos::prelude::*;

use super::example::{Block, Example};
use crate::{t, words::Words};

/// What every page is made of.
pub(super) fn blocks(words: &Words) -> Vec<Block> {
    vec![headings(words), text(words), links(words), buttons(words)]
}

fn headings(words: &Words) -> Block {
    let title = t!(words, "style-sample-title-1");
    Block::of(
        "stijl-koppen",
        t!(words, "style-headings"),
        t!(words, "style-headings-rules"),
        vec![
            Example::of(t!(words, "style-heading-1"), view! { <h1>{title.clone()}</h1> }).lowered(),
            Example::of(t!(words, "style-heading-2"), view! { <h2>{title.clone()}</h2> }),
            Example::of(t!(words, "style-heading-3"), view! { <h3>{title}</h3> }),
        ],
    )
}

fn text(words: &Words) -> Block {
    let story = || t!(words, "style-sample-story");
    Block::of(
        "stijl-tekst",
        t!(words, "style-text"),
        t!(words, "style-text-rules"),
        vec![
            Example::of(t!(words, "style-text-lead"), view! { <p class="lead">{story()}</p> }),
            Example::of(
                t!(words, "style-text-plain"),
                view! { <div class="text"><p>{story()}</p><p>{t!(words, "style-sample-reply")}</p></div> },
            ),
            Example::of(t!(words, "style-text-meta"), view! { <p class="meta">{story()}</p> }),
        ],
    )
}

fn links(words: &Words) -> Block {
    let link = || view! { <a href="/initiatieven">{t!(words, "message-list")}</a> };
    Block::of(
        "stijl-links",
        t!(words, "style-links"),
        t!(words, "style-links-rules"),
        vec![
            Example::of(
                t!(words, "style-links-running"),
                view! { <p>{t!(words, "style-sample-question")} " " {link()}</p> },
            ),
            Example::of(
                t!(words, "style-links-beside"),
                view! { <div class="section-head"><h2>{t!(words, "city-new")}</h2> {link()}</div> },
            ),
        ],
    )
}

fn buttons(words: &Words) -> Block {
    let go_on = || t!(words, "form-next");
    let button = |state: String, class: &'static str, says: String| {
        Example::of(state, view! { <button class=class>{says}</button> })
    };
    Block::of(
        "stijl-knoppen",
        t!(words, "style-buttons"),
        t!(words, "style-buttons-rules"),
        vec![
            button(t!(words, "style-button-primary"), "button", go_on()),
            button(t!(words, "style-button-large"), "button button-large", t!(words, "city-button")),
            button(t!(words, "style-button-secondary"), "button button-secondary", t!(words, "form-back")),
            button(t!(words, "style-button-danger"), "button button-danger", t!(words, "withdraw")),
            button(t!(words, "style-button-link"), "button-link", t!(words, "idea-later")),
            Example::of(
                t!(words, "style-button-row"),
                view! {
                    <div class="button-row">
                        <button class="button">{go_on()}</button>
                        <a class="button button-secondary" href="/">{t!(words, "message-home")}</a>
                    </div>
                },
            ),
        ],
    )
}
