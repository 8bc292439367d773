//! The head of a table whose rows stand below each other on a phone: its roles are written out, as `display`
//! takes them away.

use leptos::prelude::*;

/// A row of names, one for each column.
pub(crate) fn heads(names: impl IntoIterator<Item = String>) -> AnyView {
    let names = names.into_iter().map(|name| view! { <th role="columnheader" scope="col">{name}</th> });
    view! { <thead role="rowgroup"><tr role="row">{names.collect_view()}</tr></thead> }.into_any()
}
