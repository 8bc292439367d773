//! Rendering pages: whole, with the status they set, and without any script of the framework's own.

use std::{
    pin::Pin,
    sync::{Arc, OnceLock},
};

use app::{
    ui::{Failure, PageError, shell},
    visit::Visit,
};
use app_core::kernel::limits::TryAgain;
use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use futures::{Stream, StreamExt, stream::once};
use http::{HeaderName, HeaderValue, Method, Request, StatusCode, header, request::Parts};
use leptos::{
    nonce::{Nonce, use_nonce},
    prelude::*,
};

/// Renders the page at the address of a request.
pub async fn page(request: Request<Body>) -> Response {
    whole(request, || {}).await
}

/// Renders the page at the address of a request with more in its context, and sets the status.
pub async fn page_with<C: Clone + Send + Sync + 'static>(
    parts: Parts,
    status: StatusCode,
    context: C,
) -> Response {
    let mut response = got(parts, context).await;
    *response.status_mut() = status;
    response
}

/// As [`page_with`], for a page that may turn out not to be there, or not theirs to read: then it keeps its own
/// status.
pub async fn page_if_there<C>(parts: Parts, status: StatusCode, context: C) -> Response
where
    C: Clone + Send + Sync + 'static,
{
    let mut response = got(parts, context).await;
    if response.status().is_success() {
        *response.status_mut() = status;
    }
    response
}

/// The page at an address, as if it was asked for.
async fn got<C: Clone + Send + Sync + 'static>(parts: Parts, context: C) -> Response {
    let mut request = Request::from_parts(parts, Body::empty());
    *request.method_mut() = Method::GET;
    whole(request, move || provide_context(context.clone())).await
}

/// As [`page_with`], for a form whose address is not that of its page.
pub async fn page_at<C>(mut parts: Parts, path: &str, status: StatusCode, context: C) -> Response
where
    C: Clone + Send + Sync + 'static,
{
    match path.parse() {
        Ok(uri) => {
            parts.uri = uri;
            if let Some(visit) = parts.extensions.get_mut::<Visit>() {
                path.clone_into(&mut visit.path);
            }
            page_with(parts, status, context).await
        }
        Err(_) => message(parts, PageError::NotThere).await,
    }
}

/// Renders a message instead of a page.
pub async fn message(parts: Parts, error: PageError) -> Response {
    failure(parts, error.into()).await
}

/// As [`message`], with what was typed in a form, so that nobody has to type it again.
pub async fn failure(parts: Parts, failure: Failure) -> Response {
    let error = failure.error;
    let later = match error {
        PageError::TooOften(later) => Some(retry_after(later)),
        _ => None,
    };
    (later, page_with(parts, error.status(), Arc::new(failure)).await).into_response()
}

/// The header that says for how long something cannot be done again.
pub fn retry_after(later: TryAgain) -> [(HeaderName, HeaderValue); 1] {
    [(header::RETRY_AFTER, later.seconds.into())]
}

/// What a page turned out to have: the nonce of its script, and whether that starts islands.
#[derive(Clone, Debug, Default)]
struct Scripts(Arc<OnceLock<(Nonce, bool)>>);

/// As `leptos_axum::render_app_async`, less the scripts that it puts behind `</html>` (they carry
/// resources to the browser, and our pages have none), and, on a page without islands, less the
/// marks at which the browser's part would find its places.
async fn whole(request: Request<Body>, context: impl Fn() + Clone + Send + 'static) -> Response {
    let scripts = Scripts::default();
    let for_page = scripts.clone();
    let context = move || {
        provide_context(for_page.clone());
        context();
    };
    let mut response = leptos_axum::handle_response_inner(context, shell, request, |app, _scripts, _| {
        let (scripts, nonce) = (use_context::<Scripts>().unwrap_or_default(), use_nonce());
        Box::pin(async move {
            let mut html: String = app.to_html_stream_in_order().collect().await;
            let islands = html.contains("<leptos-island");
            if !islands {
                html = html.replace("<!>", "");
            }
            if let Some(nonce) = nonce.filter(|nonce| html.contains(&format!("nonce=\"{nonce}\""))) {
                scripts.0.get_or_init(|| (nonce, islands));
            }
            Box::pin(once(async move { html })) as Pin<Box<dyn Stream<Item = String> + Send>>
        })
    })
    .await;
    let policy = policy(scripts.0.get());
    response.headers_mut().extend(policy.map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
    response
}

/// Lets only our own files be used. Scripts run where a page has one with its nonce; WebAssembly where it has
/// islands.
fn policy(scripts: Option<&(Nonce, bool)>) -> Option<HeaderValue> {
    let scripts = scripts.map_or(String::new(), |(nonce, islands)| {
        let wasm = if *islands { " 'wasm-unsafe-eval'" } else { "" };
        format!("script-src 'self' 'nonce-{nonce}'{wasm}; worker-src 'self'; ")
    });
    let policy = format!(
        "default-src 'none'; {scripts}style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'"
    );
    HeaderValue::try_from(policy).ok()
}

/// A redirect after a form was handled.
#[must_use]
pub fn see_other(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
