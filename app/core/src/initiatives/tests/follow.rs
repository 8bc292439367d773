//! Private links: what they open, and confirming and taking back with them.

use crate::{
    db_test,
    initiatives::{self, EventKind, Key, PublicItem, Reply, Status},
    kernel::{chance::Chance, token::Token},
    moderation,
    scene::{Scene, december, moment},
};

async fn withdraw(scene: &Scene, link: &Token) -> bool {
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(link)).await.unwrap().unwrap()
}

async fn confirmed_at(scene: &Scene, link: &Token) -> Option<crate::kernel::Instant> {
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(link)).await.unwrap().unwrap();
    followed.author.unwrap().confirmed_at
}

db_test!(a_private_link_opens_one_initiative_in_its_own_municipality, |db| {
    let scene = Scene::on(db);
    let (one, other) = (scene.send().await, scene.send().await);
    assert_ne!(scene.initiative(&one).await.id, scene.initiative(&other).await.id);
    let elsewhere = initiatives::follow(&scene.core, &scene.elsewhere, &Key::from(&one)).await.unwrap();
    assert!(elsewhere.is_none());
    let unknown = Token::new(&Chance::seeded(99));
    assert!(initiatives::follow(&scene.core, &scene.here, &Key::from(&unknown)).await.unwrap().is_none());
});

db_test!(elsewhere_a_private_link_does_nothing, |db| {
    let scene = Scene::on(db);
    scene.send().await;
    let link = scene.mailed_link("receipt").await;
    assert_eq!(initiatives::confirm(&scene.core, &scene.elsewhere, &link).await.unwrap(), None);
    assert_eq!(initiatives::withdraw(&scene.core, &scene.elsewhere, &Key::from(&link)).await.unwrap(), None);
    let reply = initiatives::reply(&scene.core, &scene.elsewhere, &Key::from(&link), "Twee.").await.unwrap();
    assert_eq!(reply, Reply::Gone);
    assert_eq!(scene.initiative(&link).await.status, Status::Received);
});

db_test!(an_address_is_confirmed_once_and_only_by_the_link_that_was_mailed, |db| {
    let scene = Scene::on(db);
    let shown = scene.send().await;
    let mailed = scene.mailed_link("receipt").await;
    assert_eq!(initiatives::confirm(&scene.core, &scene.here, &shown).await.unwrap(), Some(false));
    assert_eq!(confirmed_at(&scene, &shown).await, None);
    scene.at(december(24, 9, 0));
    assert_eq!(initiatives::confirm(&scene.core, &scene.here, &mailed).await.unwrap(), Some(true));
    scene.at(december(24, 10, 0));
    assert_eq!(initiatives::confirm(&scene.core, &scene.here, &mailed).await.unwrap(), Some(false));
    assert_eq!(confirmed_at(&scene, &shown).await, Some(moment(december(24, 9, 0))));
    let actions: Vec<_> = scene.record().await.into_iter().map(|row| row.1).collect();
    assert_eq!(actions, ["initiative.confirm_address", "initiative.submit"]);
});

db_test!(an_initiative_is_taken_back_once, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    scene.at(december(24, 9, 0));
    let both = tokio::join!(withdraw(&scene, &link), withdraw(&scene, &link));
    assert!(both.0 != both.1, "of two presses at once, one does it");
    assert!(!withdraw(&scene, &link).await);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(!followed.can_withdraw());
    let initiative = followed.initiative;
    assert_eq!(initiative.status, Status::Withdrawn);
    assert_eq!(initiative.closed_at, Some(moment(december(24, 9, 0))));
    assert_eq!(initiative.due_on, None, "nobody waits for it any more");
    let kinds: Vec<_> = followed.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Received, EventKind::Withdrawn]);
    assert_eq!(scene.letter_names().await, ["receipt", "withdrawn"]);
    let actions: Vec<_> = scene.record().await.into_iter().map(|row| row.1).collect();
    assert_eq!(actions, ["initiative.submit", "initiative.withdraw"]);
});

db_test!(after_the_answer_it_is_too_late_to_take_it_back, |db| {
    let scene = Scene::on(db);
    for status in [Status::Answered, Status::CarriedOut] {
        let link = scene.send().await;
        scene.move_to(&link, status).await;
        assert!(!withdraw(&scene, &link).await);
        assert_eq!(scene.initiative(&link).await.status, status);
    }
});

db_test!(what_waits_for_a_reply_can_be_taken_back_and_then_takes_no_reply, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(december(24, 9, 0));
    moderation::ask(&scene.core, &moderator, &reference, "Hoeveel bankjes?").await.unwrap();
    scene.at(december(24, 10, 0));
    assert!(withdraw(&scene, &link).await);
    let reply = initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Twee.").await.unwrap();
    assert_eq!(reply, Reply::NoQuestion);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(followed.question().is_none());
});

db_test!(what_was_public_shows_nothing_after_it_was_taken_back, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    moderation::publish(&scene.core, &moderator, &reference).await.unwrap();
    assert!(withdraw(&scene, &link).await);
    let item = initiatives::public_item(&scene.core, &scene.here, &reference).await.unwrap();
    assert!(matches!(item, PublicItem::Withdrawn));
});

db_test!(taking_back_that_cannot_be_recorded_is_not_done, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    scene.lose("audit").await;
    assert!(initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.is_err());
    assert_eq!(scene.initiative(&link).await.status, Status::Received);
    assert_eq!(scene.letter_names().await, ["receipt"]);
});
