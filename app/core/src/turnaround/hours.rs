//! When a municipality is open on the days that it works.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

/// The opening hours of counter and telephone, per weekday.
///
/// A day with short hours is a working day as any other (Algemene termijnenwet); what is sent after
/// it closed counts from the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Of Monday.
    pub monday: Open,
    /// Of Tuesday.
    pub tuesday: Open,
    /// Of Wednesday.
    pub wednesday: Open,
    /// Of Thursday.
    pub thursday: Open,
    /// Of Friday.
    pub friday: Open,
}

/// From when until when it is open on one day, on the local wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The first moment.
    pub opens: Time,
    /// The last moment.
    pub closes: Time,
}

impl Hours {
    /// The days with their hours, in order.
    #[must_use]
    pub const fn week(&self) -> [(Weekday, Open); 5] {
        [
            (Weekday::Monday, self.monday),
            (Weekday::Tuesday, self.tuesday),
            (Weekday::Wednesday, self.wednesday),
            (Weekday::Thursday, self.thursday),
            (Weekday::Friday, self.friday),
        ]
    }

    /// The hours of a weekday; `None` in the weekend.
    #[must_use]
    pub fn on(&self, day: Weekday) -> Option<Open> {
        self.week().into_iter().find(|(one, _)| *one == day).map(|(_, open)| open)
    }

    /// Days after each other with the same hours: the first, the last, and the hours.
    #[must_use]
    pub fn runs(&self) -> Vec<(Weekday, Weekday, Open)> {
        self.week()
            .chunk_by(|(_, one), (_, next)| one == next)
            .filter_map(|run| Some((run.first()?.0, run.last()?.0, run.first()?.1)))
            .collect()
    }
}
