//! Digests: when they come, what stands in them, and that nothing comes twice or is lost.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    account, db_test,
    initiatives::{self, Key, Outcome},
    scene::december,
    warnings,
};

impl Scene {
    /// Orders the digests of a moment; gives how many.
    async fn digests_at(&self, day: Date, hour: i8, minute: i8) -> usize {
        self.at(day.at(hour, minute, 0, 0));
        digests(&self.core, &self.here).await.unwrap()
    }

    /// The names of the letters in the digests that wait.
    async fn in_digests(&self) -> Vec<String> {
        let digests = self.named("digest").await;
        let items = digests.iter().flat_map(|one| one["items"].as_array().unwrap().clone());
        items.map(|item| item["letter"].as_str().unwrap().to_owned()).collect()
    }

    /// A coordinator who wants what is new at a pace, and something new at a moment in December 2026; its link.
    async fn new_at(&self, pace: Pace, day: i8) -> (Session, crate::kernel::token::Token) {
        self.at(december(day, 10, 0));
        let cor = self.cor().await;
        self.choose(&cor, Topic::NewInHand, pace).await;
        (cor, self.published().await.0)
    }
}

db_test!(what_came_in_comes_at_half_past_seven_on_the_next_working_day, |db| {
    let scene = Scene::on(db);
    // A Friday.
    scene.new_at(Pace::Daily, 4).await;
    assert!(scene.told("to_handle").await.is_empty());
    assert_eq!(scene.digests_at(date(2026, 12, 4), 18, 0).await, 0, "the morning of that day was before it");
    assert_eq!(scene.digests_at(date(2026, 12, 5), 9, 0).await, 0, "a Saturday");
    assert_eq!(scene.digests_at(date(2026, 12, 7), 7, 29).await, 0, "too early");
    assert_eq!(scene.digests_at(date(2026, 12, 7), 7, 30).await, 1);
    let digest = scene.named("digest").await.remove(0);
    assert_eq!(digest["to"], "cor@gemeente.example");
    assert_eq!(digest["items"][0]["topic"], "new_in_hand");
    assert!(digest["person"].is_string() && digest["more"] == 0);
    assert_eq!(scene.digests_at(date(2026, 12, 7), 7, 35).await, 0, "once");
    assert_eq!((scene.named("digest").await.len(), scene.rows("digest_item").await), (1, 0));
});

db_test!(what_is_wanted_weekly_comes_on_the_first_working_day_of_the_week, |db| {
    let scene = Scene::on(db);
    // A Wednesday before Christmas, which is a Friday in 2026.
    scene.new_at(Pace::Weekly, 23).await;
    assert_eq!(scene.digests_at(date(2026, 12, 24), 9, 0).await, 0);
    assert_eq!(scene.digests_at(date(2026, 12, 28), 7, 30).await, 1);
    let (cor, _) = scene.new_at(Pace::Weekly, 29).await;
    assert_eq!(scene.digests_at(date(2026, 12, 30), 9, 0).await, 0);
    // Who was not there on Monday finds it on Tuesday.
    assert_eq!(scene.digests_at(date(2027, 1, 5), 11, 0).await, 1);
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Weekly));
});

db_test!(after_a_monday_off_the_week_begins_on_tuesday, |db| {
    let scene = Scene::on(db);
    scene.at(date(2027, 3, 26).at(8, 0, 0, 0));
    let cor = scene.cor().await;
    scene.choose(&cor, Topic::NewInHand, Pace::Weekly).await;
    scene.published().await;
    // 29 March 2027 is Easter Monday.
    assert_eq!(scene.digests_at(date(2027, 3, 29), 9, 0).await, 0);
    assert_eq!(scene.digests_at(date(2027, 3, 30), 7, 30).await, 1);
});

db_test!(there_are_no_empty_digests, |db| {
    let scene = Scene::on(db);
    assert_eq!(scene.digests_at(date(2026, 12, 1), 9, 0).await, 0, "nothing came in");
    let (_, link) = scene.new_at(Pace::Daily, 3).await;
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(scene.digests_at(date(2026, 12, 4), 9, 0).await, 0, "it was taken back");
    assert_eq!((scene.named("digest").await.len(), scene.rows("digest_item").await), (0, 0));
});

db_test!(what_was_answered_meanwhile_is_left_out, |db| {
    let scene = Scene::on(db);
    let (cor, link) = scene.new_at(Pace::Daily, 3).await;
    let reference = scene.initiative(&link).await.reference;
    scene.answer_with(&cor.handler().unwrap(), &reference, Outcome::YesWeDo).await;
    let other = scene.published().await.1;
    assert_eq!(scene.digests_at(date(2026, 12, 4), 9, 0).await, 1);
    let items = scene.named("digest").await.remove(0)["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 1);
    let about = items[0]["initiative"].as_str().unwrap().to_owned();
    let found = initiatives::by_reference(&scene.core, "zoetermeer", &other).await.unwrap().unwrap();
    assert_eq!(about, found.id.0.to_string());
});

db_test!(two_servers_make_one_digest, |db| {
    let scene = Scene::on(db);
    scene.new_at(Pace::Daily, 3).await;
    scene.at(december(4, 7, 30));
    let both = tokio::join!(digests(&scene.core, &scene.here), digests(&scene.core, &scene.here));
    assert_eq!(both.0.unwrap() + both.1.unwrap(), 1);
    assert_eq!(scene.named("digest").await.len(), 1);
});

db_test!(a_digest_that_cannot_be_ordered_loses_nothing, |db| {
    let scene = Scene::on(db);
    scene.new_at(Pace::Daily, 3).await;
    scene.at(december(4, 7, 30));
    crate::execute!(&scene.core.db, "ALTER TABLE outbox RENAME TO outbox_away").unwrap();
    assert!(digests(&scene.core, &scene.here).await.is_err());
    crate::execute!(&scene.core.db, "ALTER TABLE outbox_away RENAME TO outbox").unwrap();
    assert_eq!(scene.rows("digest_item").await, 1);
    assert_eq!(digests(&scene.core, &scene.here).await.unwrap(), 1);
});

db_test!(everything_of_one_person_comes_in_one_mail, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let cor = scene.cor().await;
    for topic in [Topic::Late, Topic::NewInHand, Topic::AuthorSaid] {
        scene.choose(&cor, topic, Pace::Daily).await;
    }
    let (link, reference) = scene.published().await;
    crate::routing::ask(&scene.core, &scene.here, &cor.handler().unwrap(), &reference, "Hoeveel bankjes?")
        .await
        .unwrap();
    scene.core.clock.set(scene.core.now().plus_seconds(1));
    initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Twee.").await.unwrap();
    scene.at(december(3, 7, 15));
    warnings::warn(&scene.core, &scene.here).await.unwrap();
    assert!(!scene.told("warnings").await.contains(&"cor@gemeente.example".to_owned()));
    assert_eq!(scene.digests_at(date(2026, 12, 3), 7, 30).await, 1);
    let mut letters = scene.in_digests().await;
    letters.sort();
    assert_eq!(letters, ["author_replied", "to_handle", "warnings"]);
});

db_test!(who_lost_their_roles_reads_nothing_of_the_work, |db| {
    let scene = Scene::on(db);
    let (cor, _) = scene.new_at(Pace::Daily, 3).await;
    crate::execute!(&scene.core.db, "DELETE FROM person_role WHERE person_id = $1", cor.person).unwrap();
    assert_eq!(scene.digests_at(date(2026, 12, 4), 9, 0).await, 0);
    assert_eq!(scene.rows("digest_item").await, 0);
});

db_test!(an_author_reads_news_in_a_digest_and_what_stops_it_leaves_nothing_waiting, |db| {
    let scene = Scene::on(db);
    scene.at(december(3, 10, 0));
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Daily).await;
    scene.published().await;
    assert!(scene.told("published").await.is_empty());
    assert_eq!(scene.digests_at(date(2026, 12, 4), 9, 0).await, 1);
    assert_eq!(scene.in_digests().await, ["published"]);
    scene.published().await;
    assert_eq!(scene.rows("digest_item").await, 1);
    scene.choose(&joke, Topic::OwnIdeas, Pace::Never).await;
    assert_eq!(scene.rows("digest_item").await, 0);
});

db_test!(what_waits_goes_with_its_reader_and_with_what_it_is_about, |db| {
    let scene = Scene::on(db);
    scene.at(december(3, 10, 0));
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Daily).await;
    let cor = scene.cor().await;
    scene.choose(&cor, Topic::NewInHand, Pace::Daily).await;
    let (_, reference) = scene.published().await;
    assert_eq!(scene.rows("digest_item").await, 2);
    let fresh = joke.fresh(scene.core.now()).unwrap();
    account::leave(&scene.core, &scene.here, fresh, &[reference], "nl").await.unwrap();
    assert_eq!(scene.digests_at(date(2026, 12, 4), 9, 0).await, 0, "its author took it away");
    assert_eq!(scene.rows("digest_item").await, 0);
});

db_test!(many_readers_are_served_in_turn, |db| {
    let scene = Scene::on(db);
    scene.at(december(3, 10, 0));
    let mut sessions = Vec::new();
    for number in 0..3 {
        let email = format!("cor{number}@gemeente.example");
        sessions.push(scene.staff(&scene.here, &email, &Grant::of(Role::Coordinator)).await);
    }
    for session in &sessions {
        scene.choose(session, Topic::NewInHand, Pace::Daily).await;
    }
    scene.published().await;
    assert_eq!(scene.digests_at(date(2026, 12, 4), 7, 30).await, 3);
    assert_eq!(digests(&scene.core, &scene.elsewhere).await.unwrap(), 0);
});
