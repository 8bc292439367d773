//! Photos that staff send with a step: the answer, how far it is, that it is done. Until the step is said they wait, and
//! only who handles the initiative sees them.

use super::{
    draft::{MOST_PHOTOS, New, put},
    types::{Photo, PhotoId, columns},
};
use crate::{
    execute, execute_in_tx,
    identity::Handler,
    in_tx,
    initiatives::{EventKind, Initiative, InitiativeId},
    kernel::{Core, Tx},
    on,
    places::Municipality,
    routing,
};

const BROKEN: &str =
    "DELETE FROM photo WHERE initiative_id = $1 AND staged_by IS NOT NULL AND state = 'refused'
     RETURNING name";
const UNSTAGE: &str = "DELETE FROM photo WHERE id = $1 AND initiative_id = $2 AND staged_by IS NOT NULL";

/// How long they wait without the draft of an answer, in days.
const DAYS_TO_WAIT: i64 = 1;

/// Keeps photos for the next step of an initiative, less those of them that are not wanted any more; gives which it is and
/// how many there was no room for, `None` when no step can be said by who chose them.
///
/// # Errors
/// The engine refused: none was kept.
pub async fn stage(
    core: &Core,
    here: &Municipality,
    handler: &Handler,
    reference: &str,
    unwanted: &[PhotoId],
    new: &[New],
) -> Result<Option<(InitiativeId, usize)>, sqlx::Error> {
    const THERE: &str = "SELECT COUNT(*), COALESCE(MAX(ordinal), -1) FROM photo
         WHERE initiative_id = $1 AND staged_by IS NOT NULL";
    let mut tx = core.db.begin().await?;
    let held = routing::locked(&mut tx, core, here, handler, reference).await?;
    let says = |initiative: &Initiative| {
        [EventKind::Answered, EventKind::InProgress].into_iter().any(|kind| initiative.allows(kind))
    };
    let held = held.filter(|held| held.leads && says(&held.initiative));
    let Some(held) = held else { return Ok(None) };
    let (id, person) = (held.initiative.id, handler.person());
    for photo in unwanted {
        execute_in_tx!(&mut tx, UNSTAGE, *photo, id)?;
    }
    let (there, last): (i64, i32) = in_tx!(&mut tx, e => sqlx::query_as(THERE).bind(id).fetch_one(e).await)?;
    let room = new.len().min(MOST_PHOTOS.saturating_sub(usize::try_from(there).unwrap_or_default()));
    for (ordinal, one) in (last + 1..).zip(&new[..room]) {
        put(&mut tx, core, here, None, Some((id, person)), ordinal, one).await?;
    }
    tx.commit().await?;
    core.wake_photos.notify_one();
    Ok(Some((id, new.len() - room)))
}

/// The photos that were chosen for the next step of an initiative.
///
/// # Errors
/// The engine refused.
pub async fn staged(core: &Core, id: InitiativeId) -> Result<Vec<Photo>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM photo WHERE initiative_id = $1 AND staged_by IS NOT NULL ORDER BY ordinal, id"
    );
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)
}

/// Lets those of the next step of an initiative go that cannot be read; gives what they were called.
///
/// # Errors
/// The engine refused.
pub async fn unstage_broken(core: &Core, id: InitiativeId) -> Result<Vec<String>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_scalar(BROKEN).bind(id).fetch_all(pool).await)
}

/// Those of the next step of an initiative that can be read, as far as is known.
pub(crate) async fn staged_in(tx: &mut Tx, id: InitiativeId) -> Result<Vec<PhotoId>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM photo
         WHERE initiative_id = $1 AND staged_by IS NOT NULL AND state <> 'refused' ORDER BY ordinal, id";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(id).fetch_all(e).await)
}

/// The step was said: its photos belong to it, with the words for who cannot see them.
pub(crate) async fn said(tx: &mut Tx, id: InitiativeId, description: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE photo SET staged_by = NULL, description = $2, name = '',
           step_at = (SELECT MAX(e.at) FROM initiative_event e WHERE e.initiative_id = $1)
         WHERE initiative_id = $1 AND staged_by IS NOT NULL";
    execute_in_tx!(&mut *tx, BROKEN, id)?;
    execute_in_tx!(tx, SQL, id, description).map(|_| ())
}

/// Lets those go whose step was not said in time; those of an answer wait as long as its draft. Gives how many.
///
/// # Errors
/// The engine refused.
pub async fn leave_staged(core: &Core) -> Result<u64, sqlx::Error> {
    const SQL: &str = "DELETE FROM photo WHERE staged_by IS NOT NULL AND created_at < $1 AND NOT EXISTS (
           SELECT 1 FROM answer_draft d JOIN initiative i ON i.id = d.initiative_id
           WHERE d.initiative_id = photo.initiative_id AND i.closed_at IS NULL)";
    execute!(&core.db, SQL, core.now().plus_days(-DAYS_TO_WAIT))
}
