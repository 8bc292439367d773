//! Staying signed in: sessions, the devices they are on, and their end.

use uuid::Uuid;

use super::{
    roles::Grant,
    types::{PersonId, Role, Session, SessionId, SessionKind},
};
use crate::{
    execute, execute_in_tx, in_tx,
    kernel::{Core, Day, Instant, Tx, audit::Entry, ids::new_uuid, token::Token},
    notifications, on,
    places::Municipality,
};

/// A session is marked as used at most once in so many seconds.
const SEEN_SECONDS: i64 = 60;

/// An account is marked as used at most once in so many days, unless it was about to go.
const ACTIVE_DAYS: i64 = 1;
/// Marks an account as used, when that was last done at `$3` or before: what was to come of its silence is off.
const ACTIVE: &str = "UPDATE person SET active_at = $2, warnings = 0, ends_at = NULL
     WHERE id = $1 AND (active_at <= $3 OR ends_at IS NOT NULL)";

/// A device on which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Device {
    /// Its session.
    pub id: SessionId,
    /// The browser in words; may be empty.
    pub device: String,
    /// How it was begun.
    pub kind: SessionKind,
    /// Since when.
    pub created_at: Instant,
    /// When it was last used, to the minute.
    pub last_seen_at: Instant,
}

/// Begins a session of a kind on a device, by way of a provider or of none; gives the secret of its cookie.
pub(super) async fn begin(
    tx: &mut Tx,
    core: &Core,
    person: Uuid,
    kind: SessionKind,
    device: &str,
    provider: Option<&str>,
) -> Result<Token, sqlx::Error> {
    let ends_at = core.now().plus_seconds(kind.most_seconds());
    begin_until(tx, core, person, kind, (device, provider), ends_at).await
}

async fn begin_until(
    tx: &mut Tx,
    core: &Core,
    person: Uuid,
    kind: SessionKind,
    (device, provider): (&str, Option<&str>),
    ends_at: Instant,
) -> Result<Token, sqlx::Error> {
    let (token, now) = (Token::new(&core.chance), core.now());
    execute_in_tx!(
        &mut *tx,
        "INSERT INTO session (id, token_hash, person_id, kind, device, created_at, last_seen_at, expires_at, ends_at, provider)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)",
        new_uuid(now, &core.chance),
        token.hash(),
        person,
        kind,
        device,
        now,
        now.plus_seconds(kind.idle_seconds()).min(ends_at),
        ends_at,
        provider
    )?;
    execute_in_tx!(tx, ACTIVE, person, now, now)?;
    Ok(token)
}

/// Puts a session in which roles hold in the place of another one, with another secret; `None` when that
/// one ended meanwhile. Where roles held already, the end of the day stays where it was.
pub(super) async fn raise(tx: &mut Tx, core: &Core, session: &Session) -> Result<Option<Token>, sqlx::Error> {
    const END: &str = "DELETE FROM session WHERE id = $1 AND expires_at > $2
         RETURNING device, kind, ends_at, provider";
    notifications::outlives_session(tx, session.id.0).await?;
    let ended: Option<(String, SessionKind, Instant, Option<String>)> = in_tx!(&mut *tx, e => sqlx::query_as(END)
        .bind(session.id).bind(core.now()).fetch_optional(e).await)?;
    let Some((device, kind, ends_at, provider)) = ended else {
        return Ok(None);
    };
    let most = core.now().plus_seconds(SessionKind::Staff.most_seconds());
    let ends_at = if kind == SessionKind::Staff { most.min(ends_at) } else { most };
    let way = (device.as_str(), provider.as_deref());
    begin_until(tx, core, session.person.0, SessionKind::Staff, way, ends_at).await.map(Some)
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: SessionId,
    person_id: PersonId,
    email: String,
    kind: SessionKind,
    role: Option<Role>,
    neighbourhood: Option<String>,
    department: Option<String>,
    ends_on: Option<Day>,
    created_at: Instant,
    last_seen_at: Instant,
    ends_at: Instant,
}

impl SessionRow {
    fn grant(self) -> Option<Grant> {
        let Self { role, neighbourhood, department, ends_on, .. } = self;
        role.map(|role| Grant { role, neighbourhood, department, ends_on })
    }
}

/// Who is signed in with this token in this municipality, and uses that now. The roles of a person hold only in a
/// session of the kind that was made for them; those by the groups of a provider, only where it let them in.
///
/// # Errors
/// The engine refused.
pub async fn session(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Session>, sqlx::Error> {
    let Some((session, last_seen_at, ends_at)) = find(core, municipality, token).await? else {
        return Ok(None);
    };
    let now = core.now();
    if last_seen_at.plus_seconds(SEEN_SECONDS) < now {
        let idle_until = now.plus_seconds(session.kind.idle_seconds());
        // Who is signed in is known; while the database takes no writes, that is enough to read.
        if let Err(error) = renew(core, &session, now, idle_until.min(ends_at)).await {
            tracing::warn!(%error, "a session was not renewed");
        }
    }
    Ok(Some(session))
}

/// As [`session`], for what a page asks by itself: nobody may be there, so the session ends as soon as it would have.
///
/// # Errors
/// The engine refused.
pub async fn unattended_session(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Session>, sqlx::Error> {
    Ok(find(core, municipality, token).await?.map(|(session, ..)| session))
}

/// The session of a token, when it was used last, and when it ends whatever happens.
async fn find(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<(Session, Instant, Instant)>, sqlx::Error> {
    const SQL: &str = "SELECT s.id, s.person_id, p.email, s.kind, r.role, r.neighbourhood, r.department, r.ends_on,
         s.created_at, s.last_seen_at, s.ends_at FROM session s
         JOIN person p ON p.id = s.person_id
         LEFT JOIN person_role r ON r.person_id = p.id AND s.kind = 'staff' AND (r.ends_on IS NULL OR r.ends_on >= $4)
           AND (r.source NOT LIKE 'provider:%' OR r.source = 'provider:' || s.provider)
         WHERE s.token_hash = $1 AND p.municipality = $2 AND s.expires_at > $3 ORDER BY r.role, r.id";
    let now = core.now();
    let rows: Vec<SessionRow> = on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(token.hash()).bind(&municipality.slug).bind(now).bind(now.day()).fetch_all(pool).await)?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let (last_seen_at, ends_at) = (first.last_seen_at, first.ends_at);
    let session = Session {
        id: first.id,
        person: first.person_id,
        municipality: municipality.slug.clone(),
        email: first.email.clone(),
        kind: first.kind,
        begun_at: first.created_at,
        grants: rows.into_iter().filter_map(SessionRow::grant).collect(),
    };
    Ok(Some((session, last_seen_at, ends_at)))
}

async fn renew(core: &Core, it: &Session, now: Instant, until: Instant) -> Result<(), sqlx::Error> {
    const SEEN: &str = "UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE id = $1";
    execute!(&core.db, SEEN, it.id, now, until)?;
    execute!(&core.db, ACTIVE, it.person, now, now.plus_days(-ACTIVE_DAYS)).map(|_| ())
}

/// Ends the session of a token; gives the slug of the provider by way of which it was begun.
///
/// # Errors
/// The engine refused.
pub async fn sign_out(core: &Core, token: &Token) -> Result<Option<String>, sqlx::Error> {
    const END: &str = "DELETE FROM session WHERE token_hash = $1 RETURNING provider";
    let provider: Option<Option<String>> = on!(&core.db, pool =>
        sqlx::query_scalar(END).bind(token.hash()).fetch_optional(pool).await)?;
    Ok(provider.flatten())
}

/// Where somebody is signed in, the last used first.
///
/// # Errors
/// The engine refused.
pub async fn devices(core: &Core, session: &Session) -> Result<Vec<Device>, sqlx::Error> {
    const SQL: &str = "SELECT id, device, kind, created_at, last_seen_at FROM session
         WHERE person_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id LIMIT 50";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(core.now()).fetch_all(pool).await)
}

/// Ends one session of the same person; `false` when there is none with that id.
///
/// # Errors
/// The engine refused.
pub async fn end_device(core: &Core, session: &Session, device: SessionId) -> Result<bool, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let ended = execute_in_tx!(
        &mut tx,
        "DELETE FROM session WHERE id = $1 AND person_id = $2",
        device,
        session.person
    )?;
    if ended == 1 {
        record(&mut tx, core, session, session.kind, "session.end").await?;
    }
    tx.commit().await?;
    Ok(ended == 1)
}

/// Ends all sessions of the same person but this one; returns how many.
///
/// # Errors
/// The engine refused.
pub async fn end_others(core: &Core, session: &Session) -> Result<u64, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let ended = execute_in_tx!(
        &mut tx,
        "DELETE FROM session WHERE person_id = $1 AND id <> $2",
        session.person,
        session.id
    )?;
    notifications::ends_elsewhere(&mut tx, session.person.0, session.id.0).await?;
    record(&mut tx, core, session, session.kind, "session.end_others").await?;
    tx.commit().await?;
    Ok(ended)
}

/// That somebody did something for themselves, as who has such a session.
pub(crate) async fn record(
    tx: &mut Tx,
    core: &Core,
    session: &Session,
    kind: SessionKind,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    let person = session.person.0;
    Entry::new(&session.municipality, kind.oneself(person), action, person).record(tx, core).await
}
