//! The private page of an initiative: the receipt, the clock, the question that waits, the answer with the verdict of
//! its author, and taking back.

mod key;
mod page;
mod receipt;
mod said;
mod talk;
mod verdict;

pub use key::{address, gone};
pub use page::{FollowPage, OwnPage};
pub(crate) use page::{desk_view, follow, withdraw};
pub(crate) use receipt::{how_counted, reached, what_was_sent};
pub use said::{Said, SaidRetry};
