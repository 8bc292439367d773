//! Counting an answer, in the transaction in which it is given.

use super::period::Month;
use crate::{execute_in_tx, initiatives::Initiative, kernel::Tx};

/// Counts the answer that an initiative just got, for who has it in hand now; nothing for one without an answer.
pub(crate) async fn count(tx: &mut Tx, initiative: &Initiative) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO answer_count (municipality, track, month, neighbourhood, department, days, answers, in_time)
         VALUES ($1, $7, $2, $3, COALESCE((SELECT department FROM handling WHERE initiative_id = $4), ''), $5, 1, $6)
         ON CONFLICT (municipality, track, month, neighbourhood, department, days)
         DO UPDATE SET answers = answer_count.answers + 1, in_time = answer_count.in_time + excluded.in_time";
    let (Some(at), Some(days)) = (initiative.answered_at, initiative.answer_days) else { return Ok(()) };
    let month = Month::of(at.day().0).to_string();
    let in_time = i64::from(days <= initiative.answer_target);
    execute_in_tx!(
        tx,
        SQL,
        &initiative.municipality,
        month,
        &initiative.neighbourhood,
        initiative.id,
        days,
        in_time,
        &initiative.track
    )
    .map(|_| ())
}
