//! What everyone may see of one initiative.

use super::{
    store,
    types::{Event, EventKind, Initiative, InitiativeId, Status},
};
use crate::{kernel::Core, places::Municipality};

/// What an address of an initiative shows to everyone.
#[derive(Clone, Debug)]
pub enum PublicItem {
    /// It is public. Replies of the author come without their words.
    Shown(Box<Initiative>, Vec<Event>),
    /// It was public, and its author took it back: nothing of it is shown.
    Withdrawn,
    /// It was public, and its author took it away for good when they left.
    Removed,
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
    if initiative.is_removed() {
        return Ok(PublicItem::Removed);
    }
    if initiative.status == Status::Withdrawn {
        return Ok(PublicItem::Withdrawn);
    }
    let mut events = store::events(core, initiative.id).await?;
    for event in events.iter_mut().filter(|event| event.kind == EventKind::Replied) {
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
