//! Handlers of forms: parse, call the use case, go on with 303, or show the page again with 422.

mod fields;
mod language;

use axum::{Router, routing::post};

pub use fields::Fields;

use crate::state::App;

/// All addresses that take a POST, and those that answer without a page.
pub fn routes(_mailbox: bool) -> Router<App> {
    Router::new().route("/taal", post(language::post))
}
