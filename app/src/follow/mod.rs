//! The private page of an initiative: the receipt, the clock, the question that waits, and taking back.

mod key;
mod page;
mod receipt;
mod talk;

pub use key::{address, gone};
pub use page::{FollowPage, OwnPage, ReplyRetry};
pub(crate) use page::{desk_view, withdraw};
pub(crate) use receipt::{how_counted, reached, what_was_sent};
