//! The phases of what was promised with a yes: what is done when, for everyone to see.

use std::ops::RangeInclusive;

use jiff::{Span, civil::Date};
use serde_json::json;

use crate::{
    define_id, execute_in_tx,
    identity::Handler,
    in_tx,
    initiatives::{EventKind, InitiativeId},
    kernel::{
        Core, Day, Instant, Tx,
        text::{TextError, line},
    },
    on,
    places::Municipality,
    routing::{Act, finish, locked},
};

define_id!(
    /// A phase of a project.
    PhaseId
);

/// How many characters the name of a phase may have.
pub const NAME_LENGTH: RangeInclusive<usize> = 3..=80;
/// The most phases of one project.
pub const MOST_PHASES: i64 = 20;
/// The furthest a phase may end, in years.
const MOST_YEARS: i64 = 10;

/// A phase of a project.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Phase {
    /// Which.
    pub id: PhaseId,
    /// What is done, on one line.
    pub name: String,
    /// The day on which it should be done.
    pub until_on: Day,
    /// When it was.
    pub done_at: Option<Instant>,
}

/// What came of adding a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is there.
    Yes,
    /// The name cannot be kept.
    Name(TextError),
    /// This is no day, it is past, or more than ten years away.
    Day,
    /// There are too many already, or nothing is promised (any more).
    NotNow,
    /// There is no such initiative, or it is not theirs to lead.
    NotThere,
}

/// The phases of a project, in order of their days; none where there is no project.
///
/// # Errors
/// The engine refused.
pub async fn phases(core: &Core, id: InitiativeId) -> Result<Vec<Phase>, sqlx::Error> {
    const SQL: &str = "SELECT id, name, until_on, done_at FROM project_phase WHERE initiative_id = $1 ORDER BY until_on, id";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)
}

/// Adds a phase to what was promised.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn add_phase(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    name: &str,
    until: Option<Date>,
) -> Result<Added, sqlx::Error> {
    const ADD: &str = "INSERT INTO project_phase (id, initiative_id, name, until_on) SELECT $1, $2, $3, $4
         WHERE (SELECT COUNT(*) FROM project_phase WHERE initiative_id = $2) < $5";
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Added::NotThere) };
    let name = match line(name, NAME_LENGTH) {
        Ok(name) => name,
        Err(error) => return Ok(Added::Name(error)),
    };
    let today = core.now().local().date();
    let last = today.saturating_add(Span::new().years(MOST_YEARS));
    let Some(until) = until.filter(|day| (today..=last).contains(day)) else { return Ok(Added::Day) };
    let (initiative, id) = (held.initiative, PhaseId::new(core));
    if !initiative.allows(EventKind::CarriedOut)
        || execute_in_tx!(&mut tx, ADD, id, initiative.id, name, Day(until), MOST_PHASES)? == 0
    {
        return Ok(Added::NotNow);
    }
    finish(tx, core, handler, &initiative, "initiative.phase_add", json!({"until_on": Day(until)})).await?;
    Ok(Added::Yes)
}

/// Takes away a phase that is not done.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn remove_phase(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    phase: PhaseId,
) -> Result<Act, sqlx::Error> {
    const REMOVE: &str = "DELETE FROM project_phase WHERE id = $1 AND initiative_id = $2 AND done_at IS NULL";
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Act::NotThere) };
    let initiative = held.initiative;
    if execute_in_tx!(&mut tx, REMOVE, phase, initiative.id)? == 0 {
        return Ok(Act::NotNow);
    }
    finish(tx, core, handler, &initiative, "initiative.phase_remove", json!({})).await?;
    Ok(Act::Done)
}

/// Marks a phase as done; `false`, and nothing, when there is none that is not.
pub(crate) async fn finish_phase(
    tx: &mut Tx,
    core: &Core,
    id: InitiativeId,
    phase: PhaseId,
) -> Result<bool, sqlx::Error> {
    const DONE: &str =
        "UPDATE project_phase SET done_at = $3 WHERE id = $1 AND initiative_id = $2 AND done_at IS NULL
         RETURNING id";
    let done: Option<PhaseId> = in_tx!(tx, e => sqlx::query_scalar(DONE).bind(phase).bind(id).bind(core.now()).fetch_optional(e).await)?;
    Ok(done.is_some())
}
