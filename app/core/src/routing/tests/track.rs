//! An idea that goes on along another track.

use super::*;

impl Scene {
    async fn to_track(&self, handler: &Handler, reference: &str, track: &str) -> Act {
        move_to_track(&self.core, &self.here, handler, reference, track).await.unwrap()
    }

    /// Refuses it by a criterion, which is one of its track or not.
    async fn answer_with_criterion(&self, handler: &Handler, reference: &str, criterion: &str, known: bool) {
        let typed = answers::Typed {
            outcome: "no".to_owned(),
            body: "Dit kan niet op deze plek.".to_owned(),
            criterion: criterion.to_owned(),
            alternative: "Het kan wel op het veld ernaast.".to_owned(),
            ..answers::Typed::default()
        };
        let (core, here) = (&self.core, &self.here);
        let id = initiatives::by_reference(core, &here.slug, reference).await.unwrap().unwrap().id;
        let over = answers::draft(core, id).await.unwrap().map_or(0, |draft| draft.version);
        let saved = answers::save(core, here, handler, reference, over, &typed).await.unwrap();
        assert!(matches!(saved, answers::Saved::Yes(problems) if problems.is_empty() == known));
        let sent = answers::send(core, here, handler, reference, over + 1, &[]).await.unwrap();
        assert_eq!(sent == answers::Sent::Yes, known, "{sent:?}");
    }
}

db_test!(an_idea_goes_on_along_another_track_and_its_author_keeps_the_day_that_was_promised, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    let before = scene.initiative(&link).await;
    assert_eq!(before.track, "groene-loper");
    assert_eq!(scene.to_track(&green, &reference, "rode-loper").await, Act::NotThere, "it is not theirs");
    assert_eq!(scene.to_track(&coordinator, &reference, "groene-loper").await, Act::NotNow, "it is there");
    assert_eq!(scene.to_track(&coordinator, &reference, "rode-loper").await, Act::Done);
    let moved = scene.initiative(&link).await;
    assert_eq!(
        (&*moved.track, moved.due_on, moved.answer_target),
        ("rode-loper", before.due_on, before.answer_target)
    );
    let events = initiatives::events(&scene.core, moved.id).await.unwrap();
    let step = events.last().unwrap();
    assert_eq!((step.kind, &*step.body), (EventKind::Moved, "rode-loper"));
    scene.answer_with_criterion(&coordinator, &reference, "geld", false).await;
    scene.answer_with_criterion(&coordinator, &reference, "kosten", true).await;
    assert_eq!(
        scene.to_track(&coordinator, &reference, "groene-loper").await,
        Act::NotNow,
        "it was answered"
    );
});
