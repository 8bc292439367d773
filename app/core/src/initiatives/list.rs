//! The public list: filtered, in one of two orders, a page at a time from a mark, never by offset.

use std::collections::HashMap;

use sqlx::{Database, Encode, QueryBuilder, Type};
use uuid::Uuid;

use super::{
    store::columns,
    types::{Initiative, InitiativeId, Status},
};
use crate::{
    kernel::{
        Core, Instant,
        text::{folded, without_pattern},
        time::Day,
    },
    on,
    photos::{self, Photo, has_photo},
    places::Municipality,
    text_enum,
};

text_enum! {
    /// In which order the list stands.
    Order {
        /// Published last, first.
        Newest = "nieuwste",
        /// Of those that wait for an answer, the one that is due first.
        SoonestDue = "eerst-aan-de-beurt",
    }
}

/// At most this many words of a search count.
const MOST_WORDS: usize = 6;

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Slug of a track.
    pub track: Option<String>,
    /// Slug of a wijk.
    pub neighbourhood: Option<String>,
    /// Slug of a theme.
    pub theme: Option<String>,
    /// Where it stands.
    pub status: Option<Status>,
    /// Only what waits for an answer that was due before this day.
    pub late: Option<Day>,
    /// Only what has a photo that everyone may see.
    pub photos: bool,
    /// Words that all stand in title, story or spot.
    pub words: String,
}

/// The last initiative of a page, from which the next page goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// In order of publication.
    Newest(Instant, InitiativeId),
    /// In order of the day they are due.
    SoonestDue(Day, InitiativeId),
}

impl Cursor {
    /// As it stands in an address.
    #[must_use]
    pub fn encode(self) -> String {
        match self {
            Self::Newest(at, id) => format!("{}_{}", at.0, id.0.simple()),
            Self::SoonestDue(day, id) => format!("{}_{}", day.0, id.0.simple()),
        }
    }

    /// Reads a mark back; `None` when it is not one of this order.
    #[must_use]
    pub fn decode(order: Order, text: &str) -> Option<Self> {
        let (key, id) = text.split_once('_')?;
        let id = InitiativeId(Uuid::try_parse(id).ok()?);
        Some(match order {
            Order::Newest => Self::Newest(Instant(key.parse().ok()?), id),
            Order::SoonestDue => Self::SoonestDue(Day(key.parse().ok()?), id),
        })
    }
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct Page {
    /// In the order asked for.
    pub items: Vec<Initiative>,
    /// The photos of those that have any, in order.
    pub photos: HashMap<InitiativeId, Vec<Photo>>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
}

/// A page of at most `most` public initiatives.
///
/// # Errors
/// The engine refused.
pub async fn list(
    core: &Core,
    municipality: &Municipality,
    filter: &Filter,
    order: Order,
    after: Option<Cursor>,
    most: usize,
) -> Result<Page, sqlx::Error> {
    let limit = i64::try_from(most).unwrap_or(20) + 1;
    let mut items: Vec<Initiative> = on!(&core.db, pool => {
        let mut query = query(&municipality.slug, filter, order, after, limit);
        query.build_query_as().fetch_all(pool).await
    })?;
    let more = items.len() > most;
    items.truncate(most);
    let next = items.last().filter(|_| more).and_then(|last| match order {
        Order::Newest => Some(Cursor::Newest(last.published_at?, last.id)),
        Order::SoonestDue => Some(Cursor::SoonestDue(last.due_on?, last.id)),
    });
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let photos = photos::shown(core, &ids).await?;
    Ok(Page { items, photos, next })
}

fn query<DB>(
    municipality: &str,
    filter: &Filter,
    order: Order,
    after: Option<Cursor>,
    limit: i64,
) -> QueryBuilder<DB>
where
    DB: Database,
    String: Type<DB> + for<'q> Encode<'q, DB>,
    i64: Type<DB> + for<'q> Encode<'q, DB>,
    Uuid: Type<DB> + for<'q> Encode<'q, DB>,
{
    let mut sql = QueryBuilder::new(concat!(
        "SELECT ",
        columns!(),
        " FROM initiative WHERE published_at IS NOT NULL AND closed_at IS NULL AND municipality = "
    ));
    sql.push_bind(municipality.to_owned());
    if let Some(track) = &filter.track {
        sql.push(" AND track = ").push_bind(track.clone());
    }
    if let Some(neighbourhood) = &filter.neighbourhood {
        sql.push(" AND neighbourhood = ").push_bind(neighbourhood.clone());
    }
    if let Some(theme) = &filter.theme {
        sql.push(" AND theme = ").push_bind(theme.clone());
    }
    if let Some(status) = filter.status {
        sql.push(" AND status = ").push_bind(status.code().to_owned());
    }
    if let Some(today) = filter.late {
        sql.push(" AND answered_at IS NULL AND due_on < ").push_bind(today.0.to_string());
    }
    if filter.photos {
        sql.push(concat!(" AND ", has_photo!()));
    }
    for word in folded(&filter.words).split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS) {
        sql.push(" AND search_text LIKE ")
            .push_bind(format!("%{}%", without_pattern(word)))
            .push(" ESCAPE '!'");
    }
    match order {
        Order::Newest => {
            if let Some(Cursor::Newest(at, id)) = after {
                sql.push(" AND (published_at, id) < (").push_bind(at.0).push(", ").push_bind(id.0).push(")");
            }
            sql.push(" ORDER BY published_at DESC, id DESC");
        }
        Order::SoonestDue => {
            sql.push(" AND due_on IS NOT NULL AND answered_at IS NULL");
            if let Some(Cursor::SoonestDue(day, id)) = after {
                sql.push(" AND (due_on, id) > (")
                    .push_bind(day.0.to_string())
                    .push(", ")
                    .push_bind(id.0)
                    .push(")");
            }
            sql.push(" ORDER BY due_on, id");
        }
    }
    sql.push(" LIMIT ").push_bind(limit);
    sql
}
