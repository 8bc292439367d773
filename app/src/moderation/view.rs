//! The views of the queue: what should be read, what waits for its author, and all of it.

use app_core::{initiatives::Initiative, moderation::MOST_ROWS};
use leptos::prelude::*;

use crate::{
    t,
    ui::{Tab, tabs},
    words::Words,
};

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// What somebody of us has to read.
    ToRead,
    /// What waits for its author.
    Waiting,
    /// Everything.
    All,
}

impl View {
    const ALL: [Self; 3] = [Self::ToRead, Self::Waiting, Self::All];

    /// The view that an address asks for; what does not exist is the first one.
    pub(super) fn from_code(code: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|view| Some(view.code()) == code).unwrap_or(Self::ToRead)
    }

    fn code(self) -> &'static str {
        match self {
            Self::ToRead => "lezen",
            Self::Waiting => "wacht",
            Self::All => "alles",
        }
    }

    /// Its address.
    pub(super) fn address(self) -> &'static str {
        match self {
            Self::ToRead => "/werk",
            Self::Waiting => "/werk?weergave=wacht",
            Self::All => "/werk?weergave=alles",
        }
    }

    fn name(self, words: &Words) -> String {
        match self {
            Self::ToRead => t!(words, "queue-view-read"),
            Self::Waiting => t!(words, "queue-view-waiting"),
            Self::All => t!(words, "queue-view-all"),
        }
    }

    /// Whether it shows an initiative.
    pub(super) fn shows(self, row: &Initiative) -> bool {
        match self {
            Self::ToRead => row.paused_at.is_none(),
            Self::Waiting => row.paused_at.is_some(),
            Self::All => true,
        }
    }

    /// What its table says on top.
    pub(super) fn caption(self, words: &Words, count: usize) -> String {
        match self {
            Self::ToRead => t!(words, "queue-caption", count = count),
            Self::Waiting => t!(words, "queue-caption-waiting", count = count),
            Self::All => t!(words, "queue-caption-all", count = count),
        }
    }

    /// What it says when it is empty.
    pub(super) fn nothing(self, words: &Words) -> String {
        match self {
            Self::ToRead | Self::All => t!(words, "queue-empty"),
            Self::Waiting => t!(words, "queue-empty-waiting"),
        }
    }
}

/// The views as links. They have numbers when all rows are there to be counted.
pub(crate) fn queue_views(words: &Words, rows: &[Initiative], shown: View) -> AnyView {
    let all = rows.len() < usize::from(MOST_ROWS);
    let views = View::ALL.into_iter().map(|view| Tab {
        address: view.address().to_owned(),
        label: view.name(words),
        count: all.then(|| rows.iter().filter(|row| view.shows(row)).count()),
        current: view == shown,
    });
    tabs(t!(words, "queue-views"), views.collect())
}
