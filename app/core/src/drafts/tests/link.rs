//! A link to a draft by mail: to go on later or on another device.

use rstest::rstest;

use crate::{
    db_test,
    drafts::{self, MailLink},
    kernel::{
        chance::Chance,
        email::Email,
        limits::{Limit, Often},
        token::Token,
    },
    scene::{Scene, filled},
};

async fn ask(scene: &Scene, token: &Token) -> MailLink {
    drafts::mail_link(&scene.core, &scene.here, token, &to(), "en", None).await.unwrap()
}

fn to() -> Email {
    Email::parse(" Joke@Voorbeeld.example ").unwrap()
}

db_test!(a_mailed_link_waits_in_the_outbox_and_opens_the_draft, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    let expires_at = drafts::open(&scene.core, &scene.here, &token).await.unwrap().unwrap().expires_at;
    assert_eq!(ask(&scene, &token).await, MailLink::Sent);
    let letters = scene.letters().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0]["letter"], "draft_link");
    assert_eq!(letters[0]["to"], "Joke@voorbeeld.example");
    assert_eq!(letters[0]["language"], "en");
    assert_eq!(letters[0]["municipality"], "zoetermeer");
    assert_eq!(letters[0]["expires_at"], expires_at.0);
    let mailed = scene.mailed_link("draft_link").await;
    let draft = drafts::open(&scene.core, &scene.here, &mailed).await.unwrap().unwrap();
    assert_eq!(draft.typed, filled());
});

db_test!(a_second_link_within_a_minute_is_not_mailed, |db| {
    let scene = Scene::on(db);
    let (token, other) = (scene.draft(&filled()).await, scene.draft(&filled()).await);
    assert_eq!(ask(&scene, &token).await, MailLink::Sent);
    scene.core.clock.set(scene.core.now().plus_seconds(59));
    assert_eq!(ask(&scene, &token).await, MailLink::TooSoon);
    assert_eq!(ask(&scene, &other).await, MailLink::Sent, "another draft has a minute of its own");
    scene.core.clock.set(scene.core.now().plus_seconds(1));
    assert_eq!(ask(&scene, &token).await, MailLink::Sent);
    assert_eq!(scene.rows("outbox").await, 3);
});

db_test!(two_presses_at_once_mail_one_link, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    let both = tokio::join!(ask(&scene, &token), ask(&scene, &token));
    assert!(
        matches!(both, (MailLink::Sent, MailLink::TooSoon) | (MailLink::TooSoon, MailLink::Sent)),
        "{both:?}"
    );
    assert_eq!(scene.rows("outbox").await, 1);
});

db_test!(there_is_no_link_to_what_is_not_there, |db| {
    let scene = Scene::on(db);
    assert_eq!(ask(&scene, &Token::new(&Chance::seeded(99))).await, MailLink::Gone);
    let token = scene.draft(&filled()).await;
    let elsewhere =
        drafts::mail_link(&scene.core, &scene.elsewhere, &token, &to(), "nl", None).await.unwrap();
    assert_eq!(elsewhere, MailLink::Gone);
    scene.core.clock.set(scene.core.now().plus_days(30));
    assert_eq!(ask(&scene, &token).await, MailLink::Gone, "its time is over");
    assert_eq!(scene.rows("outbox").await, 0);
    let sent = scene.draft(&filled()).await;
    scene.press_send(&sent).await;
    assert_eq!(ask(&scene, &sent).await, MailLink::Gone, "it was sent");
    assert_eq!(scene.letter_names().await, ["receipt"]);
});

db_test!(only_what_is_mailed_is_counted, |db| {
    let scene = Scene::on(db);
    let token = scene.draft(&filled()).await;
    let (network, address) = (Limit::new("test.network", 9, 3600), Limit::new("test.address", 2, 3600));
    let often = Some(Often { network, from: "library", address });
    let (core, joke) = (&scene.core, to());
    let press = || async { drafts::mail_link(core, &scene.here, &token, &joke, "en", often).await.unwrap() };
    for _ in 0..2 {
        assert_eq!(press().await, MailLink::Sent);
        assert_eq!((press().await, press().await), (MailLink::TooSoon, MailLink::TooSoon));
        core.clock.set(core.now().plus_seconds(60));
    }
    let MailLink::TooOften(again) = press().await else { panic!("never refused") };
    assert_eq!(scene.rows("outbox").await, 2);
    core.clock.set(again.at);
    assert_eq!(press().await, MailLink::Sent, "and no minute has to be waited");
});

#[rstest]
#[case("jan@voorbeeld.nl,piet@voorbeeld.nl")]
#[case("jan@voorbeeld.nl;piet@voorbeeld.nl")]
#[case("Jan <jan@voorbeeld.nl>")]
#[case("jan@voorbeeld.nl\0")]
#[case("jan@voorbeeld.nl\u{2028}Bcc:x")]
#[case("jan@voor\u{202e}beeld.nl")]
#[case("jan@[127.0.0.1]")]
#[case("jan@@voorbeeld.nl")]
#[case("@voorbeeld.nl")]
#[case("\"jan\r\n\"@voorbeeld.nl")]
#[case("jan@voorbeeld..nl")]
#[case("jan@-voorbeeld.nl")]
#[case("jan@voorbeeld.nl/../x")]
fn a_hostile_address_is_refused(#[case] typed: &str) {
    assert!(Email::parse(typed).is_err(), "{typed:?}");
}

#[test]
fn an_address_longer_than_mail_allows_is_refused() {
    assert!(Email::parse(&format!("{}@voorbeeld.nl", "j".repeat(64))).is_ok());
    assert!(Email::parse(&format!("{}@voorbeeld.nl", "j".repeat(65))).is_err());
    assert!(Email::parse(&format!("jan@{}nl", "voorbeeld.".repeat(30))).is_err());
}
