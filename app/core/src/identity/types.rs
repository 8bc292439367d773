//! People who work with the platform, and the proofs of what they may do.

use uuid::Uuid;

use crate::{
    define_id,
    kernel::{Instant, audit::Actor},
    text_enum,
};

define_id!(
    /// A person.
    PersonId
);

define_id!(
    /// A session, as it is shown to its owner; it opens nothing.
    SessionId
);

text_enum! {
    /// What a person may do, as far as this version grants it.
    Role {
        /// Publishes, and sends back with a question.
        Moderator = "moderator",
    }
}

text_enum! {
    /// How long a session lasts, and whether the roles of the person hold in it.
    SessionKind {
        /// Until the browser closes, a day at most.
        Visit = "visit",
        /// On a device of one's own, for months.
        Stay = "stay",
        /// A working day, with the person's roles; begun by the second step only.
        Staff = "staff",
    }
}

impl SessionKind {
    /// A person who does something for themselves in such a session, for the record.
    pub(super) fn oneself(self, person: Uuid) -> Actor {
        match self {
            Self::Staff => Actor::Staff { person, role: None, on_behalf_of: None },
            Self::Visit | Self::Stay => Actor::Resident(person),
        }
    }

    /// How long it lasts without use, in seconds.
    #[must_use]
    pub fn idle_seconds(self) -> i64 {
        match self {
            Self::Visit => 12 * 3600,
            Self::Stay => 30 * 86_400,
            Self::Staff => 4 * 3600,
        }
    }

    /// How long it lasts at most, in seconds.
    #[must_use]
    pub fn most_seconds(self) -> i64 {
        match self {
            Self::Visit => 24 * 3600,
            Self::Stay => 180 * 86_400,
            Self::Staff => 12 * 3600,
        }
    }
}

/// A person who is signed in, in one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Who.
    pub person: PersonId,
    /// The slug of the municipality in which it holds.
    pub municipality: String,
    /// Their address; shown to themselves only.
    pub email: String,
    /// How it was begun.
    pub kind: SessionKind,
    /// When: with the first step of signing in, or with the second where roles hold.
    pub begun_at: Instant,
    /// What they may do there, in this session.
    pub roles: Vec<Role>,
}

/// How long after signing in somebody may do what takes a recent sign-in, in minutes.
pub const FRESH_MINUTES: i64 = 10;

/// The proof that somebody signed in just now, for staff with the second step: for what nobody may do who
/// finds a device open. Made from a session only.
#[derive(Clone, Copy, Debug)]
pub struct Fresh<'a>(&'a Session);

impl<'a> Fresh<'a> {
    /// Who.
    #[must_use]
    pub fn session(self) -> &'a Session {
        self.0
    }
}

/// The proof that somebody may moderate in a municipality. Made from a session only.
#[derive(Clone, Debug)]
pub struct Moderator {
    person: PersonId,
    municipality: String,
}

impl Session {
    /// Who does something for themselves, for the record.
    pub(crate) fn oneself(&self) -> Actor {
        self.kind.oneself(self.person.0)
    }

    /// The proof that they signed in just now; `None` when that is longer ago.
    #[must_use]
    pub fn fresh(&self, now: Instant) -> Option<Fresh<'_>> {
        (now < self.begun_at.plus_seconds(FRESH_MINUTES * 60)).then_some(Fresh(self))
    }

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
