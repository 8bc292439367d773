//! What a department does with a question for advice: answer it, or pass it on.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{Opinion, ask::put};
use crate::{
    execute_in_tx,
    identity::{Handler, PersonId},
    in_tx,
    initiatives::{EventKind, Initiative},
    kernel::{
        Core, Day, Tx,
        text::{TextError, paragraphs},
    },
    places::Municipality,
    routing::{Held, finish, leaders, locked, tell},
};

/// How many characters an advice, or the reason for which it is passed on, may have.
pub const ADVICE_LENGTH: RangeInclusive<usize> = 10..=4000;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is kept, and who leads it is told.
    Done,
    /// The department was not asked, said it before, or the initiative was answered.
    NotNow,
    /// No opinion was chosen.
    NoOpinion,
    /// The text cannot be kept.
    Text(TextError),
    /// It cannot be passed on to this department: it is its own, is not there, or passed it on itself.
    NotTo,
    /// There is no such initiative, or it is not theirs to read.
    NotThere,
}

/// Gives the advice of a department.
///
/// # Errors
/// The engine refused: nothing was kept.
pub async fn give(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    department: &str,
    opinion: Option<Opinion>,
    text: &str,
) -> Result<Given, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let (held, _) = match open(&mut tx, core, municipality, handler, reference, department).await? {
        Ok(open) => open,
        Err(refused) => return Ok(refused),
    };
    let Some(opinion) = opinion.filter(|opinion| Opinion::OWN.contains(opinion)) else {
        return Ok(Given::NoOpinion);
    };
    let text = match paragraphs(text, ADVICE_LENGTH) {
        Ok(text) => text,
        Err(error) => return Ok(Given::Text(error)),
    };
    close(&mut tx, core, &held.initiative, department, opinion, &text, handler.person()).await?;
    let people = leaders(&mut tx, core, &held.initiative, &held.handling).await?;
    let more = json!({"department": department, "opinion": opinion.code(), "text": text});
    tell(&mut tx, core, &held.initiative, &people, "advice_given", &more, Some(handler.person())).await?;
    let detail = json!({"department": department, "opinion": opinion.code()});
    finish(tx, core, handler, &held.initiative, "initiative.advice_give", detail).await?;
    Ok(Given::Done)
}

/// Passes the question on to another department, with a reason; the day stays the same.
///
/// # Errors
/// The engine refused: nothing was kept.
pub async fn pass_on(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    department: &str,
    to: &str,
    why: &str,
) -> Result<Given, sqlx::Error> {
    const PASSED: &str = "SELECT EXISTS (SELECT 1 FROM advice WHERE initiative_id = $1 AND department = $2
         AND opinion = 'passed_on')";
    let mut tx = core.db.begin().await?;
    let (held, asked) = match open(&mut tx, core, municipality, handler, reference, department).await? {
        Ok(open) => open,
        Err(refused) => return Ok(refused),
    };
    let id = held.initiative.id;
    // Who passed it on does not get it back: only who leads it asks them again.
    let passed: bool = in_tx!(&mut tx, e => sqlx::query_scalar(PASSED).bind(id).bind(to).fetch_one(e).await)?;
    if to == department || passed || municipality.department(to).is_none() {
        return Ok(Given::NotTo);
    }
    let why = match paragraphs(why, ADVICE_LENGTH) {
        Ok(why) => why,
        Err(error) => return Ok(Given::Text(error)),
    };
    close(&mut tx, core, &held.initiative, department, Opinion::PassedOn, &why, handler.person()).await?;
    put(&mut tx, core, &held.initiative, to, &asked.question, asked.due_on, Some(handler.person())).await?;
    let detail = json!({"department": department, "to": to});
    finish(tx, core, handler, &held.initiative, "initiative.advice_pass_on", detail).await?;
    Ok(Given::Done)
}

#[derive(sqlx::FromRow)]
struct Question {
    question: String,
    due_on: Day,
}

/// What a department was asked, with the initiative taken for the transaction.
async fn open(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    department: &str,
) -> Result<Result<(Held, Question), Given>, sqlx::Error> {
    const ASKED: &str = "SELECT question, due_on FROM advice WHERE initiative_id = $1 AND department = $2
         AND given_at IS NULL";
    let held = locked(tx, core, municipality, handler, reference).await?;
    let Some(held) = held.filter(|_| handler.is_of(department)) else { return Ok(Err(Given::NotThere)) };
    let asked: Option<Question> = in_tx!(tx, e =>
        sqlx::query_as(ASKED).bind(held.initiative.id).bind(department).fetch_optional(e).await)?;
    let open = held.initiative.allows(EventKind::Answered);
    Ok(asked.filter(|_| open).map(|asked| (held, asked)).ok_or(Given::NotNow))
}

async fn close(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    department: &str,
    opinion: Opinion,
    text: &str,
    by: PersonId,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE advice SET opinion = $3, body = $4, given_by = $5, given_at = $6
         WHERE initiative_id = $1 AND department = $2 AND given_at IS NULL";
    execute_in_tx!(tx, SQL, initiative.id, department, opinion, text, by, core.now()).map(|_| ())
}
