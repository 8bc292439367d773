//! Which language a page is in: that of its address, else the chosen one, else the browser's, else the town's.

use axum::body::Body;
use http::Method;

use crate::support::{Browser, Site, html::tags};

async fn language(browser: &mut Browser, path: &str, accepted: &str) -> String {
    let request = browser.request(Method::GET, path).header("accept-language", accepted);
    let page = browser.send(request, Body::empty()).await;
    let (_, rest) = page.body.split_once("<html lang=\"").unwrap();
    rest[..2].to_owned()
}

on_both!(an_address_comes_before_a_choice_and_a_choice_before_the_browser, |site| {
    let mut reader = site.browser();
    assert_eq!(language(&mut reader, "/wijken", "fr, de").await, "nl");
    assert_eq!(language(&mut reader, "/wijken", "fr, en-GB;q=0.8").await, "en");
    assert_eq!(language(&mut reader, "/wijken", "nl;q=0.5, en;q=0.9").await, "en");
    assert_eq!(language(&mut reader, "/wijken", "en;q=0, nl;q=0.1").await, "nl");
    assert_eq!(language(&mut reader, "/wijken?taal=nl", "en").await, "nl");
    assert_eq!(
        language(&mut reader, "/wijken", "en").await,
        "nl",
        "who follows a link reads on in its language"
    );
    assert_eq!(language(&mut reader, "/wijken?taal=xx", "en").await, "nl");
    reader.post("/taal", &[("taal", "en"), ("terug", "/wijken")]).await.see_other();
    assert_eq!(language(&mut reader, "/wijken", "nl").await, "en");
});

on_both!(a_public_page_names_its_other_languages_and_a_private_one_does_not, |site| {
    let mut reader = site.browser();
    let list = reader.get("/initiatieven?wijk=dorp&taal=en").await;
    for code in ["nl", "en"] {
        let address = format!("http://localhost:3000/initiatieven?wijk=dorp&taal={code}");
        let mut links = tags(&list.body).into_iter().filter(|tag| tag.get("hreflang") == code);
        assert_eq!(links.next().unwrap().get("href"), address);
    }
    let links = |page: &str, rel: &str| -> Vec<(String, String)> {
        let links = tags(page).into_iter().filter(|tag| tag.name == "link" && tag.get("rel") == rel);
        links.map(|tag| (tag.get("hreflang").to_owned(), tag.get("href").to_owned())).collect()
    };
    for (path, here) in [
        ("/initiatieven?wijk=dorp&taal=en&na=", "/initiatieven?wijk=dorp&taal=en"),
        ("/idee?wijk=dorp", "/idee?taal=en"),
    ] {
        let page = reader.get(path).await;
        let own = format!("http://localhost:3000{here}");
        assert_eq!(
            links(&page.body, "canonical"),
            [(String::new(), own.clone())],
            "{path} in its own language"
        );
        let others = links(&page.body, "alternate");
        assert!(others.contains(&("en".to_owned(), own)), "{others:?}");
    }
    assert_eq!(
        list.field("terug"),
        "/initiatieven?wijk=dorp",
        "the choice of another language is not undone by the address"
    );
    let receipt = format!("/volg/{}", site.sent().await.reveal());
    assert!(!reader.get(&receipt).await.body.contains("hreflang"));
});
