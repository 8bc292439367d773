//! Where the working days of an initiative went: with whom it waited, and for what. Pure functions.

use std::iter::successors;

use jiff::civil::Date;

use crate::{
    initiatives::{Event, EventKind, Initiative, pauses},
    turnaround::Calendar,
};

/// Working days looked at for one initiative, some forty years; more is a mistake in the data.
const MOST_DAYS: usize = 10_000;

/// For what an initiative waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// That it is read and published.
    Reading,
    /// That a unit goes on with it: the slug of a department, or nothing for the coordinator.
    With(String),
    /// That a department gives its advice.
    Advice,
    /// The meeting of all departments on whose agenda it stands.
    AtTable,
    /// The college, which weighs it.
    AtCollege,
    /// A reply of its author: these days do not count.
    Author,
}

/// How many working days it waited for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent {
    /// For what.
    pub stage: Stage,
    /// Working days.
    pub days: u32,
}

/// That a department was asked for advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// On which day.
    pub from: Date,
    /// The day on which it was given; `None` while it waits.
    pub until: Option<Date>,
}

/// Where the working days went until `today`, in the order in which each stage was first there. Each day, after that
/// from which it counts, is of the stage in which it began; the same days as those of the clock.
#[must_use]
pub fn course(
    calendar: &Calendar,
    initiative: &Initiative,
    events: &[Event],
    advice: &[Asked],
    today: Date,
) -> Vec<Spent> {
    let pauses = pauses(calendar, events);
    let mut spent: Vec<Spent> = Vec::new();
    let days = successors(calendar.on_or_after(initiative.counts_from.0), |day| calendar.after(*day));
    for day in days.skip(1).take_while(|day| *day <= today).take(MOST_DAYS) {
        let stage = match pauses.iter().any(|pause| pause.covers(day)) {
            true => Stage::Author,
            false => stage_on(day, events, advice),
        };
        match spent.iter_mut().find(|one| one.stage == stage) {
            Some(one) => one.days += 1,
            None => spent.push(Spent { stage, days: 1 }),
        }
    }
    spent
}

/// What it waits for at the beginning of a day on which the clock runs.
fn stage_on(day: Date, events: &[Event], advice: &[Asked]) -> Stage {
    let (mut read, mut unit) = (false, "");
    // The day of the meeting; one without a day lasts until the answer.
    let mut table: Option<Option<Date>> = None;
    let mut college: Option<Option<Date>> = None;
    for event in events.iter().take_while(|event| event.at.local().date() < day) {
        match event.kind {
            EventKind::Published => read = true,
            EventKind::Routed => unit = &event.body,
            EventKind::AtTable => table = Some(event.body.parse().ok()),
            EventKind::AtCollege => college = Some(event.body.parse().ok()),
            EventKind::Answered => (table, college) = (None, None),
            _ => {}
        }
    }
    let waits = |asked: &Asked| asked.from < day && asked.until.is_none_or(|until| day <= until);
    if !read {
        Stage::Reading
    } else if college.is_some_and(|decides_on| decides_on.is_none_or(|decides_on| day <= decides_on)) {
        Stage::AtCollege
    } else if table.is_some_and(|held_on| held_on.is_none_or(|held_on| day <= held_on)) {
        Stage::AtTable
    } else if advice.iter().any(waits) {
        Stage::Advice
    } else {
        Stage::With(unit.to_owned())
    }
}
