//! Photos as they go out: who may see one gets it, in parts when that is asked, and keeps it as long as it is public.

use std::ops::Bound;

use app::ui::PageError;
use app_core::{
    kernel::token::Token,
    photos::{self, PhotoId, Seer},
    places::Municipality,
};
use app_images::Format;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    response::{IntoResponse, Response},
};
use axum_extra::headers::{ETag, HeaderMapExt, IfNoneMatch, Range};
use http::{StatusCode, header, request::Parts};
use object_store::{GetOptions, GetRange};
use uuid::Uuid;

use super::store::{File, StoreError};
use crate::{forms::Visiting, render, state::App};

/// What everyone may see never changes under the same address. Who saw it may keep it; caches that others share ask again
/// after a minute, as it may be hidden by then.
const KEEP: &str = "public, max-age=31536000, s-maxage=60, immutable";
/// What only some may see is asked for again, and lies nowhere.
const KEEP_NOT: &str = "private, no-store";

/// By its address, for who may see it.
pub async fn get(
    State(app): State<App>,
    Visiting(visit): Visiting,
    Path((id, name)): Path<(Uuid, String)>,
    request: Request,
) -> Response {
    let seer = Seer { draft: visit.draft, session: visit.session, link: None };
    answer(&app, &visit.municipality, PhotoId(id), &name, &seer, request.into_parts().0).await
}

/// By a private link, for who has that.
pub async fn by_link(
    State(app): State<App>,
    Visiting(visit): Visiting,
    Path((token, id, name)): Path<(String, Uuid, String)>,
    request: Request,
) -> Response {
    let seer = Seer { link: Token::parse(&token), ..Seer::default() };
    answer(&app, &visit.municipality, PhotoId(id), &name, &seer, request.into_parts().0).await
}

async fn answer(
    app: &App,
    here: &Municipality,
    id: PhotoId,
    name: &str,
    seer: &Seer,
    parts: Parts,
) -> Response {
    let seen = match photos::seen(&app.core, here, id, seer).await {
        Ok(seen) => seen,
        Err(error) => return render::message(parts, error.into()).await,
    };
    let file = seen.as_ref().and_then(|(photo, _)| {
        let file = file(name)?;
        let made = photo.sizes.iter().any(|size| size.side() == file.side);
        (made && photo.edition == file.edition).then_some(file)
    });
    let (Some(file), Some((_, public))) = (file, seen) else {
        return render::message(parts, PageError::NotThere).await;
    };
    let keep = if public { KEEP } else { KEEP_NOT };
    let tag = format!("\"{name}\"");
    let headers = [(header::CACHE_CONTROL, keep.to_owned()), (header::ETAG, tag.clone())];
    if let (Ok(tag), Some(known)) = (tag.parse::<ETag>(), parts.headers.typed_get::<IfNoneMatch>())
        && !known.precondition_passes(&tag)
    {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    match bytes(app, id, file, &parts).await {
        Ok(Some(answer)) => (headers, answer).into_response(),
        Ok(None) => render::message(parts, PageError::NotThere).await,
        Err(error) => {
            tracing::error!(%error, "a photo cannot be shown");
            render::message(parts, PageError::Unavailable).await
        }
    }
}

/// The file, or the one part of it that is asked for.
async fn bytes(app: &App, id: PhotoId, file: File, parts: &Parts) -> Result<Option<Response>, StoreError> {
    let kind =
        [(header::CONTENT_TYPE, file.format.mime().to_owned()), (header::ACCEPT_RANGES, "bytes".to_owned())];
    let asked = parts.headers.typed_get::<Range>().filter(|_| !parts.headers.contains_key(header::IF_RANGE));
    let part = match asked {
        None => None,
        Some(range) => {
            let head = GetOptions { head: true, ..GetOptions::default() };
            let Some(found) = app.photos.get(id, file, head).await? else { return Ok(None) };
            one_part(&range, found.meta.size)
        }
    };
    let range = part.clone().map(GetRange::Bounded);
    let Some(found) = app.photos.get(id, file, GetOptions { range, ..GetOptions::default() }).await? else {
        return Ok(None);
    };
    let all = found.meta.size;
    let length = (header::CONTENT_LENGTH, (found.range.end - found.range.start).to_string());
    let body = Body::from_stream(found.into_stream());
    Ok(Some(match part {
        Some(part) => {
            let range = format!("bytes {}-{}/{all}", part.start, part.end - 1);
            let range = [length, (header::CONTENT_RANGE, range)];
            (StatusCode::PARTIAL_CONTENT, kind, range, body).into_response()
        }
        None => (kind, [length], body).into_response(),
    }))
}

/// The bytes that are asked of a file of so many, when they are in one part; else all of it is sent.
fn one_part(range: &Range, all: u64) -> Option<std::ops::Range<u64>> {
    let mut ranges = range.satisfiable_ranges(all);
    let (Bound::Included(first), last) = ranges.next().filter(|_| ranges.next().is_none())? else {
        return None;
    };
    let end = match last {
        Bound::Included(last) => last.checked_add(1)?.min(all),
        Bound::Excluded(end) => end.min(all),
        Bound::Unbounded => all,
    };
    (first < end).then_some(first..end)
}

/// `2-640.webp`: the edition, the longest side, the format.
fn file(name: &str) -> Option<File> {
    let (stem, end) = name.split_once('.')?;
    let (edition, side) = stem.split_once('-')?;
    let format = [Format::WebP, Format::Jpeg].into_iter().find(|format| format.extension() == end)?;
    Some(File { edition: edition.parse().ok()?, side: side.parse().ok()?, format })
}
