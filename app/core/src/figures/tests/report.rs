//! The figures of a period, by month, wijk and department.

use super::day;
use crate::{
    db_test,
    figures::{Figures, Filter, Line, Month, Period, figures},
    kernel::Instant,
    routing::Unit,
    scene::{Scene, december, moment},
};

async fn of(scene: &Scene, filter: &Filter) -> Figures {
    figures(&scene.core, &scene.here, filter).await.unwrap()
}

fn counts(line: &Line) -> (u64, u64, u64) {
    (line.tally.answers(), line.open, line.late)
}

fn now() -> Instant {
    moment(december(23, 10, 0))
}

db_test!(a_municipality_without_ideas_has_twelve_empty_months, |db| {
    let scene = Scene::on(db);
    let found = of(&scene, &Filter::default()).await;
    assert_eq!((counts(&found.all), found.months.len(), found.first_year), ((0, 0, 0), 12, None));
    assert!(found.neighbourhoods.is_empty() && found.units.is_empty());
    assert_eq!(found.all.speed(), None);
});

db_test!(what_waits_stands_with_who_has_it_and_what_is_late_in_the_month_of_its_day, |db| {
    let scene = Scene::on(db);
    scene.answered_in("dorp", now(), 3).await;
    let late = scene.put_public(|row| row.due_on = Some(day("2026-11-30"))).await;
    scene.give_to(&late, "verkeer").await;
    let abolished = scene.put_public(|row| row.due_on = Some(day("2026-12-23"))).await;
    scene.give_to(&abolished, "afgeschaft").await;
    scene.put(|row| row.due_on = Some(day("2025-06-01"))).await;
    scene.put_public(|row| (row.due_on, row.paused_at) = (None, Some(now()))).await;
    scene.put_public(|row| row.closed_at = Some(now())).await;
    let found = of(&scene, &Filter::default()).await;
    assert_eq!(counts(&found.all), (1, 4, 2));
    assert_eq!(found.all.speed().unwrap().within_target, 33);
    assert_eq!(counts(&found.neighbourhoods["palenstein"]), (0, 4, 2));
    assert_eq!(counts(&found.units["verkeer"]), (0, 1, 1));
    assert_eq!(counts(&found.units[""]), (1, 2, 0), "what nobody read is with nobody yet");
    let month = |month| counts(&found.months[&Month { year: 2026, month }]);
    assert_eq!((month(11), month(12)), ((0, 0, 1), (1, 0, 0)));
});

db_test!(a_wijk_a_department_and_a_year_narrow_the_figures, |db| {
    let scene = Scene::on(db);
    for (wijk, age, days) in [("dorp", 0, 2), ("dorp", 30, 4), ("palenstein", 0, 6), ("dorp", 400, 8)] {
        scene.answered_in(wijk, now().plus_days(-age), days).await;
    }
    let late = scene.put_public(|row| row.due_on = Some(day("2025-12-30"))).await;
    scene.give_to(&late, "verkeer").await;
    let filter = Filter::default();
    let all = of(&scene, &filter).await;
    assert_eq!((counts(&all.all), all.first_year), ((3, 1, 1), Some(2025)));
    let dorp = of(&scene, &Filter { neighbourhood: Some("dorp".to_owned()), ..filter.clone() }).await;
    assert_eq!((counts(&dorp.all), dorp.neighbourhoods.len()), ((2, 0, 0), 1));
    let traffic = Some(Unit::Department("verkeer".to_owned()));
    let traffic = of(&scene, &Filter { unit: traffic, ..filter.clone() }).await;
    assert_eq!((counts(&traffic.all), traffic.units.len()), ((0, 1, 1), 1));
    let coordinator = of(&scene, &Filter { unit: Some(Unit::Coordinator), ..filter.clone() }).await;
    assert_eq!(counts(&coordinator.all), (3, 0, 0));
    let last = of(&scene, &Filter { period: Period::Year(2025), ..filter }).await;
    assert_eq!(counts(&last.all), (1, 0, 1), "its day was in that year, and it still waits");
    assert_eq!(counts(&last.months[&Month { year: 2025, month: 12 }]), (0, 0, 1));
    let elsewhere = figures(&scene.core, &scene.elsewhere, &Filter::default()).await.unwrap();
    assert_eq!(counts(&elsewhere.all), (0, 0, 0));
});

db_test!(each_track_has_its_own_figures, |db| {
    let scene = Scene::on(db);
    scene.answered_in("dorp", now(), 3).await;
    scene.put_public(|row| row.due_on = Some(day("2026-11-30"))).await;
    let late = day("2026-12-01");
    scene.put_public(|row| (row.track, row.due_on) = ("rode-loper".to_owned(), Some(late))).await;
    scene.put_public(|row| row.track = "rode-loper".to_owned()).await;
    let red = Filter { track: Some("rode-loper".to_owned()), ..Filter::default() };
    assert_eq!(counts(&of(&scene, &Filter::default()).await.all), (1, 1, 1));
    assert_eq!(counts(&of(&scene, &red).await.all), (0, 2, 1));
    let gone = Filter { track: Some("abolished".to_owned()), ..Filter::default() };
    assert_eq!(of(&scene, &gone).await, of(&scene, &Filter::default()).await);
    let overdue = crate::figures::speed(&scene.core, &scene.here, None).await.unwrap().unwrap().overdue;
    assert_eq!(overdue, 1, "residents see the figures of their own track");
});
