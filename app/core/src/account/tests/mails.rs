//! The list of what was mailed: for who got it, for a year, without what it said.

use super::{JOKE, WIM, sent, signed_in, wait};
use crate::{
    account::{SentMail, mailed, mails},
    db_test,
    identity::Session,
    initiatives,
    kernel::{email::Email, ids::new_uuid, outbox},
    retention,
    scene::Scene,
};

/// Sends all that waits, each with its letter's name as the subject.
async fn send_all(scene: &Scene) {
    let worker = new_uuid(scene.core.now(), &scene.core.chance);
    for job in outbox::claim(&scene.core, worker, outbox::Lane::Mail, 50, 60).await.unwrap() {
        let to: Email = Email::parse(job.payload.0["to"].as_str().unwrap()).unwrap();
        let letter = job.payload.0["letter"].as_str().unwrap().to_owned();
        let about = serde_json::from_value(job.payload.0["initiative"].clone()).ok();
        let sent = SentMail {
            municipality: &scene.here,
            reader: &to,
            subject: &letter,
            language: "nl",
            initiative: about,
        };
        mailed(&scene.core, &[(job.id, Some(sent.clone()))]).await.unwrap();
        wait(scene, 1);
    }
}

async fn subjects(scene: &Scene, session: &Session, most: i64) -> Vec<String> {
    let mails = mails(&scene.core, session, most).await.unwrap();
    mails.into_iter().map(|mail| mail.subject).collect()
}

db_test!(who_got_a_mail_sees_it_the_last_first, |db| {
    let scene = Scene::on(db);
    let reference = sent(&scene).await;
    send_all(&scene).await;
    let (joke, wim) = (signed_in(&scene, JOKE).await, signed_in(&scene, WIM).await);
    send_all(&scene).await;
    let list = mails(&scene.core, &joke, 10).await.unwrap();
    assert_eq!(list.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["sign_in", "receipt"]);
    assert_eq!(list[1].reference.as_deref(), Some(reference.as_str()));
    assert_eq!(subjects(&scene, &joke, 1).await, ["sign_in"]);
    assert_eq!(subjects(&scene, &wim, 10).await, ["sign_in"]);
    wait(&scene, 366 * 86_400);
    assert_eq!(scene.take(retention::Kind::MailList).await, 3);
    assert!(subjects(&scene, &joke, 10).await.is_empty());
});

db_test!(a_mail_that_went_twice_or_was_taken_back_is_not_listed_twice_or_at_all, |db| {
    let scene = Scene::on(db);
    let joke = signed_in(&scene, JOKE).await;
    let worker = new_uuid(scene.core.now(), &scene.core.chance);
    let job = outbox::claim(&scene.core, worker, outbox::Lane::Mail, 1, 60).await.unwrap().remove(0);
    let reader = Email::parse(JOKE).unwrap();
    let sent = SentMail {
        municipality: &scene.here,
        reader: &reader,
        subject: "x",
        language: "nl",
        initiative: None,
    };
    for _ in 0..2 {
        mailed(&scene.core, &[(job.id, Some(sent.clone()))]).await.unwrap();
    }
    assert_eq!(subjects(&scene, &joke, 10).await.len(), 1);
    let unknown = new_uuid(scene.core.now(), &scene.core.chance);
    mailed(&scene.core, &[(unknown, Some(sent.clone()))]).await.unwrap();
    assert_eq!(subjects(&scene, &joke, 10).await.len(), 1);
});

db_test!(a_letter_about_what_is_gone_is_about_nothing, |db| {
    let scene = Scene::on(db);
    let joke = signed_in(&scene, JOKE).await;
    let worker = new_uuid(scene.core.now(), &scene.core.chance);
    let job = outbox::claim(&scene.core, worker, outbox::Lane::Mail, 1, 60).await.unwrap().remove(0);
    let reader = Email::parse(JOKE).unwrap();
    let gone = Some(initiatives::InitiativeId::new(&scene.core));
    let sent = SentMail {
        municipality: &scene.here,
        reader: &reader,
        subject: "x",
        language: "nl",
        initiative: gone,
    };
    mailed(&scene.core, &[(job.id, Some(sent.clone()))]).await.unwrap();
    assert_eq!(mails(&scene.core, &joke, 10).await.unwrap()[0].reference, None);
});
