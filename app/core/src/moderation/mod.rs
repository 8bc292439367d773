//! Moderation: reading what came in, publishing it, or asking its author something.

mod queue;
mod service;

#[cfg(test)]
mod tests;

pub use queue::{MOST_ROWS, Queue, View, queue};
pub use service::{Act, Item, QUESTION_LENGTH, ask, initiative, item, publish};
