//! The work of a moderator: invitation, queue, publishing and asking.

use app_core::{execute, initiatives::demonstration, on};

use crate::support::{Answer, IDEA, Site, html::tags};

on_both!(an_invitation_opens_the_work_once, |site| {
    let mut browser = site.browser();
    assert_eq!(browser.get("/werk").await.status, 403);
    let link = format!("/uitnodiging/{}", site.invitation(site.here()).await.reveal());
    for _ in 0..2 {
        assert_eq!(browser.get(&link).await.status, 200, "a mail program that looks uses nothing up");
    }
    assert!(browser.cookies.is_empty());
    assert_eq!(browser.post(&link, &[]).await.see_other(), "/inloggen/tweede-stap");
    assert_eq!(browser.get("/werk").await.status, 403, "not before the second step");
    let code = site.app_code(&browser, site.here()).await;
    browser.post("/inloggen/tweede-stap", &[("code", &code)]).await;
    let queue = browser.get("/werk").await;
    assert!(queue.says("Alles is gelezen.") && queue.says("samira@gemeente.example"));
    assert_eq!(site.browser().post(&link, &[]).await.status, 404);
    assert_eq!(site.browser().get(&link).await.status, 404);
});

on_both!(an_idea_is_read_and_published, |site| {
    let link = site.sent().await;
    let reference = site.initiative(&link).await.reference;
    let public = format!("/initiatieven/{reference}");
    let (mut visitor, mut moderator) = (site.browser(), site.moderator().await);
    assert_eq!(visitor.get(&public).await.status, 404, "not before it is published");
    assert!(moderator.get("/werk").await.says(IDEA));
    let item = moderator.get(&format!("/werk/{reference}")).await;
    assert!(item.says("joke@voorbeeld.example") && item.says("Joke de Vries"));
    let publish = format!("/werk/{reference}/publiceren");
    assert_eq!(
        moderator.post(&publish, &[]).await.see_other(),
        format!("/werk?gedaan=gepubliceerd&idee={reference}")
    );
    let page = visitor.get(&public).await;
    assert_eq!(page.status, 200);
    assert!(
        page.says(IDEA) && page.says("Joke") && !page.says("de Vries") && !page.says("voorbeeld.example")
    );
    let late = moderator.post(&publish, &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.says("Dit kan niet meer."));
    assert!(moderator.get("/werk").await.says("Alles is gelezen."));
});

on_both!(the_queue_has_views_that_are_counted_in_the_same_rows, |site| {
    let mut moderator = site.moderator().await;
    let mut references = Vec::new();
    for _ in 0..3 {
        references.push(site.initiative(&site.sent().await).await.reference);
        site.wait(1);
    }
    let ask = format!("/werk/{}/vraag", references[1]);
    moderator.post(&ask, &[("vraag", "Hoeveel bankjes zijn het?")]).await.see_other();
    let (to_read, waiting) = ([0, 2].as_slice(), [1].as_slice());
    for (path, address, shown) in [
        ("/werk", "/werk", to_read),
        ("/werk?weergave=lezen", "/werk", to_read),
        ("/werk?weergave=bestaat-niet", "/werk", to_read),
        ("/werk?weergave=%00", "/werk", to_read),
        ("/werk?weergave=wacht", "/werk?weergave=wacht", waiting),
        ("/werk?weergave=alles", "/werk?weergave=alles", [0, 1, 2].as_slice()),
    ] {
        let page = moderator.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        for (place, reference) in references.iter().enumerate() {
            let row = format!("href=\"/werk/{reference}\"");
            assert_eq!(page.body.contains(&row), shown.contains(&place), "{path}: {place}");
        }
        let views = page.body.split("<nav ").find(|part| part.contains("class=\"tabs\"")).unwrap();
        let views = views.split("</nav>").next().unwrap();
        let tags = tags(views);
        let counts: Vec<_> =
            tags.iter().filter(|tag| tag.get("class") == "count").map(|tag| &*tag.text).collect();
        assert_eq!(counts, ["2", "1", "3"], "{path}");
        let current: Vec<_> = tags.iter().filter(|tag| tag.get("aria-current") == "page").collect();
        assert_eq!(current.iter().map(|tag| tag.get("href")).collect::<Vec<_>>(), [address], "{path}");
    }
});

on_both!(what_was_done_is_said_once_it_is_true_with_the_way_to_what_is_next, |site| {
    let mut moderator = site.moderator().await;
    let first = site.initiative(&site.sent().await).await.reference;
    site.wait(1);
    let second = site.initiative(&site.sent().await).await.reference;
    let said = |act: &str, reference: &str| format!("/werk?gedaan={act}&idee={reference}");
    let toast = |page: &Answer| page.body.contains("class=\"toast\"");
    for (act, reference) in
        [("gepubliceerd", &*first), ("gevraagd", &first), ("x", &first), ("gevraagd", "%00")]
    {
        assert!(!toast(&moderator.get(&said(act, reference)).await), "{act} {reference}");
    }
    let after = moderator.post(&format!("/werk/{first}/publiceren"), &[]).await.see_other();
    assert_eq!(after, said("gepubliceerd", &first));
    let page = moderator.get(&after).await;
    assert!(toast(&page) && page.says("Gepubliceerd:") && page.says("Volgende:"));
    let links: Vec<_> =
        tags(&page.body).iter().filter(|tag| tag.name == "a").map(|tag| tag.get("href").to_owned()).collect();
    let place = |path: String| links.iter().position(|link| *link == path).unwrap();
    assert!(place(format!("/initiatieven/{first}")) < place(format!("/werk/{second}")));
    assert!(!toast(&moderator.get(&said("gevraagd", &first)).await), "it was published, and not asked");

    let question = [("vraag", "Hoeveel bankjes zijn het?")];
    let after = moderator.post(&format!("/werk/{second}/vraag"), &question).await.see_other();
    let last = moderator.get(&after).await;
    assert!(last.says("Vraag verstuurd:") && last.says("Alles is gelezen.") && !last.says("Volgende:"));
    let mut elsewhere = site.moderator_elsewhere().await;
    let page = elsewhere.get(&after).await;
    assert!(page.status == 200 && !toast(&page), "a moderator of another municipality is told nothing");
    assert!(!page.body.contains("<leptos-island"), "nothing to do, and nothing to say");
});

on_both!(a_question_that_cannot_be_sent_comes_back_with_its_words, |site| {
    let reference = site.initiative(&site.sent().await).await.reference;
    let mut moderator = site.moderator().await;
    let ask = format!("/werk/{reference}/vraag");
    for (question, said) in
        [("", "Schrijf uw vraag op."), ("Hoe <n>?", "minstens 10"), (&*"Waarom? ".repeat(200), "te lang")]
    {
        let answer = moderator.post(&ask, &[("vraag", question)]).await;
        assert_eq!(answer.status, 422, "{question}");
        assert!(answer.says(said), "{question}");
        assert_eq!(answer.field("vraag"), question);
    }
    moderator.post(&ask, &[("vraag", "Hoe <dan>?")]).await.see_other();
    let late = moderator.post(&ask, &[("vraag", "Nog een laatste vraag?")]).await;
    assert_eq!(late.status, 409);
});

on_both!(what_is_no_reference_is_not_there, |site| {
    site.sent().await;
    let mut moderator = site.moderator().await;
    for reference in ["ZM", "ZM-0000-00", "%00", "%FF", "ZM-%0d%0aSet-Cookie:x", "%27%20OR%201=1"] {
        let path = format!("/werk/{reference}");
        let get = moderator.get(&path).await;
        assert_eq!(get.status, 404, "{path}");
        for act in ["publiceren", "vraag"] {
            let answer =
                moderator.post(&format!("{path}/{act}"), &[("vraag", "Hoeveel bankjes zijn het?")]).await;
            assert!([400, 404].contains(&answer.status.as_u16()), "{path}/{act}: {}", answer.status);
        }
        let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
        assert_eq!(public.status, 404, "{path}");
    }
});

on_both!(a_session_that_is_over_is_no_session, |site| {
    let mut moderator = site.moderator().await;
    site.wait(10 * 60);
    let answer = moderator.get("/werk").await;
    assert_eq!(answer.status, 403);
    assert!(!answer.says("samira@gemeente.example"));
});

on_both!(a_list_is_narrowed_and_that_is_kept_under_a_name, |site| {
    let sent = site.sent().await;
    let waits = site.initiative(&sent).await.reference;
    let (_, in_hand) = site.published().await;
    let mut moderator = site.moderator().await;
    let mut coordinator = site.coordinator().await;
    for (staff, list, reference) in
        [(&mut moderator, "/werk", &waits), (&mut coordinator, "/behandelen", &in_hand)]
    {
        let found = staff.get(&format!("{list}?zoek=BANKJES&wijk=palenstein")).await;
        assert!(found.body.contains(&format!("{list}/{reference}")), "{}", found.text());
        assert_eq!(found.field("zoek"), "BANKJES");
        assert!(found.body.contains("weergave="), "the views");
        assert!(found.body.contains("zoek=BANKJES&amp;wijk=palenstein"), "each view is narrowed too");
        let by_number = staff.get(&format!("{list}?zoek={reference}")).await;
        assert!(by_number.body.contains(&format!("{list}/{reference}")));
        let none = staff.get(&format!("{list}?wijk=rokkeveen")).await;
        assert!(none.says("Met deze keuzes staat er niets in deze lijst."), "{}", none.text());
        assert!(!none.body.contains(&format!("{list}/{reference}")));
        assert!(!staff.get(list).await.says("Bewaar deze keuzes als"), "nothing was chosen");

        let keep = format!("{list}/filters");
        let choice =
            [("wijk", "palenstein"), ("zoek", "bank & stoel"), ("weergave", "alles"), ("anders", "x")];
        let nameless = staff.post(&keep, &[&choice[..], &[("naam", " ")]].concat()).await;
        assert!(nameless.status == 422 && nameless.says("Geef een naam."), "{}", nameless.text());
        assert!(nameless.body.contains("href=\"#naam\""), "a link to the field");
        assert_eq!(nameless.field("zoek"), "bank & stoel");
        let kept = staff.post(&keep, &[&choice[..], &[("naam", "<b>Mijn wijk</b>")]].concat()).await;
        let address = kept.see_other();
        assert_eq!(
            address,
            format!("{list}?weergave=alles&zoek=bank+%26+stoel&wijk=palenstein&gedaan=filter")
        );
        let page = staff.get(&address).await;
        assert!(page.says("Uw keuzes zijn bewaard.") && page.says("<b>Mijn wijk</b>"), "{}", page.text());
        let id =
            page.body.split(&format!("action=\"{list}/filters/")).nth(1).unwrap().split('/').next().unwrap();
        let gone = staff.post(&format!("{list}/filters/{id}/weg"), &[]).await.see_other();
        let page = staff.get(&gone).await;
        assert!(page.says("Uw bewaarde keuzes zijn weg.") && !page.says("Mijn wijk"), "{}", page.text());
    }
    let by_department = coordinator.get("/behandelen?afdeling=regisseur").await;
    assert!(by_department.body.contains(&format!("/behandelen/{in_hand}")));
    let of_another = coordinator.get("/behandelen?afdeling=verkeer").await;
    assert!(!of_another.body.contains(&format!("/behandelen/{in_hand}")));
});

/// The numbers in the rows of a list, and where its links to other screens lead.
fn screen(page: &Answer, list: &str) -> (Vec<String>, Vec<String>) {
    let row = format!("{list}/ZM-");
    let tags = tags(&page.body);
    let links = tags.iter().filter(|tag| tag.name == "a");
    let rows = links.filter(|tag| tag.get("href").starts_with(&row) && tag.get("class") == "link-alone");
    let rows = rows.map(|tag| tag.get("href")[list.len() + 1..].to_owned()).collect();
    let nav = tags.iter().skip_while(|tag| tag.name != "nav" || tag.get("class") != "more").skip(1);
    let nav = nav.take_while(|tag| tag.name != "/nav").filter(|tag| tag.name == "a");
    (rows, nav.map(|tag| tag.get("href").to_owned()).collect())
}

on_both!(long_lists_of_staff_go_on_and_what_stands_on_any_screen_can_be_done_together, |site| {
    let (mut moderator, mut coordinator) = (site.moderator().await, site.coordinator().await);
    let db = &site.core.db;
    demonstration::fill(&site.core, site.here(), 210).await.unwrap();
    execute!(db, "DELETE FROM advice").unwrap();
    execute!(db, "DELETE FROM handling").unwrap();
    const UNREAD: &str = "UPDATE initiative SET status = 'received', published_at = NULL, answered_at = NULL, closed_at = NULL,
         paused_at = NULL, outcome = NULL, neighbourhood = 'palenstein', search_text = 'bankje'";
    execute!(db, UNREAD).unwrap();
    let mut sent: Vec<String> = on!(db, pool => sqlx::query_scalar("SELECT reference FROM initiative").fetch_all(pool).await.unwrap());
    for (browser, list, narrowed) in [
        (&mut moderator, "/werk", "/werk?weergave=alles&wijk=palenstein"),
        (&mut coordinator, "/behandelen", "/behandelen?weergave=vrij&zoek=bankje"),
    ] {
        if list == "/behandelen" {
            execute!(
                &site.core.db,
                "UPDATE initiative SET status = 'published', published_at = submitted_at"
            )
            .unwrap();
        }
        for address in [list, narrowed] {
            let first = browser.get(address).await;
            assert!(first.says("210 ideeën"), "all of them are counted: {}", first.text());
            let (mut rows, links) = screen(&first, list);
            assert_eq!((rows.len(), links.len()), (200, 1), "{address}");
            assert!(links[0].starts_with(address) && links[0].contains("na="), "{address}: {links:?}");
            let second = browser.get(&links[0]).await;
            let (more, links) = screen(&second, list);
            assert_eq!(links, [address], "back to the beginning alone");
            if list == "/werk" {
                let chosen = format!("/werk/samen?idee-{}=ja&idee-{}=ja", more[0], rows[3]);
                let chosen = browser.get(&chosen).await;
                assert!(chosen.says(&more[0]) && chosen.says(&rows[3]));
            }
            rows.extend(more);
            rows.sort();
            sent.sort();
            assert_eq!(rows, sent, "{address}");
        }
        assert_eq!(browser.get(&format!("{list}?na=iets")).await.status, 404);
        let end = format!("{list}?na=9_{}", "f".repeat(32));
        let end = browser.get(&end).await;
        assert!(end.says("Hier staat niets meer."), "{}", end.text());
        assert_eq!(screen(&end, list), (Vec::new(), vec![list.to_owned()]));
    }
});
