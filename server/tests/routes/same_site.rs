//! A form of another site changes nothing here.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Site, routes};

const ELSEWHERE: [&[(&str, &str)]; 5] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("origin", "http://evil.example")],
    &[("origin", "null")],
    &[],
];

/// Everything that a form could change.
async fn state(site: &Site) -> Vec<i64> {
    let mut rows = Vec::new();
    for table in ["draft", "initiative", "initiative_event", "session", "outbox", "audit"] {
        rows.push(site.rows(table).await);
    }
    rows
}

on_both!(no_form_is_taken_from_another_site, |site| {
    // The one that mail programs use: what it does follows from the sealed link, see the tests of stopping mail.
    for route in routes::forms().into_iter().filter(|route| route != "/afmelden/{token}") {
        let example = site.example(&route).await;
        let mut browser = site.moderator().await;
        for (name, secret) in &example.cookies {
            browser.cookies.insert((*name).to_owned(), secret.reveal().to_owned());
        }
        let body =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&example.fields).finish();
        let before = state(&site).await;
        for headers in ELSEWHERE {
            let mut request = browser
                .request(Method::POST, &example.path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let answer = browser.send(request, Body::from(body.clone())).await;
            assert_eq!(answer.status, 403, "{route} {headers:?}");
            assert!(answer.cookies().is_empty(), "{route} {headers:?}");
            assert!(answer.says("Wij hebben dit niet aangenomen"), "{route}");
        }
        assert_eq!(state(&site).await, before, "{route}");
        assert_ne!(browser.get("/werk").await.status, 403, "{route}: still signed in");
    }
});

#[tokio::test]
async fn an_older_browser_is_believed_by_the_page_it_comes_from() {
    let site = Site::on_sqlite().await;
    for (name, value, status) in [
        ("origin", "http://localhost:3000", 303),
        ("referer", "http://localhost:3000/wijken", 303),
        ("origin", "http://localhost:3001", 403),
        ("referer", "http://localhost:3000.evil.example/", 403),
    ] {
        let mut browser = site.browser();
        let request = browser.request(Method::POST, "/taal").header(name, value);
        assert_eq!(browser.send(request, Body::from("taal=en")).await.status, status, "{name}: {value}");
    }
}
