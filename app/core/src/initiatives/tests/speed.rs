//! The public figure: of this municipality or wijk, of the last year, and honest about who waits.

use crate::{
    db_test,
    initiatives::{Speed, speed},
    kernel::time::Day,
    scene::Scene,
};

/// Keeps an initiative that was answered after so many working days.
async fn answered(scene: &Scene, days: i32, wijk: &str, age: i64) {
    let sent = scene.core.now().plus_days(-age);
    scene
        .put(|row| {
            row.neighbourhood = wijk.to_owned();
            (row.submitted_at, row.answered_at, row.answer_days) = (sent, Some(sent), Some(days));
        })
        .await;
}

async fn of(scene: &Scene, wijk: Option<&str>) -> Option<Speed> {
    speed(&scene.core, &scene.here, wijk).await.unwrap()
}

db_test!(without_answers_there_is_no_figure, |db| {
    let scene = Scene::on(db);
    scene.send().await;
    assert_eq!(of(&scene, None).await, None);
});

db_test!(the_figure_is_of_the_place_that_was_asked_for, |db| {
    let scene = Scene::on(db);
    for (days, wijk) in [(2, "dorp"), (4, "dorp"), (15, "dorp"), (16, "palenstein"), (30, "palenstein")] {
        answered(&scene, days, wijk, 10).await;
    }
    let all = of(&scene, None).await.unwrap();
    assert_eq!((all.answered, all.median, all.ninety, all.within_target), (5, 15, 30, 60));
    assert!(all.is_telling());
    let dorp = of(&scene, Some("dorp")).await.unwrap();
    assert_eq!((dorp.answered, dorp.median, dorp.ninety, dorp.within_target), (3, 4, 15, 100));
    assert!(!dorp.is_telling(), "three answers say too much about one of them");
    assert_eq!(of(&scene, Some("rokkeveen")).await, None);
    assert_eq!(speed(&scene.core, &scene.elsewhere, None).await.unwrap(), None);
});

db_test!(what_was_sent_more_than_a_year_ago_or_taken_back_does_not_count, |db| {
    let scene = Scene::on(db);
    answered(&scene, 3, "dorp", 365).await;
    answered(&scene, 30, "dorp", 366).await;
    let now = scene.core.now();
    scene.put(|row| (row.answer_days, row.closed_at) = (Some(30), Some(now))).await;
    let figure = of(&scene, None).await.unwrap();
    assert_eq!((figure.answered, figure.median), (1, 3));
});

db_test!(who_waits_too_long_is_counted_from_the_day_after_the_promised_one, |db| {
    let scene = Scene::on(db);
    let now = scene.core.now();
    let on = |day: &str| Some(Day(day.parse().unwrap()));
    scene.put(|row| row.due_on = on("2026-12-22")).await;
    scene.put(|row| row.due_on = on("2026-12-23")).await;
    scene.put(|row| row.due_on = None).await;
    scene.put(|row| (row.due_on, row.closed_at) = (on("2026-12-01"), Some(now))).await;
    answered(&scene, 3, "palenstein", 10).await;
    let figure = of(&scene, None).await.unwrap();
    assert_eq!((figure.overdue, figure.answered, figure.within_target), (1, 1, 50));
});
