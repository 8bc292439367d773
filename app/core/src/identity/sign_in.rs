//! Signing in without a password: a link and a code by mail, for whoever reads that mail.
//!
//! The code opens only in the browser that asked, which holds a secret of its own; the link opens on
//! any device, after a press on a button, because mail programs open links by themselves.

use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::{
    provider::{Came, Shown, enter, link},
    store::{confirm, person},
    types::SessionKind,
};
use crate::{
    execute_in_tx, in_tx,
    kernel::{
        Core, Instant, Tx,
        email::Email,
        outbox,
        token::{Token, TokenHash},
    },
    notifications, on,
    places::Municipality,
};

/// How long a link and a code can be used, in minutes (OWASP ASVS 5.0, 6.5.5: ten at most).
pub const SIGN_IN_MINUTES: i64 = 10;
/// How often a code can be tried: with six digits, one guess in 200,000 succeeds.
pub const MOST_TRIES: i32 = 5;

/// What somebody asks who wants to sign in.
#[derive(Clone, Debug)]
pub struct SignIn<'a> {
    /// Where the mail goes.
    pub email: &'a Email,
    /// In which language.
    pub language: &'a str,
    /// The local address to go on to.
    pub return_to: &'a str,
    /// Whether to stay signed in on this device.
    pub stay: bool,
    /// The secret of a browser that came back from a provider, and confirms its address with this.
    pub arrived: Option<&'a Token>,
}

/// Six digits, as mailed.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new code.
    pub(crate) fn new(core: &Core) -> Self {
        Self(format!("{:06}", core.chance.below(1_000_000)))
    }

    /// A code as people type it: spaces and hyphens do not matter. `None` for what is no code.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(Self(digits))
    }

    /// The digits themselves.
    pub(crate) fn digits(&self) -> &str {
        &self.0
    }

    /// What is stored: of no use without the secret of the browser.
    fn hash(&self, browser: &Token) -> TokenHash {
        browser.derive(&self.0).hash()
    }
}

/// A request to sign in that is open.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Pending {
    /// Where the mail went.
    pub email: String,
    /// Until when it can be used.
    pub expires_at: Instant,
    /// How often a code was tried.
    pub attempts: i32,
    /// Whether this device stays signed in.
    pub stay: bool,
    /// The local address to go on to.
    pub return_to: String,
}

/// What came of a code or a link.
#[derive(Clone, Debug)]
pub enum SignedIn {
    /// They are signed in.
    Yes {
        /// The secret of the session's cookie.
        session: Token,
        /// How long it lasts.
        kind: SessionKind,
        /// Whether they have a role, which holds after the second step.
        staff: bool,
        /// The local address to go on to.
        return_to: String,
    },
    /// It is not this code.
    WrongCode {
        /// How often another one can be tried.
        tries_left: i32,
    },
    /// It was used, is too old, was tried too often, or never was.
    Gone,
    /// They came from a provider for staff only, and have no role.
    NoRole,
}

/// Mails a link and a code; gives the secret for the cookie of the browser that asked. The answer is
/// the same for who is known and who is not.
///
/// # Errors
/// The engine refused; nothing is mailed then.
pub async fn ask_to_sign_in(
    core: &Core,
    municipality: &Municipality,
    asked: &SignIn<'_>,
) -> Result<Token, sqlx::Error> {
    let (link, browser, code, now) =
        (Token::new(&core.chance), Token::new(&core.chance), Code::new(core), core.now());
    let expires_at = now.plus_seconds(SIGN_IN_MINUTES * 60);
    let mut tx = core.db.begin().await?;
    execute_in_tx!(
        &mut tx,
        "INSERT INTO sign_in (token_hash, browser_hash, code_hash, municipality, email, language, return_to, stay,
         attempts, created_at, expires_at, shown) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10,
         (SELECT shown FROM oidc_flow WHERE browser_hash = $11 AND municipality = $4 AND expires_at > $9))",
        link.hash(),
        browser.hash(),
        code.hash(&browser),
        &municipality.slug,
        asked.email.as_str(),
        asked.language,
        asked.return_to,
        asked.stay,
        now,
        expires_at,
        asked.arrived.map(Token::hash)
    )?;
    let letter = json!({
        "letter": "sign_in", "municipality": municipality.slug, "language": asked.language, "to": asked.email,
        "token": link, "code": code.0, "expires_at": expires_at,
    });
    outbox::put(&mut tx, core, "mail", letter, now).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(browser)
}

/// What a browser asked for and can still use.
///
/// # Errors
/// The engine refused.
pub async fn pending(
    core: &Core,
    municipality: &Municipality,
    browser: &Token,
) -> Result<Option<Pending>, sqlx::Error> {
    const SQL: &str =
        "SELECT email, expires_at, attempts, stay, return_to FROM sign_in WHERE browser_hash = $1
         AND municipality = $2 AND used_at IS NULL AND expires_at > $3 AND attempts < $4";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(browser.hash()).bind(&municipality.slug).bind(core.now())
        .bind(MOST_TRIES).fetch_optional(pool).await)
}

/// What a mailed link opens. Looking uses nothing up.
///
/// # Errors
/// The engine refused.
pub async fn pending_link(
    core: &Core,
    municipality: &Municipality,
    link: &Token,
) -> Result<Option<Pending>, sqlx::Error> {
    const SQL: &str = "SELECT email, expires_at, attempts, stay, return_to FROM sign_in WHERE token_hash = $1
         AND municipality = $2 AND used_at IS NULL AND expires_at > $3";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(link.hash()).bind(&municipality.slug).bind(core.now())
        .fetch_optional(pool).await)
}

#[derive(sqlx::FromRow)]
struct Row {
    code_hash: TokenHash,
    email: String,
    language: String,
    return_to: String,
    stay: bool,
    attempts: i32,
    shown: Option<Json<Shown>>,
}

/// Signs in with a code, in the browser that asked for it. Each wrong code counts.
///
/// # Errors
/// The engine refused.
pub async fn sign_in_by_code(
    core: &Core,
    municipality: &Municipality,
    browser: &Token,
    code: &Code,
    device: &str,
) -> Result<SignedIn, sqlx::Error> {
    const TRY: &str =
        "UPDATE sign_in SET attempts = attempts + 1 WHERE browser_hash = $1 AND municipality = $2
         AND used_at IS NULL AND expires_at > $3 AND attempts < $4
         RETURNING code_hash, email, language, return_to, stay, attempts, shown";
    let mut tx = core.db.begin().await?;
    let row: Option<Row> = in_tx!(&mut tx, e => sqlx::query_as(TRY).bind(browser.hash()).bind(&municipality.slug)
        .bind(core.now()).bind(MOST_TRIES).fetch_optional(e).await)?;
    let Some(row) = row else {
        return Ok(SignedIn::Gone);
    };
    if row.code_hash != code.hash(browser) {
        tx.commit().await?;
        return Ok(SignedIn::WrongCode { tries_left: MOST_TRIES - row.attempts });
    }
    execute_in_tx!(
        &mut tx,
        "UPDATE sign_in SET used_at = $2 WHERE browser_hash = $1",
        browser.hash(),
        core.now()
    )?;
    begin_session(tx, core, municipality, row, device).await
}

/// Signs in with a mailed link, on the device where it was opened. What a provider showed in the browser that
/// asked stays out of it: whoever reads this mail need not be who signed in there.
///
/// # Errors
/// The engine refused.
pub async fn sign_in_by_link(
    core: &Core,
    municipality: &Municipality,
    link: &Token,
    device: &str,
) -> Result<SignedIn, sqlx::Error> {
    const USE: &str = "UPDATE sign_in SET used_at = $3 WHERE token_hash = $1 AND municipality = $2
         AND used_at IS NULL AND expires_at > $3 RETURNING code_hash, email, language, return_to, stay, attempts, NULL AS shown";
    let mut tx = core.db.begin().await?;
    let row: Option<Row> = in_tx!(&mut tx, e => sqlx::query_as(USE).bind(link.hash()).bind(&municipality.slug)
        .bind(core.now()).fetch_optional(e).await)?;
    match row {
        Some(row) => begin_session(tx, core, municipality, row, device).await,
        None => Ok(SignedIn::Gone),
    }
}

async fn begin_session(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    row: Row,
    device: &str,
) -> Result<SignedIn, sqlx::Error> {
    let Ok(email) = Email::parse(&row.email) else {
        return Ok(SignedIn::Gone);
    };
    let person: Uuid = person(&mut tx, core, municipality, &email).await?;
    confirm(&mut tx, core, municipality, person, &email, &row.language).await?;
    notifications::works(&mut tx, &municipality.slug, &email.key()).await?;
    let shown = row.shown.as_ref().map(|shown| &shown.0);
    let from = shown.and_then(|shown| Some((municipality.provider(&shown.provider)?, shown)));
    if let Some((_, shown)) = from {
        link(&mut tx, core, municipality, person, shown).await?;
    }
    let came = Came { stay: row.stay, device, return_to: row.return_to, from };
    enter(tx, core, municipality, person, came).await
}
