//! What a moderator does with a photo: turning it, putting another file in its place, making a part of it unrecognisable,
//! hiding it, describing it. What was sent is kept; everyone else sees what was made of it.

use serde_json::json;

use super::service::{Act, locked};
use crate::{
    execute_in_tx,
    identity::Moderator,
    in_tx,
    initiatives::{EventKind, HideReason, InitiativeId},
    kernel::{Core, Tx, audit::Entry, text::line},
    photos::{self, DESCRIPTION_LENGTH, Edit, Photo, PhotoId},
};

/// The most edits of one photo.
const MOST_EDITS: usize = 50;

/// What is done with a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoAct {
    /// It is turned, or a part of it made unrecognisable.
    Edit(Edit),
    /// Another file, which lies beside it in the store, takes the place of what was sent.
    Replace(PhotoId),
    /// It is made again as it was sent.
    Restore,
    /// It is hidden.
    Hide(HideReason),
    /// It is shown again.
    Show,
    /// It gets other words for who cannot see it.
    Describe(String),
}

/// Does something with a photo of an initiative, with the record.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn change_photo(
    core: &Core,
    moderator: &Moderator,
    reference: &str,
    id: PhotoId,
    act: &PhotoAct,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some(initiative) = locked(&mut tx, moderator, reference).await? else { return Ok(Act::NotThere) };
    let Some(photo) = claim(&mut tx, initiative.id, id).await? else { return Ok(Act::NotThere) };
    if !initiative.allows(EventKind::Hidden) {
        return Ok(Act::NotNow);
    }
    let Some(municipality) = core.municipalities.by_slug(moderator.municipality()) else {
        return Ok(Act::NotThere);
    };
    let mut edits = photo.edits.0;
    let (action, why) = match act {
        PhotoAct::Edit(_) if edits.len() >= MOST_EDITS => return Ok(Act::NotNow),
        PhotoAct::Edit(edit) => {
            edits.push(*edit);
            photos::again(&mut tx, core, municipality, id, &edits, photo.replaced_by).await?;
            ("photo.edit", "")
        }
        PhotoAct::Replace(file) => {
            photos::again(&mut tx, core, municipality, id, &[], Some(*file)).await?;
            ("photo.replace", "")
        }
        PhotoAct::Restore => {
            photos::again(&mut tx, core, municipality, id, &[], None).await?;
            ("photo.restore", "")
        }
        PhotoAct::Hide(reason) => {
            hide(&mut tx, id, Some(*reason)).await?;
            ("photo.hide", reason.code())
        }
        PhotoAct::Show => {
            hide(&mut tx, id, None).await?;
            ("photo.show", "")
        }
        PhotoAct::Describe(words) => {
            let words = match line(words, DESCRIPTION_LENGTH) {
                Ok(words) => words,
                Err(error) => return Ok(Act::Text(error)),
            };
            execute_in_tx!(&mut tx, "UPDATE photo SET description = $2 WHERE id = $1", id, words)?;
            ("photo.describe", "")
        }
    };
    let entry = Entry::new(moderator.municipality(), moderator.actor(), action, initiative.id.0);
    entry
        .detail(json!({"reference": initiative.reference, "photo": id, "reason": why}))
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    core.wake_photos.notify_one();
    Ok(Act::Done)
}

async fn hide(tx: &mut Tx, id: PhotoId, reason: Option<HideReason>) -> Result<(), sqlx::Error> {
    execute_in_tx!(tx, "UPDATE photo SET hidden_because = $2 WHERE id = $1", id, reason).map(|_| ())
}

/// Takes a photo of an initiative for this transaction.
async fn claim(tx: &mut Tx, initiative: InitiativeId, id: PhotoId) -> Result<Option<Photo>, sqlx::Error> {
    const SQL: &str = concat!(
        "UPDATE photo SET ordinal = ordinal WHERE id = $1 AND initiative_id = $2 AND staged_by IS NULL RETURNING ",
        photos::columns!()
    );
    in_tx!(tx, e => sqlx::query_as(SQL).bind(id).bind(initiative).fetch_optional(e).await)
}
