//! Another address: only who reads its mail gets it, once, and the old one is told.

use super::{JOKE, WIM, sent, signed_in, signed_in_at, wait};
use crate::{
    account::{
        ADDRESS_MINUTES, ADDRESS_TRIES, AskedAddress, NewAddress, ask_address, confirm_address,
        pending_address,
    },
    db_test,
    identity::{self, Code, FRESH_MINUTES, Session},
    initiatives,
    kernel::email::Email,
    retention,
    scene::Scene,
};

const NEW: &str = "Joke@nieuw.example";

async fn ask(scene: &Scene, session: &Session, email: &str) -> AskedAddress {
    let email = Email::parse(email).unwrap();
    let fresh = session.fresh(scene.core.now()).unwrap();
    let asked = ask_address(&scene.core, &scene.here, fresh, &email, "nl").await.unwrap();
    wait(scene, 1);
    asked
}

/// The code that was mailed last.
async fn code(scene: &Scene) -> String {
    let letters = scene.letters().await;
    letters.iter().rfind(|one| one["letter"] == "new_address").unwrap()["code"].as_str().unwrap().to_owned()
}

async fn confirm(scene: &Scene, session: &Session, code: &str) -> NewAddress {
    let code = Code::parse(code).unwrap();
    confirm_address(&scene.core, &scene.here, session, &code, "nl").await.unwrap()
}

fn other(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

db_test!(the_code_brings_the_new_address_everywhere_and_the_old_one_is_told, |db| {
    let scene = Scene::on(db);
    let reference = sent(&scene).await;
    let elsewhere = signed_in(&scene, JOKE).await;
    let joke = signed_in(&scene, JOKE).await;
    assert_eq!(ask(&scene, &joke, NEW).await, AskedAddress::Mailed);
    assert_eq!(pending_address(&scene.core, &joke).await.unwrap().unwrap().email, NEW);
    let code = code(&scene).await;
    assert_eq!(confirm(&scene, &joke, &code).await, NewAddress::Changed);
    assert_eq!(confirm(&scene, &joke, &code).await, NewAddress::Gone, "a code is good for once");
    let letters = scene.letters().await;
    let told = letters.iter().find(|one| one["letter"] == "address_changed").unwrap();
    assert_eq!(told["to"], JOKE);
    let left = identity::devices(&scene.core, &joke).await.unwrap();
    assert!(left.iter().all(|device| device.id != elsewhere.id), "other devices are signed out");
    let again = signed_in(&scene, NEW).await;
    assert_eq!((again.person, again.email.as_str()), (joke.person, NEW));
    let key = initiatives::Key::Author(again, reference);
    let followed = initiatives::follow(&scene.core, &scene.here, &key).await.unwrap().unwrap();
    assert_eq!(followed.author.unwrap().email.unwrap().as_str(), NEW, "mail about ideas goes there too");
    assert_ne!(signed_in(&scene, JOKE).await.person, joke.person, "the old address opens nothing");
});

db_test!(a_code_is_guessed_a_few_times_and_waits_half_an_hour, |db| {
    let scene = Scene::on(db);
    let joke = signed_in(&scene, JOKE).await;
    ask(&scene, &joke, NEW).await;
    let wrong = other(&code(&scene).await);
    for tried in 1..=ADDRESS_TRIES {
        let tries_left = ADDRESS_TRIES - tried;
        assert_eq!(confirm(&scene, &joke, &wrong).await, NewAddress::Wrong { tries_left });
    }
    assert_eq!(confirm(&scene, &joke, &code(&scene).await).await, NewAddress::Gone);
    assert!(pending_address(&scene.core, &joke).await.unwrap().is_none());
    ask(&scene, &joke, NEW).await;
    wait(&scene, ADDRESS_MINUTES * 60);
    assert_eq!(confirm(&scene, &joke, &code(&scene).await).await, NewAddress::Gone);
    assert_eq!(scene.take(retention::Kind::AddressChange).await, 1);
    assert_eq!(scene.rows("address_change").await, 0);
});

db_test!(a_code_works_for_who_asked_and_nobody_else, |db| {
    let scene = Scene::on(db);
    let (joke, wim) = (signed_in(&scene, JOKE).await, signed_in(&scene, WIM).await);
    ask(&scene, &joke, NEW).await;
    let jokes = code(&scene).await;
    assert_eq!(confirm(&scene, &wim, &jokes).await, NewAddress::Gone);
    ask(&scene, &wim, "wim@nieuw.example").await;
    if code(&scene).await != jokes {
        assert!(matches!(confirm(&scene, &wim, &jokes).await, NewAddress::Wrong { .. }));
    }
    assert_eq!(confirm(&scene, &joke, &jokes).await, NewAddress::Changed);
});

db_test!(only_who_reads_its_mail_learns_that_an_address_has_an_account, |db| {
    let scene = Scene::on(db);
    let (joke, wim) = (signed_in(&scene, JOKE).await, signed_in(&scene, WIM).await);
    assert_eq!(ask(&scene, &joke, WIM).await, AskedAddress::Mailed, "as for any address");
    assert!(matches!(confirm(&scene, &joke, &other(&code(&scene).await)).await, NewAddress::Wrong { .. }));
    assert_eq!(confirm(&scene, &joke, &code(&scene).await).await, NewAddress::Taken);
    assert_eq!(signed_in(&scene, WIM).await.person, wim.person, "nothing changed");
    assert_eq!(ask(&scene, &joke, "JOKE@voorbeeld.example").await, AskedAddress::Own);
    let there = signed_in_at(&scene, &scene.elsewhere, NEW).await;
    ask(&scene, &joke, NEW).await;
    assert_eq!(
        confirm(&scene, &joke, &code(&scene).await).await,
        NewAddress::Changed,
        "elsewhere is another"
    );
    assert_ne!(there.person, joke.person);
});

db_test!(who_signed_in_long_ago_signs_in_again_first, |db| {
    let scene = Scene::on(db);
    let joke = signed_in(&scene, JOKE).await;
    wait(&scene, FRESH_MINUTES * 60 - 1);
    assert!(joke.fresh(scene.core.now()).is_some());
    wait(&scene, 1);
    assert!(joke.fresh(scene.core.now()).is_none());
});

db_test!(an_address_that_cannot_be_told_does_not_change, |db| {
    let scene = Scene::on(db);
    let joke = signed_in(&scene, JOKE).await;
    ask(&scene, &joke, NEW).await;
    let typed = Code::parse(&code(&scene).await).unwrap();
    scene.lose("outbox").await;
    assert!(confirm_address(&scene.core, &scene.here, &joke, &typed, "nl").await.is_err());
    assert!(pending_address(&scene.core, &joke).await.unwrap().is_some(), "and the code still works");
});
