//! What a warning can be about: what is not read, what is not answered, and what nobody has in person.

use jiff::civil::Date;

use super::level::Target;
use crate::{
    identity::PersonId,
    in_tx,
    initiatives::{InitiativeId, days_left},
    kernel::{Day, Instant, Tx},
    places::Municipality,
};

/// Something open, as far as a warning needs to know it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Open {
    pub(super) id: InitiativeId,
    pub(super) reference: String,
    pub(super) neighbourhood: String,
    counts_from: Day,
    runs_from: Day,
    paused_late: i32,
    read_target: i32,
    answer_target: i32,
    read_due_on: Day,
    due_on: Option<Day>,
    read_at: Option<Instant>,
    pub(super) published_at: Option<Instant>,
    /// Empty for the coordinator.
    pub(super) department: String,
    routed_at: Option<Instant>,
    pub(super) owner_id: Option<PersonId>,
}

/// A promise about something open.
pub(super) struct Promise {
    pub(super) target: Target,
    pub(super) since: Day,
    /// Working days.
    pub(super) days: i64,
    /// The last day; for what nobody has, the day after which that is a warning.
    pub(super) due: Day,
    /// Working days until then.
    pub(super) left: i64,
}

/// All that runs: nothing that waits for its author. What is in hand comes when it is due on `$2` or before, or
/// when nobody has it in person.
const OPEN: &str = "SELECT i.id, i.reference, i.neighbourhood, i.counts_from, i.runs_from, i.paused_late, i.read_target,
         i.answer_target, i.read_due_on, i.due_on, i.read_at, i.published_at, COALESCE(h.department, '') AS department,
         h.routed_at, h.owner_id
     FROM initiative i LEFT JOIN handling h ON h.initiative_id = i.id
     WHERE i.municipality = $1 AND i.answered_at IS NULL AND i.closed_at IS NULL AND i.paused_at IS NULL
       AND NOT i.demonstration AND (i.published_at IS NULL OR i.due_on <= $2 OR h.owner_id IS NULL)
       AND NOT EXISTS (SELECT 1 FROM warning w WHERE w.initiative_id = i.id AND w.target = 'answered'
                       AND w.since = i.counts_from AND w.level = 'long_late')
     ORDER BY i.due_on, i.id";

/// What may have to be warned about today.
pub(super) async fn open(
    tx: &mut Tx,
    municipality: &Municipality,
    today: Date,
) -> Result<Vec<Open>, sqlx::Error> {
    const LONGEST: &str = "SELECT COALESCE(MAX(answer_target), 0) FROM initiative WHERE municipality = $1
         AND status IN ('published', 'at_table')";
    let longest: i32 =
        in_tx!(&mut *tx, e => sqlx::query_scalar(LONGEST).bind(&municipality.slug).fetch_one(e).await)?;
    let ahead = municipality.calendar.due(today, u16::try_from(longest).unwrap_or(0), &[]);
    let until = Day(ahead.map_or(today, |due| due.date));
    in_tx!(tx, e => sqlx::query_as(OPEN).bind(&municipality.slug).bind(until).fetch_all(e).await)
}

impl Open {
    /// What was promised about it.
    pub(super) fn promises(&self, municipality: &Municipality, today: Date) -> Vec<Promise> {
        let calendar = &municipality.calendar;
        let left = |due: Day| days_left(calendar, self.runs_from, self.paused_late, due.0, today);
        let promise = |target, days: i32, due: Day| Promise {
            target,
            since: self.counts_from,
            days: i64::from(days),
            due,
            left: left(due),
        };
        let mut promises = Vec::new();
        if self.read_at.is_none() {
            promises.push(promise(Target::Read, self.read_target, self.read_due_on));
        }
        if let Some(due) = self.due_on {
            promises.push(promise(Target::Answered, self.answer_target, due));
        }
        let since = self.routed_at.or(self.published_at).filter(|_| self.owner_id.is_none());
        if let Some(due) = since.and_then(|at| calendar.due_for(at.local(), 1, &[])) {
            let since = since.map_or(self.counts_from, Instant::day);
            let left = days_left(calendar, since, 0, due.date, today);
            promises.push(Promise { target: Target::Owner, since, days: 1, due: Day(due.date), left });
        }
        promises
    }
}
