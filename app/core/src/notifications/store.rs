//! What the choices are kept in.

use crate::{
    execute_in_tx,
    identity::{PersonId, Role},
    in_tx,
    kernel::{Core, Tx},
    on,
};

use super::topic::{Pace, Topic};

/// An address in a municipality, in the form in which two addresses are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    pub(super) municipality: String,
    pub(super) email_key: String,
}

/// The roles that somebody has today, whether they made the second step or not.
pub(super) async fn roles(core: &Core, person: PersonId) -> Result<Vec<Role>, sqlx::Error> {
    const SQL: &str = "SELECT DISTINCT role FROM person_role
         WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2)";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(person).bind(core.now().day()).fetch_all(pool).await)
}

/// All that was chosen otherwise than at once.
const CHOSEN: &str = "SELECT topic, pace FROM mail_choice WHERE municipality = $1 AND email_key = $2";

/// What a reader chose about each of some topics.
pub(super) async fn paces(
    core: &Core,
    reader: &Reader,
    topics: &[Topic],
) -> Result<Vec<(Topic, Pace)>, sqlx::Error> {
    let chosen: Vec<(Topic, Pace)> = on!(&core.db, pool => sqlx::query_as(CHOSEN).bind(&reader.municipality)
        .bind(&reader.email_key).fetch_all(pool).await)?;
    Ok(with_default(topics, &chosen))
}

/// As [`paces`], in a transaction.
pub(super) async fn paces_in(
    tx: &mut Tx,
    reader: &Reader,
    topics: &[Topic],
) -> Result<Vec<(Topic, Pace)>, sqlx::Error> {
    let chosen: Vec<(Topic, Pace)> = in_tx!(tx, e => sqlx::query_as(CHOSEN).bind(&reader.municipality)
        .bind(&reader.email_key).fetch_all(e).await)?;
    Ok(with_default(topics, &chosen))
}

fn with_default(topics: &[Topic], chosen: &[(Topic, Pace)]) -> Vec<(Topic, Pace)> {
    let pace = |topic: Topic| chosen.iter().find(|one| one.0 == topic).map_or(Pace::AtOnce, |one| one.1);
    topics.iter().map(|topic| (*topic, pace(*topic))).collect()
}

/// What a reader chose about a topic, and who they are, if they have an account.
pub(super) async fn wish(
    tx: &mut Tx,
    reader: &Reader,
    topic: Topic,
) -> Result<(Pace, Option<PersonId>), sqlx::Error> {
    const SQL: &str = "SELECT c.pace, p.id FROM mail_choice c
         LEFT JOIN person p ON p.municipality = c.municipality AND p.email_key = c.email_key
         WHERE c.municipality = $1 AND c.email_key = $2 AND c.topic = $3";
    let found: Option<(Pace, Option<PersonId>)> = in_tx!(tx, e => sqlx::query_as(SQL).bind(&reader.municipality)
        .bind(&reader.email_key).bind(topic).fetch_optional(e).await)?;
    Ok(found.unwrap_or((Pace::AtOnce, None)))
}

/// Keeps a choice. What holds for who chose nothing is not kept; what is not wanted any more does not wait for a
/// digest either.
pub(super) async fn set(tx: &mut Tx, reader: &Reader, topic: Topic, pace: Pace) -> Result<(), sqlx::Error> {
    const KEEP: &str =
        "INSERT INTO mail_choice (municipality, email_key, topic, pace) VALUES ($1, $2, $3, $4)
         ON CONFLICT (municipality, email_key, topic) DO UPDATE SET pace = excluded.pace";
    const FORGET: &str = "DELETE FROM mail_choice WHERE municipality = $1 AND email_key = $2 AND topic = $3";
    const LEAVE_OUT: &str = "DELETE FROM digest_item WHERE topic = $3
         AND person_id IN (SELECT id FROM person WHERE municipality = $1 AND email_key = $2)";
    let (municipality, key) = (&reader.municipality, &reader.email_key);
    if pace == Pace::AtOnce {
        execute_in_tx!(&mut *tx, FORGET, municipality, key, topic)?;
    } else {
        execute_in_tx!(&mut *tx, KEEP, municipality, key, topic, pace)?;
    }
    if pace == Pace::Never {
        execute_in_tx!(tx, LEAVE_OUT, municipality, key, topic)?;
    }
    Ok(())
}

/// Lets the choices of an address hold for the new one of the same person. What was stopped at the new one stays
/// so where they chose nothing else.
pub(crate) async fn move_choices(
    tx: &mut Tx,
    municipality: &str,
    old: &str,
    new: &str,
) -> Result<(), sqlx::Error> {
    const AWAY: &str = "DELETE FROM mail_choice WHERE municipality = $1 AND email_key = $3
         AND topic IN (SELECT topic FROM mail_choice WHERE municipality = $1 AND email_key = $2)";
    const MOVE: &str = "UPDATE mail_choice SET email_key = $3 WHERE municipality = $1 AND email_key = $2";
    execute_in_tx!(&mut *tx, AWAY, municipality, old, new)?;
    execute_in_tx!(tx, MOVE, municipality, old, new).map(|_| ())
}
