//! Making the sizes of a photo from its original, as work after the request, and again when it is edited.

use serde_json::json;
use sqlx::types::Json;

use super::types::{Edit, PhotoId, Size};
use crate::{
    execute, execute_in_tx,
    kernel::{
        Core, Tx,
        outbox::{self, Lane},
    },
    on,
    places::Municipality,
};

/// The kind of the work.
pub const PHOTO: &str = Lane::Photos.kind();

/// What is to be made.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ToMake {
    /// What is done with the upright picture.
    pub edits: Json<Vec<Edit>>,
    /// Under which number its files go.
    pub edition: i32,
    /// The file that it is made of, when that is not what was sent.
    pub replaced_by: Option<PhotoId>,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The sizes, the smallest first; each has a WebP and a JPEG.
    pub sizes: Vec<Size>,
    /// A very small one, as WebP.
    pub preview: Vec<u8>,
    /// What it looks like, to find doubles by.
    pub hash: u64,
    /// The version of what made it.
    pub made_by: i32,
}

/// What is to be made of a photo; `None` when that was done, or the photo is gone.
///
/// # Errors
/// The engine refused.
pub async fn to_make(core: &Core, id: PhotoId) -> Result<Option<ToMake>, sqlx::Error> {
    const SQL: &str = "SELECT edits, edition, replaced_by FROM photo WHERE id = $1 AND state = 'waiting'";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)
}

/// The edition of a photo that counts; `None` when it is gone.
///
/// # Errors
/// The engine refused.
pub async fn edition(core: &Core, id: PhotoId) -> Result<Option<i32>, sqlx::Error> {
    const SQL: &str = "SELECT edition FROM photo WHERE id = $1";
    on!(&core.db, pool => sqlx::query_scalar(SQL).bind(id).fetch_optional(pool).await)
}

/// Says what was made of an edition of a photo: from now on it is shown. `false` when it was edited again meanwhile or
/// is gone: then its files are nobody's.
///
/// # Errors
/// The engine refused.
pub async fn made(core: &Core, id: PhotoId, edition: i32, made: &Made) -> Result<bool, sqlx::Error> {
    const SQL: &str = "UPDATE photo SET state = 'ready', sizes = $3, preview = $4, hash = $5, made_by = $6
         WHERE id = $1 AND edition = $2 AND state = 'waiting'";
    let hash = made.hash.cast_signed();
    execute!(&core.db, SQL, id, edition, Json(&made.sizes), &made.preview, hash, made.made_by)
        .map(|rows| rows == 1)
}

/// Says that a photo cannot be read.
///
/// # Errors
/// The engine refused.
pub async fn refused(core: &Core, id: PhotoId) -> Result<(), sqlx::Error> {
    execute!(&core.db, "UPDATE photo SET state = 'refused' WHERE id = $1 AND state = 'waiting'", id)
        .map(|_| ())
}

/// Has a photo made again with other edits, of what was sent or of the file in its place; what was made before is not
/// shown any more.
pub(crate) async fn again(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    id: PhotoId,
    edits: &[Edit],
    replaced_by: Option<PhotoId>,
) -> Result<(), sqlx::Error> {
    const SQL: &str =
        "UPDATE photo SET state = 'waiting', edition = edition + 1, edits = $2, replaced_by = $3
         WHERE id = $1";
    execute_in_tx!(&mut *tx, SQL, id, Json(edits), replaced_by)?;
    order(tx, core, municipality, id).await
}

/// Leaves the making of a photo to the worker.
pub(super) async fn order(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    id: PhotoId,
) -> Result<(), sqlx::Error> {
    let job = json!({"municipality": municipality.slug, "photo": id});
    outbox::put(tx, core, PHOTO, job, core.now()).await
}
