//! Who is who: members of staff, invited by a single-use link, and their sessions.

mod service;
mod types;

#[cfg(test)]
mod tests;

pub use service::{
    INVITATION_DAYS, Invited, SESSION_SECONDS, accept, invitation_is_open, invite, session, sign_out, sweep,
};
pub use types::{Moderator, PersonId, Role, Session};
