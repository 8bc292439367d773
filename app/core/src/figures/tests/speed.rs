//! The figure on the pages of a city and a wijk: of the last twelve months, and honest about who waits.

use super::day;
use crate::{
    db_test,
    figures::{Speed, speed},
    scene::{Scene, december, moment},
};

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
        scene.answered_in(wijk, scene.core.now(), days).await;
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

db_test!(what_was_answered_before_the_last_twelve_months_does_not_count, |db| {
    let scene = Scene::on(db);
    let now = moment(december(23, 10, 0));
    scene.answered_in("dorp", now.plus_days(-356), 3).await;
    scene.answered_in("dorp", now.plus_days(-358), 30).await;
    let figure = of(&scene, None).await.unwrap();
    assert_eq!((figure.answered, figure.median), (1, 3), "from 1 January on");
});

db_test!(who_waits_too_long_is_counted_from_the_day_after_the_promised_one, |db| {
    let scene = Scene::on(db);
    let now = scene.core.now();
    scene.put(|row| row.due_on = Some(day("2026-12-22"))).await;
    scene.put(|row| row.due_on = Some(day("2026-12-23"))).await;
    scene.put(|row| row.due_on = None).await;
    scene.put(|row| (row.due_on, row.closed_at) = (Some(day("2026-12-01")), Some(now))).await;
    scene.answered_in("palenstein", now, 3).await;
    let figure = of(&scene, None).await.unwrap();
    assert_eq!((figure.overdue, figure.answered, figure.within_target), (1, 1, 50));
});
