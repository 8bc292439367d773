//! When the database fails: nothing is said to be received that was not, and no words are lost.

use std::time::{Duration, Instant};

use app_core::{execute_in_tx, kernel::Tx};

use crate::support::{IDEA, Site, WHAT, WHERE, WHO};

/// Holds the write lock of SQLite until it is dropped.
async fn lock(site: &Site) -> Tx {
    site.core.db.begin().await.unwrap()
}

#[tokio::test]
async fn while_another_writes_no_page_is_kept_and_its_words_stay_on_the_screen() {
    let site = Site::impatient().await;
    let mut browser = site.browser();
    browser.write_idea().await;
    let lock = lock(&site).await;
    for (path, fields) in [("/idee", WHAT), ("/idee/waar", WHERE), ("/idee/wie", WHO)] {
        let fields: Vec<_> = fields
            .iter()
            .map(|(n, v)| (*n, if v.contains(' ') { "Nieuwe 'woorden' & meer" } else { *v }))
            .collect();
        let answer = browser.post(path, &fields).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(
            answer.says("Wij hebben dit niet ontvangen.") && answer.says("Nieuwe 'woorden' & meer"),
            "{path}"
        );
        assert!(answer.cookies().is_empty(), "{path}");
    }
    assert_eq!(browser.post("/idee/bewaar", &[("stap", "wat"), ("titel", "X")]).await.status, 503);
    assert_eq!(browser.get("/").await.status, 200, "reading goes on");
    lock.commit().await.unwrap();
    assert_eq!(browser.get("/idee").await.field("titel"), IDEA, "what was kept before is as it was");
}

#[tokio::test]
async fn while_another_writes_send_gives_no_receipt_and_afterwards_it_does() {
    let site = Site::impatient().await;
    let mut browser = site.browser();
    browser.write_idea().await;
    let version = browser.get("/idee/controle").await.field("versie");
    let lock = lock(&site).await;
    let answer = browser.post("/idee/controle", &[("versie", &version)]).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("location"), "");
    assert!(answer.says("Wij hebben dit niet ontvangen.") && answer.says(IDEA));
    drop(lock);
    for table in ["initiative", "initiative_author", "initiative_event", "initiative_link", "outbox", "audit"]
    {
        assert_eq!(site.rows(table).await, 0, "{table}");
    }
    let version = answer.field("versie");
    let receipt = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    assert_eq!(browser.get(&receipt).await.status, 200);
}

#[tokio::test]
async fn while_another_writes_a_reply_or_question_is_not_lost() {
    let site = Site::impatient().await;
    let mut moderator = site.moderator().await;
    let path = site.example("/volg/{token}/antwoord").await.path;
    let reference = site.initiative(&site.sent().await).await.reference;
    let lock = lock(&site).await;
    let answer = site.browser().post(&path, &[("reactie", "Het zijn er twee.")]).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("Wij hebben uw reactie niet ontvangen."));
    assert_eq!(answer.field("reactie"), "Het zijn er twee.");
    let question = [("vraag", "Hoeveel bankjes zijn het?")];
    let answer = moderator.post(&format!("/werk/{reference}/vraag"), &question).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.field("vraag"), question[0].1);
    drop(lock);
    assert_eq!(site.browser().post(&path, &[("reactie", "Het zijn er twee.")]).await.status, 303);
}

#[tokio::test]
async fn while_another_writes_who_is_signed_in_stays_signed_in() {
    let site = Site::impatient().await;
    let mut moderator = site.moderator().await;
    site.wait(30);
    let lock = lock(&site).await;
    let answer = moderator.get("/werk").await;
    assert_eq!(answer.status, 200);
    assert!(answer.says("samira@gemeente.example"));
    drop(lock);
}

on_both!(without_a_database_every_page_says_so, |site| {
    let (mut moderator, mut browser) = (site.moderator().await, site.browser());
    browser.write_idea().await;
    let version = browser.get("/idee/controle").await.field("versie");
    let link = format!("/volg/{}", site.sent().await.reveal());
    site.core.db.close().await;
    for path in
        ["/", "/initiatieven", "/wijken", "/initiatieven.atom", "/idee", "/idee/controle", link.as_str()]
    {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(answer.says("Er is een storing bij ons"), "{path}");
    }
    let answer = moderator.get("/werk").await;
    assert_eq!(answer.status, 503);
    assert!(!answer.says("samira"), "nobody is shown as signed in, or as not");
    let sent = browser.post("/idee/controle", &[("versie", &version)]).await;
    assert_eq!(sent.status, 503);
    assert!(sent.says("niets ontvangen") && sent.header("location").is_empty());
    assert_eq!(browser.get("/readyz").await.status, 503);
    assert_eq!(browser.get("/healthz").await.status, 200, "the program itself is well");
    assert_eq!(browser.post("/taal", &[("taal", "en")]).await.status, 303);
});

on_both!(without_a_database_the_words_typed_stay_on_the_screen, |site| {
    let mut browser = site.browser();
    let reply = site.example("/volg/{token}/antwoord").await.path;
    site.core.db.close().await;
    for (path, fields) in [("/idee", WHAT), ("/idee/waar", WHERE), ("/idee/wie", WHO)] {
        let answer = browser.post(path, fields).await;
        assert_eq!(answer.status, 503, "{path}");
        assert!(answer.says("Wij hebben dit niet ontvangen."), "{path}");
        for (_, typed) in fields {
            assert!(answer.says(typed), "{path}: {typed}");
        }
        assert!(browser.cookies.is_empty(), "{path}");
    }
    let answer = browser.post(&reply, &[("reactie", "Het zijn er twee & meer.")]).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("Het zijn er twee & meer."));
});

on_both!(without_a_database_what_was_typed_can_be_sent_again, |site| {
    let (mut moderator, mut browser) = (site.moderator().await, site.browser());
    browser.write_idea().await;
    let reference = site.initiative(&site.sent().await).await.reference;
    site.core.db.close().await;
    let question = format!("/werk/{reference}/vraag");
    let asked = moderator.post(&question, &[("vraag", "Hoeveel bankjes & waar?")]).await;
    let later = browser.post("/idee/later", &[("email", "joke@voorbeeld.example")]).await;
    for (answer, path, name, value) in [
        (&asked, question.as_str(), "vraag", "Hoeveel bankjes & waar?"),
        (&later, "/idee/later", "email", "joke@voorbeeld.example"),
    ] {
        assert_eq!(answer.status, 503, "{path}");
        assert_eq!(answer.field(name), value, "{path}");
        assert!(answer.body.contains(&format!("action=\"{path}\"")), "{path}");
    }
    assert!(asked.text().contains("Hoeveel bankjes & waar?"), "it can be read and copied too");
    assert!(!asked.says("samira"), "nobody is shown as signed in, or as not");
});

#[tokio::test]
async fn on_a_full_disk_nothing_is_said_to_be_received_and_reading_goes_on() {
    let site = Site::on_full_disk().await;
    let mut browser = site.browser();
    let story = "Er is geen plek om te zitten. ".repeat(150);
    let long: Vec<_> =
        WHAT.iter().map(|(n, v)| (*n, if *n == "verhaal" { story.as_str() } else { *v })).collect();
    let answer = browser.post("/idee", &long).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("Wij hebben dit niet ontvangen.") && answer.says(story.trim()));
    assert!(answer.cookies().is_empty());
    assert_eq!(site.rows("draft").await, 0);
    assert_eq!(browser.get("/initiatieven").await.status, 200);
}

#[tokio::test]
async fn on_postgres_a_change_waits_seconds_for_another_and_then_says_so() {
    let Some(site) = Site::on_postgres().await else { return };
    let mut moderator = site.moderator().await;
    let reference = site.initiative(&site.sent().await).await.reference;
    let mut hung = site.core.db.begin().await.unwrap();
    execute_in_tx!(&mut hung, "UPDATE initiative SET status = status").unwrap();
    let begun = Instant::now();
    let answer = moderator.post(&format!("/werk/{reference}/vraag"), &[("vraag", "Hoeveel zijn het?")]).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.field("vraag"), "Hoeveel zijn het?");
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}
