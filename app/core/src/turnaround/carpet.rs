//! The public green carpet: one tile per working day, from sending to the answer.

use jiff::civil::Date;

use super::{Calendar, Carpet, DaysLeft, Milestone, Pause, Step, Targets, Tile, TileState, fold::fold};

/// Working days looked at for one carpet, some forty years; more is a mistake in the data.
const MOST_DAYS: usize = 10_000;

/// What has happened to one initiative, as far as its clock is concerned.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// The day from which it counts ([`Calendar::counts_from`]).
    pub start: Date,
    /// The targets of its track.
    pub targets: Targets,
    /// When the municipality waited for the resident.
    pub pauses: &'a [Pause],
    /// The day someone of the municipality read it.
    pub read_on: Option<Date>,
    /// The day the resident got the answer. An answer implies reading, and ends a pause.
    pub answered_on: Option<Date>,
}

/// Lays the carpet as it lies on `today`. What happened on a day off is shown on the working day
/// before it.
///
/// `None` for a calendar without a working day in a year, or past the year 9999.
#[must_use]
pub fn carpet(calendar: &Calendar, course: &Course<'_>, today: Date) -> Option<Carpet> {
    let start = calendar.on_or_after(course.start)?;
    let shown_on = |day: Date| calendar.on_or_before(day).map(|day| day.max(start));
    let answered = shown(course.answered_on, shown_on)?;
    let read = shown(course.read_on.or(course.answered_on), shown_on)?;
    let now = shown_on(today)?;

    let pauses: Vec<Pause> =
        course.pauses.iter().map(|p| Pause { until: p.until.or(answered), ..*p }).collect();
    let held_up = pauses.iter().any(|pause| pause.until.is_none());
    let due = |days| calendar.due(start, days, &pauses).map(|due| due.date);
    let answer_due = due(course.targets.answered);
    if answer_due.is_none() && !held_up {
        return None;
    }

    let working_days_left = if let Some(answered) = answered {
        DaysLeft::Done { days: calendar.elapsed(start, answered, &pauses) }
    } else if held_up {
        DaysLeft::Paused
    } else {
        let used = calendar.elapsed(start, now, &pauses);
        days_left(now, answer_due?, used, course.targets.answered)
    };

    let laying = Laying {
        start,
        end: answered.unwrap_or(now),
        due: answer_due,
        today: answered.is_none().then_some(now),
        pauses: &pauses,
        steps: [
            (Step::Received, Some(start), true),
            (Step::Read, read.or_else(|| due(course.targets.read)), read.is_some()),
            (Step::Answered, answered.or(answer_due), answered.is_some()),
        ],
    };
    let tiles = fold(laying.tiles(calendar), Carpet::MOST_TILES);
    Some(Carpet { tiles, due: answer_due, today: now, working_days_left })
}

/// The working day at which something is shown, if it happened; `None` for a broken calendar.
fn shown(day: Option<Date>, shown_on: impl Fn(Date) -> Option<Date>) -> Option<Option<Date>> {
    match day {
        Some(day) => shown_on(day).map(Some),
        None => Some(None),
    }
}

fn days_left(now: Date, due: Date, used: u32, target: u16) -> DaysLeft {
    let target = u32::from(target);
    match now.cmp(&due) {
        std::cmp::Ordering::Less => DaysLeft::Left(target.saturating_sub(used)),
        std::cmp::Ordering::Equal => DaysLeft::DueToday,
        std::cmp::Ordering::Greater => DaysLeft::Late(used.saturating_sub(target)),
    }
}

/// Everything that decides how the tiles look.
struct Laying<'a> {
    start: Date,
    /// The last day that was used: of the answer, or today.
    end: Date,
    due: Option<Date>,
    /// Today, while there is no answer.
    today: Option<Date>,
    pauses: &'a [Pause],
    steps: [(Step, Option<Date>, bool); 3],
}

impl Laying<'_> {
    fn tiles(&self, calendar: &Calendar) -> Vec<Tile> {
        let last = self.due.map_or(self.end, |due| due.max(self.end));
        let mut numbers = 0..=u16::MAX;
        calendar
            .working_days(self.start)
            .take_while(|date| *date <= last)
            .take(MOST_DAYS)
            .map(|date| {
                let state = self.state(date);
                let number = if state == TileState::Paused { None } else { numbers.next() };
                Tile { date, number, state, milestones: self.milestones(date), folded: 0 }
            })
            .collect()
    }

    fn state(&self, date: Date) -> TileState {
        if date > self.start && self.pauses.iter().any(|pause| pause.covers(date)) {
            TileState::Paused
        } else if self.due.is_some_and(|due| due < date) {
            TileState::Late
        } else if self.today == Some(date) {
            TileState::Today
        } else if date <= self.end {
            TileState::Past
        } else {
            TileState::Ahead
        }
    }

    fn milestones(&self, date: Date) -> Vec<Milestone> {
        let here = self.steps.iter().filter(|(_, day, _)| *day == Some(date));
        here.map(|(step, _, done)| Milestone { step: *step, done: *done }).collect()
    }
}
