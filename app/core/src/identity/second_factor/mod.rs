//! The second step of staff: a code from an app on their phone, or one from paper. Roles hold behind it only.

mod other_app;
mod passkey;
mod recovery;
mod totp;

use serde_json::json;
use uuid::Uuid;

use super::{
    session::{raise, record},
    sign_in::Code,
    types::{Role, Session, SessionKind},
};
use crate::{
    execute_in_tx, in_tx,
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
        email::Email,
        limits::TryAgain,
        outbox,
        token::Token,
    },
    notifications, on,
    places::Municipality,
};

pub use other_app::{OtherApp, ask_other_app, other_app, use_other_app};
pub use passkey::{
    Added, Ceremony, MOST_PASSKEYS, PASSKEY_NAME_LENGTH, Passkey, PasskeyAnswer, PasskeyId, add_passkey,
    ask_passkey, new_passkey, passkeys, remove_passkey,
};
pub use recovery::{RECOVERY_CODES, RecoveryCode};
pub use totp::SetUp;

/// How often a wrong code can be typed in a quarter of an hour.
pub const SECOND_TRIES: i32 = 5;
/// In how many minutes. Three codes are good at a time: a day of guesses by who reads the mail opens one in 700.
const TRIES_MINUTES: i64 = 15;
/// How long after the first step the second can be made, in minutes; enough to install an app.
const FIRST_STEP_MINUTES: i64 = 60;

/// What somebody who is signed in needs for the second step.
#[derive(Clone, Debug)]
pub enum SecondStep {
    /// Nothing: they have no role.
    NotStaff,
    /// The first step again: it is too long ago.
    SignInAgain,
    /// To put this in an app, and type its first code.
    SetUp(SetUp),
    /// A code.
    Code,
}

/// What somebody shows in the second step.
#[derive(Clone)]
pub enum Proof {
    /// The code that the app shows.
    App(Code),
    /// A code from paper.
    Recovery(RecoveryCode),
    /// What a passkey answered.
    Passkey(PasskeyAnswer),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Passed {
    /// Roles hold from now on.
    Yes {
        /// The secret of the new session's cookie; the session of before ended.
        session: Token,
        /// The codes to keep on paper, when the app was set up just now; else none.
        recovery: Vec<RecoveryCode>,
    },
    /// It is not this code, or it was used.
    Wrong {
        /// How often another one can be tried.
        tries_left: i32,
    },
    /// Too many were wrong, whatever this one is.
    TooOften(TryAgain),
    /// The first step is too long ago, or there is nothing to do for them here.
    SignInAgain,
}

impl Session {
    fn first_step_holds(&self, now: Instant) -> bool {
        self.kind == SessionKind::Staff || now < self.begun_at.plus_seconds(FIRST_STEP_MINUTES * 60)
    }
}

/// Makes a key ready, another one at each sign-in, for who has a role and has not set up an app, after coming by
/// way of this provider or of none; gives whether they have a role.
pub(super) async fn prepare(
    tx: &mut Tx,
    core: &Core,
    person: Uuid,
    provider: Option<&str>,
) -> Result<bool, sqlx::Error> {
    let role: Option<Role> = in_tx!(&mut *tx, e =>
        sqlx::query_scalar("SELECT role FROM person_role WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2)
            AND (source NOT LIKE 'provider:%' OR source = 'provider:' || $3) LIMIT 1")
            .bind(person).bind(core.now().day()).bind(provider).fetch_optional(e).await)?;
    if role.is_none() {
        return Ok(false);
    }
    let secret = core.key.seal(&core.chance, person.as_bytes(), &totp::new_secret(&core.chance));
    execute_in_tx!(
        tx,
        "INSERT INTO second_factor (person_id, secret, made_at, last_step, tries, tries_since)
         VALUES ($1, $2, $3, 0, 0, $3)
         ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at
         WHERE second_factor.confirmed_at IS NULL",
        person,
        secret,
        core.now()
    )?;
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    secret: Vec<u8>,
    confirmed_at: Option<Instant>,
    last_step: i64,
    tries: i32,
}

fn unseal(core: &Core, person: Uuid, sealed: &[u8]) -> Result<Vec<u8>, sqlx::Error> {
    let error = "a second factor was sealed with another secret_key";
    core.key.open(person.as_bytes(), sealed).ok_or_else(|| sqlx::Error::Decode(error.into()))
}

/// What somebody needs for the second step. Looking changes nothing.
///
/// # Errors
/// The engine refused, or the key of the installation is another one than before.
pub async fn second_step(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
) -> Result<SecondStep, sqlx::Error> {
    let row: Option<(Option<Vec<u8>>, Option<Instant>)> = on!(&core.db, pool => sqlx::query_as(
        "SELECT f.secret, f.confirmed_at FROM person_role r LEFT JOIN second_factor f ON f.person_id = r.person_id
         WHERE r.person_id = $1 AND (r.ends_on IS NULL OR r.ends_on >= $2) LIMIT 1")
        .bind(session.person).bind(core.now().day()).fetch_optional(pool).await)?;
    Ok(match row {
        None => SecondStep::NotStaff,
        Some(_) if !session.first_step_holds(core.now()) => SecondStep::SignInAgain,
        Some((None, _)) => SecondStep::SignInAgain,
        Some((Some(_), Some(_))) => SecondStep::Code,
        Some((Some(sealed), None)) => {
            let secret = unseal(core, session.person.0, &sealed)?;
            SecondStep::SetUp(SetUp::new(&secret, municipality, &session.email))
        }
    })
}

/// Makes the second step: the first code of an app sets it up, and later codes are good for once. Each try
/// counts until one is right.
///
/// # Errors
/// The engine refused, or the key of the installation is another one than before.
pub async fn pass_second_step(core: &Core, session: &Session, proof: &Proof) -> Result<Passed, sqlx::Error> {
    const TRY: &str =
        "UPDATE second_factor SET tries = CASE WHEN tries_since <= $2 THEN 1 ELSE tries + 1 END,
         tries_since = CASE WHEN tries_since <= $2 THEN $3 ELSE tries_since END
         WHERE person_id = $1 AND (tries < $4 OR tries_since <= $2)
         AND EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = $1 AND (r.ends_on IS NULL OR r.ends_on >= $5))
         RETURNING secret, confirmed_at, last_step, tries";
    let (now, person) = (core.now(), session.person.0);
    if !session.first_step_holds(now) {
        return Ok(Passed::SignInAgain);
    }
    let mut tx = core.db.begin().await?;
    let row: Option<Row> = in_tx!(&mut tx, e => sqlx::query_as(TRY).bind(person)
        .bind(now.plus_seconds(-TRIES_MINUTES * 60)).bind(now).bind(SECOND_TRIES).bind(now.day()).fetch_optional(e).await)?;
    let Some(row) = row else {
        return too_often(&mut tx, person, now).await;
    };
    let step = match proof {
        Proof::App(code) => {
            totp::step(&unseal(core, person, &row.secret)?, code, now).filter(|step| *step > row.last_step)
        }
        Proof::Recovery(code) => recovery::spend(&mut tx, core, person, code).await?.then_some(row.last_step),
        Proof::Passkey(answer) => {
            passkey::proves(&mut tx, core, session, answer).await?.then_some(row.last_step)
        }
    };
    let Some(step) = step else {
        tx.commit().await?;
        return Ok(Passed::Wrong { tries_left: SECOND_TRIES - row.tries });
    };
    let Some(token) = raise(&mut tx, core, session).await? else {
        return Ok(Passed::SignInAgain);
    };
    execute_in_tx!(
        &mut tx,
        "UPDATE second_factor SET tries = 0, last_step = $2, confirmed_at = COALESCE(confirmed_at, $3)
         WHERE person_id = $1",
        person,
        step,
        now
    )?;
    let mut recovery = Vec::new();
    if row.confirmed_at.is_none() {
        recovery = recovery::renew(&mut tx, core, person).await?;
        record(&mut tx, core, session, SessionKind::Staff, "second_factor.set_up").await?;
    }
    if matches!(proof, Proof::Recovery(_)) {
        record(&mut tx, core, session, SessionKind::Staff, "second_factor.recovery_used").await?;
    }
    record(&mut tx, core, session, SessionKind::Staff, "session.second_factor").await?;
    tx.commit().await?;
    Ok(Passed::Yes { session: token, recovery })
}

/// The answer to who tried too often, or has nothing to try.
async fn too_often(tx: &mut Tx, person: Uuid, now: Instant) -> Result<Passed, sqlx::Error> {
    const SQL: &str = "SELECT tries_since FROM second_factor WHERE person_id = $1 AND tries >= $2";
    let since: Option<Instant> = in_tx!(tx, e =>
        sqlx::query_scalar(SQL).bind(person).bind(SECOND_TRIES).fetch_optional(e).await)?;
    Ok(since.map_or(Passed::SignInAgain, |since| {
        Passed::TooOften(TryAgain::from(now, since.plus_seconds(TRIES_MINUTES * 60)))
    }))
}

/// Whether the second step was made just now.
fn is_fresh(core: &Core, session: &Session) -> bool {
    session.kind == SessionKind::Staff && session.fresh(core.now()).is_some()
}

/// Puts a change of the second step on record, and mails its owner: who did not do it can call.
async fn changed(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    let letter = json!({
        "letter": "second_step_changed", "municipality": municipality.slug,
        "language": municipality.own_language().code(), "to": session.email, "person": session.person,
        "change": action,
    });
    outbox::put(tx, core, "mail", letter, core.now()).await?;
    record(tx, core, session, SessionKind::Staff, action).await
}

/// How many recovery codes somebody has left.
///
/// # Errors
/// The engine refused.
pub async fn recovery_codes_left(core: &Core, session: &Session) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM recovery_code WHERE person_id = $1 AND used_at IS NULL";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(session.person).fetch_one(pool).await)
}

/// Makes new recovery codes in the place of those of before; `None` when the second step is too long ago.
///
/// # Errors
/// The engine refused.
pub async fn make_recovery_codes(
    core: &Core,
    session: &Session,
) -> Result<Option<Vec<RecoveryCode>>, sqlx::Error> {
    if !is_fresh(core, session) {
        return Ok(None);
    }
    let mut tx = core.db.begin().await?;
    let codes = recovery::renew(&mut tx, core, session.person.0).await?;
    record(&mut tx, core, session, SessionKind::Staff, "second_factor.recovery_made").await?;
    tx.commit().await?;
    Ok(Some(codes))
}

/// Takes the second step of somebody away, for who lost the phone and the codes: they sign in again
/// everywhere, and set up an app anew. `false` when there is nothing to take away. Whoever can run the
/// command line of the server may do this.
///
/// # Errors
/// The engine refused.
pub async fn reset_second_factor(
    core: &Core,
    municipality: &Municipality,
    email: &Email,
) -> Result<bool, sqlx::Error> {
    const TAKE: &str = "DELETE FROM second_factor WHERE person_id IN
         (SELECT id FROM person WHERE municipality = $1 AND email_key = $2) RETURNING person_id";
    let mut tx = core.db.begin().await?;
    let person: Option<Uuid> = in_tx!(&mut tx, e => sqlx::query_scalar(TAKE)
        .bind(&municipality.slug).bind(email.key()).fetch_optional(e).await)?;
    let Some(person) = person else {
        return Ok(false);
    };
    recovery::forget(&mut tx, person).await?;
    execute_in_tx!(&mut tx, "DELETE FROM passkey WHERE person_id = $1", person)?;
    execute_in_tx!(&mut tx, "DELETE FROM session WHERE person_id = $1", person)?;
    notifications::ends_elsewhere(&mut tx, person, Uuid::nil()).await?;
    Entry::new(&municipality.slug, Actor::Operator, "second_factor.reset", person)
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    Ok(true)
}
