//! Signing in with a provider (OpenID Connect): the way there and back, and who it is that comes back.
//!
//! The protocol itself, with its requests and signatures, is the server's; here stands what it means.

mod arrive;
mod flow;
mod groups;
mod on;

use serde::{Deserialize, Serialize};

pub use arrive::arrive;
pub(super) use arrive::{Came, enter, link};
pub use flow::{FLOW_MINUTES, Flow, Handshake, ToConfirm, come_back, leave, to_confirm};
pub use on::{Used, providers_on, providers_used, turn_provider};

/// What a provider showed of somebody, in a token that was checked. No more is kept of it than this.
#[derive(Clone, Serialize, Deserialize)]
pub struct Shown {
    /// The slug of the provider.
    pub provider: String,
    /// Its issuer.
    pub issuer: String,
    /// Whom the issuer names so, always the same one.
    pub subject: String,
    /// Their address, as far as the provider knows.
    pub email: Option<String>,
    /// Whether the provider says that it is theirs.
    pub email_verified: bool,
    /// Their groups, of those that give a role.
    pub groups: Vec<String>,
    /// Whether a second factor was used.
    pub second_factor: bool,
    /// Whether they live in the municipality, where the provider tells.
    #[serde(default)]
    pub lives_here: Option<bool>,
}
