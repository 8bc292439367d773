//! Tracks: sending along another one, its figures, its criteria and its table.

use crate::support::{Site, WHAT, WHERE, WHO, handled};

on_both!(a_developer_sends_along_the_track_that_is_for_developers, |site| {
    let mut browser = site.browser();
    let first = browser.get("/idee").await;
    assert!(first.body.contains("href=\"/idee?loper=rode-loper\""), "{}", first.text());
    let first = browser.get("/idee?loper=rode-loper").await;
    assert!(first.says("U stuurt dit in op de Rode Loper.") && first.says("Binnen 40 werkdagen"));
    assert_eq!(first.field("loper"), "rode-loper");
    let what = [WHAT, &[("loper", "rode-loper")]].concat();
    browser.post("/idee", &what).await.see_other();
    browser.post("/idee/waar", WHERE).await.see_other();
    let who = browser.get("/idee/wie").await;
    assert!(who.says("Binnen 40 werkdagen"));
    browser.post("/idee/wie", WHO).await.see_other();
    let check = browser.get("/idee/controle").await;
    assert!(check.says("vrijdag 19 februari"), "{}", check.text());
    let receipt = browser.post("/idee/controle", &[("versie", &check.field("versie"))]).await.see_other();
    let receipt = browser.get(&receipt).await;
    assert!(receipt.says("Rode Loper") && receipt.says("vrijdag 19 februari"), "{}", receipt.text());
    let back = browser.get("/idee?loper=groene-loper").await;
    assert!(!back.says("U stuurt dit in op") && back.says("Binnen 15 werkdagen"));
    assert!(!browser.get("/idee?loper=atlantis").await.says("U stuurt dit in op"));
});

on_both!(an_idea_is_moved_to_another_track_and_refused_by_its_criteria, |site| {
    let (_, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let item = format!("/behandelen/{reference}");
    assert!(coordinator.get(&item).await.says("Naar de Rode Loper"));
    for nothing in ["", "atlantis", "groene-loper"] {
        let refused = coordinator.post(&format!("{item}/loper"), &[("loper", nothing)]).await;
        assert_eq!(refused.status, 409, "{nothing}");
    }
    let done = coordinator.post(&format!("{item}/loper"), &[("loper", "rode-loper")]).await.see_other();
    assert!(coordinator.get(&done).await.says("De beloofde dag van het antwoord is gebleven."));
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says("Gaat verder op de Rode Loper"), "{}", public.text());
    let answer = coordinator.get(&format!("{item}/antwoord")).await;
    assert!(answer.says("Omgevingsplan") && !answer.body.contains("value=\"geld\""));
    let mut typed = handled();
    typed.push(("versie", "0"));
    let refused = coordinator.post(&format!("{item}/antwoord"), &typed).await;
    assert!(refused.status == 422 && refused.says("Kies de reden waarop dit rust."), "of another track");
    typed.retain(|(name, _)| !["criterium", "versie"].contains(name));
    typed.extend([("criterium", "kosten"), ("versie", "1")]);
    coordinator.post(&format!("{item}/antwoord"), &typed).await.see_other();
    coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "2")]).await.see_other();
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.body.contains("href=\"/criteria#rode-loper-kosten\""), "{}", public.text());
    let criteria = site.browser().get("/criteria").await;
    assert!(
        criteria.body.contains("id=\"rode-loper-kosten\"") && criteria.says("Antwoord binnen 40 werkdagen.")
    );
    let figures = site.browser().get("/cijfers?loper=rode-loper").await;
    assert!(figures.says("Beloofd is: binnen 40 werkdagen.") || figures.says("binnen 40 werkdagen"));
    let file = site.browser().get("/cijfers.csv?loper=rode-loper").await;
    assert!(
        file.body.contains("\nall,,1,")
            && site.browser().get("/cijfers.csv").await.body.contains("\nall,,0,")
    );
});

on_both!(each_track_has_a_table_of_its_own, |site| {
    let (_, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let red = [("loper", "rode-loper"), ("dag", "2027-01-11"), ("plaats", "Kamer 2")];
    let wrong = coordinator.post("/overleg/nieuw", &[red[0], ("dag", ""), red[2]]).await;
    assert!(
        wrong.status == 422 && wrong.body.contains("value=\"rode-loper\" checked"),
        "what was chosen stays"
    );
    let called = coordinator.post("/overleg/nieuw", &red).await.see_other();
    let meeting = called.split('?').next().unwrap().to_owned();
    let agenda = coordinator.get(&meeting).await;
    assert!(agenda.says("Overleg Rode Loper van maandag 11 januari") && agenda.says("Aan tafel: "));
    let refused = coordinator.post(&format!("{meeting}/agenda"), &[("nummer", &reference)]).await;
    assert_eq!(refused.status, 422, "it goes along another track");
    assert!(coordinator.get("/overleg").await.says("Rode Loper"));
});
