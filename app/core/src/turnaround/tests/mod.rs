//! The rules of the clock, as tables, and its laws, as properties.

mod carpet;
mod counting;
mod days;
mod laws;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::{Calendar, LiberationDay};

/// A calendar that closes at five, with Good Friday off and 5 May in lustrum years.
fn calendar() -> Calendar {
    Calendar {
        closes_at: Time::constant(17, 0, 0, 0),
        liberation_day: LiberationDay::Lustrum,
        good_friday: true,
        closing_days: BTreeMap::new(),
    }
}

/// The same calendar, closed on some more days.
fn closed_on(days: impl IntoIterator<Item = Date>) -> Calendar {
    let closing_days = days.into_iter().map(|day| (day, "dicht".to_owned())).collect();
    Calendar { closing_days, ..calendar() }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
