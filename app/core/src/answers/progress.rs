//! After a yes: how far it is, and that it is done. Everybody reads it, and its author is told.

use serde_json::json;

use crate::{
    identity::Handler,
    initiatives::{self, Event, EventKind},
    kernel::{Core, text::paragraphs},
    photos,
    places::Municipality,
    projects::{self, PhaseId},
    routing::{Act, finish, locked},
};

/// What is said after a yes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress<'a> {
    /// Whether all of it is done.
    pub done: bool,
    /// A phase that is done.
    pub phase: Option<PhaseId>,
    /// How far it is, or what was done.
    pub text: &'a str,
    /// What can be seen on the photos that were chosen for it, for who cannot.
    pub seen: &'a str,
}

/// Says how far it is, perhaps that a phase is done; or what was done in all: then its author is asked whether it is
/// really done. The photos that were chosen for it go along.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn progress(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    Progress { done, phase, text, seen }: Progress<'_>,
) -> Result<Act, sqlx::Error> {
    let (kind, letter, action) = match done {
        true => (EventKind::CarriedOut, "carried_out", "initiative.carry_out"),
        false => (EventKind::InProgress, "in_progress", "initiative.progress"),
    };
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Act::NotThere) };
    let mut initiative = held.initiative;
    if !initiative.allows(kind) {
        return Ok(Act::NotNow);
    }
    let text = match paragraphs(text, super::SHORT_LENGTH) {
        Ok(text) => text,
        Err(error) => return Ok(Act::Text(error)),
    };
    let said = Event::new(core.now(), kind).saying(text);
    if let Some(phase) = phase
        && !projects::finish_phase(&mut tx, core, initiative.id, phase).await?
    {
        return Ok(Act::NotNow);
    }
    if !initiatives::happen(&mut tx, core, municipality, &mut initiative, &said).await? {
        return Ok(Act::NotNow);
    }
    photos::said(&mut tx, initiative.id, seen).await?;
    let more = json!({"text": said.body});
    initiatives::mail_all(&mut tx, core, &initiative, letter, &more).await?;
    finish(tx, core, handler, &initiative, action, json!({})).await?;
    Ok(Act::Done)
}
