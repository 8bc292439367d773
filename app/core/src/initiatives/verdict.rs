//! What the author says of what they got: whether the answer helped, and whether what was promised is really done.
//! Who is not helped can ask for one more look, once; what is not done goes on.

use jiff::{Span, civil::Date};
use serde_json::json;

use super::{
    own::Key,
    private::{Followed, finish, take},
    rules::{VERDICT_DAYS, VERDICT_LENGTH},
    store,
    submit::mail_author,
    types::{Event, EventKind, Initiative, InitiativeId, Status},
};
use crate::{
    execute_in_tx,
    kernel::{
        Core, Instant,
        text::{TextError, paragraphs},
    },
    on,
    places::Municipality,
    routing,
};

/// What came of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is kept.
    Kept,
    /// It is not asked (any more).
    NotNow,
    /// The text cannot be kept.
    Text(TextError),
    /// The key opens nothing here.
    Gone,
}

impl Initiative {
    /// Until which day its author can ask for one more look; `None` when that cannot be asked (any more).
    #[must_use]
    pub fn second_look_until(&self, today: Date) -> Option<Date> {
        let until = last_day(self.answered_at.filter(|_| self.allows(EventKind::LookedAgain))?);
        (today <= until).then_some(until)
    }

    /// Whether its author is asked if the answer helps.
    #[must_use]
    pub fn asks_whether_helped(&self) -> bool {
        matches!(self.status, Status::Answered | Status::InProgress)
    }
}

impl Followed {
    /// Whether the author is asked if it is really done: once for each time that it was carried out.
    #[must_use]
    pub fn asks_whether_done(&self, today: Date) -> bool {
        asks_whether_done(&self.initiative, &self.events, today)
    }
}

fn asks_whether_done(initiative: &Initiative, events: &[Event], today: Date) -> bool {
    let last =
        events.iter().rev().find(|event| matches!(event.kind, EventKind::CarriedOut | EventKind::Confirmed));
    initiative.status == Status::CarriedOut
        && last.is_some_and(|event| event.kind == EventKind::CarriedOut && today <= last_day(event.at))
}

fn last_day(at: Instant) -> Date {
    at.local().date().saturating_add(Span::new().days(VERDICT_DAYS))
}

/// What the author said of the answer.
pub(super) async fn helped(core: &Core, id: InitiativeId) -> Result<Option<bool>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_scalar("SELECT answer_helped FROM initiative WHERE id = $1").bind(id)
        .fetch_one(pool).await)
}

/// Says whether the answer helped; said again, the last holds. `false` when it is not asked (any more), `None` when
/// the key opens nothing.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn say_helped(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    helped: bool,
) -> Result<Option<bool>, sqlx::Error> {
    const SQL: &str = "UPDATE initiative SET answer_helped = $2 WHERE id = $1";
    let Some((mut tx, initiative, _)) = take(core, municipality, key).await? else { return Ok(None) };
    if !initiative.asks_whether_helped() {
        return Ok(Some(false));
    }
    execute_in_tx!(&mut tx, SQL, initiative.id, helped)?;
    finish(tx, core, municipality, key, &initiative, "initiative.say_helped").await?;
    Ok(Some(true))
}

/// Asks for one more look at the answer: who has it hears why, and the clock begins again.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn look_again(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    why: &str,
) -> Result<Verdict, sqlx::Error> {
    const FORGET: &str = "UPDATE initiative SET answer_helped = NULL WHERE id = $1";
    let Some((mut tx, mut initiative, _)) = take(core, municipality, key).await? else {
        return Ok(Verdict::Gone);
    };
    if initiative.second_look_until(core.now().local().date()).is_none() {
        return Ok(Verdict::NotNow);
    }
    let why = match paragraphs(why, VERDICT_LENGTH) {
        Ok(why) => why,
        Err(error) => return Ok(Verdict::Text(error)),
    };
    let asked = Event::new(core.now(), EventKind::LookedAgain).saying(why).by_desk(key.is_desk());
    if !store::happen(&mut tx, core, municipality, &mut initiative, &asked).await? {
        return Ok(Verdict::NotNow);
    }
    // What it says is about the answer that comes.
    execute_in_tx!(&mut tx, FORGET, initiative.id)?;
    routing::tell_leaders(&mut tx, core, municipality, &initiative, "asked_again", &asked.body).await?;
    if let Some(author) = store::author_in(&mut tx, initiative.id).await? {
        mail_author(&mut tx, core, &initiative, &author, "looks_again", json!({})).await?;
    }
    finish(tx, core, municipality, key, &initiative, "initiative.look_again").await?;
    Ok(Verdict::Kept)
}

/// Says whether it is really done: `missing` says what is not, and then it goes on.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn say_done(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    missing: Option<&str>,
) -> Result<Verdict, sqlx::Error> {
    let Some((mut tx, mut initiative, _)) = take(core, municipality, key).await? else {
        return Ok(Verdict::Gone);
    };
    let events = store::events_in(&mut tx, initiative.id).await?;
    if !asks_whether_done(&initiative, &events, core.now().local().date()) {
        return Ok(Verdict::NotNow);
    }
    let said = match missing.map(|missing| paragraphs(missing, VERDICT_LENGTH)).transpose() {
        Ok(None) => Event::new(core.now(), EventKind::Confirmed),
        Ok(Some(missing)) => Event::new(core.now(), EventKind::Reopened).saying(missing),
        Err(error) => return Ok(Verdict::Text(error)),
    };
    let said = said.by_desk(key.is_desk());
    if !store::happen(&mut tx, core, municipality, &mut initiative, &said).await? {
        return Ok(Verdict::NotNow);
    }
    let action = match said.kind {
        EventKind::Reopened => {
            routing::tell_leaders(&mut tx, core, municipality, &initiative, "not_done", &said.body).await?;
            "initiative.reopen"
        }
        _ => "initiative.confirm_done",
    };
    finish(tx, core, municipality, key, &initiative, action).await?;
    Ok(Verdict::Kept)
}
