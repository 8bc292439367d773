//! What was just done, on top of the page where one goes on. It stays until it is closed: closing is a
//! link to the page without it.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::{t, visit::Visit};

/// The message; `without` is the address of the page without it.
pub fn toast(visit: &Visit, without: &'static str, inside: AnyView) -> AnyView {
    view! {
        <div class="toast" role="status">
            {icon(visit, Icon::Success)}
            <div class="toast-words">{inside}</div>
            <a class="toast-close" href=without>
                {icon(visit, Icon::Close)} <span class="visually-hidden">{t!(visit.words, "toast-close")}</span>
            </a>
        </div>
    }
    .into_any()
}
