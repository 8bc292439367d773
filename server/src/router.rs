//! Every address: pages from the table in `app::routes`, forms beside them, feeds, files, health.

use app::{routes::Routed, ui::PageError, words};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    middleware::{from_fn, from_fn_with_state, map_request},
    response::{IntoResponse, Response},
    routing::get,
};
use http::StatusCode;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestUuid, SetRequestIdLayer},
};

use crate::{
    assets, forms,
    middleware::{self, kept::Kept},
    render,
    state::App,
};

/// The most bytes of a form: the longest story, each character written as nine.
const MOST_FORM_BYTES: usize = 512 * 1024;

/// The whole site.
pub fn router(app: App) -> Router {
    let https = app.config.https();
    let pages = generate_route_list(Routed);
    let site = forms::routes()
        .leptos_routes_with_handler(pages, render::page)
        .fallback(not_there)
        .method_not_allowed_fallback(wrong_method)
        .layer(from_fn(middleware::same_site::check))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Kept::default(), middleware::kept::pages))
        .layer(from_fn_with_state(app.clone(), middleware::visit::put));
    let site = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .merge(assets::router())
        .merge(site)
        .with_state(app);
    site.layer(DefaultBodyLimit::max(MOST_FORM_BYTES))
        .layer(from_fn(middleware::patience::wait))
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn(move |request: Request, next| middleware::headers::add(https, request, next)))
        .layer(from_fn(middleware::log::line))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(map_request(without_request_id))
}

/// The request id in the log is ours: what a client calls it could be anything.
async fn without_request_id(mut request: Request) -> Request {
    request.headers_mut().remove("x-request-id");
    request
}

async fn not_there(request: Request) -> Response {
    render::message(request.into_parts().0, PageError::NotThere).await
}

async fn wrong_method(request: Request) -> Response {
    render::message(request.into_parts().0, PageError::WrongMethod).await
}

async fn ready(State(app): State<App>) -> Response {
    match app.core.db.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn broken(panic: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = said.unwrap_or("?"), "a request panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, words::broken()).into_response()
}
