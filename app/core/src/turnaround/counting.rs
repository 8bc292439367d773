//! Counting working days: when something is due, and how much of the time is used.

use std::iter::successors;

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use super::{Calendar, DayOff, Pause};

/// The last day for a step, and why it is not earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The last day; always a working day.
    pub date: Date,
    /// The weekdays that did not count, in order. Days of a pause are not among them: the pause
    /// is their reason.
    pub skipped: Vec<Skipped>,
}

/// A day from Monday to Friday that did not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// The day.
    pub date: Date,
    /// Its holiday, or the municipality's words for closing.
    pub reason: DayOff,
}

impl Calendar {
    /// The last day of a step that may take `days` working days from the day something counts
    /// from ([`Self::counts_from`]; a day off is moved on to the next working day).
    ///
    /// `None` while a question without a reply holds it up, when a year goes by without a working
    /// day, or past the year 9999.
    #[must_use]
    pub fn due(&self, from: Date, days: u16, pauses: &[Pause]) -> Option<Due> {
        let date = self.counted_days(from, pauses).nth(usize::from(days))?;
        Some(Due { date, skipped: self.skipped(from, date, pauses) })
    }

    /// As [`Self::due`], from the moment of sending on the local wall clock. The weekdays that
    /// moved the beginning are among the skipped: sent on Good Friday, sent late before Easter.
    #[must_use]
    pub fn due_for(&self, sent: DateTime, days: u16, pauses: &[Pause]) -> Option<Due> {
        let due = self.due(self.counts_from(sent)?, days, pauses)?;
        Some(Due { skipped: self.skipped(sent.date(), due.date, pauses), ..due })
    }

    /// How many working days were used at the end of `today`, pauses left out; 0 on the day from
    /// which it counts, and before it.
    #[must_use]
    pub fn elapsed(&self, start: Date, today: Date, pauses: &[Pause]) -> u32 {
        let used = self.counted_days(start, pauses).skip(1).take_while(|day| *day <= today);
        u32::try_from(used.count()).unwrap_or(u32::MAX)
    }

    /// The working days from a day on, the first of them being day 0; paused ones too.
    pub(super) fn working_days(&self, from: Date) -> impl Iterator<Item = Date> {
        successors(self.on_or_after(from), |day| self.after(*day))
    }

    /// The working days that count, the first of them being day 0. Ends at an open pause.
    fn counted_days(&self, from: Date, pauses: &[Pause]) -> impl Iterator<Item = Date> {
        successors(self.on_or_after(from), |day| {
            let mut next = self.after(*day)?;
            // Each round leaves one pause behind for good, so this ends.
            while let Some(pause) = pauses.iter().find(|pause| pause.covers(next)) {
                next = self.after(pause.until?)?;
            }
            Some(next)
        })
    }

    fn skipped(&self, from: Date, until: Date, pauses: &[Pause]) -> Vec<Skipped> {
        successors(Some(from), |day| day.tomorrow().ok())
            .take_while(|day| *day < until)
            .filter(|day| !pauses.iter().any(|pause| pause.covers(*day)))
            .filter_map(|date| match self.day_off(date)? {
                DayOff::Weekend => None,
                reason => Some(Skipped { date, reason }),
            })
            .collect()
    }
}
