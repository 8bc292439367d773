//! Photos in forms: those of a draft, by who writes it; and one of what was sent, by a moderator.

use std::sync::Arc;

use app::{
    photos::{PhotoProblem, PhotoRetry, PhotoWrong, PhotosWrong, SIDES},
    ui::PageError,
    visit::Visit,
};
use app_core::{
    identity::{Handler, Moderator},
    initiatives::HideReason,
    kernel::{text::line, token::Token},
    moderation::{self, Act, PhotoAct},
    photos::{self, Change, DESCRIPTION_LENGTH, Edit, New, PhotoId, State as Far},
    places::Municipality,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{Fields, moderation::moderator};
use crate::{
    photos::{Waited, WithPhotos, settled},
    render,
    state::App,
};

/// What the button that was pressed does with the photos of a draft.
pub(super) fn change(fields: &Fields) -> Option<Change> {
    let (act, id) = fields.get("actie").split_once('-')?;
    let id = PhotoId(Uuid::try_parse(id).ok()?);
    match act {
        "weg" => Some(Change::Remove(id)),
        "eerder" => Some(Change::Up(id)),
        _ => None,
    }
}

/// The wijk that a photo of the draft was taken in, when the button was pressed that uses it.
pub(super) async fn used_place(app: &App, fields: &Fields) -> Result<Option<String>, sqlx::Error> {
    let Visit { municipality, draft, .. } = fields.visit();
    let id = fields.get("actie").strip_prefix("plek-").and_then(|id| Uuid::try_parse(id).ok());
    let (Some(id), Some(draft)) = (id, draft) else { return Ok(None) };
    let photos = photos::of_draft(&app.core, &municipality, &draft).await?;
    Ok(photos.into_iter().find(|photo| photo.id.0 == id).and_then(|photo| photo.taken_in))
}

/// Keeps new photos with a draft, with the words for all of them, and waits a moment until they are made; notes in
/// `wrong` what there was no room for. Gives whether one turned out to be no photo.
pub(super) async fn keep(
    app: &App,
    visit: &Visit,
    token: &Token,
    fields: &Fields,
    new: Vec<New>,
    wrong: &mut PhotosWrong,
    act: Option<Change>,
) -> Result<bool, sqlx::Error> {
    let (core, here) = (&app.core, &visit.municipality);
    let words = fields.typed().into_iter().filter_map(|(name, text)| {
        let id = Uuid::try_parse(name.strip_prefix("tekst-")?).ok()?;
        Some((PhotoId(id), text))
    });
    let words: Vec<_> = words.collect();
    wrong.words.extend(words.iter().filter_map(|(id, text)| {
        let error = line(text, DESCRIPTION_LENGTH).err()?;
        Some((*id, text.clone(), error))
    }));
    if !words.is_empty() || act.is_some() {
        photos::change(core, here, token, &words, act).await?;
    }
    if new.is_empty() {
        return Ok(false);
    }
    let left = photos::add(core, here, token, &new).await?.unwrap_or(new.len());
    wrong.files.extend(too_many(&new, left));
    let there = settled(core, Waited::Draft(here, token)).await?;
    Ok(there.iter().any(|photo| photo.state == Far::Refused))
}

/// Keeps new photos for a step, less those that are not wanted any more, and waits a moment until they are made; notes in
/// `wrong` what there was no room for, or is no photo. `false` when no step can be said by who chose them.
pub(super) async fn stage(
    app: &App,
    here: &Municipality,
    handler: &Handler,
    reference: &str,
    fields: &Fields,
    new: Vec<New>,
    wrong: &mut PhotosWrong,
) -> Result<bool, sqlx::Error> {
    let core = &app.core;
    let unwanted =
        fields.typed().into_keys().filter_map(|name| Uuid::try_parse(name.strip_prefix("weg-")?).ok());
    let unwanted: Vec<_> = unwanted.map(PhotoId).collect();
    if new.is_empty() && unwanted.is_empty() {
        return Ok(true);
    }
    let staged = photos::stage(core, here, handler, reference, &unwanted, &new).await?;
    let Some((id, left)) = staged else { return Ok(false) };
    wrong.files.extend(too_many(&new, left));
    settled(core, Waited::Step(id)).await?;
    let broken = photos::unstage_broken(core, id).await?;
    wrong.files.extend(broken.into_iter().map(|name| (name, PhotoProblem::Broken)));
    Ok(true)
}

/// What there was no room for.
fn too_many(new: &[New], left: usize) -> impl Iterator<Item = (String, PhotoProblem)> {
    new[new.len() - left..].iter().map(|one| (one.name.clone(), PhotoProblem::TooMany))
}

/// Does something with a photo, for a moderator.
pub async fn change_one(
    State(app): State<App>,
    Path((reference, id)): Path<(String, Uuid)>,
    form: WithPhotos,
) -> Response {
    let WithPhotos { fields, new, wrong } = form;
    let Some(moderator) = moderator(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let page = format!("/werk/{reference}/foto/{id}");
    let act = match fields.get("actie") {
        "vervang" => match beside(&app, &moderator, &reference, PhotoId(id), new, wrong).await {
            Ok(act) => act,
            Err(error) => {
                tracing::error!(%error, "a photo was not replaced");
                return fields.failed(PageError::Unavailable).await;
            }
        },
        _ => act(&fields),
    };
    let act = match act {
        Ok(act) => act,
        Err(wrong) => return again(fields, &page, StatusCode::UNPROCESSABLE_ENTITY, wrong).await,
    };
    match moderation::change_photo(&app.core, &moderator, &reference, PhotoId(id), &act).await {
        Ok(Act::Done) => render::see_other(&format!("{page}?gedaan")),
        Ok(Act::NotThere) => render::message(fields.parts, PageError::NotThere).await,
        Ok(Act::Text(error)) => {
            again(fields, &page, StatusCode::UNPROCESSABLE_ENTITY, PhotoWrong::Description(error)).await
        }
        Ok(Act::NotNow | Act::NoSuchWords | Act::NotProven) => {
            again(fields, &page, StatusCode::CONFLICT, PhotoWrong::TooLate).await
        }
        Err(error) => fields.failed(error).await,
    }
}

/// Puts the file that was sent beside a photo that this moderator can change, when it can be read to its end.
async fn beside(
    app: &App,
    moderator: &Moderator,
    reference: &str,
    id: PhotoId,
    new: Vec<New>,
    wrong: PhotosWrong,
) -> anyhow::Result<Result<PhotoAct, PhotoWrong>> {
    if let Some((name, problem)) = wrong.files.into_iter().next() {
        return Ok(Err(PhotoWrong::File(name, problem)));
    }
    let Some(new) = new.into_iter().next() else {
        return Ok(Err(PhotoWrong::File(String::new(), PhotoProblem::Nothing)));
    };
    let Some(initiative) = moderation::initiative(&app.core, moderator, reference).await? else {
        return Ok(Err(PhotoWrong::TooLate));
    };
    let photos = photos::of_initiative(&app.core, initiative.id).await?;
    if photos.iter().all(|photo| photo.id != id) {
        return Ok(Err(PhotoWrong::TooLate));
    }
    if !app.photos.can_be_made(new.id).await? {
        return Ok(Err(PhotoWrong::File(new.name, PhotoProblem::Broken)));
    }
    app.photos.put_beside(id, new.id).await?;
    Ok(Ok(PhotoAct::Replace(new.id)))
}

/// What the button that was pressed does.
fn act(fields: &Fields) -> Result<PhotoAct, PhotoWrong> {
    match fields.get("actie") {
        "draai-links" => Ok(PhotoAct::Edit(Edit::Turn(3))),
        "draai-rechts" => Ok(PhotoAct::Edit(Edit::Turn(1))),
        "onherkenbaar" => {
            let percent = |name: &str| fields.get(name).trim().parse().ok().filter(|part: &u16| *part <= 100);
            let sides = SIDES.map(percent);
            let [Some(left), Some(top), Some(right), Some(bottom)] = sides else {
                return Err(PhotoWrong::Part);
            };
            if left >= right || top >= bottom {
                return Err(PhotoWrong::Part);
            }
            Ok(PhotoAct::Edit(Edit::Blur([left, top, right, bottom].map(|part| part * 10))))
        }
        "herstel" => Ok(PhotoAct::Restore),
        "verberg" => {
            HideReason::from_code(fields.get("reden")).map(PhotoAct::Hide).ok_or(PhotoWrong::NoReason)
        }
        "toon" => Ok(PhotoAct::Show),
        "omschrijf" => Ok(PhotoAct::Describe(fields.get("tekst").to_owned())),
        _ => Err(PhotoWrong::TooLate),
    }
}

async fn again(fields: Fields, page: &str, status: StatusCode, wrong: PhotoWrong) -> Response {
    let sides = SIDES.map(|name| fields.get(name).to_owned());
    let retry = Arc::new(PhotoRetry { description: fields.get("tekst").to_owned(), sides, wrong });
    render::page_at(fields.parts, page, status, retry).await
}
