//! Passkeys (W3C Web Authentication): a phone, computer or key in the place of the code of an app, where scripts
//! run. The app stays: it works everywhere.
//!
//! What the browser is asked is not kept but sealed and sent along, about one session and for some minutes. Who
//! passes gets another session, so an answer can be used once.

use data_encoding::BASE64URL_NOPAD;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use webauthn_rs::prelude::{
    Passkey as Credential, PasskeyAuthentication, PasskeyRegistration, Url, Webauthn, WebauthnBuilder,
};

use super::{changed, is_fresh};
use crate::{
    define_id, execute_in_tx,
    identity::Session,
    in_tx,
    kernel::{
        Core, Instant, Tx,
        text::{TextError, line},
    },
    on,
    places::Municipality,
};

/// How long a browser can answer, in minutes.
const ANSWER_MINUTES: i64 = 5;
/// The most that somebody can have.
pub const MOST_PASSKEYS: usize = 10;
/// How many characters the name of one has.
pub const PASSKEY_NAME_LENGTH: std::ops::RangeInclusive<usize> = 2..=40;

define_id!(
    /// A passkey.
    PasskeyId
);

/// A passkey, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Passkey {
    /// Which.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub created_at: Instant,
    /// When it was last used.
    pub last_used_at: Option<Instant>,
}

/// What a browser is asked.
#[derive(Clone)]
pub struct Ceremony {
    /// For the browser, as JSON.
    pub options: String,
    /// What comes back with the answer, sealed.
    pub state: String,
}

/// What a browser answers.
#[derive(Clone)]
pub struct PasskeyAnswer {
    /// The public address of the site.
    pub base: String,
    /// [`Ceremony::state`].
    pub state: String,
    /// The answer itself, as JSON.
    pub answer: String,
}

/// What came of adding one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It can be used.
    Yes,
    /// The name cannot be kept.
    Name(TextError),
    /// What came back proves nothing, came too late, or is known already.
    Refused,
    /// There are too many.
    Full,
    /// The second step was made too long ago.
    NotFresh,
}

/// The site that passkeys are for; `None` at an address for which a browser makes none, as one of digits.
fn party(base: &str, name: &str) -> Option<Webauthn> {
    let origin = Url::parse(base).ok()?;
    WebauthnBuilder::new(origin.domain()?, &origin).ok()?.rp_name(name).build().ok()
}

fn about(session: &Session, what: &str) -> Vec<u8> {
    format!("passkey {what} {}", session.id.0).into_bytes()
}

fn ceremony(
    core: &Core,
    session: &Session,
    what: &str,
    options: &impl Serialize,
    state: &impl Serialize,
) -> Option<Ceremony> {
    let until = core.now().plus_seconds(ANSWER_MINUTES * 60);
    let state = serde_json::to_vec(&(until, state)).ok()?;
    let sealed = core.key.seal(&core.chance, &about(session, what), &state);
    Some(Ceremony { options: serde_json::to_string(options).ok()?, state: BASE64URL_NOPAD.encode(&sealed) })
}

/// What was sealed for this session and can still be answered.
fn open<T: DeserializeOwned>(core: &Core, session: &Session, what: &str, state: &str) -> Option<T> {
    let sealed = BASE64URL_NOPAD.decode(state.as_bytes()).ok()?;
    let (until, state): (Instant, T) =
        serde_json::from_slice(&core.key.open(&about(session, what), &sealed)?).ok()?;
    (core.now() < until).then_some(state)
}

/// Somebody's passkeys, the oldest first.
///
/// # Errors
/// The engine refused.
pub async fn passkeys(core: &Core, session: &Session) -> Result<Vec<Passkey>, sqlx::Error> {
    const SQL: &str = "SELECT id, name, created_at, last_used_at FROM passkey WHERE person_id = $1
         ORDER BY created_at, id";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).fetch_all(pool).await)
}

fn read(credential: &str) -> Result<Credential, sqlx::Error> {
    serde_json::from_str(credential).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn written(credential: &Credential) -> Result<String, sqlx::Error> {
    serde_json::to_string(credential).map_err(|error| sqlx::Error::Encode(error.into()))
}

async fn credentials(core: &Core, session: &Session) -> Result<Vec<Credential>, sqlx::Error> {
    const SQL: &str = "SELECT credential FROM passkey WHERE person_id = $1 ORDER BY created_at, id";
    let rows: Vec<String> =
        on!(&core.db, pool => sqlx::query_scalar(SQL).bind(session.person).fetch_all(pool).await)?;
    rows.iter().map(|row| read(row)).collect()
}

/// What to ask a browser that is to make a new passkey; `None` when the second step was made too long ago, there
/// are too many already, or the site has an address for which there are none.
///
/// # Errors
/// The engine refused.
pub async fn new_passkey(
    core: &Core,
    municipality: &Municipality,
    base: &str,
    session: &Session,
) -> Result<Option<Ceremony>, sqlx::Error> {
    let Some(party) = party(base, &municipality.name).filter(|_| is_fresh(core, session)) else {
        return Ok(None);
    };
    let known = credentials(core, session).await?;
    if known.len() >= MOST_PASSKEYS {
        return Ok(None);
    }
    let known = known.iter().map(|one| one.cred_id().clone()).collect();
    let started =
        party.start_passkey_registration(session.person.0, &session.email, &session.email, Some(known));
    Ok(started.ok().and_then(|(options, state)| ceremony(core, session, "new", &options.public_key, &state)))
}

/// Keeps a passkey that a browser made. Its owner gets a mail.
///
/// # Errors
/// The engine refused: it is not kept.
pub async fn add_passkey(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    name: &str,
    answer: &PasskeyAnswer,
) -> Result<Added, sqlx::Error> {
    if !is_fresh(core, session) {
        return Ok(Added::NotFresh);
    }
    let name = match line(name, PASSKEY_NAME_LENGTH) {
        Ok(name) => name,
        Err(error) => return Ok(Added::Name(error)),
    };
    let Some(credential) = made(core, municipality, session, answer) else { return Ok(Added::Refused) };
    let id = credential.cred_id().as_slice();
    let text = written(&credential)?;
    let mut tx = core.db.begin().await?;
    // The row of the app is taken: two presses at once count one after the other.
    execute_in_tx!(&mut tx, "UPDATE second_factor SET tries = tries WHERE person_id = $1", session.person)?;
    let count: i64 = in_tx!(&mut tx, e => sqlx::query_scalar("SELECT COUNT(*) FROM passkey WHERE person_id = $1")
        .bind(session.person).fetch_one(e).await)?;
    if usize::try_from(count).is_ok_and(|count| count >= MOST_PASSKEYS) {
        return Ok(Added::Full);
    }
    let added = execute_in_tx!(
        &mut tx,
        "INSERT INTO passkey (id, person_id, credential_id, credential, name, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential_id) DO NOTHING",
        PasskeyId::new(core),
        session.person,
        id,
        text,
        name,
        core.now()
    )?;
    if added == 0 {
        return Ok(Added::Refused);
    }
    changed(&mut tx, core, municipality, session, "second_factor.passkey_added").await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Added::Yes)
}

/// The passkey in an answer that proves it.
fn made(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    answer: &PasskeyAnswer,
) -> Option<Credential> {
    let state: PasskeyRegistration = open(core, session, "new", &answer.state)?;
    let given = serde_json::from_str(&answer.answer).ok()?;
    party(&answer.base, &municipality.name)?.finish_passkey_registration(&given, &state).ok()
}

/// Takes a passkey away; `false` when it is none of theirs, `None` when the second step was made too long ago.
///
/// # Errors
/// The engine refused.
pub async fn remove_passkey(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    id: PasskeyId,
) -> Result<Option<bool>, sqlx::Error> {
    const SQL: &str = "DELETE FROM passkey WHERE id = $1 AND person_id = $2";
    if !is_fresh(core, session) {
        return Ok(None);
    }
    let mut tx = core.db.begin().await?;
    if execute_in_tx!(&mut tx, SQL, id, session.person)? == 0 {
        return Ok(Some(false));
    }
    changed(&mut tx, core, municipality, session, "second_factor.passkey_removed").await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Some(true))
}

/// What to ask a browser in the second step; `None` for who has no passkey, or at an address for which there are
/// none.
///
/// # Errors
/// The engine refused.
pub async fn ask_passkey(
    core: &Core,
    municipality: &Municipality,
    base: &str,
    session: &Session,
) -> Result<Option<Ceremony>, sqlx::Error> {
    let known = credentials(core, session).await?;
    let Some(party) = party(base, &municipality.name).filter(|_| !known.is_empty()) else { return Ok(None) };
    let started = party.start_passkey_authentication(&known);
    Ok(started.ok().and_then(|(options, state)| ceremony(core, session, "use", &options.public_key, &state)))
}

/// Whether an answer proves a passkey that somebody has still.
pub(super) async fn proves(
    tx: &mut Tx,
    core: &Core,
    session: &Session,
    answer: &PasskeyAnswer,
) -> Result<bool, sqlx::Error> {
    const MINE: &str = "SELECT id, credential FROM passkey WHERE person_id = $1";
    const USED: &str = "UPDATE passkey SET credential = $2, last_used_at = $3 WHERE id = $1";
    let shown = (|| {
        let state: PasskeyAuthentication = open(core, session, "use", &answer.state)?;
        let given = serde_json::from_str(&answer.answer).ok()?;
        party(&answer.base, "")?.finish_passkey_authentication(&given, &state).ok()
    })();
    let Some(shown) = shown else { return Ok(false) };
    let rows: Vec<(Uuid, String)> =
        in_tx!(&mut *tx, e => sqlx::query_as(MINE).bind(session.person).fetch_all(e).await)?;
    for (id, credential) in rows {
        let mut credential = read(&credential)?;
        if credential.update_credential(&shown).is_some() {
            execute_in_tx!(&mut *tx, USED, id, written(&credential)?, core.now())?;
            return Ok(true);
        }
    }
    Ok(false)
}
