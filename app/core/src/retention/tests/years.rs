//! The clock moved forward over a filled municipality: what should be gone is gone, and the rest stands.

use super::*;
use crate::{db_test, initiatives::PublicItem, kernel::audit};

async fn until(scene: &Scene, day: Instant) {
    while scene.core.now() < day {
        scene.days(5);
        for municipality in [&scene.here, &scene.elsewhere] {
            daily(&scene.core, municipality).await.unwrap();
        }
    }
}

/// Which of these addresses are known, anywhere in the database.
async fn known(scene: &Scene) -> Vec<&'static str> {
    let mut known = Vec::new();
    for name in ["anna", "cora", "els", "joke", "kees", "mo", "piet", "ria", "wim"] {
        if !scene.found(&format!("{name}@")).await.is_empty() {
            known.push(name);
        }
    }
    known
}

db_test!(after_a_year_and_after_two_exactly_what_should_be_gone_is_gone, |db| {
    let scene = Scene::on(db);
    let begin = scene.core.now();
    scene.moderator(&scene.here).await;
    for name in ["joke", "wim", "els"] {
        scene.resident(&scene.here, &format!("{name}@voorbeeld.example")).await;
    }
    scene.resident(&scene.elsewhere, "cora@voorbeeld.example").await;
    let jokes = scene.answer(&scene.idea_of(JOKE).await, true).await;
    let annas = scene.answer(&scene.idea_of("anna@voorbeeld.example").await, true).await;
    let kees = scene.answer(&scene.idea_of("kees@voorbeeld.example").await, false).await;
    scene.take_back(&scene.idea_of("piet@voorbeeld.example").await).await;
    scene.idea_of("wim@voorbeeld.example").await;
    let mut typed = filled();
    typed.set(Field::Email, "ria@voorbeeld.example".to_owned());
    scene.draft(&typed).await;
    assert_eq!(known(&scene).await.len(), 9);

    until(&scene, begin.plus_days(200)).await;
    assert_eq!(known(&scene).await, ["anna", "cora", "els", "joke", "mo", "piet", "wim"]);
    scene.resident(&scene.here, "els@voorbeeld.example").await;

    until(&scene, begin.plus_days(370)).await;
    assert_eq!(known(&scene).await, ["anna", "cora", "els", "joke", "mo", "wim"]);
    assert_eq!(scene.rows("draft").await, 0);
    assert_eq!(scene.rows("session").await, 0);

    until(&scene, begin.plus_days(2 * 365 + 20)).await;
    assert_eq!(known(&scene).await, ["els", "mo", "wim"], "{:?}", scene.found("joke@").await);
    for reference in [&jokes, &annas, &kees] {
        let item = initiatives::public_item(&scene.core, &scene.here, reference).await.unwrap();
        let PublicItem::Shown(initiative, ..) = item else { panic!("{reference} is gone") };
        assert!(initiative.shown_as.is_empty() && !initiative.story.is_empty(), "{reference}");
    }
    assert_eq!(scene.rows("initiative").await, 4, "what was taken back is gone, what runs stands");
    assert_eq!(scene.rows("person").await, 3);
    for slug in ["zoetermeer", "den-helder"] {
        assert!(audit::verify(&scene.core, slug, None).await.unwrap().is_ok(), "the record stays whole");
    }
});
