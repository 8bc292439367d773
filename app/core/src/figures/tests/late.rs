//! The list of what is overdue.

use jiff::civil::date;

use super::day;
use crate::{
    advice, db_test,
    figures::{LatePage, Stage, late},
    initiatives::Cursor,
    routing::{self, Unit},
    scene::{Scene, december, moment},
};

async fn of(scene: &Scene, wijk: Option<&str>, after: Option<Cursor>) -> LatePage {
    late(&scene.core, &scene.here, None, wijk, after, 2).await.unwrap()
}

db_test!(what_is_late_says_with_whom_its_days_went, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    scene.at(december(3, 10, 0));
    let to = Unit::Department("stadsbeheer".to_owned());
    let why = "Dit gaat over het groen.";
    routing::route(&scene.core, &scene.here, &coordinator, &reference, &to, why).await.unwrap();
    scene.at(december(8, 10, 0));
    let ask = advice::Ask {
        departments: vec!["verkeer".to_owned()],
        alderman: false,
        question: "Past dit bij de weg?".to_owned(),
        due_on: Some(date(2026, 12, 15)),
    };
    let asked = advice::ask(&scene.core, &scene.here, &coordinator, &reference, &ask).await.unwrap();
    assert_eq!(asked, advice::Asked::Done);
    scene.core.clock.set(moment(date(2027, 1, 4).at(10, 0, 0, 0)));
    let found = of(&scene, None, None).await;
    let [one] = found.items.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.initiative.reference, reference);
    let spent: Vec<_> = one.course.iter().map(|spent| (spent.stage.clone(), spent.days)).collect();
    let with = |unit: &str| Stage::With(unit.to_owned());
    assert_eq!(spent, [(with(""), 2), (with("stadsbeheer"), 3), (Stage::Advice, 17)]);
    assert_eq!(one.days, 22 - 15, "Christmas and New Year do not count");
    assert!(found.next.is_none() && found.unseen == 0);
});

db_test!(the_longest_ago_is_on_top_a_page_at_a_time_and_what_nobody_sees_is_told_as_a_number, |db| {
    let scene = Scene::on(db);
    for (on, wijk) in [("2026-12-10", "dorp"), ("2026-12-01", "dorp"), ("2026-12-08", "palenstein")] {
        scene.put_public(|row| (row.due_on, row.neighbourhood) = (Some(day(on)), wijk.to_owned())).await;
    }
    scene.put_public(|row| row.due_on = Some(day("2026-12-23"))).await;
    scene.put(|row| row.due_on = Some(day("2026-12-01"))).await;
    let days =
        |page: &LatePage| page.items.iter().map(|one| one.initiative.due_on.unwrap()).collect::<Vec<_>>();
    let first = of(&scene, None, None).await;
    assert_eq!(days(&first), [day("2026-12-01"), day("2026-12-08")]);
    assert_eq!((first.all, first.unseen), (4, 1));
    let second = of(&scene, None, first.next).await;
    assert_eq!((days(&second), second.next), (vec![day("2026-12-10")], None));
    let dorp = of(&scene, Some("dorp"), None).await;
    assert_eq!((days(&dorp), dorp.unseen), (vec![day("2026-12-01"), day("2026-12-10")], 0));
});
