//! The public holidays of the Netherlands.

use jiff::{ToSpan, civil::Date, civil::Weekday, civil::date};
use serde::{Deserialize, Serialize};

/// A public holiday of the Algemene termijnenwet, article 3 (Good Friday is equated by its
/// second paragraph). Easter Sunday and Whit Sunday are weekend days and need no mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// Two days before Easter.
    GoodFriday,
    /// The day after Easter.
    EasterMonday,
    /// 27 April; the 26th when the 27th is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// 39 days after Easter, a Thursday.
    Ascension,
    /// 50 days after Easter.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

impl Holiday {
    /// All holidays, in the order of an ordinary year.
    pub const ALL: [Self; 9] = [
        Self::NewYear,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::KingsDay,
        Self::LiberationDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::Christmas,
        Self::BoxingDay,
    ];

    /// The stable name: key of the message with the name on screen, and the form in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::GoodFriday => "good-friday",
            Self::EasterMonday => "easter-monday",
            Self::KingsDay => "kings-day",
            Self::LiberationDay => "liberation-day",
            Self::Ascension => "ascension",
            Self::WhitMonday => "whit-monday",
            Self::Christmas => "christmas",
            Self::BoxingDay => "boxing-day",
        }
    }

    /// The date of this holiday in a year; `None` outside the years 1583 to 9999, the reach of
    /// the Gregorian Easter. Today's rules are applied to all years.
    #[must_use]
    pub fn date_in(self, year: i16) -> Option<Date> {
        if !(1583..=9999).contains(&year) {
            return None;
        }
        let easter = |days_after: i64| easter(year)?.checked_add(days_after.days()).ok();
        match self {
            Self::NewYear => Some(date(year, 1, 1)),
            Self::GoodFriday => easter(-2),
            Self::EasterMonday => easter(1),
            Self::KingsDay if date(year, 4, 27).weekday() == Weekday::Sunday => Some(date(year, 4, 26)),
            Self::KingsDay => Some(date(year, 4, 27)),
            Self::LiberationDay => Some(date(year, 5, 5)),
            Self::Ascension => easter(39),
            Self::WhitMonday => easter(50),
            Self::Christmas => Some(date(year, 12, 25)),
            Self::BoxingDay => Some(date(year, 12, 26)),
        }
    }
}

/// Easter Sunday of a year.
fn easter(year: i16) -> Option<Date> {
    let easter = computus::gregorian(i32::from(year)).ok()?;
    Date::new(year, i8::try_from(easter.month).ok()?, i8::try_from(easter.day).ok()?).ok()
}
