//! Photos that come in parts, as tus 1.0 describes it (<https://tus.io/protocols/resumable-upload>): who lost the line asks
//! how much came, and goes on from there. Each part is a file of its own until all of them are there.

use app::{
    photos::{PhotoProblem, says},
    visit::Visit,
};
use app_core::photos::{self, New, PhotoId, Upload};
use app_images::Limits;
use axum::{
    body::Bytes,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use http::{HeaderMap, StatusCode, header};
use uuid::Uuid;

use super::{
    make::{Waited, settled},
    take::taken_in,
    tus::{LENGTH, OFFSET, PART, VERSION, name, number},
};
use crate::{forms::Visiting, state::App};

/// What is done with one that was begun.
pub fn parts() -> MethodRouter<App> {
    get(offset).patch(append).delete(cancel)
}

/// Begins one in the draft of this browser.
///
/// Who makes a photo smaller before it is sent leaves behind where it was taken: the begin of the file, which says so, comes
/// along here then.
pub async fn create(
    State(app): State<App>,
    Visiting(visit): Visiting,
    headers: HeaderMap,
    begin: Bytes,
) -> Response {
    let (Some(length), Some(draft)) = (number(&headers, &LENGTH), &visit.draft) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let name = name(&headers);
    if u64::try_from(length).is_ok_and(|length| length > Limits::default().bytes) {
        return refuse(&visit, &name, PhotoProblem::TooManyBytes);
    }
    let there = photos::of_draft(&app.core, &visit.municipality, draft).await;
    let there = there.map(|all| all.iter().filter(|photo| photo.state != photos::State::Refused).count());
    match there {
        Ok(there) if there >= photos::MOST_PHOTOS => return refuse(&visit, &name, PhotoProblem::TooMany),
        Ok(_) => {}
        Err(error) => return failed(&error),
    }
    let taken_in = taken_in(&app, &visit.municipality, &begin).await;
    match photos::announce(&app.core, &visit.municipality, draft, &name, length, taken_in.as_deref()).await {
        Ok(Some(id)) => {
            let place = [VERSION, (header::LOCATION, &format!("/idee/foto/{}", id.0))];
            (StatusCode::CREATED, place).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failed(&error),
    }
}

/// How much of one came.
async fn offset(State(app): State<App>, Visiting(visit): Visiting, Path(id): Path<Uuid>) -> Response {
    match of(&app, &visit, id).await {
        Ok(upload) => (
            [VERSION, (header::CACHE_CONTROL, "no-store")],
            [(OFFSET, upload.received), (LENGTH, upload.length)],
        )
            .into_response(),
        Err(answer) => answer,
    }
}

/// Takes the next part of one; with the last part it is a photo of the draft.
async fn append(
    State(app): State<App>,
    Visiting(visit): Visiting,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    part: Bytes,
) -> Response {
    if headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind != PART) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let mut upload = match of(&app, &visit, id).await {
        Ok(upload) => upload,
        Err(answer) => return answer,
    };
    if number(&headers, &OFFSET) != Some(upload.received) {
        return (StatusCode::CONFLICT, [(OFFSET, upload.received)]).into_response();
    }
    let to = upload.received.saturating_add_unsigned(part.len() as u64);
    if to > upload.length {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    if !part.is_empty() {
        let from = usize::try_from(upload.received).unwrap_or_default();
        if let Err(error) = app.photos.put_part(upload.id, from, part).await {
            return failed(&error);
        }
        match photos::advance(&app.core, &upload, to).await {
            Ok(true) => upload.received = to,
            Ok(false) => return beaten(&app, &visit, id).await,
            Err(error) => return failed(&error),
        }
    }
    if to == upload.length
        && let Err(answer) = finish(&app, &visit, &upload).await
    {
        return answer;
    }
    (StatusCode::NO_CONTENT, [VERSION], [(OFFSET, to)]).into_response()
}

/// This part came twice; or the photo was given up meanwhile, and then nothing of it stays.
async fn beaten(app: &App, visit: &Visit, id: Uuid) -> Response {
    if of(app, visit, id).await.is_err() {
        match photos::edition(&app.core, PhotoId(id)).await {
            Ok(Some(_)) => {}
            Ok(None) => {
                if let Err(error) = app.photos.forget(PhotoId(id)).await {
                    return failed(&error);
                }
            }
            Err(error) => return failed(&error),
        }
    }
    StatusCode::CONFLICT.into_response()
}

/// Gives one up.
async fn cancel(State(app): State<App>, Visiting(visit): Visiting, Path(id): Path<Uuid>) -> Response {
    let upload = match of(&app, &visit, id).await {
        Ok(upload) => upload,
        Err(answer) => return answer,
    };
    match photos::give_up(&app.core, &upload).await {
        Ok(()) => (StatusCode::NO_CONTENT, [VERSION]).into_response(),
        Err(error) => failed(&error),
    }
}

/// One of the draft of this browser.
async fn of(app: &App, visit: &Visit, id: Uuid) -> Result<Upload, Response> {
    let not_there = || StatusCode::NOT_FOUND.into_response();
    let draft = visit.draft.as_ref().ok_or_else(not_there)?;
    let found = photos::upload(&app.core, &visit.municipality, draft, PhotoId(id)).await;
    found.map_err(|error| failed(&error))?.ok_or_else(not_there)
}

/// Puts the parts of one together, and keeps it with the draft; or says why not, and gives it up.
async fn finish(app: &App, visit: &Visit, upload: &Upload) -> Result<(), Response> {
    let draft = visit.draft.as_ref().ok_or_else(|| StatusCode::NOT_FOUND.into_response())?;
    let _turn = app.photos.coming_in.acquire().await.map_err(|error| failed(&error))?;
    let whole = app.photos.whole(upload.id, upload.length).await.map_err(|error| failed(&error))?;
    let looked = match whole {
        Some(bytes) => app.photos.look(bytes).await,
        None => Err(PhotoProblem::NotKept),
    };
    let problem = match looked {
        Ok((format, bytes)) => {
            let taken_in = match &upload.taken_in {
                Some(known) => Some(known.clone()),
                None => taken_in(app, &visit.municipality, &bytes).await,
            };
            app.photos.put_original(upload.id, bytes).await.map_err(|error| failed(&error))?;
            let new = New { id: upload.id, name: upload.name.clone(), format, taken_in };
            let left = photos::add(&app.core, &visit.municipality, draft, &[new]).await;
            match left.map_err(|error| failed(&error))? {
                Some(0) => None,
                Some(_) => Some(PhotoProblem::TooMany),
                None => Some(PhotoProblem::NotKept),
            }
        }
        Err(problem) => Some(problem),
    };
    if let Some(problem) = problem {
        photos::give_up(&app.core, upload).await.map_err(|error| failed(&error))?;
        return Err(refuse(visit, &upload.name, problem));
    }
    let waited = Waited::Draft(&visit.municipality, draft);
    settled(&app.core, waited).await.map(drop).map_err(|error| failed(&error))
}

/// Why a photo is not taken, in a sentence.
fn refuse(visit: &Visit, name: &str, problem: PhotoProblem) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, [VERSION], says(&visit.words, name, problem)).into_response()
}

fn failed(error: &(dyn std::error::Error + 'static)) -> Response {
    tracing::error!(error, "a photo was not received");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
