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
        /// Read what is in hand, ask its author something, take it and answer it.
        Handle = "handle",
        /// Give what is in hand in wijken to departments, and ask them for advice.
        Coordinate = "coordinate",
        /// Advise for a department or as alderman, or pass that on.
        Advise = "advise",
        /// Find a resident, and send, reply and take back on their behalf.
        ActForResident = "help_resident",
        /// Invite people, give roles and take them away.
        ManagePeople = "manage_people",
        /// Turn providers off and on.
        TurnProviders = "turn_providers",
        /// Set by which rules ideas go to departments.
        ManageRules = "manage_rules",
        /// Keep the texts with which staff begin.
        ManageTemplates = "manage_templates",
        /// Search the record and take it along.
        ReadRecord = "read_record",
        /// See how long what is kept and what would go, and set other terms.
        ManageTerms = "manage_terms",
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
            Self::Handle => {
                Who::Roles(&[Role::Coordinator, Role::ProcessGuard, Role::Specialist, Role::Alderman])
            }
            Self::Coordinate => Who::Roles(&[Role::Coordinator, Role::ProcessGuard]),
            Self::Advise => Who::Roles(&[Role::Specialist, Role::Alderman]),
            Self::ActForResident => Who::Roles(&[Role::Desk]),
            Self::ManagePeople
            | Self::TurnProviders
            | Self::ManageRules
            | Self::ManageTemplates
            | Self::ReadRecord
            | Self::ManageTerms => Who::Roles(&[Role::Admin]),
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

    /// The right to coordinate; `None` for who has it not.
    #[must_use]
    pub fn coordinator(&self) -> Option<Coordinator> {
        self.permit(Right::Coordinate).map(Coordinator)
    }

    /// The right to advise for departments; `None` for who has it not.
    #[must_use]
    pub fn specialist(&self) -> Option<Specialist> {
        let permit = self.permit(Right::Advise)?;
        let grants = || self.grants.iter().filter(|grant| Right::Advise.is_of(grant.role));
        let departments = grants().filter_map(|grant| grant.department.clone()).collect();
        let as_alderman = grants().filter(|grant| grant.role == Role::Alderman);
        let wijken = as_alderman.map(|grant| grant.neighbourhood.clone()).collect();
        Some(Specialist { permit, departments, wijken })
    }

    /// The right to handle what is in hand, in wijken or for departments; `None` for who has it not.
    #[must_use]
    pub fn handler(&self) -> Option<Handler> {
        let (coordinator, specialist) = (self.coordinator(), self.specialist());
        let permit = coordinator.as_ref().map(|one| &one.0).or(specialist.as_ref().map(|one| &one.permit));
        let permit = permit?.clone();
        Some(Handler { permit, coordinator, specialist })
    }

    /// The right to act for residents; `None` for who has it not.
    #[must_use]
    pub fn desk(&self) -> Option<Desk> {
        self.permit(Right::ActForResident).map(Desk)
    }

    /// The right to manage people, read the record and set the terms; `None` for who has it not.
    #[must_use]
    pub fn admin(&self) -> Option<Admin> {
        let fresh_until = self.begun_at.plus_seconds(3 * FRESH_MINUTES * 60);
        self.permit(Right::ManagePeople).map(|permit| Admin { permit, fresh_until })
    }
}

/// What is known of every right.
macro_rules! held {
    ($($proof:ident . $permit:tt),+) => {
        $(impl $proof {
            /// Who.
            #[must_use]
            pub fn person(&self) -> PersonId {
                self.$permit.person
            }

            /// Where it holds.
            #[must_use]
            pub fn municipality(&self) -> &str {
                &self.$permit.municipality
            }
        })+
    };
}

held!(Moderator.0, Desk.0, Coordinator.0, Specialist.permit, Handler.permit, Admin.permit);

/// What is known of a right that can be limited to wijken.
macro_rules! within_wijken {
    ($proof:ident) => {
        impl $proof {
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

/// The proof that somebody may coordinate in a municipality, or in some of its wijken. Made from a session only.
#[derive(Clone, Debug)]
pub struct Coordinator(Permit);

within_wijken!(Coordinator);

/// Before the slug of a wijk: its alderman, in the place of a department that advises. No slug has such a sign.
const ALDERMAN: &str = "alderman:";

/// The alderman of a wijk, in the place of a department that advises.
#[must_use]
pub fn alderman_of(neighbourhood: &str) -> String {
    format!("{ALDERMAN}{neighbourhood}")
}

/// Of which wijk what stands in the place of a department is the alderman; `None` for a department.
#[must_use]
pub fn wijk_of_alderman(department: &str) -> Option<&str> {
    department.strip_prefix(ALDERMAN)
}

/// The proof that somebody may advise, for departments of a municipality or as alderman of wijken. Made from a session
/// only.
#[derive(Clone, Debug)]
pub struct Specialist {
    permit: Permit,
    departments: Vec<String>,
    /// The wijken of which they are alderman; `None` among them stands for all.
    wijken: Vec<Option<String>>,
}

impl Specialist {
    /// The departments for which it holds, by their slugs.
    #[must_use]
    pub fn departments(&self) -> &[String] {
        &self.departments
    }

    /// Whether it holds for a department, or for the alderman of a wijk.
    #[must_use]
    pub fn is_of(&self, department: &str) -> bool {
        match wijk_of_alderman(department) {
            Some(wijk) => self.wijken.iter().any(|one| one.as_deref().is_none_or(|own| own == wijk)),
            None => self.departments.iter().any(|one| one == department),
        }
    }

    /// For the record.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.permit.actor(None)
    }
}

/// The proof that somebody may handle what is in hand: as a coordinator, for a department, or both. Made from a
/// session only.
#[derive(Clone, Debug)]
pub struct Handler {
    /// As coordinator, where they are one.
    permit: Permit,
    coordinator: Option<Coordinator>,
    specialist: Option<Specialist>,
}

impl Handler {
    /// Their right to coordinate.
    #[must_use]
    pub fn coordinator(&self) -> Option<&Coordinator> {
        self.coordinator.as_ref()
    }

    /// Their right to advise.
    #[must_use]
    pub fn specialist(&self) -> Option<&Specialist> {
        self.specialist.as_ref()
    }

    /// Whether they coordinate in a wijk.
    #[must_use]
    pub fn coordinates(&self, neighbourhood: &str) -> bool {
        self.coordinator.as_ref().is_some_and(|one| one.covers(neighbourhood))
    }

    /// Whether they work for a department, or are the alderman of a wijk.
    #[must_use]
    pub fn is_of(&self, department: &str) -> bool {
        self.specialist.as_ref().is_some_and(|one| one.is_of(department))
    }

    /// For the record: in the role by which they may do something in a wijk.
    #[must_use]
    pub fn actor(&self, neighbourhood: &str) -> Actor {
        match &self.specialist {
            Some(specialist) if !self.coordinates(neighbourhood) => specialist.actor(),
            _ => self.permit.actor(None),
        }
    }
}

impl Desk {
    /// For the record: who did it, and for whom, where that is known.
    #[must_use]
    pub fn actor_for(&self, resident: Option<PersonId>) -> Actor {
        self.0.actor(resident)
    }
}

/// The proof that somebody may manage people and providers of a municipality, read its record and set its terms.
/// Made from a session only.
#[derive(Clone, Debug)]
pub struct Admin {
    permit: Permit,
    fresh_until: Instant,
}

impl Admin {
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
