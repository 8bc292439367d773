//! Notes: what colleagues write to each other about something in hand. Who handles it reads them, nobody else;
//! who is named in one is told.

mod write;

#[cfg(test)]
mod tests;

pub use write::{NOTE_LENGTH, Noted, add, remove};

use uuid::Uuid;

use crate::{
    define_id,
    identity::{Colleague, PersonId},
    initiatives::InitiativeId,
    kernel::{Core, Instant},
    on,
};

define_id!(
    /// A note.
    NoteId
);

/// A note, as colleagues read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which.
    pub id: NoteId,
    /// What it says.
    pub body: String,
    /// When it was written.
    pub written_at: Instant,
    /// By whom; `None` when they are gone.
    pub by: Option<Colleague>,
    /// What those are called who are named in it.
    pub to: Vec<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: NoteId,
    body: String,
    written_at: Instant,
    written_by: Option<PersonId>,
    name: Option<String>,
    email: Option<String>,
    language: Option<String>,
}

/// All notes about an initiative, in the order in which they were written.
///
/// # Errors
/// The engine refused.
pub async fn of(core: &Core, id: InitiativeId) -> Result<Vec<Note>, sqlx::Error> {
    const NOTES: &str = "SELECT n.id, n.body, n.written_at, n.written_by, p.name, p.email, p.language
         FROM note n LEFT JOIN person p ON p.id = n.written_by WHERE n.initiative_id = $1 ORDER BY n.written_at, n.id";
    const NAMED: &str = "SELECT m.note_id, CASE WHEN p.name <> '' THEN p.name ELSE p.email END
         FROM note_mention m JOIN note n ON n.id = m.note_id JOIN person p ON p.id = m.person_id
         WHERE n.initiative_id = $1 ORDER BY 2, p.id";
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(NOTES).bind(id).fetch_all(pool).await)?;
    let named: Vec<(Uuid, String)> =
        on!(&core.db, pool => sqlx::query_as(NAMED).bind(id).fetch_all(pool).await)?;
    let note = |row: Row| Note {
        to: named.iter().filter(|(note, _)| *note == row.id.0).map(|(_, name)| name.clone()).collect(),
        by: row.written_by.map(|id| Colleague {
            id,
            name: row.name.unwrap_or_default(),
            email: row.email.unwrap_or_default(),
            language: row.language.unwrap_or_default(),
        }),
        id: row.id,
        body: row.body,
        written_at: row.written_at,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// Whoever can read what is in hand, today: who coordinates in its wijk, works for the department that has it or
/// was asked for advice, or was asked as its alderman.
const READERS: &str = "SELECT DISTINCT p.id, p.name, p.email, p.language
     FROM initiative i JOIN person_role r ON r.municipality = i.municipality JOIN person p ON p.id = r.person_id
     WHERE i.id = $1 AND (r.ends_on IS NULL OR r.ends_on >= $2) AND (
         r.role IN ('coordinator', 'process_guard') AND (r.neighbourhood IS NULL OR r.neighbourhood = i.neighbourhood)
         OR r.role = 'specialist' AND (r.department IN (SELECT department FROM handling WHERE initiative_id = i.id)
             OR r.department IN (SELECT department FROM advice WHERE initiative_id = i.id))
         OR r.role = 'alderman' AND (r.neighbourhood IS NULL OR r.neighbourhood = i.neighbourhood)
             AND 'alderman:' || i.neighbourhood IN (SELECT department FROM advice WHERE initiative_id = i.id))
     ORDER BY p.name, p.email, p.id";

/// Who can be named in a note: whoever can read what it is about.
///
/// # Errors
/// The engine refused.
pub async fn readers(core: &Core, id: InitiativeId) -> Result<Vec<Colleague>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(READERS).bind(id).bind(core.now().day()).fetch_all(pool).await)
}
