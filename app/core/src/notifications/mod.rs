//! How mail comes: at once, in a digest, or not; stopping it with one press; and addresses at which none arrives.

mod address;
mod choices;
mod digest;
mod mail;
mod stop;
mod store;
mod strangers;
mod topic;

#[cfg(test)]
mod tests;

pub use address::{always_goes, dead_since, is_to_office, note_bounce, note_dead, own_dead_since};
pub(crate) use address::{works, works_for_author, works_for_person};
pub use choices::{Chosen, choices, choose};
pub use digest::{Item, digests};
pub(crate) use mail::mail;
pub use stop::{Stop, Stopping, resume, stop, to_stop};
pub(crate) use store::move_choices;
pub(crate) use strangers::forget_strangers;
pub use topic::{Pace, Topic};
