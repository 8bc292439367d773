//! All clocks at once: how much each unit has in hand, how much of it is late, and where advice waits.

use super::unit::Unit;
use crate::{
    identity::Coordinator,
    initiatives,
    kernel::{Core, Day},
    on,
    places::Municipality,
};

/// What a unit has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Which.
    pub unit: Unit,
    /// Slug of the wijk, for its coordinator; empty for a department.
    pub neighbourhood: String,
    /// How much is in hand.
    pub open: i64,
    /// How much of it should have been answered.
    pub late: i64,
    /// How much waits for its author.
    pub waiting: i64,
    /// How much nobody has in person.
    pub free: i64,
    /// The first day on which something is due; `None` when all waits.
    pub first_due_on: Option<Day>,
}

/// Advice for which a department was asked.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AdviceLoad {
    /// Slug of the department.
    pub department: String,
    /// How much waits.
    pub waiting: i64,
    /// How much of it is late.
    pub late: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    department: String,
    neighbourhood: String,
    open: i64,
    late: i64,
    waiting: i64,
    free: i64,
    first_due_on: Option<Day>,
}

/// What is in hand in the wijken of a coordinator, what is most late on top.
///
/// # Errors
/// The engine refused.
pub async fn workload(
    core: &Core,
    municipality: &Municipality,
    coordinator: &Coordinator,
) -> Result<(Vec<Load>, Vec<AdviceLoad>), sqlx::Error> {
    // A department that was abolished leaves its work to the coordinators, so it counts as theirs.
    const UNITS: &str = "SELECT department, neighbourhood, COUNT(*) AS open,
         CAST(SUM(CASE WHEN due_on < $2 THEN 1 ELSE 0 END) AS BIGINT) AS late, COUNT(paused_at) AS waiting,
         COUNT(*) - COUNT(owner_id) AS free, MIN(due_on) AS first_due_on
         FROM (SELECT CASE WHEN $4 LIKE '%,' || h.department || ',%' AND h.department <> '' THEN h.department ELSE '' END
                 AS department,
               CASE WHEN $4 LIKE '%,' || h.department || ',%' AND h.department <> '' THEN '' ELSE i.neighbourhood END
                 AS neighbourhood, i.due_on, i.paused_at, h.owner_id
               FROM initiative i LEFT JOIN handling h ON h.initiative_id = i.id
               WHERE i.municipality = $1 AND i.status IN ('published', 'at_table')
                 AND ($3 = '' OR $3 LIKE '%,' || i.neighbourhood || ',%')) u
         GROUP BY department, neighbourhood ORDER BY late DESC, open DESC, department, neighbourhood";
    const ADVICE: &str = "SELECT a.department, COUNT(*) AS waiting,
         CAST(SUM(CASE WHEN a.due_on < $2 THEN 1 ELSE 0 END) AS BIGINT) AS late
         FROM advice a JOIN initiative i ON i.id = a.initiative_id
         WHERE i.municipality = $1 AND a.given_at IS NULL AND i.answered_at IS NULL AND i.closed_at IS NULL
           AND ($3 = '' OR $3 LIKE '%,' || i.neighbourhood || ',%')
         GROUP BY a.department ORDER BY late DESC, waiting DESC, a.department";
    let (here, today) = (coordinator.municipality(), core.now().day());
    let within = initiatives::listed(coordinator.within());
    let known: Vec<String> = municipality.departments.iter().map(|one| one.slug.clone()).collect();
    let known = initiatives::listed(&known);
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(UNITS).bind(here).bind(today).bind(&within).bind(&known)
        .fetch_all(pool).await)?;
    let advice = on!(&core.db, pool => sqlx::query_as(ADVICE).bind(here).bind(today).bind(&within).fetch_all(pool).await)?;
    let loads = rows.into_iter().map(|row| Load {
        unit: Unit::of(municipality, &row.department),
        neighbourhood: row.neighbourhood,
        open: row.open,
        late: row.late,
        waiting: row.waiting,
        free: row.free,
        first_due_on: row.first_due_on,
    });
    Ok((loads.collect(), advice))
}
