//! What does not sign anybody in with a provider: a clear page each time, no session, and nothing about
//! anybody in the log.

use http::StatusCode;
use serde_json::{Value, json};

use crate::{
    log::{Lines, logged},
    support::{
        Answer, Browser, Site,
        provider::{Provider, Reply, Rules, SECRET, Sign},
    },
};

const FAILED: (u16, &str) = (400, "Het inloggen is niet gelukt");
const DOWN: (u16, &str) = (502, "Zo kunt u nu niet inloggen");
const REFUSED: (u16, &str) = (403, "U bent niet ingelogd");

/// That an answer is this page, with another way to sign in, and that nobody is signed in.
async fn nobody(site: &Site, browser: &Browser, answer: &Answer, (status, title): (u16, &str), case: &str) {
    assert_eq!(answer.status, StatusCode::from_u16(status).unwrap(), "{case}: {}", answer.text());
    assert!(answer.says(title), "{case}: {}", answer.text());
    assert!(answer.body.contains("href=\"/inloggen\""), "{case}");
    assert!(!browser.cookies.contains_key("sessie"), "{case}");
    assert_eq!((site.rows("session").await, site.rows("oidc_identity").await), (0, 0), "{case}");
}

/// That nothing about anybody was logged, and nothing that opens something.
fn says_nothing(lines: &Lines, case: &str) {
    let said = lines.text();
    for kept_quiet in ["joke", "voorbeeld", "code-", "eyJ", SECRET, "state=", "state\"", "kwaad"] {
        assert!(!said.contains(kept_quiet), "{case}: {kept_quiet}: {said}");
    }
}

type Change = fn(&mut Rules);
type Altered = (&'static str, fn(&str) -> String, (u16, &'static str));

/// Says something wrong in the token.
fn claim(rules: &mut Rules, name: &str, value: Value) {
    rules.claims.insert(name.to_owned(), value);
}

const TOKENS: &[(&str, &str, (u16, &str), Change)] = &[
    ("nonce", "burgers", FAILED, |rules| claim(rules, "nonce", json!("van een ander"))),
    ("no nonce", "burgers", FAILED, |rules| claim(rules, "nonce", Value::Null)),
    ("audience", "burgers", FAILED, |rules| claim(rules, "aud", json!("een-ander"))),
    ("more audiences", "burgers", FAILED, |rules| claim(rules, "aud", json!(["loper", "kwaad"]))),
    ("authorized party", "burgers", FAILED, |rules| claim(rules, "azp", json!("kwaad"))),
    ("issuer", "burgers", FAILED, |rules| claim(rules, "iss", json!("https://kwaad.example"))),
    ("expired", "burgers", FAILED, |rules| claim(rules, "exp", json!(1_700_000_000))),
    ("no subject", "burgers", DOWN, |rules| claim(rules, "sub", Value::Null)),
    ("empty subject", "burgers", FAILED, |rules| claim(rules, "sub", json!(""))),
    ("long subject", "burgers", FAILED, |rules| claim(rules, "sub", json!("j".repeat(256)))),
    ("no acr", "streng", FAILED, |_| {}),
    ("low acr", "streng", FAILED, |rules| claim(rules, "acr", json!("laag"))),
    ("signature", "burgers", FAILED, |rules| rules.sign = Sign::OtherKey),
    ("alg none", "burgers", FAILED, |rules| rules.sign = Sign::Never),
    ("the shared secret", "burgers", FAILED, |rules| rules.sign = Sign::SharedSecret),
    ("the public key as a secret", "burgers", FAILED, |rules| rules.sign = Sign::PublicKey),
    ("a broken token endpoint", "burgers", DOWN, |rules| rules.token = Reply::Broken),
    ("rubbish for a token", "burgers", DOWN, |rules| rules.token = Reply::Rubbish),
    ("an endless token", "burgers", DOWN, |rules| rules.token = Reply::Endless),
    ("a token from elsewhere", "burgers", DOWN, |rules| rules.token = Reply::Elsewhere),
    ("a token that comes late", "burgers", DOWN, |rules| rules.token = Reply::Late),
];

with_provider!(a_token_that_proves_nothing_signs_nobody_in, |site, provider| {
    let (lines, logging) = logged();
    for (case, slug, page, change) in TOKENS {
        provider.set(|rules| {
            rules.claims.clear();
            (rules.sign, rules.token) = (Sign::Right, Reply::Right);
            change(rules);
        });
        let mut browser = site.browser();
        let answer = browser.signs_in_with(&site, &provider, slug).await;
        nobody(&site, &browser, &answer, *page, case).await;
        says_nothing(&lines, case);
    }
    drop(logging);
    assert!(lines.text().contains("refused: made for another visit"), "{}", lines.text());
});

const PROVIDERS: &[(&str, Change)] = &[
    ("broken", |rules| rules.metadata = Reply::Broken),
    ("rubbish", |rules| rules.metadata = Reply::Rubbish),
    ("endless", |rules| rules.metadata = Reply::Endless),
    ("elsewhere", |rules| rules.metadata = Reply::Elsewhere),
    ("late", |rules| rules.metadata = Reply::Late),
    ("another issuer", |rules| claim(rules, "metadata_issuer", json!("https://kwaad.example"))),
    ("a script for an address", |rules| rules.authorize = Some("javascript:alert(1)".to_owned())),
    ("no https", |rules| rules.authorize = Some("http://kwaad.example/".to_owned())),
];

with_provider!(a_provider_that_does_not_work_gets_a_page_with_the_other_way_in, |site, provider| {
    let (lines, logging) = logged();
    for (case, change) in PROVIDERS {
        provider.set(|rules| {
            rules.claims.clear();
            (rules.metadata, rules.authorize) = (Reply::Right, None);
            change(rules);
        });
        let mut browser = site.browser();
        let answer = browser.post("/inloggen/bij", &[("bij", "burgers"), ("terug", "/mijn")]).await;
        nobody(&site, &browser, &answer, DOWN, case).await;
        assert!(answer.header("refresh").is_empty() && !answer.body.contains("javascript:"), "{case}");
        says_nothing(&lines, case);
    }
    drop(logging);
    provider.set(|rules| rules.authorize = None);
    let mut browser = site.browser();
    assert_eq!(
        browser.signs_in_with(&site, &provider, "burgers").await.see_other(),
        "/mijn",
        "it works again"
    );
});

with_provider!(only_the_browser_that_left_comes_back_and_once, |site, provider| {
    let mut browser = site.browser();
    let address = browser.leaves_for("burgers", "").await;
    let back = provider.signs_in(&site, &address);
    let mut other = site.browser();
    nobody(&site, &other, &other.clone().get(&back).await, FAILED, "a second browser").await;
    other.leaves_for("burgers", "").await;
    let answer = other.get(&back).await;
    nobody(&site, &other, &answer, FAILED, "login CSRF: a browser with a way of its own").await;
    for wrong in [
        back.replace("state=", "state=0"),
        back.replace("state=", "stand="),
        back.replace("/burgers", "/vreemd"),
    ] {
        let answer = browser.get(&wrong).await;
        nobody(&site, &browser, &answer, FAILED, &wrong).await;
    }
    assert_eq!(browser.get(&back).await.see_other(), "/mijn", "what others tried used nothing up");
    let mut replayed = site.browser().with_cookies_of(&browser);
    replayed.cookies.remove("sessie");
    let answer = replayed.get(&back).await;
    assert!(answer.status == 400 && !replayed.cookies.contains_key("sessie"));
});

with_provider!(a_way_is_open_for_ten_minutes, |site, provider| {
    let mut browser = site.browser();
    let address = browser.leaves_for("burgers", "").await;
    let back = provider.signs_in(&site, &address);
    site.wait(10);
    let answer = browser.get(&back).await;
    nobody(&site, &browser, &answer, FAILED, "too long ago").await;
});

with_provider!(a_foreign_code_another_issuer_and_an_error_sign_nobody_in, |site, provider| {
    let cases: [Altered; 7] = [
        ("a code of nobody", |back| back.replace("code=code-", "code=van-een-ander-"), FAILED),
        ("no code", |back| back.replace("code=", "kode="), FAILED),
        ("RFC 9207", |back| back.replace("iss=http", "iss=https%3A%2F%2Fkwaad.example%2Fhttp"), FAILED),
        ("access_denied", |back| back.replace("code=", "error=access_denied&kode="), REFUSED),
        (
            "an error of their own",
            |back| back.replace("code=", "error=joke&error_description=joke&kode="),
            REFUSED,
        ),
        ("temporarily_unavailable", |back| back.replace("code=", "error=temporarily_unavailable&x="), DOWN),
        ("an error with a code", |back| format!("{back}&error=access_denied"), REFUSED),
    ];
    let (lines, logging) = logged();
    for (case, change, page) in cases {
        let mut browser = site.browser();
        let address = browser.leaves_for("burgers", "").await;
        let back = change(&provider.signs_in(&site, &address));
        let answer = browser.get(&back).await;
        nobody(&site, &browser, &answer, page, case).await;
        says_nothing(&lines, case);
    }
    drop(logging);
});

with_provider!(the_code_of_one_way_does_not_serve_another, |site, provider| {
    let (mut mine, mut theirs) = (site.browser(), site.browser());
    let my_address = mine.leaves_for("burgers", "").await;
    let my_back = provider.signs_in(&site, &my_address);
    let their_address = theirs.leaves_for("burgers", "").await;
    let their_back = provider.signs_in(&site, &their_address);
    let code = |back: &str| back.split(['?', '&']).find(|part| part.starts_with("code=")).unwrap().to_owned();
    let injected = my_back.replace(&code(&my_back), &code(&their_back));
    let answer = mine.get(&injected).await;
    nobody(&site, &mine, &answer, FAILED, "PKCE: a code that was asked for by another browser").await;
});

with_provider!(two_municipalities_do_not_mix, |site, provider| {
    let mut there = site.browser_elsewhere();
    let address = there.leaves_for("burgers", "").await;
    let back = provider.signs_in(&site, &address);
    let mut here = site.browser().with_cookies_of(&there);
    let answer = here.get(&back).await;
    nobody(&site, &here, &answer, FAILED, "begun in Den Helder").await;
    assert_eq!(there.get(&back).await.see_other(), "/mijn");
    let mut brought = site.browser().with_cookies_of(&there);
    assert!(!brought.get("/mijn").await.says("joke@voorbeeld.example"));
    provider.says(json!({"email": Value::Null}));
    let answer = site.browser().signs_in_with(&site, &provider, "vreemd").await;
    assert_eq!(answer.see_other(), "/inloggen?bevestig", "who is known there is not known here");
    for slug in ["werk", "niemand", ""] {
        assert_eq!(there.post("/inloggen/bij", &[("bij", slug)]).await.status, 404, "{slug}");
        assert_eq!(there.get(&format!("/inloggen/terug/{slug}")).await.status, 404, "{slug}");
    }
});

with_provider!(nothing_leads_to_another_site_after_a_provider, |site, provider| {
    for to in [
        "//kwaad.example",
        "/\\kwaad.example",
        "https://kwaad.example",
        "/\t/kwaad.example",
        "/%09/\\kwaad.example",
    ] {
        let mut browser = site.browser();
        let address = browser.leaves_for("burgers", to).await;
        let back = provider.signs_in(&site, &address);
        assert_eq!(browser.get(&back).await.see_other(), "/", "{to}");
        let mut browser = site.browser();
        let address = browser.leaves_for("burgers", "").await;
        let back = provider.signs_in(&site, &address);
        let query = [("terug", to)];
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        assert_eq!(browser.get(&format!("{back}&{query}")).await.see_other(), "/mijn", "{to}");
        site.wait(1);
    }
});

with_provider!(leaving_for_a_provider_is_limited_and_comes_from_this_site, |site, provider| {
    let mut browser = site.browser();
    let request = browser.request(http::Method::POST, "/inloggen/bij").header("sec-fetch-site", "cross-site");
    assert_eq!(browser.send(request, axum::body::Body::from("bij=burgers")).await.status, 403);
    for _ in 0..60 {
        browser.leaves_for("burgers", "").await;
    }
    assert_eq!(browser.post("/inloggen/bij", &[("bij", "burgers")]).await.status, 429);
    assert_eq!(provider.looked(), 1);
});
