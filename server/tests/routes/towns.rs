//! Two municipalities in one program: nothing of the one is seen, opened or changed from the other.

use app_core::initiatives::{self, Key, Status};

use crate::support::{Site, WHAT, WHO};

on_both!(den_helder_sees_nothing_of_zoetermeer, |site| {
    let link = site.sent().await;
    let reference = site.initiative(&link).await.reference;
    site.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let mut browser = site.browser_elsewhere();
    for path in ["/", "/initiatieven", "/initiatieven.atom", "/wijken"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.says("bloemen") && !page.says("Palenstein") && page.says("Den Helder"), "{path}");
    }
    for path in [
        format!("/initiatieven/{reference}"),
        "/wijken/palenstein".to_owned(),
        format!("/volg/{}", link.reveal()),
    ] {
        assert_eq!(browser.get(&path).await.status, 404, "{path}");
    }
    for act in ["bevestigen", "antwoord", "intrekken"] {
        let path = format!("/volg/{}/{act}", link.reveal());
        let answer = browser.post(&path, &[("reactie", "Twee.")]).await;
        let opened = format!("/volg/{}", link.reveal());
        assert!(answer.status == 404 || answer.see_other() == opened, "{path}: to a page that is not there");
    }
    let author = initiatives::follow(&site.core, site.here(), &Key::from(&link))
        .await
        .unwrap()
        .unwrap()
        .author
        .unwrap();
    assert_eq!((site.initiative(&link).await.status, author.confirmed_at), (Status::Published, None));
});

on_both!(den_helder_has_its_own_colours, |site| {
    let page = site.browser_elsewhere().get("/").await;
    let (_, rest) = page.body.split_once("href=\"/kleuren.css?").unwrap();
    let mark = rest.split('"').next().unwrap();
    let sheet = site.browser_elsewhere().get(&format!("/kleuren.css?{mark}")).await;
    assert!(
        sheet.header("content-type").starts_with("text/css")
            && sheet.header("cache-control").contains("immutable")
    );
    assert!(sheet.body.contains("--nl-color-accent:#0a4f78;"));
    assert!(!site.browser().get("/").await.body.contains("kleuren.css"));
});

on_both!(a_moderator_of_den_helder_has_no_work_in_zoetermeer, |site| {
    let reference = site.initiative(&site.sent().await).await.reference;
    let mut at_home = site.moderator_elsewhere().await;
    assert!(at_home.get("/werk").await.says("Alles is gelezen."));
    let mut away = site.browser().with_cookies_of(&at_home);
    let question = [("vraag", "Hoeveel bankjes zijn het?")];
    let item = format!("/werk/{reference}");
    assert_eq!(at_home.get(&item).await.status, 404);
    assert_eq!(away.get(&item).await.status, 403);
    for act in ["publiceren", "vraag"] {
        assert_eq!(at_home.post(&format!("{item}/{act}"), &question).await.status, 404, "{act}");
        assert_eq!(away.post(&format!("{item}/{act}"), &question).await.status, 403, "{act}");
    }
    assert!(!away.get("/").await.says("samira@gemeente.example"), "nobody is signed in there");
    assert_eq!(site.rows("initiative_event").await, 1);
});

on_both!(an_invitation_for_zoetermeer_opens_nothing_in_den_helder, |site| {
    let link = format!("/uitnodiging/{}", site.invitation(site.here()).await.reveal());
    let mut browser = site.browser_elsewhere();
    assert_eq!(browser.get(&link).await.status, 404);
    assert_eq!(browser.post(&link, &[]).await.status, 404);
    assert!(browser.cookies.is_empty());
    assert_eq!(site.browser().get(&link).await.status, 200, "and it was not used up");
});

on_both!(a_draft_of_zoetermeer_is_not_opened_sent_or_written_in_from_den_helder, |site| {
    let (token, version) = site.draft().await;
    let mut browser = site.browser_elsewhere();
    browser.cookies.insert("concept".to_owned(), token.reveal().to_owned());
    assert_eq!(browser.get("/idee").await.field("titel"), "");
    assert_eq!(browser.get("/idee/controle").await.header("location"), "/idee");
    assert_eq!(browser.get(&format!("/idee/concept/{}", token.reveal())).await.status, 404);
    assert_eq!(browser.post("/idee/controle", &[("versie", &version)]).await.see_other(), "/idee?verlopen");
    assert_eq!(browser.post("/idee/later", &[("email", "a@b.nl")]).await.see_other(), "/idee?verlopen");
    assert_eq!(browser.post("/idee/wie", WHO).await.see_other(), "/idee?verlopen");
    assert_ne!(browser.cookies["concept"], token.reveal(), "a draft of Den Helder's own was begun");
    assert_eq!(site.rows("initiative").await, 0);
    let mut home = site.browser();
    home.cookies.insert("concept".to_owned(), token.reveal().to_owned());
    assert_eq!(home.get("/idee").await.field("titel"), WHAT[0].1);
});

#[tokio::test]
async fn a_host_that_is_nobodys_shows_the_default_and_links_go_to_the_right_one() {
    let site = Site::on_sqlite().await;
    let feed = site.browser_elsewhere().get("/initiatieven.atom").await;
    assert!(feed.body.contains("http://den-helder.localhost:3000/initiatieven"), "{}", feed.body);
    for host in ["evil.example", "", "den-helder.evil.example", "localhost:99999", "[::1]:3000", "%00"] {
        let mut browser = site.browser();
        let request = http::Request::get("/initiatieven.atom").header("host", host);
        let feed = browser.send(request, axum::body::Body::empty()).await;
        assert_eq!(feed.status, 200, "{host}");
        assert!(
            feed.body.contains("http://localhost:3000/initiatieven") && !feed.body.contains("evil"),
            "{host}"
        );
    }
    let request = http::Request::get("/");
    let without = site.browser().send(request, axum::body::Body::empty()).await;
    assert!(without.says("Zoetermeer"));
}
