//! Signing in by mail: what a browser gets, and what nobody gets from it.

use app_core::{
    initiatives::{self, Key},
    kernel::token::Token,
};

use crate::support::Site;

const JOKE: &str = "joke@voorbeeld.example";

on_both!(who_asks_for_a_code_is_told_the_same_whether_known_or_not, |site| {
    site.resident(JOKE).await;
    let mut pages = Vec::new();
    for email in [JOKE, "wim@voorbeeld.example"] {
        let mut browser = site.browser();
        let answer = browser.post("/inloggen", &[("email", email), ("terug", "/wijken")]).await;
        assert_eq!(answer.see_other(), "/inloggen/code");
        assert!(answer.cookies()[0].starts_with("inlog=") && answer.cookies()[0].contains("HttpOnly"));
        pages.push(browser.get("/inloggen/code").await.text().replace(email, "…"));
        site.wait(1);
    }
    // The minute until which it works differs at most.
    assert_eq!(pages[0].len(), pages[1].len());
});

on_both!(an_address_that_cannot_be_mailed_is_shown_again_with_the_reason, |site| {
    let mut browser = site.browser();
    let answer =
        browser.post("/inloggen", &[("email", "joke@"), ("blijf", "ja"), ("terug", "/wijken")]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.field("email"), "joke@");
    assert!(answer.body.contains("name=\"terug\" value=\"/wijken\""));
    assert_eq!(answer.chosen("blijf"), "ja");
    assert!(answer.says("Fout: "), "{}", answer.text());
});

on_both!(a_code_signs_in_and_goes_on_to_where_it_was_asked, |site| {
    let mut browser = site.browser();
    browser.post("/inloggen", &[("email", JOKE), ("terug", "/wijken?a=b")]).await.see_other();
    let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    let other = format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000);
    let wrong = browser.post("/inloggen/code", &[("code", &other)]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("nog 4 keer") && wrong.field("code") == other);
    assert_eq!(browser.post("/inloggen/code", &[("code", "12 34")]).await.status, 422);
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    let signed_in = browser.post("/inloggen/code", &[("code", &spaced)]).await;
    assert_eq!(signed_in.see_other(), "/wijken?a=b");
    let cookies = signed_in.cookies();
    let session = cookies.iter().find(|cookie| cookie.starts_with("sessie=")).unwrap();
    assert!(!session.contains("Max-Age"), "without asking to stay, until the browser is closed: {session}");
    assert!(cookies.iter().any(|cookie| cookie.starts_with("inlog=;")), "{cookies:?}");
    let page = browser.get("/mijn").await;
    assert!(page.says(JOKE));
    assert_eq!(page.header("cache-control"), "no-store");
});

on_both!(nothing_leads_to_another_site, |site| {
    for to in [
        "//kwaad.example",
        "/\\kwaad.example",
        "https://kwaad.example",
        "/\t/kwaad.example",
        "javascript:alert(1)",
    ] {
        let mut browser = site.browser();
        browser.post("/inloggen", &[("email", JOKE), ("terug", to)]).await.see_other();
        let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
        assert_eq!(browser.post("/inloggen/code", &[("code", &code)]).await.see_other(), "/", "{to}");
        site.wait(1);
    }
});

on_both!(the_code_of_one_browser_does_not_sign_in_another, |site| {
    let mine = site.asked_to_sign_in(JOKE).await;
    let mut thief = site.browser();
    assert_eq!(thief.post("/inloggen/code", &[("code", &mine.code)]).await.see_other(), "/inloggen?verlopen");
    thief.post("/inloggen", &[("email", "dief@voorbeeld.example")]).await.see_other();
    let own = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    if own != mine.code {
        assert_eq!(thief.post("/inloggen/code", &[("code", &mine.code)]).await.status, 422);
    }
    assert!(!thief.cookies.contains_key("sessie"));
});

on_both!(a_link_that_a_mail_program_opens_is_not_used_up_and_one_press_uses_it, |site| {
    let asked = site.asked_to_sign_in(JOKE).await;
    let link = format!("/inloggen/link/{}", asked.link.reveal());
    let mut phone = site.browser();
    for _ in 0..2 {
        let page = phone.get(&link).await;
        assert!(page.says(JOKE) && page.cookies().is_empty());
    }
    assert_eq!(site.browser_elsewhere().post(&link, &[]).await.status, 404);
    assert_eq!(phone.post(&link, &[]).await.see_other(), "/mijn");
    assert!(phone.get("/mijn").await.says(JOKE));
    assert_eq!(site.browser().post(&link, &[]).await.status, 404);
    assert_eq!(site.browser().get(&link).await.status, 404);
});

on_both!(signing_in_makes_a_new_session_and_ends_the_one_of_before, |site| {
    let mut browser = site.resident(JOKE).await;
    let before = browser.cookies["sessie"].clone();
    let asked = site.asked_to_sign_in("wim@voorbeeld.example").await;
    browser.post(&format!("/inloggen/link/{}", asked.link.reveal()), &[]).await.see_other();
    assert_ne!(browser.cookies["sessie"], before);
    let mut old = site.browser();
    old.cookies.insert("sessie".to_owned(), before);
    assert_eq!(old.post("/mijn/apparaten/andere", &[]).await.status, 403);
});

/// Sends an idea in a browser; gives its reference.
async fn send(site: &Site, browser: &mut crate::support::Browser) -> String {
    let receipt = browser.send_idea().await;
    let page = browser.get(&receipt).await.text();
    site.wait(1);
    let from = page.find("ZM-").unwrap();
    page[from..].chars().take_while(|c| !c.is_whitespace() && *c != '<').collect()
}

on_both!(what_is_sent_before_and_after_signing_in_stands_in_the_account, |site| {
    let mut browser = site.browser();
    let before = send(&site, &mut browser).await;
    browser.cookies.clear();
    let mut browser = site.resident(JOKE).await;
    let after = send(&site, &mut browser).await;
    let page = browser.get("/mijn").await;
    for reference in [&before, &after] {
        assert!(page.body.contains(&format!("/mijn/ideeen/{reference}")), "{reference}");
    }
    let other = site.resident("wim@voorbeeld.example").await.get("/mijn").await;
    assert!(!other.body.contains(&before));
});

on_both!(the_author_who_is_signed_in_replies_and_takes_back, |site| {
    let link = site.sent().await;
    site.ask_about(&link).await;
    let reference = site.initiative(&link).await.reference;
    let mut browser = site.resident(JOKE).await;
    let page = format!("/mijn/ideeen/{reference}");
    assert!(browser.get(&page).await.says("Hoeveel bankjes"));
    let short = browser.post(&format!("{page}/antwoord"), &[("reactie", "2")]).await;
    assert_eq!((short.status.as_u16(), short.field("reactie").as_str()), (422, "2"));
    let to = browser.post(&format!("{page}/antwoord"), &[("reactie", "Twee.")]).await.see_other();
    assert_eq!(to, format!("{page}?gedaan=geantwoord"));
    assert!(browser.get(&to).await.says("Twee."));
    assert_eq!(
        browser.post(&format!("{page}/intrekken"), &[]).await.see_other(),
        format!("{page}?gedaan=ingetrokken")
    );
});

on_both!(the_address_of_somebody_else_is_not_confirmed_by_who_typed_it, |site| {
    let mut browser = site.resident("wim@voorbeeld.example").await;
    let receipt = browser.send_idea().await;
    let link = Token::parse(receipt.strip_prefix("/volg/").unwrap()).unwrap();
    site.ask_about(&link).await;
    let page = format!("/mijn/ideeen/{}", site.initiative(&link).await.reference);
    assert!(!browser.get(&page).await.body.contains("/bevestigen"));
    browser.post(&format!("{page}/antwoord"), &[("reactie", "Twee.")]).await.see_other();
    let followed = initiatives::follow(&site.core, site.here(), &Key::from(&link)).await.unwrap().unwrap();
    assert_eq!(followed.author.unwrap().confirmed_at, None);
    assert!(browser.get(&page).await.says(JOKE), "they are told to look in the mail");
});

on_both!(somebody_signs_out_a_device_that_is_lost, |site| {
    let (mut here, mut lost) = (site.resident(JOKE).await, site.resident(JOKE).await);
    let page = here.get("/mijn").await;
    let button =
        page.body.split("/mijn/apparaten/").find(|part| part.get(36..46) == Some("/uitloggen")).unwrap();
    let id = button.split('/').next().unwrap();
    assert_eq!(
        here.post(&format!("/mijn/apparaten/{id}/uitloggen"), &[]).await.see_other(),
        "/mijn?gedaan=uitgelogd"
    );
    assert_eq!(lost.post("/mijn/apparaten/andere", &[]).await.status, 403, "it is signed out");
    assert!(here.get("/mijn").await.says(JOKE));
});

on_both!(who_is_signed_out_signs_in_first_and_loses_nothing, |site| {
    let link = site.sent().await;
    site.ask_about(&link).await;
    let reference = site.initiative(&link).await.reference;
    let page = format!("/mijn/ideeen/{reference}");
    let mut nobody = site.browser();
    for path in ["/mijn", "/mijn/herstelcodes", &page] {
        let to = nobody.get(path).await.header("location").to_owned();
        assert_eq!(to, format!("/inloggen?terug={}", path.replace('/', "%2F")));
    }
    let kept = nobody.post(&format!("{page}/antwoord"), &[("reactie", "Twee: hier.")]).await;
    assert_eq!((kept.status.as_u16(), kept.field("reactie").as_str()), (403, "Twee: hier."));
    assert!(kept.says("U bent niet meer ingelogd") && !kept.says("medewerkers"));
    let kept = nobody.post(&format!("/werk/{reference}/vraag"), &[("vraag", "Hoeveel zijn het?")]).await;
    assert_eq!((kept.status.as_u16(), kept.field("vraag").as_str()), (403, "Hoeveel zijn het?"));
});

on_both!(the_page_for_the_code_does_not_give_it_away, |site| {
    let asked = site.asked_to_sign_in(JOKE).await;
    let mut browser = site.browser();
    browser.cookies.insert("inlog".to_owned(), asked.browser.reveal().to_owned());
    let page = browser.get("/inloggen/code").await;
    assert!(!page.body.contains(&asked.code) && !page.body.contains(asked.link.reveal()));
});
