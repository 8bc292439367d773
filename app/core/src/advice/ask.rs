//! Asking departments for advice, several at once.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde_json::json;

use super::AdviceId;
use crate::{
    execute_in_tx,
    identity::{self, Colleague, Handler, PersonId, Role, alderman_of, wijk_of_alderman},
    initiatives::{EventKind, Initiative},
    kernel::{
        Core, Day, Tx,
        text::{TextError, paragraphs},
    },
    places::Municipality,
    routing::{finish, locked, tell},
};

/// The most departments that can be asked at once.
pub const MOST_ADVICE: usize = 20;
/// How many characters a question to departments may have.
const QUESTION_LENGTH: RangeInclusive<usize> = 10..=1000;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Slugs of the departments.
    pub departments: Vec<String>,
    /// The alderman of its wijk too.
    pub alderman: bool,
    /// The question.
    pub question: String,
    /// The last day for it.
    pub due_on: Option<Date>,
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// They were asked and told; those that were asked before were left alone.
    Done,
    /// It is answered, or taken back.
    NotNow,
    /// No department was chosen, or one that is not there.
    NoDepartment,
    /// The question cannot be kept.
    Text(TextError),
    /// The day is not a working day among [`days`].
    Day,
    /// There is no such initiative, or it is not theirs to lead.
    NotThere,
}

/// Between which days advice can be asked for: from tomorrow until the public date, or for two weeks where the
/// clock stands still or ran out.
#[must_use]
pub fn days(core: &Core, initiative: &Initiative) -> RangeInclusive<Date> {
    let today = core.now().local().date();
    let day = |days: i64| core.now().plus_days(days).local().date();
    let public = initiative.due_on.map(|day| day.0).filter(|day| *day > today);
    day(1)..=public.unwrap_or_else(|| day(14))
}

/// Asks departments for advice; their people are told.
///
/// # Errors
/// The engine refused: nobody was asked.
pub async fn ask(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    asked: &Ask,
) -> Result<Asked, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let held = locked(&mut tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|held| held.leads) else { return Ok(Asked::NotThere) };
    let initiative = held.initiative;
    if !initiative.allows(EventKind::Answered) {
        return Ok(Asked::NotNow);
    }
    let mut departments = asked.departments.clone();
    let known = departments.iter().all(|slug| municipality.department(slug).is_some());
    if asked.alderman {
        let alderman = alderman_of(&initiative.neighbourhood);
        if advisers(&mut tx, core, &initiative, &alderman).await?.is_empty() {
            return Ok(Asked::NoDepartment);
        }
        departments.push(alderman);
    }
    if departments.is_empty() || departments.len() > MOST_ADVICE || !known {
        return Ok(Asked::NoDepartment);
    }
    let question = match paragraphs(&asked.question, QUESTION_LENGTH) {
        Ok(question) => question,
        Err(error) => return Ok(Asked::Text(error)),
    };
    let fits =
        |day: &Date| days(core, &initiative).contains(day) && municipality.calendar.is_working_day(*day);
    let Some(due_on) = asked.due_on.filter(fits) else { return Ok(Asked::Day) };
    for department in &departments {
        put(&mut tx, core, &initiative, department, &question, Day(due_on), Some(handler.person())).await?;
    }
    finish(tx, core, handler, &initiative, "initiative.advice_ask", json!({"departments": departments}))
        .await?;
    Ok(Asked::Done)
}

/// Who advises for a department, or as the alderman of the wijk.
async fn advisers(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    department: &str,
) -> Result<Vec<Colleague>, sqlx::Error> {
    let here = &initiative.municipality;
    match wijk_of_alderman(department) {
        Some(wijk) => identity::with_role(tx, core, here, Role::Alderman, wijk).await,
        None => identity::specialists(tx, core, here, department).await,
    }
}

/// Asks one department, unless it was and has not said yet; its people are told.
pub(super) async fn put(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    department: &str,
    question: &str,
    due_on: Day,
    by: Option<PersonId>,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO advice (id, initiative_id, department, question, asked_by, asked_at, due_on, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '') ON CONFLICT (initiative_id, department) WHERE given_at IS NULL DO NOTHING";
    let id = AdviceId::new(core);
    let added =
        execute_in_tx!(&mut *tx, SQL, id, initiative.id, department, question, by, core.now(), due_on)?;
    if added == 0 {
        return Ok(());
    }
    let people = advisers(tx, core, initiative, department).await?;
    let more = json!({"question": question, "due_on": due_on, "department": department});
    tell(tx, core, initiative, &people, "advice_asked", &more, by).await
}
