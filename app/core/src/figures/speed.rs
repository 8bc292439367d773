//! Answer speed: the public figure that counts first. In working days, never by person.

use std::collections::BTreeMap;

use super::period::Month;
use crate::{kernel::Core, on, places::Municipality};

/// How fast a municipality, a wijk or a department answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed {
    /// How many answers were given.
    pub answered: u64,
    /// Half of them came within so many working days.
    pub median: u32,
    /// Nine in ten came within so many working days.
    pub ninety: u32,
    /// Of those answered and those that are overdue, the share (in whole percents, rounded down)
    /// that was answered within its target.
    pub within_target: u32,
    /// How many wait for an answer, longer than was promised.
    pub overdue: u64,
}

impl Speed {
    /// Whether there are enough answers for a figure that says nothing about one of them.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.answered >= 5
    }
}

/// Answers by the working days that they took: how many, and how many of them within their target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<i32, (u64, u64)>);

impl Tally {
    /// Counts `answers` that took so many working days, `in_time` of them within their target.
    pub fn add(&mut self, days: i32, answers: u64, in_time: u64) {
        let there = self.0.entry(days).or_default();
        *there = (there.0 + answers, there.1 + in_time);
    }

    /// How many answers there are.
    #[must_use]
    pub fn answers(&self) -> u64 {
        self.0.values().map(|(answers, _)| answers).sum()
    }

    /// What they come down to, with `overdue` that wait too long; `None` where there is neither.
    #[must_use]
    pub fn speed(&self, overdue: u64) -> Option<Speed> {
        let answered = self.answers();
        let within: u64 = self.0.values().map(|(_, in_time)| in_time).sum();
        let share = (within * 100).checked_div(answered + overdue)?;
        Some(Speed {
            answered,
            median: self.percentile(50),
            ninety: self.percentile(90),
            within_target: u32::try_from(share).unwrap_or(0),
            overdue,
        })
    }

    /// The nearest-rank percentile: the fewest days within which `percent` of the answers came.
    fn percentile(&self, percent: u64) -> u32 {
        let rank = (self.answers() * percent).div_ceil(100).max(1);
        let mut seen = 0;
        let reached = self.0.iter().find(|(_, (answers, _))| {
            seen += answers;
            seen >= rank
        });
        reached.and_then(|(days, _)| u32::try_from(*days).ok()).unwrap_or(0)
    }
}

/// The two statements of one figure: for the whole municipality, and for one wijk (`$4`).
macro_rules! by_place {
    ($start:literal, $end:literal) => {
        (concat!($start, " ", $end), concat!($start, " AND neighbourhood = $4 ", $end))
    };
}

/// The speed of a municipality, or of one wijk, on the track of residents in the last twelve months; `None` while nothing was answered and
/// nothing is overdue.
///
/// # Errors
/// The engine refused.
pub async fn speed(
    core: &Core,
    municipality: &Municipality,
    neighbourhood: Option<&str>,
) -> Result<Option<Speed>, sqlx::Error> {
    const ANSWERS: (&str, &str) = by_place!(
        "SELECT days, CAST(SUM(answers) AS BIGINT), CAST(SUM(in_time) AS BIGINT) FROM answer_count
         WHERE municipality = $1 AND month >= $2 AND track = $3",
        "GROUP BY days"
    );
    const OVERDUE: (&str, &str) = by_place!(
        "SELECT COUNT(*) FROM initiative WHERE municipality = $1 AND track = $3 AND due_on < $2 AND answered_at IS NULL
         AND closed_at IS NULL",
        ""
    );
    let (here, track) = (&municipality.slug, &municipality.residents().slug);
    let today = core.now().day();
    let since = Month::of(today.0).earlier(11).to_string();
    let rows: Vec<(i32, i64, i64)> = on!(&core.db, pool => match neighbourhood {
        None => sqlx::query_as(ANSWERS.0).bind(here).bind(since).bind(track).fetch_all(pool).await,
        Some(wijk) => sqlx::query_as(ANSWERS.1).bind(here).bind(since).bind(track).bind(wijk).fetch_all(pool).await,
    })?;
    let overdue: i64 = on!(&core.db, pool => match neighbourhood {
        None => sqlx::query_scalar(OVERDUE.0).bind(here).bind(today).bind(track).fetch_one(pool).await,
        Some(wijk) => sqlx::query_scalar(OVERDUE.1).bind(here).bind(today).bind(track).bind(wijk).fetch_one(pool).await,
    })?;
    let mut tally = Tally::default();
    for (days, answers, in_time) in rows {
        tally.add(days, number(answers), number(in_time));
    }
    Ok(tally.speed(number(overdue)))
}

/// A count, as the engines give it.
pub(super) fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(rows: &[(i32, u64, u64)]) -> Tally {
        let mut tally = Tally::default();
        for (days, answers, in_time) in rows {
            tally.add(*days, *answers, *in_time);
        }
        tally
    }

    #[test]
    fn half_and_nine_in_ten_are_days_that_really_occurred() {
        let speed = tally(&[(30, 1, 0), (2, 3, 3), (5, 4, 4), (12, 2, 2)]).speed(0).unwrap();
        assert_eq!((speed.answered, speed.median, speed.ninety, speed.within_target), (10, 5, 12, 90));
    }

    #[test]
    fn what_is_overdue_counts_against_the_share_within_target() {
        assert_eq!(tally(&[(5, 9, 9)]).speed(3).unwrap().within_target, 75);
        assert_eq!(tally(&[]).speed(1).unwrap().within_target, 0);
        assert!(tally(&[]).speed(0).is_none());
    }
}
