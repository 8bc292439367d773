//! The rows of the record, and the hash that binds each to the one before it.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Instant, Tx};
use crate::{execute_in_tx, in_tx};

/// What the hash begins with, so that it is a hash of nothing else.
const PURPOSE: &str = "groene-loper audit 1\n";

/// A row of the record.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) municipality: String,
    /// Counts from 1 in each municipality.
    pub(super) number: i64,
    pub(super) at: Instant,
    pub(super) actor_kind: String,
    pub(super) actor_id: Option<Uuid>,
    pub(super) actor_role: Option<String>,
    pub(super) on_behalf_of: Option<Uuid>,
    pub(super) action: String,
    pub(super) subject: Uuid,
    pub(super) why: String,
    /// JSON, as it was written.
    pub(super) detail: String,
    /// The hash of the row before it; empty for the first.
    pub(super) previous: Vec<u8>,
    /// Empty in rows from before the chain.
    pub(super) hash: Vec<u8>,
}

impl Row {
    /// The SHA-256 over a line of purpose and a JSON array of all columns but this one, in their order:
    /// bytes in hexadecimal, ids with hyphens, `at` in microseconds.
    pub(super) fn digest(&self) -> Vec<u8> {
        let columns = serde_json::json!([
            self.id,
            self.municipality,
            self.number,
            self.at,
            self.actor_kind,
            self.actor_id,
            self.actor_role,
            self.on_behalf_of,
            self.action,
            self.subject,
            self.why,
            self.detail,
            HEXLOWER.encode(&self.previous)
        ]);
        Sha256::new().chain_update(PURPOSE).chain_update(columns.to_string()).finalize().to_vec()
    }
}

/// Takes the next number, and with it the end of the chain until the transaction is over; gives the
/// number and the hash of the row before.
pub(super) async fn extend(tx: &mut Tx, municipality: &str) -> Result<(i64, Vec<u8>), sqlx::Error> {
    const SQL: &str = "INSERT INTO audit_head (municipality, number, hash) VALUES ($1, 1, $2)
         ON CONFLICT (municipality) DO UPDATE SET number = audit_head.number + 1 RETURNING number, hash";
    in_tx!(tx, e => sqlx::query_as(SQL).bind(municipality).bind(Vec::<u8>::new()).fetch_one(e).await)
}

/// Adds a row, with its hash, as the end of the chain.
pub(super) async fn add(tx: &mut Tx, row: Row) -> Result<(), sqlx::Error> {
    let hash = row.digest();
    execute_in_tx!(
        &mut *tx,
        "INSERT INTO audit (id, municipality, number, at, actor_kind, actor_id, actor_role, on_behalf_of, action,
         subject, why, detail, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        row.id,
        &row.municipality,
        row.number,
        row.at,
        row.actor_kind,
        row.actor_id,
        row.actor_role,
        row.on_behalf_of,
        row.action,
        row.subject,
        row.why,
        row.detail,
        row.previous,
        &hash
    )?;
    execute_in_tx!(tx, "UPDATE audit_head SET hash = $2 WHERE municipality = $1", row.municipality, hash)
        .map(|_| ())
}
