//! Addresses at which no mail arrives.

use super::*;
use crate::{
    account::{SentMail, mailed},
    db_test, initiatives,
    kernel::{email::Email, ids::new_uuid, outbox},
};

impl Scene {
    async fn is_dead(&self, email: &str) -> bool {
        dead_since(&self.core, "zoetermeer", email).await.unwrap().is_some()
    }

    /// Sends what waits first, to the address that the order names; gives the work that it was.
    async fn send_first(&self) -> uuid::Uuid {
        let worker = new_uuid(self.core.now(), &self.core.chance);
        let job = outbox::claim(&self.core, worker, outbox::Lane::Mail, 1, 60).await.unwrap().remove(0);
        let reader = Email::parse(job.payload.0["to"].as_str().unwrap()).unwrap();
        let sent = SentMail {
            municipality: &self.here,
            reader: &reader,
            subject: "x",
            language: "nl",
            initiative: None,
        };
        mailed(&self.core, &[(job.id, Some(sent.clone()))]).await.unwrap();
        self.core.clock.set(self.core.now().plus_seconds(1));
        job.id
    }
}

#[test]
fn what_shows_that_an_address_works_goes_to_a_dead_one_too() {
    for letter in ["sign_in", "new_address", "draft_link", "receipt", "invitation", "passed_on"] {
        assert!(always_goes(letter), "{letter}");
    }
    for letter in ["answered", "digest", "to_handle", "published", "warnings", "noted"] {
        assert!(!always_goes(letter), "{letter}");
    }
}

db_test!(a_bounce_is_about_whom_the_mail_went_to, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    let job = scene.send_first().await;
    assert!(!scene.is_dead(JOKE).await);
    assert!(note_bounce(&scene.core, job).await.unwrap());
    assert!(scene.is_dead("Joke@Voorbeeld.example").await);
    let moderator = scene.moderator(&scene.here).await;
    let reference = scene.initiative(&link).await.reference;
    let item = crate::moderation::item(&scene.core, &moderator, &reference).await.unwrap().unwrap();
    assert!(item.author.unwrap().dead_since.is_some(), "who moderates sees it");
    assert!(dead_since(&scene.core, "den-helder", JOKE).await.unwrap().is_none());
    let nobody = new_uuid(scene.core.now(), &scene.core.chance);
    assert!(!note_bounce(&scene.core, nobody).await.unwrap());
});

db_test!(signing_in_by_mail_shows_that_an_address_works, |db| {
    let scene = Scene::on(db);
    let joke = Email::parse(JOKE).unwrap();
    note_dead(&scene.core, "zoetermeer", &joke).await.unwrap();
    let session = scene.resident(&scene.here, JOKE).await;
    assert_eq!(own_dead_since(&scene.core, &session).await.unwrap(), None);
});

db_test!(confirming_with_the_mailed_link_shows_that_an_address_works, |db| {
    let scene = Scene::on(db);
    scene.send().await;
    note_dead(&scene.core, "zoetermeer", &Email::parse(JOKE).unwrap()).await.unwrap();
    let mailed = scene.mailed_link("receipt").await;
    assert_eq!(initiatives::confirm(&scene.core, &scene.here, &mailed).await.unwrap(), Some(true));
    assert!(!scene.is_dead(JOKE).await);
});

db_test!(an_invitation_that_is_used_shows_that_an_address_works, |db| {
    let scene = Scene::on(db);
    note_dead(&scene.core, "zoetermeer", &Email::parse("cor@gemeente.example").unwrap()).await.unwrap();
    scene.cor().await;
    assert!(!scene.is_dead("cor@gemeente.example").await);
});

db_test!(a_bounce_from_before_an_address_was_shown_to_work_counts_for_nothing, |db| {
    let scene = Scene::on(db);
    scene.send().await;
    let job = scene.send_first().await;
    scene.resident(&scene.here, JOKE).await;
    assert!(!note_bounce(&scene.core, job).await.unwrap());
    assert!(!scene.is_dead(JOKE).await);
});

db_test!(the_state_of_an_address_goes_with_its_owner, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    note_dead(&scene.core, "zoetermeer", &Email::parse(JOKE).unwrap()).await.unwrap();
    let fresh = joke.fresh(scene.core.now()).unwrap();
    let along = crate::account::take_along(&scene.core, fresh).await.unwrap();
    let dead = along.iter().find(|one| one.key == crate::account::Key::DeadAddress).unwrap();
    assert_eq!(dead.records.len(), 1);
    crate::account::leave(&scene.core, &scene.here, fresh, &[], "nl").await.unwrap();
    assert_eq!(scene.rows("dead_address").await, 0);
});
