//! How long what is kept: told to everyone, and to the admin with what would go; and the run that does it.

use app_core::{
    initiatives::{self, Key},
    retention,
};

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

on_both!(an_admin_sees_what_another_term_would_take_and_sets_it, |site| {
    let link = site.sent().await;
    initiatives::withdraw(&site.core, site.here(), &Key::from(&link)).await.unwrap().unwrap();
    site.core.clock.set(site.core.now().plus_days(40));
    let mut admin = site.admin().await;
    let list = admin.get("/beheer/bewaartermijnen").await;
    assert!(list.body.contains("href=\"/beheer/bewaartermijnen/unseen_idea\""));
    assert!(
        !list.body.contains("href=\"/beheer/bewaartermijnen/session\""),
        "what follows from something else"
    );
    assert_eq!(admin.get("/beheer/bewaartermijnen/session").await.status, 404);
    let page = admin.get("/beheer/bewaartermijnen/unseen_idea?aantal=1").await;
    assert!(page.body.contains("<dt>Gaat nu weg</dt><dd>1 (nu 0)</dd>"), "{}", page.text());
    let fields = [("aantal", "1")];
    let set = admin.post("/beheer/bewaartermijnen/unseen_idea", &fields).await.see_other();
    assert!(admin.get(&set).await.says("De nieuwe termijn geldt vanaf nu."));
    let page = admin.get("/beheer/bewaartermijnen/unseen_idea").await;
    assert!(page.says("Nu: één maand.") && page.says("In de instellingen staat: 12 maanden."));
    assert!(site.browser().get("/privacy").await.says("één maand"), "told to everyone");
    let record = admin.get("/beheer/logboek").await;
    assert!(record.says("Bewaartermijn aangepast") && record.says("van 12 naar 1"), "{}", record.text());
    let taken = retention::daily(&site.core, site.here()).await.unwrap().unwrap();
    assert_eq!(taken.get("unseen_idea"), Some(&1));
});

on_both!(a_term_that_cannot_be_is_refused_and_stays_typed, |site| {
    let mut admin = site.admin().await;
    for wrong in ["", "0", "-3", "61", "veel", "1,5", "99999999999"] {
        let page = admin.post("/beheer/bewaartermijnen/account", &[("aantal", wrong)]).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert!(page.says("Vul een getal in van 6 tot en met 60."), "{wrong}");
        assert!(page.body.contains(&format!("value=\"{wrong}\"")), "{wrong}");
    }
    for kind in ["session", "bestaat-niet"] {
        let path = format!("/beheer/bewaartermijnen/{kind}");
        assert_eq!(admin.post(&path, &[("aantal", "6")]).await.status, 404, "{kind}");
    }
    site.core.clock.set(site.core.now().plus_seconds(3600));
    let away = admin.post("/beheer/bewaartermijnen/account", &[("aantal", "12")]).await.see_other();
    assert!(away.starts_with("/inloggen/tweede-stap?"), "{away}");
    assert!(admin.get("/beheer/bewaartermijnen/account").await.says("Nu: 24 maanden."));
});
