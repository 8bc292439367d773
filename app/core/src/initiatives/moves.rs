//! What can happen to an initiative, from where, and what that does to its state and its clock: one table, and
//! one pure function that every use case goes through. The state is what its steps make of it: [`apply`] over
//! all of them gives it again.

use super::{
    rules::{due_on, paused_late, pauses, runs_from},
    types::{Event, EventKind, Initiative, Outcome, Status},
};
use crate::{kernel::Day, turnaround::Calendar};

/// Which initiatives a step can be taken by, as to a question that waits for a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    /// Only while nothing waits.
    No,
    /// Only while a question waits.
    Yes,
    /// Either way.
    Either,
}

/// A kind of step: from where it can be taken, and where it leads.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// What happens.
    pub kind: EventKind,
    /// From where.
    pub from: &'static [Status],
    /// Where it leads; `None` when it stays where it is.
    pub to: Option<Status>,
    waiting: Waiting,
}

const OPEN: &[Status] = &[Status::Received, Status::Published, Status::AtTable];
/// All in which it can be read on the site, or will be.
const THERE: &[Status] = &[
    Status::Received,
    Status::Published,
    Status::AtTable,
    Status::Answered,
    Status::InProgress,
    Status::CarriedOut,
];
const IN_HAND: &[Status] = &[Status::Published, Status::AtTable];
/// Answered; something is done after a yes only: see `allowed`.
const PROMISED: &[Status] = &[Status::Answered, Status::InProgress];

/// The table. What stands not here cannot happen; [`EventKind::Received`] makes the initiative.
pub const MOVES: &[Move] = &[
    step(EventKind::Published, &[Status::Received], Some(Status::Published), Waiting::No),
    step(EventKind::Asked, OPEN, None, Waiting::No),
    step(EventKind::Replied, OPEN, None, Waiting::Yes),
    step(EventKind::Routed, IN_HAND, None, Waiting::Either),
    // The day of the answer that was promised stays.
    step(EventKind::Moved, IN_HAND, None, Waiting::Either),
    // What one meeting did not decide goes on to another one.
    step(EventKind::AtTable, IN_HAND, Some(Status::AtTable), Waiting::Either),
    // Again with another day.
    step(EventKind::AtCollege, IN_HAND, None, Waiting::Either),
    step(EventKind::Answered, IN_HAND, Some(Status::Answered), Waiting::Either),
    // Once: see `allowed`.
    step(EventKind::LookedAgain, &[Status::Answered], Some(Status::Published), Waiting::Either),
    step(EventKind::InProgress, PROMISED, Some(Status::InProgress), Waiting::Either),
    step(EventKind::CarriedOut, PROMISED, Some(Status::CarriedOut), Waiting::Either),
    step(EventKind::Confirmed, &[Status::CarriedOut], None, Waiting::Either),
    step(EventKind::Reopened, &[Status::CarriedOut], Some(Status::InProgress), Waiting::Either),
    step(EventKind::Hidden, THERE, None, Waiting::Either),
    step(EventKind::Merged, OPEN, Some(Status::Merged), Waiting::Either),
    step(EventKind::Withdrawn, OPEN, Some(Status::Withdrawn), Waiting::Either),
    step(EventKind::HandedOver, OPEN, Some(Status::HandedOver), Waiting::Either),
];

const fn step(kind: EventKind, from: &'static [Status], to: Option<Status>, waiting: Waiting) -> Move {
    Move { kind, from, to, waiting }
}

impl Initiative {
    /// Whether something can happen to it now.
    #[must_use]
    pub fn allows(&self, kind: EventKind) -> bool {
        allowed(self, kind).is_some()
    }
}

fn allowed(initiative: &Initiative, kind: EventKind) -> Option<&'static Move> {
    let waits = initiative.paused_at.is_some();
    MOVES.iter().find(|one| {
        let waiting = match one.waiting {
            Waiting::No => !waits,
            Waiting::Yes => waits,
            Waiting::Either => true,
        };
        let may = match kind {
            EventKind::LookedAgain => initiative.second_look_at.is_none(),
            EventKind::InProgress | EventKind::CarriedOut => initiative.outcome.is_some_and(Outcome::is_yes),
            _ => true,
        };
        one.kind == kind && waiting && may && one.from.contains(&initiative.status)
    })
}

/// What its steps make of an initiative; `None` when one of them cannot follow the others. The first is its receipt.
pub(crate) fn replay(calendar: &Calendar, initiative: &Initiative, steps: &[Event]) -> Option<Initiative> {
    let mut it = as_sent(calendar, initiative)?;
    for past in 1..steps.len() {
        if !apply(calendar, &mut it, &steps[..past], &steps[past]) {
            return None;
        }
    }
    Some(it)
}

/// An initiative as it was when it was sent, with the words it has now.
fn as_sent(calendar: &Calendar, initiative: &Initiative) -> Option<Initiative> {
    let counts_from = match initiative.second_look_at {
        Some(_) => Day(calendar.counts_from(initiative.submitted_at.local())?),
        None => initiative.counts_from,
    };
    let mut it = Initiative {
        status: Status::Received,
        counts_from,
        runs_from: counts_from,
        read_at: None,
        paused_at: None,
        paused_late: 0,
        published_at: None,
        answered_at: None,
        answer_days: None,
        outcome: None,
        second_look_at: None,
        closed_at: None,
        ..initiative.clone()
    };
    it.due_on = due_on(calendar, &it, &[]);
    Some(it)
}

/// Lets a step happen, after the steps that came before it; `false`, and nothing, when it cannot.
#[must_use]
pub(crate) fn apply(calendar: &Calendar, initiative: &mut Initiative, past: &[Event], event: &Event) -> bool {
    let Some(step) = allowed(initiative, event.kind) else { return false };
    initiative.status = step.to.unwrap_or(initiative.status);
    let at = event.at;
    match event.kind {
        EventKind::Received
        | EventKind::Routed
        | EventKind::AtTable
        | EventKind::AtCollege
        | EventKind::InProgress
        | EventKind::CarriedOut
        | EventKind::Confirmed
        | EventKind::Reopened => {}
        EventKind::Moved => initiative.track.clone_from(&event.body),
        EventKind::Published => {
            initiative.published_at = Some(at);
            initiative.read_at.get_or_insert(at);
        }
        EventKind::Asked => {
            initiative.paused_at = Some(at);
            initiative.read_at.get_or_insert(at);
            initiative.due_on = None;
        }
        EventKind::Replied | EventKind::Answered => {
            let steps: Vec<Event> = past.iter().chain([event]).cloned().collect();
            let pauses = pauses(calendar, &steps);
            initiative.paused_at = None;
            initiative.due_on = due_on(calendar, initiative, &pauses);
            initiative.runs_from = runs_from(initiative, &pauses);
            initiative.paused_late = paused_late(calendar, initiative, &pauses);
            if event.kind == EventKind::Answered {
                let used = calendar.elapsed(initiative.counts_from.0, at.local().date(), &pauses);
                initiative.answer_days = i32::try_from(used).ok();
                initiative.answered_at = Some(at);
                initiative.outcome = event.outcome;
            }
        }
        // A new promise: the clock begins as it does for what is sent.
        EventKind::LookedAgain => {
            (initiative.answered_at, initiative.answer_days, initiative.outcome) = (None, None, None);
            initiative.second_look_at = Some(at);
            if let Some(day) = calendar.counts_from(at.local()) {
                initiative.counts_from = Day(day);
            }
            initiative.runs_from = initiative.counts_from;
            initiative.paused_late = 0;
            initiative.due_on = due_on(calendar, initiative, &[]);
        }
        EventKind::Hidden => {
            initiative.read_at.get_or_insert(at);
        }
        EventKind::Withdrawn | EventKind::Merged | EventKind::HandedOver => {
            initiative.closed_at = Some(at);
            initiative.paused_at = None;
            initiative.due_on = None;
        }
    }
    true
}
