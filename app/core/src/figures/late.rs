//! What is overdue now, and how each came to be late.

use std::collections::HashMap;

use sqlx::{Database, Encode, QueryBuilder, Type};
use uuid::Uuid;

use super::{
    course::{Asked, Spent, course},
    speed::number,
};
use crate::{
    initiatives::{self, Cursor, Event, Initiative, InitiativeId, Order, working_days_left},
    kernel::{Core, Instant},
    on,
    places::Municipality,
};

/// An initiative that everyone can read and that should have been answered.
#[derive(Clone, Debug)]
pub struct Late {
    /// Which.
    pub initiative: Initiative,
    /// How many working days ago its day was.
    pub days: u32,
    /// Where its working days went.
    pub course: Vec<Spent>,
}

/// A page of what is overdue.
#[derive(Clone, Debug)]
pub struct LatePage {
    /// The longest ago on top.
    pub items: Vec<Late>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
    /// How many are overdue in all.
    pub all: u64,
    /// How many of them are not on the site yet, so that they stand on no page.
    pub unseen: u64,
}

/// A page of at most `most` initiatives that are overdue now on a track (of residents without it), here or in one
/// wijk.
///
/// # Errors
/// The engine refused.
pub async fn late(
    core: &Core,
    municipality: &Municipality,
    track: Option<&str>,
    neighbourhood: Option<&str>,
    after: Option<Cursor>,
    most: usize,
) -> Result<LatePage, sqlx::Error> {
    const ALL: &str =
        "SELECT COUNT(*), COUNT(published_at) FROM initiative WHERE municipality = $1 AND track = $4 AND due_on < $2
         AND answered_at IS NULL AND closed_at IS NULL AND ($3 = '' OR neighbourhood = $3)";
    let today = core.now().day();
    let track = &municipality.tracks.get(track.unwrap_or_default()).slug;
    let filter = initiatives::Filter {
        track: Some(track.to_owned()),
        neighbourhood: neighbourhood.map(str::to_owned),
        late: Some(today),
        ..initiatives::Filter::default()
    };
    let page = initiatives::list(core, municipality, &filter, Order::SoonestDue, after, most).await?;
    let (all, seen): (i64, i64) = on!(&core.db, pool => sqlx::query_as(ALL).bind(&municipality.slug).bind(today)
        .bind(neighbourhood.unwrap_or_default()).bind(track).fetch_one(pool).await)?;
    let ids: Vec<InitiativeId> = page.items.iter().map(|one| one.id).collect();
    let mut events = events_of(core, &ids).await?;
    let mut advice = advice_about(core, &ids).await?;
    let calendar = &municipality.calendar;
    let items = page.items.into_iter().map(|initiative| {
        let events: Vec<Event> = events.remove(&initiative.id).unwrap_or_default();
        let advice = advice.remove(&initiative.id).unwrap_or_default();
        let due = initiative.due_on.unwrap_or(today);
        let left = working_days_left(calendar, &initiative, due.0, today.0);
        let course = course(calendar, &initiative, &events, &advice, today.0);
        Late { days: u32::try_from(-left).unwrap_or(0), course, initiative }
    });
    Ok(LatePage { items: items.collect(), next: page.next, all: number(all), unseen: number(all - seen) })
}

/// The steps of some initiatives, in order.
async fn events_of(
    core: &Core,
    ids: &[InitiativeId],
) -> Result<HashMap<InitiativeId, Vec<Event>>, sqlx::Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        initiative_id: InitiativeId,
        #[sqlx(flatten)]
        event: Event,
    }
    const SQL: &str = "SELECT initiative_id, at, kind, outcome, body, by_desk, reasons FROM initiative_event
         WHERE initiative_id IN (";
    let rows: Vec<Row> = match ids {
        [] => Vec::new(),
        ids => {
            on!(&core.db, pool => about(SQL, ids, " AND undone_at IS NULL ORDER BY at, id").build_query_as().fetch_all(pool).await)?
        }
    };
    let mut found: HashMap<InitiativeId, Vec<Event>> = HashMap::new();
    for row in rows {
        found.entry(row.initiative_id).or_default().push(row.event);
    }
    Ok(found)
}

/// When departments were asked for advice about some initiatives.
async fn advice_about(
    core: &Core,
    ids: &[InitiativeId],
) -> Result<HashMap<InitiativeId, Vec<Asked>>, sqlx::Error> {
    const SQL: &str = "SELECT initiative_id, asked_at, given_at FROM advice WHERE initiative_id IN (";
    let rows: Vec<(InitiativeId, Instant, Option<Instant>)> = match ids {
        [] => Vec::new(),
        ids => on!(&core.db, pool => about(SQL, ids, "").build_query_as().fetch_all(pool).await)?,
    };
    let mut found: HashMap<InitiativeId, Vec<Asked>> = HashMap::new();
    for (id, from, until) in rows {
        let day = |at: Instant| at.local().date();
        found.entry(id).or_default().push(Asked { from: day(from), until: until.map(day) });
    }
    Ok(found)
}

/// A statement with a list of ids in it, which both engines know only one by one.
fn about<DB>(start: &str, ids: &[InitiativeId], end: &str) -> QueryBuilder<DB>
where
    DB: Database,
    Uuid: Type<DB> + for<'q> Encode<'q, DB>,
{
    let mut sql = QueryBuilder::new(start);
    let mut list = sql.separated(", ");
    for id in ids {
        list.push_bind(id.0);
    }
    sql.push(")").push(end);
    sql
}
