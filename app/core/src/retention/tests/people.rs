//! Accounts: warned twice, once each; whoever comes back keeps theirs.

use super::*;
use crate::{
    db_test,
    desk::tests::asked_without,
    execute,
    identity::{self, Grant, Role},
    on,
    scene::december,
};

/// When a warning says that the account goes, and whether it is the last one.
async fn warnings(scene: &Scene) -> Vec<(Instant, bool)> {
    let letters = scene.letters().await;
    let letters = letters.iter().filter(|one| one["letter"] == "inactive");
    letters.map(|one| (Instant(one["expires_at"].as_i64().unwrap()), one["last"] == true)).collect()
}

async fn until(scene: &Scene, day: Instant) {
    while scene.core.now() < day {
        scene.days(1);
        scene.run().await;
    }
}

db_test!(who_is_silent_is_warned_twice_and_then_goes_on_the_day_that_was_told, |db| {
    let scene = Scene::on(db);
    scene.resident(&scene.here, JOKE).await;
    let end = Term::Months(24).after(scene.core.now());
    until(&scene, end.plus_days(-62)).await;
    assert_eq!(warnings(&scene).await, []);
    until(&scene, end.plus_days(-50)).await;
    let told = warnings(&scene).await;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].0.day(), told[0].1), (end.day(), false));
    until(&scene, end.plus_days(-1)).await;
    assert_eq!(warnings(&scene).await, [told[0], (told[0].0, true)]);
    scene.core.clock.set(told[0].0.plus_seconds(-1));
    scene.run().await;
    assert_eq!(scene.rows("person").await, 1);
    scene.core.clock.set(told[0].0);
    assert_eq!(scene.run().await, taken(&[("account", 1)]));
    assert!(scene.found("joke@").await.is_empty(), "{:?}", scene.found("joke@").await);
    assert!(scene.record().await.contains(&("system".to_owned(), "person.erase".to_owned())));
});

db_test!(signing_in_after_a_warning_keeps_the_account, |db| {
    let scene = Scene::on(db);
    scene.resident(&scene.here, JOKE).await;
    let end = Term::Months(24).after(scene.core.now());
    until(&scene, end.plus_days(-50)).await;
    scene.resident(&scene.here, JOKE).await;
    until(&scene, end.plus_days(30)).await;
    assert_eq!(scene.rows("person").await, 1);
    assert_eq!(warnings(&scene).await.len(), 1);
});

db_test!(using_a_session_or_sending_without_one_is_a_sign_of_life, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    let silent = "UPDATE person SET active_at = 0, warnings = 2, ends_at = 1";
    let active = async || -> (Instant, i32, Option<Instant>) {
        on!(&scene.core.db, pool => sqlx::query_as("SELECT active_at, warnings, ends_at FROM person")
            .fetch_one(pool).await.unwrap())
    };
    execute!(&scene.core.db, silent).unwrap();
    scene.idea_of("Joke@Voorbeeld.example").await;
    assert_eq!(active().await, (scene.core.now(), 0, None));
    execute!(&scene.core.db, silent).unwrap();
    let token = Token::new(&scene.core.chance);
    let known = "UPDATE session SET token_hash = $2 WHERE id = $1";
    execute!(&scene.core.db, known, joke.id, token.hash()).unwrap();
    scene.days(1);
    identity::session(&scene.core, &scene.here, &token).await.unwrap().unwrap();
    assert_eq!(active().await, (scene.core.now(), 0, None));
});

db_test!(who_was_silent_before_there_were_terms_is_warned_in_time_too, |db| {
    let scene = Scene::on(db);
    scene.resident(&scene.here, JOKE).await;
    scene.days(3 * 365);
    let first = scene.run().await;
    assert_eq!((first.get("warned"), first.get("account")), (Some(&1), None), "{first:?}");
    let [(told, false)] = warnings(&scene).await[..] else { panic!() };
    assert_eq!(told.day(), scene.core.now().plus_days(60).day());
    assert_eq!(scene.run().await, Taken::new(), "once");
    // No server ran for months: the last warning still comes two weeks before.
    scene.days(200);
    assert_eq!(scene.run().await, taken(&[("warned", 1)]));
    scene.days(14);
    assert_eq!(scene.run().await, Taken::new());
    scene.days(1);
    assert_eq!(scene.run().await, taken(&[("account", 1)]));
});

db_test!(staff_and_who_waits_for_an_answer_stay, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 9, 0));
    let until = scene.core.now().plus_days(3 * 365).day();
    let role = Grant { ends_on: Some(until), ..Grant::of(Role::Council) };
    scene.staff(&scene.here, "cas@gemeente.example", &role).await;
    scene.resident(&scene.here, JOKE).await;
    let link = scene.idea_of(JOKE).await;
    scene.days(3 * 365);
    assert_eq!(scene.run().await.get("warned"), None);
    scene.answer(&link, false).await;
    assert_eq!(scene.run().await.get("warned"), Some(&1));
    scene.days(1);
    assert_eq!(scene.run().await.get("warned"), Some(&1), "the role ended");
});

db_test!(who_has_no_address_goes_without_a_warning_with_the_letters_on_paper, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let receipt = scene.entered(&desk, &asked_without()).await;
    let idea = scene.on_paper(&desk, receipt).await;
    let now = scene.core.now();
    scene.core.clock.set(now.plus_days(900));
    assert_eq!(scene.run().await.get("account"), None, "the idea waits for its answer");
    execute!(&scene.core.db, "UPDATE initiative SET answered_at = $2 WHERE id = $1", idea.id, now).unwrap();
    scene.core.clock.set(Term::Months(24).after(now).plus_seconds(-1));
    assert_eq!(scene.run().await.get("account"), None);
    assert_eq!((scene.rows("person").await, scene.rows("paper_post").await), (2, 1));
    scene.core.clock.set(Term::Months(24).after(now));
    assert_eq!(scene.run().await.get("account"), Some(&1));
    assert_eq!((scene.rows("person").await, scene.rows("paper_post").await), (1, 0), "who works here stays");
    assert_eq!(warnings(&scene).await, []);
});
