//! The way back: from the city to this page.

use leptos::prelude::*;

use crate::{t, words::Words};

/// Pairs of address and name, then the page itself.
#[must_use]
pub fn breadcrumb(words: &Words, way: Vec<(String, String)>, here: String) -> AnyView {
    breadcrumb_to(words, way, here, None)
}

/// As [`breadcrumb`], where the name of the page is in another language (see [`Words::foreign`]).
#[must_use]
pub fn breadcrumb_to(
    words: &Words,
    way: Vec<(String, String)>,
    here: String,
    lang: Option<String>,
) -> AnyView {
    view! {
        <nav class="breadcrumb" aria-label=t!(words, "breadcrumb")>
            <ol>
                {way.into_iter().map(|(to, name)| view! { <li><a href=to>{name}</a></li> }).collect_view()}
                <li aria-current="page"><bdi lang=lang>{here}</bdi></li>
            </ol>
        </nav>
    }
    .into_any()
}
