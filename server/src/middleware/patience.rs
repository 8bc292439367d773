//! How long a request may take. Photos come slowly over a bad line; while something comes, they are waited for.

use std::time::Duration;

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use tokio::time::timeout;

/// The longest a request may take.
const MOST_TIME: Duration = Duration::from_secs(30);
/// The longest one with photos may take: six of 5 MB over a line of half a megabit a second.
const WITH_PHOTOS: Duration = Duration::from_secs(600);

/// Waits for the answer, and gives up when it takes too long.
pub async fn wait(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let photos = kind.is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let most = if photos { WITH_PHOTOS } else { MOST_TIME };
    timeout(most, next.run(request)).await.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}
