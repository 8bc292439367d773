//! Who has something in hand, on both engines.

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
    async fn to_track(&self, handler: &Handler, reference: &str, track: &str) -> Act {
        move_to_track(&self.core, &self.here, handler, reference, track).await.unwrap()
    }

    /// Refuses it by a criterion, which is one of its track or not.
    async fn answer_with_criterion(&self, handler: &Handler, reference: &str, criterion: &str, known: bool) {
        let typed = answers::Typed {
            outcome: "no".to_owned(),
            body: "Dit kan niet op deze plek.".to_owned(),
            criterion: criterion.to_owned(),
            alternative: "Het kan wel op het veld ernaast.".to_owned(),
            ..answers::Typed::default()
        };
        let (core, here) = (&self.core, &self.here);
        let id = initiatives::by_reference(core, &here.slug, reference).await.unwrap().unwrap().id;
        let over = answers::draft(core, id).await.unwrap().map_or(0, |draft| draft.version);
        let saved = answers::save(core, here, handler, reference, over, &typed).await.unwrap();
        assert!(matches!(saved, answers::Saved::Yes(problems) if problems.is_empty() == known));
        let sent = answers::send(core, here, handler, reference, over + 1).await.unwrap();
        assert_eq!(sent == answers::Sent::Yes, known, "{sent:?}");
    }

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

fn greenery() -> Rule {
    Rule { words: "bankje".to_owned(), department: "stadsbeheer".to_owned(), ..Rule::default() }
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

db_test!(the_first_rule_that_matches_decides_where_it_goes, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let (core, here) = (&scene.core, &scene.here);
    scene.specialist("stadsbeheer").await;
    let other =
        Rule { theme: "saamhorigheid".to_owned(), department: "verkeer".to_owned(), ..Rule::default() };
    let theme =
        Rule { theme: "openbare-ruimte".to_owned(), department: "vastgoed".to_owned(), ..Rule::default() };
    for rule in [&other, &theme, &greenery()] {
        add_rule(core, here, &admin, rule).await.unwrap().unwrap();
    }
    let order = rules(core, here).await.unwrap();
    assert!(move_up(core, here, &admin, order[2].0).await.unwrap());
    assert!(!move_up(core, here, &admin, order[0].0).await.unwrap(), "nothing is above it");
    let after: Vec<_> =
        rules(core, here).await.unwrap().into_iter().map(|(_, rule)| rule.department).collect();
    assert_eq!(after, ["verkeer", "stadsbeheer", "vastgoed"]);
    let (link, reference) = scene.published().await;
    let green = scene
        .handler("x", &Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) })
        .await;
    assert_eq!(scene.read(&green, &reference).await.unwrap().handling.unit, department("stadsbeheer"));
    assert_eq!(scene.told("to_handle").await, ["stadsbeheer@gemeente.example"]);
    let followed = initiatives::follow(core, here, &Key::from(&link)).await.unwrap().unwrap();
    let place = |kind| followed.events.iter().position(|event| event.kind == kind).unwrap();
    assert!(place(EventKind::Published) < place(EventKind::Routed));
    assert!(remove_rule(core, here, &admin, order[2].0).await.unwrap());
    assert!(!remove_rule(core, here, &admin, order[2].0).await.unwrap(), "once");
});

db_test!(a_rule_is_tried_before_it_is_kept_and_changes_nothing_then, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    let tried = dry_run(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert_eq!((tried.seen, tried.moved[0].reference.clone()), (1, reference.clone()));
    let none = Rule { words: "zwembad".to_owned(), ..greenery() };
    assert!(dry_run(&scene.core, &scene.here, &admin, &none).await.unwrap().moved.is_empty());
    assert_eq!(scene.read(&coordinator, &reference).await.unwrap().handling.unit, Unit::Coordinator);
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    let there = dry_run(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert!(there.moved.is_empty(), "it is there already");
});

db_test!(a_rule_that_cannot_be_is_refused, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let rule = |change: fn(&mut Rule)| {
        let mut rule = greenery();
        change(&mut rule);
        rule
    };
    let refused = [
        (rule(|rule| rule.words.clear()), RuleError::Everything),
        (rule(|rule| rule.words = " , ,, ".to_owned()), RuleError::Everything),
        (rule(|rule| rule.department = "bestaat-niet".to_owned()), RuleError::NoDepartment),
        (rule(|rule| rule.theme = "bestaat-niet".to_owned()), RuleError::Unknown),
        (rule(|rule| rule.need = "%".to_owned()), RuleError::Unknown),
        (rule(|rule| rule.neighbourhood = "nieuw-den-helder".to_owned()), RuleError::Unknown),
    ];
    for (rule, error) in refused {
        let kept = add_rule(&scene.core, &scene.here, &admin, &rule).await.unwrap();
        assert_eq!(kept, Err(error), "{rule:?}");
    }
    let long = rule(|rule| rule.words = "x".repeat(201));
    let kept = add_rule(&scene.core, &scene.here, &admin, &long).await.unwrap();
    assert!(matches!(kept, Err(RuleError::Words(_))));
    add_rule(&scene.core, &scene.here, &admin, &greenery()).await.unwrap().unwrap();
    let again = add_rule(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert_eq!(again, Err(RuleError::Same));
    assert_eq!(scene.rows("routing_rule").await, 1);
});

#[test]
fn a_word_of_a_rule_begins_a_word_of_the_idea() {
    let municipality = crate::places::Municipalities::embedded().unwrap().default_one().clone();
    let id = initiatives::InitiativeId(uuid::Uuid::nil());
    let mut idea = initiatives::Initiative::blank(&municipality, id, crate::kernel::Instant(0));
    idea.title = "Een breder FIETSPAD, één voor iedereen".to_owned();
    let takes = |words: &str| Rule { words: words.to_owned(), ..greenery() }.takes(&idea);
    for words in ["fiets", "Fietspad", "zwembad, fietspad", "een", "breder fietspad"] {
        assert!(takes(words), "{words}");
    }
    for words in ["pad", "zwembad", "fietspaden"] {
        assert!(!takes(words), "{words}");
    }
}

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

impl Scene {
    async fn away(
        &self,
        handler: &Handler,
        days: [i8; 2],
        substitute: Option<&Handler>,
    ) -> Result<(), Vec<AbsenceError>> {
        let day = |day: i8| Some(december(day, 0, 0).date());
        let (from, until) = (day(days[0]), day(days[1]));
        let substitute = substitute.map(Handler::person);
        set_absence(&self.core, &self.here, handler, from, until, substitute).await.unwrap()
    }
}

db_test!(while_somebody_is_away_a_colleague_handles_their_ideas, |db| {
    let scene = Scene::on(db);
    let ann = scene.specialist("stadsbeheer").await;
    let grant = Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) };
    let bob = scene.handler("bob", &grant).await;
    let (coordinator, traffic) = (scene.coordinator().await, scene.specialist("verkeer").await);
    let (_, reference) = scene.published().await;
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    take(&scene.core, &scene.here, &ann, &reference, None).await.unwrap();
    let mine = [reference.clone()];
    assert_eq!(scene.seen(&bob, View::Mine).await, [""; 0]);
    let names =
        |all: Vec<crate::identity::Colleague>| all.iter().map(|one| one.email.clone()).collect::<Vec<_>>();
    let others = substitutes(&scene.core, &ann).await.unwrap();
    assert_eq!(names(others), ["bob@gemeente.example"], "who does the same work");
    assert_eq!(scene.away(&ann, [24, 30], Some(&traffic)).await, Err(vec![AbsenceError::Substitute]));
    assert_eq!(scene.away(&ann, [24, 30], Some(&ann)).await, Err(vec![AbsenceError::Substitute]));
    assert_eq!(scene.away(&ann, [30, 24], Some(&bob)).await, Err(vec![AbsenceError::Until]));
    assert_eq!(absence(&scene.core, &ann).await.unwrap(), None);
    assert_eq!(scene.away(&ann, [28, 30], Some(&bob)).await, Ok(()));

    // Not yet away, only the owner hears of it.
    let asked = |text: &'static str| {
        let (core, here) = (scene.core.clone(), scene.here.clone());
        let (coordinator, reference) = (coordinator.clone(), reference.clone());
        async move {
            crate::notes::add(&core, &here, &coordinator, &reference, text, &[]).await.unwrap();
            let mut tx = core.db.begin().await.unwrap();
            let held = locked(&mut tx, &core, &here, &coordinator, &reference).await.unwrap().unwrap();
            let people = leaders(&mut tx, &core, &held.initiative, &held.handling).await.unwrap();
            people.into_iter().map(|one| one.email).collect::<Vec<_>>()
        }
    };
    assert_eq!(asked("Nog niet weg.").await, ["stadsbeheer@gemeente.example"]);
    assert_eq!(
        take(&scene.core, &scene.here, &bob, &reference, Some(ann.person())).await.unwrap(),
        Act::NotNow
    );
    scene.at(december(28, 9, 0));
    assert_eq!(asked("Weg.").await, ["stadsbeheer@gemeente.example", "bob@gemeente.example"]);
    assert_eq!(scene.seen(&bob, View::Mine).await, mine, "theirs meanwhile");
    assert_eq!(scene.seen(&ann, View::Mine).await, mine);
    let until_on = absence(&scene.core, &ann).await.unwrap().unwrap().until_on;
    let stands_in = Substituted { name: "stadsbeheer@gemeente.example".to_owned(), until_on };
    assert_eq!(own(&scene.core, &bob).await.unwrap(), Own { substituted: vec![stands_in], ..Own::default() });
    assert_eq!(own(&scene.core, &ann).await.unwrap(), Own { away_until: Some(until_on), ..Own::default() });
    let owner = scene.read(&coordinator, &reference).await.unwrap().handling.owner.unwrap();
    assert!(owner.is_substituted_by(bob.person()) && !owner.is_substituted_by(traffic.person()));
    assert_eq!(
        take(&scene.core, &scene.here, &bob, &reference, Some(ann.person())).await.unwrap(),
        Act::Done
    );
    take(&scene.core, &scene.here, &coordinator, &reference, Some(bob.person())).await.unwrap();
    release(&scene.core, &scene.here, &coordinator, &reference, Some(coordinator.person())).await.unwrap();
    take(&scene.core, &scene.here, &ann, &reference, None).await.unwrap();

    // Without anybody who stands in, all of the department hear of it.
    assert_eq!(scene.away(&ann, [28, 30], None).await, Ok(()));
    assert_eq!(asked("Niemand.").await.len(), 2);
    end_absence(&scene.core, &scene.here, &ann).await.unwrap();
    assert_eq!(asked("Terug.").await, ["stadsbeheer@gemeente.example"]);
    assert_eq!(scene.away(&ann, [28, 30], Some(&bob)).await, Ok(()));
    scene.at(december(31, 9, 0));
    assert_eq!(absence(&scene.core, &ann).await.unwrap(), None, "it is over");
    assert_eq!(scene.seen(&bob, View::Mine).await, [""; 0]);
    assert_eq!(forget_absences(&scene.core).await.unwrap(), 1);
});

db_test!(an_idea_goes_on_along_another_track_and_its_author_keeps_the_day_that_was_promised, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    let before = scene.initiative(&link).await;
    assert_eq!(before.track, "groene-loper");
    assert_eq!(scene.to_track(&green, &reference, "rode-loper").await, Act::NotThere, "it is not theirs");
    assert_eq!(scene.to_track(&coordinator, &reference, "groene-loper").await, Act::NotNow, "it is there");
    assert_eq!(scene.to_track(&coordinator, &reference, "rode-loper").await, Act::Done);
    let moved = scene.initiative(&link).await;
    assert_eq!(
        (&*moved.track, moved.due_on, moved.answer_target),
        ("rode-loper", before.due_on, before.answer_target)
    );
    let events = initiatives::events(&scene.core, moved.id).await.unwrap();
    let step = events.last().unwrap();
    assert_eq!((step.kind, &*step.body), (EventKind::Moved, "rode-loper"));
    scene.answer_with_criterion(&coordinator, &reference, "geld", false).await;
    scene.answer_with_criterion(&coordinator, &reference, "kosten", true).await;
    assert_eq!(
        scene.to_track(&coordinator, &reference, "groene-loper").await,
        Act::NotNow,
        "it was answered"
    );
});

db_test!(each_screen_of_a_view_goes_on_where_the_last_one_ended, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let mut all = Vec::new();
    for day in [28, 28, 28, 29, 30, 30] {
        scene.at(december(day, 10, 0));
        all.push(scene.published().await.1);
    }
    // Two stand still: they come last, and lie at the same place.
    for reference in &all[1..3] {
        let question = "Hoeveel bankjes wilt u ongeveer?";
        ask(&scene.core, &scene.here, &coordinator, reference, question).await.unwrap();
    }
    for reference in [&all[0], &all[2], &all[5]] {
        take(&scene.core, &scene.here, &coordinator, reference, None).await.unwrap();
    }
    for view in [View::All, View::Mine, View::Free] {
        let first = Screen::first(100);
        let narrow = Narrow::default();
        let whole = board(&scene.core, &scene.here, &coordinator, view, &narrow, &first).await.unwrap();
        assert_eq!(whole.next, None);
        for most in 1..=4 {
            let (mut screen, mut seen) = (Screen::first(most), Vec::new());
            loop {
                let board =
                    board(&scene.core, &scene.here, &coordinator, view, &narrow, &screen).await.unwrap();
                assert_eq!(View::ALL.map(|view| board.count(view)), View::ALL.map(|view| whole.count(view)));
                seen.extend(board.rows.into_iter().map(|row| row.initiative.id));
                let Some(next) = board.next else { break };
                screen.after = Mark::decode(&next.encode());
            }
            let expected: Vec<_> = whole.rows.iter().map(|row| row.initiative.id).collect();
            assert_eq!(seen, expected, "{view:?}, {most} on a screen");
        }
    }
    // What is done meanwhile lets nothing be skipped.
    let narrow = Narrow::default();
    let first = Screen::first(3);
    let before = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &first).await.unwrap();
    assert_eq!(before.next, None, "all on one screen");
    let first = Screen::first(2);
    let before = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &first).await.unwrap();
    for row in &before.rows {
        take(&scene.core, &scene.here, &coordinator, &row.initiative.reference, None).await.unwrap();
    }
    let second = Screen { after: before.next, ..first };
    let after = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &second).await.unwrap();
    let left: Vec<_> = after.rows.iter().map(|row| row.initiative.reference.clone()).collect();
    assert_eq!(left, [all[1].clone()]);
    let beyond = Screen { after: Some(Mark::decode(&format!("9_{}", "f".repeat(32))).unwrap()), most: 2 };
    let beyond = board(&scene.core, &scene.here, &coordinator, View::All, &narrow, &beyond).await.unwrap();
    assert!(beyond.rows.is_empty() && beyond.next.is_none());
    assert_eq!(beyond.count(View::All), 6, "counted where nothing stands");
});

#[tokio::test]
async fn a_list_is_read_from_an_index_of_what_waits_and_the_rest_looked_up() {
    for sql in [board::IN_HAND, board::PROMISED] {
        let plan = plan(sql).await;
        let of = |index: &str| plan.iter().filter(|line| line.contains(index)).count();
        assert_eq!(of("SEARCH initiative USING INDEX initiative_in_hand (municipality=?)"), 1, "{plan:#?}");
        assert_eq!(
            of("SEARCH initiative USING INDEX initiative_to_carry_out (municipality=?)"),
            1,
            "{plan:#?}"
        );
        let scanned = plan.iter().filter_map(|line| line.strip_prefix("SCAN ")?.split(' ').next());
        let whole: Vec<_> = scanned.filter(|table| ["initiative", "h", "a", "p"].contains(table)).collect();
        assert_eq!(whole, [""; 0], "{plan:#?}");
    }
}
