//! Months of the municipality's calendar, and the periods that figures are about.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// A month of a year, as `2026-12`: the form in which it is kept, which sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// From 1 to 12.
    pub month: i8,
}

impl Month {
    /// The month in which a day lies.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// So many months before it.
    #[must_use]
    pub fn earlier(self, months: u8) -> Self {
        let all = i32::from(self.year) * 12 + i32::from(self.month) - 1 - i32::from(months);
        let year = i16::try_from(all.div_euclid(12)).unwrap_or(self.year);
        Self { year, month: i8::try_from(all.rem_euclid(12)).unwrap_or(0) + 1 }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        format!("{text}-01").parse().map(Self::of)
    }
}

/// What figures are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// The month that it is, and the eleven before it.
    #[default]
    LastTwelveMonths,
    /// A calendar year, as far as it has come.
    Year(i16),
}

impl Period {
    /// Its months until now, in order; none for a year that is to come.
    #[must_use]
    pub fn months(self, today: Date) -> Vec<Month> {
        let now = Month::of(today);
        match self {
            Self::LastTwelveMonths => (0..12).rev().map(|months| now.earlier(months)).collect(),
            Self::Year(year) => {
                (1..=12).map(|month| Month { year, month }).filter(|one| *one <= now).collect()
            }
        }
    }

    /// Whether it is going on, so that whatever is late now belongs to it.
    #[must_use]
    pub fn is_running(self, today: Date) -> bool {
        match self {
            Self::LastTwelveMonths => true,
            Self::Year(year) => year == today.year(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_is_read_back_and_goes_back_over_new_year() {
        let march = Month::of(date(2027, 3, 31));
        assert_eq!(march.to_string().parse::<Month>().unwrap(), march);
        assert_eq!(march.earlier(2).to_string(), "2027-01");
        assert_eq!(march.earlier(3).to_string(), "2026-12");
        assert_eq!(march.earlier(27).to_string(), "2024-12");
        assert!("2026-13".parse::<Month>().is_err());
    }

    #[test]
    fn a_period_has_the_months_that_have_come() {
        let today = date(2026, 3, 10);
        let months = |period: Period| period.months(today).iter().map(Month::to_string).collect::<Vec<_>>();
        let year = months(Period::LastTwelveMonths);
        assert_eq!((year.len(), &*year[0], &*year[11]), (12, "2025-04", "2026-03"));
        assert_eq!(months(Period::Year(2026)), ["2026-01", "2026-02", "2026-03"]);
        assert_eq!(months(Period::Year(2025)).len(), 12);
        assert!(months(Period::Year(2027)).is_empty());
        assert!(Period::Year(2026).is_running(today) && !Period::Year(2025).is_running(today));
    }
}
