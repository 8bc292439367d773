//! What stands on every response, whatever it is.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Answer, Site, routes};

fn is_safe(answer: &Answer, what: &str) {
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{what}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert!(!answer.header("cache-control").is_empty(), "{what}");
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; "), "{what}: {policy}");
    assert!(policy.contains("frame-ancestors 'none'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{what}: {policy}");
    assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1, "{what}");
    let has_scripts = answer.body.contains("<script");
    assert_eq!(nonce(answer).is_some(), has_scripts, "{what}: a nonce where scripts are, and only there");
    assert_eq!(policy.contains("script-src"), has_scripts, "{what}: {policy}");
}

fn nonce(answer: &Answer) -> Option<&str> {
    let (_, rest) = answer.header("content-security-policy").split_once("'nonce-")?;
    rest.split('\'').next().filter(|nonce| nonce.len() >= 16)
}

on_both!(every_kind_of_response_is_safe, |site| {
    let mut browser = site.browser();
    for path in [
        "/",
        "/idee",
        "/healthz",
        "/readyz",
        "/initiatieven.atom",
        "/niets",
        "/werk",
        "/volg/x",
        "/idee/waar",
    ] {
        is_safe(&browser.get(path).await, path);
    }
    if server::assets::names().is_some() {
        is_safe(&browser.get("/robots.txt").await, "a file");
    }
    for (path, status) in
        [("/wijken", 405), ("/healthz", 405), ("/idee", 422), ("/taal", 303), ("/idee/bewaar", 400)]
    {
        let answer = browser.post(path, &[]).await;
        assert_eq!(answer.status, status, "{path}");
        is_safe(&answer, path);
    }
    let too_much = browser.post_raw("/idee", "x".repeat(600 * 1024)).await;
    assert_eq!(too_much.status, 413);
    is_safe(&too_much, "too much");
    let request = browser.request(Method::POST, "/idee").header("sec-fetch-site", "cross-site");
    let cross_site = browser.send(request, Body::empty()).await;
    assert_eq!(cross_site.status, 403);
    is_safe(&cross_site, "from another site");
    site.core.db.close().await;
    for path in ["/", "/readyz", "/initiatieven.atom"] {
        let broken = browser.get(path).await;
        assert_eq!(broken.status, 503);
        is_safe(&broken, "without a database");
    }
});

#[tokio::test]
async fn the_nonce_is_fresh_each_time_and_stands_on_every_script() {
    let site = Site::on_sqlite().await;
    let (first, second) = (site.browser().get("/idee").await, site.browser().get("/idee").await);
    let (one, other) = (nonce(&first).unwrap(), nonce(&second).unwrap());
    assert_ne!(one, other);
    for tag in first.body.split("<script").skip(1) {
        assert!(tag.split('>').next().unwrap().contains(&format!("nonce=\"{one}\"")), "{tag}");
    }
    assert!(!first.body.contains("<style") && !first.body.contains(" style="), "no style without a file");
    assert!(!first.body.contains(" onclick="), "no script in an attribute");
}

#[tokio::test]
async fn what_is_private_is_kept_by_no_browser() {
    let site = Site::on_sqlite().await;
    let mut browser = site.moderator().await;
    for route in [
        "/volg/{token}",
        "/werk",
        "/werk/{reference}",
        "/idee/controle",
        "/uitnodiging/{token}",
        "/",
        "/idee/later",
    ] {
        let example = site.example(route).await;
        for (name, secret) in &example.cookies {
            browser.cookies.insert((*name).to_owned(), secret.reveal().to_owned());
        }
        let answer = browser.get(&example.path).await;
        assert_eq!(answer.status, 200, "{route}");
        assert_eq!(answer.header("cache-control"), "no-store", "{route}");
    }
}

#[tokio::test]
async fn only_a_site_on_https_tells_browsers_to_stay_there() {
    let plain = Site::on_sqlite().await;
    let secure = Site::configured(|config| config.public_url = "https://loper.example".to_owned()).await;
    for path in routes::all().iter().filter(|path| !path.contains('{')) {
        assert_eq!(plain.browser().get(path).await.header(header::STRICT_TRANSPORT_SECURITY.as_str()), "");
        let told = secure.browser().get(path).await;
        assert!(told.header("strict-transport-security").starts_with("max-age=31536000"), "{path}");
    }
}
