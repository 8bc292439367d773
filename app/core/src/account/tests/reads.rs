//! Whoever of the municipality sees who sent something is on record, and told to whom it is about.

use super::{JOKE, WIM, sent, signed_in, wait};
use crate::{
    account::{ReadFor, reads},
    db_test,
    filters::Narrow,
    initiatives::Screen,
    kernel::audit,
    moderation,
    scene::Scene,
};

async fn look(scene: &Scene, moderator: &crate::identity::Moderator, reference: &str) {
    moderation::item(&scene.core, moderator, reference).await.unwrap().unwrap();
}

db_test!(a_look_is_told_once_a_day_with_role_and_reason, |db| {
    let scene = Scene::on(db);
    let (mo, reference) = (scene.moderator(&scene.here).await, sent(&scene).await);
    for _ in 0..3 {
        look(&scene, &mo, &reference).await;
        wait(&scene, 60);
    }
    wait(&scene, 86_400);
    look(&scene, &mo, &reference).await;
    let joke = signed_in(&scene, JOKE).await;
    let seen = reads(&scene.core, &joke, 10).await.unwrap();
    assert_eq!(seen.len(), 2, "once a day");
    assert!(seen[0].at > seen[1].at, "the last first");
    let one = &seen[0];
    assert_eq!((one.role.as_deref(), one.why), (Some("moderator"), ReadFor::Handling));
    assert_eq!(one.reference.as_deref(), Some(reference.as_str()));
    assert!(reads(&scene.core, &signed_in(&scene, WIM).await, 10).await.unwrap().is_empty());
    assert!(audit::verify(&scene.core, "zoetermeer", None).await.unwrap().is_ok());
});

db_test!(a_list_without_names_is_no_look_and_each_idea_counts, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    let references = [sent(&scene).await, sent(&scene).await];
    moderation::queue(&scene.core, &mo, moderation::View::All, &Narrow::default(), &Screen::behind(None))
        .await
        .unwrap();
    moderation::initiative(&scene.core, &mo, &references[0]).await.unwrap().unwrap();
    let joke = signed_in(&scene, JOKE).await;
    assert!(reads(&scene.core, &joke, 10).await.unwrap().is_empty());
    for reference in &references {
        look(&scene, &mo, reference).await;
    }
    assert_eq!(reads(&scene.core, &joke, 10).await.unwrap().len(), 2);
    assert_eq!(reads(&scene.core, &joke, 1).await.unwrap().len(), 1, "no more than asked for");
});

db_test!(what_cannot_be_put_on_record_is_not_shown, |db| {
    let scene = Scene::on(db);
    let (mo, reference) = (scene.moderator(&scene.here).await, sent(&scene).await);
    scene.lose("audit_head").await;
    let item = moderation::item(&scene.core, &mo, &reference).await.unwrap().unwrap();
    assert!(item.author.is_none() && item.initiative.reference == reference, "the rest is");
});
