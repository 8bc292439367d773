//! Folders of files that are to be cleared: what was begun and not kept within a day, and what is gone.

use super::types::PhotoId;
use crate::{execute, kernel::Core, on};

/// How long a photo may take from its first byte to its row, in days.
pub(super) const DAYS_TO_KEEP: i64 = 1;
pub(super) const BEGIN: &str = "INSERT INTO photo_gone (id, due_at) VALUES ($1, $2)";

/// Begins a photo: its folder is cleared when it is not kept with [`super::add`].
///
/// # Errors
/// The engine refused: then nothing may be written in the folder.
pub async fn begin(core: &Core) -> Result<PhotoId, sqlx::Error> {
    let id = PhotoId::new(core);
    execute!(&core.db, BEGIN, id, core.now().plus_days(DAYS_TO_KEEP)).map(|_| id)
}

/// Some of the folders that are to be cleared now.
///
/// # Errors
/// The engine refused.
pub async fn to_clear(core: &Core, most: u16) -> Result<Vec<PhotoId>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM photo_gone WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(core.now()).bind(i64::from(most)).fetch_all(pool).await)
}

/// Says that the folder of a photo is empty now.
///
/// # Errors
/// The engine refused.
pub async fn cleared(core: &Core, id: PhotoId) -> Result<(), sqlx::Error> {
    execute!(&core.db, "DELETE FROM photo_gone WHERE id = $1", id).map(|_| ())
}
