//! Sizes of letters and of the space around them, and the other names that can be used.

use app_core::places::tokens::{When, all, value};
use leptos::prelude::*;

use super::example::{Block, Example};
use crate::{t, words::Words};

/// Letters: the name, and the class that shows it.
const LETTERS: [(&str, &str); 5] = [
    ("utrecht-heading-1-font-size", "style-letters is-first"),
    ("utrecht-heading-2-font-size", "style-letters is-second"),
    ("utrecht-heading-3-font-size", "style-letters is-third"),
    ("utrecht-document-font-size", "style-letters"),
    ("nl-font-size-small", "style-letters is-small"),
];
/// Spaces: the name, and the class that shows it.
const SPACES: [(&str, &str); 4] = [
    ("nl-space-page", "style-space is-page"),
    ("nl-space-section", "style-space is-section"),
    ("utrecht-button-min-block-size", "style-space is-button"),
    ("utrecht-form-field-max-inline-size", "style-space is-field"),
];

/// Letters, spaces, and all other names.
pub(super) fn blocks(words: &Words) -> Vec<Block> {
    let letters = LETTERS.iter().map(|(name, class)| {
        let sample = t!(words, "style-sample-title-1");
        view! { <li><p class=*class>{sample}</p> {named(words, name)}</li> }
    });
    let spaces = SPACES.iter().map(|(name, class)| {
        view! { <li><div class=*class></div> {named(words, name)}</li> }
    });
    let others = all(When::Always).filter(|(name, value)| {
        let shown = |list: &[(&str, &str)]| list.iter().any(|(one, _)| one == name);
        !value.starts_with('#') && !shown(&LETTERS) && !shown(&SPACES)
    });
    let others = others.map(|(name, value)| {
        view! { <div><dt><code>{format!("--{name}")}</code></dt><dd><code>{value}</code></dd></div> }
    });
    vec![
        Block::of(
            "stijl-letters",
            t!(words, "style-letters"),
            t!(words, "style-letters-rules"),
            vec![shown(t!(words, "style-sizes"), letters.collect_view())],
        ),
        Block::of(
            "stijl-ruimte",
            t!(words, "style-space"),
            t!(words, "style-space-rules"),
            vec![shown(t!(words, "style-sizes"), spaces.collect_view())],
        ),
        Block::of(
            "stijl-namen",
            t!(words, "style-names"),
            t!(words, "style-names-rules"),
            vec![
                Example::of(
                    t!(words, "style-names-all"),
                    view! {
                        <details>
                            <summary>{t!(words, "style-names-open")}</summary>
                            <dl class="facts">{others.collect_view()}</dl>
                        </details>
                    },
                )
                .without_code(),
            ],
        ),
    ]
}

fn shown(caption: String, items: impl IntoView) -> Example {
    Example::of(caption, view! { <ul class="style-sizes">{items}</ul> }).without_code()
}

/// A name with its value, and its value on a wide screen where that is another.
fn named(words: &Words, name: &str) -> AnyView {
    let (narrow, wide) = (value(name, When::Always), value(name, When::Wide));
    let wide = (wide != narrow).then(|| t!(words, "style-wide", value = wide));
    view! {
        <p><code>{format!("--{name}")}</code></p>
        <p class="meta">{narrow} {wide.map(|wide| format!(" · {wide}"))}</p>
    }
    .into_any()
}
