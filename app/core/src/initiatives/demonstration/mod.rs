//! A believable year of made-up initiatives, for a demonstration or a measurement.
//!
//! Everything follows from the seed of [`crate::kernel::chance::Chance`] and the clock; the clock of
//! each initiative is moved by the same rules and calendar as that of a real one. Nothing is mailed.

mod answers;
mod course;
mod dice;
mod ideas;
mod people;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::ToSpan;
use serde_json::json;
use uuid::Uuid;

use super::{
    store,
    submit::{insert_with_reference, new_initiative},
    types::{Author, Event, EventKind, Initiative, Outcome, Status},
};
use crate::{
    drafts::Complete,
    figures,
    initiatives::Need,
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
    },
    on,
    places::Municipality,
    routing,
};
use answers::Outcomes;
use course::Scene;
use dice::Dice;
use ideas::Idea;

/// Initiatives in one transaction.
const AT_A_TIME: usize = 500;
/// How far back they go, in days.
const DAYS: u32 = 365;

/// So many of a hundred were sent in the last days: a site that grows has a queue.
const LATELY_PERCENT: u32 = 10;
const LATELY_DAYS: u32 = 21;

/// How many initiatives came to stand where.
pub type Filled = BTreeMap<Status, usize>;

/// How many made-up initiatives a municipality holds.
///
/// # Errors
/// The engine refused.
pub async fn count(core: &Core, municipality: &Municipality) -> Result<u64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM initiative WHERE municipality = $1 AND demonstration = $2";
    let number: i64 = on!(&core.db, pool => sqlx::query_scalar(SQL)
        .bind(&municipality.slug).bind(true).fetch_one(pool).await)?;
    Ok(u64::try_from(number).unwrap_or(0))
}

/// Adds `number` made-up initiatives of the last year to a municipality. Whoever can run the
/// command line of the server may do this.
///
/// # Errors
/// The engine refused; what was committed before stays.
pub async fn fill(core: &Core, municipality: &Municipality, number: usize) -> Result<Filled, sqlx::Error> {
    let dice = Dice(&core.chance);
    let mut moments: Vec<Instant> = (0..number).map(|_| moment(&dice, core.now())).collect();
    moments.sort_unstable();
    let (mut filled, mut outcomes) = (Filled::new(), Outcomes::default());
    for moments in moments.chunks(AT_A_TIME) {
        let mut tx = core.db.begin().await?;
        for moment in moments {
            let outcome = outcomes.deal(&dice);
            let status = add(&mut tx, core, municipality, &dice, *moment, outcome).await?;
            *filled.entry(status).or_default() += 1;
        }
        tx.commit().await?;
    }
    let mut tx = core.db.begin().await?;
    // The subject is the municipality itself, which has no id of its own.
    let (slug, subject, detail) = (&municipality.slug, Uuid::nil(), json!({"initiatives": number}));
    Entry::new(slug, Actor::Operator, "demonstration.fill", subject)
        .detail(detail)
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    Ok(filled)
}

/// A moment of sending: mostly on weekdays and by day, sometimes in the evening or the weekend.
fn moment(dice: &Dice<'_>, now: Instant) -> Instant {
    loop {
        let back = i64::from(dice.below(if dice.percent(LATELY_PERCENT) { LATELY_DAYS } else { DAYS }));
        let hour = if dice.percent(70) { dice.between(9, 16) } else { dice.between(7, 22) };
        let (minute, second) = (dice.between(0, 59), dice.between(0, 59));
        let Ok(day) = now.local().date().checked_sub(back.days()) else { continue };
        let weekend = day.weekday().to_monday_one_offset() > 5;
        let time = [hour, minute, second].map(|part| i8::try_from(part).unwrap_or(0));
        let moment = Instant::from_local(day.at(time[0], time[1], time[2], 0));
        if let Some(moment) = moment.filter(|moment| *moment < now)
            && !(weekend && dice.percent(60))
        {
            return moment;
        }
    }
}

/// Adds one initiative that was sent at a moment, with all that happened to it since. The outcome is
/// that of its answer, if it has one by now.
async fn add(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    dice: &Dice<'_>,
    sent_at: Instant,
    outcome: Outcome,
) -> Result<Status, sqlx::Error> {
    let idea = dice.one_of(ideas::all());
    let complete = complete(dice, municipality, idea);
    let mut initiative = new_initiative(core, municipality, &complete, "nl", sent_at)?;
    initiative.demonstration = true;
    let unit = ideas::unit(municipality, &initiative.theme);
    let scene = Scene { dice, municipality, idea, outcome, unit: &unit, now: core.now() };
    let events = scene.play(&mut initiative);
    insert_with_reference(tx, core, municipality, &mut initiative).await?;
    let confirmed_at = dice.percent(85).then(|| sent_at.plus_seconds(i64::from(dice.between(60, 90_000))));
    let author = Author {
        name: complete.name,
        email: complete.email,
        reach: String::new(),
        language: "nl".to_owned(),
        confirmed_at: confirmed_at.filter(|at| *at < core.now()),
        dead_since: None,
    };
    store::insert_author(tx, initiative.id, &author, None).await?;
    keep(tx, core, &initiative, &events).await?;
    if let Some(routed) = events.iter().find(|event| event.kind == EventKind::Routed) {
        routing::keep(tx, initiative.id, &unit, routed.at, None).await?;
    }
    figures::count(tx, &initiative).await?;
    Ok(initiative.status)
}

async fn keep(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    events: &[Event],
) -> Result<(), sqlx::Error> {
    for event in events {
        store::add_step(tx, core, initiative.id, event).await?;
    }
    Ok(())
}

/// What the sender would have typed.
fn complete(dice: &Dice<'_>, municipality: &Municipality, idea: &Idea) -> Complete {
    // The first wijken of a list are the larger ones: the lower of two draws favours them.
    let wijken = &municipality.neighbourhoods;
    let draw = || dice.below(u32::try_from(wijken.len()).unwrap_or(1));
    let wijk = &wijken[draw().min(draw()) as usize];
    let street = people::street(dice);
    let place = idea.place(dice, &street, &wijk.name);
    let person = people::person(dice);
    let theme = idea.themes.iter().find_map(|slug| municipality.theme(slug));
    let theme = theme.unwrap_or_else(|| dice.one_of(&municipality.themes));
    Complete {
        title: idea.title(&place),
        story: idea.story(dice, &street, &wijk.name),
        need: Need::from_code(dice.one_of::<String>(&idea.needs)).unwrap_or(Need::Advice),
        theme: theme.slug.clone(),
        neighbourhood: wijk.slug.clone(),
        spot: ideas::spot(&street, &place),
        name: person.name,
        email: Some(person.email),
        shown_as: person.shown_as,
        party: person.party,
        track: municipality.residents().slug.clone(),
    }
}
