//! Devices on which somebody wants news at once: turning it on and off there, and who uses the browser now.
//!
//! A browser is known by a secret in a cookie, so that news goes to who turned it on, as long as nobody else signs in
//! there, and until they sign out.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::store::Reader;
use crate::{
    define_id, execute, execute_in_tx,
    identity::{PersonId, Session, record},
    in_tx,
    initiatives::InitiativeId,
    kernel::{
        Core, Instant, Tx,
        token::{Token, TokenHash},
    },
    on,
    places::Municipality,
};

define_id!(
    /// A device on which somebody wants news at once.
    PushDeviceId
);

/// The most devices of one person; one more takes the place of the oldest.
pub const MOST_DEVICES: i64 = 10;
/// The longest address that a push service gives, in bytes; real ones take a few hundred.
const MOST_ADDRESS: usize = 1024;

/// What a browser gives to be reached with. Not printed by `Debug`: who has it can be told apart by it.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Where its push service takes what is for it.
    pub endpoint: String,
    /// Its public key: an uncompressed point of P-256.
    pub public_key: Vec<u8>,
    /// What only it and we know.
    pub auth: Vec<u8>,
}

/// A device, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushDevice {
    /// By which it is turned off.
    pub id: PushDeviceId,
    /// The browser in words; may be empty.
    pub device: String,
    /// Since when.
    pub created_at: Instant,
    /// Whether it was turned on in the session that asks.
    pub here: bool,
    /// By which its browser knows it: the SHA-256 of its address, in hexadecimal.
    pub mark: String,
}

/// To whom something goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushTarget {
    /// With what.
    pub subscription: Subscription,
    /// Whether it is for the author, with an account, of what it is about.
    pub is_author: bool,
}

impl Subscription {
    /// What a browser says, with its keys in base 64 for addresses; `None` when it makes no sense.
    #[must_use]
    pub fn parse(endpoint: &str, public_key: &str, auth: &str) -> Option<Self> {
        let bytes = |text: &str| BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes()).ok();
        let (public_key, auth) = (bytes(public_key)?, bytes(auth)?);
        let is_point = public_key.len() == 65 && p256::PublicKey::from_sec1_bytes(&public_key).is_ok();
        let is_short = !endpoint.is_empty() && endpoint.len() <= MOST_ADDRESS && endpoint.is_ascii();
        (is_point && is_short && auth.len() == 16).then(|| Self {
            endpoint: endpoint.to_owned(),
            public_key,
            auth,
        })
    }
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Subscription(…)")
    }
}

/// Turns news on for who is signed in, in a browser: from now on it goes to nobody else there.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn push_on(
    core: &Core,
    session: &Session,
    browser: &Token,
    subscription: &Subscription,
    device: &str,
) -> Result<PushDeviceId, sqlx::Error> {
    const BEFORE: &str = "DELETE FROM push_device WHERE endpoint = $1 OR browser_hash = $2";
    const ADD: &str =
        "INSERT INTO push_device (id, person_id, session_id, browser_hash, endpoint, public_key, auth, device, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const OLDEST: &str = "DELETE FROM push_device WHERE person_id = $1 AND id NOT IN
         (SELECT id FROM push_device WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)";
    let (id, browser) = (PushDeviceId::new(core), browser.hash());
    let Subscription { endpoint, public_key, auth } = subscription;
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, BEFORE, endpoint, &browser)?;
    execute_in_tx!(
        &mut tx,
        ADD,
        id,
        session.person,
        session.id,
        &browser,
        endpoint,
        public_key,
        auth,
        device,
        core.now()
    )?;
    execute_in_tx!(&mut tx, OLDEST, session.person, MOST_DEVICES)?;
    record(&mut tx, core, session, session.kind, "person.push_on").await?;
    tx.commit().await?;
    Ok(id)
}

/// Turns news off on a device of who is signed in; `false` when they have none with that id.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn push_off(core: &Core, session: &Session, device: PushDeviceId) -> Result<bool, sqlx::Error> {
    const OFF: &str = "DELETE FROM push_device WHERE id = $1 AND person_id = $2";
    let mut tx = core.db.begin().await?;
    let is_off = execute_in_tx!(&mut tx, OFF, device, session.person)? == 1;
    if is_off {
        record(&mut tx, core, session, session.kind, "person.push_off").await?;
    }
    tx.commit().await?;
    Ok(is_off)
}

/// The devices of who is signed in, that of this session first, then the last turned on.
///
/// # Errors
/// The engine refused.
pub async fn push_devices(core: &Core, session: &Session) -> Result<Vec<PushDevice>, sqlx::Error> {
    const SQL: &str = "SELECT id, device, created_at, session_id, endpoint FROM push_device
         WHERE person_id = $1 ORDER BY created_at DESC, id DESC";
    type Row = (PushDeviceId, String, Instant, Option<Uuid>, String);
    let rows: Vec<Row> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).fetch_all(pool).await)?;
    let shown = |(id, device, created_at, of, endpoint): Row| PushDevice {
        id,
        device,
        created_at,
        here: of == Some(session.id.0),
        mark: HEXLOWER.encode(&Sha256::digest(endpoint)),
    };
    let mut devices: Vec<_> = rows.into_iter().map(shown).collect();
    devices.sort_by_key(|device| !device.here);
    Ok(devices)
}

/// Notes who uses a browser from now on. News that somebody else turned on there stops.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn push_goes_on(
    core: &Core,
    municipality: &Municipality,
    browser: &Token,
    session: &Token,
) -> Result<(), sqlx::Error> {
    const WHO: &str = "SELECT s.id, s.person_id FROM session s JOIN person p ON p.id = s.person_id
         WHERE s.token_hash = $1 AND p.municipality = $2";
    const GOES_ON: &str = "UPDATE push_device SET session_id = $2 WHERE browser_hash = $1 AND person_id = $3";
    const STOPS: &str = "DELETE FROM push_device WHERE browser_hash = $1 AND person_id <> $2";
    let browser = browser.hash();
    let mut tx = core.db.begin().await?;
    let who: Option<(Uuid, PersonId)> = in_tx!(&mut tx, e => sqlx::query_as(WHO).bind(session.hash())
        .bind(&municipality.slug).fetch_optional(e).await)?;
    if let Some((session, person)) = who {
        execute_in_tx!(&mut tx, GOES_ON, &browser, session, person)?;
        execute_in_tx!(&mut tx, STOPS, &browser, person)?;
    }
    tx.commit().await
}

/// Puts what a browser can be reached with now in the place of what it gave before; `false` when no news is turned on
/// there. The secret of the browser is enough: it gets nothing that it did not get already.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn push_renewed(
    core: &Core,
    municipality: &Municipality,
    browser: &Token,
    subscription: &Subscription,
) -> Result<bool, sqlx::Error> {
    const OTHERS: &str = "DELETE FROM push_device WHERE endpoint = $1 AND browser_hash <> $2";
    const RENEW: &str =
        "UPDATE push_device SET endpoint = $2, public_key = $3, auth = $4 WHERE browser_hash = $1
         AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id AND p.municipality = $5)";
    let Subscription { endpoint, public_key, auth } = subscription;
    let browser: TokenHash = browser.hash();
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, OTHERS, endpoint, &browser)?;
    let rows = execute_in_tx!(&mut tx, RENEW, &browser, endpoint, public_key, auth, &municipality.slug)?;
    if rows == 1 {
        tx.commit().await?;
    }
    Ok(rows == 1)
}

/// The devices of a reader.
pub(super) async fn of_reader(tx: &mut Tx, reader: &Reader) -> Result<Vec<PushDeviceId>, sqlx::Error> {
    const SQL: &str = "SELECT d.id FROM push_device d JOIN person p ON p.id = d.person_id
         WHERE p.municipality = $1 AND p.email_key = $2 ORDER BY d.id";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(&reader.municipality).bind(&reader.email_key).fetch_all(e).await)
}

/// The device for which something is, perhaps about an initiative; `None` when news is off there by now.
///
/// # Errors
/// The engine refused.
pub async fn push_target(
    core: &Core,
    device: PushDeviceId,
    about: Option<InitiativeId>,
) -> Result<Option<PushTarget>, sqlx::Error> {
    const SQL: &str = "SELECT d.endpoint, d.public_key, d.auth, EXISTS (SELECT 1 FROM initiative_author a
             WHERE a.initiative_id = $2 AND a.person_id = d.person_id) FROM push_device d WHERE d.id = $1";
    let found: Option<(String, Vec<u8>, Vec<u8>, bool)> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(device).bind(about).fetch_optional(pool).await)?;
    Ok(found.map(|(endpoint, public_key, auth, is_author)| PushTarget {
        subscription: Subscription { endpoint, public_key, auth },
        is_author,
    }))
}

/// Forgets a device that its push service does not know any more.
///
/// # Errors
/// The engine refused.
pub async fn push_gone(core: &Core, device: PushDeviceId) -> Result<(), sqlx::Error> {
    execute!(&core.db, "DELETE FROM push_device WHERE id = $1", device).map(|_| ())
}

/// Ends news on all devices of somebody but the one with this session, also where the session went by itself.
pub(crate) async fn ends_elsewhere(tx: &mut Tx, person: Uuid, here: Uuid) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "DELETE FROM push_device WHERE person_id = $1 AND (session_id IS NULL OR session_id <> $2)";
    execute_in_tx!(tx, SQL, person, here).map(|_| ())
}

/// Lets news go on when a session is about to go: another one takes its place, which says so after it.
pub(crate) async fn outlives_session(tx: &mut Tx, session: Uuid) -> Result<(), sqlx::Error> {
    execute_in_tx!(tx, "UPDATE push_device SET session_id = NULL WHERE session_id = $1", session).map(|_| ())
}

/// As [`outlives_session`], for all sessions that went by themselves up to a moment: nobody ended them.
pub(crate) async fn outlives_old_sessions(core: &Core, up_to: Instant) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE push_device SET session_id = NULL
         WHERE session_id IN (SELECT id FROM session WHERE expires_at <= $1)";
    execute!(&core.db, SQL, up_to).map(|_| ())
}
