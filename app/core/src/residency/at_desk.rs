//! What the desk does: it prints and posts the letters, and sees where somebody lives who came by.

use serde_json::{Value, json};

use super::{
    letter::{Address, LetterId, open},
    proof::{Way, prove},
};
use crate::{
    account::{self, ReadFor},
    execute_in_tx,
    identity::{Desk, PersonId},
    in_tx,
    initiatives::{self, OnBehalf},
    kernel::{Core, Instant, audit::Entry},
    on,
    places::Municipality,
};

/// The most that is shown.
const MOST_LETTERS: i64 = 200;

/// A letter that waits to be printed and posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waits {
    /// Which.
    pub id: LetterId,
    /// Since when it waits.
    pub created_at: Instant,
}

/// A letter, opened.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What composes it, as the outbox would say it.
    pub order: Value,
    /// The lines of the address.
    pub address: [String; 3],
}

macro_rules! waiting {
    ($what:literal, $also:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM residency_letter l JOIN person p ON p.id = l.person_id
             WHERE p.municipality = $1 AND l.posted_at IS NULL",
            $also
        )
    };
}

/// Whether somebody prints these letters: in which wijk an address lies, nobody looks up.
fn prints(desk: &Desk) -> bool {
    desk.within().is_empty()
}

/// The letters that wait, the oldest first; none for the desk of a wijk.
///
/// # Errors
/// The engine refused.
pub async fn letters_waiting(core: &Core, desk: &Desk) -> Result<Vec<Waits>, sqlx::Error> {
    const SQL: &str = waiting!("l.id, l.created_at", " ORDER BY l.created_at, l.id LIMIT $2");
    if !prints(desk) {
        return Ok(Vec::new());
    }
    on!(&core.db, pool => sqlx::query_as(SQL).bind(desk.municipality()).bind(MOST_LETTERS).fetch_all(pool).await)
}

/// How many wait.
///
/// # Errors
/// The engine refused.
pub async fn letters_waiting_count(core: &Core, desk: &Desk) -> Result<i64, sqlx::Error> {
    const SQL: &str = waiting!("COUNT(*)", "");
    if !prints(desk) {
        return Ok(0);
    }
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(desk.municipality()).fetch_one(pool).await)
}

#[derive(sqlx::FromRow)]
struct Row {
    person_id: PersonId,
    code: Vec<u8>,
    address: Vec<u8>,
}

/// Opens a letter to print it; `None` when none waits here with this id. That the address was seen, goes on
/// record before it is shown.
///
/// # Errors
/// The engine refused, or the record did not take it; or the key of the installation is another one than before.
pub async fn open_letter(core: &Core, desk: &Desk, id: LetterId) -> Result<Option<Letter>, sqlx::Error> {
    const SQL: &str = waiting!("l.person_id, l.code, l.address", " AND l.id = $2");
    if !prints(desk) {
        return Ok(None);
    }
    let row: Option<Row> = on!(&core.db, pool =>
        sqlx::query_as(SQL).bind(desk.municipality()).bind(id).fetch_optional(pool).await)?;
    let Some(row) = row else { return Ok(None) };
    let address = Address::open(core, row.person_id, &row.address)?;
    let code = open(core, row.person_id, "code", &row.code)?;
    let code = String::from_utf8(code).map_err(|error| sqlx::Error::Decode(error.into()))?;
    account::note_read_of(core, desk.actor(), desk.municipality(), row.person_id, ReadFor::Residency).await?;
    let order = json!({
        "letter": "residency_code", "municipality": desk.municipality(), "language": address.language,
        "name": address.name, "code": code,
    });
    Ok(Some(Letter { order, address: address.lines() }))
}

/// Notes that a letter was posted: its address goes, and the days of its code begin. `false` when none waits here
/// with this id.
///
/// # Errors
/// The engine refused: it still waits.
pub async fn letter_posted(
    core: &Core,
    municipality: &Municipality,
    desk: &Desk,
    id: LetterId,
) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE residency_letter SET posted_at = $3, expires_at = $4, address = NULL
         WHERE id = $2 AND posted_at IS NULL
         AND person_id IN (SELECT id FROM person WHERE municipality = $1) RETURNING person_id";
    if !prints(desk) {
        return Ok(false);
    }
    let now = core.now();
    let ends = now.plus_days(municipality.residency.code_days.into());
    let mut tx = core.db.begin().await?;
    let person: Option<PersonId> = in_tx!(&mut tx, e => sqlx::query_scalar(SQL).bind(desk.municipality())
        .bind(id).bind(now).bind(ends).fetch_optional(e).await)?;
    let Some(person) = person else { return Ok(false) };
    Entry::new(desk.municipality(), desk.actor_for(Some(person)), "residency.posted", person.0)
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps that the desk saw where somebody lives who came by, on a document with their address; a letter that they
/// asked for is not needed any more. `false` when nobody is known behind what was opened.
///
/// # Errors
/// The engine refused: nothing is kept.
pub async fn seen(core: &Core, municipality: &Municipality, opened: &OnBehalf) -> Result<bool, sqlx::Error> {
    let desk = opened.desk();
    let mut tx = core.db.begin().await?;
    let found = initiatives::lock_by_reference(&mut tx, &municipality.slug, opened.reference()).await?;
    let Some(initiative) = found else { return Ok(false) };
    let person = initiatives::person_behind(&mut tx, core, municipality, initiative.id).await?;
    let Some(person) = person else { return Ok(false) };
    execute_in_tx!(&mut tx, "DELETE FROM residency_letter WHERE person_id = $1", person)?;
    prove(&mut tx, core, municipality, person, Way::Desk, desk.actor_for(Some(person))).await?;
    tx.commit().await?;
    Ok(true)
}
