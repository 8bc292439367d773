//! From an instant to the wall clock of the municipality.

use std::sync::LazyLock;

use jiff::{Timestamp, civil, tz::TimeZone};

/// Dutch time as POSIX writes it (IEEE Std 1003.1, `TZ`), for a build without the zone database.
const DUTCH_RULE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

static AMSTERDAM: LazyLock<TimeZone> = LazyLock::new(|| {
    TimeZone::get("Europe/Amsterdam").or_else(|_| TimeZone::posix(DUTCH_RULE)).unwrap_or(TimeZone::UTC)
});

/// The date and time that the wall clock in Europe/Amsterdam shows at an instant.
#[must_use]
pub fn local_date_time(instant: Timestamp) -> civil::DateTime {
    instant.to_zoned(zone()).datetime()
}

/// The time zone of all days: Europe/Amsterdam.
#[must_use]
pub fn zone() -> TimeZone {
    AMSTERDAM.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::winter("2026-12-23T15:30:00Z", "2026-12-23T16:30:00")]
    #[case::summer("2026-06-30T22:30:00Z", "2026-07-01T00:30:00")]
    #[case::last_hour_of_summer_time("2026-10-25T00:30:00Z", "2026-10-25T02:30:00")]
    #[case::first_hour_of_winter_time("2026-10-25T01:30:00Z", "2026-10-25T02:30:00")]
    fn a_day_is_a_day_in_amsterdam(#[case] instant: Timestamp, #[case] local: civil::DateTime) {
        assert_eq!(local_date_time(instant), local);
        let by_rule = instant.to_zoned(TimeZone::posix(DUTCH_RULE).unwrap()).datetime();
        assert_eq!(by_rule, local, "the rule without the zone database says the same");
    }
}
