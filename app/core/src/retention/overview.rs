//! What an admin sees of the terms: how much would go, and when they were last applied.

use sqlx::types::Json;

use super::{
    due,
    kind::{Kind, Term},
    run::{Taken, WARNED},
    terms::Terms,
};
use crate::{
    kernel::{Core, Instant},
    on,
    places::Municipality,
};

/// How far ahead is looked, in days.
pub const SOON_DAYS: i64 = 30;

/// A kind of data in a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub kind: Kind,
    /// How long it is kept.
    pub term: Term,
    /// How much would go now.
    pub now: u64,
    /// How much of what is there now would go within thirty days, that of now included.
    pub soon: u64,
}

/// When the terms were last applied, and what went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// When.
    pub at: Instant,
    /// What went.
    pub taken: Taken,
}

impl Run {
    /// How much went; warnings took nothing.
    #[must_use]
    pub fn went(&self) -> u64 {
        self.taken.iter().filter(|(kind, _)| *kind != WARNED).map(|(_, number)| number).sum()
    }
}

/// All kinds, with what would go.
///
/// # Errors
/// The engine refused.
pub async fn overview(core: &Core, municipality: &Municipality) -> Result<Vec<Line>, sqlx::Error> {
    let mut lines = Vec::new();
    let terms = Terms::of(core, municipality).await?;
    let now = core.now();
    for kind in Kind::ALL.iter().copied() {
        lines.push(Line {
            kind,
            term: terms.term(kind),
            now: due::count(core, &terms, kind, now).await?,
            soon: due::count(core, &terms, kind, now.plus_days(SOON_DAYS)).await?,
        });
    }
    Ok(lines)
}

/// The last run; `None` before the first one.
///
/// # Errors
/// The engine refused.
pub async fn last_run(core: &Core, municipality: &Municipality) -> Result<Option<Run>, sqlx::Error> {
    const SQL: &str =
        "SELECT ran_at, taken FROM retention_run WHERE municipality = $1 AND ran_at IS NOT NULL";
    let row: Option<(Instant, Json<Taken>)> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).fetch_optional(pool).await)?;
    Ok(row.map(|(at, taken)| Run { at, taken: taken.0 }))
}
