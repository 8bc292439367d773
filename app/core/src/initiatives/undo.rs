//! Taking back the last steps of an initiative: what came before them makes its state again.

use super::{
    moves::replay,
    store::{self, save_state},
    types::Initiative,
};
use crate::{
    execute_in_tx,
    kernel::{Core, Instant, Tx},
    places::Municipality,
};

/// Takes back all steps from a moment on; `false`, and nothing, when no step is left or they make no state.
pub(crate) async fn undo(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &mut Initiative,
    from: Instant,
) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE initiative_event SET undone_at = $3
         WHERE initiative_id = $1 AND at >= $2 AND undone_at IS NULL";
    let mut steps = store::events_in(tx, initiative.id).await?;
    steps.retain(|step| step.at < from);
    if steps.is_empty() {
        return Ok(false);
    }
    let Some(before) = replay(&municipality.calendar, initiative, &steps) else { return Ok(false) };
    *initiative = before;
    save_state(tx, initiative).await?;
    execute_in_tx!(tx, SQL, initiative.id, from, core.now())?;
    Ok(true)
}
