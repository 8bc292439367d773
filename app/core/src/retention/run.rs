//! Applying the terms: once a day for each municipality, by one server; each row or person for itself, so that
//! what stops halfway has done half, and the next run does the rest.

use std::collections::BTreeMap;

use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::{due::Asked, ideas, kind::Kind, people, terms::Terms};
use crate::{
    execute, execute_in_tx,
    kernel::{
        Core,
        audit::{Actor, Entry},
        ids::new_uuid,
    },
    notifications,
    places::Municipality,
    routing,
};

/// How many are looked up, or taken, at a time.
pub(super) const IN_A_BATCH: i64 = 200;
/// How long a run is left to who began it, in seconds. After that another server may do the rest; two at once
/// take nothing twice.
const LEASE_SECONDS: i64 = 600;
/// By what name warnings stand among what was taken.
pub(super) const WARNED: &str = "warned";

/// What a run did: how many of each kind went, by its code, and how many people were warned.
pub type Taken = BTreeMap<String, u64>;

/// Applies the terms of a municipality, unless that was done today; `None` then, or when another server is at it.
///
/// # Errors
/// The engine refused: what was done until then stays done, and the rest is done later.
pub async fn daily(core: &Core, municipality: &Municipality) -> Result<Option<Taken>, sqlx::Error> {
    const CLAIM: &str =
        "INSERT INTO retention_run (municipality, leased_until, done_on, taken) VALUES ($1, $2, '', $5)
         ON CONFLICT (municipality) DO UPDATE SET leased_until = excluded.leased_until
         WHERE retention_run.done_on < $3 AND retention_run.leased_until <= $4";
    let now = core.now();
    let until = now.plus_seconds(LEASE_SECONDS);
    let claimed = execute!(&core.db, CLAIM, &municipality.slug, until, now.day(), now, Json(json!({})))?;
    if claimed == 0 {
        return Ok(None);
    }
    run(core, municipality, Actor::System).await.map(Some)
}

/// Applies the terms of a municipality now: what is due goes, who is due for it is warned. What was done goes on
/// record, as numbers; a person and an idea also each for themselves.
///
/// # Errors
/// The engine refused: what was done until then stays done.
pub async fn run(core: &Core, municipality: &Municipality, actor: Actor) -> Result<Taken, sqlx::Error> {
    let mut taken = Taken::new();
    let terms = Terms::of(core, municipality).await?;
    // Accounts last: what goes by a shorter term is counted by it.
    for kind in Kind::ALL.iter().rev() {
        taken.insert(kind.code().to_owned(), take(core, &terms, *kind, actor).await?);
    }
    taken.insert(WARNED.to_owned(), people::warn_all(core, &terms).await?);
    taken.retain(|_, number| *number > 0);
    finish(core, municipality, actor, &taken).await?;
    Ok(taken)
}

/// Takes what is due of a kind; returns how many went.
///
/// # Errors
/// The engine refused: what was taken until then stays taken.
pub async fn take(core: &Core, terms: &Terms<'_>, kind: Kind, actor: Actor) -> Result<u64, sqlx::Error> {
    let asked = Asked::of(core, kind, terms, core.now());
    let mut taken = 0;
    if kind == Kind::Session {
        notifications::outlives_old_sessions(core, asked.up_to()).await?;
    }
    if !matches!(kind, Kind::Account | Kind::Sender | Kind::Unconfirmed | Kind::UnseenIdea) {
        loop {
            match asked.delete(core, IN_A_BATCH).await? {
                0 => return Ok(taken),
                number => taken += number,
            }
        }
    }
    let mut after = Uuid::nil();
    loop {
        let keys = asked.next(core, after, IN_A_BATCH).await?;
        let Some(last) = keys.last() else { return Ok(taken) };
        after = *last;
        for key in keys {
            let tx = core.db.begin().await?;
            taken += u64::from(match kind {
                Kind::Account => people::end(tx, core, &asked, key, actor).await?,
                _ => ideas::part(tx, core, &asked, key, actor).await?,
            });
        }
    }
}

/// Takes what lasts for hours only, in all municipalities, and what is kept by an address that nobody here has any more;
/// returns how many went. Nothing of it is on record.
///
/// # Errors
/// The engine refused.
pub async fn sweep(core: &Core) -> Result<u64, sqlx::Error> {
    let mut taken = 0;
    for municipality in core.municipalities.iter() {
        let terms = Terms::of(core, municipality).await?;
        for kind in Kind::ALL.iter().filter(|kind| kind.is_brief()) {
            taken += take(core, &terms, *kind, Actor::System).await?;
        }
    }
    Ok(taken + notifications::forget_strangers(core).await? + routing::forget_absences(core).await?)
}

async fn finish(
    core: &Core,
    municipality: &Municipality,
    actor: Actor,
    taken: &Taken,
) -> Result<(), sqlx::Error> {
    const DONE: &str = "INSERT INTO retention_run (municipality, leased_until, done_on, ran_at, taken)
         VALUES ($1, 0, $2, $3, $4) ON CONFLICT (municipality) DO UPDATE SET leased_until = 0,
         done_on = excluded.done_on, ran_at = excluded.ran_at, taken = excluded.taken";
    let now = core.now();
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, DONE, &municipality.slug, now.day(), now, Json(taken))?;
    if !taken.is_empty() {
        let subject = new_uuid(now, &core.chance);
        let entry = Entry::new(&municipality.slug, actor, "retention.apply", subject);
        entry.detail(json!(taken)).record(&mut tx, core).await?;
    }
    tx.commit().await
}
