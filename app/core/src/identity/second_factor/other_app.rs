//! Another app or phone for the codes, by who can still make the second step: the new key comes in the place of
//! the old one when its first code was typed.

use super::{
    changed, is_fresh, recovery,
    recovery::RecoveryCode,
    totp::{self, SetUp},
    unseal,
};
use crate::{
    execute_in_tx,
    identity::{Code, Session},
    in_tx,
    kernel::Core,
    notifications, on,
    places::Municipality,
};

/// What came of the first code of another app.
#[derive(Clone, Debug)]
pub enum OtherApp {
    /// Its codes are good from now on, and those of the old one no longer; new codes for paper.
    Yes(Vec<RecoveryCode>),
    /// It is not its code.
    Wrong,
    /// None was asked for, or the second step was made too long ago.
    Gone,
}

/// Makes a key ready for another app; `false` when the second step was made too long ago.
///
/// # Errors
/// The engine refused.
pub async fn ask_other_app(core: &Core, session: &Session) -> Result<bool, sqlx::Error> {
    const SQL: &str =
        "UPDATE second_factor SET next_secret = $2 WHERE person_id = $1 AND confirmed_at IS NOT NULL";
    if !is_fresh(core, session) {
        return Ok(false);
    }
    let secret = core.key.seal(&core.chance, session.person.0.as_bytes(), &totp::new_secret(&core.chance));
    let mut tx = core.db.begin().await?;
    let asked = execute_in_tx!(&mut tx, SQL, session.person, secret)? == 1;
    tx.commit().await?;
    Ok(asked)
}

/// The key of another app that waits for its first code.
///
/// # Errors
/// The engine refused, or the key of the installation is another one than before.
pub async fn other_app(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
) -> Result<Option<SetUp>, sqlx::Error> {
    const SQL: &str = "SELECT next_secret FROM second_factor WHERE person_id = $1";
    if !is_fresh(core, session) {
        return Ok(None);
    }
    let sealed: Option<Option<Vec<u8>>> =
        on!(&core.db, pool => sqlx::query_scalar(SQL).bind(session.person).fetch_optional(pool).await)?;
    let Some(sealed) = sealed.flatten() else { return Ok(None) };
    let secret = unseal(core, session.person.0, &sealed)?;
    Ok(Some(SetUp::new(&secret, municipality, &session.email)))
}

/// Uses the first code of another app. All other devices are signed out, and its owner gets a mail.
///
/// # Errors
/// The engine refused, or the key of the installation is another one than before: nothing changed.
pub async fn use_other_app(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    code: &Code,
) -> Result<OtherApp, sqlx::Error> {
    const TAKE: &str =
        "UPDATE second_factor SET tries = tries WHERE person_id = $1 AND next_secret IS NOT NULL
         RETURNING next_secret";
    const TURN: &str =
        "UPDATE second_factor SET secret = next_secret, next_secret = NULL, last_step = $2, made_at = $3,
         confirmed_at = $3 WHERE person_id = $1";
    if !is_fresh(core, session) {
        return Ok(OtherApp::Gone);
    }
    let (now, person) = (core.now(), session.person);
    let mut tx = core.db.begin().await?;
    let sealed: Option<Vec<u8>> =
        in_tx!(&mut tx, e => sqlx::query_scalar(TAKE).bind(person).fetch_optional(e).await)?;
    let Some(sealed) = sealed else { return Ok(OtherApp::Gone) };
    let Some(step) = totp::step(&unseal(core, person.0, &sealed)?, code, now) else {
        return Ok(OtherApp::Wrong);
    };
    execute_in_tx!(&mut tx, TURN, person, step, now)?;
    execute_in_tx!(&mut tx, "DELETE FROM session WHERE person_id = $1 AND id <> $2", person, session.id)?;
    notifications::ends_elsewhere(&mut tx, person.0, session.id.0).await?;
    let codes = recovery::renew(&mut tx, core, person.0).await?;
    changed(&mut tx, core, municipality, session, "second_factor.other_app").await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(OtherApp::Yes(codes))
}
