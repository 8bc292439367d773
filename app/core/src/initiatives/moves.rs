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
const IN_HAND: &[Status] = &[Status::Published, Status::AtTable];
/// Answered; something is done after a yes only: see `allowed`.
const PROMISED: &[Status] = &[Status::Answered, Status::InProgress];

/// The table. What stands not here cannot happen; [`EventKind::Received`] makes the initiative.
pub const MOVES: &[Move] = &[
    step(EventKind::Published, &[Status::Received], Some(Status::Published), Waiting::No),
    step(EventKind::Asked, OPEN, None, Waiting::No),
    step(EventKind::Replied, OPEN, None, Waiting::Yes),
    step(EventKind::Routed, IN_HAND, None, Waiting::Either),
    // What one meeting did not decide goes on to another one.
    step(EventKind::AtTable, IN_HAND, Some(Status::AtTable), Waiting::Either),
    step(EventKind::Answered, IN_HAND, Some(Status::Answered), Waiting::Either),
    // Once: see `allowed`.
    step(EventKind::LookedAgain, &[Status::Answered], Some(Status::Published), Waiting::Either),
    step(EventKind::InProgress, PROMISED, Some(Status::InProgress), Waiting::Either),
    step(EventKind::CarriedOut, PROMISED, Some(Status::CarriedOut), Waiting::Either),
    step(EventKind::Confirmed, &[Status::CarriedOut], None, Waiting::Either),
    step(EventKind::Reopened, &[Status::CarriedOut], Some(Status::InProgress), Waiting::Either),
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
        | EventKind::InProgress
        | EventKind::CarriedOut
        | EventKind::Confirmed
        | EventKind::Reopened => {}
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
        EventKind::Withdrawn | EventKind::HandedOver => {
            initiative.closed_at = Some(at);
            initiative.paused_at = None;
            initiative.due_on = None;
        }
    }
    true
}
