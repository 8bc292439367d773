//! What people type is text wherever it is shown, never markup.

use http::StatusCode;

use crate::support::{Answer, Site};

/// Closes whatever it could stand in, and opens something of its own.
const HOSTILE: &str = "</textarea></title></option>\"'><!--<u title=x>&lt;i&gt;";
const QUESTION: &str = "Wat? </textarea></title>\"'><!--<u title=x>";

/// Nothing of what was typed became a tag, an attribute or an entity.
fn is_text_only(page: &Answer, status: u16, shows: &str) {
    assert_eq!(page.status, StatusCode::from_u16(status).unwrap());
    for broken in ["<u ", "title=x>\"", "</textarea></title>", "'><!--"] {
        assert!(!page.body.contains(broken), "{broken}: {}", page.body);
    }
    assert!(page.says(shows), "{}", page.body);
}

on_both!(what_is_typed_is_never_markup, |site| {
    let (mut browser, mut moderator) = (site.browser(), site.moderator().await);
    let story = format!("{HOSTILE} en nog wat woorden");
    let what = [("titel", HOSTILE), ("verhaal", &story), ("nodig", ""), ("thema", "leefbaarheid")];
    let again = browser.post("/idee", &what).await;
    is_text_only(&again, 422, HOSTILE);
    assert_eq!((again.field("titel"), again.field("verhaal")), (HOSTILE.to_owned(), story.clone()));
    let what = what.map(|(name, value)| (name, if value.is_empty() { "money" } else { value }));
    browser.post("/idee", &what).await.see_other();
    is_text_only(&browser.get("/idee").await, 200, HOSTILE);
    is_text_only(&browser.post("/idee/waar", &[("wijk", HOSTILE), ("plek", HOSTILE)]).await, 422, HOSTILE);
    browser.post("/idee/waar", &[("wijk", "dorp"), ("plek", HOSTILE)]).await.see_other();
    let who = [("naam", HOSTILE), ("email", HOSTILE), ("zichtbaar", "volledig"), ("namens", "citizen")];
    is_text_only(&browser.post("/idee/wie", &who).await, 422, HOSTILE);
    is_text_only(&browser.get("/idee/controle").await, 200, HOSTILE);
    is_text_only(&browser.post("/idee/later", &[("email", HOSTILE)]).await, 422, HOSTILE);
    let who = who.map(|(name, value)| (name, if name == "email" { "a@voorbeeld.example" } else { value }));
    browser.post("/idee/wie", &who).await.see_other();
    let version = browser.get("/idee/controle").await.field("versie");
    let receipt = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    is_text_only(&browser.get(&receipt).await, 200, HOSTILE);
    let reference = site.initiative(&site.mailed_link("receipt").await).await.reference;
    let item = format!("/werk/{reference}");
    is_text_only(&moderator.get("/werk").await, 200, HOSTILE);
    is_text_only(&moderator.get(&item).await, 200, HOSTILE);
    let long = QUESTION.repeat(100);
    is_text_only(&moderator.post(&format!("{item}/vraag"), &[("vraag", &long)]).await, 422, &long);
    moderator.post(&format!("{item}/vraag"), &[("vraag", QUESTION)]).await.see_other();
    site.wait(1);
    is_text_only(&browser.get(&receipt).await, 200, QUESTION);
    is_text_only(&browser.post(&format!("{receipt}/antwoord"), &[("reactie", &long)]).await, 422, &long);
    browser.post(&format!("{receipt}/antwoord"), &[("reactie", QUESTION)]).await.see_other();
    is_text_only(&moderator.get(&item).await, 200, QUESTION);
    moderator.post(&format!("{item}/publiceren"), &[]).await.see_other();
    for path in ["/", "/initiatieven", "/initiatieven.atom", "/wijken/dorp"] {
        is_text_only(&browser.get(path).await, 200, "</title></option>");
    }
    is_text_only(&browser.get(&format!("/initiatieven/{reference}")).await, 200, HOSTILE);
});

#[tokio::test]
async fn what_stands_in_an_address_is_never_markup() {
    let site = Site::on_sqlite().await;
    let hostile: String = url::form_urlencoded::byte_serialize(HOSTILE.as_bytes()).collect();
    let mut browser = site.browser();
    for path in ["/?x=", "/initiatieven?q=", "/idee?wijk=", "/initiatieven?wijk=", "/initiatieven?volgorde="]
    {
        let page = browser.get(&format!("{path}{hostile}")).await;
        is_text_only(&page, 200, "Groene Loper");
    }
    is_text_only(&browser.get(&format!("/{hostile}")).await, 404, "Groene Loper");
}
