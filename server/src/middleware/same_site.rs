//! Cross-site protection: a request that changes something must come from a page of this site.
//!
//! Browsers say so in `Sec-Fetch-Site`; older ones send `Origin` (or `Referer`), which must name
//! the host that was asked. A request that says nothing of the kind is refused.
//!
//! One address is for mail programs too, which say nothing of the kind: stopping a kind of mail (RFC 8058). What it does
//! follows from the sealed link alone, and from no cookie.

use app::ui::PageError;
use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderMap, Method, Uri, header};

use crate::render;

/// Lets a safe or same-site request through; refuses others with 403.
pub async fn check(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_one_click(&request) || is_same_site(request.headers()) {
        return next.run(request).await;
    }
    let (parts, _) = request.into_parts();
    render::message(parts, PageError::CrossSite).await
}

/// Whether it is the address that the header `List-Unsubscribe` of our mail names.
fn is_one_click(request: &Request) -> bool {
    let link = request.uri().path().strip_prefix("/afmelden/");
    request.method() == Method::POST && link.is_some_and(|link| !link.is_empty() && !link.contains('/'))
}

fn is_same_site(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let from = text(header::ORIGIN).or_else(|| text(header::REFERER));
    let from: Option<Uri> = from.and_then(|address| address.parse().ok());
    let from = from.as_ref().and_then(Uri::authority).map(http::uri::Authority::as_str);
    from.is_some() && from == text(header::HOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Method::POST, "/afmelden/abc", true)]
    #[case(Method::POST, "/afmelden/abc?x=1", true)]
    #[case(Method::DELETE, "/afmelden/abc", false)]
    #[case(Method::POST, "/afmelden/", false)]
    #[case(Method::POST, "/afmelden/abc/terug", false)]
    #[case(Method::POST, "/mijn/afmelden/abc", false)]
    #[case(Method::POST, "/idee", false)]
    fn mail_programs_reach_one_address(#[case] verb: Method, #[case] path: &str, #[case] expected: bool) {
        let request = Request::builder().method(verb).uri(path).body(axum::body::Body::empty()).unwrap();
        assert_eq!(is_one_click(&request), expected);
    }

    #[rstest]
    #[case(&[("sec-fetch-site", "same-origin")], true)]
    #[case(&[("sec-fetch-site", "none")], true)]
    #[case(&[("sec-fetch-site", "same-site")], false)]
    #[case(&[("sec-fetch-site", "cross-site"), ("origin", "http://here:3000"), ("host", "here:3000")], false)]
    #[case(&[("origin", "http://here:3000"), ("host", "here:3000")], true)]
    #[case(&[("origin", "http://evil"), ("host", "here:3000")], false)]
    #[case(&[("origin", "null"), ("host", "here:3000")], false)]
    #[case(&[("referer", "http://here:3000/idee?x=1"), ("host", "here:3000")], true)]
    #[case(&[("referer", "http://evil/here:3000"), ("host", "here:3000")], false)]
    #[case(&[("host", "here:3000")], false)]
    #[case(&[], false)]
    fn a_change_must_come_from_this_site(#[case] pairs: &[(&'static str, &str)], #[case] expected: bool) {
        let headers =
            pairs.iter().map(|(n, v)| (header::HeaderName::from_static(n), v.parse().unwrap())).collect();
        assert_eq!(is_same_site(&headers), expected);
    }
}
