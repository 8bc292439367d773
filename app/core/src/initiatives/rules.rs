//! How events move the clock of an initiative. Pure functions.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::types::{Event, EventKind, Initiative};
use crate::{
    kernel::time::Day,
    turnaround::{Calendar, Carpet, Course, Pause, Step, Targets, carpet},
};

/// How many characters a question to an author may have.
pub const QUESTION_LENGTH: RangeInclusive<usize> = 10..=1000;
/// How many characters may be asked of the municipality when it looks once more, or when something is not done.
pub const VERDICT_LENGTH: RangeInclusive<usize> = 10..=2000;
/// For how many days after an answer its author can ask for one more look, and say after it was carried out that it
/// is not done: as long as for an objection (Algemene wet bestuursrecht, article 6:7: six weeks).
pub const VERDICT_DAYS: i32 = 42;
/// How many characters a reply to a question may have.
pub const REPLY_LENGTH: RangeInclusive<usize> = 2..=2000;

/// When the municipality waited for the author. `events` are in order of time.
pub(crate) fn pauses(calendar: &Calendar, events: &[Event]) -> Vec<Pause> {
    let mut pauses: Vec<Pause> = Vec::new();
    for event in events {
        let local = event.at.local();
        match event.kind {
            // What was waited for before the clock began again is no part of it.
            EventKind::LookedAgain => pauses.clear(),
            EventKind::Asked => pauses.push(Pause { from: local.date(), until: None }),
            EventKind::Replied | EventKind::Answered => {
                if let Some(open) = pauses.last_mut().filter(|pause| pause.until.is_none()) {
                    // An answer ends it on its own day, whatever the hour.
                    let answered = event.kind == EventKind::Answered;
                    open.until = if answered { Some(local.date()) } else { calendar.counts_from(local) };
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

/// How many working days after the day on which it was due the clock stood still.
pub(crate) fn paused_late(calendar: &Calendar, initiative: &Initiative, pauses: &[Pause]) -> i32 {
    let (Some(due), until) = (initiative.due_on, initiative.runs_from.0) else { return 0 };
    let (all, counted) = (calendar.elapsed(due.0, until, &[]), calendar.elapsed(due.0, until, pauses));
    i32::try_from(all - counted).unwrap_or(0)
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
    let mut laid = carpet(calendar, &course, today)?;
    // Who asks for one more look is not promised that it is read: it was.
    if initiative.second_look_at.is_some() {
        for tile in &mut laid.tiles {
            tile.milestones.retain(|milestone| milestone.step != Step::Read);
        }
    }
    Some(laid)
}

/// Working days from `today` to `due`, as its clock counts: 0 on the due day, negative when it has
/// passed. The same number as on its carpet.
#[must_use]
pub fn working_days_left(calendar: &Calendar, initiative: &Initiative, due: Date, today: Date) -> i64 {
    days_left(calendar, initiative.runs_from, initiative.paused_late, due, today)
}

/// As [`working_days_left`], for a clock that runs from the end of a day, after it stood still for some days past
/// `due`.
pub(crate) fn days_left(
    calendar: &Calendar,
    runs_from: Day,
    paused_late: i32,
    due: Date,
    today: Date,
) -> i64 {
    let days = |from: Date, to: Date| i64::from(calendar.elapsed(from, to, &[]));
    // On a day off it is still the last working day: Monday after a Sunday is one day away.
    let today = calendar.on_or_before(today).unwrap_or(today);
    let now = today.max(runs_from.0);
    match today <= due {
        true => days(now.min(due), due),
        false => i64::from(paused_late) - days(due, now),
    }
}

fn targets(initiative: &Initiative) -> Targets {
    let days = |days: i32| u16::try_from(days).unwrap_or(0);
    Targets { read: days(initiative.read_target), answered: days(initiative.answer_target) }
}
