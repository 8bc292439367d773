//! How often mail comes, as people choose it on the site, or stop it with the link in a mail.

use app_core::{
    identity::{Grant, Role},
    kernel::email::Email,
    notifications::{self, Pace, Stop, Topic},
};
use axum::body::Body;
use http::{Method, header};

use crate::support::{Browser, Site};

const JOKE: &str = "joke@voorbeeld.example";
const PAGE: &str = "/mijn/meldingen";

/// The address that stops news for the author of an idea that was just sent.
async fn stop_news(site: &Site) -> String {
    let about = site.initiative(&site.sent().await).await.id;
    format!("/afmelden/{}", Stop::OfAuthor(about, Topic::OwnIdeas).link(&site.core))
}

/// As a mail program sends it: without cookies, without a word of where it comes from.
async fn one_click(site: &Site, path: &str) -> u16 {
    let mut program: Browser = site.browser();
    let request =
        program.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = program.send(request, Body::from("List-Unsubscribe=One-Click")).await;
    assert!(answer.cookies().is_empty());
    answer.status.as_u16()
}

/// How the author of all these ideas wants news.
async fn news(site: &Site) -> String {
    site.resident(JOKE).await.get(PAGE).await.chosen("own_ideas")
}

on_both!(everyone_chooses_about_what_they_get, |site| {
    let page = site.resident(JOKE).await.get(PAGE).await;
    assert_eq!((page.chosen("own_ideas").as_str(), page.header("cache-control")), ("at_once", "no-store"));
    assert!(page.says("Nieuws over mijn ideeën") && !page.body.contains("new_in_hand"));
    assert!(!page.says("te late ideeën"), "of no use to a resident");
    let mut coordinator = site.coordinator().await;
    let page = coordinator.get(PAGE).await;
    assert!(page.says("Nieuw bij mij of mijn afdeling") && page.says("kunt u niet uitzetten"));
    let late = page.body.split("id=\"late\"").nth(1).unwrap().split("</select>").next().unwrap().to_owned();
    assert!(late.contains("value=\"daily\"") && !late.contains("value=\"never\""), "{late}");
    let fields: Vec<_> = Topic::ALL
        .iter()
        .map(|topic| (topic.code(), if *topic == Topic::Late { "daily" } else { "weekly" }))
        .collect();
    let done = coordinator.post(PAGE, &fields).await.see_other();
    let page = coordinator.get(&done).await;
    assert!(page.says("Uw keuze is bewaard."));
    assert_eq!((page.chosen("late").as_str(), page.chosen("noted").as_str()), ("daily", "weekly"));
});

on_both!(what_cannot_be_chosen_is_shown_again_with_what_was_chosen, |site| {
    let mut coordinator = site.coordinator().await;
    let fields: Vec<_> = Topic::ALL.iter().map(|topic| (topic.code(), "never")).collect();
    let wrong = coordinator.post(PAGE, &fields).await;
    assert_eq!((wrong.status.as_u16(), wrong.chosen("noted").as_str()), (422, "never"));
    assert!(wrong.body.contains("href=\"#late\"") && wrong.says("Fout: "));
    assert!(wrong.says("Kies hoe vaak u mail wilt over: Te laat of bijna te laat."));
    assert_eq!(coordinator.get(PAGE).await.chosen("noted"), "at_once");
    let nobody = site.browser().post(PAGE, &[("own_ideas", "never")]).await;
    assert_eq!(nobody.status, 403);
    assert!(site.resident(JOKE).await.get("/mijn").await.body.contains("href=\"/mijn/meldingen\""));
});

on_both!(opening_the_link_changes_nothing_and_pressing_the_button_stops, |site| {
    let path = stop_news(&site).await;
    let mut browser = site.browser();
    for _ in 0..2 {
        let page = browser.get(&path).await;
        assert!(page.says("Met deze knop stopt onze mail over:") && page.says("Nieuws over mijn ideeën"));
        assert!(page.body.contains("noindex"), "{}", page.body);
    }
    assert_eq!(news(&site).await, "at_once");
    let page = browser.post(&path, &[]).await;
    assert_eq!(page.status, 200, "a mail program follows no redirect");
    assert!(page.says("Deze mail is gestopt.") && page.says("Ons antwoord"));
    assert_eq!(news(&site).await, "never");
    assert!(browser.get(&path).await.says("Deze mail is gestopt."));
    let was = page.field("own_ideas");
    let again = browser.post(&format!("{path}/terug"), &[("own_ideas", &was)]).await.see_other();
    assert!(browser.get(&again).await.says("U krijgt deze mail weer."));
    assert_eq!(news(&site).await, "at_once");
});

on_both!(a_mail_program_stops_with_one_press_without_a_cookie, |site| {
    let path = stop_news(&site).await;
    for _ in 0..2 {
        assert_eq!(one_click(&site, &path).await, 200);
        assert_eq!(news(&site).await, "never");
    }
    assert_eq!(one_click(&site, &format!("{path}/terug")).await, 403, "undoing is for the page only");
    assert_eq!(one_click(&site, "/taal").await, 403);
});

on_both!(a_link_that_is_not_ours_is_said_to_be_dead, |site| {
    let path = stop_news(&site).await;
    let last = if path.ends_with('A') { "B" } else { "A" };
    for path in
        ["/afmelden/onzin".to_owned(), format!("{}{last}", &path[..path.len() - 1]), format!("{path}A")]
    {
        let page = site.browser().get(&path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.says("Deze link werkt niet meer"));
        assert_eq!(one_click(&site, &path).await, 404, "{path}");
    }
    assert_eq!(site.browser_elsewhere().get(&path).await.status, 404, "of another municipality");
    assert_eq!(news(&site).await, "at_once");
});

on_both!(the_link_of_a_digest_says_what_stops_and_what_cannot, |site| {
    let member = site.member("cas@gemeente.example", Role::Coordinator).await;
    let link = Stop::Digests(member.person).link(&site.core);
    let path = format!("/afmelden/{link}");
    let page = site.browser().get(&path).await;
    assert!(page.says("Deze mail is gestopt.") && !page.body.contains("/terug"), "nothing comes in digests");
    for topic in [Topic::Late, Topic::Noted] {
        let one = Stop::Topic(member.person, topic).link(&site.core);
        notifications::resume(&site.core, site.here(), &one, |_| Some(Pace::Daily)).await.unwrap().unwrap();
    }
    let page = site.browser().get(&path).await;
    assert!(page.says("Een collega noemt mij") && page.says("Dit kan niet helemaal uit"));
    let stopped = site.browser().post(&path, &[]).await;
    assert_eq!((stopped.field("late"), stopped.field("noted")), ("daily".to_owned(), "daily".to_owned()));
    assert_eq!(site.rows("mail_choice").await, 2, "one is off, the other stays daily");
});

on_both!(who_gets_no_mail_is_told_on_the_site_and_so_are_staff, |site| {
    let reference = site.initiative(&site.sent().await).await.reference;
    let mut joke = site.resident(JOKE).await;
    let mut moderator = site.moderator().await;
    let mut desk = site.desk().await;
    let mut admin = site.admin().await;
    let member = site.member("cas@gemeente.example", Role::Council).await;
    assert!(!joke.get("/mijn").await.says("komt niet aan"));
    for email in [JOKE, "cas@gemeente.example"] {
        notifications::note_dead(&site.core, "zoetermeer", &Email::parse(email).unwrap()).await.unwrap();
    }
    assert!(joke.get("/mijn").await.says("Onze mail komt niet aan op joke@voorbeeld.example."));
    assert!(joke.get("/mijn/gegevens").await.says("Sinds woensdag 23 december 2026 komt onze mail niet aan"));
    let item = moderator.get(&format!("/werk/{reference}")).await;
    assert!(item.says("Mail komt niet aan sinds woensdag 23 december 2026."));
    let item = desk.get(&format!("/balie/ideeen/{reference}/phone")).await;
    assert!(item.says("Mail komt niet aan sinds"));
    assert!(admin.get(&format!("/beheer/mensen/{}", member.person.0)).await.says("komt onze mail niet aan"));
    moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let mut coordinator = site.staff(&Grant::of(Role::Coordinator)).await;
    assert!(coordinator.get(&format!("/behandelen/{reference}")).await.says("Mail komt niet aan sinds"));
    assert!(
        !site.resident(JOKE).await.get("/mijn").await.says("komt niet aan"),
        "signing in by mail sets it right"
    );
});
