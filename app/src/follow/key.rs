//! The address of the private page of an initiative: a secret link, or the account of its author.

use app_core::initiatives::Key;

use crate::ui::PageError;

/// The address of the page that a key opens.
#[must_use]
pub fn address(key: &Key) -> String {
    match key {
        Key::Link(token) => format!("/volg/{}", token.reveal()),
        Key::Author(_, reference) => format!("/mijn/ideeen/{reference}"),
    }
}

/// What is said when a key opens nothing.
#[must_use]
pub fn gone(key: &Key) -> PageError {
    match key {
        Key::Link(_) => PageError::DeadLink,
        Key::Author(..) => PageError::NotThere,
    }
}
