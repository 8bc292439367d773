//! Hiding words: nobody edits silently, so everybody reads that something was hidden, and why.

use std::ops::RangeInclusive;

use super::service::{Act, finish, locked};
use crate::{
    identity::Moderator,
    initiatives::{self, Event, EventKind, HideReason},
    kernel::{Core, text::paragraphs},
};

/// How many characters a passage may have that is hidden at once.
pub const PASSAGE_LENGTH: RangeInclusive<usize> = 1..=5000;

/// Hides a passage wherever it stands in what was sent; the author is told why.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn hide(
    core: &Core,
    moderator: &Moderator,
    reference: &str,
    passage: &str,
    reason: HideReason,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some(mut initiative) = locked(&mut tx, moderator, reference).await? else {
        return Ok(Act::NotThere);
    };
    if !initiative.allows(EventKind::Hidden) {
        return Ok(Act::NotNow);
    }
    let passage = match paragraphs(passage, PASSAGE_LENGTH) {
        Ok(passage) => passage,
        Err(error) => return Ok(Act::Text(error)),
    };
    let past = initiatives::events_in(&mut tx, initiative.id).await?;
    let hidden = Event::new(core.now(), EventKind::Hidden).saying(reason.code().to_owned()).after(&past);
    if !initiatives::hide(&mut tx, &mut initiative, &passage, hidden.at).await? {
        return Ok(Act::NoSuchWords);
    }
    finish(tx, core, moderator, &mut initiative, &hidden).await
}
