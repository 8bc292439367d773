//! What a page of the form shows again after something went wrong.

use app_core::drafts::{Problems, Typed};

use crate::photos::PhotosWrong;

/// What a page of the form shows again after something went wrong.
#[derive(Clone, Debug, Default)]
pub struct Retry {
    /// What was typed on it.
    pub typed: Typed,
    /// What is wrong.
    pub problems: Problems,
    /// What is wrong with its photos.
    pub photos: PhotosWrong,
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
