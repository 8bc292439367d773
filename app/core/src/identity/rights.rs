//! Who may do what: one table. The services ask it for a proof, `groene-loper roles` and the admin's page
//! show it, and the tests try each route by it.

use super::{
    roles::Grant,
    types::{FRESH_MINUTES, PersonId, Role, Session},
};
use crate::{
    kernel::{Instant, audit::Actor},
    text_enum,
};

text_enum! {
    /// Something that can be done on the site.
    Right {
        /// Read what is public.
        Read = "read",
        /// Send an idea.
        Send = "send",
        /// Follow an idea, reply and take it back.
        Follow = "follow",
        /// See and change one's own account.
        Account = "account",
        /// Make the second step, and keep recovery codes.
        SecondStep = "second_step",
        /// Read what came in with who sent it, publish it, ask about it.
        Moderate = "moderate",
        /// Find a resident, and send, reply and take back on their behalf.
        ActForResident = "help_resident",
        /// Invite people, give roles and take them away.
        ManagePeople = "manage_people",
        /// Turn providers off and on.
        TurnProviders = "turn_providers",
        /// Search the record and take it along.
        ReadRecord = "read_record",
        /// See how long what is kept, and what would go.
        ReadTerms = "read_terms",
    }
}

/// Who has a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone, signed in or not.
    Everyone,
    /// Who sent it: with the private link, or signed in with the same address.
    Author,
    /// Everyone who is signed in.
    SignedIn,
    /// Who has any role, before the second step too.
    Staff,
    /// Who has one of these roles, after the second step.
    Roles(&'static [Role]),
}

impl Right {
    /// The table. What stands here for nobody is refused to everybody.
    #[must_use]
    pub fn who(self) -> Who {
        match self {
            Self::Read | Self::Send => Who::Everyone,
            Self::Follow => Who::Author,
            Self::Account => Who::SignedIn,
            Self::SecondStep => Who::Staff,
            Self::Moderate => Who::Roles(&[Role::Moderator]),
            Self::ActForResident => Who::Roles(&[Role::Desk]),
            Self::ManagePeople | Self::TurnProviders | Self::ReadRecord | Self::ReadTerms => {
                Who::Roles(&[Role::Admin])
            }
        }
    }

    /// Whether a role has it.
    #[must_use]
    pub fn is_of(self, role: Role) -> bool {
        match self.who() {
            Who::Everyone | Who::SignedIn | Who::Staff => true,
            Who::Author => false,
            Who::Roles(roles) => roles.contains(&role),
        }
    }
}

/// A right that somebody has: in a municipality, by a role, in all of it or in some wijken.
#[derive(Clone, Debug)]
struct Permit {
    person: PersonId,
    municipality: String,
    role: Role,
    /// Slugs of wijken; empty for all.
    within: Vec<String>,
}

impl Session {
    /// What their roles say about a right; `None` when they have it not.
    fn permit(&self, right: Right) -> Option<Permit> {
        let grants: Vec<&Grant> = self.grants.iter().filter(|grant| right.is_of(grant.role)).collect();
        let everywhere = grants.iter().find(|grant| grant.neighbourhood.is_none());
        let role = everywhere.or(grants.first())?.role;
        let within = match everywhere {
            Some(_) => Vec::new(),
            None => grants.iter().filter_map(|grant| grant.neighbourhood.clone()).collect(),
        };
        Some(Permit { person: self.person, municipality: self.municipality.clone(), role, within })
    }

    /// The right to moderate; `None` for who has it not.
    #[must_use]
    pub fn moderator(&self) -> Option<Moderator> {
        self.permit(Right::Moderate).map(Moderator)
    }

    /// The right to act for residents; `None` for who has it not.
    #[must_use]
    pub fn desk(&self) -> Option<Desk> {
        self.permit(Right::ActForResident).map(Desk)
    }

    /// The right to manage people, read the record and see the terms; `None` for who has it not.
    #[must_use]
    pub fn admin(&self) -> Option<Admin> {
        let fresh_until = self.begun_at.plus_seconds(3 * FRESH_MINUTES * 60);
        self.permit(Right::ManagePeople).map(|permit| Admin { permit, fresh_until })
    }
}

/// What is known of a right that can be limited to wijken.
macro_rules! within_wijken {
    ($proof:ident) => {
        impl $proof {
            /// Where it holds.
            #[must_use]
            pub fn municipality(&self) -> &str {
                &self.0.municipality
            }

            /// The wijken in which it holds, by their slugs; empty for all.
            #[must_use]
            pub fn within(&self) -> &[String] {
                &self.0.within
            }

            /// Whether it holds in a wijk.
            #[must_use]
            pub fn covers(&self, neighbourhood: &str) -> bool {
                self.0.covers(neighbourhood)
            }

            /// For the record.
            #[must_use]
            pub fn actor(&self) -> Actor {
                self.0.actor(None)
            }
        }
    };
}

/// The proof that somebody may moderate in a municipality, or in some of its wijken. Made from a session only.
#[derive(Clone, Debug)]
pub struct Moderator(Permit);

within_wijken!(Moderator);

/// The proof that somebody may act for residents in a municipality, or in some of its wijken. Made from a
/// session only.
#[derive(Clone, Debug)]
pub struct Desk(Permit);

within_wijken!(Desk);

impl Desk {
    /// Who.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.0.person
    }

    /// For the record: who did it, and for whom, where that is known.
    #[must_use]
    pub fn actor_for(&self, resident: Option<PersonId>) -> Actor {
        self.0.actor(resident)
    }
}

/// The proof that somebody may manage people and providers of a municipality, read its record and see its terms.
/// Made from a session only.
#[derive(Clone, Debug)]
pub struct Admin {
    permit: Permit,
    fresh_until: Instant,
}

impl Admin {
    /// Who.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.permit.person
    }

    /// Where it holds.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.permit.municipality
    }

    /// Whether the second step was made recently enough to change who may do what. Who is shown the form
    /// while [`Session::fresh`] has some time to fill it in.
    #[must_use]
    pub fn is_fresh(&self, now: Instant) -> bool {
        now < self.fresh_until
    }

    /// For the record.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.permit.actor(None)
    }
}

impl Permit {
    fn covers(&self, neighbourhood: &str) -> bool {
        self.within.is_empty() || self.within.iter().any(|slug| slug == neighbourhood)
    }

    fn actor(&self, on_behalf_of: Option<PersonId>) -> Actor {
        let on_behalf_of = on_behalf_of.map(|resident| resident.0);
        Actor::Staff { person: self.person.0, role: Some(self.role.code()), on_behalf_of }
    }
}
