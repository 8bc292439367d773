//! Somebody's own account on the site: what they change, see, take along and leave behind.

use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;

use crate::support::{Answer, Browser, Site};

const JOKE: &str = "joke@voorbeeld.example";
const NEW: &str = "joke@nieuw.example";
const AGAIN: &str = "/inloggen?terug=";

/// A file out of a zip file.
fn unzipped(answer: &Answer, name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(answer.bytes.clone())).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// An idea of Joke that is on the site; gives its reference.
async fn published(site: &Site) -> String {
    let reference = site.initiative(&site.sent().await).await.reference;
    let path = format!("/werk/{reference}/publiceren");
    site.moderator().await.post(&path, &[]).await.see_other();
    site.wait(1);
    reference
}

async fn code(site: &Site) -> String {
    site.letter("new_address").await["code"].as_str().unwrap().to_owned()
}

async fn ask(browser: &mut Browser, email: &str) -> Answer {
    browser.post("/mijn/gegevens/adres", &[("email", email)]).await
}

on_both!(a_name_is_kept_or_shown_again_with_what_is_wrong, |site| {
    let reference = published(&site).await;
    let mut joke = site.resident(JOKE).await;
    let page = joke.get("/mijn/gegevens").await;
    assert_eq!((page.field("naam").as_str(), page.header("cache-control")), ("Joke de Vries", "no-store"));
    let wrong = joke.post("/mijn/gegevens/naam", &[("naam", "J")]).await;
    assert_eq!((wrong.status.as_u16(), wrong.field("naam").as_str()), (422, "J"));
    assert!(wrong.body.contains("href=\"#naam\"") && wrong.says("Fout: "));
    let done = joke.post("/mijn/gegevens/naam", &[("naam", "Johanna Smit")]).await.see_other();
    assert!(joke.get(&done).await.says("Uw naam is veranderd."));
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says("Johanna") && !public.says("Smit") && !public.says("Joke"));
});

on_both!(another_address_takes_the_code_that_was_mailed_to_it, |site| {
    let mut elsewhere = site.resident(JOKE).await;
    let mut joke = site.resident(JOKE).await;
    let wrong = ask(&mut joke, "joke@").await;
    assert_eq!((wrong.status.as_u16(), wrong.field("email").as_str()), (422, "joke@"));
    assert!(wrong.body.contains("href=\"#email\""));
    assert!(ask(&mut joke, JOKE).await.says("Dit adres gebruikt u al."));
    assert_eq!(joke.get("/mijn/gegevens/code").await.header("location"), "/mijn/gegevens?verlopen");
    let page = ask(&mut joke, NEW).await.see_other();
    assert!(joke.get(&page).await.says(NEW));
    for (typed, says) in [("12 34", "zes cijfers"), ("000000", "nog 4 keer")] {
        if typed != code(&site).await {
            let again = joke.post(&page, &[("code", typed)]).await;
            assert_eq!((again.status.as_u16(), again.field("code").as_str()), (422, typed));
            assert!(again.says(says) && again.says("Fout: "));
        }
    }
    let right = code(&site).await;
    let done = joke.post(&page, &[("code", &right)]).await.see_other();
    let page = joke.get(&done).await;
    assert!(page.says("Uw nieuwe e-mailadres werkt.") && page.says(NEW) && !page.says(JOKE));
    assert_eq!(elsewhere.post("/mijn/apparaten/andere", &[]).await.status, 403, "signed out");
    assert_eq!(site.letter("address_changed").await["to"], JOKE);
});

on_both!(an_address_of_another_is_asked_for_like_any_other, |site| {
    site.resident("wim@voorbeeld.example").await;
    let mut answers = Vec::new();
    for email in ["wim@voorbeeld.example", "niemand@voorbeeld.example"] {
        let mut joke = site.resident(JOKE).await;
        let page = ask(&mut joke, email).await.see_other();
        answers.push(joke.get(&page).await.text().replace(email, "…").replace(char::is_numeric, ""));
    }
    assert_eq!(answers[0], answers[1]);
    let mut joke = site.resident(JOKE).await;
    let page = ask(&mut joke, "wim@voorbeeld.example").await.see_other();
    let taken = joke.post(&page, &[("code", &code(&site).await)]).await.see_other();
    assert!(joke.get(&taken).await.says("Met dat adres is er al een account."));
});

on_both!(codes_for_other_addresses_are_asked_a_few_times_an_hour, |site| {
    let mut joke = site.resident(JOKE).await;
    for number in 0..5 {
        ask(&mut joke, &format!("joke{number}@nieuw.example")).await.see_other();
    }
    assert_eq!(ask(&mut joke, NEW).await.status, 429);
});

on_both!(what_matters_takes_a_fresh_sign_in_and_loses_nothing, |site| {
    let mut joke = site.resident(JOKE).await;
    site.wait(10);
    for page in ["/mijn/gegevens", "/mijn/meenemen", "/mijn/vertrek", "/mijn/vertrek/bevestigen"] {
        let shown = joke.get(page).await;
        assert!(shown.says("Log eerst opnieuw in."), "{page}");
        assert!(!shown.body.contains("button-danger"), "{page}");
    }
    let late = ask(&mut joke, NEW).await;
    assert_eq!((late.status.as_u16(), late.field("email").as_str()), (403, NEW));
    assert!(
        late.says("U logde te lang geleden in.") && late.body.contains(&format!("{AGAIN}%2Fmijn%2Fgegevens"))
    );
    let take = joke.post("/mijn/meenemen", &[]).await.see_other();
    assert_eq!(take, format!("{AGAIN}%2Fmijn%2Fmeenemen"));
    let leave = joke.post("/mijn/vertrek/bevestigen", &[]).await.see_other();
    assert_eq!(leave, format!("{AGAIN}%2Fmijn%2Fvertrek"));
    assert_eq!(site.rows("person").await, 1);
    assert_eq!(site.rows("address_change").await, 0);
    let mut staff = site.moderator().await;
    site.wait(10);
    let again = staff.post("/mijn/meenemen", &[]).await.see_other();
    assert_eq!(again, "/inloggen/tweede-stap?terug=%2Fmijn%2Fmeenemen");
});

on_both!(who_is_not_signed_in_is_asked_to_and_comes_back, |site| {
    for page in ["gegevens", "gegevens/code", "inzage", "mails", "meenemen", "vertrek"] {
        let answer = site.browser().get(&format!("/mijn/{page}")).await;
        let back = format!("/mijn/{page}").replace('/', "%2F");
        assert_eq!(answer.header("location"), format!("{AGAIN}{back}"));
    }
});

on_both!(somebody_sees_that_a_moderator_looked_by_role_and_not_by_name, |site| {
    let reference = site.initiative(&site.sent().await).await.reference;
    let mut joke = site.resident(JOKE).await;
    assert!(joke.get("/mijn/inzage").await.says("Nog niemand keek naar uw gegevens."));
    let mut moderator = site.moderator().await;
    for _ in 0..2 {
        assert!(moderator.get(&format!("/werk/{reference}")).await.says(JOKE));
    }
    let page = joke.get("/mijn/inzage").await;
    assert_eq!(page.text().matches("Een moderator zag uw naam en e-mailadres bij idee").count(), 1);
    assert!(page.says("woensdag 23 december 2026") && page.says("Reden: uw idee behandelen."));
    assert!(page.body.contains(&format!("/mijn/ideeen/{reference}")) && !page.says("samira"));
    assert!(site.resident("wim@voorbeeld.example").await.get("/mijn/inzage").await.says("Nog niemand"));
});

on_both!(everything_is_taken_along_in_one_file, |site| {
    let reference = published(&site).await;
    let mut joke = site.resident(JOKE).await;
    let answer = joke.post("/mijn/meenemen", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/zip"));
    let name = "attachment; filename=\"groene-loper-2026-12-23.zip\"";
    assert_eq!((answer.header("content-disposition"), answer.header("cache-control")), (name, "no-store"));
    let json: Value = serde_json::from_str(&unzipped(&answer, "gegevens.json")).unwrap();
    assert_eq!(json["data"]["person"][0]["email"], JOKE);
    assert_eq!(json["data"]["ideas"][0]["reference"], reference.as_str());
    for (kind, records) in json["data"].as_object().unwrap() {
        assert!(json["explanation"][kind].is_string(), "{kind}");
        for key in records.as_array().unwrap().iter().flat_map(|one| one.as_object().unwrap().keys()) {
            assert!(json["explanation"][key].is_string(), "{key}");
        }
    }
    let html = unzipped(&answer, "gegevens.html");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">") && html.contains(&reference));
    assert!(
        html.contains("Bankjes &amp; &lt;b&gt;bloemen") && html.contains("Toestemming"),
        "text, in words"
    );
    for outside in ["<link", "<script", "src=", "url(", "<!>"] {
        assert!(!html.contains(outside), "{outside}");
    }
    for secret in joke.cookies.values() {
        assert!(!html.contains(secret) && !json.to_string().contains(secret));
    }
});

on_both!(leaving_says_what_happens_does_it_and_signs_out, |site| {
    let (kept, removed) = (published(&site).await, published(&site).await);
    let unseen = site.initiative(&site.sent().await).await.reference;
    let mut joke = site.resident(JOKE).await;
    let page = joke.get("/mijn/vertrek").await;
    assert!(page.body.contains(&format!("value=\"{kept}\"")) && !page.body.contains(&unseen));
    let sure = joke.get(&format!("/mijn/vertrek/bevestigen?weg={removed}")).await;
    let place = |words: &str| sure.text().find(words).unwrap_or_else(|| panic!("{words}: {}", sure.text()));
    assert!(
        place("blijven op de site") < place(&format!("({kept})"))
            && place(&format!("({kept})")) < place("halen wij van de site")
    );
    assert!(place("halen wij van de site") < place(&format!("({removed})")));
    assert!(place("gooien ze weg") < place(&format!("({unseen})")));
    let goes = sure.field("weg");
    let done = joke.post("/mijn/vertrek/bevestigen", &[("weg", &goes)]).await;
    assert_eq!(done.header("clear-site-data"), "\"cache\"");
    assert!(joke.get(&done.see_other()).await.says("Uw account is verwijderd"));
    assert!(!joke.cookies.contains_key("sessie"));
    assert!(!site.browser().get(&format!("/initiatieven/{kept}")).await.says("Joke"));
    let gone = site.browser().get(&format!("/initiatieven/{removed}")).await;
    assert_eq!(gone.status, 410);
    assert!(gone.says(&format!("Idee {removed}")) && gone.says("Weggehaald door de indiener."));
    for page in ["/initiatieven", "/initiatieven.atom", "/initiatieven?q=bankjes", "/"] {
        let list = site.browser().get(page).await;
        assert!(!list.body.contains(&removed), "{page}");
    }
    assert_eq!(site.letter("left").await["to"], JOKE);
});

on_both!(staff_are_told_to_ask_the_admin, |site| {
    let mut moderator = site.moderator().await;
    for page in ["/mijn/vertrek", "/mijn/vertrek/bevestigen"] {
        let shown = moderator.get(page).await;
        assert!(shown.says("Vraag eerst de beheerder") && !shown.body.contains("button-danger"), "{page}");
    }
    assert_eq!(moderator.post("/mijn/vertrek/bevestigen", &[]).await.see_other(), "/mijn/vertrek");
    assert_eq!(moderator.get("/werk").await.status, 200);
});

on_both!(the_privacy_page_leads_to_what_one_can_do_oneself, |site| {
    let page = site.browser().get("/privacy").await;
    for path in ["/mijn/gegevens", "/mijn/inzage", "/mijn/meenemen", "/mijn/vertrek"] {
        assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
    }
});
