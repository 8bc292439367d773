//! What everyone may see of one initiative.

use crate::{
    db_test,
    initiatives::{self, EventKind, Key, PublicItem},
    moderation,
    scene::{Scene, december},
};

async fn item(scene: &Scene, reference: &str) -> PublicItem {
    initiatives::public_item(&scene.core, &scene.here, reference).await.unwrap()
}

db_test!(what_is_not_published_looks_as_if_it_is_not_there, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    assert!(matches!(item(&scene, &reference).await, PublicItem::NotThere));
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert!(matches!(item(&scene, &reference).await, PublicItem::NotThere), "never public, never withdrawn");
    assert!(matches!(item(&scene, "ZM-\0").await, PublicItem::NotThere));
});

db_test!(the_public_sees_the_question_and_not_the_words_of_the_reply, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(december(24, 9, 0));
    moderation::ask(&scene.core, &moderator, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    scene.at(december(24, 10, 0));
    initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Twee, ik woon op nummer 8.")
        .await
        .unwrap();
    scene.at(december(24, 11, 0));
    moderation::publish(&scene.core, &moderator, &reference).await.unwrap();
    let PublicItem::Shown(initiative, events) = item(&scene, &reference).await else { panic!("not shown") };
    assert_eq!(initiative.shown_as, "Joke");
    let bodies: Vec<_> = events.iter().map(|event| (event.kind, event.body.as_str())).collect();
    assert_eq!(
        bodies,
        [
            (EventKind::Received, ""),
            (EventKind::Asked, "Hoeveel bankjes zijn het?"),
            (EventKind::Replied, ""),
            (EventKind::Published, ""),
        ]
    );
});

db_test!(what_is_public_here_is_not_there_elsewhere, |db| {
    let scene = Scene::on(db);
    let row = scene.put_public(|_| {}).await;
    assert!(matches!(item(&scene, &row.reference).await, PublicItem::Shown(..)));
    let elsewhere = initiatives::public_item(&scene.core, &scene.elsewhere, &row.reference).await.unwrap();
    assert!(matches!(elsewhere, PublicItem::NotThere));
});
