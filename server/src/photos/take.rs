//! A form with photos: its words, and its photos one after the other, each in the store before the next one is read.

use std::{collections::BTreeMap, time::Duration};

use app::{
    photos::{PhotoProblem, PhotosWrong},
    ui::PageError,
};
use app_core::photos::{self, Format, New};
use app_core::places::{self, Municipality};
use app_images::Limits;
use axum::{
    body::Bytes,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    response::{IntoResponse, Response},
};
use http::header;
use tokio::{task::spawn_blocking, time::timeout};

use super::{Photos, problem::problem};
use crate::{forms::Fields, render, state::App};

/// The name of the field with photos.
const PHOTO: &str = "foto";
/// The most bytes of a form with photos. What is too large for a photo is read to its end and left, so that its sender
/// is told so, and keeps the rest.
const MOST_BYTES: usize = 1024 * 1024 * 1024;
/// The most photos that are looked at; the rest is read and left.
const MOST_FILES: usize = 40;
/// The most bytes of all words together, as for a form without photos.
const MOST_WORDS: usize = 512 * 1024;
/// How long nothing may come before the line counts as cut.
const SILENCE: Duration = Duration::from_secs(30);

/// The words of a form, and the photos that came with it.
#[derive(Debug)]
pub(crate) struct WithPhotos {
    pub(crate) fields: Fields,
    /// What lies in the store now, and is cleared when it is not kept.
    pub(crate) new: Vec<New>,
    /// What was not taken.
    pub(crate) wrong: PhotosWrong,
}

/// Why a form was not read to its end.
enum Cut {
    TooLarge,
    Broken,
}

impl From<MultipartError> for Cut {
    fn from(error: MultipartError) -> Self {
        if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::Broken }
    }
}

impl FromRequest<App> for WithPhotos {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let fields = Fields::from_request(request, app).await?;
            return Ok(Self { fields, new: Vec::new(), wrong: PhotosWrong::default() });
        }
        let (parts, body) = request.into_parts();
        let fields = Fields::empty(parts).map_err(IntoResponse::into_response)?;
        let mut request = Request::from_parts(fields.parts.clone(), body);
        DefaultBodyLimit::max(MOST_BYTES).apply(&mut request);
        let Ok(form) = Multipart::from_request(request, app).await else {
            return Err(render::message(fields.parts, PageError::TooLarge).await);
        };
        let mut read = Self { fields, new: Vec::new(), wrong: PhotosWrong::default() };
        let mut values = BTreeMap::new();
        let all = read.read(app, form, &mut values).await;
        // What was typed before the line was cut can be sent again.
        read.fields.take(values);
        match all {
            Ok(()) => Ok(read),
            Err(Cut::TooLarge) => Err(read.fields.failed(PageError::TooLarge).await),
            Err(Cut::Broken) => Err(read.fields.failed(PageError::Unavailable).await),
        }
    }
}

impl WithPhotos {
    async fn read(
        &mut self,
        app: &App,
        mut form: Multipart,
        values: &mut BTreeMap<String, String>,
    ) -> Result<(), Cut> {
        let (mut words, mut files) = (0, 0);
        loop {
            let next = timeout(SILENCE, form.next_field()).await.map_err(|_| Cut::Broken)??;
            let Some(mut field) = next else { break };
            let name = field.name().unwrap_or_default().to_owned();
            if let Some(file) = field.file_name().map(str::to_owned) {
                files += 1;
                if name == PHOTO && files <= MOST_FILES {
                    self.photo(app, file, &mut field).await?;
                } else {
                    while chunk(&mut field).await?.is_some() {}
                }
                continue;
            }
            let mut value = Vec::new();
            while let Some(bytes) = chunk(&mut field).await? {
                words += bytes.len();
                if words > MOST_WORDS {
                    return Err(Cut::TooLarge);
                }
                value.extend_from_slice(&bytes);
            }
            values.insert(name, String::from_utf8_lossy(&value).into_owned());
        }
        Ok(())
    }

    /// Takes one photo, or notes why not. A field in which nothing was chosen is no photo.
    async fn photo(&mut self, app: &App, name: String, field: &mut Field<'_>) -> Result<(), Cut> {
        let _turn = app.photos.coming_in.acquire().await.map_err(|_| Cut::Broken)?;
        let most = usize::try_from(Limits::default().bytes).unwrap_or(usize::MAX);
        let (mut bytes, mut all) = (Vec::new(), 0);
        while let Some(chunk) = chunk(field).await? {
            all += chunk.len();
            if all <= most {
                bytes.extend_from_slice(&chunk);
            } else {
                bytes = Vec::new();
            }
        }
        if all == 0 && name.is_empty() {
            return Ok(());
        }
        if all > most {
            self.wrong.files.push((name, PhotoProblem::TooManyBytes));
            return Ok(());
        }
        let (format, bytes) = match app.photos.look(bytes).await {
            Ok(looked) => looked,
            Err(problem) => {
                self.wrong.files.push((name, problem));
                return Ok(());
            }
        };
        let taken_in = taken_in(app, &self.fields.visit().municipality, &bytes).await;
        let kept = async {
            let id = photos::begin(&app.core).await.map_err(anyhow::Error::from)?;
            app.photos.put_original(id, bytes).await.map(|()| id).map_err(anyhow::Error::from)
        };
        match kept.await {
            Ok(id) => self.new.push(New { id, name, format, taken_in }),
            Err(error) => {
                tracing::error!(%error, "a photo was not received");
                self.wrong.files.push((name, PhotoProblem::NotKept));
            }
        }
        Ok(())
    }
}

impl Photos {
    /// What a photo is, and its bytes; or why it is not taken.
    pub(super) async fn look(&self, bytes: Vec<u8>) -> Result<(Format, Vec<u8>), PhotoProblem> {
        let looked = spawn_blocking(move || (app_images::inspect(&bytes, &Limits::default()), bytes)).await;
        let (header, bytes) = looked.map_err(|_| PhotoProblem::NotKept)?;
        let format = match header.map_err(problem)?.format {
            app_images::Format::Jpeg => Format::Jpeg,
            app_images::Format::Png => Format::Png,
            app_images::Format::WebP => Format::WebP,
        };
        match &self.scanner {
            None => Ok((format, bytes)),
            Some(scanner) => match scanner.finds(&bytes).await {
                Ok(false) => Ok((format, bytes)),
                Ok(true) => Err(PhotoProblem::Virus),
                Err(error) => {
                    tracing::error!(%error, "a photo was not received");
                    Err(PhotoProblem::NotKept)
                }
            },
        }
    }
}

/// The wijk (slug) that a photo says it was taken in; `None` also when the map cannot be asked: that is no reason to
/// refuse a photo.
pub(super) async fn taken_in(app: &App, here: &Municipality, bytes: &[u8]) -> Option<String> {
    let position = app_images::position(bytes)?;
    let found = places::neighbourhood_at(&app.core, here, (position.longitude, position.latitude)).await;
    found.unwrap_or_else(|error| {
        tracing::warn!(%error, "it is not known in which wijk a photo was taken");
        None
    })
}

/// The next bytes of a field.
async fn chunk(field: &mut Field<'_>) -> Result<Option<Bytes>, Cut> {
    Ok(timeout(SILENCE, field.chunk()).await.map_err(|_| Cut::Broken)??)
}
