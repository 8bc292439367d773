//! News on devices: to whom it goes, beside which mail, and when it ends.

use std::slice::from_ref;

use uuid::Uuid;

use super::*;
use crate::{
    account::{self, take_along},
    db_test, execute, identity,
    initiatives::Outcome,
    kernel::{
        ids::new_uuid,
        outbox::{self, Lane},
        token::Token,
    },
    moderation, retention,
};

/// A key of a browser: the generator of P-256 is a point of it.
const POINT: &str = "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";
const AUTH: &str = "AAECAwQFBgcICQoLDA0ODw";

fn at(endpoint: &str) -> Subscription {
    Subscription::parse(endpoint, POINT, AUTH).unwrap()
}

impl Scene {
    /// Turns news on for somebody, at an address; gives the secret of the browser.
    async fn turn_on(&self, session: &Session, endpoint: &str) -> Token {
        let browser = Token::new(&self.core.chance);
        self.core.clock.set(self.core.now().plus_seconds(1));
        push_on(&self.core, session, &browser, &at(endpoint), "Firefox (Linux)").await.unwrap();
        browser
    }

    /// What devices are to say: the letter and the address of each.
    async fn pushed(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for one in self.letters().await {
            let Some(id) = one["device"].as_str() else { continue };
            let id = PushDeviceId(Uuid::parse_str(id).unwrap());
            let target = push_target(&self.core, id, None).await.unwrap();
            let endpoint = target.map(|target| target.subscription.endpoint).unwrap_or_default();
            all.push((one["letter"].as_str().unwrap().to_owned(), endpoint));
        }
        all.sort();
        all
    }

    async fn devices_of(&self, session: &Session) -> Vec<PushDevice> {
        push_devices(&self.core, session).await.unwrap()
    }
}

fn told(letter: &str, endpoint: &str) -> (String, String) {
    (letter.to_owned(), endpoint.to_owned())
}

#[test]
fn what_makes_no_sense_is_no_way_to_reach_a_browser() {
    let parse = Subscription::parse;
    assert!(parse("https://push.example/1", POINT, AUTH).is_some());
    assert!(parse("https://push.example/1", &format!("{POINT}="), &format!("{AUTH}==")).is_some());
    let not_on_curve = format!("BA{}", &POINT[2..]);
    let long = format!("https://push.example/{}", "x".repeat(1024));
    for (endpoint, key, auth) in [
        ("", POINT, AUTH),
        (long.as_str(), POINT, AUTH),
        ("https://push.example/é", POINT, AUTH),
        ("https://push.example/1", "", AUTH),
        ("https://push.example/1", &not_on_curve, AUTH),
        ("https://push.example/1", &POINT[..44], AUTH),
        ("https://push.example/1", POINT, &AUTH[..20]),
        ("https://push.example/1", POINT, "niets!"),
    ] {
        assert!(parse(endpoint, key, auth).is_none(), "{endpoint} {key} {auth}");
    }
}

db_test!(what_is_mailed_at_once_is_told_on_each_device_of_its_reader_and_no_other, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    let there = scene.resident(&scene.elsewhere, JOKE).await;
    for (session, endpoint) in
        [(&joke, "https://a/1"), (&joke, "https://a/2"), (&wim, "https://a/3"), (&there, "https://a/4")]
    {
        scene.turn_on(session, endpoint).await;
    }
    let link = scene.send().await;
    assert_eq!(scene.pushed().await, [told("receipt", "https://a/1"), told("receipt", "https://a/2")]);
    assert_eq!(
        scene.named("receipt").await.iter().filter(|one| one["device"].is_null()).count(),
        1,
        "the mail"
    );
    let moderator = scene.moderator(&scene.here).await;
    let reference = scene.initiative(&link).await.reference;
    moderation::publish(&scene.core, &moderator, &reference).await.unwrap();
    let coordinator = scene.coordinator().await;
    scene.answer_with(&coordinator, &reference, Outcome::No).await;
    let pushed = scene.pushed().await;
    for letter in ["published", "answered"] {
        assert!(
            pushed.contains(&told(letter, "https://a/1")) && pushed.contains(&told(letter, "https://a/2"))
        );
    }
    assert_eq!(pushed.len(), 6, "{pushed:?}");
});

db_test!(what_is_not_mailed_at_once_is_not_told_either, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    scene.turn_on(&cor, "https://a/1").await;
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.turn_on(&joke, "https://a/2").await;
    scene.choose(&cor, Topic::NewInHand, Pace::Daily).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Never).await;
    scene.published().await;
    assert_eq!(scene.pushed().await, [told("receipt", "https://a/2")], "what always comes");
    scene.choose(&cor, Topic::NewInHand, Pace::AtOnce).await;
    scene.published().await;
    let pushed = scene.pushed().await;
    assert!(pushed.contains(&told("to_handle", "https://a/1")), "{pushed:?}");
    assert!(!pushed.contains(&told("published", "https://a/2")), "{pushed:?}");
});

db_test!(news_goes_to_who_turned_it_on_last_in_a_browser, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    scene.turn_on(&joke, "https://a/1").await;
    let browser = scene.turn_on(&wim, "https://a/1").await;
    assert_eq!((scene.devices_of(&joke).await.len(), scene.devices_of(&wim).await.len()), (0, 1));
    push_on(&scene.core, &joke, &browser, &at("https://a/2"), "").await.unwrap();
    assert_eq!((scene.devices_of(&joke).await.len(), scene.devices_of(&wim).await.len()), (1, 0));
});

db_test!(one_more_than_the_most_takes_the_place_of_the_oldest, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    scene.turn_on(&wim, "https://w/1").await;
    for number in 0..=MOST_DEVICES {
        scene.turn_on(&joke, &format!("https://a/{number}")).await;
    }
    assert_eq!(i64::try_from(scene.devices_of(&joke).await.len()).unwrap(), MOST_DEVICES);
    assert_eq!(scene.devices_of(&wim).await.len(), 1);
    push_trial(&scene.core, &joke, "nl").await.unwrap();
    assert!(!scene.pushed().await.contains(&told(TRIAL, "https://a/0")));
});

db_test!(a_device_is_turned_off_by_its_owner_only, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    scene.turn_on(&joke, "https://a/1").await;
    let device = scene.devices_of(&joke).await.remove(0);
    assert_eq!((device.device.as_str(), device.here), ("Firefox (Linux)", true));
    assert!(!push_off(&scene.core, &wim, device.id).await.unwrap());
    assert_eq!(scene.devices_of(&joke).await, from_ref(&device));
    assert!(push_off(&scene.core, &joke, device.id).await.unwrap());
    assert!(!push_off(&scene.core, &joke, device.id).await.unwrap());
    assert!(scene.devices_of(&joke).await.is_empty());
    let actions: Vec<_> = scene.record().await.into_iter().map(|(_, action)| action).collect();
    assert_eq!(actions.iter().filter(|one| one.contains("push_o")).count(), 2, "{actions:?}");
});

db_test!(what_waits_for_a_device_that_is_off_finds_nobody, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.turn_on(&joke, "https://a/1").await;
    scene.send().await;
    let device = scene.devices_of(&joke).await.remove(0).id;
    push_gone(&scene.core, device).await.unwrap();
    assert_eq!(scene.pushed().await, [told("receipt", "")]);
    assert!(scene.devices_of(&joke).await.is_empty(), "410");
});

db_test!(signing_out_ends_news_there_and_only_there, |db| {
    let scene = Scene::on(db);
    let first = scene.resident(&scene.here, JOKE).await;
    let second = scene.resident(&scene.here, JOKE).await;
    scene.turn_on(&first, "https://a/1").await;
    scene.turn_on(&second, "https://a/2").await;
    assert!(identity::end_device(&scene.core, &second, first.id).await.unwrap());
    let left: Vec<_> = scene.devices_of(&second).await.into_iter().map(|one| one.here).collect();
    assert_eq!(left, [true]);
});

db_test!(signing_out_everywhere_ends_news_everywhere_else_also_where_the_session_went_before, |db| {
    let scene = Scene::on(db);
    let gone = scene.resident(&scene.here, JOKE).await;
    let lost = scene.resident(&scene.here, JOKE).await;
    let here = scene.resident(&scene.here, JOKE).await;
    for (session, endpoint) in [(&gone, "https://a/1"), (&lost, "https://a/2"), (&here, "https://a/3")] {
        scene.turn_on(session, endpoint).await;
    }
    execute!(&scene.core.db, "UPDATE session SET expires_at = 0 WHERE id = $1", gone.id).unwrap();
    scene.take(retention::Kind::Session).await;
    assert_eq!(scene.devices_of(&here).await.len(), 3, "a session that goes by itself ends no news");
    identity::end_others(&scene.core, &here).await.unwrap();
    let left: Vec<_> = scene.devices_of(&here).await.into_iter().map(|one| one.here).collect();
    assert_eq!(left, [true]);
});

db_test!(who_signs_in_again_in_the_browser_has_news_there_and_who_else_does_ends_it, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let old = scene.resident(here, JOKE).await;
    let browser = scene.turn_on(&old, "https://a/1").await;
    execute!(&core.db, "UPDATE session SET expires_at = 0 WHERE id = $1", old.id).unwrap();
    scene.take(retention::Kind::Session).await;
    let (again, again_token) = scene.signed_in(JOKE).await;
    push_goes_on(core, here, &browser, &again_token).await.unwrap();
    assert!(scene.devices_of(&again).await[0].here);
    identity::sign_out(core, &again_token).await.unwrap();
    let joke = scene.resident(here, JOKE).await;
    assert!(scene.devices_of(&joke).await.is_empty(), "signing out ends it, in whichever session it was");
    let browser = scene.turn_on(&joke, "https://a/1").await;
    let (_, wim) = scene.signed_in("wim@voorbeeld.example").await;
    push_goes_on(core, here, &Token::new(&core.chance), &wim).await.unwrap();
    push_goes_on(core, &scene.elsewhere, &browser, &wim).await.unwrap();
    assert_eq!(scene.devices_of(&joke).await.len(), 1);
    push_goes_on(core, here, &browser, &wim).await.unwrap();
    assert!(scene.devices_of(&joke).await.is_empty());
});

db_test!(the_second_step_ends_no_news, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    scene.turn_on(&cor, "https://a/1").await;
    let (token, _) = scene.second_step(&cor).await;
    let raised = scene.session(&scene.here, &token).await;
    assert_eq!(scene.devices_of(&raised).await.len(), 1);
});

db_test!(a_browser_renews_how_it_is_reached_with_its_secret, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let joke = scene.resident(here, JOKE).await;
    let browser = scene.turn_on(&joke, "https://a/1").await;
    let stranger = Token::new(&core.chance);
    assert!(!push_renewed(core, here, &stranger, &at("https://a/9")).await.unwrap());
    assert!(!push_renewed(core, here, &stranger, &at("https://a/1")).await.unwrap());
    assert!(!push_renewed(core, &scene.elsewhere, &browser, &at("https://a/9")).await.unwrap());
    assert!(push_renewed(core, here, &browser, &at("https://a/2")).await.unwrap());
    push_trial(core, &joke, "nl").await.unwrap();
    assert_eq!(scene.pushed().await, [told(TRIAL, "https://a/2")]);
});

db_test!(who_leaves_has_news_nowhere_and_what_waited_is_taken_back, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.turn_on(&joke, "https://a/1").await;
    scene.send().await;
    push_trial(&scene.core, &joke, "nl").await.unwrap();
    assert_eq!(scene.pushed().await.len(), 2);
    let fresh = joke.fresh(scene.core.now()).unwrap();
    account::leave(&scene.core, &scene.here, fresh, &[], "nl").await.unwrap();
    assert_eq!((scene.rows("push_device").await, scene.pushed().await.len()), (0, 0));
});

db_test!(devices_are_taken_along_without_what_reaches_them, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let browser = scene.turn_on(&joke, "https://push.example/geheim").await;
    let sections = take_along(&scene.core, joke.fresh(scene.core.now()).unwrap()).await.unwrap();
    let section = sections.iter().find(|one| one.key == account::Key::PushDevices).unwrap();
    assert_eq!(serde_json::to_value(&section.records[0]).unwrap()["device"], "Firefox (Linux)");
    let all: Vec<_> = sections.iter().map(|one| serde_json::to_string(&one.records).unwrap()).collect();
    for secret in ["push.example", POINT, AUTH, browser.reveal()] {
        assert!(!all.concat().contains(secret), "{secret}");
    }
});

db_test!(what_is_pushed_does_not_keep_mail_waiting, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.turn_on(&joke, "https://a/1").await;
    execute!(&scene.core.db, "DELETE FROM outbox").unwrap();
    scene.send().await;
    let worker = new_uuid(scene.core.now(), &scene.core.chance);
    for (lane, kind) in [(Lane::Mail, "mail"), (Lane::Push, PUSH)] {
        let jobs = outbox::claim(&scene.core, worker, lane, 10, 60).await.unwrap();
        assert_eq!(jobs.iter().map(|job| job.kind.as_str()).collect::<Vec<_>>(), [kind]);
    }
});

db_test!(a_push_is_for_the_author_of_what_it_is_about_or_not, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    let about = scene.initiative(&link).await.id;
    let joke = scene.resident(&scene.here, JOKE).await;
    let cor = scene.cor().await;
    for (session, is_author) in [(&joke, true), (&cor, false)] {
        scene.turn_on(session, "https://a/1").await;
        let device = scene.devices_of(session).await.remove(0).id;
        let target = push_target(&scene.core, device, Some(about)).await.unwrap().unwrap();
        assert_eq!((target.is_author, target.subscription), (is_author, at("https://a/1")));
    }
});
