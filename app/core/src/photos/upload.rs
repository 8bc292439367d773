//! Photos of a draft that come in parts, so that a line that is cut costs one part and not all of it.

use super::{
    draft::{called, claim},
    gone::{BEGIN, DAYS_TO_KEEP},
    types::PhotoId,
};
use crate::{
    execute, execute_in_tx,
    kernel::{Core, token::Token},
    on,
    places::Municipality,
};

/// The most of one draft; who begins more gives up the oldest.
const MOST_UPLOADS: i64 = 12;

/// A photo of which parts are still to come, and which is then kept with [`super::add`].
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Upload {
    /// The photo that it becomes.
    pub id: PhotoId,
    /// What its sender calls it.
    pub name: String,
    /// All its bytes.
    pub length: i64,
    /// How many of them are there.
    pub received: i64,
    /// The wijk (slug) that the photo says it was taken in, when that was told at its begin.
    pub taken_in: Option<String>,
}

/// Begins one of `length` bytes, with the wijk (slug) that it says it was taken in; `None` when there is no such draft that
/// can still be written in.
///
/// # Errors
/// The engine refused.
pub async fn announce(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    name: &str,
    length: i64,
    taken_in: Option<&str>,
) -> Result<Option<PhotoId>, sqlx::Error> {
    const OLD: &str =
        "DELETE FROM photo_upload WHERE draft_id = $1 AND id NOT IN (SELECT id FROM photo_upload
         WHERE draft_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)";
    const PUT: &str = "INSERT INTO photo_upload (id, draft_id, name, length, received, created_at, taken_in)
         VALUES ($1, $2, $3, $4, 0, $5, $6)";
    let mut tx = core.db.begin().await?;
    let Some(draft) = claim(&mut tx, core, municipality, token).await? else { return Ok(None) };
    let (id, now) = (PhotoId::new(core), core.now());
    execute_in_tx!(&mut tx, OLD, draft, MOST_UPLOADS - 1)?;
    execute_in_tx!(&mut tx, BEGIN, id, now.plus_days(DAYS_TO_KEEP))?;
    execute_in_tx!(&mut tx, PUT, id, draft, called(name), length, now, taken_in)?;
    tx.commit().await?;
    Ok(Some(id))
}

/// One of a draft; `None` when it was finished, given up or is another's.
///
/// # Errors
/// The engine refused.
pub async fn upload(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    id: PhotoId,
) -> Result<Option<Upload>, sqlx::Error> {
    const SQL: &str = "SELECT u.id, u.name, u.length, u.received, u.taken_in FROM photo_upload u
         JOIN draft d ON d.id = u.draft_id
         WHERE u.id = $1 AND d.municipality = $2 AND d.token_hash = $3 AND d.expires_at > $4";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).bind(&municipality.slug).bind(token.hash()).bind(core.now())
        .fetch_optional(pool).await)
}

/// Says that a part is in the store; `false` when another was there first, or it was given up.
///
/// # Errors
/// The engine refused.
pub async fn advance(core: &Core, upload: &Upload, to: i64) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE photo_upload SET received = $3 WHERE id = $1 AND received = $2";
    execute!(&core.db, SQL, upload.id, upload.received, to).map(|rows| rows == 1)
}

/// Gives one up: what is there of it is cleared.
///
/// # Errors
/// The engine refused.
pub async fn give_up(core: &Core, upload: &Upload) -> Result<(), sqlx::Error> {
    execute!(&core.db, "DELETE FROM photo_upload WHERE id = $1", upload.id).map(|_| ())
}
