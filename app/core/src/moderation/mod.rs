//! Moderation: reading what came in, publishing it, or asking its author something.

mod service;

#[cfg(test)]
mod tests;

pub use service::{Act, Item, MOST_ROWS, QUESTION_LENGTH, ask, initiative, item, publish, queue};
