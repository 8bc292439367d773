//! The icons, each with its name.

use leptos::prelude::*;

use super::example::{Block, Example};
use crate::{
    t,
    ui::{Icon, icon},
    visit::Visit,
};

/// All drawings, and one as it is used.
pub(super) fn blocks(visit: &Visit) -> Vec<Block> {
    let words = &visit.words;
    let all = Icon::ALL.map(|one| view! { <li>{icon(visit, one)} " " <code>{one.name()}</code></li> });
    let used = view! {
        <p>{icon(visit, Icon::Pin)} " " {t!(words, "style-sample-spot")}</p>
    };
    vec![Block::of(
        "stijl-iconen",
        t!(words, "style-icons"),
        t!(words, "style-icons-rules"),
        vec![
            Example::of(
                t!(words, "style-icons-all"),
                view! { <ul class="style-icons">{all.collect_view()}</ul> },
            )
            .without_code(),
            Example::of(t!(words, "style-icons-words"), used),
            Example::of(
                t!(words, "style-icons-button"),
                view! { <button class="button">{icon(visit, Icon::Search)} {t!(words, "list-show")}</button> },
            ),
        ],
    )]
}
