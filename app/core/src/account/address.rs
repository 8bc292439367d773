//! Another mail address: a code goes to the new one, and when it came back the old one is told.
//!
//! The code works only for who is signed in and asked for it. There is no link that does the same: who gets
//! the mail by a typing mistake could take the account over with it. Whether somebody else has the address is
//! said only to who showed to read its mail.

use serde_json::json;
use uuid::Uuid;

use crate::{
    execute_in_tx,
    identity::{Code, Fresh, Session, claim, record},
    in_tx,
    kernel::{Core, Instant, Tx, email::Email, outbox},
    notifications, on,
    places::Municipality,
};

/// How long the code can be used, in minutes.
pub const ADDRESS_MINUTES: i64 = 30;
/// How often a code can be tried: with six digits, one guess in 200,000 succeeds.
pub const ADDRESS_TRIES: i32 = 5;

/// What came of asking for another address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedAddress {
    /// A code is mailed to it.
    Mailed,
    /// It is the address they have.
    Own,
}

/// A new address that waits for its code.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PendingAddress {
    /// Where the code went.
    pub email: String,
    /// Until when it can be used.
    pub expires_at: Instant,
}

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewAddress {
    /// The address is theirs from now on.
    Changed,
    /// It is not this code.
    Wrong {
        /// How often another one can be tried.
        tries_left: i32,
    },
    /// The code was right, but there is an account with that address already.
    Taken,
    /// None waits: it was used, is too old, or was tried too often.
    Gone,
}

/// What the code is sealed about.
fn about(person: Uuid) -> Vec<u8> {
    format!("address change {person}").into_bytes()
}

/// Mails a code to a new address; one that waited until now works no longer.
///
/// # Errors
/// The engine refused; nothing is mailed then.
pub async fn ask_address(
    core: &Core,
    municipality: &Municipality,
    fresh: Fresh<'_>,
    email: &Email,
    language: &str,
) -> Result<AskedAddress, sqlx::Error> {
    let (session, now, code) = (fresh.session(), core.now(), Code::new(core));
    if session.email.to_lowercase() == email.key() {
        return Ok(AskedAddress::Own);
    }
    let person = session.person.0;
    let expires_at = now.plus_seconds(ADDRESS_MINUTES * 60);
    let mut tx = core.db.begin().await?;
    execute_in_tx!(
        &mut tx,
        "INSERT INTO address_change (person_id, email, code, attempts, created_at, expires_at)
         VALUES ($1, $2, $3, 0, $4, $5) ON CONFLICT (person_id) DO UPDATE SET email = excluded.email,
         code = excluded.code, attempts = 0, created_at = excluded.created_at, expires_at = excluded.expires_at",
        person,
        email.as_str(),
        core.key.seal(&core.chance, &about(person), code.digits().as_bytes()),
        now,
        expires_at
    )?;
    let letter = json!({
        "letter": "new_address", "municipality": municipality.slug, "language": language, "to": email,
        "person": session.person, "code": code.digits(), "expires_at": expires_at,
    });
    outbox::put(&mut tx, core, "mail", letter, now).await?;
    record(&mut tx, core, session, session.kind, "person.ask_address").await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(AskedAddress::Mailed)
}

/// The new address of somebody that waits for its code.
///
/// # Errors
/// The engine refused.
pub async fn pending_address(core: &Core, session: &Session) -> Result<Option<PendingAddress>, sqlx::Error> {
    const SQL: &str = "SELECT email, expires_at FROM address_change
         WHERE person_id = $1 AND expires_at > $2 AND attempts < $3";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(core.now()).bind(ADDRESS_TRIES)
        .fetch_optional(pool).await)
}

/// Uses a code: the new address comes in the place of the old one, which is told, and all other devices are
/// signed out. Each wrong code counts.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn confirm_address(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    code: &Code,
    language: &str,
) -> Result<NewAddress, sqlx::Error> {
    const TRY: &str =
        "UPDATE address_change SET attempts = attempts + 1 WHERE person_id = $1 AND expires_at > $2
         AND attempts < $3 RETURNING email, code, attempts";
    let person = session.person.0;
    let mut tx = core.db.begin().await?;
    let row: Option<(String, Vec<u8>, i32)> = in_tx!(&mut tx, e => sqlx::query_as(TRY).bind(person)
        .bind(core.now()).bind(ADDRESS_TRIES).fetch_optional(e).await)?;
    let Some((email, sealed, attempts)) = row else {
        return Ok(NewAddress::Gone);
    };
    if core.key.open(&about(person), &sealed).as_deref() != Some(code.digits().as_bytes()) {
        tx.commit().await?;
        return Ok(NewAddress::Wrong { tries_left: ADDRESS_TRIES - attempts });
    }
    execute_in_tx!(&mut tx, "DELETE FROM address_change WHERE person_id = $1", person)?;
    let (Ok(old), Ok(new)) = (Email::parse(&session.email), Email::parse(&email)) else {
        return Ok(NewAddress::Gone);
    };
    if is_taken(&mut tx, municipality, &new).await? {
        tx.commit().await?;
        return Ok(NewAddress::Taken);
    }
    move_over(&mut tx, core, session, &old, &new).await?;
    let letter = json!({
        "letter": "address_changed", "municipality": municipality.slug, "language": language, "to": old,
    });
    outbox::put(&mut tx, core, "mail", letter, core.now()).await?;
    record(&mut tx, core, session, session.kind, "person.address").await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(NewAddress::Changed)
}

async fn is_taken(tx: &mut Tx, municipality: &Municipality, email: &Email) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT EXISTS (SELECT 1 FROM person WHERE municipality = $1 AND email_key = $2)";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(&municipality.slug).bind(email.key()).fetch_one(e).await)
}

/// Puts the new address wherever the old one stands for this person.
async fn move_over(
    tx: &mut Tx,
    core: &Core,
    session: &Session,
    old: &Email,
    new: &Email,
) -> Result<(), sqlx::Error> {
    let (person, municipality, now) = (session.person.0, &session.municipality, core.now());
    let (old, key) = (old.key(), new.key());
    claim(tx, core, municipality, person, &old).await?;
    execute_in_tx!(
        &mut *tx,
        "UPDATE initiative_author SET email = $3, email_key = $4, confirmed_at = $5
         WHERE person_id = $1 AND email_key = $2",
        person,
        &old,
        new.as_str(),
        &key,
        now
    )?;
    claim(tx, core, municipality, person, &key).await?;
    execute_in_tx!(
        &mut *tx,
        "UPDATE mail_sent SET email_key = $3 WHERE municipality = $1 AND email_key = $2",
        municipality,
        &old,
        &key
    )?;
    notifications::move_choices(tx, municipality, &old, &key).await?;
    for address in [&old, &key] {
        notifications::works(tx, municipality, address).await?;
    }
    execute_in_tx!(
        &mut *tx,
        "UPDATE person SET email = $2, email_key = $3, confirmed_at = $4 WHERE id = $1",
        person,
        new.as_str(),
        &key,
        now
    )?;
    execute_in_tx!(&mut *tx, "DELETE FROM session WHERE person_id = $1 AND id <> $2", person, session.id)?;
    notifications::ends_elsewhere(tx, session.person.0, session.id.0).await
}
