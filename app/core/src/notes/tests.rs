//! Notes, on both engines: read by who handles it, told to who is named.

use super::*;
use crate::{
    advice::{self, Ask},
    db_test,
    identity::{Colleague, Grant, Handler, Role},
    kernel::text::TextError,
    routing::Act,
    scene::Scene,
};

const NOTE: &str = "Ik belde met de beheerder: langs de vijver ligt een kabel.";

impl Scene {
    async fn note(&self, handler: &Handler, reference: &str, text: &str, to: &[PersonId]) -> Noted {
        add(&self.core, &self.here, handler, reference, text, to).await.unwrap()
    }

    async fn nameable(&self, reference: InitiativeId) -> Vec<String> {
        let readers = readers(&self.core, reference).await.unwrap();
        readers.iter().map(|one| one.called().to_owned()).collect()
    }
}

db_test!(colleagues_who_can_read_it_are_named_and_told, |db| {
    let scene = Scene::on(db);
    let (coordinator, traffic) = (scene.coordinator().await, scene.specialist("verkeer").await);
    let (link, reference) = scene.published().await;
    let id = scene.initiative(&link).await.id;
    assert_eq!(scene.nameable(id).await, ["cor@gemeente.example"]);
    let to = [coordinator.person(), traffic.person()];
    assert_eq!(scene.note(&traffic, &reference, NOTE, &[]).await, Noted::NotThere, "not theirs to read");
    assert_eq!(scene.note(&coordinator, &reference, NOTE, &to).await, Noted::NotTo, "cannot read it");
    assert_eq!(of(&scene.core, id).await.unwrap(), []);

    let due_on = scene.initiative(&link).await.due_on.map(|day| day.0);
    let question = "Kunnen deze bankjes hier staan?".to_owned();
    let asked = Ask { departments: vec!["verkeer".to_owned()], alderman: false, question, due_on };
    advice::ask(&scene.core, &scene.here, &coordinator, &reference, &asked).await.unwrap();
    assert_eq!(scene.nameable(id).await, ["cor@gemeente.example", "verkeer@gemeente.example"]);
    assert_eq!(scene.note(&coordinator, &reference, NOTE, &to).await, Noted::Done);
    assert_eq!(scene.told("noted").await, ["verkeer@gemeente.example"], "not who wrote it");
    assert_eq!(scene.note(&traffic, &reference, "Dank u.", &[]).await, Noted::Done);
    let notes = of(&scene.core, id).await.unwrap();
    let said: Vec<_> = notes.iter().map(|one| (one.by.as_ref().map(Colleague::called), &*one.body)).collect();
    let (cor, traffic) = ("cor@gemeente.example", "verkeer@gemeente.example");
    assert_eq!(said, [(Some(cor), NOTE), (Some(traffic), "Dank u.")]);
    assert_eq!(
        (notes[0].to.as_slice(), notes[1].to.len()),
        ([cor, traffic].map(str::to_owned).as_slice(), 0)
    );
});

db_test!(a_note_is_taken_away_by_who_wrote_it_only, |db| {
    let scene = Scene::on(db);
    let (coordinator, guard) =
        (scene.coordinator().await, scene.handler("guard", &Grant::of(Role::ProcessGuard)).await);
    let (link, reference) = scene.published().await;
    let id = scene.initiative(&link).await.id;
    assert_eq!(scene.note(&coordinator, &reference, NOTE, &[guard.person()]).await, Noted::Done);
    let note = of(&scene.core, id).await.unwrap()[0].id;
    let gone = |who: Handler, reference: String| {
        let (core, here) = (scene.core.clone(), scene.here.clone());
        async move { remove(&core, &here, &who, &reference, note).await.unwrap() }
    };
    assert_eq!(gone(guard, reference.clone()).await, Act::NotNow, "of a colleague");
    let (_, other) = scene.published().await;
    assert_eq!(gone(coordinator.clone(), other).await, Act::NotNow, "of another idea");
    assert_eq!(of(&scene.core, id).await.unwrap().len(), 1);
    assert_eq!(gone(coordinator.clone(), reference.clone()).await, Act::Done);
    assert_eq!(gone(coordinator, reference).await, Act::NotNow, "twice");
    assert_eq!(of(&scene.core, id).await.unwrap(), []);
});

db_test!(a_note_that_cannot_be_kept_is_refused, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    for (text, error) in [
        (" \n ", TextError::Missing),
        ("\u{202e}om", TextError::Invisible),
        (&"a".repeat(4001), TextError::TooLong { most: 4000, over: 1 }),
    ] {
        assert_eq!(scene.note(&coordinator, &reference, text, &[]).await, Noted::Text(error));
    }
    assert_eq!(scene.note(&coordinator, "ZM-2222-22", NOTE, &[]).await, Noted::NotThere);
});
