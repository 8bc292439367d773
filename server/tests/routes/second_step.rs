//! The second step of staff: nobody gets at the work without it, and it gives nothing away.

use crate::support::{Answer, Browser, Site, html::tags};

const STEP: &str = "/inloggen/tweede-stap";
const SAMIRA: &str = "samira@gemeente.example";

/// Somebody with a role who made the first step, by mail.
async fn by_mail(site: &Site, back: &str) -> (Browser, String) {
    site.invitation(site.here()).await;
    site.wait(1);
    let mut browser = site.browser();
    browser.post("/inloggen", &[("email", SAMIRA), ("terug", back)]).await.see_other();
    let code = site.letter("sign_in").await["code"].as_str().unwrap().to_owned();
    let next = browser.post("/inloggen/code", &[("code", &code)]).await.see_other();
    (browser, next)
}

async fn pass(site: &Site, browser: &mut Browser, back: &str) -> Answer {
    let code = site.app_code(browser, site.here()).await;
    browser.post(STEP, &[("code", &code), ("terug", back)]).await
}

fn codes(page: &Answer) -> Vec<String> {
    let tags = tags(&page.body);
    tags.iter().filter(|tag| tag.name == "code").map(|tag| tag.text.clone()).collect()
}

on_both!(who_signs_in_by_mail_with_a_role_goes_on_with_the_second_step, |site| {
    for (back, next) in [("", ""), ("/mijn", "?terug=%2Fmijn"), ("//kwaad.example", "?terug=%2F")] {
        let (mut browser, to) = by_mail(&site, back).await;
        assert_eq!(to, format!("{STEP}{next}"));
        let refused = browser.get("/werk").await;
        assert_eq!(refused.status, 403);
        assert!(refused.body.contains(&format!("href=\"{STEP}?terug=%2Fwerk\"")), "one step is left");
        assert_eq!(browser.get("/mijn").await.status, 200, "a resident all the same");
    }
    let mut resident = site.resident("joke@voorbeeld.example").await;
    assert_eq!(resident.get("/werk").await.status, 403);
    let refused = resident.get(STEP).await;
    assert_eq!(refused.status, 403);
    assert!(!refused.body.contains(&format!("href=\"{STEP}")), "no way that leads back here");
    let nobody = site.browser().get("/werk").await;
    assert!(nobody.body.contains("href=\"/inloggen?terug=%2Fwerk\""));
});

on_both!(an_app_is_set_up_with_its_first_code_and_the_codes_for_paper_are_shown_once, |site| {
    let (mut browser, to) = by_mail(&site, "/werk").await;
    let page = browser.get(&to).await;
    assert!(page.says("Stel uw tweede stap in") && page.body.contains("src=\"data:image/svg+xml;base64,"));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.body.contains("name=\"terug\" value=\"/werk\""));
    assert_eq!(codes(&page)[0].replace(' ', "").len(), 32);
    let before = browser.cookies["sessie"].clone();
    let shown = pass(&site, &mut browser, "/werk").await;
    assert_eq!((shown.status.as_u16(), codes(&shown).len()), (200, 10));
    assert_eq!(shown.header("cache-control"), "no-store");
    assert!(shown.body.contains("href=\"/werk\""));
    assert_ne!(browser.cookies["sessie"], before);
    assert_eq!(browser.get("/werk").await.status, 200);
    let mut old = site.browser();
    old.cookies.insert("sessie".to_owned(), before);
    assert_eq!(old.post("/mijn/apparaten/andere", &[]).await.status, 403, "the session of before ended");
    let (mut again, to) = by_mail(&site, "").await;
    let page = again.get(&to).await;
    assert!(page.says("Vul de code van uw app in") && codes(&page).is_empty(), "the key is not shown again");
    assert_eq!(pass(&site, &mut again, "//kwaad.example").await.see_other(), "/");
});

on_both!(a_wrong_code_is_answered_the_same_as_a_used_one, |site| {
    let mut browser = site.moderator().await;
    let code = site.app_code(&browser, site.here()).await;
    browser.post(STEP, &[("code", &code)]).await.see_other();
    let used = browser.post(STEP, &[("code", &code), ("terug", "/mijn")]).await;
    let wrong = browser.post(STEP, &[("code", "000000"), ("terug", "/mijn")]).await;
    assert_eq!((used.status.as_u16(), wrong.status.as_u16()), (422, 422));
    assert!(used.says("nog 4 keer") && wrong.says("nog 3 keer"));
    assert!(wrong.body.contains("name=\"terug\" value=\"/mijn\""));
    assert_eq!(
        used.text().replace(&code, "000000").replace("nog 4", "nog 3"),
        wrong.text(),
        "but for what was typed"
    );
    assert_eq!(browser.post(STEP, &[("code", "12 34")]).await.status, 422, "no try");
    let recovery = [("herstelcode", "0000-0000-0000-0000"), ("terug", "/mijn")];
    let paper = browser.post(&format!("{STEP}/herstelcode"), &recovery).await;
    assert!(paper.status == 422 && paper.says("nog 2 keer"));
    assert!(
        paper.field("herstelcode") == "0000-0000-0000-0000"
            && paper.body.contains("<details open class=\"second-way\"")
    );
    for _ in 0..2 {
        assert_eq!(browser.post(STEP, &[("code", "000000")]).await.status, 422);
    }
    let late = pass(&site, &mut browser, "/mijn").await;
    assert_eq!(late.status, 429);
    let seconds: i64 = late.header("retry-after").parse().unwrap();
    assert_eq!(site.core.now().plus_seconds(seconds).local().strftime("%H.%M.%S").to_string(), "16.45.00");
    assert!(late.says("na 16.45 uur") || late.says("na 16:45 uur"), "{}", late.text());
    site.wait(15);
    assert_eq!(pass(&site, &mut browser, "/mijn").await.see_other(), "/mijn");
});

on_both!(a_code_from_paper_does_instead_of_the_app_and_is_good_for_once, |site| {
    let (mut browser, _) = by_mail(&site, "").await;
    let shown = pass(&site, &mut browser, "/werk").await;
    let code = codes(&shown)[0].clone();
    for (status, works) in [(303, 200), (422, 403)] {
        let (mut away, _) = by_mail(&site, "").await;
        let answer = away.post(&format!("{STEP}/herstelcode"), &[("herstelcode", &code)]).await;
        assert_eq!(answer.status, status);
        assert_eq!(away.get("/werk").await.status, works);
    }
    assert!(browser.get("/mijn/herstelcodes").await.says("U heeft nog 9 herstelcodes."));
});

on_both!(new_codes_for_paper_take_a_fresh_second_step, |site| {
    let mut browser = site.moderator().await;
    assert!(browser.get("/mijn").await.body.contains("href=\"/mijn/tweede-stap\""));
    assert!(browser.get("/mijn/tweede-stap").await.body.contains("href=\"/mijn/herstelcodes\""));
    let made = browser.post("/mijn/herstelcodes", &[]).await;
    assert_eq!((made.status.as_u16(), codes(&made).len()), (200, 10));
    site.wait(10);
    let page = browser.get("/mijn/herstelcodes").await;
    assert!(!page.body.contains("action=\"/mijn/herstelcodes\""));
    let next = browser.post("/mijn/herstelcodes", &[]).await.see_other();
    assert_eq!(next, format!("{STEP}?terug=%2Fmijn%2Fherstelcodes"));
    assert!(page.body.contains(&format!("href=\"{next}\"")));
    assert_eq!(pass(&site, &mut browser, "/mijn/herstelcodes").await.see_other(), "/mijn/herstelcodes");
    assert_eq!(browser.post("/mijn/herstelcodes", &[]).await.status, 200);
});

on_both!(a_first_step_of_long_ago_is_made_again, |site| {
    let (mut browser, to) = by_mail(&site, "/werk").await;
    site.wait(60);
    assert_eq!(browser.get(&to).await.header("location"), "/inloggen?terug=%2Fwerk");
    let answer = pass(&site, &mut browser, "/werk").await;
    assert_eq!(answer.see_other(), "/inloggen?terug=%2Fwerk");
    assert_eq!(browser.get("/werk").await.status, 403);
});

on_both!(a_passkey_is_offered_where_scripts_run_and_refused_with_what_was_typed, |site| {
    let mut browser = site.moderator().await;
    let page = browser.get("/mijn/tweede-stap").await;
    assert!(page.body.contains("data-sleutel=\"nieuw\"") && page.body.contains(" hidden"));
    assert!(page.says("Uw browser kan hier geen toegangssleutel maken."), "without scripts");
    assert!(page.header("content-security-policy").contains("script-src 'self' 'nonce-"));
    assert!(page.body.contains("&quot;challenge&quot;") && page.body.contains("&quot;localhost&quot;"));
    let typed = [("sleutelnaam", "Telefoon"), ("staat", &*page.field("staat")), ("antwoord", "{}")];
    let refused = browser.post("/mijn/tweede-stap/sleutel", &typed).await;
    assert_eq!((refused.status.as_u16(), refused.field("sleutelnaam").as_str()), (422, "Telefoon"));
    assert!(
        refused.says("De toegangssleutel is niet bewaard.") && refused.body.contains("href=\"#sleutelnaam\"")
    );
    assert!(!browser.get(STEP).await.body.contains("data-sleutel"), "there is none to use");
    let used = [("staat", "x"), ("antwoord", "{}")];
    let wrong = browser.post(&format!("{STEP}/sleutel"), &used).await;
    assert!(
        wrong.status == 422 && wrong.says("Deze toegangssleutel werkt niet.") && wrong.says("nog 4 keer")
    );
    site.wait(10);
    let page = browser.get("/mijn/tweede-stap").await;
    assert!(!page.body.contains("data-sleutel") && page.body.contains(&format!("href=\"{STEP}?terug=")));
    let next = browser.post("/mijn/tweede-stap/sleutel", &typed).await.see_other();
    assert_eq!(next, format!("{STEP}?terug=%2Fmijn%2Ftweede-stap"));
});

on_both!(another_app_is_set_up_with_its_own_key_after_a_fresh_second_step, |site| {
    let mut browser = site.moderator().await;
    let at = "/mijn/tweede-stap/andere-app";
    assert_eq!(browser.get(at).await.header("location"), "/mijn/tweede-stap?gedaan=verlopen");
    assert_eq!(browser.post(at, &[]).await.see_other(), at);
    assert!(browser.get(at).await.body.contains("class=\"secret\""));
    for (typed, says) in [("12 34", "Vul de zes cijfers in"), ("000000", "die de nieuwe app nu laat zien")] {
        let wrong = browser.post(&format!("{at}/code"), &[("code", typed)]).await;
        assert_eq!((wrong.status.as_u16(), wrong.field("code").as_str()), (422, typed));
        assert!(wrong.says(says) && wrong.body.contains("class=\"secret\""), "{}", wrong.text());
    }
    site.wait(10);
    assert_eq!(browser.post(at, &[]).await.see_other(), format!("{STEP}?terug=%2Fmijn%2Ftweede-stap"));
    let late = browser.post(&format!("{at}/code"), &[("code", "000000")]).await.see_other();
    assert_eq!(late, "/mijn/tweede-stap?gedaan=verlopen");
});
