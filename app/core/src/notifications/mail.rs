//! Leaving a letter in the outbox, or for a digest, or not: as its reader wants it.

use serde_json::Value;

use super::{
    digest,
    store::{self, Reader},
    topic::{Pace, Topic},
};
use crate::kernel::{Core, Tx, outbox};

/// Leaves the letter that an order asks for: at once; for the next digest of its reader; or not, where the reader
/// does not want it. What has no topic always goes at once. `true` when it goes at once.
///
/// # Errors
/// The engine refused.
pub(crate) async fn mail(tx: &mut Tx, core: &Core, mut order: Value) -> Result<bool, sqlx::Error> {
    if let Some(topic) = order["letter"].as_str().and_then(Topic::of_letter) {
        let text = |name: &str| order[name].as_str().unwrap_or_default();
        let reader =
            Reader { municipality: text("municipality").to_owned(), email_key: text("to").to_lowercase() };
        match store::wish(tx, &reader, topic).await? {
            (Pace::Never, _) => return Ok(false),
            (Pace::Daily | Pace::Weekly, Some(person)) => {
                digest::keep(tx, core, person, topic, &order).await?;
                return Ok(false);
            }
            _ => order["topic"] = topic.code().into(),
        }
    }
    outbox::put(tx, core, "mail", order, core.now()).await?;
    Ok(true)
}
