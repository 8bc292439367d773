//! Taking along: everything about who asks, nothing about another, and no secrets.

use std::collections::BTreeSet;

use super::{JOKE, WIM, sent, signed_in, wait};
use crate::{
    account::{Key, Section, ask_address, take_along},
    db_test, drafts,
    filters::{self, List},
    identity::{Grant, Role, Session},
    initiatives,
    kernel::email::Email,
    moderation, notes, routing,
    scene::{Scene, december, filled},
};

async fn taken(scene: &Scene, session: &Session) -> Vec<Section> {
    take_along(&scene.core, session.fresh(scene.core.now()).unwrap()).await.unwrap()
}

/// The whole, as it stands in the file.
fn json(sections: &[Section]) -> serde_json::Value {
    sections
        .iter()
        .map(|one| (one.key.code().to_owned(), serde_json::to_value(&one.records).unwrap()))
        .collect()
}

db_test!(everything_is_in_it, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    moderation::item(&scene.core, &mo, &reference).await.unwrap();
    moderation::ask(&scene.core, &mo, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    wait(&scene, 60);
    initiatives::reply(&scene.core, &scene.here, &initiatives::Key::from(&link), "Het zijn er twee.")
        .await
        .unwrap();
    scene.draft(&filled()).await;
    let joke = signed_in(&scene, JOKE).await;
    let new = Email::parse("joke@nieuw.example").unwrap();
    let fresh = joke.fresh(scene.core.now()).unwrap();
    ask_address(&scene.core, &scene.here, fresh, &new, "nl").await.unwrap();
    let all = json(&taken(&scene, &joke).await);
    assert_eq!(all["person"][0]["email"], JOKE);
    assert_eq!(all["devices"][0]["device"], "Firefox");
    assert_eq!(all["address_change"][0]["email"], "joke@nieuw.example");
    let idea = &all["ideas"][0];
    assert_eq!((&idea["reference"], &idea["name"]), (&reference.into(), &"Joke de Vries".into()));
    let events = idea["events"].as_array().unwrap();
    assert_eq!(events.last().unwrap()["text"], "Het zijn er twee.", "replies too");
    assert_eq!(all["drafts"][0]["story"], filled().get(drafts::Field::Story));
    assert_eq!(all["reads"][0]["role"], "moderator");
    let actions: BTreeSet<_> =
        all["record"].as_array().unwrap().iter().map(|one| one["action"].as_str().unwrap()).collect();
    assert!(actions.contains("session.begin") && actions.contains("person.take_along"), "{actions:?}");
});

db_test!(nothing_of_another_is_in_it_and_no_secret, |db| {
    let scene = Scene::on(db);
    sent(&scene).await;
    scene.draft(&filled()).await;
    let wim = signed_in(&scene, WIM).await;
    let all = json(&taken(&scene, &wim).await).to_string();
    assert!(all.contains(WIM) && !all.to_lowercase().contains("joke"), "{all}");
    for letter in scene.letters().await {
        for secret in ["token", "code"].iter().filter_map(|name| letter[*name].as_str()) {
            assert!(!all.contains(secret));
        }
    }
});

#[test]
fn every_key_is_another_word() {
    let codes: BTreeSet<_> = Key::ALL.iter().map(|key| key.code()).collect();
    assert_eq!(codes.len(), Key::ALL.len());
}

db_test!(what_staff_wrote_and_kept_is_in_it, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let session = scene.staff(here, "cor@gemeente.example", &Grant::of(Role::Coordinator)).await;
    let handler = session.handler().unwrap();
    let (_, reference) = scene.published().await;
    notes::add(core, here, &handler, &reference, "Ik belde met de beheerder.", &[]).await.unwrap();
    filters::save(core, &session, List::InHand, "Palenstein", "wijk=palenstein").await.unwrap().unwrap();
    let day = |day| Some(december(day, 0, 0).date());
    routing::set_absence(core, here, &handler, day(28), day(30), None).await.unwrap().unwrap();
    let all = json(&taken(&scene, &session).await);
    assert_eq!(all["notes"][0]["text"], "Ik belde met de beheerder.");
    assert_eq!(all["notes"][0]["reference"], reference);
    assert_eq!(
        (&all["saved_filters"][0]["name"], &all["saved_filters"][0]["filter"]),
        (&"Palenstein".into(), &"wijk=palenstein".into())
    );
    assert_eq!(
        (&all["absence"][0]["first_day"], &all["absence"][0]["last_day"]),
        (&"2026-12-28".into(), &"2026-12-30".into())
    );
    let other = scene.staff(here, "bo@gemeente.example", &Grant::of(Role::Coordinator)).await;
    let theirs = json(&taken(&scene, &other).await);
    for key in ["notes", "saved_filters", "absence"] {
        assert_eq!(theirs[key].as_array().map(Vec::len).unwrap_or_default(), 0, "{key} of a colleague");
    }
});
