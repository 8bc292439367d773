//! What the table decides: kept as it was decided, and written as the draft of the answer.

use serde_json::json;
use sqlx::types::Json;

use super::call::MeetingId;
use crate::{
    answers::{self, Problems, Typed},
    execute_in_tx,
    identity::Handler,
    in_tx,
    initiatives::EventKind,
    kernel::Core,
    places::Municipality,
    routing,
};

/// What came of deciding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is on record, and the draft of the answer says it.
    Yes,
    /// Something is wrong with it.
    Wrong(Problems),
    /// It is answered, or taken back.
    NotNow,
    /// It does not stand on this agenda, or is not theirs to lead.
    NotThere,
}

/// Keeps what was decided about something on the agenda. Decided again, the last decision holds; each is on record.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn decide(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    id: MeetingId,
    reference: &str,
    typed: &Typed,
) -> Result<Decided, sqlx::Error> {
    const KEEP: &str = "UPDATE meeting_item SET decision = $3, decided_at = $4, decided_by = $5
         WHERE meeting_id = $1 AND initiative_id = $2";
    const HERE: &str = "SELECT EXISTS (SELECT 1 FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
         WHERE i.meeting_id = $1 AND i.initiative_id = $2 AND m.municipality = $3)";
    let mut tx = core.db.begin().await?;
    let held = routing::locked(&mut tx, core, municipality, handler, reference).await?;
    let held = held.filter(|held| handler.coordinates(&held.initiative.neighbourhood));
    let Some(held) = held else { return Ok(Decided::NotThere) };
    let initiative = held.initiative;
    let here: bool = in_tx!(&mut tx, e => sqlx::query_scalar(HERE).bind(id).bind(initiative.id)
        .bind(&municipality.slug).fetch_one(e).await)?;
    if !here {
        return Ok(Decided::NotThere);
    }
    if !initiative.allows(EventKind::Answered) {
        return Ok(Decided::NotNow);
    }
    // The table says nothing about the photos: what the draft said of them stays.
    let draft = answers::draft_in(&mut tx, initiative.id).await?;
    let typed = Typed { seen: draft.map(|draft| draft.typed.seen).unwrap_or_default(), ..typed.clone() };
    let now = core.now();
    let answer = match answers::check(&typed, municipality.tracks.get(&initiative.track), now.local().date())
    {
        Ok(answer) => answer,
        Err(problems) => return Ok(Decided::Wrong(problems)),
    };
    execute_in_tx!(&mut tx, KEEP, id, initiative.id, Json(&typed), now, handler.person())?;
    answers::write(&mut tx, core, initiative.id, &typed, handler.person()).await?;
    let detail = json!({"outcome": answer.outcome.code()});
    routing::finish(tx, core, handler, &initiative, "meeting.decide", detail).await?;
    Ok(Decided::Yes)
}
