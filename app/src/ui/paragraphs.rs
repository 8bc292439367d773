//! A text of several paragraphs as people typed it: text only, nothing in it is markup.

use leptos::prelude::*;

/// Paragraphs at blank lines, line breaks at line ends.
#[must_use]
pub fn paragraphs(text: &str) -> AnyView {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs
        .map(|paragraph| {
            let lines = paragraph.lines().enumerate();
            let lines = lines.map(|(index, line)| ((index > 0).then(|| view! { <br/> }), line.to_owned()));
            view! { <p>{lines.collect_view()}</p> }
        })
        .collect_view()
        .into_any()
}
