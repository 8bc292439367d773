//! How many public initiatives there are, by wijk.

use std::collections::BTreeMap;

use crate::{kernel::Core, on, places::Municipality};

/// The public initiatives of one wijk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// How many there are.
    #[sqlx(rename = "all_of_them")]
    pub all: i64,
    /// How many of them have no answer yet.
    pub waiting: i64,
}

/// How many public initiatives each wijk has, by slug; a wijk without any is not there.
///
/// # Errors
/// The engine refused.
pub async fn counts_by_neighbourhood(
    core: &Core,
    municipality: &Municipality,
) -> Result<BTreeMap<String, i64>, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood, COUNT(*) FROM initiative WHERE published_at IS NOT NULL
         AND closed_at IS NULL AND municipality = $1 GROUP BY neighbourhood";
    let rows: Vec<(String, i64)> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).fetch_all(pool).await)?;
    Ok(rows.into_iter().collect())
}

/// How many public initiatives one wijk has, and how many of them wait for an answer.
///
/// # Errors
/// The engine refused.
pub async fn counts_in(
    core: &Core,
    municipality: &Municipality,
    neighbourhood: &str,
) -> Result<Counts, sqlx::Error> {
    const SQL: &str =
        "SELECT COUNT(*) AS all_of_them, COUNT(*) - COUNT(answered_at) AS waiting FROM initiative
         WHERE published_at IS NOT NULL AND closed_at IS NULL AND municipality = $1 AND neighbourhood = $2";
    on!(&core.db, pool => sqlx::query_as(SQL)
        .bind(&municipality.slug).bind(neighbourhood).fetch_one(pool).await)
}
