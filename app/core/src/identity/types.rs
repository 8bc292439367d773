//! People who work with the platform, and the proofs of what they may do.

use crate::{define_id, kernel::audit::Actor, text_enum};

define_id!(
    /// A person.
    PersonId
);

text_enum! {
    /// What a person may do, as far as this version grants it.
    Role {
        /// Publishes, and sends back with a question.
        Moderator = "moderator",
    }
}

/// A person who is signed in, in one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub person: PersonId,
    /// The slug of the municipality in which it holds.
    pub municipality: String,
    /// The address they were invited at; shown to themselves only.
    pub email: String,
    /// What they may do there.
    pub roles: Vec<Role>,
}

/// The proof that somebody may moderate in a municipality. Made from a session only.
#[derive(Clone, Debug)]
pub struct Moderator {
    person: PersonId,
    municipality: String,
}

impl Session {
    /// The right to moderate; `None` for who has it not.
    #[must_use]
    pub fn moderator(&self) -> Option<Moderator> {
        self.roles
            .contains(&Role::Moderator)
            .then(|| Moderator { person: self.person, municipality: self.municipality.clone() })
    }
}

impl Moderator {
    /// Where it holds.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// For the record.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Staff { person: self.person.0, role: Some(Role::Moderator.code()), on_behalf_of: None }
    }
}
