//! Moderation: reading what came in, publishing it, or asking its author something.

mod queue;
mod related;
mod service;

#[cfg(test)]
mod tests;

pub use queue::{MOST_ROWS, Queue, View, queue};
pub use related::{Related, RelatedItem};
pub(crate) use service::locked;
pub use service::{Act, Item, ask, initiative, item, publish};
