//! OpenID Connect providers of a municipality, as `municipality.toml` spells them under `[[providers]]`.
//! The secret that the provider shares with us is not here: it comes from the environment.

use serde::{Deserialize, Serialize};

use super::Words;

/// Where people can sign in besides by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its name in addresses, in the database and in the name of its secret.
    pub slug: String,
    /// Its name on the button.
    pub name: Words,
    /// The issuer (OpenID Connect Discovery 1.0), with `https://`.
    pub issuer: String,
    /// What the provider calls us.
    pub client_id: String,
    /// What is asked for besides `openid`.
    #[serde(default = "scopes")]
    pub scopes: Vec<String>,
    /// Who signs in there.
    #[serde(rename = "for")]
    pub serves: Vec<Serves>,
    /// The values of `acr` of which the token must hold one; none demands nothing.
    #[serde(default)]
    pub acr: Vec<String>,
    /// Whether a mail address that the provider gives is believed to be of who signs in.
    #[serde(default)]
    pub email_is_verified: EmailIsVerified,
    /// The values of `acr` or `amr` (RFC 8176) that show that a second factor was used.
    #[serde(default)]
    pub second_factor: Vec<String>,
    /// What shows that who signs in lives in the municipality.
    #[serde(default)]
    pub lives_here: Option<LivesHere>,
    /// The claim that lists the groups of who signs in.
    #[serde(default)]
    pub groups_claim: Option<String>,
    /// What groups give.
    #[serde(default)]
    pub groups: Vec<Group>,
}

/// Who signs in at a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Serves {
    /// Everyone.
    Residents,
    /// Who works with the site; their groups give their roles.
    Staff,
}

/// Whether a mail address that a provider gives is believed to be of who signs in. Where it is not, they
/// confirm an address by mail, the first time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EmailIsVerified {
    /// Never: anybody can fill in anything there.
    Never,
    /// When the provider says so, by the claim `email_verified`.
    #[default]
    Claim,
    /// Always: the provider gives out the addresses itself, as the directory of the municipality does.
    Always,
}

/// A claim that shows that somebody lives in the municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LivesHere {
    /// The claim; a text.
    pub claim: String,
    /// What it says of who lives there, as the number of the municipality; without them it holds a postcode.
    #[serde(default)]
    pub values: Vec<String>,
}

/// A role for who is in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The group, as the claim names it.
    pub group: String,
    /// The role, by its code.
    pub role: String,
    /// The slug of the wijk where it holds; without it, everywhere.
    #[serde(default)]
    pub neighbourhood: Option<String>,
    /// The slug of the department for which it holds.
    #[serde(default)]
    pub department: Option<String>,
}

impl Provider {
    /// Whether these people sign in there.
    #[must_use]
    pub fn is_for(&self, people: Serves) -> bool {
        self.serves.contains(&people)
    }
}

fn scopes() -> Vec<String> {
    vec!["email".to_owned()]
}
