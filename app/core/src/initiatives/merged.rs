//! What went on as another initiative: its author follows along, and it goes on by itself when the other one leaves.

use serde_json::{Value, json};

use super::{
    store::{self, columns},
    submit::mail_author,
    types::{EventKind, Initiative, InitiativeId},
    undo::undo,
};
use crate::{
    execute_in_tx, in_tx,
    kernel::{Core, Tx},
    on,
    places::Municipality,
};

/// Notes into which one it went.
pub(crate) async fn put(tx: &mut Tx, id: InitiativeId, into: InitiativeId) -> Result<(), sqlx::Error> {
    execute_in_tx!(tx, "INSERT INTO merged (initiative_id, into_id) VALUES ($1, $2)", id, into).map(|_| ())
}

/// The references of what was merged into an initiative, in their order.
///
/// # Errors
/// The engine refused.
pub async fn merged_into(core: &Core, id: InitiativeId) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT i.reference FROM merged m JOIN initiative i ON i.id = m.initiative_id
         WHERE m.into_id = $1 ORDER BY i.submitted_at, i.id";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(id).fetch_all(pool).await)
}

/// Leaves a letter to the author, and to those of all that was merged into it.
pub(crate) async fn mail_all(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    letter: &'static str,
    more: &Value,
) -> Result<(), sqlx::Error> {
    const ALONG: &str = concat!(
        "WITH RECURSIVE along(id) AS (SELECT initiative_id FROM merged WHERE into_id = $1
             UNION SELECT m.initiative_id FROM merged m JOIN along ON m.into_id = along.id)
         SELECT ",
        columns!(),
        " FROM initiative WHERE id IN (SELECT id FROM along) ORDER BY submitted_at, id"
    );
    let along: Vec<Initiative> =
        in_tx!(&mut *tx, e => sqlx::query_as(ALONG).bind(initiative.id).fetch_all(e).await)?;
    for one in [initiative].into_iter().chain(&along) {
        if let Some(author) = store::author_in(tx, one.id).await? {
            mail_author(tx, core, one, &author, letter, more.clone()).await?;
        }
    }
    Ok(())
}

/// Lets all that was merged into an initiative go on by itself, now that it leaves.
pub(crate) async fn let_go(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    id: InitiativeId,
) -> Result<(), sqlx::Error> {
    const SQL: &str = concat!(
        "UPDATE initiative SET status = status WHERE id IN (SELECT initiative_id FROM merged WHERE into_id = $1) RETURNING ",
        columns!()
    );
    let merged: Vec<Initiative> = in_tx!(&mut *tx, e => sqlx::query_as(SQL).bind(id).fetch_all(e).await)?;
    for mut one in merged {
        part(tx, core, municipality, &mut one).await?;
    }
    Ok(())
}

/// Lets what was merged go on by itself, with the clock it had, and tells its author; `false`, and nothing, when it is
/// not merged.
pub(crate) async fn part(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &mut Initiative,
) -> Result<bool, sqlx::Error> {
    let events = store::events_in(tx, initiative.id).await?;
    let Some(step) = events.last().filter(|last| last.kind == EventKind::Merged) else { return Ok(false) };
    if !undo(tx, core, municipality, initiative, step.at).await? {
        return Ok(false);
    }
    execute_in_tx!(&mut *tx, "DELETE FROM merged WHERE initiative_id = $1", initiative.id)?;
    if let Some(author) = store::author_in(tx, initiative.id).await? {
        let more = json!({"what": EventKind::Merged.code()});
        mail_author(tx, core, initiative, &author, "undone", more).await?;
    }
    Ok(true)
}
