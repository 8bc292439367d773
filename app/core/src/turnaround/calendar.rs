//! Which days a municipality works.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Weekday};
use serde::{Deserialize, Serialize};

use super::{DayOff, Holiday, Hours};

/// The longest row of days off that is looked through, in days. A calendar in which a whole year
/// goes by without a working day is broken, and gives `None` instead of an endless search.
const LONGEST_GAP: usize = 366;

/// The working calendar of a municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// When it is open. What is sent on a working day after it closed counts from the next one.
    pub hours: Hours,
    /// In which years 5 May is a day off.
    pub liberation_day: LiberationDay,
    /// Whether Good Friday is a day off.
    pub good_friday: bool,
    /// Days on which the municipality is closed besides holidays, with a word for each.
    #[serde(default)]
    pub closing_days: BTreeMap<Date, String>,
}

/// In which years 5 May is a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LiberationDay {
    /// Every year, as the Algemene termijnenwet counts it.
    EveryYear,
    /// In years that divide by five, as most employers give the day off.
    Lustrum,
}

impl Calendar {
    /// Why a day is not a working day; `None` for a working day.
    #[must_use]
    pub fn day_off(&self, day: Date) -> Option<DayOff> {
        if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return Some(DayOff::Weekend);
        }
        if let Some(holiday) = self.holiday(day) {
            return Some(DayOff::Holiday(holiday));
        }
        self.closing_days.get(&day).map(|why| DayOff::Closed(why.clone()))
    }

    /// Monday to Friday, not a holiday, not a closing day.
    #[must_use]
    pub fn is_working_day(&self, day: Date) -> bool {
        self.day_off(day).is_none()
    }

    /// The holiday that this municipality keeps on a day.
    fn holiday(&self, day: Date) -> Option<Holiday> {
        Holiday::ALL
            .into_iter()
            .filter(|holiday| self.keeps(*holiday, day.year()))
            .find(|holiday| holiday.date_in(day.year()) == Some(day))
    }

    fn keeps(&self, holiday: Holiday, year: i16) -> bool {
        match holiday {
            Holiday::GoodFriday => self.good_friday,
            Holiday::LiberationDay => match self.liberation_day {
                LiberationDay::EveryYear => true,
                LiberationDay::Lustrum => year % 5 == 0,
            },
            _ => true,
        }
    }

    /// The day from which something counts that was sent at a moment on the local wall clock:
    /// that day itself, or the next working day when it was a day off or after closing time.
    /// Day one is the working day after it. `None` when the calendar has no working day within
    /// a year, or at the end of the year 9999.
    #[must_use]
    pub fn counts_from(&self, sent: DateTime) -> Option<Date> {
        let closed = self.hours.on(sent.weekday()).is_some_and(|open| sent.time() > open.closes);
        if closed { self.after(sent.date()) } else { self.on_or_after(sent.date()) }
    }

    /// The first working day on a day or after it; `None` as in [`Self::counts_from`].
    #[must_use]
    pub fn on_or_after(&self, day: Date) -> Option<Date> {
        days_from(day, |day| day.tomorrow().ok()).find(|day| self.is_working_day(*day))
    }

    /// The first working day after a day; `None` as in [`Self::counts_from`].
    #[must_use]
    pub fn after(&self, day: Date) -> Option<Date> {
        self.on_or_after(day.tomorrow().ok()?)
    }

    /// The last working day on a day or before it; `None` as in [`Self::counts_from`].
    #[must_use]
    pub fn on_or_before(&self, day: Date) -> Option<Date> {
        days_from(day, |day| day.yesterday().ok()).find(|day| self.is_working_day(*day))
    }
}

/// A day and those next to it in one direction, as far as [`LONGEST_GAP`].
fn days_from(day: Date, next: fn(Date) -> Option<Date>) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(day), move |day| next(*day)).take(LONGEST_GAP)
}
