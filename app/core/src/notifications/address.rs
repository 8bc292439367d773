//! Addresses at which no mail arrives: noted when a mail server says so for good, and forgotten as soon as somebody
//! shows to read the mail there. Nothing is mailed there meanwhile, but what such a thing can be shown with.

use uuid::Uuid;

use crate::{
    execute, execute_in_tx,
    identity::Session,
    initiatives::InitiativeId,
    kernel::{Core, Instant, Tx, email::Email},
    on,
};

/// Whether a letter goes even to an address at which no mail arrives: with it somebody can show that it does again.
#[must_use]
pub fn always_goes(letter: &str) -> bool {
    matches!(letter, "sign_in" | "new_address" | "draft_link" | "receipt" | "invitation")
        || is_to_office(letter)
}

/// Whether a letter goes to an office of the municipality with all that was sent. Nowhere else it stands any more: it is
/// tried until it arrives, and an admin sees it when it does not.
#[must_use]
pub fn is_to_office(letter: &str) -> bool {
    letter == "passed_on"
}

const NOTE: &str = "INSERT INTO dead_address (municipality, email_key, since) VALUES ($1, $2, $3)
     ON CONFLICT (municipality, email_key) DO NOTHING";

/// Notes that a mail server refused an address for good.
///
/// # Errors
/// The engine refused.
pub async fn note_dead(core: &Core, municipality: &str, email: &Email) -> Result<(), sqlx::Error> {
    execute!(&core.db, NOTE, municipality, email.key(), core.now()).map(|_| ())
}

/// Notes that the mail that a piece of work sent did not arrive. Whose address that is, the list of what was mailed
/// says, and nobody else. `false` when nothing was mailed to anybody here by it, or its reader has shown to read mail
/// at that address since.
///
/// # Errors
/// The engine refused.
pub async fn note_bounce(core: &Core, job: Uuid) -> Result<bool, sqlx::Error> {
    const FIND: &str = "SELECT m.municipality, m.email_key FROM mail_sent m WHERE m.id = $1
         AND NOT EXISTS (SELECT 1 FROM person p WHERE p.municipality = m.municipality AND p.email_key = m.email_key
                         AND p.confirmed_at > m.at)";
    let found: Option<(String, String)> =
        on!(&core.db, pool => sqlx::query_as(FIND).bind(job).fetch_optional(pool).await)?;
    let Some((municipality, email_key)) = found else { return Ok(false) };
    execute!(&core.db, NOTE, municipality, email_key, core.now())?;
    Ok(true)
}

/// Since when no mail arrives at an address; `None` when nothing of the kind is known.
///
/// # Errors
/// The engine refused.
pub async fn dead_since(
    core: &Core,
    municipality: &str,
    email: &str,
) -> Result<Option<Instant>, sqlx::Error> {
    const SQL: &str = "SELECT since FROM dead_address WHERE municipality = $1 AND email_key = $2";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(municipality).bind(email.to_lowercase())
        .fetch_optional(pool).await)
}

/// As [`dead_since`], for who is signed in.
///
/// # Errors
/// The engine refused.
pub async fn own_dead_since(core: &Core, session: &Session) -> Result<Option<Instant>, sqlx::Error> {
    dead_since(core, &session.municipality, &session.email).await
}

/// Forgets it: somebody showed to read mail at that address.
pub(crate) async fn works(tx: &mut Tx, municipality: &str, email_key: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM dead_address WHERE municipality = $1 AND email_key = $2";
    execute_in_tx!(tx, SQL, municipality, email_key).map(|_| ())
}

/// As [`works`], for the address of somebody with an account.
pub(crate) async fn works_for_person(tx: &mut Tx, person: Uuid) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "DELETE FROM dead_address WHERE municipality = (SELECT municipality FROM person WHERE id = $1)
         AND email_key = (SELECT email_key FROM person WHERE id = $1)";
    execute_in_tx!(tx, SQL, person).map(|_| ())
}

/// As [`works`], for the address of an author.
pub(crate) async fn works_for_author(tx: &mut Tx, id: InitiativeId) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "DELETE FROM dead_address WHERE municipality = (SELECT municipality FROM initiative WHERE id = $1)
         AND email_key = (SELECT email_key FROM initiative_author WHERE initiative_id = $1)";
    execute_in_tx!(tx, SQL, id).map(|_| ())
}
