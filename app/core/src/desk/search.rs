//! Finding what a resident sent, by what they know of it. What is found shows the least that tells one from the
//! other; the rest is opened one by one, with a reason, on record.

use serde_json::json;

use crate::{
    identity::Desk,
    initiatives::{listed, reference::parse_reference},
    kernel::{
        Core, Instant,
        audit::Entry,
        email::Email,
        text::{TextError, line, without_pattern},
    },
    on,
    places::Municipality,
};

/// The most that a search shows.
pub const MOST_FOUND: i64 = 20;

/// By what is searched.
#[derive(Clone, Debug)]
pub enum By {
    /// A mail address, in the form in which they are compared.
    Address(String),
    /// The reference of an idea.
    Reference(String),
    /// A part of a name, in small letters.
    Name(String),
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Found {
    /// The reference of the idea.
    pub reference: String,
    /// Who sent it.
    pub name: String,
    /// Slug of its wijk.
    pub neighbourhood: String,
    /// When it was sent.
    pub submitted_at: Instant,
}

/// What is meant by what was typed.
///
/// # Errors
/// It is too short or too long for a name, and nothing else.
pub fn by(municipality: &Municipality, typed: &str) -> Result<By, TextError> {
    let typed = line(typed, 3..=120)?;
    if let Ok(email) = Email::parse(&typed) {
        return Ok(By::Address(email.key()));
    }
    let reference = parse_reference(&municipality.reference_prefix, &typed);
    Ok(reference.map_or_else(|| By::Name(typed.to_lowercase()), By::Reference))
}

/// Searches where the desk may, the last sent first, at most [`MOST_FOUND`]. That it was done goes on record,
/// without what was searched for.
///
/// # Errors
/// The engine refused: nothing is shown.
pub async fn search(core: &Core, desk: &Desk, by: &By) -> Result<Vec<Found>, sqlx::Error> {
    macro_rules! found {
        ($which:literal) => {
            concat!(
                "SELECT i.reference, a.name, i.neighbourhood, i.submitted_at FROM initiative_author a
                 JOIN initiative i ON i.id = a.initiative_id
                 WHERE i.municipality = $1 AND ($2 = '' OR $2 LIKE '%,' || i.neighbourhood || ',%') AND ",
                $which,
                " ORDER BY i.submitted_at DESC, i.id DESC LIMIT $4"
            )
        };
    }
    const BY_ADDRESS: &str = found!("a.email_key = $3");
    const BY_REFERENCE: &str = found!("i.reference = $3");
    const BY_NAME: &str = found!("LOWER(a.name) LIKE '%' || $3 || '%' ESCAPE '!'");
    let (kind, sql, text) = match by {
        By::Address(key) => ("address", BY_ADDRESS, key.clone()),
        By::Reference(reference) => ("reference", BY_REFERENCE, reference.clone()),
        By::Name(name) => ("name", BY_NAME, without_pattern(name)),
    };
    let found: Vec<Found> = on!(&core.db, pool => sqlx::query_as(sql).bind(desk.municipality())
        .bind(listed(desk.within())).bind(text).bind(MOST_FOUND).fetch_all(pool).await)?;
    let mut tx = core.db.begin().await?;
    let entry = Entry::new(desk.municipality(), desk.actor(), "desk.search", desk.person().0);
    entry.detail(json!({"by": kind, "found": found.len()})).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(found)
}
