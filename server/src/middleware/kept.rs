//! Public pages, kept for a moment: when many read the same page at once, it is made once.
//!
//! Only what [`app::ui::public_page`] marks as the same for everyone is kept, and only for visits
//! without a session or a draft. A request that may change something ends all that was kept, so
//! whoever changed something sees it at once; what another server or the clock changed shows within
//! [`MOMENT`].

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use app::visit::Visit;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::headers::{ETag, HeaderMapExt, IfNoneMatch};
use data_encoding::HEXLOWER;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use moka::future::Cache;
use sha2::{Digest, Sha256};

/// How long a page is kept.
const MOMENT: Duration = Duration::from_secs(1);
/// How much is kept in all.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// What a public page depends on besides its address.
const VARY: HeaderValue = HeaderValue::from_static("accept-encoding, accept-language, cookie");

/// The pages that are kept; cheap to clone.
#[derive(Clone, Debug)]
pub struct Kept {
    pages: Cache<Key, Page>,
    /// Counts the requests that may have changed something.
    changes: Arc<AtomicU64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    municipality: String,
    path: String,
    language: &'static str,
    encoding: Option<HeaderValue>,
    changes: u64,
}

#[derive(Clone, Debug)]
struct Page {
    headers: HeaderMap,
    body: Bytes,
}

/// The answer is not one to keep, or there is none yet.
enum Other {
    Request(Request, Next),
    Response(Response),
    Lost,
}

impl Default for Kept {
    fn default() -> Self {
        let weight =
            |key: &Key, page: &Page| u32::try_from(key.path.len() + page.body.len()).unwrap_or(u32::MAX);
        let pages = Cache::builder().weigher(weight).max_capacity(MOST_BYTES).time_to_live(MOMENT).build();
        Self { pages, changes: Arc::default() }
    }
}

impl Kept {
    /// Under which a visit finds its page; `None` when nothing may be kept of it.
    fn key(&self, request: &Request) -> Option<Key> {
        let visit = request.extensions().get::<Visit>()?;
        let anyone = visit.session.is_none() && visit.draft.is_none();
        (anyone && request.method() == Method::GET).then(|| Key {
            municipality: visit.municipality.slug.clone(),
            path: visit.path.clone(),
            language: visit.words.code(),
            encoding: request.headers().get(header::ACCEPT_ENCODING).cloned(),
            changes: self.changes.load(Ordering::SeqCst),
        })
    }
}

/// Answers from what is kept, or keeps the answer when it is the same for everyone.
pub async fn pages(State(kept): State<Kept>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        let response = next.run(request).await;
        kept.changes.fetch_add(1, Ordering::SeqCst);
        return response;
    }
    let Some(key) = kept.key(&request) else { return next.run(request).await };
    let known = request.headers().typed_get::<IfNoneMatch>();
    let mut other = Other::Request(request, next);
    match kept.pages.try_get_with(key, make(&mut other)).await {
        Ok(page) => page.answer(known.as_ref()),
        Err(_) => match other {
            Other::Request(request, next) => next.run(request).await,
            Other::Response(response) => response,
            Other::Lost => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
    }
}

/// Makes a page; when it is not one to keep, the answer is left in `other`.
async fn make(other: &mut Other) -> Result<Page, ()> {
    let Other::Request(request, next) = std::mem::replace(other, Other::Lost) else { return Err(()) };
    let (parts, body) = next.run(request).await.into_parts();
    let is_for_everyone = parts.status == StatusCode::OK
        && parts.headers.get(header::CACHE_CONTROL).is_some_and(|control| control == "no-cache")
        && !parts.headers.contains_key(header::SET_COOKIE);
    if !is_for_everyone {
        *other = Other::Response(Response::from_parts(parts, body));
        return Err(());
    }
    // It was in memory as a whole already.
    let body = to_bytes(body, usize::MAX).await.map_err(|_| ())?;
    Ok(Page::new(parts.headers, body))
}

impl Page {
    fn new(mut headers: HeaderMap, body: Bytes) -> Self {
        let tag = HEXLOWER.encode(&Sha256::digest(&body)[..12]);
        headers.insert(header::VARY, VARY);
        headers.extend(HeaderValue::try_from(format!("\"{tag}\"")).map(|tag| (header::ETAG, tag)));
        Self { headers, body }
    }

    /// The page, or 304 when the browser has it.
    fn answer(self, known: Option<&IfNoneMatch>) -> Response {
        let tag: Option<ETag> = self.headers.typed_get();
        match (known, tag) {
            (Some(known), Some(tag)) if !known.precondition_passes(&tag) => {
                (StatusCode::NOT_MODIFIED, self.headers).into_response()
            }
            _ => (self.headers, Body::from(self.body)).into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELLO: &[u8] = b"<p>Hallo</p>";

    fn page() -> Page {
        let policy = (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
        Page::new(HeaderMap::from_iter([policy]), Bytes::from_static(HELLO))
    }

    #[tokio::test]
    async fn a_browser_that_has_the_page_gets_its_headers_only() {
        let whole = page().answer(None);
        assert_eq!(whole.status(), StatusCode::OK);
        let tag = whole.headers()[header::ETAG].clone();
        assert_eq!(to_bytes(whole.into_body(), 100).await.unwrap(), HELLO);
        let request = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]);
        let known: Option<IfNoneMatch> = request.typed_get();
        let unchanged = page().answer(known.as_ref());
        assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(unchanged.headers()[header::CONTENT_SECURITY_POLICY], "default-src 'none'");
        assert!(to_bytes(unchanged.into_body(), 100).await.unwrap().is_empty());
    }

    #[test]
    fn another_body_has_another_tag() {
        let other = Page::new(HeaderMap::new(), Bytes::from_static(b"<p>Dag</p>"));
        assert_ne!(page().headers[header::ETAG], other.headers[header::ETAG]);
    }
}
