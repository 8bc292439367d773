//! The rules of the clock, as tables, and its laws, as properties.

mod carpet;
mod counting;
mod days;
mod laws;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::{Calendar, Hours, LiberationDay, Open};

/// A calendar that closes at five, on Thursday at eight and on Friday at noon, with Good Friday off and 5 May in lustrum years.
fn calendar() -> Calendar {
    Calendar {
        hours: hours(),
        liberation_day: LiberationDay::Lustrum,
        good_friday: true,
        closing_days: BTreeMap::new(),
    }
}

fn hours() -> Hours {
    let until = |hour| Open { opens: Time::constant(9, 0, 0, 0), closes: Time::constant(hour, 0, 0, 0) };
    let [monday, tuesday, wednesday, thursday, friday] = [17, 17, 17, 20, 12].map(until);
    Hours { monday, tuesday, wednesday, thursday, friday }
}

/// The same calendar, closed on some more days.
fn closed_on(days: impl IntoIterator<Item = Date>) -> Calendar {
    let closing_days = days.into_iter().map(|day| (day, "dicht".to_owned())).collect();
    Calendar { closing_days, ..calendar() }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
