//! How events move the clock of an initiative. Pure functions.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::types::{Event, EventKind, Initiative};
use crate::{
    kernel::time::Day,
    turnaround::{Calendar, Carpet, Course, Pause, Targets, carpet},
};

/// How many characters a reply to a question may have.
pub const REPLY_LENGTH: RangeInclusive<usize> = 2..=2000;

/// When the municipality waited for the author. `events` are in order of time.
pub(crate) fn pauses(calendar: &Calendar, events: &[Event]) -> Vec<Pause> {
    let mut pauses: Vec<Pause> = Vec::new();
    for event in events {
        let local = event.at.local();
        match event.kind {
            EventKind::Asked => pauses.push(Pause { from: local.date(), until: None }),
            EventKind::Replied => {
                if let Some(open) = pauses.last_mut().filter(|pause| pause.until.is_none()) {
                    open.until = calendar.counts_from(local);
                }
            }
            _ => {}
        }
    }
    pauses
}

/// The last day for the answer; `None` while the clock stands still.
pub(crate) fn due_on(calendar: &Calendar, initiative: &Initiative, pauses: &[Pause]) -> Option<Day> {
    let targets = targets(initiative);
    calendar.due(initiative.counts_from.0, targets.answered, pauses).map(|due| Day(due.date))
}

/// The working day at whose end the clock runs: from which it counts, or of the end of the last pause.
pub(crate) fn runs_from(initiative: &Initiative, pauses: &[Pause]) -> Day {
    let resumed = pauses.last().and_then(|pause| pause.until).map(Day);
    resumed.unwrap_or(initiative.counts_from).max(initiative.counts_from)
}

/// The public green carpet of an initiative, as it lies on `today`.
#[must_use]
pub fn carpet_of(
    calendar: &Calendar,
    initiative: &Initiative,
    events: &[Event],
    today: Date,
) -> Option<Carpet> {
    let pauses = pauses(calendar, events);
    let course = Course {
        start: initiative.counts_from.0,
        targets: targets(initiative),
        pauses: &pauses,
        read_on: initiative.read_at.map(|at| at.local().date()),
        answered_on: initiative.answered_at.map(|at| at.local().date()),
    };
    carpet(calendar, &course, today)
}

/// Working days from `today` to `due`, as its clock counts: 0 on the due day, negative when it has
/// passed. The same number as on its carpet.
#[must_use]
pub fn working_days_left(calendar: &Calendar, initiative: &Initiative, due: Date, today: Date) -> i64 {
    // On a day off it is still the last working day: Monday after a Sunday is one day away.
    let today = calendar.on_or_before(today).unwrap_or(today).max(initiative.runs_from.0);
    if today <= due {
        i64::from(calendar.elapsed(today, due, &[]))
    } else {
        -i64::from(calendar.elapsed(due, today, &[]))
    }
}

fn targets(initiative: &Initiative) -> Targets {
    let days = |days: i32| u16::try_from(days).unwrap_or(0);
    Targets { read: days(initiative.read_target), answered: days(initiative.answer_target) }
}
