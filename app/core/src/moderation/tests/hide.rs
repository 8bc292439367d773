//! Hiding words, on both engines: nobody else reads them any more, everybody reads why, and their author keeps them.

use super::*;
use crate::{
    account,
    initiatives::{HIDDEN_MARK, HideReason, PublicItem, public_item},
    kernel::outbox,
    moderation::hide,
};

impl Scene {
    async fn hide(&self, moderator: &crate::identity::Moderator, reference: &str, passage: &str) -> Act {
        hide(&self.core, moderator, reference, passage, HideReason::PersonalData).await.unwrap()
    }
}

db_test!(hidden_words_are_nowhere_but_where_they_are_kept, |db| {
    let scene = Scene::on(db);
    let (link, reference) = scene.published().await;
    let moderator = scene.moderator(&scene.here).await;
    assert_eq!(scene.hide(&moderator, &reference, "bankjes  langs\r\nde vijver").await, Act::NoSuchWords);
    assert_eq!(scene.hide(&moderator, &reference, "Bankjes \n langs").await, Act::Done);
    let PublicItem::Shown(shown, events) = public_item(&scene.core, &scene.here, &reference).await.unwrap()
    else {
        panic!("it stays public")
    };
    assert_eq!(shown.title, format!("{HIDDEN_MARK} de vijver"));
    assert_eq!(
        (events.last().unwrap().kind, events.last().unwrap().body.as_str()),
        (EventKind::Hidden, "personal_data")
    );
    assert_eq!(scene.hide(&moderator, &reference, "vijver").await, Act::Done, "and more");
    let item = moderation::item(&scene.core, &moderator, &reference).await.unwrap().unwrap();
    assert_eq!(item.as_sent.unwrap().title, "Bankjes langs de vijver");
    let it = scene.initiative(&link).await;
    outbox_is_empty(&scene, it.id.0).await;
    let found: Vec<_> = scene.found("bankjes langs").await;
    assert!(
        found.iter().all(|place| place.starts_with("hidden_words.") || place.starts_with("draft.")),
        "{found:?}"
    );
    let session = scene.resident(&scene.here, "joke@voorbeeld.example").await;
    let own = account::take_along(&scene.core, session.fresh(scene.core.now()).unwrap()).await.unwrap();
    assert!(format!("{own:?}").contains("Bankjes langs de vijver"), "their own words stay theirs");
    assert!(scene.record().await.contains(&("staff".to_owned(), "initiative.hide".to_owned())));
    assert_eq!(scene.told("hidden").await.len(), 0);
});

/// Letters that were sent before stand in the outbox until they are sent.
async fn outbox_is_empty(scene: &Scene, id: uuid::Uuid) {
    let mut tx = scene.core.db.begin().await.unwrap();
    outbox::forget_mail_about(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
}

db_test!(only_who_moderates_there_hides_words_and_its_author_hears_why, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let stranger = scene.moderator(&scene.elsewhere).await;
    assert_eq!(scene.hide(&stranger, &reference, "Bankjes").await, Act::NotThere);
    let grant = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Moderator) };
    let other = scene.staff(&scene.here, "ro@gemeente.example", &grant).await.moderator().unwrap();
    assert_eq!(scene.hide(&other, &reference, "Bankjes").await, Act::NotThere);
    for nothing in ["", " \n ", &"x".repeat(5001)] {
        assert!(matches!(scene.hide(&moderator, &reference, nothing).await, Act::Text(_)), "{nothing:?}");
    }
    assert_eq!(scene.letter_names().await, ["receipt"]);
    assert_eq!(scene.hide(&moderator, &reference, "Bankjes").await, Act::Done);
    let letters = scene.letters().await;
    let told = letters.iter().find(|one| one["letter"] == "hidden").unwrap();
    assert_eq!(told["more"]["reason"], "personal_data");
    assert!(scene.initiative(&link).await.read_at.is_some(), "hiding is reading");
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(scene.hide(&moderator, &reference, "vijver").await, Act::NotNow, "what is gone is gone");
});
