//! What stands around the list of what is in hand for one reader: the filters that they keep, who is away today, and the
//! meetings that are to come.

use uuid::Uuid;

use crate::{
    filters::{FilterId, List, Saved},
    identity::Handler,
    kernel::{Core, Day},
    on,
};

/// What stands around the list for one reader alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The filters that they keep for it, by name.
    pub saved: Vec<Saved>,
    /// Until when they are away themselves, when they are away today.
    pub away_until: Option<Day>,
    /// For whom they handle ideas today, the one who is back first on top.
    pub substituted: Vec<Substituted>,
    /// The meetings that are to come, the first one on top.
    pub to_come: Vec<ToCome>,
}

/// A meeting that is to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCome {
    /// Its id.
    pub id: Uuid,
    /// Slug of its track.
    pub track: String,
}

/// For whom somebody handles ideas today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substituted {
    /// What they are called.
    pub name: String,
    /// Until which day.
    pub until_on: Day,
}

#[derive(sqlx::FromRow)]
struct Found {
    about: String,
    id: Option<Uuid>,
    name: String,
    query: String,
    until_on: Option<Day>,
}

/// What stands around the list of what is in hand for one reader, in one statement.
///
/// # Errors
/// The engine refused.
pub async fn own(core: &Core, handler: &Handler) -> Result<Own, sqlx::Error> {
    const SQL: &str =
        "SELECT 'filter' AS about, id, name, query, NULL AS until_on FROM saved_filter WHERE person_id = $1 AND list = $2
         UNION ALL SELECT 'away', NULL, '', '', until_on FROM absence
           WHERE person_id = $1 AND from_on <= $3 AND until_on >= $3
         UNION ALL SELECT 'substituted', NULL, CASE WHEN p.name <> '' THEN p.name ELSE p.email END, '', a.until_on
           FROM absence a JOIN person p ON p.id = a.person_id
           WHERE a.substitute_id = $1 AND a.from_on <= $3 AND a.until_on >= $3
         UNION ALL SELECT 'meeting', id, track, '', held_on FROM meeting WHERE municipality = $4 AND held_on >= $3
         ORDER BY until_on, name, id";
    let found: Vec<Found> = on!(&core.db, pool => sqlx::query_as(SQL).bind(handler.person()).bind(List::InHand)
        .bind(core.now().day()).bind(handler.municipality()).fetch_all(pool).await)?;
    let mut own = Own::default();
    for Found { about, id, name, query, until_on } in found {
        match (about.as_str(), id, until_on) {
            ("filter", Some(id), _) => own.saved.push(Saved { id: FilterId(id), name, query }),
            ("meeting", Some(id), _) => own.to_come.push(ToCome { id, track: name }),
            ("away", _, until_on) => own.away_until = until_on,
            ("substituted", _, Some(until_on)) => own.substituted.push(Substituted { name, until_on }),
            _ => return Err(sqlx::Error::Decode("a row of nobody's own".into())),
        }
    }
    Ok(own)
}
