//! How long what is kept: told to everyone, and to the admin with what would go; and the run that does it.

use app_core::retention;

use crate::support::{Answer, Site};

/// What stands in the row of ideas that were not sent.
fn drafts(page: &Answer) -> Vec<String> {
    let row =
        page.body.split("Een idee dat niet is ingestuurd").nth(1).unwrap().split("</tr>").next().unwrap();
    let cells = row.split("</td>").map(|cell| cell.rsplit('>').next().unwrap().to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

on_both!(the_page_about_privacy_tells_the_terms_that_are_applied, |site| {
    let page = site.browser().get("/privacy").await;
    for words in ["24 maanden", "30 dagen", "60 en 14 dagen van tevoren", "tot het niet meer werkt"] {
        assert!(page.says(words), "{words}");
    }
});

on_both!(an_admin_sees_what_would_go_and_when_the_terms_were_last_applied, |site| {
    site.draft().await;
    let mut admin = site.admin().await;
    let page = admin.get("/beheer/bewaartermijnen").await;
    assert!(page.says("De termijnen zijn nog niet toegepast."));
    assert_eq!(drafts(&page), ["30 dagen", "0", "1"]);
    site.core.clock.set(site.core.now().plus_days(31));
    let taken = retention::daily(&site.core, site.here()).await.unwrap().unwrap();
    assert_eq!(taken.get("draft"), Some(&1));
    let mut admin = site.admin().await;
    let page = admin.get("/beheer/bewaartermijnen").await;
    assert!(page.says("voor het laatst toegepast op zaterdag 23 januari 2027"), "{}", page.text());
    assert_eq!(drafts(&page), ["30 dagen", "0", "0"]);
    assert!(admin.get("/beheer/logboek").await.says("Bewaartermijnen toegepast"));
});
