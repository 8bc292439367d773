//! A notice of one sentence: what just happened, or what is good to know. One with a heading or a form is a
//! section of its page, in the same frame.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::visit::Visit;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What to do next; of no use on paper.
    Info,
    /// There is nothing left to do.
    AllDone,
    /// It was done just now.
    Success,
    /// Something to look at.
    Warning,
    /// It went wrong.
    Error,
}

/// The notice, with the mark of its kind. What just happened is said to who does not see it.
#[must_use]
pub fn notice(visit: &Visit, kind: Kind, text: String) -> AnyView {
    let (class, drawing) = match kind {
        Kind::Info => ("notice no-print", Icon::Info),
        Kind::AllDone | Kind::Success => ("notice is-success", Icon::Success),
        Kind::Warning => ("notice is-warning", Icon::Warning),
        Kind::Error => ("notice is-error", Icon::Error),
    };
    let role = (!matches!(kind, Kind::Info | Kind::AllDone)).then_some("status");
    view! { <div class=class role=role>{icon(visit, drawing)} <p>{text}</p></div> }.into_any()
}
