//! Answer speed: the public figure that counts first. In working days, never by person.

use crate::{
    kernel::{Core, Instant},
    on,
    places::Municipality,
};

/// How fast a municipality or wijk answered what was sent since a year ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed {
    /// How many initiatives were answered.
    pub answered: u64,
    /// Half of them had an answer within so many working days.
    pub median: u32,
    /// Nine in ten had an answer within so many working days.
    pub ninety: u32,
    /// Of those answered and those that are overdue, the share (in whole percents, rounded down)
    /// that was answered within its target.
    pub within_target: u32,
    /// How many wait for an answer, longer than was promised.
    pub overdue: u64,
}

/// The speed of a municipality, or of one wijk; `None` while nothing was answered and nothing is overdue.
///
/// # Errors
/// The engine refused.
pub async fn speed(
    core: &Core,
    municipality: &Municipality,
    neighbourhood: Option<&str>,
) -> Result<Option<Speed>, sqlx::Error> {
    let since = core.now().plus_days(-365);
    let rows = answer_days(core, &municipality.slug, neighbourhood, since).await?;
    let overdue = overdue(core, &municipality.slug, neighbourhood).await?;
    Ok(summary(&rows, u64::try_from(overdue).unwrap_or(0)))
}

/// Rows of (working days used, of them within target, how many), in order of days.
type DayCount = (i32, i64, i64);

fn summary(rows: &[DayCount], overdue: u64) -> Option<Speed> {
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    let answered: u64 = rows.iter().map(|row| count(row.2)).sum();
    let within: u64 = rows.iter().map(|row| count(row.1)).sum();
    if answered + overdue == 0 {
        return None;
    }
    let within_target = u32::try_from(within * 100 / (answered + overdue)).unwrap_or(0);
    Some(Speed {
        answered,
        median: percentile(rows, answered, 50),
        ninety: percentile(rows, answered, 90),
        within_target,
        overdue,
    })
}

/// The nearest-rank percentile: the fewest days within which `percent` of the answers came.
fn percentile(rows: &[DayCount], answered: u64, percent: u64) -> u32 {
    let rank = (answered * percent).div_ceil(100).max(1);
    let mut seen = 0;
    for (days, _, number) in rows {
        seen += u64::try_from(*number).unwrap_or(0);
        if seen >= rank {
            return u32::try_from(*days).unwrap_or(0);
        }
    }
    0
}

impl Speed {
    /// Whether there are enough answers for a figure that says nothing about one of them.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.answered >= 5
    }
}

/// The two statements of one figure: for the whole municipality, and for one wijk (`$3`).
macro_rules! by_place {
    ($start:literal, $end:literal) => {
        (concat!($start, " ", $end), concat!($start, " AND neighbourhood = $3 ", $end))
    };
}

async fn answer_days(
    core: &Core,
    municipality: &str,
    neighbourhood: Option<&str>,
    since: Instant,
) -> Result<Vec<DayCount>, sqlx::Error> {
    const SQL: (&str, &str) = by_place!(
        "SELECT answer_days, CAST(SUM(CASE WHEN answer_days <= answer_target THEN 1 ELSE 0 END) AS BIGINT), COUNT(*)
         FROM initiative WHERE municipality = $1 AND answer_days IS NOT NULL AND closed_at IS NULL AND submitted_at >= $2",
        "GROUP BY answer_days ORDER BY answer_days"
    );
    on!(&core.db, pool => match neighbourhood {
        None => sqlx::query_as(SQL.0).bind(municipality).bind(since).fetch_all(pool).await,
        Some(wijk) => sqlx::query_as(SQL.1).bind(municipality).bind(since).bind(wijk).fetch_all(pool).await,
    })
}

async fn overdue(core: &Core, municipality: &str, neighbourhood: Option<&str>) -> Result<i64, sqlx::Error> {
    const SQL: (&str, &str) = by_place!(
        "SELECT COUNT(*) FROM initiative WHERE municipality = $1 AND due_on < $2 AND answered_at IS NULL
         AND closed_at IS NULL",
        ""
    );
    let today = core.now().day();
    on!(&core.db, pool => match neighbourhood {
        None => sqlx::query_scalar(SQL.0).bind(municipality).bind(today).fetch_one(pool).await,
        Some(wijk) => sqlx::query_scalar(SQL.1).bind(municipality).bind(today).bind(wijk).fetch_one(pool).await,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_and_nine_in_ten_are_days_that_really_occurred() {
        let rows = [(2, 3, 3), (5, 4, 4), (12, 2, 2), (30, 0, 1)];
        let speed = summary(&rows, 0).unwrap();
        assert_eq!((speed.answered, speed.median, speed.ninety, speed.within_target), (10, 5, 12, 90));
    }

    #[test]
    fn what_is_overdue_counts_against_the_share_within_target() {
        let speed = summary(&[(5, 9, 9)], 3).unwrap();
        assert_eq!(speed.within_target, 75);
        assert_eq!(summary(&[], 1).unwrap().within_target, 0);
        assert!(summary(&[], 0).is_none());
    }
}
