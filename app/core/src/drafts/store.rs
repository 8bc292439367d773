//! The rows of drafts.

use sqlx::types::Json;
use uuid::Uuid;

use super::types::{Field, Typed};
use crate::{
    execute_in_tx, in_tx,
    initiatives::InitiativeId,
    kernel::{Core, Instant, Tx, email::Email, ids::new_uuid, token::TokenHash},
    on,
    places::Municipality,
};

/// A draft as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) id: Uuid,
    pub(crate) typed: Json<Typed>,
    pub(crate) updated_at: Instant,
    pub(crate) expires_at: Instant,
    pub(crate) initiative_id: Option<InitiativeId>,
    pub(crate) link_mailed_at: Option<Instant>,
}

const COLUMNS: &str = "SELECT id, typed, updated_at, expires_at, initiative_id, link_mailed_at FROM draft
     WHERE municipality = $1 AND token_hash = $2 AND expires_at > $3";
const CLAIM: &str =
    "UPDATE draft SET updated_at = $3 WHERE municipality = $1 AND token_hash = $2 AND expires_at > $3
     RETURNING id, typed, updated_at, expires_at, initiative_id, link_mailed_at";

pub(crate) async fn find(
    core: &Core,
    municipality: &str,
    hash: &TokenHash,
) -> Result<Option<Row>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(COLUMNS).bind(municipality).bind(hash).bind(core.now()).fetch_optional(pool).await)
}

/// Takes the row for this transaction: whoever comes second waits and sees what the first one did.
pub(crate) async fn claim(
    tx: &mut Tx,
    core: &Core,
    municipality: &str,
    hash: &TokenHash,
) -> Result<Option<Row>, sqlx::Error> {
    in_tx!(tx, e => sqlx::query_as(CLAIM).bind(municipality).bind(hash).bind(core.now()).fetch_optional(e).await)
}

pub(crate) async fn insert(
    tx: &mut Tx,
    row: &Row,
    municipality: &str,
    hash: &TokenHash,
    now: Instant,
) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "INSERT INTO draft (id, municipality, token_hash, typed, created_at, updated_at, expires_at,
         email_key) VALUES ($1, $2, $3, $4, $5, $5, $6, $7)",
        row.id,
        municipality,
        hash,
        &row.typed,
        now,
        row.expires_at,
        email_key(&row.typed)
    )
    .map(|_| ())
}

/// Takes the row of a token for this transaction, as [`claim`], made when it is not there: for a form that is
/// sent in one go, and perhaps twice.
pub(crate) async fn begin_once(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    hash: &TokenHash,
) -> Result<Option<Row>, sqlx::Error> {
    const SQL: &str =
        "INSERT INTO draft (id, municipality, token_hash, typed, created_at, updated_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (token_hash) DO NOTHING";
    let (now, id) = (core.now(), new_uuid(core.now(), &core.chance));
    let expires_at = now.plus_days(i64::from(municipality.drafts_days));
    execute_in_tx!(&mut *tx, SQL, id, &municipality.slug, hash, Json(Typed::default()), now, expires_at)?;
    claim(tx, core, &municipality.slug, hash).await
}

/// Whose address was typed; empty while there is none.
fn email_key(typed: &Typed) -> String {
    Email::parse(typed.get(Field::Email)).map(|email| email.key()).unwrap_or_default()
}

pub(crate) async fn update(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "UPDATE draft SET typed = $2, expires_at = $3, link_mailed_at = $4, email_key = $5 WHERE id = $1",
        row.id,
        &row.typed,
        row.expires_at,
        row.link_mailed_at,
        email_key(&row.typed)
    )
    .map(|_| ())
}

/// Ties the draft to the initiative it became, and forgets what was typed.
pub(crate) async fn submitted(tx: &mut Tx, id: Uuid, initiative: InitiativeId) -> Result<(), sqlx::Error> {
    execute_in_tx!(
        tx,
        "UPDATE draft SET typed = $2, initiative_id = $3, email_key = '' WHERE id = $1",
        id,
        Json(Typed::default()),
        initiative
    )
    .map(|_| ())
}

/// Throws away the drafts in which an address was typed.
pub(crate) async fn forget(tx: &mut Tx, municipality: &str, email_key: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM draft WHERE municipality = $1 AND email_key = $2 AND email_key <> ''";
    execute_in_tx!(tx, SQL, municipality, email_key).map(|_| ())
}
