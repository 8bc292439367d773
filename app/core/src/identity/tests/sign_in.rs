//! Signing in by mail: the code in the browser that asked, the link anywhere, each once.

use serde_json::Value;

use super::wait;
use crate::{
    db_test,
    identity::{
        self, Code, Giver, Grant, MOST_TRIES, Role, SIGN_IN_MINUTES, Session, SessionKind, SignIn, SignedIn,
        ask_to_sign_in, pending, pending_link, sign_in_by_code, sign_in_by_link,
    },
    initiatives::{self, Key},
    kernel::{email::Email, token::Token},
    retention,
    scene::Scene,
};

/// Somebody who asked: the secret of their browser, and what was mailed.
struct Asked {
    browser: Token,
    link: Token,
    code: String,
}

async fn ask(scene: &Scene, email: &str, stay: bool) -> Asked {
    let email = Email::parse(email).unwrap();
    let asked = SignIn { email: &email, language: "nl", return_to: "/mijn", stay, arrived: None };
    let browser = ask_to_sign_in(&scene.core, &scene.here, &asked).await.unwrap();
    let letters = scene.letters().await;
    let letter: &Value =
        letters.iter().rfind(|one| one["letter"] == "sign_in" && one["to"] == email.as_str()).unwrap();
    Asked {
        browser,
        link: Token::parse(letter["token"].as_str().unwrap()).unwrap(),
        code: letter["code"].as_str().unwrap().to_owned(),
    }
}

async fn by_code(scene: &Scene, browser: &Token, code: &str) -> SignedIn {
    let code = Code::parse(code).unwrap();
    sign_in_by_code(&scene.core, &scene.here, browser, &code, "Firefox op Android").await.unwrap()
}

async fn by_link(scene: &Scene, link: &Token) -> SignedIn {
    sign_in_by_link(&scene.core, &scene.here, link, "Safari op iPhone").await.unwrap()
}

async fn session(scene: &Scene, signed_in: SignedIn) -> Session {
    let SignedIn::Yes { session, .. } = signed_in else { panic!("{signed_in:?}") };
    identity::session(&scene.core, &scene.here, &session).await.unwrap().unwrap()
}

/// Another code than this one.
fn other(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = Code::parse("012345");
    assert!(code.is_some());
    for typed in ["012 345", " 012-345 ", "0 1 2 3 4 5"] {
        assert!(Code::parse(typed) == code, "{typed}");
    }
    for typed in ["", "12345", "0123456", "01234a", "٠١٢٣٤٥"] {
        assert!(Code::parse(typed).is_none(), "{typed}");
    }
}

db_test!(the_code_signs_in_where_it_was_asked_and_once, |db| {
    let scene = Scene::on(db);
    let asked = ask(&scene, "joke@voorbeeld.example", false).await;
    let elsewhere = ask(&scene, "wim@voorbeeld.example", false).await;
    assert!(matches!(by_code(&scene, &elsewhere.browser, &asked.code).await, SignedIn::WrongCode { .. }));
    let code = Code::parse(&asked.code).unwrap();
    let there = sign_in_by_code(&scene.core, &scene.elsewhere, &asked.browser, &code, "");
    assert!(matches!(there.await.unwrap(), SignedIn::Gone), "not at another municipality");
    let both = tokio::join!(
        by_code(&scene, &asked.browser, &asked.code),
        by_code(&scene, &asked.browser, &asked.code)
    );
    let (won, lost) = if matches!(both.0, SignedIn::Yes { .. }) { both } else { (both.1, both.0) };
    assert!(matches!(lost, SignedIn::Gone), "of two presses at once, one signs in");
    let session = session(&scene, won).await;
    assert_eq!((session.email.as_str(), session.kind), ("joke@voorbeeld.example", SessionKind::Visit));
    assert!(matches!(by_link(&scene, &asked.link).await, SignedIn::Gone), "the link went with it");
    assert!(pending(&scene.core, &scene.here, &asked.browser).await.unwrap().is_none());
});

db_test!(a_code_can_be_tried_a_few_times, |db| {
    let scene = Scene::on(db);
    let asked = ask(&scene, "joke@voorbeeld.example", false).await;
    for tried in 1..=MOST_TRIES {
        let SignedIn::WrongCode { tries_left } = by_code(&scene, &asked.browser, &other(&asked.code)).await
        else {
            panic!("try {tried}")
        };
        assert_eq!(tries_left, MOST_TRIES - tried);
    }
    assert!(matches!(by_code(&scene, &asked.browser, &asked.code).await, SignedIn::Gone));
    assert!(pending(&scene.core, &scene.here, &asked.browser).await.unwrap().is_none());
    assert!(
        matches!(by_link(&scene, &asked.link).await, SignedIn::Yes { .. }),
        "who reads the mail still can"
    );
});

db_test!(code_and_link_are_good_for_ten_minutes, |db| {
    let scene = Scene::on(db);
    let (one, two) =
        (ask(&scene, "a@voorbeeld.example", false).await, ask(&scene, "b@voorbeeld.example", false).await);
    wait(&scene, SIGN_IN_MINUTES * 60);
    assert!(matches!(by_code(&scene, &one.browser, &one.code).await, SignedIn::Gone));
    assert!(matches!(by_link(&scene, &two.link).await, SignedIn::Gone));
    assert!(pending_link(&scene.core, &scene.here, &two.link).await.unwrap().is_none());
    assert_eq!(retention::sweep(&scene.core).await.unwrap(), 2);
});

db_test!(the_link_signs_in_on_another_device_and_not_where_it_was_asked, |db| {
    let scene = Scene::on(db);
    let asked = ask(&scene, "Joke@Voorbeeld.example", true).await;
    for _ in 0..2 {
        let seen = pending_link(&scene.core, &scene.here, &asked.link).await.unwrap().unwrap();
        assert_eq!((seen.email.as_str(), seen.stay), ("Joke@voorbeeld.example", true));
    }
    let there = sign_in_by_link(&scene.core, &scene.elsewhere, &asked.link, "").await.unwrap();
    assert!(matches!(there, SignedIn::Gone), "not at another municipality");
    let signed_in = by_link(&scene, &asked.link).await;
    assert!(matches!(&signed_in, SignedIn::Yes { return_to, .. } if return_to == "/mijn"));
    let session = session(&scene, signed_in).await;
    assert_eq!(session.kind, SessionKind::Stay);
    assert!(matches!(by_code(&scene, &asked.browser, &asked.code).await, SignedIn::Gone));
    let devices = identity::devices(&scene.core, &session).await.unwrap();
    assert_eq!(devices.iter().map(|one| one.device.as_str()).collect::<Vec<_>>(), ["Safari op iPhone"]);
});

db_test!(what_was_sent_before_is_theirs_and_stays_apart_by_municipality, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    let sent = scene.initiative(&link).await;
    let someone = ask(&scene, "wim@voorbeeld.example", false).await;
    let wim = session(&scene, by_link(&scene, &someone.link).await).await;
    assert!(initiatives::sent_by(&scene.core, &wim).await.unwrap().is_empty());
    let asked = ask(&scene, "joke@VOORBEELD.example", false).await;
    let joke = session(&scene, by_link(&scene, &asked.link).await).await;
    let theirs = initiatives::sent_by(&scene.core, &joke).await.unwrap();
    assert_eq!(theirs.iter().map(|one| one.id).collect::<Vec<_>>(), [sent.id]);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(followed.author.unwrap().confirmed_at.is_some(), "who reads the mail has the address");
});

db_test!(a_role_does_not_hold_in_a_session_that_was_begun_by_mail, |db| {
    let scene = Scene::on(db);
    let email = Email::parse("mo@gemeente.example").unwrap();
    identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
        .await
        .unwrap();
    let asked = ask(&scene, "mo@gemeente.example", true).await;
    let session = session(&scene, by_link(&scene, &asked.link).await).await;
    assert!(session.grants.is_empty() && session.moderator().is_none());
});

db_test!(somebody_ends_other_sessions_of_their_own_and_no_one_elses, |db| {
    let scene = Scene::on(db);
    let mut sessions = Vec::new();
    for email in [
        "joke@voorbeeld.example",
        "joke@voorbeeld.example",
        "joke@voorbeeld.example",
        "wim@voorbeeld.example",
    ] {
        let asked = ask(&scene, email, true).await;
        wait(&scene, 1);
        sessions.push(session(&scene, by_link(&scene, &asked.link).await).await);
    }
    let [first, second, third, wim] = sessions.try_into().unwrap();
    assert!(!identity::end_device(&scene.core, &first, wim.id).await.unwrap());
    assert!(identity::end_device(&scene.core, &first, second.id).await.unwrap());
    let left = identity::devices(&scene.core, &first).await.unwrap();
    assert_eq!(left.iter().map(|one| one.id).collect::<Vec<_>>(), [third.id, first.id]);
    assert_eq!(identity::end_others(&scene.core, &first).await.unwrap(), 1);
    assert_eq!(identity::devices(&scene.core, &first).await.unwrap().len(), 1);
    assert_eq!(identity::devices(&scene.core, &wim).await.unwrap().len(), 1);
});

db_test!(a_mail_that_cannot_be_ordered_asks_for_nothing, |db| {
    let scene = Scene::on(db);
    scene.lose("outbox").await;
    let email = Email::parse("joke@voorbeeld.example").unwrap();
    let asked = SignIn { email: &email, language: "nl", return_to: "/", stay: false, arrived: None };
    assert!(ask_to_sign_in(&scene.core, &scene.here, &asked).await.is_err());
    assert_eq!(scene.rows("sign_in").await, 0);
});
