//! What is no initiative goes to who it is for: a report to who keeps the streets, a signal about a person to the team
//! that cares, a question about policy to an adviser. It leaves the site; of a signal nothing stays but that it was there.

mod service;

#[cfg(test)]
mod tests;

pub use service::{Done, NOTE_LENGTH, hand_over};
