//! The site's files, inside the program: stylesheet, islands, icons.

use std::sync::Arc;

use app::visit::Assets;
use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::Response,
};
use http::{HeaderValue, header};
use memory_serve::CacheControl;

/// The names that the build gave to stylesheet and islands; `None` when they were not built.
#[must_use]
pub fn names() -> Option<Arc<Assets>> {
    serde_json::from_str(env!("SITE_ASSETS")).ok().map(Arc::new)
}

/// Serves the files.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let files = memory_serve::load!().index_file(None).cache_control(CacheControl::Medium).into_router();
    files.layer(from_fn(keep))
}

/// Our service worker may talk to this site and to nothing else. Browsers hold it to the policy of its own file.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/// What has a hash of its content in its name never changes: a browser may keep it for a year. The service worker is
/// asked for anew each time.
async fn keep(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().starts_with("/pkg/");
    let worker = request.uri().path() == "/sw.js";
    let mut response = next.run(request).await;
    if hashed && response.status().is_success() {
        let year = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, year);
    }
    if worker {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY));
    }
    response
}
