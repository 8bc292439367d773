//! The name of somebody: with what they sent, and as the public sees it.

use uuid::Uuid;

use crate::{
    drafts::{NAME_LENGTH, shown_choice, shown_name},
    execute_in_tx,
    identity::{Session, record},
    in_tx,
    kernel::{
        Core,
        text::{TextError, line},
    },
    on,
};

/// The name somebody gave last: here, or with what they sent. Empty when there is none.
///
/// # Errors
/// The engine refused.
pub async fn own_name(core: &Core, session: &Session) -> Result<String, sqlx::Error> {
    const SQL: &str = "SELECT COALESCE(NULLIF(p.name, ''), (SELECT a.name FROM initiative_author a
         JOIN initiative i ON i.id = a.initiative_id WHERE a.person_id = p.id ORDER BY i.submitted_at DESC LIMIT 1), '')
         FROM person p WHERE p.id = $1";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(session.person).fetch_one(pool).await)
}

/// Changes it everywhere. With what is public, as much of it is shown as was chosen there: all of it, the
/// first name, or nothing.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn change_name(
    core: &Core,
    session: &Session,
    typed: &str,
) -> Result<Result<(), TextError>, sqlx::Error> {
    const SENT: &str = "SELECT i.id, i.shown_as, a.name FROM initiative i
         JOIN initiative_author a ON a.initiative_id = i.id WHERE a.person_id = $1 AND i.shown_as <> ''";
    let name = match line(typed, NAME_LENGTH) {
        Ok(name) => name,
        Err(error) => return Ok(Err(error)),
    };
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, "UPDATE person SET name = $2 WHERE id = $1", session.person, &name)?;
    let sent: Vec<(Uuid, String, String)> =
        in_tx!(&mut tx, e => sqlx::query_as(SENT).bind(session.person).fetch_all(e).await)?;
    for (id, shown_as, before) in sent {
        if let Some(choice) = shown_choice(&shown_as, &before) {
            let shown_as = shown_name(choice, &name);
            execute_in_tx!(&mut tx, "UPDATE initiative SET shown_as = $2 WHERE id = $1", id, shown_as)?;
        }
    }
    execute_in_tx!(
        &mut tx,
        "UPDATE initiative_author SET name = $2 WHERE person_id = $1",
        session.person,
        &name
    )?;
    record(&mut tx, core, session, session.kind, "person.name").await?;
    tx.commit().await?;
    Ok(Ok(()))
}
