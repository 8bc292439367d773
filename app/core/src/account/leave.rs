//! Leaving: what would happen to everything, and doing it.

use serde_json::json;

use super::erase::erase;
use crate::{
    identity::{Fresh, Session},
    in_tx,
    initiatives::{self, Initiative},
    kernel::{Core, Tx, outbox},
    places::Municipality,
};

/// What leaving does with what somebody sent.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// On the site: stays there without the name, or goes with a trace.
    pub public: Vec<Initiative>,
    /// Not on the site (any more): goes.
    pub unseen: Vec<Initiative>,
}

/// What came of leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing of them is left but what they left behind for everyone.
    Done,
    /// They have a role: an admin takes it away first, so that no work is left without anybody.
    Staff,
}

/// What somebody sent, as leaving treats it.
///
/// # Errors
/// The engine refused.
pub async fn plan(core: &Core, session: &Session) -> Result<Plan, sqlx::Error> {
    let sent = initiatives::sent_by(core, session).await?;
    let (public, unseen) = sent.into_iter().partition(Initiative::is_public);
    Ok(Plan { public, unseen })
}

/// Erases who is signed in. Of what is public, that with these references goes with a trace, and the rest
/// stays without the name. The last mail says that it was done.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn leave(
    core: &Core,
    municipality: &Municipality,
    fresh: Fresh<'_>,
    remove: &[String],
    language: &str,
) -> Result<Left, sqlx::Error> {
    let session = fresh.session();
    let mut tx = core.db.begin().await?;
    if has_role(&mut tx, core, session).await? {
        return Ok(Left::Staff);
    }
    let erased = erase(&mut tx, core, session.person, session.oneself(), remove).await?;
    if erased.is_some() {
        let letter = json!({
            "letter": "left", "municipality": municipality.slug, "language": language, "to": session.email,
        });
        outbox::put(&mut tx, core, "mail", letter, core.now()).await?;
    }
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Left::Done)
}

async fn has_role(tx: &mut Tx, core: &Core, session: &Session) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT EXISTS (SELECT 1 FROM person_role
         WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2))";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(session.person).bind(core.now().day()).fetch_one(e).await)
}
