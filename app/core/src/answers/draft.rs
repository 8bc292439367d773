//! The draft of an answer: kept as it was typed, wrong or not, and never over what a colleague wrote meanwhile.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use super::check::{Problems, check};
use crate::{
    execute_in_tx,
    identity::{Handler, PersonId},
    in_tx,
    initiatives::{EventKind, InitiativeId},
    kernel::{Core, Instant, Tx},
    on,
    places::Municipality,
    routing::locked,
};

/// What was typed, by the fields of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Code of what it comes down to.
    pub outcome: String,
    /// The words.
    pub body: String,
    /// Until when it is not now, as `2027-06-30`.
    pub until: String,
    /// Slug of the criterion.
    pub criterion: String,
    /// What can be done instead.
    pub alternative: String,
    /// What happens next.
    pub next_step: String,
    /// What can be seen on the photos with it, for who cannot.
    pub seen: String,
}

/// An answer that is being written.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draft {
    /// What was typed.
    #[sqlx(json)]
    pub typed: Typed,
    /// Which version this is; 1 for the first that was kept.
    pub version: i64,
    /// Who wrote it, for colleagues only; `None` when they are gone.
    pub written_by: Option<String>,
    /// When.
    pub written_at: Instant,
}

/// What came of keeping a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is kept, with all that is still wrong with it.
    Yes(Problems),
    /// A colleague wrote this meanwhile: nothing was kept.
    Stale(Box<Draft>),
    /// It is answered, or taken back.
    NotNow,
    /// There is no such initiative, or it is not theirs to answer.
    NotThere,
}

const DRAFT: &str = "SELECT d.typed, d.version, d.written_at,
     CASE WHEN p.name <> '' THEN p.name ELSE p.email END AS written_by
     FROM answer_draft d LEFT JOIN person p ON p.id = d.written_by WHERE d.initiative_id = $1";

/// The draft of the answer to an initiative; `None` while there is none.
///
/// # Errors
/// The engine refused.
pub async fn draft(core: &Core, id: InitiativeId) -> Result<Option<Draft>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(DRAFT).bind(id).fetch_optional(pool).await)
}

/// As [`draft`], within what is being done.
pub(crate) async fn draft_in(tx: &mut Tx, id: InitiativeId) -> Result<Option<Draft>, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_as(DRAFT).bind(id).fetch_optional(e).await)
}

/// Keeps what was typed over version `over`; 0 where there was no draft.
///
/// # Errors
/// The engine refused: nothing was kept.
pub async fn save(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    over: i64,
    typed: &Typed,
) -> Result<Saved, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Saved::NotThere) };
    if !held.initiative.allows(EventKind::Answered) {
        return Ok(Saved::NotNow);
    }
    let (id, track) = (held.initiative.id, municipality.tracks.get(&held.initiative.track));
    let problems = check(typed, track, core.now().local().date()).err().unwrap_or_default();
    if let Some(draft) = draft_in(&mut tx, id).await? {
        if draft.typed == *typed {
            return Ok(Saved::Yes(problems));
        }
        if draft.version != over {
            return Ok(Saved::Stale(Box::new(draft)));
        }
    }
    write(&mut tx, core, id, typed, handler.person()).await?;
    tx.commit().await?;
    Ok(Saved::Yes(problems))
}

/// Writes a draft as the next version, over the one that is there.
pub(crate) async fn write(
    tx: &mut Tx,
    core: &Core,
    id: InitiativeId,
    typed: &Typed,
    by: PersonId,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO answer_draft (initiative_id, typed, version, written_by, written_at)
         VALUES ($1, $2, 1, $3, $4) ON CONFLICT (initiative_id) DO UPDATE SET typed = excluded.typed,
         version = answer_draft.version + 1, written_by = excluded.written_by, written_at = excluded.written_at";
    execute_in_tx!(tx, SQL, id, Json(typed), by, core.now()).map(|_| ())
}
