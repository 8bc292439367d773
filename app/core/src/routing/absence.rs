//! Who is away, and who handles their ideas meanwhile: a colleague with the same work, who gets no right by it.

use jiff::{Span, civil::Date};
use serde_json::json;

use crate::{
    execute_in_tx,
    identity::{Colleague, Handler, PersonId},
    in_tx,
    kernel::{Core, Day, Tx, audit::Entry},
    on,
    places::Municipality,
};

/// The longest absence, in years.
const MOST_YEARS: i64 = 1;

/// When somebody is away.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Absence {
    /// The first day.
    pub from_on: Day,
    /// The last day.
    pub until_on: Day,
    /// Who handles their ideas meanwhile.
    pub substitute_id: Option<PersonId>,
    /// What that colleague is called; `None` for nobody.
    pub substitute: Option<String>,
}

/// Why an absence was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceError {
    /// There is no first day, or it lies more than a year away.
    From,
    /// There is no last day, it lies before the first one or before today, or more than a year after it.
    Until,
    /// The colleague does not do the same work (any more).
    Substitute,
}

/// Who is away today, with who handles their ideas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Away {
    person_id: PersonId,
    substitute_id: Option<PersonId>,
}

/// All who are away today.
pub(crate) async fn away(tx: &mut Tx, core: &Core, municipality: &str) -> Result<Vec<Away>, sqlx::Error> {
    const SQL: &str = "SELECT a.person_id, a.substitute_id FROM absence a JOIN person p ON p.id = a.person_id
         WHERE p.municipality = $1 AND a.from_on <= $2 AND a.until_on >= $2";
    in_tx!(tx, e => sqlx::query_as(SQL).bind(municipality).bind(core.now().day()).fetch_all(e).await)
}

/// Those of a unit who want to know about something of an owner: the owner, where they still work with it, in the
/// unit or as process guard; with the substitute while they are away. All of the unit when that leaves nobody.
pub(crate) fn only_owner(
    unit: &[Colleague],
    guards: &[Colleague],
    owner: Option<PersonId>,
    away: &[Away],
) -> Vec<Colleague> {
    let find = |who: Option<PersonId>| unit.iter().chain(guards).find(|one| Some(one.id) == who).cloned();
    let Some(found) = find(owner) else { return unit.to_vec() };
    match away.iter().find(|one| one.person_id == found.id) {
        None => vec![found],
        Some(away) => match find(away.substitute_id) {
            Some(substitute) => vec![found, substitute],
            None => unit.to_vec(),
        },
    }
}

/// When somebody is away, now or later; `None` when they said nothing of the kind.
///
/// # Errors
/// The engine refused.
pub async fn absence(core: &Core, handler: &Handler) -> Result<Option<Absence>, sqlx::Error> {
    const SQL: &str = "SELECT a.from_on, a.until_on, a.substitute_id,
         CASE WHEN s.name <> '' THEN s.name ELSE s.email END AS substitute
         FROM absence a LEFT JOIN person s ON s.id = a.substitute_id WHERE a.person_id = $1 AND a.until_on >= $2";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(handler.person()).bind(core.now().day()).fetch_optional(pool).await)
}

/// Colleagues who do some of the same work: the same role, for the same department, in the same wijk or in all.
const SUBSTITUTES: &str = "SELECT DISTINCT p.id, p.name, p.email, p.language FROM person_role mine
     JOIN person_role r ON r.municipality = mine.municipality AND r.role = mine.role AND r.person_id <> mine.person_id
         AND COALESCE(r.department, '') = COALESCE(mine.department, '')
         AND (r.neighbourhood IS NULL OR r.neighbourhood = mine.neighbourhood)
     JOIN person p ON p.id = r.person_id
     WHERE mine.person_id = $1 AND mine.role IN ('coordinator', 'process_guard', 'specialist', 'alderman')
     AND (mine.ends_on IS NULL OR mine.ends_on >= $2) AND (r.ends_on IS NULL OR r.ends_on >= $2)
     ORDER BY p.name, p.email, p.id";

/// Who can handle somebody's ideas while they are away.
///
/// # Errors
/// The engine refused.
pub async fn substitutes(core: &Core, handler: &Handler) -> Result<Vec<Colleague>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_as(SUBSTITUTES).bind(handler.person()).bind(core.now().day()).fetch_all(pool).await)
}

/// Keeps when somebody is away, in the place of what they said before.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn set_absence(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    from: Option<Date>,
    until: Option<Date>,
    substitute: Option<PersonId>,
) -> Result<Result<(), Vec<AbsenceError>>, sqlx::Error> {
    const KEEP: &str =
        "INSERT INTO absence (person_id, from_on, until_on, substitute_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
         substitute_id = excluded.substitute_id";
    let today = core.now().local().date();
    let a_year = |day: Date| day.saturating_add(Span::new().years(MOST_YEARS));
    let from = from.filter(|day| *day <= a_year(today) && a_year(*day) >= today);
    let first = from.unwrap_or(today);
    let until = until.filter(|day| *day >= first && *day >= today && *day <= a_year(first));
    let does_the_same = match substitute {
        Some(substitute) => substitutes(core, handler).await?.iter().any(|one| one.id == substitute),
        None => true,
    };
    let (Some(from), Some(until), true) = (from, until, does_the_same) else {
        let wrong = [
            (from.is_none(), AbsenceError::From),
            (until.is_none(), AbsenceError::Until),
            (!does_the_same, AbsenceError::Substitute),
        ];
        return Ok(Err(wrong.into_iter().filter_map(|(wrong, error)| wrong.then_some(error)).collect()));
    };
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, KEEP, handler.person(), Day(from), Day(until), substitute)?;
    finish(tx, core, municipality, handler, "person.absence").await?;
    Ok(Ok(()))
}

/// Somebody is there again.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn end_absence(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
) -> Result<(), sqlx::Error> {
    let mut tx = core.db.begin().await?;
    execute_in_tx!(&mut tx, "DELETE FROM absence WHERE person_id = $1", handler.person())?;
    finish(tx, core, municipality, handler, "person.absence_end").await
}

async fn finish(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    let entry = Entry::new(&municipality.slug, handler.actor(""), action, handler.person().0);
    entry.detail(json!({})).record(&mut tx, core).await?;
    tx.commit().await
}

/// Forgets absences that are over.
///
/// # Errors
/// The engine refused.
pub(crate) async fn forget_absences(core: &Core) -> Result<u64, sqlx::Error> {
    crate::execute!(&core.db, "DELETE FROM absence WHERE until_on < $1", core.now().day())
}
