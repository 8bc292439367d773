//! Undoing within the hour what a moderator did last.

use serde_json::json;

use super::service::{Act, locked};
use crate::{
    identity::Moderator,
    initiatives::{self, Event, EventKind, Initiative, Status},
    kernel::{Core, Instant, audit::Entry},
    routing,
};

/// For how many seconds an act can be undone.
pub const UNDO_SECONDS: i64 = 3600;

/// The last step of an initiative, when it can be undone.
#[must_use]
pub fn undoable(initiative: &Initiative, events: &[Event], now: Instant) -> Option<Event> {
    let last = match events {
        // A rule gave it to a department at the same moment.
        [.., published, routed] if routed.kind == EventKind::Routed && routed.at.0 == published.at.0 + 1 => {
            published
        }
        [.., last] => last,
        [] => return None,
    };
    let ours = match last.kind {
        EventKind::Published | EventKind::Hidden | EventKind::Merged => true,
        // Once it is public, who has it in hand asks.
        EventKind::Asked => initiative.status == Status::Received,
        _ => false,
    };
    (ours && now < last.at.plus_seconds(UNDO_SECONDS)).then(|| last.clone())
}

/// Undoes the last act, which is `what`; the author is told.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn undo(
    core: &Core,
    moderator: &Moderator,
    reference: &str,
    what: EventKind,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let municipality = core.municipalities.by_slug(moderator.municipality());
    let found = locked(&mut tx, moderator, reference).await?;
    let Some((municipality, mut initiative)) = municipality.zip(found) else { return Ok(Act::NotThere) };
    let events = initiatives::events_in(&mut tx, initiative.id).await?;
    let step = undoable(&initiative, &events, core.now()).filter(|step| step.kind == what);
    let Some(step) = step else { return Ok(Act::NotNow) };
    if what == EventKind::Published && !routing::give_back(&mut tx, initiative.id).await? {
        return Ok(Act::NotNow);
    }
    if what == EventKind::Hidden {
        initiatives::show_again(&mut tx, &mut initiative, step.at).await?;
    }
    let done = match what {
        EventKind::Merged => initiatives::part_merged(&mut tx, core, municipality, &mut initiative).await?,
        _ => initiatives::undo(&mut tx, core, municipality, &mut initiative, step.at).await?,
    };
    if !done {
        return Ok(Act::NotNow);
    }
    if what != EventKind::Merged
        && let Some(author) = initiatives::author_in(&mut tx, initiative.id).await?
    {
        let more = json!({"what": what.code()});
        initiatives::mail_author(&mut tx, core, &initiative, &author, "undone", more).await?;
    }
    let entry = Entry::new(moderator.municipality(), moderator.actor(), "initiative.undo", initiative.id.0);
    let detail = json!({"reference": initiative.reference, "what": what.code()});
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Act::Done)
}
