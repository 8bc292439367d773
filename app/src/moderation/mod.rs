//! The moderator's pages: what came in, and one initiative with what can be done with it.

mod item;
mod queue;

pub use item::{AskRetry, ItemPage, NotAsked};
pub use queue::QueuePage;
pub(crate) use queue::queue_table;

use app_core::identity::Moderator;

use crate::{ui::PageError, visit::Visit};

/// The right to moderate; who has it not gets the page that says so.
fn moderator(visit: &Visit) -> Result<Moderator, PageError> {
    visit.session.as_ref().and_then(app_core::identity::Session::moderator).ok_or(PageError::NotAllowed)
}
