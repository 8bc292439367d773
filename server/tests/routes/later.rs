//! Going on later: the draft on this device, the link by mail, and what happens when it is gone.

use crate::support::{IDEA, Site, WHAT, WHERE, WHO};

on_both!(an_idea_is_finished_on_another_device_by_the_mailed_link, |site| {
    let mut browser = site.browser();
    let fields: Vec<_> = WHAT.iter().copied().chain([("actie", "later")]).collect();
    assert_eq!(browser.post("/idee", &fields).await.see_other(), "/idee/later");
    let wrong = browser.post("/idee/later", &[("email", "joke")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.field("email"), "joke");
    let to = [("email", "joke@voorbeeld.example")];
    assert_eq!(browser.post("/idee/later", &to).await.see_other(), "/idee/later?verstuurd");
    assert!(browser.get("/idee/later?verstuurd").await.says("Wij sturen u een mail met een link."));
    let again = browser.post("/idee/later", &to).await;
    assert_eq!(again.status, 422);
    assert!(again.says("Wacht een minuut"));
    let mut phone = site.browser();
    let link = format!("/idee/concept/{}", site.mailed_link("draft_link").await.reveal());
    assert_eq!(phone.get(&link).await.see_other(), "/idee");
    assert_eq!(phone.get("/idee").await.field("titel"), IDEA);
    phone.post("/idee/waar", WHERE).await.see_other();
    assert_eq!(phone.post("/idee/wie", WHO).await.see_other(), "/idee/controle");
    let version = browser.get("/idee/controle").await.field("versie");
    let receipt = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    assert_eq!(phone.get(&link).await.see_other(), receipt, "what was sent is followed, not written on");
});

on_both!(while_it_is_written_the_draft_keeps_itself, |site| {
    let mut browser = site.browser();
    let kept = browser.post("/idee/bewaar", &[("stap", "wat"), ("titel", "Bank"), ("verhaal", "")]).await;
    assert_eq!((kept.status.as_u16(), kept.body.as_str()), (204, ""));
    assert_eq!(browser.get("/idee").await.field("titel"), "Bank");
    for step in ["", "wat ", "WAT", "onzin", "wat\0"] {
        assert_eq!(
            browser.post("/idee/bewaar", &[("stap", step), ("titel", "X")]).await.status,
            400,
            "{step:?}"
        );
    }
    assert_eq!(browser.get("/idee").await.field("titel"), "Bank");
});

on_both!(what_is_typed_after_the_draft_is_gone_is_kept_in_a_new_one, |site| {
    let mut browser = site.browser();
    browser.post("/idee", WHAT).await.see_other();
    site.core.clock.set(site.core.now().plus_days(31));
    for path in ["/idee/waar", "/idee/wie", "/idee/controle", "/idee/later"] {
        assert_eq!(browser.get(path).await.header("location"), "/idee", "{path}");
    }
    assert_eq!(browser.post("/idee/controle", &[("versie", "x")]).await.see_other(), "/idee?verlopen");
    assert_eq!(browser.post("/idee/later", &[("email", "a@b.nl")]).await.see_other(), "/idee?verlopen");
    assert_eq!(browser.post("/idee/waar", WHERE).await.see_other(), "/idee?verlopen");
    assert!(browser.get("/idee?verlopen").await.says("Uw concept was er niet meer."));
    assert_eq!(browser.get("/idee/waar").await.chosen("wijk"), "palenstein");
});

on_both!(without_a_draft_every_later_page_leads_to_the_first, |site| {
    let mut browser = site.browser();
    for path in ["/idee/waar", "/idee/wie", "/idee/controle", "/idee/later"] {
        assert_eq!(browser.get(path).await.header("location"), "/idee", "{path}");
    }
    assert_eq!(browser.post("/idee/controle", &[]).await.see_other(), "/idee?verlopen");
    assert_eq!(site.rows("draft").await, 0, "looking around keeps nothing");
});
