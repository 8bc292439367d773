//! Giving it to another department, or to the coordinator, by hand.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{
    Act,
    item::{colleagues, finish, keep, locked, tell},
    unit::Unit,
};
use crate::{
    identity::Handler,
    initiatives::{self, Event, EventKind},
    kernel::{Core, text::paragraphs},
    places::Municipality,
};

/// How many characters the reason may have for which something goes to another department.
pub const REASON_LENGTH: RangeInclusive<usize> = 10..=1000;

/// Gives it to a unit, with a reason for those who get it. Nobody in person has it then; its people are told.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn route(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    to: &Unit,
    why: &str,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(mut held) = held.filter(|held| held.leads) else { return Ok(Act::NotThere) };
    if *to == held.handling.unit {
        return Ok(Act::NotNow);
    }
    let why = match paragraphs(why, REASON_LENGTH) {
        Ok(why) => why,
        Err(error) => return Ok(Act::Text(error)),
    };
    let initiative = &mut held.initiative;
    let routed = Event::new(core.now(), EventKind::Routed).saying(to.code().to_owned());
    if !initiatives::happen(&mut tx, core, municipality, initiative, &routed).await? {
        return Ok(Act::NotNow);
    }
    keep(&mut tx, initiative.id, to, core.now(), None).await?;
    let people = colleagues(&mut tx, core, to, initiative).await?;
    let more = json!({"why": why, "department": to.code()});
    tell(&mut tx, core, initiative, &people, "to_handle", &more, Some(handler.person())).await?;
    finish(tx, core, handler, initiative, "initiative.route", json!({"department": to.code()})).await?;
    Ok(Act::Done)
}
