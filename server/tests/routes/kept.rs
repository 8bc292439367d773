//! Pages that are kept for a moment: never older than the last change, and never somebody else's.

use axum::body::Body;
use http::{Method, header};

use crate::support::{Answer, Browser, Site};

async fn get(browser: &mut Browser, path: &str, name: &str, value: &str) -> Answer {
    let request = browser.request(Method::GET, path).header(name, value);
    browser.send(request, Body::empty()).await
}

on_both!(what_was_published_stands_on_the_list_at_once, |site| {
    let reference = site.initiative(&site.sent().await).await.reference;
    let (mut reader, mut moderator) = (site.browser(), site.moderator().await);
    let item = format!("/initiatieven/{reference}");
    assert!(!reader.get("/initiatieven").await.says(&reference));
    assert_eq!(reader.get(&item).await.status, 404);
    moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    assert!(reader.get("/initiatieven").await.says(&reference));
    assert_eq!(reader.get(&item).await.status, 200);
});

on_both!(a_reader_who_comes_back_is_told_that_nothing_changed, |site| {
    let mut reader = site.browser();
    let first = reader.get("/wijken").await;
    let tag = first.header("etag").to_owned();
    let again = get(&mut reader, "/wijken", "if-none-match", &tag).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    for name in [header::CONTENT_SECURITY_POLICY, header::CACHE_CONTROL, header::VARY] {
        assert_eq!(again.header(name.as_str()), first.header(name.as_str()), "{name}");
    }
    assert_eq!(get(&mut reader, "/wijken", "if-none-match", "\"another\"").await.status, 200);
});

on_both!(each_reader_gets_a_page_of_their_own_language_municipality_and_packing, |site| {
    let mut reader = site.browser();
    let dutch = reader.get("/").await;
    let english = get(&mut reader, "/", "accept-language", "en").await;
    assert!(dutch.body.contains("<html lang=\"nl\"") && english.body.contains("<html lang=\"en\""));
    assert!(site.browser_elsewhere().get("/").await.says(&site.elsewhere().name));
    assert!(!dutch.says(&site.elsewhere().name));
    assert_eq!(get(&mut reader, "/", "accept-encoding", "gzip").await.header("content-encoding"), "gzip");
    assert_eq!(reader.get("/").await.header("content-encoding"), "");
});

on_both!(who_is_signed_in_or_writes_never_shares_a_page, |site| {
    let (mut reader, mut moderator, mut writer) = (site.browser(), site.moderator().await, site.browser());
    writer.write_idea().await;
    assert!(!reader.get("/").await.header("etag").is_empty());
    for somebody in [&mut moderator, &mut writer] {
        assert_eq!(somebody.get("/").await.header("etag"), "");
    }
    assert!(moderator.get("/").await.says("Uitloggen"));
    assert!(!reader.get("/").await.says("Uitloggen"));
});

on_both!(a_page_that_is_not_there_is_not_kept, |site| {
    let missing = site.browser().get("/initiatieven/ZM-7K3F-92").await;
    assert_eq!((missing.status.as_u16(), missing.header("etag")), (404, ""));
});
