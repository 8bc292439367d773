//! Where to report a weakness of the site: `/.well-known/security.txt` (RFC 9116).

use app::{statements::security_txt, ui::PageError};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use http::header;

use crate::{forms::Visiting, render};

/// Answers with the text; 404 when the municipality has set none, or what it has set is too old.
pub async fn get(Visiting(visit): Visiting, request: Request) -> Response {
    let today = visit.core.now().local().date();
    match security_txt(&visit.municipality, &visit.base, today) {
        Some(text) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response(),
        None => render::message(request.into_parts().0, PageError::NotThere).await,
    }
}
