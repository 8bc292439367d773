//! Moderation: reading what came in, publishing it, or asking its author something.

mod service;

#[cfg(test)]
mod tests;

pub use service::{Act, Item, QUESTION_LENGTH, ask, item, publish, queue};
