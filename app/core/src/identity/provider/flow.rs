//! The way to a provider and back: one row, bound to the browser that left, good for one return.

use sqlx::types::Json;

use super::Shown;
use crate::{
    execute, execute_in_tx,
    kernel::{Core, Tx, token::Token},
    on,
    places::{Municipality, Provider},
};

/// How long the way there and back may take, in minutes.
pub const FLOW_MINUTES: i64 = 10;

/// The secrets of one way there and back. All follow from that of the browser's cookie, so that the
/// database holds none of them.
#[derive(Clone, Debug)]
pub struct Handshake(Token);

impl Handshake {
    /// For the cookie.
    #[must_use]
    pub fn browser(&self) -> &Token {
        &self.0
    }

    /// What the provider hands back with its answer.
    #[must_use]
    pub fn state(&self) -> Token {
        self.0.derive("oidc state")
    }

    /// What the provider puts in its token.
    #[must_use]
    pub fn nonce(&self) -> Token {
        self.0.derive("oidc nonce")
    }

    /// What only we can show when the code is exchanged (RFC 7636).
    #[must_use]
    pub fn verifier(&self) -> String {
        ["oidc verifier", "oidc verifier, more"].map(|part| self.0.derive(part).reveal().to_owned()).concat()
    }
}

/// Somebody who came back from a provider.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The secrets of the way.
    pub handshake: Handshake,
    /// The local address to go on to.
    pub return_to: String,
    /// Whether to stay signed in on this device.
    pub stay: bool,
}

/// Somebody who has to confirm an address before who they are at a provider is theirs here.
#[derive(Clone)]
pub struct ToConfirm {
    /// What the provider showed.
    pub shown: Shown,
    /// The local address to go on to.
    pub return_to: String,
    /// Whether to stay signed in on this device.
    pub stay: bool,
}

/// Notes that a browser leaves for a provider.
///
/// # Errors
/// The engine refused.
pub async fn leave(
    core: &Core,
    municipality: &Municipality,
    provider: &Provider,
    return_to: &str,
    stay: bool,
) -> Result<Handshake, sqlx::Error> {
    let browser = Token::new(&core.chance);
    execute!(
        &core.db,
        "INSERT INTO oidc_flow (browser_hash, municipality, provider, return_to, stay, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        browser.hash(),
        &municipality.slug,
        &provider.slug,
        return_to,
        stay,
        core.now().plus_seconds(FLOW_MINUTES * 60)
    )?;
    Ok(Handshake(browser))
}

/// Takes the way of a browser that comes back, once; `None` when it did not leave for this provider with
/// this state, or too long ago. A wrong state uses nothing up: anyone can make a browser bring one.
///
/// # Errors
/// The engine refused.
pub async fn come_back(
    core: &Core,
    municipality: &Municipality,
    provider: &Provider,
    browser: Token,
    state: &str,
) -> Result<Option<Flow>, sqlx::Error> {
    const TAKE: &str = "DELETE FROM oidc_flow WHERE browser_hash = $1 AND municipality = $2 AND provider = $3
         AND shown IS NULL AND expires_at > $4 RETURNING return_to, stay";
    let handshake = Handshake(browser);
    if Token::parse(state).map(|state| state.hash()) != Some(handshake.state().hash()) {
        return Ok(None);
    }
    let row: Option<(String, bool)> = on!(&core.db, pool => sqlx::query_as(TAKE)
        .bind(handshake.browser().hash()).bind(&municipality.slug).bind(&provider.slug).bind(core.now())
        .fetch_optional(pool).await)?;
    Ok(row.map(|(return_to, stay)| Flow { handshake, return_to, stay }))
}

/// Keeps what was shown until an address is confirmed in the same browser.
pub(super) async fn keep(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    flow: &Flow,
    shown: &Shown,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO oidc_flow (browser_hash, municipality, provider, return_to, stay, shown, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        flow.handshake.browser().hash(),
        &municipality.slug,
        &shown.provider,
        &flow.return_to,
        flow.stay,
        Json(shown),
        core.now().plus_seconds(FLOW_MINUTES * 60)
    )
    .map(|_| ())
}

/// What this browser has to confirm.
///
/// # Errors
/// The engine refused.
pub async fn to_confirm(
    core: &Core,
    municipality: &Municipality,
    browser: &Token,
) -> Result<Option<ToConfirm>, sqlx::Error> {
    const SQL: &str = "SELECT shown, return_to, stay FROM oidc_flow
         WHERE browser_hash = $1 AND municipality = $2 AND shown IS NOT NULL AND expires_at > $3";
    let row: Option<(Json<Shown>, String, bool)> = on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(browser.hash()).bind(&municipality.slug).bind(core.now()).fetch_optional(pool).await)?;
    Ok(row.map(|(shown, return_to, stay)| ToConfirm { shown: shown.0, return_to, stay }))
}
