//! What no page of ours sends: broken, tampered with, or far too much.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Site, routes};

on_both!(a_body_that_is_no_form_is_an_empty_one, |site| {
    for body in [
        "",
        "&&&",
        "=",
        "%",
        "titel",
        "{\"titel\":\"x\"}",
        "--x\r\nContent-Disposition: form-data\r\n\r\n--x--",
    ] {
        let answer = site.browser().post_raw("/idee", body).await;
        assert_eq!(answer.status, 422, "{body}");
        assert!(answer.says("href=\"#titel\""), "{body}");
    }
    let mut browser = site.browser();
    let request = browser
        .request(Method::POST, "/idee")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data");
    assert_eq!(browser.send(request, Body::from("x")).await.status, 422);
});

on_both!(bytes_that_are_no_text_come_back_as_marks, |site| {
    let mut body = b"titel=Bank%ZZ%FFjes+%00langs&verhaal=".to_vec();
    body.extend([0xff, 0xfe, 0x00, 0xc3]);
    let answer = site.browser().post_raw("/idee", body).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.field("titel"), "Bank%ZZ\u{fffd}jes langs");
});

on_both!(what_is_too_much_is_refused_and_nothing_is_kept, |site| {
    // What begins a photo reads no body at all.
    for route in routes::forms().into_iter().filter(|route| route != "/idee/foto") {
        let example = site.example(&route).await;
        let before = (site.rows("draft").await, site.rows("outbox").await, site.rows("audit").await);
        let body = format!("titel={}", "x".repeat(600 * 1024));
        let answer = site.browser().post_raw(&example.path, body).await;
        assert_eq!(answer.status, 413, "{route}");
        assert!(answer.says("Wij hebben niets ontvangen."), "{route}");
        assert_eq!(before, (site.rows("draft").await, site.rows("outbox").await, site.rows("audit").await));
    }
});

on_both!(the_longest_story_fits_however_it_is_written, |site| {
    let story = "👩‍🌾".repeat(1333);
    let fields = [("titel", "Moestuin"), ("verhaal", &story), ("nodig", "money"), ("thema", "leefbaarheid")];
    assert_eq!(site.browser().post("/idee", &fields).await.see_other(), "/idee/waar");
});

on_both!(a_cookie_that_was_tampered_with_is_no_cookie, |site| {
    let long = "x".repeat(4000);
    for value in ["", "x", "0", "\"", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "%00", "ü", long.as_str()] {
        let mut browser = site.browser();
        for name in ["sessie", "concept", "taal"] {
            browser.cookies.insert(name.to_owned(), value.to_owned());
        }
        assert_eq!(browser.get("/").await.status, 200, "{value}");
        assert_eq!(browser.get("/werk").await.status, 403, "{value}");
        assert_eq!(browser.get("/idee").await.field("titel"), "", "{value}");
        assert_eq!(browser.post("/idee/controle", &[]).await.see_other(), "/idee?verlopen", "{value}");
    }
});

on_both!(an_address_that_nobody_made_is_not_there, |site| {
    let mut browser = site.browser();
    for path in [
        "/niets",
        "/idee/",
        "//idee",
        "/IDEE",
        "/idee/waar/x",
        "/wijken/julianadorp",
        "/wijken/%FF",
        "/wijken/%00",
        "/initiatieven/x",
        "/idee/concept/x",
        "/uitnodiging/%FF",
        "/dev/post/x",
        "/dev/post/..%2F..%2Ftest.db",
        "/../Cargo.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/volg/%0d%0aSet-Cookie:x=y",
        "/idee?wijk=%00%FF",
    ] {
        let answer = browser.get(path).await;
        let expected: &[u16] = if path.contains('?') { &[200] } else { &[404, 400] };
        assert!(expected.contains(&answer.status.as_u16()), "{path}: {}", answer.status);
        assert!(answer.cookies().is_empty(), "{path}");
    }
});

on_both!(headers_that_say_nonsense_change_nothing, |site| {
    for (name, value) in [
        ("accept-language", ";;;,,,=;q=x,*"),
        ("accept-language", "xx-YY;q=9"),
        ("x-forwarded-host", "evil.example"),
        ("x-http-method-override", "DELETE"),
        ("range", "bytes=0-1"),
        ("if-none-match", "nonsense"),
    ] {
        let mut browser = site.browser();
        let request = browser.request(Method::GET, "/").header(name, value);
        let answer = browser.send(request, Body::empty()).await;
        assert_eq!(answer.status, 200, "{name}: {value}");
        assert!(answer.body.contains("<html lang=\"nl\"") && !answer.says("evil"), "{name}: {value}");
    }
    let mut browser = site.browser();
    let request = browser.request(Method::GET, "/").header("accept-language", "fr, en-GB;q=0.8, nl;q=0.5");
    assert!(browser.send(request, Body::empty()).await.body.contains("<html lang=\"en\""));
});
