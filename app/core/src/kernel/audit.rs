//! The record of who did what, when: a row in the transaction of each change.

use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{Core, Tx, ids::new_uuid};
use crate::execute_in_tx;

/// Who did it, as the record names them: a kind, and an id where there is one.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// Somebody with the private link or draft of the thing itself.
    Submitter,
    /// A member of staff.
    Staff(Uuid),
    /// Somebody at the command line of the server.
    Operator,
    /// The program itself.
    System,
}

impl Actor {
    fn parts(self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Submitter => ("submitter", None),
            Self::Staff(id) => ("staff", Some(id)),
            Self::Operator => ("operator", None),
            Self::System => ("system", None),
        }
    }
}

/// Adds a row. `detail` holds no personal data.
///
/// # Errors
/// The engine refused; the change must then not be committed.
pub async fn record(
    tx: &mut Tx,
    core: &Core,
    municipality: &str,
    actor: Actor,
    action: &'static str,
    subject: Uuid,
    detail: Value,
) -> Result<(), sqlx::Error> {
    let (kind, actor_id) = actor.parts();
    execute_in_tx!(
        tx,
        "INSERT INTO audit (id, municipality, at, actor_kind, actor_id, action, subject, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new_uuid(core.now(), &core.chance),
        municipality,
        core.now(),
        kind,
        actor_id,
        action,
        subject,
        Json(detail)
    )
    .map(|_| ())
}
