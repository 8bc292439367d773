//! The record as an admin reads it: with the addresses of the people in it, the newest first.

use serde_json::json;
use uuid::Uuid;

use super::{rights::Admin, types::PersonId};
use crate::{
    kernel::{Core, Instant, audit::Entry, email::Email},
    on,
};

/// What of the record is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Somebody who did it, to whom or for whom it was done.
    pub person: Option<PersonId>,
    /// What the action begins with; empty for every action.
    pub action: String,
    /// Not before this moment.
    pub from: Option<Instant>,
    /// Before this moment.
    pub until: Option<Instant>,
    /// Before the row with this number: the next page.
    pub before: Option<i64>,
}

/// A row of the record.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// Counts from 1 in each municipality.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// What kind of actor: `submitter`, `resident`, `staff`, `operator`, `system`.
    pub actor_kind: String,
    /// In which role.
    pub actor_role: Option<String>,
    /// Who, by their address; `None` when they are gone, or were nobody that is known.
    pub actor_email: Option<String>,
    /// For whom, at the desk.
    pub for_email: Option<String>,
    /// What.
    pub action: String,
    /// To what.
    pub subject: Uuid,
    /// To whom, when it is a person.
    pub subject_email: Option<String>,
    /// The reason that was given.
    pub why: String,
    /// What matters besides, as JSON.
    pub detail: String,
}

/// The rows that were asked for, `most` at most.
///
/// # Errors
/// The engine refused.
pub async fn lines(core: &Core, admin: &Admin, search: &Search, most: u16) -> Result<Vec<Line>, sqlx::Error> {
    const SQL: &str = "SELECT a.number, a.at, a.actor_kind, a.actor_role, actor.email AS actor_email,
         other.email AS for_email, a.action, a.subject, subject.email AS subject_email, a.why, a.detail
         FROM audit a LEFT JOIN person actor ON actor.id = a.actor_id
         LEFT JOIN person other ON other.id = a.on_behalf_of LEFT JOIN person subject ON subject.id = a.subject
         WHERE a.municipality = $1 AND a.number < $2 AND a.at >= $3 AND a.at < $4
         AND ($5 = '' OR a.action LIKE $5 || '%')
         AND ($6 IS NULL OR a.actor_id = $6 OR a.subject = $6 OR a.on_behalf_of = $6)
         ORDER BY a.number DESC LIMIT $7";
    let text = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '_');
    if !text(&search.action) {
        return Ok(Vec::new());
    }
    on!(&core.db, pool => sqlx::query_as(SQL).bind(admin.municipality()).bind(search.before.unwrap_or(i64::MAX))
        .bind(search.from.unwrap_or(Instant(i64::MIN))).bind(search.until.unwrap_or(Instant(i64::MAX)))
        .bind(&search.action).bind(search.person).bind(i64::from(most)).fetch_all(pool).await)
}

/// Who has this address, for a search.
///
/// # Errors
/// The engine refused.
pub async fn of_address(core: &Core, admin: &Admin, email: &Email) -> Result<Option<PersonId>, sqlx::Error> {
    on!(&core.db, pool => sqlx::query_scalar("SELECT id FROM person WHERE municipality = $1 AND email_key = $2")
        .bind(admin.municipality()).bind(email.key()).fetch_optional(pool).await)
}

/// Puts on record that the record is taken along; the rows themselves are read with [`lines`].
///
/// # Errors
/// The engine refused: then it is not taken along.
pub async fn export(core: &Core, admin: &Admin, search: &Search) -> Result<(), sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let detail = json!({
        "person": search.person, "action": search.action, "from": search.from, "until": search.until,
    });
    let entry = Entry::new(admin.municipality(), admin.actor(), "record.export", admin.person().0);
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await
}
