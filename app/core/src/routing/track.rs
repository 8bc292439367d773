//! Going on along another track.

use serde_json::json;

use super::{
    Act,
    item::{finish, locked},
};
use crate::{
    identity::Handler,
    initiatives::{self, Event, EventKind},
    kernel::Core,
    places::Municipality,
};

/// Lets an initiative go on along another track, by its slug: by its criteria, and at its table. The day of the answer that its
/// author was promised stays.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn move_to_track(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    to: &str,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(mut held) = held.filter(|held| held.leads) else { return Ok(Act::NotThere) };
    let initiative = &mut held.initiative;
    let Some(to) = municipality.tracks.find(to).filter(|to| to.slug != initiative.track) else {
        return Ok(Act::NotNow);
    };
    let moved = Event::new(core.now(), EventKind::Moved).saying(to.slug.clone());
    if !initiatives::happen(&mut tx, core, municipality, initiative, &moved).await? {
        return Ok(Act::NotNow);
    }
    finish(tx, core, handler, initiative, "initiative.move_to_track", json!({"track": to.slug})).await?;
    Ok(Act::Done)
}
