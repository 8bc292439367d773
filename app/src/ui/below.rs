//! The frame of a page below another one, for who is signed in.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::{breadcrumb, form_title};
use crate::words::Words;

/// A page with the way back to the one above it, an address and a name; `wrong` when a form on it says what is
/// wrong.
pub(crate) fn page_below(
    words: &Words,
    (above, name): (&str, String),
    title: &str,
    wrong: bool,
    inside: AnyView,
) -> AnyView {
    view! {
        <Title text=form_title(words, title, wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, vec![(above.to_owned(), name)], title.to_owned())}
            {inside}
        </div>
    }
    .into_any()
}
