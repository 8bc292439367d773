//! Drafts: an idea while it is being written, kept on the server for the days the municipality sets.
//!
//! A draft holds what was typed, right or wrong; the rules turn it into parts of an initiative.

mod check;
mod service;
mod store;
mod types;

#[cfg(test)]
mod tests;

pub use check::{Complete, NAME_LENGTH, check, check_step, check_without_address, lengths};
pub(crate) use check::{shown_choice, shown_name};
pub(crate) use service::version;
pub use service::{Draft, MailLink, mail_link, open, save};
pub(crate) use store::{begin_once, claim, forget, submitted};
pub use types::{Field, Problem, Problems, ShownAs, Step, Typed};
