//! A window over the page: the browser's own, which keeps the focus, closes with Escape and gives the
//! focus back. Only an island opens it, so without scripts nothing may depend on it.

use leptos::prelude::*;

use crate::{t, words::Words};

/// A window with a title, and the button that closes it.
pub fn dialog(words: &Words, id: &'static str, title: String, inside: AnyView) -> AnyView {
    let heading = format!("{id}-titel");
    view! {
        <dialog class="dialog" id=id aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{title}</h2>
            {inside}
            <form class="button-row" method="dialog"><button class="button">{t!(words, "dialog-close")}</button></form>
        </dialog>
    }
    .into_any()
}
