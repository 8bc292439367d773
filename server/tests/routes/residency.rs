//! Showing where one lives, on the site: what is wrong stands by its field, no address stays, and where publishing
//! takes it, an idea waits for it.

use serde_json::json;

use crate::support::{Browser, Site, provider::Provider, routes::HOME};

const JOKE: &str = "joke@voorbeeld.example";
const PAGE: &str = "/mijn/woonplaats";
const ADDRESS: &str = "Adres bevestigd, per brief of aan de balie";

/// The address of the letter that waits, at the desk.
async fn letter_at(desk: &mut Browser) -> String {
    let list = desk.get("/balie/post").await;
    let id = list.body.split("href=\"/balie/brief/").nth(1).unwrap().split('"').next().unwrap();
    format!("/balie/brief/{id}")
}

/// The code on a page of a letter.
fn code_of(text: &str) -> String {
    let after = text.split("Uw code").nth(2).or(text.split("Uw code").nth(1)).unwrap();
    let digits: String = after.chars().filter(char::is_ascii_digit).take(6).collect();
    assert_eq!(digits.len(), 6, "{text}");
    digits
}

/// Makes two tests of one body, named after the engines, of a site on which publishing takes a level.
macro_rules! needing {
    ($name:ident, $level:literal, |$site:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn body($site: Site) $body

            async fn open(on_postgres: bool) -> Option<Site> {
                let more = format!("\n[residency.needs]\npublish = \"{}\"\n", $level);
                Site::saying_more(on_postgres, &[("zoetermeer", more)], |_| {}).await
            }

            #[tokio::test]
            async fn sqlite() {
                body(open(false).await.unwrap()).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(site) = open(true).await {
                    body(site).await;
                }
            }
        }
    };
}

on_both!(what_nothing_takes_is_not_asked_for, |site| {
    let mut joke = site.resident(JOKE).await;
    let page = joke.get(PAGE).await;
    assert!(page.says("Op dit moment heeft u dit nergens voor nodig.") && !page.body.contains("woonplaats/"));
    assert!(!joke.get("/mijn").await.body.contains(PAGE));
    assert_eq!(joke.post("/mijn/woonplaats/brief", HOME).await.see_other(), PAGE);
    assert!(site.desk().await.get("/balie/post").await.says("Er ligt geen post klaar."));
});

needing!(a_postcode_is_checked_and_not_kept, "postcode_claimed", |site| {
    let mut joke = site.resident(JOKE).await;
    let page = joke.get(PAGE).await;
    assert!(page.says("E-mailadres bevestigd") && page.says("Om uw idee op de site te krijgen"));
    for (typed, says) in [
        ("12", "Vul een postcode in van vier cijfers"),
        ("1781 AB", "Deze postcode hoort niet bij de gemeente Zoetermeer."),
    ] {
        let wrong = joke.post("/mijn/woonplaats/postcode", &[("uw-postcode", typed)]).await;
        assert_eq!((wrong.status.as_u16(), wrong.field("uw-postcode").as_str()), (422, typed));
        assert!(wrong.says(says) && wrong.says("Fout: ") && wrong.body.contains("href=\"#uw-postcode\""));
    }
    let done = joke.post("/mijn/woonplaats/postcode", &[("uw-postcode", "2712ab")]).await.see_other();
    let page = joke.get(&done).await;
    assert!(page.says("Uw postcode hoort bij onze gemeente.") && page.says("Geldig tot en met"));
    assert!(page.says("Postcode in de gemeente opgegeven") && !page.body.contains("name=\"uw-postcode\""));
    assert_eq!(site.browser().get(PAGE).await.header("location"), "/inloggen?terug=%2Fmijn%2Fwoonplaats");
});

needing!(a_letter_goes_to_the_desk_and_its_code_comes_back, "letter_code", |site| {
    let (mut joke, mut desk) = (site.resident(JOKE).await, site.desk().await);
    let wrong = [("naam", "Joke"), ("straat", ""), ("postcode", "1781 AB"), ("plaats", "Zoetermeer")];
    let page = joke.post("/mijn/woonplaats/brief", &wrong).await;
    assert_eq!((page.status.as_u16(), page.field("naam").as_str()), (422, "Joke"));
    assert!(page.body.contains("href=\"#straat\"") && page.says("Vul ‘Straat en huisnummer’ in."));
    assert!(page.body.contains("href=\"#postcode\"") && !page.body.contains("href=\"#plaats\""));
    let done = joke.post("/mijn/woonplaats/brief", HOME).await.see_other();
    assert!(joke.get(&done).await.says("Wij sturen u een brief met een code."));
    let list = desk.get("/balie/post").await;
    assert!(list.says("Brieven met een code") && !list.says("Smit"), "no names in the list");
    assert!(desk.get("/balie").await.says("Eén brief op papier"));
    let letter = letter_at(&mut desk).await;
    let paper = desk.get(&letter).await;
    assert!(paper.says("Anna Smit") && paper.says("Dorpsstraat 12") && paper.says("2712 AB"));
    let code = code_of(&paper.text());
    assert_eq!(desk.post(&format!("{letter}/klaar"), &[]).await.see_other(), "/balie/post?gedaan=code");
    assert_eq!(desk.get(&letter).await.status, 404, "the address is gone");
    assert_eq!(desk.post(&format!("{letter}/klaar"), &[]).await.status, 404);
    let again = joke.post("/mijn/woonplaats/brief", HOME).await.see_other();
    assert!(joke.get(&again).await.says("Er is al een brief naar u onderweg."));
    for (typed, says) in [("12 34", "Vul de zes cijfers"), ("000000", "nog 4 keer")] {
        if typed != code {
            let wrong = joke.post("/mijn/woonplaats/code", &[("code", typed)]).await;
            assert_eq!((wrong.status.as_u16(), wrong.field("code").as_str()), (422, typed));
            assert!(wrong.says(says) && wrong.says("Fout: "), "{}", wrong.text());
        }
    }
    let done = joke.post("/mijn/woonplaats/code", &[("code", &code)]).await.see_other();
    let page = joke.get(&done).await;
    assert!(page.says("Uw adres is bevestigd.") && page.says(ADDRESS));
    let gone = joke.post("/mijn/woonplaats/code", &[("code", &code)]).await.see_other();
    assert!(joke.get(&gone).await.says("Deze code werkt niet meer."));
    let reads = joke.get("/mijn/inzage").await;
    assert!(reads.says("Een medewerker van de balie zag uw naam en adres."));
});

needing!(where_publishing_takes_it_an_idea_waits_until_it_was_shown, "letter_code", |site| {
    let (mut desk, mut moderator) = (site.desk().await, site.moderator().await);
    let link = site.sent().await;
    let own = format!("/volg/{}", link.reveal());
    let page = site.browser().get(&own).await;
    assert!(page.says("Uw idee komt op de site als wij weten dat u hier woont.") && page.says(ADDRESS));
    let reference = site.initiative(&link).await.reference;
    let item = moderator.get(&format!("/werk/{reference}")).await;
    assert!(item.says("Dit idee kan nog niet op de site.") && !item.body.contains("/publiceren\""));
    let refused = moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await;
    assert!(refused.status == 409 && refused.says("De indiener liet nog niet zien hier te wonen."));
    let at = |channel: &str| format!("/balie/ideeen/{reference}/{channel}");
    assert!(!desk.get(&at("phone")).await.says("Ik heb het adres gezien"), "not by telephone");
    assert!(desk.get(&at("counter")).await.says("Ik heb het adres gezien"));
    let done = desk.post(&format!("{}/woonplaats", at("counter")), &[]).await.see_other();
    let page = desk.get(&done).await;
    assert!(page.says("Vastgelegd: deze inwoner woont hier.") && !page.says("Ik heb het adres gezien"));
    assert!(moderator.get(&format!("/werk/{reference}")).await.says(ADDRESS));
    moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    assert!(!site.browser().get(&own).await.says("als wij weten dat u hier woont"));
});

with_provider!(a_provider_that_tells_it_is_believed_and_can_take_it_back, |site, provider| {
    let shows = "Adres bevestigd door een andere dienst";
    let mut joke = site.browser();
    provider.says(json!({"gemeente": "0637"}));
    joke.signs_in_with(&site, &provider, "burgers").await.see_other();
    assert!(joke.get(PAGE).await.says(shows));
    provider.says(json!({"gemeente": "0400"}));
    joke.signs_in_with(&site, &provider, "burgers").await.see_other();
    assert!(!joke.get(PAGE).await.says(shows));
    provider.says(json!({"acr": "substantieel", "postcode": "2712AB"}));
    joke.signs_in_with(&site, &provider, "streng").await.see_other();
    assert!(joke.get(PAGE).await.says(shows));
    provider.says(json!({"acr": "substantieel", "postcode": 2712}));
    joke.signs_in_with(&site, &provider, "streng").await.see_other();
    assert!(!joke.get(PAGE).await.says(shows), "a number is no postcode");
});
