//! The table (Groene Loper): a meeting at which all departments that an initiative touches decide together. What
//! is decided there becomes the draft of the answer, which goes out after the check of who has it.

mod agenda;
mod call;
mod decide;

#[cfg(test)]
mod tests;

pub use agenda::{Agenda, Item, agenda, put};
pub use call::{Called, Meeting, MeetingId, PLACE_LENGTH, call, meetings};
pub use decide::{Decided, decide};
