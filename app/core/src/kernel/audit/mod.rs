//! The record of who did what, when and why: a row in the transaction of each change, chained to the
//! row before it, so that a row that was changed, taken out or put in between is noticed.

mod chain;
mod verify;

#[cfg(test)]
mod tests;

use serde_json::Value;
use uuid::Uuid;

pub use verify::{Broken, Chain, Fault, Head, verify};

use super::{Core, Instant, Tx, ids::new_uuid};

/// Who did it, as the record names them: a kind, and an id and a role where there are.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// Somebody with the private link or draft of the thing itself.
    Submitter,
    /// A resident who is signed in.
    Resident(Uuid),
    /// A member of staff.
    Staff {
        /// Who.
        person: Uuid,
        /// The role by which it was allowed; none for what everyone may do for themselves.
        role: Option<&'static str>,
        /// The resident for whom it was done, at the desk.
        on_behalf_of: Option<Uuid>,
    },
    /// Somebody at the command line of the server.
    Operator,
    /// The program itself.
    System,
}

/// What goes on record.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    municipality: &'a str,
    actor: Actor,
    action: &'static str,
    subject: Uuid,
    why: &'a str,
    detail: Value,
}

impl<'a> Entry<'a> {
    /// That an actor did something in a municipality; `subject` is what it was done to.
    #[must_use]
    pub fn new(municipality: &'a str, actor: Actor, action: &'static str, subject: Uuid) -> Self {
        Self { municipality, actor, action, subject, why: "", detail: Value::Object(serde_json::Map::new()) }
    }

    /// With the reason that was given.
    #[must_use]
    pub fn why(self, why: &'a str) -> Self {
        Self { why, ..self }
    }

    /// With what matters besides. It holds no personal data: the record outlives the person's wish to
    /// be forgotten, so content is named by its id and its digest.
    #[must_use]
    pub fn detail(self, detail: Value) -> Self {
        Self { detail, ..self }
    }

    /// Adds it to the record, in the transaction of the change. Until that ends, nothing else is
    /// recorded for this municipality: make it the last statement.
    ///
    /// # Errors
    /// The engine refused; the change must then not be committed.
    pub async fn record(self, tx: &mut Tx, core: &Core) -> Result<(), sqlx::Error> {
        let (actor_kind, actor_id, actor_role, on_behalf_of) = match self.actor {
            Actor::Submitter => ("submitter", None, None, None),
            Actor::Resident(person) => ("resident", Some(person), None, None),
            Actor::Staff { person, role, on_behalf_of } => ("staff", Some(person), role, on_behalf_of),
            Actor::Operator => ("operator", None, None, None),
            Actor::System => ("system", None, None, None),
        };
        let (number, previous) = chain::extend(tx, self.municipality).await?;
        let row = chain::Row {
            id: new_uuid(core.now(), &core.chance),
            municipality: self.municipality.to_owned(),
            number,
            at: core.now(),
            actor_kind: actor_kind.to_owned(),
            actor_id,
            actor_role: actor_role.map(str::to_owned),
            on_behalf_of,
            action: self.action.to_owned(),
            subject: self.subject,
            why: self.why.to_owned(),
            detail: self.detail.to_string(),
            previous,
            hash: Vec::new(),
        };
        chain::add(tx, row).await
    }
}
