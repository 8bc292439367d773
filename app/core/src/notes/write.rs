//! Writing a note, with who should know; and taking one's own away.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{NoteId, READERS};
use crate::{
    execute_in_tx,
    identity::{Colleague, Handler, PersonId},
    in_tx,
    kernel::{
        Core,
        text::{TextError, paragraphs},
    },
    places::Municipality,
    routing::{Act, finish, locked, tell},
};

/// How many characters a note may have.
pub const NOTE_LENGTH: RangeInclusive<usize> = 1..=4000;

/// What came of writing a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// It is kept, and who is named in it is told.
    Done,
    /// The text cannot be kept.
    Text(TextError),
    /// Somebody who is named cannot read it (any more).
    NotTo,
    /// There is no such initiative, or it is not theirs to read.
    NotThere,
}

/// Writes a note; who is named in it gets a letter.
///
/// # Errors
/// The engine refused: nothing was kept.
pub async fn add(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    text: &str,
    to: &[PersonId],
) -> Result<Noted, sqlx::Error> {
    const NOTE: &str =
        "INSERT INTO note (id, initiative_id, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5)";
    const MENTION: &str = "INSERT INTO note_mention (note_id, person_id) VALUES ($1, $2)";
    let mut tx = core.db.begin().await?;
    let Some(held) = locked(&mut tx, core, municipality, handler, reference).await? else {
        return Ok(Noted::NotThere);
    };
    let initiative = held.initiative;
    let text = match paragraphs(text, NOTE_LENGTH) {
        Ok(text) => text,
        Err(error) => return Ok(Noted::Text(error)),
    };
    let readers: Vec<Colleague> = in_tx!(&mut tx, e =>
        sqlx::query_as(READERS).bind(initiative.id).bind(core.now().day()).fetch_all(e).await)?;
    let by = readers
        .iter()
        .find(|one| one.id == handler.person())
        .map(Colleague::called)
        .unwrap_or_default()
        .to_owned();
    let named: Vec<Colleague> = readers.into_iter().filter(|one| to.contains(&one.id)).collect();
    if to.iter().any(|person| !named.iter().any(|one| one.id == *person)) {
        return Ok(Noted::NotTo);
    }
    let id = NoteId::new(core);
    execute_in_tx!(&mut tx, NOTE, id, initiative.id, &text, handler.person(), core.now())?;
    for one in &named {
        execute_in_tx!(&mut tx, MENTION, id, one.id)?;
    }
    let more = json!({"text": text, "by": by});
    tell(&mut tx, core, &initiative, &named, "noted", &more, Some(handler.person())).await?;
    finish(tx, core, handler, &initiative, "initiative.note", json!({"named": named.len()})).await?;
    Ok(Noted::Done)
}

/// Takes one's own note away.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn remove(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    note: NoteId,
) -> Result<Act, sqlx::Error> {
    const OWN: &str = "DELETE FROM note WHERE id = $1 AND initiative_id = $2 AND written_by = $3";
    let mut tx = core.db.begin().await?;
    let Some(held) = locked(&mut tx, core, municipality, handler, reference).await? else {
        return Ok(Act::NotThere);
    };
    let initiative = held.initiative;
    if execute_in_tx!(&mut tx, OWN, note, initiative.id, handler.person())? == 0 {
        return Ok(Act::NotNow);
    }
    finish(tx, core, handler, &initiative, "initiative.note_remove", json!({})).await?;
    Ok(Act::Done)
}
