//! What a private link shows: the receipt, the clock, the question that waits, and taking back.

mod page;
mod receipt;
mod talk;

pub(crate) use page::withdraw;
pub use page::{FollowPage, ReplyRetry};
pub(crate) use receipt::{how_counted, what_was_sent};
