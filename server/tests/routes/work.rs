//! The work of a moderator: invitation, queue, publishing and asking.

use crate::support::{IDEA, Site};

on_both!(an_invitation_opens_the_work_once, |site| {
    let mut browser = site.browser();
    assert_eq!(browser.get("/werk").await.status, 403);
    let link = format!("/uitnodiging/{}", site.invitation(site.here()).await.reveal());
    for _ in 0..2 {
        assert_eq!(browser.get(&link).await.status, 200, "a mail program that looks uses nothing up");
    }
    assert!(browser.cookies.is_empty());
    assert_eq!(browser.post(&link, &[]).await.see_other(), "/werk");
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
        format!("/werk/{reference}?gedaan=gepubliceerd")
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
