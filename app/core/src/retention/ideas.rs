//! Ideas that part from their author when a term is over: what is on the site stays, without the name.

use serde_json::json;
use uuid::Uuid;

use super::due::Asked;
use crate::{
    initiatives::{self, InitiativeId},
    kernel::{
        Core, Tx,
        audit::{Actor, Entry},
    },
};

/// Parts an idea from its author, if it still is due.
pub(super) async fn part(
    mut tx: Tx,
    core: &Core,
    asked: &Asked<'_>,
    id: Uuid,
    actor: Actor,
) -> Result<bool, sqlx::Error> {
    let Some(initiative) = initiatives::lock(&mut tx, InitiativeId(id)).await? else { return Ok(false) };
    if !asked.still(&mut tx, id).await? {
        return Ok(false);
    }
    let gone = initiatives::part_from_author(&mut tx, core, &initiative, false).await?;
    let entry = Entry::new(&initiative.municipality, actor, gone.action(), id);
    entry.detail(json!({"reference": initiative.reference})).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(true)
}
