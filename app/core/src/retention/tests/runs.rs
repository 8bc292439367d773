//! The run itself: by one server, once a day; what the list says is what goes.

use futures_util::future::join_all;

use super::*;
use crate::{
    db_test,
    retention::{last_run, overview},
};

/// Somebody who is due, an idea of each kind that is, and a draft.
async fn due(scene: &Scene) {
    scene.resident(&scene.here, JOKE).await;
    scene.answer(&scene.idea_of("kees@voorbeeld.example").await, false).await;
    scene.answer(&scene.idea_of("anna@voorbeeld.example").await, true).await;
    scene.take_back(&scene.idea_of("piet@voorbeeld.example").await).await;
    scene.draft(&filled()).await;
    scene.days(3 * 365);
    execute!(&scene.core.db, "UPDATE person SET warnings = 2, ends_at = $1", scene.core.now()).unwrap();
}

db_test!(what_is_listed_is_what_goes_and_listing_changes_nothing, |db| {
    let scene = Scene::on(db);
    due(&scene).await;
    let now = scene.core.now();
    let before = (scene.record().await, scene.letters().await.len(), scene.rows("draft").await);
    let terms = Terms::of(&scene.core, &scene.here).await.unwrap();
    let mut listed = Vec::new();
    for kind in Kind::ALL {
        let which = list(&scene.core, &terms, *kind, now, 100).await.unwrap();
        assert_eq!(which.len() as u64, scene.due(*kind, now).await);
        listed.push((*kind, which));
    }
    let after = (scene.record().await, scene.letters().await.len(), scene.rows("draft").await);
    assert_eq!(before, after);
    let references = &listed[1].1[0].to_string();
    assert!(references.starts_with("ZM-"), "{references}");
    let went = scene.run().await;
    for (kind, which) in listed {
        assert_eq!(went.get(kind.code()).copied().unwrap_or(0), which.len() as u64, "{kind:?}");
        assert_eq!(scene.due(kind, now).await, 0, "{kind:?}");
    }
    assert_eq!(
        went,
        taken(&[
            ("account", 1),
            ("sender", 1),
            ("unconfirmed", 1),
            ("unseen_idea", 1),
            ("draft", 4),
            ("session", 1),
            ("sign_in", 1),
        ])
    );
    let lines = overview(&scene.core, &scene.here).await.unwrap();
    assert!(lines.iter().all(|line| (line.now, line.soon) == (0, 0)), "{lines:?}");
    assert_eq!(last_run(&scene.core, &scene.here).await.unwrap().unwrap().went(), 10);
    assert_eq!(last_run(&scene.core, &scene.elsewhere).await.unwrap(), None);
});

db_test!(one_server_does_it_once_a_day, |db| {
    let scene = Scene::on(db);
    due(&scene).await;
    let runs = join_all((0..4).map(|_| daily(&scene.core, &scene.here))).await;
    let runs: Vec<Taken> = runs.into_iter().filter_map(|run| run.unwrap()).collect();
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0].get("account"), Some(&1));
    assert_eq!(daily(&scene.core, &scene.here).await.unwrap(), None, "done today");
    let recorded =
        |record: Vec<(String, String)>| record.iter().filter(|row| row.1 == "retention.apply").count();
    assert_eq!(recorded(scene.record().await), 1);
    scene.days(1);
    assert_eq!(daily(&scene.core, &scene.here).await.unwrap(), Some(Taken::new()));
    assert_eq!(recorded(scene.record().await), 1, "a run that did nothing is not on record");
});

db_test!(two_at_once_take_nothing_twice, |db| {
    let scene = Scene::on(db);
    due(&scene).await;
    let [one, two] = join_all([scene.run(), scene.run()]).await.try_into().unwrap();
    for kind in ["account", "sender", "unconfirmed", "unseen_idea", "draft"] {
        let number = one.get(kind).unwrap_or(&0) + two.get(kind).unwrap_or(&0);
        assert_eq!(number, if kind == "draft" { 4 } else { 1 }, "{kind}");
    }
    let erased = scene.record().await.iter().filter(|row| row.1 == "person.erase").count();
    assert_eq!(erased, 1);
});

db_test!(what_cannot_be_put_on_record_does_not_go_and_is_tried_again, |db| {
    let scene = Scene::on(db);
    due(&scene).await;
    scene.lose("audit_head").await;
    assert!(daily(&scene.core, &scene.here).await.is_err());
    for table in ["person", "initiative_author"] {
        assert_ne!(scene.rows(table).await, 0, "{table}");
    }
    assert_eq!(daily(&scene.core, &scene.here).await.unwrap(), None, "somebody may still be at it");
    scene.core.clock.set(scene.core.now().plus_seconds(600));
    assert!(daily(&scene.core, &scene.here).await.is_err(), "begun again");
});
