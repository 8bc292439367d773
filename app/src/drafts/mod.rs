//! The form for an idea: one thing per page, on the server.

mod labels;
mod pages;
mod steps;

pub use labels::problem;
pub(crate) use labels::{need, party};
pub use pages::{CheckPage, LaterPage, WhatPage, WherePage, WhoPage};
pub use steps::address;

use app_core::drafts::{Problems, Typed};

/// What a page of the form shows again after something went wrong.
#[derive(Clone, Debug, Default)]
pub struct Retry {
    /// What was typed on it.
    pub typed: Typed,
    /// What is wrong.
    pub problems: Problems,
    /// What else there is to say.
    pub notice: Option<Notice>,
}

/// What a page of the form says on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The draft was gone; what was just typed is kept in a new one.
    Expired,
    /// Nothing could be kept or received; what was typed is on the page.
    NotReceived,
    /// The draft changed after the page was made.
    Stale,
    /// A link to the draft was mailed.
    LinkMailed,
    /// A link was mailed a moment ago.
    LinkTooSoon,
}
