//! Inviting, signing in with the invitation, and staying signed in.

use serde_json::json;
use uuid::Uuid;

use super::types::{PersonId, Role, Session};
use crate::{
    execute, execute_in_tx, in_tx,
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
        email::Email,
        ids::new_uuid,
        token::Token,
    },
    on,
    places::Municipality,
};

/// How long an invitation can be used, in days.
pub const INVITATION_DAYS: i64 = 7;
/// How long a session lasts after it was last used, in seconds: a working day.
pub const SESSION_SECONDS: i64 = 10 * 3600;
/// A session is marked as used at most once in so many seconds.
const SEEN_SECONDS: i64 = 60;

/// An invitation that was made; the token is known here only.
#[derive(Clone, Debug)]
pub struct Invited {
    /// For the link.
    pub token: Token,
    /// Until when it can be used.
    pub expires_at: Instant,
}

/// Gives a person a role in a municipality and makes a single-use link to sign in with. Whoever can
/// run the command line of the server may do this.
///
/// # Errors
/// The engine refused.
pub async fn invite(
    core: &Core,
    municipality: &Municipality,
    email: &Email,
    role: Role,
) -> Result<Invited, sqlx::Error> {
    let (token, now) = (Token::new(&core.chance), core.now());
    let expires_at = now.plus_days(INVITATION_DAYS);
    let mut tx = core.db.begin().await?;
    let person = person(&mut tx, core, municipality, email).await?;
    execute_in_tx!(
        &mut tx,
        "INSERT INTO person_role (person_id, role, granted_at) VALUES ($1, $2, $3) ON CONFLICT (person_id, role) DO NOTHING",
        person,
        role,
        now
    )?;
    execute_in_tx!(
        &mut tx,
        "INSERT INTO invitation (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        token.hash(),
        person,
        now,
        expires_at
    )?;
    let detail = json!({"role": role.code()});
    Entry::new(&municipality.slug, Actor::Operator, "staff.invite", person)
        .detail(detail)
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    Ok(Invited { token, expires_at })
}

/// The person with this address in this municipality, made when not there.
async fn person(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    email: &Email,
) -> Result<Uuid, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_scalar(
        "INSERT INTO person (id, municipality, email, email_key, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (municipality, email_key) DO UPDATE SET email = excluded.email RETURNING id")
        .bind(new_uuid(core.now(), &core.chance)).bind(&municipality.slug).bind(email.as_str()).bind(email.key())
        .bind(core.now()).fetch_one(e).await)
}

const OPEN: &str = "SELECT i.person_id FROM invitation i JOIN person p ON p.id = i.person_id
     WHERE i.token_hash = $1 AND p.municipality = $2 AND i.used_at IS NULL AND i.expires_at > $3";

/// Whether an invitation can still be used. Looking does not use it: mail programs look at links.
///
/// # Errors
/// The engine refused.
pub async fn invitation_is_open(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<bool, sqlx::Error> {
    let person: Option<Uuid> = on!(&core.db, pool => sqlx::query_scalar(OPEN)
        .bind(token.hash()).bind(&municipality.slug).bind(core.now()).fetch_optional(pool).await)?;
    Ok(person.is_some())
}

/// Uses an invitation: gives the token of a new session, or `None` when it was used or is too old.
///
/// # Errors
/// The engine refused.
pub async fn accept(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Token>, sqlx::Error> {
    const USE: &str =
        "UPDATE invitation SET used_at = $3 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $3
         AND person_id IN (SELECT id FROM person WHERE municipality = $2) RETURNING person_id";
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let person: Option<Uuid> = in_tx!(&mut tx, e => sqlx::query_scalar(USE)
        .bind(token.hash()).bind(&municipality.slug).bind(now).fetch_optional(e).await)?;
    let Some(person) = person else {
        return Ok(None);
    };
    let session = Token::new(&core.chance);
    execute_in_tx!(
        &mut tx,
        "INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)",
        session.hash(),
        person,
        now,
        now.plus_seconds(SESSION_SECONDS)
    )?;
    let actor = Actor::Staff { person, role: None, on_behalf_of: None };
    Entry::new(&municipality.slug, actor, "staff.sign_in", person).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Some(session))
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    person_id: PersonId,
    email: String,
    role: Role,
    last_seen_at: Instant,
}

/// Who is signed in with this token in this municipality.
///
/// # Errors
/// The engine refused.
pub async fn session(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Session>, sqlx::Error> {
    const SQL: &str = "SELECT s.person_id, p.email, r.role, s.last_seen_at FROM session s
         JOIN person p ON p.id = s.person_id JOIN person_role r ON r.person_id = p.id
         WHERE s.token_hash = $1 AND p.municipality = $2 AND s.expires_at > $3 ORDER BY r.role";
    let now = core.now();
    let rows: Vec<SessionRow> = on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(token.hash()).bind(&municipality.slug).bind(now).fetch_all(pool).await)?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    if first.last_seen_at.plus_seconds(SEEN_SECONDS) < now {
        let renewed = execute!(
            &core.db,
            "UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1",
            token.hash(),
            now,
            now.plus_seconds(SESSION_SECONDS)
        );
        // Who is signed in is known; while the database takes no writes, that is enough to read.
        if let Err(error) = renewed {
            tracing::warn!(%error, "a session was not renewed");
        }
    }
    Ok(Some(Session {
        person: first.person_id,
        municipality: municipality.slug.clone(),
        email: first.email.clone(),
        roles: rows.iter().map(|row| row.role).collect(),
    }))
}

/// Ends a session.
///
/// # Errors
/// The engine refused.
pub async fn sign_out(core: &Core, token: &Token) -> Result<(), sqlx::Error> {
    execute!(&core.db, "DELETE FROM session WHERE token_hash = $1", token.hash()).map(|_| ())
}

/// Removes sessions whose time is over; returns how many.
///
/// # Errors
/// The engine refused.
pub async fn sweep(core: &Core) -> Result<u64, sqlx::Error> {
    execute!(&core.db, "DELETE FROM session WHERE expires_at <= $1", core.now())
}
