//! News for the devices of who wants it at once: beside a mail that goes at once, never instead of it.

use serde_json::{Value, json};

use super::{
    devices::{self, PushDeviceId, push_devices},
    store::Reader,
};
use crate::{
    identity::Session,
    kernel::{
        Core, Tx,
        outbox::{self, Lane},
    },
};

/// The kind of such work in the outbox.
pub const PUSH: &str = Lane::Push.kind();
/// What stands for a letter where somebody tries whether it arrives.
pub const TRIAL: &str = "push_trial";

/// Leaves, for each device of a reader, what is said there of the letter that an order asks for.
pub(super) async fn beside(
    tx: &mut Tx,
    core: &Core,
    reader: &Reader,
    order: &Value,
) -> Result<(), sqlx::Error> {
    for device in devices::of_reader(tx, reader).await? {
        put(tx, core, device, order.clone()).await?;
    }
    Ok(())
}

/// Leaves a trial for each device of who is signed in; gives how many.
///
/// # Errors
/// The engine refused: nothing is left.
pub async fn push_trial(core: &Core, session: &Session, language: &str) -> Result<usize, sqlx::Error> {
    let devices = push_devices(core, session).await?;
    let mut tx = core.db.begin().await?;
    for device in &devices {
        let order = json!({
            "letter": TRIAL, "municipality": session.municipality, "language": language, "person": session.person,
        });
        put(&mut tx, core, device.id, order).await?;
    }
    tx.commit().await?;
    Ok(devices.len())
}

async fn put(tx: &mut Tx, core: &Core, device: PushDeviceId, mut order: Value) -> Result<(), sqlx::Error> {
    order["device"] = json!(device);
    outbox::put(tx, core, PUSH, order, core.now()).await
}
