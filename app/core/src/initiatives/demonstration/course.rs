//! What happens to one initiative until now. The clock is that of the rules and the calendar.

use jiff::civil::Date;

use super::{answers, dice::Dice, ideas::Idea};
use crate::{
    initiatives::{
        Event, EventKind, Initiative, Outcome,
        moves::apply,
        rules::{due_on, pauses},
    },
    kernel::Instant,
    places::Municipality,
    routing::Unit,
    turnaround::Calendar,
};

/// Of a hundred answers, how many come within so many working days (from, to): half within 8, nine
/// in ten within 14, a few too late.
const ANSWER_DAYS: [(u32, u32, u32); 8] =
    [(6, 2, 3), (26, 4, 6), (50, 6, 8), (70, 9, 10), (84, 11, 13), (92, 13, 14), (97, 15, 15), (100, 16, 26)];
/// An author who was asked something at most so many days ago may still have to reply; others did.
const REPLY_DAYS: i32 = 21;
/// Working days after a yes in which the municipality begins.
const BEGUN_DAYS: u16 = 20;
/// An idea that was due at most so many days ago may still wait for its answer.
const STILL_WAITING_DAYS: i32 = 10;

/// Where an initiative is played.
pub(super) struct Scene<'a> {
    pub(super) dice: &'a Dice<'a>,
    pub(super) municipality: &'a Municipality,
    pub(super) idea: &'a Idea,
    /// Of its answer, if it comes to that.
    pub(super) outcome: Outcome,
    /// Who handles it.
    pub(super) unit: &'a Unit,
    pub(super) now: Instant,
}

impl Scene<'_> {
    /// Plays the life of an initiative that was just sent, and brings it to where it stands now.
    pub(super) fn play(&self, initiative: &mut Initiative) -> Vec<Event> {
        let mut events = self.events(initiative).unwrap_or_default();
        if self.dice.percent(4) {
            self.take_back(initiative, &mut events);
        }
        events.insert(0, event(initiative.submitted_at, EventKind::Received, None, ""));
        events.retain(|event| event.at <= self.now);
        settle(self.calendar(), initiative, &events);
        events
    }

    fn calendar(&self) -> &Calendar {
        &self.municipality.calendar
    }

    /// All that will happen to it, in order; `None` when the calendar ends before.
    fn events(&self, initiative: &Initiative) -> Option<Vec<Event>> {
        let (dice, calendar, start) = (self.dice, self.calendar(), initiative.counts_from.0);
        let mut events = Vec::new();
        let same_day = u32::from(start == initiative.submitted_at.local().date());
        let reading = (same_day + dice.below(3)).max(u32::from(dice.percent(8)) * 4);
        let read_at = self.office(calendar.due(start, u16::try_from(reading).ok()?, &[])?.date)?;
        let mut published_at = read_at;
        if dice.percent(16) {
            events.push(event(read_at, EventKind::Asked, None, &self.idea.ask));
            if (0..=REPLY_DAYS).contains(&self.days_ago(read_at.local().date())?) && dice.percent(50) {
                return Some(events);
            }
            let replied_at = read_at.plus_seconds(i64::from(dice.between(2 * 3600, 9 * 86_400)));
            events.push(event(replied_at, EventKind::Replied, None, &self.idea.reply));
            published_at = self.office(calendar.after(replied_at.local().date())?)?;
        }
        events.push(event(published_at, EventKind::Published, None, ""));
        if *self.unit != Unit::Coordinator {
            events.push(event(Instant(published_at.0 + 1), EventKind::Routed, None, self.unit.code()));
        }
        let waits = pauses(calendar, &events);
        let due = due_on(calendar, initiative, &waits)?.0;
        let used = calendar.elapsed(start, published_at.local().date(), &waits);
        let days = self.answer_days().max(used + 1);
        if days >= used + 3 && dice.percent(60) {
            let table = u16::try_from(dice.between(used + 1, (used + 3).min(days - 1))).ok()?;
            let at = self.office(calendar.due(start, table, &waits)?.date)?;
            events.push(event(at, EventKind::AtTable, None, ""));
        }
        if (1..=STILL_WAITING_DAYS).contains(&self.days_ago(due)?) && dice.percent(40) {
            return Some(events);
        }
        let answered_on = calendar.due(start, u16::try_from(days).ok()?, &waits)?.date;
        let words = answers::words(dice, self.municipality, self.idea, self.outcome, answered_on);
        events.push(event(self.office(answered_on)?, EventKind::Answered, Some(self.outcome), &words));
        if matches!(self.outcome, Outcome::YesWeDo | Outcome::Partly) {
            let begun = calendar.due(answered_on, BEGUN_DAYS, &[])?.date;
            let at = Instant::from_local(begun.at(10, 15, 0, 0))?;
            events.push(event(at, EventKind::InProgress, None, answers::begun()));
        }
        if self.outcome.is_yes() && dice.percent(60) {
            let later = self.office(answered_on)?.plus_days(i64::from(dice.between(60, 150)));
            let at = self.office(calendar.on_or_after(later.local().date())?)?;
            events.push(event(at, EventKind::CarriedOut, None, ""));
        }
        Some(events)
    }

    /// How many days ago a day was; less than 0 for one to come.
    fn days_ago(&self, day: Date) -> Option<i32> {
        Some(day.until(self.now.local().date()).ok()?.get_days())
    }

    /// In how many working days it is answered.
    fn answer_days(&self) -> u32 {
        let draw = self.dice.below(100);
        let row = ANSWER_DAYS.iter().find(|(upto, ..)| draw < *upto).unwrap_or(&ANSWER_DAYS[0]);
        self.dice.between(row.1, row.2)
    }

    /// A moment in office hours of a day.
    fn office(&self, day: Date) -> Option<Instant> {
        let minutes = self.dice.between(8 * 60 + 30, 16 * 60 + 45);
        let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
        let second = i8::try_from(self.dice.between(0, 59)).ok()?;
        Instant::from_local(day.at(hour, minute, second, 0))
    }

    /// Its author takes it back within a week, if it was not answered by then.
    fn take_back(&self, initiative: &Initiative, events: &mut Vec<Event>) {
        let at = initiative.submitted_at.plus_seconds(i64::from(self.dice.between(1800, 7 * 86_400)));
        if events.iter().any(|event| event.kind == EventKind::Answered && event.at < at) {
            return;
        }
        events.retain(|event| event.at < at);
        events.push(event(at, EventKind::Withdrawn, None, ""));
    }
}

/// Brings an initiative to where its events leave it.
fn settle(calendar: &Calendar, initiative: &mut Initiative, events: &[Event]) {
    initiative.due_on = due_on(calendar, initiative, &[]);
    for (past, event) in events.iter().enumerate() {
        let happened = apply(calendar, initiative, &events[..past], event);
        debug_assert!(happened || event.kind == EventKind::Received, "{event:?}");
    }
}

fn event(at: Instant, kind: EventKind, outcome: Option<Outcome>, body: &str) -> Event {
    Event { outcome, ..Event::new(at, kind).saying(body.to_owned()) }
}
