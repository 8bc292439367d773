//! What an author does with a private link: confirm, reply, take back.

use app_core::kernel::token::Token;

use crate::support::{IDEA, Site};

const QUESTION: &str = "Hoeveel <bankjes> zijn het?";

/// The address of a private link's page.
fn page(link: &Token) -> String {
    format!("/volg/{}", link.reveal())
}

/// Sends an idea and has a moderator ask something; gives the link of the receipt.
async fn asked(site: &Site) -> Token {
    let link = site.sent().await;
    let reference = site.initiative(&link).await.reference;
    let answer =
        site.moderator().await.post(&format!("/werk/{reference}/vraag"), &[("vraag", QUESTION)]).await;
    assert_eq!(answer.see_other(), format!("/werk?gedaan=gevraagd&idee={reference}"));
    site.wait(5);
    link
}

on_both!(a_question_is_read_and_replied_to, |site| {
    let link = asked(&site).await;
    let (mut browser, page) = (site.browser(), page(&link));
    assert!(browser.get(&page).await.says(QUESTION));
    let reply_to = format!("{page}/antwoord");
    let empty = browser.post(&reply_to, &[("reactie", " ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.says("Schrijf uw reactie op.") && empty.says(QUESTION));
    let long = "Lang & breed. ".repeat(200);
    let too_long = browser.post(&reply_to, &[("reactie", &long)]).await;
    assert_eq!(too_long.status, 422);
    assert!(too_long.says(&format!("\n{long}")), "what was typed stays");
    assert_eq!(
        browser.post(&reply_to, &[("reactie", "Twee.")]).await.see_other(),
        format!("{page}?gedaan=geantwoord")
    );
    let done = browser.get(&format!("{page}?gedaan=geantwoord")).await;
    assert!(done.says("Wij hebben uw reactie.") && !done.says("id=\"reactie\""));
    assert_eq!(browser.post(&reply_to, &[("reactie", "Drie.")]).await.see_other(), page, "once is enough");
    assert_eq!(site.rows("initiative_event").await, 3);
});

on_both!(an_address_is_confirmed_with_the_mailed_link_only, |site| {
    let on_screen = page(&site.sent().await);
    let mailed = page(&site.mailed_link("receipt").await);
    let mut browser = site.browser();
    assert!(!browser.get(&on_screen).await.says("Ja, dit adres klopt"));
    assert_eq!(browser.post(&format!("{on_screen}/bevestigen"), &[]).await.see_other(), on_screen);
    assert!(browser.get(&mailed).await.says("Ja, dit adres klopt"));
    let confirmed = format!("{mailed}?gedaan=bevestigd");
    assert_eq!(browser.post(&format!("{mailed}/bevestigen"), &[]).await.see_other(), confirmed);
    let after = browser.get(&confirmed).await;
    assert!(after.says("Uw e-mailadres is bevestigd.") && !after.says("Ja, dit adres klopt"));
    assert_eq!(browser.post(&format!("{mailed}/bevestigen"), &[]).await.see_other(), mailed);
});

on_both!(an_idea_is_taken_back_once_and_is_public_no_more, |site| {
    let link = site.sent().await;
    let (mut browser, page) = (site.browser(), page(&link));
    let reference = site.initiative(&link).await.reference;
    site.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let public = format!("/initiatieven/{reference}");
    assert!(browser.get(&public).await.says(IDEA));
    assert_eq!(
        browser.post(&format!("{page}/intrekken"), &[]).await.see_other(),
        format!("{page}?gedaan=ingetrokken")
    );
    assert!(browser.get(&page).await.says("U heeft uw idee ingetrokken"));
    assert_eq!(browser.post(&format!("{page}/intrekken"), &[]).await.see_other(), page);
    let gone = browser.get(&public).await;
    assert_eq!(gone.status, 410);
    assert!(!gone.says("bloemen") && !gone.says("Joke"));
    for path in ["/initiatieven", "/initiatieven.atom", "/", "/wijken/palenstein"] {
        assert!(!browser.get(path).await.says("bloemen"), "{path}");
    }
});

on_both!(a_private_link_that_is_not_quite_right_opens_nothing, |site| {
    let link = site.sent().await;
    let right = link.reveal();
    let mut browser = site.browser();
    let last = if right.ends_with('0') { "1" } else { "0" };
    let tampered = format!("{}{last}", &right[..31]);
    for token in [
        &tampered,
        &right.to_uppercase(),
        &right[..31],
        &format!("{right}0"),
        "x",
        "%00",
        "%FF",
        "..%2F..%2Fidee",
        "%F0%9F%8C%B3",
    ] {
        let answer = browser.get(&format!("/volg/{token}")).await;
        assert_eq!(answer.status, 404, "{token}");
        assert!(!answer.says("Joke"));
        for act in ["bevestigen", "antwoord", "intrekken"] {
            let mut answer = browser.post(&format!("/volg/{token}/{act}"), &[("reactie", "Twee.")]).await;
            if answer.status == 303 {
                answer = browser.get(&answer.see_other()).await;
            }
            assert!([400, 404].contains(&answer.status.as_u16()), "{token}/{act}: {}", answer.status);
        }
    }
    assert_eq!(site.rows("initiative_event").await, 1);
});
