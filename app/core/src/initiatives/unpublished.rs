//! What waits for a moderator: neither published nor gone.

use super::{
    screen::{Mark, Screen, counted},
    store::{columns, is_text, listed},
    types::Initiative,
};
use crate::{
    filters::{Narrow, bind_narrowed, narrowed},
    kernel::{Core, Instant},
    on,
};

/// What is neither published nor taken back, in some wijken (`$2`), and narrowed (`$3` to `$8`).
macro_rules! unpublished {
    () => {
        concat!(
            " FROM initiative WHERE municipality = $1 AND status = 'received'
             AND ($2 = '' OR $2 LIKE '%,' || neighbourhood || ',%')",
            narrowed!("$3", "$4", "$5", "$6", "$7", "$8")
        )
    };
}

/// Binds what [`unpublished`] asks to a statement.
macro_rules! bind_unpublished {
    ($query:expr, $municipality:expr, $within:expr, $narrow:expr) => {
        bind_narrowed!($query.bind($municipality).bind(listed($within)), $narrow)
    };
}

/// One screen of what is not published, and how many there are.
#[derive(Debug)]
pub(crate) struct Unpublished {
    /// How many have to be read.
    pub(crate) to_read: i64,
    /// How many wait for their author.
    pub(crate) waiting: i64,
    pub(crate) rows: Vec<Initiative>,
    /// Where the next screen begins.
    pub(crate) next: Option<Mark>,
}

#[derive(sqlx::FromRow)]
struct Found {
    #[sqlx(flatten)]
    initiative: Initiative,
    place: String,
}

const SCREEN: &str = concat!(
    "WITH unread AS MATERIALIZED (SELECT id, paused_at,
       CASE WHEN paused_at IS NULL THEN '0' ELSE '1' END || read_due_on AS place",
    unpublished!(),
    ") SELECT c.*, r.place, i.* FROM (SELECT COUNT(*) - COUNT(paused_at), COUNT(paused_at) FROM unread) c
     LEFT JOIN (SELECT id, place FROM unread
       WHERE (paused_at IS NULL AND $9 OR paused_at IS NOT NULL AND $10) AND (place, id) > ($11, $12)
       ORDER BY place, id LIMIT $13) r ON TRUE
     LEFT JOIN (SELECT ",
    columns!(),
    " FROM initiative) i ON i.id = r.id ORDER BY r.place, r.id"
);

/// What is neither published nor taken back, that which should be read first on top; those that
/// wait for their author come last. `within` names wijken by their slugs, none for all; `waiting` asks
/// for those only that wait, or for the others only. One statement.
pub(crate) async fn unpublished(
    core: &Core,
    municipality: &str,
    within: &[String],
    narrow: &Narrow,
    waiting: Option<bool>,
    screen: &Screen,
) -> Result<Unpublished, sqlx::Error> {
    let (place, id) = screen.begin();
    let ((to_read, waiting), mut rows): ((i64, i64), Vec<Found>) = on!(&core.db, pool => {
        let query = bind_unpublished!(sqlx::query(SCREEN), municipality, within, narrow);
        let query = query.bind(waiting != Some(true)).bind(waiting != Some(false));
        let rows = query.bind(place).bind(id).bind(screen.limit()).fetch_all(pool).await?;
        counted(&rows)
    })?;
    let next = screen.cut(&mut rows, |row| Mark { place: row.place.clone(), id: row.initiative.id });
    let rows = rows.into_iter().map(|row| row.initiative).collect();
    Ok(Unpublished { to_read, waiting, rows, next })
}

/// How many of those that have to be read came in after a moment.
pub(crate) async fn unpublished_since(
    core: &Core,
    municipality: &str,
    within: &[String],
    narrow: &Narrow,
    since: Instant,
) -> Result<i64, sqlx::Error> {
    const SQL: &str =
        concat!("SELECT COUNT(*)", unpublished!(), " AND paused_at IS NULL AND submitted_at > $9");
    on!(&core.db, pool => {
        let query = bind_unpublished!(sqlx::query_scalar(SQL), municipality, within, narrow);
        query.bind(since).fetch_one(pool).await
    })
}

/// Those of some references that are not published, at most `most`, that which should be read first on top.
pub(crate) async fn unpublished_of(
    core: &Core,
    municipality: &str,
    within: &[String],
    references: &[String],
    most: u16,
) -> Result<Vec<Initiative>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        unpublished!(),
        " AND $9 LIKE '%,' || reference || ',%' ORDER BY read_due_on, id LIMIT $10"
    );
    let references: Vec<_> = references.iter().filter(|one| is_text(one)).cloned().collect();
    if references.is_empty() {
        return Ok(Vec::new());
    }
    let all = Narrow::default();
    on!(&core.db, pool => {
        let query = bind_unpublished!(sqlx::query_as(SQL), municipality, within, all);
        query.bind(listed(&references)).bind(i64::from(most)).fetch_all(pool).await
    })
}

#[cfg(test)]
mod tests {
    use super::SCREEN;
    use crate::kernel::testing::plan;

    #[tokio::test]
    async fn the_queue_is_read_from_an_index_of_what_is_unpublished_and_the_rest_looked_up() {
        let plan = plan(SCREEN).await;
        let of = |words: &str| plan.iter().filter(|line| line.contains(words)).count();
        assert_eq!(of("SEARCH initiative USING INDEX initiative_queue (municipality=?)"), 1, "{plan:#?}");
        assert_eq!(of("SCAN initiative"), 0, "{plan:#?}");
    }
}
