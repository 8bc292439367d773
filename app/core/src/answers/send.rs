//! Sending the answer: on the page and by mail at the same moment, and the clock stops.

use serde_json::json;

use super::{
    check::{Problems, check},
    draft::draft_in,
};
use crate::{
    execute_in_tx,
    identity::Handler,
    initiatives::{self, EventKind},
    kernel::Core,
    photos::{self, PhotoId},
    places::Municipality,
    projects,
    routing::{finish, locked},
};

/// What came of sending an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is public, and its author is told.
    Yes,
    /// Something is wrong in the draft.
    Wrong(Problems),
    /// The college still has to weigh it.
    Undecided,
    /// The draft, or one of its photos, is another one than was shown.
    Stale,
    /// It is answered, or taken back.
    NotNow,
    /// There is no such initiative, or it is not theirs to answer.
    NotThere,
}

/// Sends version `version` of the draft with these photos: what was looked at.
///
/// # Errors
/// The engine refused: nothing was sent.
pub async fn send(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    version: i64,
    photos: &[PhotoId],
) -> Result<Sent, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Sent::NotThere) };
    let mut initiative = held.initiative;
    if !initiative.allows(EventKind::Answered) {
        return Ok(Sent::NotNow);
    }
    let draft = draft_in(&mut tx, initiative.id).await?.filter(|draft| draft.version == version);
    let Some(draft) = draft else { return Ok(Sent::Stale) };
    if photos::staged_in(&mut tx, initiative.id).await? != photos {
        return Ok(Sent::Stale);
    }
    if projects::is_undecided(&mut tx, initiative.id).await? {
        return Ok(Sent::Undecided);
    }
    let now = core.now();
    let answer = match check(&draft.typed, municipality.tracks.get(&initiative.track), now.local().date()) {
        Ok(answer) => answer,
        Err(problems) => return Ok(Sent::Wrong(problems)),
    };
    if !initiatives::happen(&mut tx, core, municipality, &mut initiative, &answer.event(now)).await? {
        return Ok(Sent::NotNow);
    }
    execute_in_tx!(&mut tx, "DELETE FROM answer_draft WHERE initiative_id = $1", initiative.id)?;
    photos::said(&mut tx, initiative.id, &answer.seen).await?;
    let more = json!({"outcome": answer.outcome.code(), "body": answer.body, "reasons": answer.reasons});
    initiatives::mail_all(&mut tx, core, &initiative, "answered", &more).await?;
    let (outcome, criterion) = (answer.outcome.code(), answer.reasons.criterion);
    let detail = json!({"outcome": outcome, "criterion": criterion, "days": initiative.answer_days});
    finish(tx, core, handler, &initiative, "initiative.answer", detail).await?;
    Ok(Sent::Yes)
}
