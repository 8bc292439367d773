//! What is in hand, as who handles it sees it: what should be answered first on top.

use super::{item::departments, owner::Owner, unit::Unit};
use crate::{
    filters::{Narrow, bind_narrowed, narrowed},
    identity::{Handler, PersonId},
    initiatives::{self, Initiative, Mark, Screen, columns},
    kernel::{Core, Day, Instant},
    on,
    places::Municipality,
};

/// A part of what is in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What they have in person.
    Mine,
    /// What nobody has in person.
    Free,
    /// What should have been answered.
    Late,
    /// About what their department has to advise.
    Advice,
    /// Everything that is theirs to read.
    All,
    /// What was promised with a yes and is not carried out yet.
    Promised,
}

impl View {
    /// All views.
    pub const ALL: [Self; 6] = [Self::All, Self::Mine, Self::Free, Self::Late, Self::Advice, Self::Promised];
}

/// Something in hand.
#[derive(Clone, Debug)]
pub struct Row {
    /// What.
    pub initiative: Initiative,
    /// Who has it.
    pub unit: Unit,
    /// The person who has it.
    pub owner: Option<Owner>,
    /// Since when the unit has it.
    pub since: Instant,
    /// How often advice was asked.
    pub asked: i64,
    /// How often it was given.
    pub given: i64,
    /// The last day on which their own department has to advise; `None` when it has not.
    pub advise_before: Option<Day>,
}

/// One view, and how many there are in each.
#[derive(Clone, Debug)]
pub struct Board {
    /// The view that is shown.
    pub view: View,
    /// What it shows, what should be answered first on top and what waits for its author below: one screen.
    pub rows: Vec<Row>,
    /// Where the next screen begins; `None` on the last.
    pub next: Option<Mark>,
    /// How many there are in each of [`View::ALL`].
    counts: [i64; 6],
}

impl Board {
    /// How many there are in a view, shown or not.
    #[must_use]
    pub fn count(&self, view: View) -> i64 {
        let place = View::ALL.iter().position(|one| *one == view);
        place.map_or(0, |place| self.counts[place])
    }
}

#[derive(sqlx::FromRow)]
struct Found {
    #[sqlx(flatten)]
    initiative: Initiative,
    place: String,
    with_department: String,
    with_since: Instant,
    owner_id: Option<PersonId>,
    owner_name: Option<String>,
    owner_email: Option<String>,
    asked: i64,
    given: i64,
    advise_before: Option<Day>,
}

/// What is in hand, or promised, and theirs to read, with who has it and its place in the list. `$1` municipality,
/// `$2` whether they coordinate, `$3` the wijken in which, `$4` their departments, `$5` who they are, `$6` to `$12` what
/// it is narrowed to, `$13` today.
///
/// By its status, as engines know how many there are of each, but not how often three moments are empty together; and
/// who has it is looked up for each, as PostgreSQL would rather join all that was ever routed.
macro_rules! theirs {
    ($which:literal, $place:literal) => {
        concat!(
            "WITH there AS MATERIALIZED (SELECT id, neighbourhood, due_on, ",
            $place,
            " AS place,
                 COALESCE((SELECT h.department FROM handling h WHERE h.initiative_id = initiative.id), '') AS with_department,
                 (SELECT h.owner_id FROM handling h WHERE h.initiative_id = initiative.id) AS owner_id
               FROM initiative WHERE municipality = $1 AND ",
            $which,
            narrowed!("$6", "$7", "$8", "$9", "$10", "$11"),
            ") SELECT * FROM (SELECT id, due_on, place, with_department, owner_id,
                 ($2 AND ($3 = '' OR $3 LIKE '%,' || neighbourhood || ',%')) AS coordinates,
                 ($4 <> '' AND with_department <> '' AND $4 LIKE '%,' || with_department || ',%') AS with_own,
                 (owner_id = $5 OR owner_id IN (SELECT person_id FROM absence
                     WHERE substitute_id = $5 AND from_on <= $13 AND until_on >= $13)) AS mine,
                 CASE WHEN $4 <> '' THEN (SELECT MIN(a.due_on) FROM advice a WHERE a.initiative_id = there.id
                     AND a.given_at IS NULL AND $4 LIKE '%,' || a.department || ',%') END AS advise_before
               FROM there) i
             WHERE (coordinates OR with_own OR advise_before IS NOT NULL) AND ($12 IS NULL OR with_department = $12)"
        )
    };
}

/// One screen of a view (`$14`) of what is in hand or promised, behind a mark (`$15`, `$16`), with the counts of all
/// views in each row. The rest of an initiative is looked up for the screen alone.
macro_rules! screen {
    ($from:literal) => {
        concat!(
            "WITH in_hand AS MATERIALIZED (",
            theirs!(
                "status IN ('published', 'at_table')",
                "CASE WHEN paused_at IS NULL THEN '0' ELSE '1' END || COALESCE(due_on, '')"
            ),
            "), promised AS MATERIALIZED (",
            theirs!(
                // Microseconds sort as text too: until the year 2286 they have sixteen digits.
                "status IN ('answered', 'in_progress') AND outcome IN ('yes_we_do', 'yes_you_do', 'partly')",
                "CAST(answered_at AS TEXT)"
            ),
            ") SELECT c.*, r.place, r.with_department, r.owner_id, r.advise_before, i.*,
                 COALESCE((SELECT h.routed_at FROM handling h WHERE h.initiative_id = r.id), i.published_at) AS with_since,
                 p.name AS owner_name, p.email AS owner_email,
                 (SELECT COUNT(*) FROM advice a WHERE a.initiative_id = r.id) AS asked,
                 (SELECT COUNT(*) FROM advice a WHERE a.initiative_id = r.id AND a.given_at IS NOT NULL) AS given
             FROM (SELECT COUNT(*), COUNT(CASE WHEN mine THEN 1 END),
                 COUNT(CASE WHEN owner_id IS NULL AND (coordinates OR with_own) THEN 1 END),
                 COUNT(CASE WHEN due_on < $13 THEN 1 END), COUNT(advise_before),
                 (SELECT COUNT(*) FROM promised) FROM in_hand) c
             LEFT JOIN (SELECT * FROM ",
            $from,
            " WHERE ($14 = 'all' OR $14 = 'mine' AND mine OR $14 = 'advice' AND advise_before IS NOT NULL
                 OR $14 = 'late' AND due_on < $13
                 OR $14 = 'free' AND owner_id IS NULL AND (coordinates OR with_own))
               AND (place, id) > ($15, $16) ORDER BY place, id LIMIT $17) r ON TRUE
             LEFT JOIN (SELECT ",
            columns!(),
            " FROM initiative) i ON i.id = r.id LEFT JOIN person p ON p.id = r.owner_id ORDER BY r.place, r.id"
        )
    };
}

/// Binds what [`theirs`] asks to a statement.
macro_rules! bind_theirs {
    ($query:expr, $core:expr, $municipality:expr, $handler:expr, $narrow:expr) => {{
        let coordinator = $handler.coordinator();
        let within = coordinator.as_ref().map(|one| initiatives::listed(one.within())).unwrap_or_default();
        let query = $query.bind($handler.municipality()).bind(coordinator.is_some()).bind(within);
        let query = query.bind(departments($municipality, $handler)).bind($handler.person());
        bind_narrowed!(query, $narrow).bind(&$narrow.department).bind($core.now().day())
    }};
}

pub(super) const IN_HAND: &str = screen!("in_hand");
pub(super) const PROMISED: &str = screen!("promised");

/// What is in hand, in a view; or what was promised. `narrow` leaves some of it out, of the counts too. One statement.
///
/// # Errors
/// The engine refused.
pub async fn board(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    view: View,
    narrow: &Narrow,
    screen: &Screen,
) -> Result<Board, sqlx::Error> {
    let shown = match view {
        View::All | View::Promised => "all",
        View::Mine => "mine",
        View::Free => "free",
        View::Late => "late",
        View::Advice => "advice",
    };
    let sql = if view == View::Promised { PROMISED } else { IN_HAND };
    let (place, id) = screen.begin();
    let (counts, mut rows): (_, Vec<Found>) = on!(&core.db, pool => {
        let query = bind_theirs!(sqlx::query(sql), core, municipality, handler, narrow);
        let rows = query.bind(shown).bind(place).bind(id).bind(screen.limit()).fetch_all(pool).await?;
        initiatives::counted(&rows)
    })?;
    let (all, mine, free, late, advice, promised) = counts;
    let next = screen.cut(&mut rows, |row| Mark { place: row.place.clone(), id: row.initiative.id });
    let rows = rows.into_iter().map(|found| Row {
        unit: Unit::of(municipality, &found.with_department),
        owner: found.owner_id.map(|person| Owner::new(person, found.owner_name, found.owner_email)),
        since: found.with_since,
        asked: found.asked,
        given: found.given,
        advise_before: found.advise_before,
        initiative: found.initiative,
    });
    Ok(Board { view, rows: rows.collect(), next, counts: [all, mine, free, late, advice, promised] })
}

/// How many of what is in hand and theirs came to them after a moment: published, routed, or to advise about.
///
/// # Errors
/// The engine refused.
pub async fn arrived(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    narrow: &Narrow,
    since: Instant,
) -> Result<i64, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT COUNT(*) FROM (",
        theirs!(
            "status IN ('published', 'at_table') AND (COALESCE((SELECT h.routed_at FROM handling h
                 WHERE h.initiative_id = initiative.id), published_at) > $14
               OR EXISTS (SELECT 1 FROM advice a WHERE a.initiative_id = initiative.id AND a.asked_at > $14
                 AND $4 LIKE '%,' || a.department || ',%'))",
            "''"
        ),
        ") arrived"
    );
    on!(&core.db, pool => {
        let query = bind_theirs!(sqlx::query_scalar(SQL), core, municipality, handler, narrow);
        query.bind(since).fetch_one(pool).await
    })
}
