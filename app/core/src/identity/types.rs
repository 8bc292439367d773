//! People, their sessions, and the names of their roles.

use uuid::Uuid;

use super::roles::Grant;
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
    /// What a person is for the municipality besides a resident.
    Role {
        /// Enters anything for a resident who calls, writes or walks in.
        Desk = "desk",
        /// Publishes, and sends back with a question.
        Moderator = "moderator",
        /// Owns the queue of a wijk.
        Coordinator = "coordinator",
        /// Advises and answers for a department.
        Specialist = "specialist",
        /// Sees all clocks, may reassign and decide.
        ProcessGuard = "process_guard",
        /// The wijkwethouder.
        Alderman = "alderman",
        /// A member of a wijk's team from outside the municipality.
        Partner = "partner",
        /// A resident who leads the residents' meeting.
        PlatformChair = "platform_chair",
        /// A resident who keeps its minutes.
        PlatformSecretary = "platform_secretary",
        /// A member of the council or its clerk.
        Council = "council",
        /// Manages people and settings, without a say in content.
        Admin = "admin",
    }
}

/// For what a role can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For the whole municipality only.
    Municipality,
    /// For the whole municipality or one wijk.
    Neighbourhood,
    /// For one department.
    Department,
}

impl Role {
    /// For what it can be given.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::ProcessGuard | Self::Council | Self::Admin => Scope::Municipality,
            Self::Desk
            | Self::Moderator
            | Self::Coordinator
            | Self::Alderman
            | Self::Partner
            | Self::PlatformChair
            | Self::PlatformSecretary => Scope::Neighbourhood,
            Self::Specialist => Scope::Department,
        }
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
    /// The roles that hold there, in this session.
    pub grants: Vec<Grant>,
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
}
