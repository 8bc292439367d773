//! Advice, on both engines: asked of several at once, each with its own day, given once or passed on.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    db_test,
    filters::Narrow,
    identity::{Grant, Handler, Role, alderman_of},
    initiatives::{Key, Screen},
    routing,
    scene::{Scene, december},
};

const QUESTION: &str = "Kunnen deze bankjes hier staan?";
const ADVICE: &str = "Ja, als er een pad langs blijft van twee meter.";

impl Scene {
    async fn ask_advice(&self, handler: &Handler, reference: &str, of: &[&str], on: Option<Date>) -> Asked {
        let departments = of.iter().map(|slug| (*slug).to_owned()).collect();
        let asked = Ask { alderman: false, departments, question: QUESTION.to_owned(), due_on: on };
        ask(&self.core, &self.here, handler, reference, &asked).await.unwrap()
    }

    async fn advice(&self, link: &crate::kernel::token::Token) -> Vec<(String, Option<Opinion>)> {
        let all = of(&self.core, self.initiative(link).await.id).await.unwrap();
        all.into_iter().map(|one| (one.department, one.opinion)).collect()
    }

    async fn give(&self, handler: &Handler, reference: &str, department: &str) -> Given {
        let yes = Some(Opinion::YesIf);
        give(&self.core, &self.here, handler, reference, department, yes, ADVICE).await.unwrap()
    }
}

db_test!(departments_are_asked_at_once_and_who_leads_hears_what_they_say, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let traffic = scene.specialist("verkeer").await;
    let (link, reference) = scene.published().await;
    let day = scene.initiative(&link).await.due_on.map(|day| day.0);
    let both = ["stadsbeheer", "verkeer"];
    assert_eq!(scene.ask_advice(&coordinator, &reference, &both, day).await, Asked::Done);
    assert_eq!(
        scene.told("advice_asked").await,
        ["stadsbeheer@gemeente.example", "verkeer@gemeente.example"]
    );
    // Asked again, only who was not asked yet gets a letter.
    let more = ["verkeer", "vastgoed"];
    assert_eq!(scene.ask_advice(&coordinator, &reference, &more, day).await, Asked::Done);
    assert_eq!(scene.told("advice_asked").await.len(), 2, "nobody works at vastgoed");
    assert_eq!(scene.advice(&link).await.len(), 3);
    assert_eq!(scene.give(&green, &reference, "stadsbeheer").await, Given::Done);
    assert_eq!(scene.give(&green, &reference, "stadsbeheer").await, Given::NotNow, "once");
    assert_eq!(
        scene.give(&green, &reference, "verkeer").await,
        Given::NotThere,
        "of the own department only"
    );
    assert_eq!(scene.told("advice_given").await, ["cor@gemeente.example"]);
    let all = of(&scene.core, scene.initiative(&link).await.id).await.unwrap();
    let given = all.iter().find(|one| one.department == "stadsbeheer").unwrap();
    assert_eq!((given.opinion, &*given.body), (Some(Opinion::YesIf), ADVICE));
    assert_eq!(given.given_by.as_deref(), Some("stadsbeheer@gemeente.example"));
    // Who gave advice can still read it; who leads may ask the same department once more.
    assert!(crate::routing::item(&scene.core, &green, &reference).await.unwrap().is_some());
    assert_eq!(scene.ask_advice(&coordinator, &reference, &["stadsbeheer"], day).await, Asked::Done);
    assert_eq!(scene.give(&traffic, &reference, "verkeer").await, Given::Done);
});

db_test!(an_internal_day_lies_inside_the_public_one, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    let due = scene.initiative(&link).await.due_on.unwrap().0;
    let today = scene.core.now().local().date();
    for day in [None, Some(today), Some(due.tomorrow().unwrap()), Some(Date::MAX), Some(date(2026, 12, 26))] {
        assert_eq!(
            scene.ask_advice(&coordinator, &reference, &["verkeer"], day).await,
            Asked::Day,
            "{day:?}"
        );
    }
    assert_eq!(scene.ask_advice(&coordinator, &reference, &[], Some(due)).await, Asked::NoDepartment);
    let gone = ["verkeer", "bestaat-niet"];
    assert_eq!(scene.ask_advice(&coordinator, &reference, &gone, Some(due)).await, Asked::NoDepartment);
    assert_eq!(scene.advice(&link).await, []);
    let asked = Ask {
        alderman: false,
        departments: vec!["verkeer".to_owned()],
        question: "Kan".to_owned(),
        due_on: Some(due),
    };
    let short = ask(&scene.core, &scene.here, &coordinator, &reference, &asked).await.unwrap();
    assert!(matches!(short, Asked::Text(_)));
    // Too late already, there is a day all the same.
    scene.at(due.tomorrow().unwrap().at(10, 0, 0, 0));
    let late = scene.core.now().plus_days(3).local().date();
    assert_eq!(scene.ask_advice(&coordinator, &reference, &["verkeer"], Some(late)).await, Asked::Done);
});

db_test!(what_is_not_theirs_is_passed_on_and_never_round_and_round, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let traffic = scene.specialist("verkeer").await;
    let (link, reference) = scene.published().await;
    let day = scene.initiative(&link).await.due_on.map(|day| day.0);
    scene.ask_advice(&coordinator, &reference, &["stadsbeheer"], day).await;
    let pass = |who: &Handler, from: &'static str, to: &'static str| {
        let (core, here, who, reference) =
            (scene.core.clone(), scene.here.clone(), who.clone(), reference.clone());
        async move { pass_on(&core, &here, &who, &reference, from, to, "Dit is een weg.").await.unwrap() }
    };
    for to in ["stadsbeheer", "bestaat-niet", ""] {
        assert_eq!(pass(&green, "stadsbeheer", to).await, Given::NotTo, "{to}");
    }
    assert_eq!(pass(&green, "stadsbeheer", "verkeer").await, Given::Done);
    assert_eq!(
        scene.told("advice_asked").await,
        ["stadsbeheer@gemeente.example", "verkeer@gemeente.example"]
    );
    assert_eq!(pass(&traffic, "verkeer", "stadsbeheer").await, Given::NotTo, "not back to who passed it on");
    let verkeer = ("verkeer".to_owned(), None);
    let passed = ("stadsbeheer".to_owned(), Some(Opinion::PassedOn));
    assert_eq!(scene.advice(&link).await, [passed, verkeer]);
    let all = of(&scene.core, scene.initiative(&link).await.id).await.unwrap();
    assert_eq!(
        (&*all[1].question, all[1].due_on),
        (QUESTION, all[0].due_on),
        "the question and its day stay"
    );
});

db_test!(nobody_advises_about_what_its_author_took_back, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    let day = scene.initiative(&link).await.due_on.map(|day| day.0);
    scene.ask_advice(&coordinator, &reference, &["stadsbeheer"], day).await;
    crate::initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(scene.give(&green, &reference, "stadsbeheer").await, Given::NotThere);
    assert_eq!(scene.ask_advice(&coordinator, &reference, &["verkeer"], day).await, Asked::NotThere);
});

db_test!(the_alderman_of_the_wijk_is_asked_like_a_department_and_leads_nothing, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    let due = scene.initiative(&link).await.due_on.unwrap().0;
    let asked =
        Ask { departments: Vec::new(), alderman: true, question: QUESTION.to_owned(), due_on: Some(due) };
    let press = || ask(&scene.core, &scene.here, &coordinator, &reference, &asked);
    assert_eq!(press().await.unwrap(), Asked::NoDepartment, "nobody is alderman there");
    let of = |wijk: &str| Grant { neighbourhood: Some(wijk.to_owned()), ..Grant::of(Role::Alderman) };
    let wijk = scene.initiative(&link).await.neighbourhood;
    let (own, other) =
        (scene.handler("wet", &of(&wijk)).await, scene.handler("ander", &of("rokkeveen")).await);
    let all = scene.handler("alle", &Grant::of(Role::Alderman)).await;
    let read = async |handler: &Handler| routing::item(&scene.core, handler, &reference).await.unwrap();
    assert!(read(&own).await.is_none(), "not asked yet");
    assert_eq!(press().await.unwrap(), Asked::Done);
    assert_eq!(scene.told("advice_asked").await, ["alle@gemeente.example", "wet@gemeente.example"]);
    let code = alderman_of(&wijk);
    assert_eq!(scene.give(&other, &reference, &code).await, Given::NotThere, "of another wijk");
    assert!(read(&other).await.is_none());
    for alderman in [&own, &all] {
        let item = read(alderman).await.unwrap();
        assert!(!item.leads && item.author.is_none(), "nor sees who sent it");
        let board = routing::board(
            &scene.core,
            &scene.here,
            alderman,
            routing::View::Advice,
            &Narrow::default(),
            &Screen::behind(None),
        )
        .await
        .unwrap();
        assert_eq!(board.rows.len(), 1);
    }
    let take = routing::take(&scene.core, &scene.here, &own, &reference, None).await.unwrap();
    assert_eq!(take, routing::Act::NotThere);
    assert_eq!(scene.give(&own, &reference, &code).await, Given::Done);
    assert_eq!(scene.told("advice_given").await, ["cor@gemeente.example"]);
});
