//! Undoing, on both engines: all is as it was before, for an hour, unless somebody has begun with it.

use super::*;
use crate::{
    initiatives::{HideReason, Initiative, PublicItem, public_item},
    kernel::token::Token,
    moderation::{By, Merging, hide, recent, undo},
    routing,
};

impl Scene {
    async fn undo(&self, reference: &str, what: EventKind) -> Act {
        let moderator = self.moderator(&self.here).await;
        undo(&self.core, &moderator, reference, what).await.unwrap()
    }

    async fn waiting(&self) -> (Token, String) {
        let link = self.send().await;
        let reference = self.initiative(&link).await.reference;
        (link, reference)
    }
}

/// All of its state in words.
fn all_of(initiative: &Initiative) -> String {
    format!("{initiative:?}")
}

db_test!(what_was_published_waits_again_to_be_read_as_if_nothing_happened, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (link, reference) = scene.waiting().await;
    let before = all_of(&scene.initiative(&link).await);
    let moderator = scene.moderator(&scene.here).await;
    scene.at(december(2, 10, 0));
    moderation::publish(&scene.core, &moderator, &reference).await.unwrap();
    let done = recent(&scene.core, &moderator).await.unwrap();
    assert_eq!(
        (done.len(), done[0].what, &done[0].initiative.reference),
        (1, EventKind::Published, &reference)
    );
    scene.at(december(2, 10, 59));
    let item = moderation::item(&scene.core, &moderator, &reference).await.unwrap().unwrap();
    assert_eq!(item.undoable.unwrap().kind, EventKind::Published);
    assert_eq!(scene.undo(&reference, EventKind::Asked).await, Act::NotNow, "that was not done");
    assert_eq!(scene.undo(&reference, EventKind::Published).await, Act::Done);
    assert_eq!(scene.undo(&reference, EventKind::Published).await, Act::NotNow, "once");
    assert_eq!(all_of(&scene.initiative(&link).await), before);
    assert!(matches!(public_item(&scene.core, &scene.here, &reference).await.unwrap(), PublicItem::NotThere));
    assert_eq!(scene.rows("handling").await, 0);
    assert!(recent(&scene.core, &moderator).await.unwrap().is_empty());
    assert_eq!(scene.letter_names().await.iter().filter(|name| *name == "undone").count(), 1);
    assert!(scene.record().await.contains(&("staff".to_owned(), "initiative.undo".to_owned())));
    assert_eq!(
        moderation::publish(&scene.core, &moderator, &reference).await.unwrap(),
        Act::Done,
        "and again"
    );
});

db_test!(after_an_hour_or_once_somebody_began_with_it_nothing_is_undone, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let moderator = scene.moderator(&scene.here).await;
    let (_, late) = scene.published().await;
    scene.at(december(1, 11, 1));
    assert_eq!(scene.undo(&late, EventKind::Published).await, Act::NotNow);
    assert!(recent(&scene.core, &moderator).await.unwrap().is_empty());
    let (_, begun) = scene.published().await;
    let coordinator = scene.coordinator().await;
    routing::take(&scene.core, &scene.here, &coordinator, &begun, None).await.unwrap();
    assert_eq!(scene.undo(&begun, EventKind::Published).await, Act::NotNow);
    let (link, asked) = scene.published().await;
    routing::ask(&scene.core, &scene.here, &coordinator, &asked, QUESTION).await.unwrap();
    for what in [EventKind::Asked, EventKind::Published] {
        assert_eq!(scene.undo(&asked, what).await, Act::NotNow, "{what:?}: who has it in hand asked");
    }
    assert!(scene.initiative(&link).await.paused_at.is_some());
    let stranger = scene.moderator(&scene.elsewhere).await;
    let (_, fresh) = scene.published().await;
    let act = undo(&scene.core, &stranger, &fresh, EventKind::Published).await.unwrap();
    assert_eq!(act, Act::NotThere);
});

db_test!(a_question_hidden_words_and_a_merge_are_undone_too, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (_, into) = scene.published().await;
    let (link, reference) = scene.waiting().await;
    let moderator = scene.moderator(&scene.here).await;
    let before = all_of(&scene.initiative(&link).await);
    moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap();
    assert_eq!(scene.undo(&reference, EventKind::Asked).await, Act::Done);
    assert_eq!(all_of(&scene.initiative(&link).await), before);
    for passage in ["Bankjes", "vijver"] {
        let act = hide(&scene.core, &moderator, &reference, passage, HideReason::Insult).await.unwrap();
        assert_eq!(act, Act::Done);
    }
    for _ in 0..2 {
        assert_eq!(scene.undo(&reference, EventKind::Hidden).await, Act::Done);
    }
    assert_eq!(all_of(&scene.initiative(&link).await), before);
    assert_eq!(
        (
            scene.rows("hidden_words").await,
            scene.found("vijver").await.iter().any(|place| place.ends_with(".search_text"))
        ),
        (0, true)
    );
    assert_eq!(scene.merge(By::Moderator(&moderator), &reference, &into).await, Merging::Done(into));
    let done = recent(&scene.core, &moderator).await.unwrap();
    let done: Vec<_> =
        done.iter().filter(|row| row.initiative.reference == reference).map(|row| row.what).collect();
    assert_eq!(done, [EventKind::Merged]);
    assert_eq!(scene.undo(&reference, EventKind::Merged).await, Act::Done);
    assert_eq!((all_of(&scene.initiative(&link).await), scene.rows("merged").await), (before, 0));
});
