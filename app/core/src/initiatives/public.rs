//! What everyone may see of one initiative.

use super::{
    store,
    types::{Event, EventKind, Initiative, InitiativeId, Status},
};
use crate::{kernel::Core, places::Municipality};

/// What an address of an initiative shows to everyone.
#[derive(Clone, Debug)]
pub enum PublicItem {
    /// It is public. What the author told the municipality comes without the words.
    Shown(Box<Initiative>, Vec<Event>),
    /// It went on as the one with this reference.
    Merged(String),
    /// It was public, and its author took it back: nothing of it is shown.
    Withdrawn,
    /// It was public, and its author took it away for good when they left.
    Removed,
    /// It was public, and was handed over to who it is for: nothing of it is shown.
    HandedOver,
    /// There is none, or it is not public: the two look the same.
    NotThere,
}

/// The public side of an initiative, by its reference in the form of
/// [`super::reference::parse_reference`].
///
/// # Errors
/// The engine refused.
pub async fn public_item(
    core: &Core,
    municipality: &Municipality,
    reference: &str,
) -> Result<PublicItem, sqlx::Error> {
    let Some(initiative) = store::by_reference(core, &municipality.slug, reference).await? else {
        return Ok(PublicItem::NotThere);
    };
    if initiative.published_at.is_none() {
        return Ok(PublicItem::NotThere);
    }
    if initiative.status == Status::HandedOver {
        return Ok(PublicItem::HandedOver);
    }
    if initiative.is_removed() {
        return Ok(PublicItem::Removed);
    }
    if initiative.status == Status::Withdrawn {
        return Ok(PublicItem::Withdrawn);
    }
    let mut events = store::events(core, initiative.id).await?;
    if let Some(merged) = events.last().filter(|last| last.kind == EventKind::Merged) {
        return Ok(PublicItem::Merged(merged.body.clone()));
    }
    for event in events.iter_mut().filter(|event| event.kind.is_private()) {
        event.body.clear();
    }
    Ok(PublicItem::Shown(Box::new(initiative), events))
}

/// An initiative to write a letter to its author about, whatever its status.
///
/// # Errors
/// The engine refused.
pub async fn to_write_about(core: &Core, id: InitiativeId) -> Result<Option<Initiative>, sqlx::Error> {
    store::by_id(core, id).await
}
