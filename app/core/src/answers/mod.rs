//! Answers: written as a draft that colleagues see, checked, shown as the resident will get it, and then sent. A
//! "no" or "not now" rests on a published criterion and comes with an alternative; every yes says what happens next, and
//! then how far it is.

mod check;
mod draft;
mod progress;
mod send;

#[cfg(test)]
mod tests;

pub use check::{ANSWER_LENGTH, Answer, Field, MOST_YEARS, Problem, Problems, SHORT_LENGTH, check};
pub use draft::{Draft, Saved, Typed, draft, save};
pub(crate) use draft::{draft_in, write};
pub use progress::{Progress, progress};
pub use send::{Sent, send};
