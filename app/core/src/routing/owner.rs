//! The person who has something in hand: takes it, or leaves it.

use serde_json::json;

use super::{
    Act,
    item::{finish, keep, locked},
};
use crate::{
    execute_in_tx,
    identity::{Handler, PersonId},
    in_tx,
    initiatives::{EventKind, InitiativeId},
    kernel::{Core, Day, Tx},
    places::Municipality,
};

/// Somebody who has something in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who.
    pub person: PersonId,
    /// Their name, or their address where they gave none; for colleagues only.
    pub name: String,
    /// Until when they are away; `None` for who is there.
    pub away: Option<OwnerAway>,
}

/// Until when an owner is away, and who handles it meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerAway {
    /// The last day.
    pub until: Day,
    /// Who, and what they are called.
    pub substitute: Option<(PersonId, String)>,
}

impl Owner {
    pub(super) fn new(person: PersonId, name: Option<String>, email: Option<String>) -> Self {
        let name = name.filter(|name| !name.is_empty()).or(email).unwrap_or_default();
        Self { person, name, away: None }
    }

    /// Whether somebody handles it while its owner is away.
    #[must_use]
    pub fn is_substituted_by(&self, person: PersonId) -> bool {
        let substitute = self.away.as_ref().and_then(|away| away.substitute.as_ref());
        substitute.is_some_and(|(one, _)| *one == person)
    }
}

/// Takes it; `from` is who had it on the page on which that was pressed: when somebody else took it meanwhile,
/// nothing changes.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn take(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    from: Option<PersonId>,
) -> Result<Act, sqlx::Error> {
    give(core, municipality, handler, reference, from, Some(handler.person())).await
}

/// Leaves it to the others of its unit; who coordinates, or handles it while its owner is away, may do that for
/// somebody else.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn release(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    from: Option<PersonId>,
) -> Result<Act, sqlx::Error> {
    give(core, municipality, handler, reference, from, None).await
}

async fn give(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    from: Option<PersonId>,
    to: Option<PersonId>,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Act::NotThere) };
    let now = held.handling.owner.as_ref().map(|owner| owner.person);
    if now == to {
        return Ok(Act::Done);
    }
    let others = now.is_some() && now != Some(handler.person());
    let substitutes =
        held.handling.owner.as_ref().is_some_and(|owner| owner.is_substituted_by(handler.person()));
    let may = !others || substitutes || handler.coordinates(&held.initiative.neighbourhood);
    let open =
        [EventKind::Answered, EventKind::CarriedOut].into_iter().any(|kind| held.initiative.allows(kind));
    if now != from || !may || !open {
        return Ok(Act::NotNow);
    }
    let (initiative, handling) = (&held.initiative, &held.handling);
    let owner = to.map(|person| (person, core.now()));
    keep(&mut tx, initiative.id, &handling.unit, handling.since, owner).await?;
    let action = if to.is_some() { "initiative.take" } else { "initiative.release" };
    finish(tx, core, handler, initiative, action, json!({})).await?;
    Ok(Act::Done)
}

/// Takes it out of every hand; `false`, and nothing, when somebody has begun with it.
pub(crate) async fn give_back(tx: &mut Tx, id: InitiativeId) -> Result<bool, sqlx::Error> {
    const BEGUN: &str =
        "SELECT EXISTS (SELECT 1 FROM handling WHERE initiative_id = $1 AND owner_id IS NOT NULL)
         OR EXISTS (SELECT 1 FROM advice WHERE initiative_id = $1)
         OR EXISTS (SELECT 1 FROM answer_draft WHERE initiative_id = $1)
         OR EXISTS (SELECT 1 FROM meeting_item WHERE initiative_id = $1)";
    if in_tx!(&mut *tx, e => sqlx::query_scalar(BEGUN).bind(id).fetch_one(e).await)? {
        return Ok(false);
    }
    execute_in_tx!(tx, "DELETE FROM handling WHERE initiative_id = $1", id).map(|_| true)
}
