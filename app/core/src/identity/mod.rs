//! Who is who: people, the ways to sign in, their sessions, and what they may do.

mod invitation;
mod provider;
mod record;
mod rights;
mod roles;
mod second_factor;
mod session;
mod sign_in;
mod store;
mod types;

#[cfg(test)]
mod tests;

pub use invitation::{INVITATION_DAYS, Invited, accept, invitation_is_open, invite};
pub use provider::{
    FLOW_MINUTES, Flow, Handshake, Shown, ToConfirm, Used, arrive, come_back, leave, providers_on,
    providers_used, to_confirm, turn_provider,
};
pub use record::{Line, Search, export, lines, of_address};
pub use rights::{
    Admin, Coordinator, Desk, Handler, Moderator, Right, Specialist, Who, alderman_of, wijk_of_alderman,
};
pub use roles::{
    Colleague, Giver, Grant, GrantId, Held, Member, Refusal, RoleError, grant, has_alderman, revoke, staff,
    staffed,
};
pub(crate) use roles::{specialists, with_role};
pub use second_factor::{
    Added, Ceremony, MOST_PASSKEYS, OtherApp, PASSKEY_NAME_LENGTH, Passed, Passkey, PasskeyAnswer, PasskeyId,
    Proof, RECOVERY_CODES, RecoveryCode, SECOND_TRIES, SecondStep, SetUp, add_passkey, ask_other_app,
    ask_passkey, make_recovery_codes, new_passkey, other_app, pass_second_step, passkeys,
    recovery_codes_left, remove_passkey, reset_second_factor, second_step, use_other_app,
};
pub(crate) use session::record;
pub use session::{Device, devices, end_device, end_others, session, sign_out, unattended_session};
pub use sign_in::{
    Code, MOST_TRIES, Pending, SIGN_IN_MINUTES, SignIn, SignedIn, ask_to_sign_in, pending, pending_link,
    sign_in_by_code, sign_in_by_link,
};
pub(crate) use store::person as with_address;
pub(crate) use store::{claim, heard_of_author, without_address};
pub use types::{FRESH_MINUTES, Fresh, PersonId, Role, Scope, Session, SessionId, SessionKind};
