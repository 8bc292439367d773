//! The moderator's pages: what came in, and one initiative with what can be done with it.

#[cfg(feature = "ssr")]
mod decided;
#[cfg(feature = "ssr")]
mod done;
#[cfg(feature = "ssr")]
mod hide;
#[expect(missing_docs, reason = "the island macro makes a struct without words")]
pub mod island;
#[cfg(feature = "ssr")]
mod item;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "ssr")]
mod merge;
#[cfg(feature = "ssr")]
mod queue;
#[cfg(feature = "ssr")]
mod recent;
#[cfg(feature = "ssr")]
mod together;
#[cfg(feature = "ssr")]
mod view;

#[cfg(feature = "ssr")]
pub(crate) use decided::{Decided, handled, moderated};
#[cfg(feature = "ssr")]
pub(crate) use done::Done;
#[cfg(feature = "ssr")]
pub use hide::{HidePage, HideRetry, HideWrong};
#[cfg(feature = "ssr")]
pub(crate) use item::question_problem;
#[cfg(feature = "ssr")]
pub use item::{AskRetry, ItemPage, NotAsked};
#[cfg(feature = "ssr")]
pub(crate) use merge::merge_link;
#[cfg(feature = "ssr")]
pub use merge::{MergeItemPage, MergePage, MergeRetry};
#[cfg(feature = "ssr")]
pub use queue::QueuePage;
#[cfg(feature = "ssr")]
pub(crate) use queue::{days_left, key_help, queue_table};
#[cfg(feature = "ssr")]
pub use together::{NotDone, TogetherPage, TogetherRetry, TogetherWrong, reference_in};
#[cfg(feature = "ssr")]
pub(crate) use view::queue_views;

#[cfg(feature = "ssr")]
use app_core::identity::Moderator;

#[cfg(feature = "ssr")]
use crate::{ui::PageError, visit::Visit};

/// The right to moderate; who has it not gets the page that says so.
#[cfg(feature = "ssr")]
pub(crate) fn moderator(visit: &Visit) -> Result<Moderator, PageError> {
    visit.session.as_ref().and_then(app_core::identity::Session::moderator).ok_or(PageError::NotAllowed)
}
