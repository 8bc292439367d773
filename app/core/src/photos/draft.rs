//! The photos of a draft: added, described, put in order, taken away; and sent with it.

use uuid::Uuid;

use super::{
    make::order,
    types::{DESCRIPTION_LENGTH, Format, Photo, PhotoId, columns},
};
use crate::{
    drafts, execute_in_tx,
    identity::PersonId,
    in_tx,
    initiatives::InitiativeId,
    kernel::{Core, Tx, text::line, token::Token},
    on,
    places::Municipality,
};

/// The most photos of one idea.
pub const MOST_PHOTOS: usize = 6;
/// The most characters that are kept of the name of a file.
const NAME_LENGTH: usize = 80;

/// A photo whose original lies in the store.
#[derive(Clone, Debug)]
pub struct New {
    /// As [`super::begin`] gave it.
    pub id: PhotoId,
    /// What its sender calls it.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// The wijk (slug) that it says it was taken in.
    pub taken_in: Option<String>,
}

/// What is done with the photos of a draft besides describing them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// One goes.
    Remove(PhotoId),
    /// One goes before the one that it stands behind.
    Up(PhotoId),
}

/// Keeps photos with a draft that can still be written in, as many as there is room for; gives how many there was
/// no room for, `None` when there is no such draft. Whether they can be read turns out when they are made.
///
/// # Errors
/// The engine refused: none was kept.
pub async fn add(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    new: &[New],
) -> Result<Option<usize>, sqlx::Error> {
    // What cannot be read takes no room.
    const THERE: &str = "SELECT COUNT(CASE WHEN state <> 'refused' THEN 1 END), COALESCE(MAX(ordinal), -1)
         FROM photo WHERE draft_id = $1";
    let mut tx = core.db.begin().await?;
    let Some(draft) = claim(&mut tx, core, municipality, token).await? else { return Ok(None) };
    let (there, last): (i64, i32) =
        in_tx!(&mut tx, e => sqlx::query_as(THERE).bind(draft).fetch_one(e).await)?;
    let room = new.len().min(MOST_PHOTOS.saturating_sub(usize::try_from(there).unwrap_or_default()));
    for (ordinal, one) in (last + 1..).zip(&new[..room]) {
        put(&mut tx, core, municipality, Some(draft), None, ordinal, one).await?;
    }
    tx.commit().await?;
    core.wake_photos.notify_one();
    Ok(Some(new.len() - room))
}

/// Keeps one photo, with a draft or with who chose it for a step of an initiative; the worker makes it.
pub(super) async fn put(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    draft: Option<Uuid>,
    staged: Option<(InitiativeId, PersonId)>,
    ordinal: i32,
    one: &New,
) -> Result<(), sqlx::Error> {
    const PUT: &str =
        "INSERT INTO photo (id, municipality, draft_id, initiative_id, staged_by, ordinal, name,
         description, format, state, edits, edition, sizes, created_at, taken_in)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, 'waiting', '[]', 1, '[]', $9, $10)";
    let (initiative, person) = staged.unzip();
    let (slug, name, now) = (&municipality.slug, called(&one.name), core.now());
    let taken_in = one.taken_in.as_ref().filter(|_| draft.is_some());
    let format = one.format;
    execute_in_tx!(
        &mut *tx, PUT, one.id, slug, draft, initiative, person, ordinal, name, format, now, taken_in
    )?;
    execute_in_tx!(&mut *tx, "DELETE FROM photo_gone WHERE id = $1", one.id)?;
    execute_in_tx!(&mut *tx, "DELETE FROM photo_upload WHERE id = $1", one.id)?;
    order(tx, core, municipality, one.id).await
}

/// Describes photos of a draft, and changes one thing more; `false` when there is no such draft. What is no
/// description, or not of this draft, stays as it is.
///
/// # Errors
/// The engine refused: nothing was changed.
pub async fn change(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    descriptions: &[(PhotoId, String)],
    change: Option<Change>,
) -> Result<bool, sqlx::Error> {
    const DESCRIBE: &str = "UPDATE photo SET description = $3 WHERE id = $1 AND draft_id = $2";
    const ORDER: &str = "UPDATE photo SET ordinal = $2 WHERE id = $1";
    let mut tx = core.db.begin().await?;
    let Some(draft) = claim(&mut tx, core, municipality, token).await? else { return Ok(false) };
    for (id, words) in descriptions {
        if let Ok(words) = line(words, DESCRIPTION_LENGTH) {
            execute_in_tx!(&mut tx, DESCRIBE, *id, draft, words)?;
        }
    }
    let mut order = ids(&mut tx, draft).await?;
    let place = |id| order.iter().position(|one| *one == id);
    match change {
        Some(Change::Remove(id)) => {
            execute_in_tx!(&mut tx, "DELETE FROM photo WHERE id = $1 AND draft_id = $2", id, draft)?;
        }
        Some(Change::Up(id)) => {
            if let Some(place) = place(id).filter(|place| *place > 0) {
                order.swap(place, place - 1);
            }
            for (ordinal, id) in (0_i32..).zip(&order) {
                execute_in_tx!(&mut tx, ORDER, *id, ordinal)?;
            }
        }
        None => {}
    }
    tx.commit().await?;
    Ok(true)
}

/// The photos of a draft, in order.
///
/// # Errors
/// The engine refused.
pub async fn of_draft(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Vec<Photo>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM photo WHERE draft_id = (SELECT d.id FROM draft d WHERE d.municipality = $1 AND d.token_hash = $2
             AND d.expires_at > $3) ORDER BY ordinal, id"
    );
    on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).bind(token.hash()).bind(core.now())
        .fetch_all(pool).await)
}

/// The photos of a draft go with what it became; what could not be read, or did not come whole, stays behind.
pub(crate) async fn sent(tx: &mut Tx, draft: Uuid, initiative: InitiativeId) -> Result<(), sqlx::Error> {
    execute_in_tx!(&mut *tx, "DELETE FROM photo WHERE draft_id = $1 AND state = 'refused'", draft)?;
    execute_in_tx!(&mut *tx, "DELETE FROM photo_upload WHERE draft_id = $1", draft)?;
    execute_in_tx!(
        tx,
        "UPDATE photo SET initiative_id = $2, draft_id = NULL, taken_in = NULL WHERE draft_id = $1",
        draft,
        initiative
    )
    .map(|_| ())
}

pub(super) async fn claim(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<Uuid>, sqlx::Error> {
    let draft = drafts::claim(tx, core, &municipality.slug, &token.hash()).await?;
    Ok(draft.filter(|draft| draft.initiative_id.is_none()).map(|draft| draft.id))
}

async fn ids(tx: &mut Tx, draft: Uuid) -> Result<Vec<PhotoId>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM photo WHERE draft_id = $1 ORDER BY ordinal, id";
    in_tx!(tx, e => sqlx::query_scalar(SQL).bind(draft).fetch_all(e).await)
}

/// The name of a file, without folders, controls and more than a line; its end, when it is long.
pub(super) fn called(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|one| !one.is_control()).collect();
    let skip = name.chars().count().saturating_sub(NAME_LENGTH);
    name.chars().skip(skip).collect()
}
