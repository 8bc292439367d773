//! The public list and its feed.

use axum::body::Body;
use http::Method;

use crate::support::{Browser, Site, WHAT, WHERE, WHO};

/// Sends and publishes ideas, a minute apart.
async fn publish(site: &Site, number: usize) {
    let mut moderator = site.moderator().await;
    for _ in 0..number {
        let reference = site.initiative(&site.sent().await).await.reference;
        moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
        site.wait(1);
    }
}

/// The references on a page of the list.
fn references(html: &str) -> Vec<String> {
    html.split("href=\"/initiatieven/ZM-").skip(1).map(|rest| rest[..7].to_owned()).collect()
}

on_both!(show_more_leads_through_the_whole_list, |site| {
    publish(&site, 43).await;
    let (mut browser, mut seen, mut path) =
        (site.browser(), Vec::new(), "/initiatieven?wijk=palenstein".to_owned());
    loop {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        let mut on_page = references(&page.text());
        on_page.dedup();
        seen.extend(on_page);
        let Some(next) = page.link_in("more") else { break };
        path = next;
        assert!(path.contains("wijk=palenstein"), "the filter comes along: {path}");
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((all, seen.len()), (43, 43));
});

on_both!(a_search_for_anything_is_answered, |site| {
    publish(&site, 1).await;
    let mut browser = site.browser();
    for (query, found) in [
        ("q=bankjes", true),
        ("q=BANKJES+zelf", true),
        ("q=%25", false),
        ("q=%00bankjes", true),
        ("q=%FF%FE", false),
        ("q=%F0%9F%8C%B3", false),
        ("q=%27+OR+1%3D1+--", false),
        ("wijk=palenstein&thema=openbare-ruimte&status=published", true),
        ("wijk=dorp", false),
        ("volgorde=eerst-aan-de-beurt", true),
        ("wijk=julianadorp", true),
        ("thema=%00", true),
        ("status=received", true),
        ("status=te-laat", false),
        ("volgorde=onzin", true),
    ] {
        let page = browser.get(&format!("/initiatieven?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(!references(&page.text()).is_empty(), found, "{query}");
    }
    let long = format!("/initiatieven?q={}", "lang+".repeat(1500));
    assert_eq!(browser.get(&long).await.status, 200);
    for mark in ["x", "1_2", "%00", "99999999999999999999_0193f1d2a0007000800000000000abcd"] {
        assert_eq!(browser.get(&format!("/initiatieven?na={mark}")).await.status, 404, "{mark}");
        assert_eq!(browser.get(&format!("/initiatieven.atom?na={mark}")).await.status, 404, "{mark}");
    }
});

on_both!(the_feed_says_what_the_list_says, |site| {
    publish(&site, 2).await;
    let mut browser = site.browser();
    let feed = browser.get("/initiatieven.atom?wijk=palenstein").await;
    assert_eq!(feed.status, 200);
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    assert_eq!(feed.body.matches("<entry>").count(), 2);
    assert!(feed.body.contains("Bankjes &amp; &lt;b&gt;bloemen&lt;/b&gt;"), "{}", feed.body);
    assert!(feed.body.contains("http://localhost:3000/initiatieven/ZM-"));
    assert!(!feed.body.contains("de Vries") && !feed.body.contains("voorbeeld.example"));
    assert!(feed.body.contains("xml:lang=\"nl\""));
    assert_eq!(browser.get("/initiatieven.atom?wijk=dorp").await.body.matches("<entry>").count(), 0);
    assert_eq!(browser.get("/initiatieven.atom?wijk=onzin").await.status, 404);
});

on_both!(what_a_feed_may_not_hold_does_not_get_into_it, |site| {
    let mut browser: Browser = site.browser();
    let hostile = "Bankjes \u{ffff}]]> <!-- \u{fffe}";
    let fields: Vec<_> = WHAT.iter().map(|(n, v)| (*n, if *n == "titel" { hostile } else { *v })).collect();
    let refused = browser.post("/idee", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.field("titel"), "Bankjes ]]> <!-- ", "the page shows it without them");
    let fields: Vec<_> =
        WHAT.iter().map(|(n, v)| (*n, if *n == "titel" { "Bankjes ]]> <!--" } else { *v })).collect();
    for (path, fields) in [("/idee", &*fields), ("/idee/waar", WHERE), ("/idee/wie", WHO)] {
        browser.post(path, fields).await.see_other();
    }
    let version = browser.get("/idee/controle").await.field("versie");
    browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    let link = site.mailed_link("receipt").await;
    let reference = site.initiative(&link).await.reference;
    site.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let feed = browser.get("/initiatieven.atom").await;
    assert!(feed.body.contains("Bankjes ]]&gt; &lt;!--"), "{}", feed.body);
});

on_both!(a_reference_is_found_however_it_is_typed, |site| {
    publish(&site, 1).await;
    let mut browser = site.browser();
    let listed = references(&browser.get("/initiatieven").await.text());
    let reference = format!("ZM-{}", listed[0]);
    let typed = reference.to_lowercase().replace('-', "%20");
    let answer = browser.get(&format!("/initiatieven/{typed}")).await;
    assert_eq!(answer.header("location"), format!("/initiatieven/{reference}"));
});

on_both!(what_is_late_can_be_asked_for_and_what_is_not_is_left_out, |site| {
    publish(&site, 1).await;
    let late = "/initiatieven?status=te-laat";
    assert!(references(&site.browser().get(late).await.text()).is_empty());
    site.wait(60 * 24 * 60);
    publish(&site, 1).await;
    let page = site.browser().get(late).await;
    assert_eq!(page.chosen("status"), "te-laat");
    let mut found = references(&page.text());
    found.dedup();
    assert_eq!(found.len(), 1, "{found:?}");
});

on_both!(a_text_in_another_language_than_the_page_says_so, |site| {
    publish(&site, 1).await;
    let mut reader = site.browser();
    let request = reader.request(Method::GET, "/initiatieven").header("accept-language", "en");
    let english = reader.send(request, Body::empty()).await;
    assert!(
        english.body.contains("<html lang=\"en\"") && english.body.contains("\" lang=\"nl\">"),
        "{}",
        english.body
    );
    assert!(!site.browser().get("/initiatieven").await.body.contains("\" lang=\"nl\">B"));
});
