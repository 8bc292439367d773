//! What a private link shows: the receipt, the clock, the question that waits, and taking back.

mod page;
mod receipt;
mod talk;

pub use page::{FollowPage, ReplyRetry};
