//! Inviting, and signing in with the invitation.

use serde_json::json;
use uuid::Uuid;

use super::{
    roles::{Giver, Grant, RoleError, give, record},
    second_factor::prepare,
    session::begin,
    store::person,
    types::{PersonId, SessionKind},
};
use crate::{
    execute_in_tx, in_tx,
    kernel::{Core, Instant, audit::Entry, email::Email, outbox, token::Token},
    notifications, on,
    places::Municipality,
};

/// How long an invitation can be used, in days.
pub const INVITATION_DAYS: i64 = 7;

/// An invitation that was made; the token is known here only.
#[derive(Clone, Debug)]
pub struct Invited {
    /// For the link.
    pub token: Token,
    /// Until when it can be used.
    pub expires_at: Instant,
}

/// Gives a person a role in a municipality and makes a single-use link to sign in with. An admin's
/// invitation is mailed; at the command line the link is shown.
///
/// # Errors
/// The role cannot be given, or the engine refused.
pub async fn invite(
    core: &Core,
    giver: Giver<'_>,
    municipality: &Municipality,
    email: &Email,
    grant: &Grant,
) -> Result<Invited, RoleError> {
    let (token, now) = (Token::new(&core.chance), core.now());
    let expires_at = now.plus_days(INVITATION_DAYS);
    let mut tx = core.db.begin().await?;
    let person = PersonId(person(&mut tx, core, municipality, email).await?);
    give(&mut tx, core, giver, municipality, person, grant).await?;
    execute_in_tx!(
        &mut tx,
        "INSERT INTO invitation (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        token.hash(),
        person,
        now,
        expires_at
    )?;
    if matches!(giver, Giver::Admin(_)) {
        let language = municipality.own_language().code().to_owned();
        let order = json!({
            "letter": "invitation", "municipality": municipality.slug, "language": language,
            "to": email.as_str(), "token": token.reveal(), "expires_at": expires_at,
        });
        outbox::put(&mut tx, core, "mail", order, now).await?;
    }
    record(&mut tx, core, giver, municipality, "staff.invite", person, grant).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Invited { token, expires_at })
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

/// Uses an invitation: gives the token of a new session, or `None` when it was used or is too old. It is
/// only the first step: roles hold after the second. `device` names the browser in words, for the list of devices.
///
/// # Errors
/// The engine refused.
pub async fn accept(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    device: &str,
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
    notifications::works_for_person(&mut tx, person).await?;
    prepare(&mut tx, core, person, None).await?;
    let session = begin(&mut tx, core, person, SessionKind::Visit, device, None).await?;
    let actor = SessionKind::Visit.oneself(person);
    Entry::new(&municipality.slug, actor, "staff.sign_in", person).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(Some(session))
}
