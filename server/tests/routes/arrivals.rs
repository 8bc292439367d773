//! Live arrival: what a list of staff hears while it is open.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Answer, Browser, Site};

/// What a browser hears that read its list at a moment, and knows of so many.
async fn hear(browser: &mut Browser, address: &str, known: Option<&str>) -> Answer {
    let mut request = browser.request(Method::GET, address);
    let headers = request.headers_mut().unwrap();
    headers.insert(header::ACCEPT, "text/event-stream".parse().unwrap());
    if let Some(known) = known {
        headers.insert("last-event-id", known.parse().unwrap());
    }
    browser.send(request, Body::empty()).await
}

on_both!(a_moderator_hears_how_many_came_since_the_list_was_read, |site| {
    let mut moderator = site.moderator().await;
    site.sent().await;
    site.wait(1);
    let list = moderator.get("/werk?wijk=palenstein").await;
    let address = format!("/werk/nieuw?sinds={}&wijk=palenstein", site.core.now().0);
    assert!(list.body.contains(&format!("data-van=\"{}\"", address.replace('&', "&amp;"))), "{}", list.body);
    let heard = hear(&mut moderator, &address, None).await;
    assert_eq!((heard.status.as_u16(), heard.header("content-type")), (200, "text/event-stream"));
    assert_eq!(heard.body, "id: 0\nretry: 1000\ndata: Er is niets nieuws.\n\n", "nothing, said at once");
    site.wait(1);
    site.sent().await;
    let heard = hear(&mut moderator, &address, Some("0")).await;
    assert!(
        heard.body.contains("id: 1\n") && heard.body.contains("data: Er is 1 nieuw idee.\n"),
        "{}",
        heard.body
    );
    let elsewhere = address.replace("palenstein", "rokkeveen");
    let heard = hear(&mut moderator, &elsewhere, None).await;
    assert!(heard.body.contains("id: 0\n"), "not what the list leaves out: {}", heard.body);
    for nonsense in
        ["", "sinds=", "sinds=x", "sinds=99999999999999999999", "sinds=-9223372036854775808&zoek=%00"]
    {
        assert_eq!(hear(&mut moderator, &format!("/werk/nieuw?{nonsense}"), Some("x")).await.status, 200);
    }
});

on_both!(who_handles_ideas_hears_what_came_to_them, |site| {
    let (_, advised) = site.published().await;
    let (_, routed) = site.published().await;
    let (mut coordinator, mut green) = (site.coordinator().await, site.specialist("stadsbeheer").await);
    site.wait(1);
    let address = format!("/behandelen/nieuw?sinds={}", site.core.now().0);
    for browser in [&mut coordinator, &mut green] {
        assert!(hear(browser, &address, None).await.body.contains("id: 0\n"));
    }
    site.wait(1);
    for (department, count) in [("verkeer", 0), ("stadsbeheer", 1)] {
        let give = [("afdeling", department), ("reden", "Dit gaat over het groen.")];
        coordinator.post(&format!("/behandelen/{routed}/afdeling"), &give).await.see_other();
        let heard = hear(&mut green, &address, None).await;
        assert!(heard.body.contains(&format!("id: {count}\n")), "{department}: {}", heard.body);
    }
    let ask = [("aan-stadsbeheer", "ja"), ("adviesvraag", "Kan dit langs de weg?"), ("voor", "2027-01-08")];
    coordinator.post(&format!("/behandelen/{advised}/advies"), &ask).await.see_other();
    let heard = hear(&mut green, &address, Some("1")).await;
    assert!(heard.body.contains("data: Er zijn 2 nieuwe ideeën.\n"), "to advise about: {}", heard.body);
});

on_both!(a_page_that_listens_keeps_nobody_signed_in, |site| {
    let (mut moderator, mut reader) = (site.moderator().await, site.moderator().await);
    for _ in 0..4 {
        site.wait(55);
        assert_eq!(hear(&mut moderator, "/werk/nieuw", None).await.status, 200);
        assert_eq!(reader.get("/werk").await.status, 200);
    }
    site.wait(55);
    assert_eq!(hear(&mut moderator, "/werk/nieuw", None).await.status, 403, "four hours without use");
    assert_eq!(reader.get("/werk").await.status, 200, "who reads goes on");
});
