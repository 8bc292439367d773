//! Laying a plan before the college, and how it was weighed. The clock goes on: the day that was promised stays.

use std::{collections::BTreeMap, ops::RangeInclusive};

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::types::Json;

use crate::{
    execute_in_tx,
    identity::Handler,
    in_tx,
    initiatives::{self, Event, EventKind, InitiativeId},
    kernel::{
        Core, Day, Instant, Tx,
        text::{TextError, paragraphs},
    },
    on,
    places::{College, Municipality},
    routing::{Act, finish, locked},
    text_enum,
};

/// How many characters may be said about a condition.
pub const WHY_LENGTH: RangeInclusive<usize> = 0..=500;

text_enum! {
    /// Whether a plan meets a condition.
    Met {
        /// It does.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// It does not.
        No = "no",
    }
}

/// How a plan was weighed against one condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// Slug of the condition.
    pub condition: String,
    /// Code of [`Met`].
    pub met: String,
    /// Why; may be empty where it is met.
    pub why: String,
}

/// A plan before the college.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Weighing {
    /// The day on which the college decides.
    pub decides_on: Day,
    /// How it was weighed, by condition; `None` while it was not.
    #[sqlx(json(nullable))]
    pub weighed: Option<Vec<Weighed>>,
    /// When that was put on record.
    pub weighed_at: Option<Instant>,
}

/// What came of laying a plan before the college.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Laid {
    /// It is there, and everyone sees until when.
    Yes,
    /// This is no day, one that is not to come, or one more than a year away.
    Day,
    /// The municipality does not do this, it is answered or taken back, or that is the day already.
    NotNow,
    /// There is no such initiative, or it is not theirs to lead.
    NotThere,
}

/// What is wrong with what was said about a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It was not said whether it is met.
    Missing,
    /// It is not met, and it was not said why.
    Why,
    /// The text cannot be kept.
    Text(TextError),
}

/// What is wrong, by the slug of the condition, in their order.
pub type Problems = Vec<(String, Problem)>;

/// The weighing of an initiative; `None` for one that is not before the college.
///
/// # Errors
/// The engine refused.
pub async fn weighing(core: &Core, id: InitiativeId) -> Result<Option<Weighing>, sqlx::Error> {
    const SQL: &str = "SELECT decides_on, weighed, weighed_at FROM weighing WHERE initiative_id = $1";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)
}

/// Whether the college still has to weigh it.
pub(crate) async fn is_undecided(tx: &mut Tx, id: InitiativeId) -> Result<bool, sqlx::Error> {
    const SQL: &str =
        "SELECT EXISTS (SELECT 1 FROM weighing WHERE initiative_id = $1 AND weighed_at IS NULL)";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(id).fetch_one(e).await)
}

/// Lays a plan before the college, which decides on a day. Laid again, the day is another one; its author is told.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn lay(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    decides_on: Option<Date>,
) -> Result<Laid, sqlx::Error> {
    const LAY: &str = "INSERT INTO weighing (initiative_id, decides_on) VALUES ($1, $2)
         ON CONFLICT (initiative_id) DO UPDATE SET decides_on = excluded.decides_on
         WHERE weighing.decides_on <> excluded.decides_on AND weighing.weighed_at IS NULL";
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(mut held) = held.filter(|held| held.leads) else { return Ok(Laid::NotThere) };
    let today = core.now().local().date();
    let last = today.saturating_add(Span::new().years(1));
    let fits = |day: &Date| *day > today && *day <= last && municipality.calendar.is_working_day(*day);
    let Some(day) = decides_on.filter(fits) else { return Ok(Laid::Day) };
    let initiative = &mut held.initiative;
    let laid = Event::new(core.now(), EventKind::AtCollege).saying(day.to_string());
    if municipality.college.is_none()
        || execute_in_tx!(&mut tx, LAY, initiative.id, Day(day))? == 0
        || !initiatives::happen(&mut tx, core, municipality, initiative, &laid).await?
    {
        return Ok(Laid::NotNow);
    }
    initiatives::mail_all(&mut tx, core, initiative, "at_college", &json!({"decides_on": Day(day)})).await?;
    let detail = json!({"decides_on": Day(day)});
    finish(tx, core, handler, initiative, "initiative.to_college", detail).await?;
    Ok(Laid::Yes)
}

/// Puts on record how the college weighed a plan: `typed` has whether each condition is met, and why, by its slug. It
/// is public with the answer.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn weigh(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    typed: &BTreeMap<String, (String, String)>,
) -> Result<Result<Act, Problems>, sqlx::Error> {
    const KEEP: &str =
        "UPDATE weighing SET weighed = $2, weighed_at = $3, weighed_by = $4 WHERE initiative_id = $1";
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Ok(Act::NotThere)) };
    let initiative = held.initiative;
    let Some(college) = municipality.college.as_ref().filter(|_| initiative.allows(EventKind::Answered))
    else {
        return Ok(Ok(Act::NotNow));
    };
    let weighed = match check(college, typed) {
        Ok(weighed) => weighed,
        Err(problems) => return Ok(Err(problems)),
    };
    if execute_in_tx!(&mut tx, KEEP, initiative.id, Json(weighed), core.now(), handler.person())? == 0 {
        return Ok(Ok(Act::NotNow));
    }
    finish(tx, core, handler, &initiative, "initiative.weigh", json!({})).await?;
    Ok(Ok(Act::Done))
}

fn check(college: &College, typed: &BTreeMap<String, (String, String)>) -> Result<Vec<Weighed>, Problems> {
    let (mut weighed, mut problems) = (Vec::new(), Problems::new());
    for condition in &college.conditions {
        let (met, why) = typed.get(&condition.slug).cloned().unwrap_or_default();
        let slug = condition.slug.clone();
        match (Met::from_code(&met), paragraphs(&why, WHY_LENGTH)) {
            (None, _) => problems.push((slug, Problem::Missing)),
            (_, Err(error)) => problems.push((slug, Problem::Text(error))),
            (Some(Met::Partly | Met::No), Ok(why)) if why.is_empty() => problems.push((slug, Problem::Why)),
            (Some(_), Ok(why)) => weighed.push(Weighed { condition: slug, met, why }),
        }
    }
    if problems.is_empty() { Ok(weighed) } else { Err(problems) }
}
