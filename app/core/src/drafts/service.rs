//! Keeping, finding again and throwing away drafts.

use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::types::Json;

use super::{
    store::{self, Row},
    types::{Step, Typed},
};
use crate::{
    initiatives::InitiativeId,
    kernel::{
        Core, Instant,
        email::Email,
        ids::new_uuid,
        limits::{Often, TryAgain},
        outbox,
        token::Token,
    },
    places::Municipality,
};

/// The shortest time between two mails with a link to the same draft, in seconds.
const MAIL_PAUSE: i64 = 60;
const DAY_SECONDS: i64 = 86_400;

/// A draft as its writer sees it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What was typed.
    pub typed: Typed,
    /// When it was last kept.
    pub saved_at: Instant,
    /// When it will be thrown away.
    pub expires_at: Instant,
    /// The initiative it became, once sent.
    pub sent_as: Option<InitiativeId>,
}

impl Draft {
    /// A short mark of what was typed: a page that was made for another text is stale.
    #[must_use]
    pub fn version(&self) -> String {
        version(&self.typed)
    }
}

pub(crate) fn version(typed: &Typed) -> String {
    let text = serde_json::to_vec(typed).unwrap_or_default();
    HEXLOWER.encode(&Sha256::digest(text)[..8])
}

impl From<Row> for Draft {
    fn from(row: Row) -> Self {
        Self {
            typed: row.typed.0,
            saved_at: row.updated_at,
            expires_at: row.expires_at,
            sent_as: row.initiative_id,
        }
    }
}

/// The draft that a token opens; `None` when there is none (any more).
///
/// # Errors
/// The engine refused.
pub async fn open(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Draft>, sqlx::Error> {
    Ok(store::find(core, &municipality.slug, &token.hash()).await?.map(Draft::from))
}

/// Keeps what was typed on one page, in the draft of `token` or, when that is gone or sent, in a
/// new one. Returns the token that opens it from now on, and whether the draft is new.
///
/// # Errors
/// The engine refused: nothing was kept.
pub async fn save(
    core: &Core,
    municipality: &Municipality,
    token: Option<&Token>,
    step: Step,
    typed: &Typed,
) -> Result<(Token, Draft, bool), sqlx::Error> {
    let now = core.now();
    let expires_at = now.plus_seconds(i64::from(municipality.drafts_days) * DAY_SECONDS);
    let mut tx = core.db.begin().await?;
    if let Some(token) = token
        && let Some(mut row) = store::claim(&mut tx, core, &municipality.slug, &token.hash()).await?
        && row.initiative_id.is_none()
    {
        row.typed.take_step(step, typed);
        row.expires_at = expires_at;
        store::update(&mut tx, &row).await?;
        tx.commit().await?;
        return Ok((token.clone(), row.into(), false));
    }
    let token = Token::new(&core.chance);
    let mut fresh = Typed::default();
    fresh.take_step(step, typed);
    let row = Row {
        id: new_uuid(now, &core.chance),
        typed: Json(fresh),
        updated_at: now,
        expires_at,
        initiative_id: None,
        link_mailed_at: None,
    };
    store::insert(&mut tx, &row, &municipality.slug, &token.hash(), now).await?;
    tx.commit().await?;
    Ok((token, row.into(), true))
}

/// What came of asking for a link by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailLink {
    /// It will be sent.
    Sent,
    /// One was sent a moment ago.
    TooSoon,
    /// There is no such draft (any more).
    Gone,
    /// Too many were sent, from this network or to this address.
    TooOften(TryAgain),
}

/// Mails a link to the draft, so that it can be finished on another device. Only what is mailed is counted.
///
/// # Errors
/// The engine refused.
pub async fn mail_link(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    to: &Email,
    language: &str,
    often: Option<Often<'_>>,
) -> Result<MailLink, sqlx::Error> {
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let Some(mut row) = store::claim(&mut tx, core, &municipality.slug, &token.hash()).await? else {
        return Ok(MailLink::Gone);
    };
    if row.initiative_id.is_some() {
        return Ok(MailLink::Gone);
    }
    if row.link_mailed_at.is_some_and(|at| now < at.plus_seconds(MAIL_PAUSE)) {
        return Ok(MailLink::TooSoon);
    }
    if let Some(often) = often
        && let Err(again) = often.take_in(&mut tx, core, municipality, &to.key()).await?
    {
        return Ok(MailLink::TooOften(again));
    }
    row.link_mailed_at = Some(now);
    store::update(&mut tx, &row).await?;
    let letter = json!({
        "letter": "draft_link", "municipality": municipality.slug, "language": language, "to": to, "token": token,
        "expires_at": row.expires_at,
    });
    outbox::put(&mut tx, core, "mail", letter, now).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(MailLink::Sent)
}
