//! What was done in the last hour, by whoever moderates here: it can still be undone.

use super::undo::UNDO_SECONDS;
use crate::{
    identity::Moderator,
    initiatives::{self, EventKind, Initiative, columns},
    kernel::{Core, Instant},
    on,
};

/// The most that are shown.
const MOST_ROWS: i64 = 100;

/// An act that can be undone.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Recent {
    /// What it was done with.
    #[sqlx(flatten)]
    pub initiative: Initiative,
    /// What was done.
    pub what: EventKind,
    /// When.
    pub at: Instant,
}

/// What was done in the last hour and can be undone, the latest first: the last step of its initiative, but for what a
/// rule did at the moment of publishing.
///
/// # Errors
/// The engine refused.
pub async fn recent(core: &Core, moderator: &Moderator) -> Result<Vec<Recent>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT i.*, e.kind AS what, e.at FROM initiative_event e JOIN (SELECT ",
        columns!(),
        " FROM initiative WHERE municipality = $2 AND title <> '' AND ($3 = '' OR $3 LIKE '%,' || neighbourhood || ',%')) i
             ON i.id = e.initiative_id
         WHERE e.at > $1 AND e.kind IN ('published', 'asked', 'hidden', 'merged') AND e.undone_at IS NULL
           AND (e.kind <> 'asked' OR i.status = 'received')
           AND NOT EXISTS (SELECT 1 FROM initiative_event l WHERE l.initiative_id = e.initiative_id
             AND l.undone_at IS NULL AND l.at > e.at AND NOT (l.kind = 'routed' AND l.at = e.at + 1))
         ORDER BY e.at DESC, e.id DESC LIMIT $4"
    );
    let since = core.now().plus_seconds(-UNDO_SECONDS);
    let within = initiatives::listed(moderator.within());
    on!(&core.db, pool => sqlx::query_as(SQL).bind(since).bind(moderator.municipality()).bind(within).bind(MOST_ROWS)
        .fetch_all(pool).await)
}
