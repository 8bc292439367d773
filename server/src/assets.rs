//! The site's files, inside the program: stylesheet, islands, icons.

use std::sync::Arc;

use app::visit::Assets;
use axum::Router;
use memory_serve::CacheControl;

/// The names that the build gave to stylesheet and islands; `None` when they were not built.
#[must_use]
pub fn names() -> Option<Arc<Assets>> {
    serde_json::from_str(env!("SITE_ASSETS")).ok().map(Arc::new)
}

/// Serves the files: those with a hash in their name for a year, others for a day.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    memory_serve::load!().index_file(None).cache_control(CacheControl::Medium).into_router()
}
