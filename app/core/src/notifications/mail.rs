//! Leaving a letter in the outbox, or for a digest, or not: as its reader wants it; and, beside it, what their devices
//! say of it.

use serde_json::Value;

use super::{
    digest, push,
    store::{self, Reader},
    topic::{Pace, Topic},
};
use crate::kernel::{Core, Tx, outbox};

/// Leaves the letter that an order asks for: at once; for the next digest of its reader; or not, where the reader
/// does not want it. What has no topic always goes at once. What goes at once is told on their devices too. `true`
/// when it goes at once.
///
/// # Errors
/// The engine refused.
pub(crate) async fn mail(tx: &mut Tx, core: &Core, mut order: Value) -> Result<bool, sqlx::Error> {
    let text = |name: &str| order[name].as_str().unwrap_or_default();
    let reader =
        Reader { municipality: text("municipality").to_owned(), email_key: text("to").to_lowercase() };
    if let Some(topic) = order["letter"].as_str().and_then(Topic::of_letter) {
        match store::wish(tx, &reader, topic).await? {
            (Pace::Never, _) => return Ok(false),
            (Pace::Daily | Pace::Weekly, Some(person)) => {
                digest::keep(tx, core, person, topic, &order).await?;
                return Ok(false);
            }
            _ => order["topic"] = topic.code().into(),
        }
    }
    push::beside(tx, core, &reader, &order).await?;
    outbox::put(tx, core, "mail", order, core.now()).await?;
    Ok(true)
}
