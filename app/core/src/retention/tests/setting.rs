//! An admin sets a term: within bounds, after a second step just now, on record, and the run goes by it.

use super::*;
use crate::{
    db_test,
    identity::{Admin, FRESH_MINUTES},
};

impl Scene {
    async fn set(&self, admin: &Admin, kind: Kind, number: u16) -> Set {
        set_term(&self.core, admin, &self.here, kind, number).await.unwrap()
    }

    async fn term(&self, kind: Kind) -> Term {
        Terms::of(&self.core, &self.here).await.unwrap().term(kind)
    }
}

db_test!(a_term_that_is_set_holds_from_the_next_run, |db| {
    let scene = Scene::on(db);
    let link = scene.idea_of("anna@voorbeeld.example").await;
    scene.answer(&link, true).await;
    scene.days(62);
    let now = scene.core.now();
    let admin = scene.an_admin(&scene.here).await;
    let terms = Terms::of(&scene.core, &scene.here).await.unwrap();
    let then = count(&scene.core, &terms.with(Kind::Sender, 2), Kind::Sender, now).await.unwrap();
    assert_eq!((scene.due(Kind::Sender, now).await, then), (0, 1), "seen before it is set");
    assert_eq!(scene.set(&admin, Kind::Sender, 2).await, Set::Yes);
    assert_eq!(scene.term(Kind::Sender).await, Term::Months(2));
    assert_eq!(scene.due_in(&scene.elsewhere, Kind::Sender, now).await, 0);
    assert_eq!(scene.run().await.get("sender"), Some(&1));
    // Again says nothing new; the number of the configuration takes it back.
    assert_eq!(scene.set(&admin, Kind::Sender, 2).await, Set::Yes);
    assert_eq!(scene.set(&admin, Kind::Sender, 24).await, Set::Yes);
    assert_eq!(scene.rows("retention_term").await, 0);
    let record = scene.record().await;
    assert_eq!(record.iter().filter(|row| row.1 == "retention.set").count(), 2);
});

db_test!(a_term_outside_its_bounds_or_set_by_who_may_not_does_not_hold, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    assert_eq!(scene.set(&admin, Kind::Account, 5).await, Set::Outside(6..=60));
    assert_eq!(scene.set(&admin, Kind::Account, 61).await, Set::Outside(6..=60));
    assert_eq!(scene.set(&admin, Kind::Session, 1).await, Set::Fixed);
    let other = scene.an_admin(&scene.elsewhere).await;
    assert_eq!(scene.set(&other, Kind::Account, 12).await, Set::Fixed);
    scene.core.clock.set(scene.core.now().plus_seconds(FRESH_MINUTES * 180));
    assert_eq!(scene.set(&admin, Kind::Account, 12).await, Set::NotFresh);
    assert_eq!(scene.term(Kind::Account).await, Term::Months(24));
    assert_eq!(scene.rows("retention_term").await, 0);
});
