//! Sending an idea, page by page, without scripts.

use app_core::{drafts, kernel::token::Token};

use crate::support::{IDEA, Site, WHAT, WHERE, WHO};

/// The fields of a page with one of them changed.
fn changed<'a>(page: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    page.iter().map(|(field, typed)| (*field, if *field == name { value } else { *typed })).collect()
}

on_both!(an_idea_goes_from_the_first_page_to_a_receipt, |site| {
    let mut browser = site.browser();
    assert_eq!(browser.get("/idee").await.status, 200);
    assert_eq!(browser.post("/idee", WHAT).await.see_other(), "/idee/waar");
    assert_eq!(browser.get("/idee/waar").await.status, 200);
    assert_eq!(browser.post("/idee/waar", WHERE).await.see_other(), "/idee/wie");
    assert_eq!(browser.post("/idee/wie", WHO).await.see_other(), "/idee/controle");
    let check = browser.get("/idee/controle").await;
    for shown in [
        IDEA,
        "Bij de \"brug\"",
        "Palenstein",
        "Joke de Vries",
        "joke@voorbeeld.example",
        "vrijdag 15 januari",
    ] {
        assert!(check.says(shown), "{shown}");
    }
    assert!(!check.body.contains("<b>bloemen"), "what is typed is never markup");
    assert_eq!(site.rows("initiative").await, 0, "reading it over sends nothing");
    let receipt = browser.post("/idee/controle", &[("versie", &check.field("versie"))]).await.see_other();
    let page = browser.get(&receipt).await;
    assert_eq!(page.status, 200);
    for shown in ["Wij hebben uw idee.", "ZM-", IDEA, "joke@voorbeeld.example", &receipt] {
        assert!(page.says(shown), "{shown}");
    }
    assert_eq!(site.rows("initiative").await, 1);
});

on_both!(a_second_press_of_send_gives_the_same_receipt, |site| {
    let mut browser = site.browser();
    browser.write_idea().await;
    let version = browser.get("/idee/controle").await.field("versie");
    let first = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    let second = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    assert_eq!(first, second);
    assert_eq!(site.rows("initiative").await, 1);
    assert_eq!(browser.get("/idee").await.field("titel"), "", "the next idea begins empty");
    assert_eq!(browser.get("/idee/controle").await.header("location"), "/idee");
});

on_both!(what_is_wrong_is_said_and_everything_typed_stays, |site| {
    let mut browser = site.browser();
    let story = "Regel een.\r\n\r\n  Regel \"twee\" </textarea> & meer.";
    let first = [("titel", "x"), ("verhaal", story), ("nodig", "money"), ("thema", "leefbaarheid")];
    let answer = browser.post("/idee", &first).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("Nog één ding") && answer.says("href=\"#titel\""));
    assert_eq!(answer.field("titel"), "x");
    assert!(answer.says(&format!("\n{story}")), "{}", answer.text());
    assert_eq!((answer.chosen("nodig").as_str(), answer.chosen("thema").as_str()), ("money", "leefbaarheid"));
    browser.post("/idee", WHAT).await.see_other();
    let answer = browser.post("/idee/waar", &[("wijk", "julianadorp"), ("plek", "Bij de dijk")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("Deze wijk is niet van Zoetermeer"));
    assert_eq!(answer.field("plek"), "Bij de dijk");
    browser.post("/idee/waar", WHERE).await.see_other();
    let answer = browser.post("/idee/wie", &changed(WHO, "email", "joke at voorbeeld")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("Dit is geen e-mailadres"));
    assert_eq!(
        (answer.field("naam").as_str(), answer.field("email").as_str()),
        ("Joke de Vries", "joke at voorbeeld")
    );
    assert_eq!(
        (answer.chosen("zichtbaar").as_str(), answer.chosen("namens").as_str()),
        ("voornaam", "citizen")
    );
});

on_both!(an_empty_form_is_told_everything_that_is_missing_at_once, |site| {
    let answer = site.browser().post("/idee", &[]).await;
    assert_eq!(answer.status, 422);
    for field in ["titel", "verhaal", "nodig", "thema"] {
        assert!(answer.says(&format!("href=\"#{field}\"")), "{field}");
    }
    assert!(answer.says("<title>Fout:"));
});

on_both!(back_and_forth_nothing_is_lost, |site| {
    let mut browser = site.browser();
    browser.post("/idee", WHAT).await.see_other();
    let wrong = [("wijk", ""), ("plek", "Bij de brug"), ("actie", "terug")];
    assert_eq!(
        browser.post("/idee/waar", &wrong).await.see_other(),
        "/idee",
        "back needs nothing to be right"
    );
    assert_eq!(browser.get("/idee").await.field("titel"), IDEA);
    assert_eq!(browser.get("/idee/waar").await.field("plek"), "Bij de brug");
});

on_both!(an_idea_that_is_not_complete_is_not_sent, |site| {
    let mut browser = site.browser();
    browser.post("/idee", WHAT).await.see_other();
    let check = browser.get("/idee/controle").await;
    assert!(check.says("href=\"/idee/waar#wijk\"") && !check.says("Verstuur mijn idee"));
    // A request made by hand: there is no button.
    let token = Token::parse(&browser.cookies["concept"]).unwrap();
    let version = drafts::open(&site.core, site.here(), &token).await.unwrap().unwrap().version();
    let answer = browser.post("/idee/controle", &[("versie", &version)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says(IDEA) && answer.says("href=\"/idee/wie#naam\""));
    assert_eq!(site.rows("initiative").await, 0);
});

on_both!(what_was_changed_in_another_window_is_read_over_first, |site| {
    let mut browser = site.browser();
    browser.write_idea().await;
    let old = browser.get("/idee/controle").await.field("versie");
    browser.post("/idee", &changed(WHAT, "titel", "Tafels langs de vijver")).await.see_other();
    for version in [old.as_str(), "", "0123456789abcdef", "\0"] {
        let answer = browser.post("/idee/controle", &[("versie", version)]).await;
        assert_eq!(answer.status, 409);
        assert!(answer.says("Uw tekst is intussen veranderd") && answer.says("Tafels langs de vijver"));
        assert_ne!(answer.field("versie"), old, "the page can be sent now");
    }
    assert_eq!(site.rows("initiative").await, 0);
    let fresh = browser.get("/idee/controle").await.field("versie");
    assert!(browser.post("/idee/controle", &[("versie", &fresh)]).await.see_other().starts_with("/volg/"));
});

on_both!(a_wijk_from_the_page_of_a_wijk_comes_along, |site| {
    let mut browser = site.browser();
    let page = browser.get("/idee?wijk=dorp").await;
    assert_eq!(page.field("wijk"), "dorp");
    let fields: Vec<_> = WHAT.iter().copied().chain([("wijk", "dorp")]).collect();
    browser.post("/idee", &fields).await.see_other();
    assert_eq!(browser.get("/idee/waar").await.chosen("wijk"), "dorp");
});
