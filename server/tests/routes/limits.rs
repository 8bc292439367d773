//! What is done too often: the page that says when it can be done again, and who is not kept waiting.

use axum::body::Body;
use http::Method;

use crate::support::{Answer, Browser, IDEA, Site, WHAT};

const JOKE: &str = "joke@voorbeeld.example";

/// The answer to who did something too often; it says the moment that the clock in a header does.
fn refused(site: &Site, answer: &Answer) {
    assert_eq!(answer.status, 429, "{}", answer.text());
    let seconds: i64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=7200).contains(&seconds), "{seconds}");
    let at = site.core.now().plus_seconds(seconds).local().strftime("%-H.%M").to_string();
    assert!(answer.says(&format!("U kunt het om {at} uur weer proberen.")), "{at}: {}", answer.text());
    assert!(answer.cookies().is_empty() && answer.header("location").is_empty());
}

/// Waits for as long as an answer says.
fn wait(site: &Site, answer: &Answer) {
    site.core.clock.set(site.core.now().plus_seconds(answer.header("retry-after").parse().unwrap()));
}

/// Sends a form until it is refused; gives how often it was taken, and the refusal.
async fn until_refused(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> (u32, Answer) {
    for times in 0..200 {
        let answer = browser.post(path, fields).await;
        if answer.status == 429 {
            return (times, answer);
        }
    }
    panic!("never refused: {path}");
}

on_both!(an_address_gets_five_codes_an_hour_known_or_not, |site| {
    site.resident(JOKE).await;
    let mut pages = Vec::new();
    for email in [JOKE, "wim@voorbeeld.example"] {
        let fields = [("email", email), ("terug", "/wijken"), ("blijf", "ja")];
        let (times, answer) = until_refused(&mut site.browser(), "/inloggen", &fields).await;
        assert_eq!(times, 5);
        refused(&site, &answer);
        for (name, value) in fields {
            let kept = format!("name=\"{name}\" value=\"{value}\"");
            assert!(answer.body.contains(&kept), "{kept}: {}", answer.body);
        }
        assert!(answer.body.contains("action=\"/inloggen\"") && answer.says("Opnieuw versturen"));
        let loud = [("email", email.to_uppercase())];
        let loud = site.browser().post("/inloggen", &[(loud[0].0, loud[0].1.as_str())]).await;
        assert_eq!(loud.status, 429, "however it is typed, from wherever");
        assert_eq!(site.browser_elsewhere().post("/inloggen", &fields).await.status, 303, "not elsewhere");
        pages.push(answer.body.replace(email, "…"));
        if email != JOKE {
            wait(&site, &answer);
            assert_eq!(site.browser().post("/inloggen", &fields).await.status, 303, "after waiting");
        }
    }
    assert_eq!(pages[0], pages[1]);
    let english = [("email", JOKE)];
    let mut browser = site.browser();
    browser.cookies.insert("taal".to_owned(), "en".to_owned());
    let (_, answer) = until_refused(&mut browser, "/inloggen", &english).await;
    assert!(answer.says("You can try again at "));
});

on_both!(a_class_signs_in_from_one_network_and_a_robot_does_not, |site| {
    let mut browser = site.browser();
    let mut taken = 0;
    let answer = loop {
        let answer = browser.post("/inloggen", &[("email", &format!("a{taken}@voorbeeld.example"))]).await;
        if answer.status == 429 {
            break answer;
        }
        taken += 1;
    };
    assert_eq!(taken, 60);
    refused(&site, &answer);
    assert_eq!(site.browser().post("/inloggen", &[("email", JOKE)]).await.status, 303, "another network");
    wait(&site, &answer);
    assert_eq!(browser.post("/inloggen", &[("email", JOKE)]).await.status, 303, "after waiting");
});

/// Tries an invitation that nobody sent, with what a header says of the network.
async fn guess(browser: &mut Browser, forwarded_for: &str) -> u16 {
    let path = format!("/uitnodiging/{}", "0".repeat(32));
    let request = browser.request(Method::POST, &path).header("sec-fetch-site", "same-origin");
    browser.send(request.header("x-forwarded-for", forwarded_for), Body::empty()).await.status.as_u16()
}

on_both!(what_a_visitor_says_of_the_network_changes_nothing, |site| {
    let mut browser = site.browser();
    for number in 0..60 {
        assert_eq!(guess(&mut browser, &format!("203.0.113.{number}")).await, 404);
    }
    assert_eq!(guess(&mut browser, "203.0.113.99").await, 429);
    assert_eq!(guess(&mut browser, "").await, 429);
    assert_eq!(guess(&mut site.browser(), "203.0.113.99").await, 404, "another network");
});

#[tokio::test]
async fn what_our_own_proxy_says_of_the_network_counts() {
    let site = Site::configured(|config| config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()]).await;
    let mut proxy = site.browser().at("10.0.0.1");
    for number in 0..60 {
        assert_eq!(guess(&mut proxy, &format!("198.51.100.{number}, 203.0.113.9")).await, 404);
    }
    assert_eq!(guess(&mut proxy, "198.51.100.99, 203.0.113.9").await, 429);
    assert_eq!(guess(&mut site.browser().at("10.0.0.2"), "203.0.113.9").await, 429, "by another proxy");
    assert_eq!(guess(&mut site.browser().at("203.0.113.9"), "203.0.113.8").await, 429, "and past them");
    assert_eq!(guess(&mut proxy, "203.0.113.8").await, 404, "somebody else");
}

on_both!(new_drafts_are_counted_and_writing_on_is_not, |site| {
    let mut browser = site.browser();
    for _ in 0..130 {
        assert_eq!(browser.post("/idee/bewaar", &[("stap", "wat"), ("titel", "X")]).await.status, 204);
    }
    let mut robot = browser.clone();
    for _ in 0..119 {
        robot.cookies.clear();
        assert_eq!(robot.post("/idee/bewaar", &[("stap", "wat"), ("titel", "X")]).await.status, 204);
    }
    robot.cookies.clear();
    assert_eq!(robot.post("/idee/bewaar", &[("stap", "wat"), ("titel", "X")]).await.status, 429);
    let answer = robot.post("/idee", WHAT).await;
    refused(&site, &answer);
    for (name, value) in WHAT {
        assert_eq!(answer.field(name), *value);
    }
    assert!(answer.says(IDEA), "it can be read too");
    browser.write_idea().await;
    wait(&site, &answer);
    assert_eq!(robot.post("/idee", WHAT).await.see_other(), "/idee/waar");
});

on_both!(ideas_with_one_address_are_counted_once_each, |site| {
    let mut last = site.browser();
    for _ in 0..10 {
        last = site.browser();
        last.send_idea().await;
    }
    assert_eq!(last.post("/idee/controle", &[("versie", "x")]).await.status, 303, "pressed twice");
    let mut browser = site.browser();
    browser.write_idea().await;
    let version = browser.get("/idee/controle").await.field("versie");
    let answer = browser.post("/idee/controle", &[("versie", &version)]).await;
    refused(&site, &answer);
    assert_eq!(site.rows("initiative").await, 10);
    wait(&site, &answer);
    let version = answer.field("versie");
    assert_eq!(
        browser.post("/idee/controle", &[("versie", &version)]).await.status,
        303,
        "the draft is there"
    );
});

on_both!(pressing_send_often_is_sending_once, |site| {
    let mut browser = site.browser();
    browser.write_idea().await;
    let version = browser.get("/idee/controle").await.field("versie");
    let press = || async {
        let mut browser = browser.clone();
        browser.post("/idee/controle", &[("versie", &version)]).await.see_other()
    };
    let receipts = futures::future::join_all((0..15).map(|_| press())).await;
    assert!(receipts.iter().all(|one| *one == receipts[0]), "{receipts:?}");
    assert_eq!(site.rows("initiative").await, 1);
    for _ in 0..9 {
        site.browser().send_idea().await;
    }
});

on_both!(replies_by_one_link_are_counted_and_the_words_stay, |site| {
    let path = site.example("/volg/{token}/antwoord").await.path;
    let (times, answer) = until_refused(&mut site.browser(), &path, &[("reactie", "2")]).await;
    assert_eq!(times, 20);
    refused(&site, &answer);
    let words = [("reactie", "Het zijn er twee & meer.")];
    let answer = site.browser().post(&path, &words).await;
    refused(&site, &answer);
    assert_eq!(answer.field("reactie"), words[0].1);
    assert!(answer.body.contains(&format!("action=\"{path}\"")));
    let other = site.example("/volg/{token}/antwoord").await.path;
    assert_eq!(site.browser().post(&other, &words).await.status, 303, "another link");
    wait(&site, &answer);
    assert_eq!(site.browser().post(&path, &words).await.status, 303, "after waiting");
});

on_both!(links_codes_and_mails_are_counted_by_network, |site| {
    let nobody = "0".repeat(32);
    let draft = site.draft().await.0;
    let asked = site.asked_to_sign_in(JOKE).await;
    for (path, fields, most) in [
        (format!("/uitnodiging/{nobody}"), vec![], 60),
        (format!("/inloggen/link/{nobody}"), vec![], 60),
        ("/inloggen/code".to_owned(), vec![("code", "000000")], 120),
        ("/idee/later".to_owned(), vec![("email", "joke")], 60),
    ] {
        let mut browser = site.browser();
        browser.cookies.insert("concept".to_owned(), draft.reveal().to_owned());
        browser.cookies.insert("inlog".to_owned(), asked.browser.reveal().to_owned());
        let (times, answer) = until_refused(&mut browser, &path, &fields).await;
        assert_eq!(times, most, "{path}");
        refused(&site, &answer);
        assert_ne!(site.browser().post(&path, &fields).await.status, 429, "{path}: another network");
        wait(&site, &answer);
        assert_ne!(browser.post(&path, &fields).await.status, 429, "{path}: after waiting");
    }
});

on_both!(links_to_a_draft_are_counted_by_address_when_they_are_mailed, |site| {
    let mut browser = site.browser();
    browser.cookies.insert("concept".to_owned(), site.draft().await.0.reveal().to_owned());
    let mut press = async || browser.post("/idee/later", &[("email", JOKE)]).await;
    for _ in 0..10 {
        assert_eq!(press().await.status, 303);
        assert_eq!(press().await.status, 422, "within a minute nothing is mailed");
        site.wait(1);
    }
    let answer = press().await;
    refused(&site, &answer);
    wait(&site, &answer);
    assert_eq!(press().await.status, 303, "after waiting");
});

on_both!(searches_at_the_desk_and_letters_are_counted_by_who_asks, |site| {
    let search = [("zoek", "de vries"), ("hoe", "phone")];
    let (times, answer) = until_refused(&mut site.desk().await, "/balie", &search).await;
    assert_eq!(times, 120);
    refused(&site, &answer);
    assert!(answer.body.contains("name=\"zoek\" value=\"de vries\""), "what was typed stays");
    let mut joke = site.resident(JOKE).await;
    let home =
        [("naam", "Joke"), ("straat", "Dorpsstraat 12"), ("postcode", "2712 AB"), ("plaats", "Zoetermeer")];
    let (times, answer) = until_refused(&mut joke, "/mijn/woonplaats/brief", &home).await;
    assert_eq!(times, 5);
    refused(&site, &answer);
    let mut wim = site.resident("wim@voorbeeld.example").await;
    assert_eq!(wim.post("/mijn/woonplaats/brief", &home).await.status, 303, "each for themselves");
});
