//! Cookies: out of reach of scripts and other sites, and bound to the host where there is https.

use crate::support::{Browser, Site, WHAT, routes::PUSH};

/// Has every cookie set that there is; gives them as they were set.
async fn all_cookies(site: &Site) -> Vec<String> {
    let mut browser: Browser = site.browser();
    let mut answers = vec![
        browser.post("/idee", WHAT).await,
        browser.post("/idee/bewaar", &[("stap", "wat")]).await,
        browser.post("/taal", &[("taal", "en")]).await,
        browser.post("/inloggen", &[("email", "wim@voorbeeld.example")]).await,
        browser.get(&site.example("/idee/concept/{token}").await.path).await,
    ];
    let mut staff = site.moderator().await;
    let code = site.app_code(&staff, site.here()).await;
    answers.push(staff.post("/inloggen/tweede-stap", &[("code", &code)]).await);
    answers.push(browser.post("/uitloggen", &[]).await);
    answers.push(staff.post("/mijn/meldingen/toestel", PUSH).await);
    let cookies: Vec<_> = answers.iter().flat_map(|one| one.cookies()).map(str::to_owned).collect();
    assert_eq!(cookies.len(), answers.len(), "{cookies:?}");
    cookies
}

#[tokio::test]
async fn no_script_and_no_other_site_gets_at_a_cookie() {
    for cookie in all_cookies(&Site::on_sqlite().await).await {
        for attribute in ["; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age="] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        assert!(
            !cookie.contains("Secure") && !cookie.contains("Domain") && !cookie.starts_with("__"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn with_https_a_cookie_is_bound_to_the_host() {
    let site = Site::configured(|config| config.public_url = "https://loper.example".to_owned()).await;
    for cookie in all_cookies(&site).await {
        for attribute in ["; HttpOnly", "; SameSite=Lax", "; Path=/", "; Secure"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        assert!(cookie.starts_with("__Host-") && !cookie.contains("Domain"), "{cookie}");
    }
}

#[tokio::test]
async fn with_https_a_cookie_that_a_neighbour_could_set_is_not_read() {
    let site = Site::configured(|config| config.public_url = "https://loper.example".to_owned()).await;
    let mut browser = site.moderator().await;
    assert_eq!(browser.get("/werk").await.status, 200);
    let session = browser.cookies.remove("__Host-sessie").unwrap();
    browser.cookies.insert("sessie".to_owned(), session);
    assert_eq!(browser.get("/werk").await.status, 403);
}

#[tokio::test]
async fn a_new_sign_in_gets_a_new_secret_and_signing_out_ends_it() {
    let site = Site::on_sqlite().await;
    let mut browser = site.moderator().await;
    let first = browser.cookies["sessie"].clone();
    let code = site.app_code(&browser, site.here()).await;
    browser.post("/inloggen/tweede-stap", &[("code", &code)]).await.see_other();
    assert_ne!(browser.cookies["sessie"], first);
    let mut thief = browser.clone();
    assert_eq!(browser.post("/uitloggen", &[]).await.see_other(), "/");
    assert_eq!(browser.cookies.get("sessie"), None);
    assert_eq!(thief.get("/werk").await.status, 403, "the secret is worth nothing any more");
}

#[tokio::test]
async fn a_language_is_chosen_for_this_browser_and_leads_back_to_a_page_of_this_site() {
    let site = Site::on_sqlite().await;
    let mut browser = site.browser();
    assert!(browser.get("/").await.body.contains("<html lang=\"nl\""));
    let back =
        browser.post("/taal", &[("taal", "en"), ("terug", "/initiatieven?wijk=dorp")]).await.see_other();
    assert_eq!(back, "/initiatieven?wijk=dorp");
    assert!(browser.get(&back).await.body.contains("<html lang=\"en\""));
    assert!(browser.get("/niets").await.body.contains("<html lang=\"en\""));
    for elsewhere in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\r\nSet-Cookie: x=y",
        "javascript:x",
        "",
    ] {
        let answer = browser.post("/taal", &[("taal", "nl"), ("terug", elsewhere)]).await;
        assert_eq!(answer.see_other(), "/", "{elsewhere:?}");
    }
    let unknown = browser.post("/taal", &[("taal", "fy"), ("terug", "/")]).await;
    assert!(unknown.see_other() == "/" && unknown.cookies().is_empty());
}
