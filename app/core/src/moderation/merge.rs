//! Merging: what is about the same goes on as one initiative. Its author hears everything that the other one hears.

use serde_json::json;

use super::by::By;
use crate::{
    initiatives::{self, Event, EventKind, reference::parse_reference},
    kernel::{Core, audit::Entry},
    places::Municipality,
};

/// What came of merging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merging {
    /// They are one; this is the reference under which they go on.
    Done(String),
    /// There is no public initiative with that reference.
    NoTarget,
    /// It is the same one.
    Itself,
    /// The other one went on as the one with this reference.
    Gone(String),
    /// It cannot be done (any more): somebody was first, it is answered, or its author took it back.
    NotNow,
    /// There is no such initiative, or it is not theirs.
    NotThere,
}

/// Merges an initiative into another one, that everybody can read; `into` is its reference as it was typed.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn merge(
    core: &Core,
    municipality: &Municipality,
    by: By<'_>,
    reference: &str,
    into: &str,
) -> Result<Merging, sqlx::Error> {
    let into = parse_reference(&municipality.reference_prefix, into);
    let mut tx = core.db.begin().await?;
    // Two that are merged into each other at one moment are taken in one order.
    let target = match into.as_deref().filter(|into| *into < reference) {
        Some(first) => Some(initiatives::lock_by_reference(&mut tx, &municipality.slug, first).await?),
        None => None,
    };
    let Some((mut initiative, actor)) = by.take(&mut tx, core, municipality, reference).await? else {
        return Ok(Merging::NotThere);
    };
    if !by.decides(&initiative) || !initiative.allows(EventKind::Merged) {
        return Ok(Merging::NotNow);
    }
    let Some(into) = into else { return Ok(Merging::NoTarget) };
    if into == reference {
        return Ok(Merging::Itself);
    }
    let target = match target {
        Some(target) => target,
        None => initiatives::lock_by_reference(&mut tx, &municipality.slug, &into).await?,
    };
    let Some(target) = target.filter(|target| target.published_at.is_some()) else {
        return Ok(Merging::NoTarget);
    };
    if !target.is_public() {
        let steps = initiatives::events_in(&mut tx, target.id).await?;
        let gone = steps.into_iter().rev().find(|step| step.kind == EventKind::Merged);
        return Ok(gone.map_or(Merging::NoTarget, |step| Merging::Gone(step.body)));
    }
    let step = Event::new(core.now(), EventKind::Merged).saying(target.reference.clone());
    if !initiatives::happen(&mut tx, core, municipality, &mut initiative, &step).await? {
        return Ok(Merging::NotNow);
    }
    initiatives::put_merged(&mut tx, initiative.id, target.id).await?;
    if let Some(author) = initiatives::author_in(&mut tx, initiative.id).await? {
        let more = json!({"into": target.reference, "title": target.title, "answered": target.answered_at.is_some()});
        initiatives::mail_author(&mut tx, core, &initiative, &author, "merged", more).await?;
    }
    let entry = Entry::new(&municipality.slug, actor, "initiative.merge", initiative.id.0);
    let detail = json!({"reference": initiative.reference, "into": target.reference});
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Merging::Done(target.reference))
}
