//! Instants and the clock: time is an argument, never asked for by a rule.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::turnaround::{local_date_time, zone};

/// A moment, in microseconds since 1970-01-01 UTC; the form in which both engines keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// A day on the calendar, kept as `YYYY-MM-DD`, which sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub civil::Date);

impl Instant {
    /// The moment as the wall clock in Europe/Amsterdam shows it.
    #[must_use]
    pub fn local(self) -> civil::DateTime {
        let timestamp = Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        local_date_time(timestamp)
    }

    /// The moment at which the wall clock in Europe/Amsterdam shows `local`; `None` past year 9999.
    #[must_use]
    pub fn from_local(local: civil::DateTime) -> Option<Self> {
        let zoned = local.to_zoned(zone()).ok()?;
        Some(Self(zoned.timestamp().as_microsecond()))
    }

    /// The day it is then in Europe/Amsterdam.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.local().date())
    }

    /// As RFC 3339 in UTC, for machines.
    #[must_use]
    pub fn rfc3339(self) -> String {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
    }

    /// This moment plus (or, negative, minus) a number of seconds.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This moment plus a number of times 24 hours.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }
}

/// Where "now" comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is set, in microseconds; for tests and demonstration.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `instant` until it is set.
    #[must_use]
    pub fn fixed(instant: Instant) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(instant.0)))
    }

    /// The moment it is now.
    #[must_use]
    pub fn now(&self) -> Instant {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Instant(Timestamp::now().as_microsecond()),
            Self::Fixed(micros) => Instant(micros.load(Ordering::Relaxed)),
        }
    }

    /// Sets a fixed clock; the machine's clock is left alone.
    pub fn set(&self, instant: Instant) {
        if let Self::Fixed(micros) = self {
            micros.store(instant.0, Ordering::Relaxed);
        }
    }
}

impl<DB: sqlx::Database> sqlx::Type<DB> for Day
where
    String: sqlx::Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        String::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        String::compatible(ty)
    }
}

impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for Day
where
    String: sqlx::Encode<'q, DB>,
{
    fn encode_by_ref(
        &self,
        buffer: &mut <DB as sqlx::Database>::ArgumentBuffer,
    ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
        self.0.to_string().encode(buffer)
    }
}

impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for Day
where
    String: sqlx::Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        Ok(Self(String::decode(value)?.parse()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_wall_clock_is_that_of_amsterdam_in_summer_and_winter() {
        let winter = Instant::from_local(date(2026, 12, 23).at(16, 30, 0, 0)).unwrap();
        assert_eq!(winter.rfc3339(), "2026-12-23T15:30:00Z");
        let summer = Instant::from_local(date(2026, 7, 1).at(0, 30, 0, 0)).unwrap();
        assert_eq!(summer.rfc3339(), "2026-06-30T22:30:00Z");
        assert_eq!(summer.local(), date(2026, 7, 1).at(0, 30, 0, 0));
    }
}
