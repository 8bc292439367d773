//! News on devices, as it is turned on, tried and turned off on the site.

use app_core::notifications;
use http::{Method, header};

use crate::support::{Answer, Browser, Site, routes::PUSH};

const JOKE: &str = "joke@voorbeeld.example";
const PAGE: &str = "/mijn/meldingen";

/// Turns news on in a browser, at an address of its own.
async fn turn_on(browser: &mut Browser, address: &str) -> Answer {
    let fields: Vec<_> = [("adres", address)].into_iter().chain(PUSH[1..].iter().copied()).collect();
    browser.post("/mijn/meldingen/toestel", &fields).await
}

/// The form that turns news off on the first device of a page.
fn off(page: &Answer) -> String {
    let form = page.body.split("/mijn/meldingen/toestel/").nth(1).unwrap();
    format!("/mijn/meldingen/toestel/{}", form.split('"').next().unwrap())
}

on_both!(news_is_turned_on_tried_and_turned_off, |site| {
    let mut joke = site.resident(JOKE).await;
    let page = joke.get(PAGE).await;
    assert!(page.says("Meldingen op dit toestel") && page.says("Uw browser voert geen scripts uit."));
    assert!(page.body.contains(&format!("data-meldingen=\"{}\"", notifications::push_key(&site.core))));
    assert!(!page.says("Stuur een proefmelding"), "on no device");
    assert_eq!(joke.post("/mijn/meldingen/proef", &[]).await.see_other(), PAGE);
    let done = turn_on(&mut joke, "https://push.example/een").await;
    assert!(done.cookies()[0].contains("; HttpOnly") && done.cookies()[0].contains("; Max-Age=31536000"));
    let page = joke.get(&done.see_other()).await;
    assert!(page.says("Meldingen staan nu aan op dit toestel.") && page.says("Toestellen met meldingen"));
    assert!(page.says("dit apparaat") && page.says("woensdag 23 december 2026"), "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(!page.body.contains("push.example") && !page.body.contains(PUSH[2].1));
    assert_eq!(joke.post("/mijn/meldingen/proef", &[]).await.see_other(), "/mijn/meldingen?toestel=proef");
    assert_eq!(site.letter("push_trial").await["language"], "nl");
    let done = joke.post(&off(&page), &[]).await.see_other();
    assert!(joke.get(&done).await.says("Meldingen staan nu uit op dat toestel."));
    assert_eq!(joke.post(&off(&page), &[]).await.see_other(), PAGE, "a second time changes nothing");
    assert_eq!(site.rows("push_device").await, 0);
});

on_both!(a_device_is_turned_off_by_its_owner_only, |site| {
    let mut joke = site.resident(JOKE).await;
    turn_on(&mut joke, "https://push.example/een").await.see_other();
    let off = off(&joke.get(PAGE).await);
    let mut wim = site.resident("wim@voorbeeld.example").await;
    assert!(!wim.get(PAGE).await.says("Toestellen met meldingen"));
    assert_eq!(wim.post(&off, &[]).await.see_other(), PAGE);
    assert_eq!(site.browser().post(&off, &[]).await.status, 403);
    assert_eq!(site.rows("push_device").await, 1);
});

on_both!(what_a_browser_names_that_is_no_push_service_is_refused, |site| {
    let mut joke = site.resident(JOKE).await;
    for address in [
        "",
        "http://push.example/een",
        "https://localhost/een",
        "https://127.0.0.1/een",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/een",
        "https://push.example:8443/een",
        "file:///etc/passwd",
    ] {
        let refused = turn_on(&mut joke, address).await;
        assert_eq!(refused.status, 422, "{address}");
        assert!(refused.says("Meldingen staan niet aan.") && refused.says("Fout: "), "{address}");
        assert!(refused.cookies().is_empty());
    }
    let fields = [PUSH[0], ("sleutel", "x"), PUSH[2]];
    assert_eq!(joke.post("/mijn/meldingen/toestel", &fields).await.status, 422);
    assert_eq!(site.rows("push_device").await, 0);
});

on_both!(signing_out_ends_news_in_the_browser_also_in_a_later_session, |site| {
    let mut joke = site.resident(JOKE).await;
    turn_on(&mut joke, "https://push.example/een").await.see_other();
    let out = joke.post("/uitloggen", &[]).await;
    assert_eq!((out.see_other().as_str(), joke.cookies.len()), ("/", 0));
    assert_eq!(site.rows("push_device").await, 0);
    let mut joke = site.resident(JOKE).await;
    turn_on(&mut joke, "https://push.example/een").await.see_other();
    site.sign_in_again(&mut joke, JOKE).await;
    assert_eq!(site.rows("push_device").await, 1, "who signs in anew keeps it");
    joke.post("/uitloggen", &[]).await;
    assert_eq!(site.rows("push_device").await, 0);
});

on_both!(whoever_else_signs_in_there_ends_it, |site| {
    let mut joke = site.resident(JOKE).await;
    turn_on(&mut joke, "https://push.example/een").await.see_other();
    site.sign_in_again(&mut joke, "wim@voorbeeld.example").await;
    assert_eq!(site.rows("push_device").await, 0);
});

on_both!(a_browser_that_got_another_address_says_so_by_its_cookie, |site| {
    const PATH: &str = "/meldingen/vernieuwd";
    let mut joke = site.resident(JOKE).await;
    assert_eq!(joke.post(PATH, PUSH).await.status, 404, "no news is turned on there");
    turn_on(&mut joke, "https://push.example/twee").await.see_other();
    joke.cookies.remove("sessie");
    assert_eq!(joke.post(PATH, &[("adres", "https://10.0.0.1/"), PUSH[1], PUSH[2]]).await.status, 404);
    assert_eq!(joke.post(PATH, PUSH).await.status, 204);
    assert_eq!(site.browser().post(PATH, PUSH).await.status, 404);
    let request = joke.request(Method::POST, PATH).header("sec-fetch-site", "cross-site");
    assert_eq!(joke.send(request, axum::body::Body::empty()).await.status, 403, "not from another site");
});

#[tokio::test]
async fn nobody_turns_it_on_without_end() {
    let site = Site::on_sqlite().await;
    let mut joke = site.resident(JOKE).await;
    for number in 0..30 {
        turn_on(&mut joke, &format!("https://push.example/{number}")).await.see_other();
    }
    assert_eq!(turn_on(&mut joke, "https://push.example/31").await.status, 429);
    assert_eq!(site.rows("push_device").await, 1, "a browser is one device, whatever it gave before");
}

#[tokio::test]
async fn the_service_worker_may_talk_to_this_site_only_and_is_looked_at_anew_each_time() {
    if server::assets::names().is_none() {
        return;
    }
    let site = Site::on_sqlite().await;
    let mut browser = site.browser();
    let file = browser.get("/sw.js").await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "text/javascript"));
    assert_eq!((file.header("cache-control"), file.header("service-worker-allowed")), ("no-cache", ""));
    let policy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
    assert_eq!(file.header("content-security-policy"), policy);
    assert!(!file.body.contains("\"fetch\""), "it answers no requests");
    let known = browser.request(Method::GET, "/sw.js").header(header::IF_NONE_MATCH, file.header("etag"));
    assert_eq!(browser.send(known, axum::body::Body::empty()).await.status, 304);
    let page = site.resident(JOKE).await.get(PAGE).await;
    assert!(page.header("content-security-policy").contains("worker-src 'self'"));
}
