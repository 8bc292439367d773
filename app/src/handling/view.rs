//! The views of what is in hand, and its two shapes: a list, and a board by step.

use app_core::routing::{Board, View};
use leptos::prelude::*;

use super::LIST;
use crate::{
    t,
    ui::{Tab, tabs},
    words::Words,
};

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One under the other, what should be answered first on top.
    List,
    /// By step.
    Board,
}

impl Shape {
    pub(super) fn from_code(asked: Option<&str>) -> Self {
        if asked == Some("bord") { Self::Board } else { Self::List }
    }
}

/// The view that an address asks for; what does not exist is the first one.
pub(super) fn from_code(asked: Option<&str>) -> View {
    View::ALL.into_iter().find(|view| Some(code(*view)) == asked).unwrap_or(View::All)
}

fn code(view: View) -> &'static str {
    match view {
        View::All => "alles",
        View::Mine => "mijn",
        View::Free => "vrij",
        View::Late => "laat",
        View::Advice => "advies",
        View::Promised => "uitvoering",
    }
}

/// The address of a view in a shape.
pub(super) fn address(view: View, shape: Shape) -> String {
    let mut asked = Vec::new();
    if view != View::All {
        asked.push(format!("weergave={}", code(view)));
    }
    if shape == Shape::Board {
        asked.push("vorm=bord".to_owned());
    }
    if asked.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", asked.join("&")) }
}

fn name(words: &Words, view: View) -> String {
    match view {
        View::All => t!(words, "handle-view-all"),
        View::Mine => t!(words, "handle-view-mine"),
        View::Free => t!(words, "handle-view-free"),
        View::Late => t!(words, "handle-view-late"),
        View::Advice => t!(words, "handle-view-advice"),
        View::Promised => t!(words, "handle-view-promised"),
    }
}

/// What a view says when it is empty.
pub(super) fn nothing(words: &Words, view: View) -> String {
    match view {
        View::All => t!(words, "handle-none-all"),
        View::Mine => t!(words, "handle-none-mine"),
        View::Free => t!(words, "handle-none-free"),
        View::Late => t!(words, "handle-none-late"),
        View::Advice => t!(words, "handle-none-advice"),
        View::Promised => t!(words, "handle-none-promised"),
    }
}

/// The views as links, with how many there are in each; advice for who advises only. `narrowed` makes of each address
/// one that is narrowed too.
pub(super) fn views(
    words: &Words,
    board: &Board,
    shape: Shape,
    advises: bool,
    narrowed: impl Fn(&str) -> String,
) -> AnyView {
    let views = View::ALL.into_iter().filter(|view| advises || *view != View::Advice).map(|view| Tab {
        address: narrowed(&address(view, shape)),
        label: name(words, view),
        count: board.count(view),
        current: view == board.view,
    });
    tabs(t!(words, "handle-views"), views.collect())
}
