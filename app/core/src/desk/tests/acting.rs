//! What the desk does for an author counts as theirs, and says that the desk did it.

use super::*;
use crate::{
    account,
    desk::{letter, open, print_receipt},
    identity::PersonId,
    initiatives::{self, Channel, EventKind, Key, Reply, Status, handed_over, papers},
    kernel::audit::Actor,
    moderation,
};

async fn opened(scene: &Scene, desk: &Desk, reference: &str) -> Key {
    Key::Desk(open(&scene.core, desk, reference, Channel::Phone).await.unwrap().unwrap())
}

db_test!(a_reply_and_taking_back_are_marked_and_on_record_for_the_resident, |db| {
    let scene = Scene::on(db);
    let (desk, moderator) = (scene.desk(None).await, scene.moderator(&scene.here).await);
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    moderation::ask(&scene.core, &moderator, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    let key = opened(&scene, &desk, &reference).await;
    scene.core.clock.set(scene.core.now().plus_seconds(60));
    assert_eq!(initiatives::reply(&scene.core, &scene.here, &key, "Twee.").await.unwrap(), Reply::Kept);
    assert_eq!(scene.initiative(&link).await.paused_at, None, "the clock goes on");
    scene.core.clock.set(scene.core.now().plus_seconds(60));
    assert_eq!(initiatives::withdraw(&scene.core, &scene.here, &key).await.unwrap(), Some(true));
    let followed = initiatives::follow(&scene.core, &scene.here, &key).await.unwrap().unwrap();
    assert_eq!(followed.initiative.status, Status::Withdrawn);
    let steps: Vec<_> = followed.events.iter().map(|event| (event.kind, event.by_desk)).collect();
    assert_eq!(
        steps,
        [
            (EventKind::Received, false),
            (EventKind::Asked, false),
            (EventKind::Replied, true),
            (EventKind::Withdrawn, true)
        ]
    );
    assert!(followed.author.unwrap().confirmed_at.is_none(), "the desk confirms no address");
    let letters = scene.letters().await;
    assert_eq!(letters.last().unwrap()["more"]["by_desk"], true);
    let acts = [line(true, "initiative.reply", "phone"), line(true, "initiative.withdraw", "phone")];
    assert!(scene.desk_record().await.ends_with(&acts));
});

db_test!(a_receipt_can_be_printed_again_with_a_link_that_works, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let reference = scene.initiative(&scene.send().await).await.reference;
    let Key::Desk(key) = opened(&scene, &desk, &reference).await else { panic!() };
    let id = print_receipt(&scene.core, &scene.here, key).await.unwrap().unwrap();
    assert_eq!(papers(&scene.core, &desk).await.unwrap(), [], "it is printed now");
    let order = letter(&scene.core, &desk, id).await.unwrap().unwrap().order;
    let link = Token::parse(order["token"].as_str().unwrap()).unwrap();
    assert_eq!(scene.initiative(&link).await.reference, reference);
    let acts = scene.desk_record().await;
    assert!(acts.contains(&line(true, "initiative.print_receipt", "phone")), "{acts:?}");
});

db_test!(letters_of_other_wijken_are_not_seen_and_not_done, |db| {
    let scene = Scene::on(db);
    let (desk, other) = (scene.desk(None).await, scene.desk(Some("rokkeveen")).await);
    let id = scene.entered(&desk, &asked_without()).await;
    assert_eq!(papers(&scene.core, &other).await.unwrap(), []);
    assert!(letter(&scene.core, &other, id).await.unwrap().is_none());
    assert_eq!(handed_over(&scene.core, &other, id).await.unwrap(), None);
    assert_eq!(papers(&scene.core, &desk).await.unwrap().len(), 1);
});

db_test!(what_a_letter_says_is_sealed, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let id = scene.entered(&desk, &asked_without()).await;
    let sealed: Vec<u8> = on!(&scene.core.db, pool =>
        sqlx::query_scalar("SELECT sealed FROM paper_post").fetch_one(pool).await.unwrap());
    assert!(!String::from_utf8_lossy(&sealed).contains("Joke"));
    assert!(letter(&scene.core, &desk, id).await.unwrap().unwrap().order["name"] == "Joke de Vries");
});

db_test!(who_has_no_address_is_erased_with_all_that_waits, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    scene.entered(&desk, &asked_without()).await;
    let person: PersonId = on!(&scene.core.db, pool => sqlx::query_scalar(
        "SELECT person_id FROM initiative_author").fetch_one(pool).await.unwrap());
    let mut tx = scene.core.db.begin().await.unwrap();
    account::erase(&mut tx, &scene.core, person, Actor::Operator, &[]).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    for table in ["initiative", "initiative_author", "paper_post", "initiative_link"] {
        assert_eq!(scene.rows(table).await, 0, "{table}");
    }
    let left: i64 = on!(&scene.core.db, pool =>
        sqlx::query_scalar("SELECT COUNT(*) FROM person WHERE id = $1").bind(person).fetch_one(pool).await.unwrap());
    assert_eq!(left, 0);
});
