//! Who has something in hand, on both engines.

mod absence;
mod rules;
mod screens;
mod track;

use super::{
    item::{leaders, locked},
    *,
};
use crate::{
    advice::{self, Ask},
    answers, db_test,
    filters::Narrow,
    identity::{Grant, Handler, Role},
    initiatives::{self, EventKind, Key, Mark, Screen},
    kernel::{testing::plan, token::Token},
    places::Municipality,
    scene::{Scene, december},
};

const WHY: &str = "Dit gaat over het groen in de straat.";

fn department(slug: &str) -> Unit {
    Unit::Department(slug.to_owned())
}

impl Scene {
    async fn route(&self, handler: &Handler, reference: &str, to: &Unit) -> Act {
        route(&self.core, &self.here, handler, reference, to, WHY).await.unwrap()
    }

    async fn read(&self, handler: &Handler, reference: &str) -> Option<Item> {
        item(&self.core, handler, reference).await.unwrap()
    }

    async fn seen(&self, handler: &Handler, view: View) -> Vec<String> {
        let board = board(&self.core, &self.here, handler, view, &Narrow::default(), &Screen::behind(None))
            .await
            .unwrap();
        let rows: Vec<_> = board.rows.iter().map(|row| row.initiative.reference.clone()).collect();
        assert_eq!(i64::try_from(rows.len()).unwrap(), board.count(view), "{view:?}");
        rows
    }
}

db_test!(what_is_published_is_the_coordinators_who_is_told, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let elsewhere = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Coordinator) };
    let other = scene.handler("rok", &elsewhere).await;
    let (_, reference) = scene.published().await;
    let item = scene.read(&coordinator, &reference).await.unwrap();
    assert_eq!((item.handling.unit, item.handling.owner), (Unit::Coordinator, None));
    assert!(item.leads && item.author.is_some());
    assert_eq!(scene.told("to_handle").await, ["cor@gemeente.example"], "who coordinates there");
    assert!(scene.read(&other, &reference).await.is_none(), "of another wijk");
    assert_eq!(scene.seen(&other, View::All).await, [""; 0]);
    assert_eq!(scene.seen(&coordinator, View::Free).await, [reference]);
});

db_test!(a_department_gets_it_by_hand_with_the_reason_and_everyone_sees_that_step, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let traffic = scene.specialist("verkeer").await;
    let (link, reference) = scene.published().await;
    assert!(scene.read(&green, &reference).await.is_none(), "not before it is theirs");
    assert_eq!(scene.route(&green, &reference, &department("stadsbeheer")).await, Act::NotThere);
    assert_eq!(scene.route(&coordinator, &reference, &department("stadsbeheer")).await, Act::Done);
    assert_eq!(scene.route(&coordinator, &reference, &department("stadsbeheer")).await, Act::NotNow);
    let item = scene.read(&green, &reference).await.unwrap();
    assert_eq!(item.handling.unit, department("stadsbeheer"));
    assert!(item.leads && item.author.is_none(), "who sent it is not for them");
    assert!(scene.read(&traffic, &reference).await.is_none());
    assert_eq!(scene.told("to_handle").await, ["cor@gemeente.example", "stadsbeheer@gemeente.example"]);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    let step = followed.events.last().unwrap();
    assert_eq!((step.kind, &*step.body), (EventKind::Routed, "stadsbeheer"), "and not the reason");
    // They pass it on themselves, and then it is theirs no more.
    assert_eq!(scene.route(&green, &reference, &department("verkeer")).await, Act::Done);
    assert!(scene.read(&green, &reference).await.is_none());
    assert_eq!(scene.seen(&traffic, View::Free).await, [&*reference]);
    assert_eq!(scene.seen(&coordinator, View::All).await, [&*reference], "who coordinates keeps seeing it");
    assert_eq!(scene.seen(&coordinator, View::Free).await, [&*reference], "nobody there has taken it");
});

db_test!(what_is_late_has_a_view_of_its_own, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    let due = scene.initiative(&link).await.due_on.unwrap().0;
    scene.at(due.at(23, 0, 0, 0));
    assert_eq!(scene.seen(&coordinator, View::Late).await, [""; 0], "on its last day it is not late");
    scene.at(due.tomorrow().unwrap().at(1, 0, 0, 0));
    assert_eq!(scene.seen(&coordinator, View::Late).await, [&*reference]);
    ask(&scene.core, &scene.here, &coordinator, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    assert_eq!(scene.seen(&coordinator, View::Late).await, [""; 0], "the clock stands still");
});

db_test!(all_clocks_are_counted_by_wijk_and_department, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let elsewhere = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Coordinator) };
    let other = scene.handler("rok", &elsewhere).await;
    let (link, first) = scene.published().await;
    let (_, second) = scene.published().await;
    scene.published().await;
    scene.route(&coordinator, &second, &department("verkeer")).await;
    take(&scene.core, &scene.here, &coordinator, &first, None).await.unwrap();
    let due = scene.initiative(&link).await.due_on.unwrap().0;
    let asked = Ask {
        alderman: false,
        departments: vec!["vastgoed".to_owned()],
        question: "Kan dit langs de weg?".to_owned(),
        due_on: Some(due),
    };
    advice::ask(&scene.core, &scene.here, &coordinator, &first, &asked).await.unwrap();
    scene.at(due.tomorrow().unwrap().at(9, 0, 0, 0));
    ask(&scene.core, &scene.here, &coordinator, &second, "Hoeveel bankjes zijn het?").await.unwrap();
    let load = |who: &Handler| {
        let (core, here, who) = (scene.core.clone(), scene.here.clone(), who.coordinator().unwrap().clone());
        async move { workload(&core, &here, &who).await.unwrap() }
    };
    let (loads, advice) = load(&coordinator).await;
    let rows: Vec<_> =
        loads.iter().map(|one| (one.unit.code(), one.open, one.late, one.waiting, one.free)).collect();
    assert_eq!(rows, [("", 2, 2, 0, 1), ("verkeer", 1, 0, 1, 1)]);
    assert_eq!((&*loads[0].neighbourhood, loads[0].first_due_on.map(|day| day.0)), ("palenstein", Some(due)));
    let waits = AdviceLoad { department: "vastgoed".to_owned(), waiting: 1, late: 1 };
    assert_eq!(advice, [waits]);
    assert_eq!(load(&other).await, (Vec::new(), Vec::new()), "of another wijk");
});

db_test!(a_reason_is_needed_to_give_it_away, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    for why in ["", "kort", "x\0 van een reden", &"x".repeat(1001)] {
        let act =
            route(&scene.core, &scene.here, &coordinator, &reference, &department("verkeer"), why).await;
        assert!(matches!(act.unwrap(), Act::Text(_)), "{why}");
    }
    assert_eq!(scene.read(&coordinator, &reference).await.unwrap().handling.unit, Unit::Coordinator);
});

db_test!(one_person_has_it_and_who_comes_second_sees_that, |db| {
    let scene = Scene::on(db);
    let (first, second) =
        (scene.coordinator().await, scene.handler("guard", &Grant::of(Role::ProcessGuard)).await);
    let (_, reference) = scene.published().await;
    let (core, here) = (&scene.core, &scene.here);
    let both = [
        take(core, here, &first, &reference, None).await.unwrap(),
        take(core, here, &second, &reference, None).await.unwrap(),
    ];
    assert_eq!(both, [Act::Done, Act::NotNow], "nothing is overwritten");
    let owner = scene.read(&second, &reference).await.unwrap().handling.owner.unwrap();
    assert_eq!((owner.person, &*owner.name), (first.person(), "cor@gemeente.example"));
    assert_eq!(scene.seen(&first, View::Mine).await, [&*reference]);
    // Who sees that may take it over.
    assert_eq!(take(core, here, &second, &reference, Some(first.person())).await.unwrap(), Act::Done);
    assert_eq!(scene.seen(&first, View::Mine).await, [""; 0]);
    assert_eq!(scene.seen(&second, View::Mine).await, [&*reference]);
    let left = release(&scene.core, &scene.here, &second, &reference, Some(second.person())).await;
    assert_eq!(left.unwrap(), Act::Done);
    assert_eq!(scene.seen(&first, View::Free).await, [&*reference]);
});

db_test!(somebody_of_a_department_does_not_take_from_a_colleague, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let green = scene.specialist("stadsbeheer").await;
    let grant = Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) };
    let colleague = scene.handler("collega", &grant).await;
    let (_, reference) = scene.published().await;
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    let (core, here) = (&scene.core, &scene.here);
    assert_eq!(take(core, here, &green, &reference, None).await.unwrap(), Act::Done);
    let over = take(core, here, &colleague, &reference, Some(green.person())).await.unwrap();
    assert_eq!(over, Act::NotNow);
    let freed = release(core, here, &coordinator, &reference, Some(green.person())).await.unwrap();
    assert_eq!(freed, Act::Done, "who coordinates frees it");
    assert_eq!(take(core, here, &colleague, &reference, None).await.unwrap(), Act::Done);
});

db_test!(work_of_an_abolished_department_and_of_who_left_is_not_lost, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (_, reference) = scene.published().await;
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    take(&scene.core, &scene.here, &green, &reference, None).await.unwrap();
    let mut tx = scene.core.db.begin().await.unwrap();
    let operator = crate::kernel::audit::Actor::Operator;
    crate::account::erase(&mut tx, &scene.core, green.person(), operator, &[]).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scene.read(&coordinator, &reference).await.unwrap().handling.owner, None);
    let mut without = Municipality::clone(&scene.here);
    without.departments.retain(|one| one.slug != "stadsbeheer");
    let board =
        board(&scene.core, &without, &coordinator, View::Free, &Narrow::default(), &Screen::behind(None))
            .await
            .unwrap();
    assert_eq!(board.rows[0].unit, Unit::Coordinator);
});

db_test!(who_has_it_asks_the_author_and_the_clock_stands_still, |db| {
    let scene = Scene::on(db);
    let (coordinator, traffic) = (scene.coordinator().await, scene.specialist("verkeer").await);
    let (link, reference) = scene.published().await;
    let ask = |who: Handler| {
        let (core, here, reference) = (scene.core.clone(), scene.here.clone(), reference.clone());
        async move { ask(&core, &here, &who, &reference, "Hoeveel bankjes zijn het?").await.unwrap() }
    };
    assert_eq!(ask(traffic.clone()).await, Act::NotThere);
    let due = scene.initiative(&link).await.due_on.unwrap();
    let asked = Ask {
        alderman: false,
        departments: vec!["verkeer".to_owned()],
        question: "Kan dit langs de weg?".to_owned(),
        due_on: Some(due.0),
    };
    advice::ask(&scene.core, &scene.here, &coordinator, &reference, &asked).await.unwrap();
    assert_eq!(ask(traffic).await, Act::Done, "who was asked for advice may ask on");
    assert_eq!(ask(coordinator).await, Act::NotNow, "one question at a time");
    assert!(scene.initiative(&link).await.paused_at.is_some());
    let question = scene.letters().await;
    assert!(question.iter().any(|one| one["letter"] == "asked" && one["name"] == "Joke de Vries"));
    let token: Token = scene.mailed_link("asked").await;
    let reply = initiatives::reply(&scene.core, &scene.here, &Key::from(&token), "Het zijn er twee.").await;
    assert_eq!(reply.unwrap(), initiatives::Reply::Kept);
    assert_eq!(scene.told("author_replied").await, ["cor@gemeente.example"], "who has it hears of it");
    assert!(scene.initiative(&link).await.due_on.unwrap() >= due);
});

db_test!(nobody_of_another_municipality_sees_or_does_anything, |db| {
    let scene = Scene::on(db);
    let (_, reference) = scene.published().await;
    let grant = Grant::of(Role::Coordinator);
    let stranger = scene.staff(&scene.elsewhere, "vreemd@gemeente.example", &grant).await.handler().unwrap();
    assert!(scene.read(&stranger, &reference).await.is_none());
    assert_eq!(scene.route(&stranger, &reference, &department("verkeer")).await, Act::NotThere);
    assert_eq!(take(&scene.core, &scene.here, &stranger, &reference, None).await.unwrap(), Act::NotThere);
    assert_eq!(scene.seen(&stranger, View::All).await, [""; 0]);
});
