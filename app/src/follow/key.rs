//! The address of the private page of an initiative: a secret link, the account of its author, or the desk.

use app_core::initiatives::Key;

use crate::ui::PageError;

/// The address of the page that a key opens.
#[must_use]
pub fn address(key: &Key) -> String {
    match key {
        Key::Link(token) => format!("/volg/{}", token.reveal()),
        Key::Author(_, reference) => format!("/mijn/ideeen/{reference}"),
        Key::Desk(opened) => format!("/balie/ideeen/{}/{}", opened.reference(), opened.channel().code()),
    }
}

/// What is said when a key opens nothing.
#[must_use]
pub fn gone(key: &Key) -> PageError {
    match key {
        Key::Link(_) => PageError::DeadLink,
        Key::Author(..) | Key::Desk(_) => PageError::NotThere,
    }
}
