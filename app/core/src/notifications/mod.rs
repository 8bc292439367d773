//! How mail comes: at once, in a digest, or not; stopping it with one press; and addresses at which none arrives. And
//! news on devices, beside mail that comes at once.

mod address;
mod choices;
mod devices;
mod digest;
mod mail;
mod push;
mod stop;
mod store;
mod strangers;
mod topic;
mod vapid;

#[cfg(test)]
mod tests;

pub use address::{always_goes, dead_since, is_to_office, note_bounce, note_dead, own_dead_since};
pub(crate) use address::{works, works_for_author, works_for_person};
pub use choices::{Chosen, choices, choose};
pub use devices::{
    MOST_DEVICES, PushDevice, PushDeviceId, PushTarget, Subscription, push_devices, push_goes_on, push_gone,
    push_off, push_on, push_renewed, push_target,
};
pub(crate) use devices::{ends_elsewhere, outlives_old_sessions, outlives_session};
pub use digest::{Item, digests};
pub(crate) use mail::mail;
pub use push::{PUSH, TRIAL, push_trial};
pub use stop::{Stop, Stopping, resume, stop, to_stop};
pub(crate) use store::move_choices;
pub(crate) use strangers::forget_strangers;
pub use topic::{Pace, Topic};
pub use vapid::{push_authorization, push_key};
