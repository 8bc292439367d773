//! Photos that staff send with a step: how far it is, and that it is done. Until the step is said they wait with who chose
//! them.

use super::{
    draft::{MOST_PHOTOS, New, put},
    types::{Photo, PhotoId, columns},
};
use crate::{
    execute, execute_in_tx,
    identity::{Handler, PersonId},
    in_tx,
    initiatives::{EventKind, InitiativeId},
    kernel::{Core, Tx},
    on,
    places::Municipality,
    routing,
};

/// How long they wait, in days.
const DAYS_TO_WAIT: i64 = 1;

/// Keeps photos for the next step of an initiative; gives which it is and how many there was no room for, `None` when no
/// step can be said by who chose them.
///
/// # Errors
/// The engine refused: none was kept.
pub async fn stage(
    core: &Core,
    here: &Municipality,
    handler: &Handler,
    reference: &str,
    new: &[New],
) -> Result<Option<(InitiativeId, usize)>, sqlx::Error> {
    const THERE: &str = "SELECT COUNT(*), COALESCE(MAX(ordinal), -1) FROM photo
         WHERE staged_by = $1 AND initiative_id = $2";
    let mut tx = core.db.begin().await?;
    let held = routing::locked(&mut tx, core, here, handler, reference).await?;
    let held = held.filter(|held| held.leads && held.initiative.allows(EventKind::InProgress));
    let Some(held) = held else { return Ok(None) };
    let (id, person) = (held.initiative.id, handler.person());
    let (there, last): (i64, i32) =
        in_tx!(&mut tx, e => sqlx::query_as(THERE).bind(person).bind(id).fetch_one(e).await)?;
    let room = new.len().min(MOST_PHOTOS.saturating_sub(usize::try_from(there).unwrap_or_default()));
    for (ordinal, one) in (last + 1..).zip(&new[..room]) {
        put(&mut tx, core, here, None, Some((id, person)), ordinal, one).await?;
    }
    tx.commit().await?;
    core.wake_photos.notify_one();
    Ok(Some((id, new.len() - room)))
}

/// The photos that somebody chose for the next step of an initiative.
///
/// # Errors
/// The engine refused.
pub async fn staged(core: &Core, id: InitiativeId, person: PersonId) -> Result<Vec<Photo>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM photo WHERE staged_by = $1 AND initiative_id = $2 ORDER BY ordinal, id"
    );
    on!(&core.db, pool => sqlx::query_as(SQL).bind(person).bind(id).fetch_all(pool).await)
}

/// Somebody does not want some of those they chose any more.
///
/// # Errors
/// The engine refused.
pub async fn unstage(core: &Core, person: PersonId, ids: &[PhotoId]) -> Result<(), sqlx::Error> {
    for id in ids {
        execute!(&core.db, "DELETE FROM photo WHERE id = $1 AND staged_by = $2", *id, person)?;
    }
    Ok(())
}

/// The step was said: its photos belong to it, with the words for who cannot see them.
pub(crate) async fn said(
    tx: &mut Tx,
    id: InitiativeId,
    person: PersonId,
    description: &str,
) -> Result<(), sqlx::Error> {
    const BROKEN: &str =
        "DELETE FROM photo WHERE staged_by = $1 AND initiative_id = $2 AND state = 'refused'";
    const SQL: &str = "UPDATE photo SET staged_by = NULL, description = $3, name = '',
           step_at = (SELECT MAX(e.at) FROM initiative_event e WHERE e.initiative_id = $2)
         WHERE staged_by = $1 AND initiative_id = $2";
    execute_in_tx!(&mut *tx, BROKEN, person, id)?;
    execute_in_tx!(tx, SQL, person, id, description).map(|_| ())
}

/// Lets those go whose step was not said in time; gives how many.
///
/// # Errors
/// The engine refused.
pub async fn leave_staged(core: &Core) -> Result<u64, sqlx::Error> {
    const SQL: &str = "DELETE FROM photo WHERE staged_by IS NOT NULL AND created_at < $1";
    execute!(&core.db, SQL, core.now().plus_days(-DAYS_TO_WAIT))
}
