//! The views of the queue: what should be read, what waits for its author, and all of it.

use app_core::moderation::{Queue, View};
use leptos::prelude::*;

use crate::{
    t,
    ui::{Tab, tabs},
    words::Words,
};

/// The view that an address asks for; what does not exist is the first one.
pub(super) fn from_code(asked: Option<&str>) -> View {
    View::ALL.into_iter().find(|view| Some(code(*view)) == asked).unwrap_or(View::ToRead)
}

fn code(view: View) -> &'static str {
    match view {
        View::ToRead => "lezen",
        View::Waiting => "wacht",
        View::All => "alles",
    }
}

/// The address of a view.
pub(super) fn address(view: View) -> &'static str {
    match view {
        View::ToRead => "/werk",
        View::Waiting => "/werk?weergave=wacht",
        View::All => "/werk?weergave=alles",
    }
}

fn name(words: &Words, view: View) -> String {
    match view {
        View::ToRead => t!(words, "queue-view-read"),
        View::Waiting => t!(words, "queue-view-waiting"),
        View::All => t!(words, "queue-view-all"),
    }
}

/// What the table of a view says on top.
pub(super) fn caption(words: &Words, view: View, count: i64) -> String {
    match view {
        View::ToRead => t!(words, "queue-caption", count = count),
        View::Waiting => t!(words, "queue-caption-waiting", count = count),
        View::All => t!(words, "queue-caption-all", count = count),
    }
}

/// What a view says when it is empty.
pub(super) fn nothing(words: &Words, view: View) -> String {
    match view {
        View::ToRead | View::All => t!(words, "queue-empty"),
        View::Waiting => t!(words, "queue-empty-waiting"),
    }
}

/// The views as links, with how many there are in each; `narrowed` makes of each address one that is narrowed too.
pub(crate) fn queue_views(words: &Words, queue: &Queue, narrowed: impl Fn(&str) -> String) -> AnyView {
    let views = View::ALL.into_iter().map(|view| Tab {
        address: narrowed(address(view)),
        label: name(words, view),
        count: queue.count(view),
        current: view == queue.view,
    });
    tabs(t!(words, "queue-views"), views.collect())
}
