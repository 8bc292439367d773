//! The style sheet with a municipality's own colours.

use app::ui::PageError;
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use http::header;

use crate::{forms::Visiting, render};

/// Answers with the colours. Their address has a mark of what they are: they may be kept for a year.
pub async fn get(Visiting(visit): Visiting, request: Request) -> Response {
    let colours = &visit.municipality.colours;
    if colours.is_empty() {
        return render::message(request.into_parts().0, PageError::NotThere).await;
    }
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, colours.css()).into_response()
}
