//! Accounts that are not used: two warnings by mail, and then their end. Who signs in meanwhile keeps it.
//!
//! The first warning says the day, and that day is kept in the row: who was silent for long before there were
//! terms, or while no server ran, has as much time to come back as everyone.

use serde_json::json;
use uuid::Uuid;

use super::{due::Asked, kind::Kind, run::IN_A_BATCH, terms::Terms};
use crate::{
    account, execute_in_tx,
    identity::PersonId,
    in_tx,
    kernel::{Core, Day, Instant, Tx, audit::Actor, outbox},
    places::Municipality,
};

/// How many warnings there are.
pub(super) const WARNINGS: i32 = 2;

/// Which accounts are meant, besides for how long they were silent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// Those of whom a warning said that they end, by then.
    pub(super) at: Instant,
    /// Those who have no role any more on that day.
    pub(super) on: Day,
    /// At least so often warned.
    pub(super) least: i32,
    /// At most so often.
    pub(super) most: i32,
}

/// Those that end at a moment. Now, who was warned twice; later, also who is warned in time from now on.
pub(super) fn reach(core: &Core, municipality: &Municipality, at: Instant) -> Reach {
    let in_time = |days: u16| warned_for(core, days) <= at;
    let still_to_come =
        municipality.retention.warning_days.iter().rev().take_while(|days| in_time(**days)).count();
    let least = WARNINGS - i32::try_from(still_to_come).unwrap_or(WARNINGS);
    Reach { at, on: at.day(), least, most: WARNINGS }
}

/// The day on which the account of somebody goes who is warned now, so many days before: at its end.
fn warned_for(core: &Core, days: u16) -> Instant {
    end_of_day(core.now().plus_days(days.into()))
}

fn end_of_day(at: Instant) -> Instant {
    Instant::from_local(at.day().0.at(23, 59, 59, 0)).unwrap_or(at)
}

/// Warns who is due for a warning, the last one too; returns how many letters were left.
pub(super) async fn warn_all(core: &Core, terms: &Terms<'_>) -> Result<u64, sqlx::Error> {
    let mut warned = 0;
    let municipality = terms.municipality;
    for (before, days) in (0..).zip(municipality.retention.warning_days) {
        let at = warned_for(core, days);
        let up_to = terms.due_up_to(Kind::Account, at);
        let asked = Asked::accounts(
            municipality,
            up_to,
            Reach { at, on: core.now().day(), least: before, most: before },
        );
        let mut after = Uuid::nil();
        loop {
            let people = asked.next(core, after, IN_A_BATCH).await?;
            let Some(last) = people.last() else { break };
            after = *last;
            for person in people {
                warned += u64::from(warn(core, terms, &asked, person, at).await?);
            }
        }
    }
    Ok(warned)
}

#[derive(sqlx::FromRow)]
struct Warned {
    email: String,
    language: String,
    active_at: Instant,
    ends_at: Option<Instant>,
    warnings: i32,
}

/// Leaves a warning for somebody, unless they came back; the account goes at `soonest` at the soonest.
async fn warn(
    core: &Core,
    terms: &Terms<'_>,
    asked: &Asked<'_>,
    person: Uuid,
    soonest: Instant,
) -> Result<bool, sqlx::Error> {
    const TAKE: &str = "UPDATE person SET email = email WHERE id = $1 RETURNING email, language, active_at, ends_at, warnings";
    let mut tx = core.db.begin().await?;
    let row: Option<Warned> =
        in_tx!(&mut tx, e => sqlx::query_as(TAKE).bind(person).fetch_optional(e).await)?;
    // Whom no mail reaches cannot be warned.
    let Some(row) = row.filter(|row| !row.email.is_empty()) else { return Ok(false) };
    if !asked.still(&mut tx, person).await? {
        return Ok(false);
    }
    let by_term = || terms.term(Kind::Account).after(row.active_at);
    let ends_at = row.ends_at.unwrap_or_else(by_term).max(soonest);
    let ends_at = end_of_day(ends_at);
    let warnings = row.warnings + 1;
    let letter = json!({
        "letter": "inactive", "municipality": terms.municipality.slug, "language": row.language, "to": row.email,
        "person": person, "expires_at": ends_at, "last": warnings == WARNINGS,
    });
    outbox::put(&mut tx, core, "mail", letter, core.now()).await?;
    const NOTE: &str = "UPDATE person SET warnings = $2, ends_at = $3 WHERE id = $1";
    execute_in_tx!(&mut tx, NOTE, person, warnings, ends_at)?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(true)
}

/// Erases somebody who is due, unless they came back.
pub(super) async fn end(
    mut tx: Tx,
    core: &Core,
    asked: &Asked<'_>,
    person: Uuid,
    actor: Actor,
) -> Result<bool, sqlx::Error> {
    execute_in_tx!(&mut tx, "UPDATE person SET email = email WHERE id = $1", person)?;
    if !asked.still(&mut tx, person).await? {
        return Ok(false);
    }
    let erased = account::erase(&mut tx, core, PersonId(person), actor, &[]).await?;
    tx.commit().await?;
    Ok(erased.is_some())
}
