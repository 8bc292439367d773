//! Larger plans, on both engines: weighed before they are answered, in public, and carried out in phases.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};

use super::*;
use crate::{
    answers::{self, Sent},
    db_test,
    figures::{Stage, course},
    identity::Handler,
    initiatives::{self, EventKind, Initiative, Outcome},
    kernel::token::Token,
    routing::Act,
    scene::{Scene, december},
};

type Typed = BTreeMap<String, (String, String)>;

impl Scene {
    fn later(&self, days: i32) -> Option<Date> {
        Some(self.core.now().local().date().saturating_add(days.days()))
    }

    async fn lay(&self, who: &Handler, reference: &str, day: Option<Date>) -> Laid {
        lay(&self.core, &self.here, who, reference, day).await.unwrap()
    }

    async fn weigh(&self, who: &Handler, reference: &str, typed: &Typed) -> Result<Act, Problems> {
        weigh(&self.core, &self.here, who, reference, typed).await.unwrap()
    }

    async fn add_phase(&self, who: &Handler, reference: &str, name: &str, until: Option<Date>) -> Added {
        add_phase(&self.core, &self.here, who, reference, name, until).await.unwrap()
    }

    async fn progressed(&self, who: &Handler, reference: &str, phase: Option<PhaseId>) -> Act {
        let said = "Het ontwerp is klaar.";
        {
            let said = answers::Progress { phase, text: said, ..Default::default() };
            answers::progress(&self.core, &self.here, who, reference, said)
        }
        .await
        .unwrap()
    }

    /// What is said about each condition.
    fn weighed(&self, met: &str, why: &str) -> Typed {
        let conditions = &self.here.college.as_ref().unwrap().conditions;
        conditions.iter().map(|one| (one.slug.clone(), (met.to_owned(), why.to_owned()))).collect()
    }

    /// A draft of a yes, sent.
    async fn say_yes(&self, who: &Handler, reference: &str) -> Sent {
        let typed = answers::Typed {
            outcome: Outcome::YesWeDo.code().to_owned(),
            body: "Wij leggen het plein opnieuw aan.".to_owned(),
            next_step: "De ontwerper belt u in januari.".to_owned(),
            ..answers::Typed::default()
        };
        let id = initiatives::by_reference(&self.core, &self.here.slug, reference).await.unwrap().unwrap().id;
        let over = answers::draft(&self.core, id).await.unwrap().map_or(0, |draft| draft.version);
        answers::save(&self.core, &self.here, who, reference, over, &typed).await.unwrap();
        let version = answers::draft(&self.core, id).await.unwrap().unwrap().version;
        answers::send(&self.core, &self.here, who, reference, version, &[]).await.unwrap()
    }

    async fn promised_plan(&self, who: &Handler) -> (Token, String, Initiative) {
        let (link, reference) = self.published().await;
        assert_eq!(self.say_yes(who, &reference).await, Sent::Yes);
        let initiative = self.initiative(&link).await;
        (link, reference, initiative)
    }
}

db_test!(the_college_weighs_a_larger_plan_before_its_answer_goes_out_and_the_clock_goes_on, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    let before = scene.initiative(&link).await;
    assert_eq!(scene.lay(&green, &reference, scene.later(30)).await, Laid::NotThere, "it is not theirs");
    for day in [None, scene.later(0), scene.later(-1), scene.later(400), scene.later(40)] {
        assert_eq!(scene.lay(&coordinator, &reference, day).await, Laid::Day, "{day:?}");
    }
    let nothing = scene.weigh(&coordinator, &reference, &scene.weighed("yes", "")).await;
    assert_eq!(nothing, Ok(Act::NotNow), "it was not laid before the college");
    assert_eq!(scene.lay(&coordinator, &reference, scene.later(30)).await, Laid::Yes);
    assert_eq!(
        scene.lay(&coordinator, &reference, scene.later(30)).await,
        Laid::NotNow,
        "that is the day already"
    );
    assert_eq!(scene.lay(&coordinator, &reference, scene.later(41)).await, Laid::Yes, "another day");
    let laid = scene.initiative(&link).await;
    assert_eq!((laid.status, laid.due_on), (before.status, before.due_on), "the promise stays");
    let letters = scene.letters().await;
    let days =
        letters.iter().filter(|one| one["letter"] == "at_college").map(|one| &one["more"]["decides_on"]);
    let days: Vec<_> = days.filter_map(serde_json::Value::as_str).collect();
    for later in [30, 41] {
        assert!(days.contains(&scene.later(later).unwrap().to_string().as_str()), "{days:?}");
    }
    assert_eq!(scene.say_yes(&coordinator, &reference).await, Sent::Undecided);
    let wrong = scene.weigh(&coordinator, &reference, &scene.weighed("no", "")).await.unwrap_err();
    assert!(wrong.len() > 2 && wrong.iter().all(|(_, problem)| *problem == Problem::Why), "{wrong:?}");
    let wrong = scene.weigh(&coordinator, &reference, &Typed::new()).await.unwrap_err();
    assert!(wrong.iter().all(|(_, problem)| *problem == Problem::Missing), "{wrong:?}");
    let said = scene.weighed("partly", "De kosten zijn nog niet rond.");
    assert_eq!(scene.weigh(&green, &reference, &said).await, Ok(Act::NotThere));
    assert_eq!(scene.weigh(&coordinator, &reference, &said).await, Ok(Act::Done));
    let kept = weighing(&scene.core, before.id).await.unwrap().unwrap();
    assert!(kept.weighed.unwrap().iter().all(|one| one.met == "partly" && one.why.contains("kosten")));
    assert_eq!(scene.lay(&coordinator, &reference, scene.later(50)).await, Laid::NotNow, "it was weighed");
    assert_eq!(scene.say_yes(&coordinator, &reference).await, Sent::Yes);
    assert_eq!(scene.weigh(&coordinator, &reference, &said).await, Ok(Act::NotNow), "it was answered");
});

db_test!(days_on_which_the_college_had_it_are_named_as_that, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    scene.lay(&coordinator, &reference, scene.later(14)).await;
    let initiative = scene.initiative(&link).await;
    let events = initiatives::events(&scene.core, initiative.id).await.unwrap();
    let spent = course(&scene.here.calendar, &initiative, &events, &[], scene.later(20).unwrap());
    let of = |stage: &Stage| spent.iter().find(|one| one.stage == *stage).map(|one| one.days);
    assert_eq!(of(&Stage::AtCollege), Some(10), "{spent:?}");
    assert_eq!(of(&Stage::With(String::new())), Some(4), "after its day it waits with who has it: {spent:?}");
});

db_test!(what_was_promised_is_carried_out_in_phases_that_everyone_sees, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (_, waits) = scene.published().await;
    let name = "Ontwerp met de buurt";
    assert_eq!(
        scene.add_phase(&coordinator, &waits, name, scene.later(30)).await,
        Added::NotNow,
        "nothing is promised"
    );
    let (link, reference, initiative) = scene.promised_plan(&coordinator).await;
    assert!(matches!(scene.add_phase(&coordinator, &reference, "x", scene.later(30)).await, Added::Name(_)));
    for day in [None, scene.later(-1), scene.later(4_000)] {
        assert_eq!(scene.add_phase(&coordinator, &reference, name, day).await, Added::Day, "{day:?}");
    }
    assert_eq!(scene.add_phase(&coordinator, &reference, "Aanleg", scene.later(90)).await, Added::Yes);
    assert_eq!(scene.add_phase(&coordinator, &reference, name, scene.later(30)).await, Added::Yes);
    let all = phases(&scene.core, initiative.id).await.unwrap();
    let names: Vec<_> = all.iter().map(|phase| phase.name.as_str()).collect();
    assert_eq!(names, [name, "Aanleg"], "in order of their days");
    let first = all[0].id;
    assert_eq!(scene.progressed(&coordinator, &reference, Some(first)).await, Act::Done);
    assert_eq!(
        scene.progressed(&coordinator, &reference, Some(first)).await,
        Act::NotNow,
        "it is done already"
    );
    let (core, here) = (&scene.core, &scene.here);
    assert_eq!(
        remove_phase(core, here, &coordinator, &reference, first).await.unwrap(),
        Act::NotNow,
        "done stays"
    );
    assert_eq!(remove_phase(core, here, &coordinator, &reference, all[1].id).await.unwrap(), Act::Done);
    let left = phases(&scene.core, initiative.id).await.unwrap();
    assert!(left.len() == 1 && left[0].done_at.is_some());
    let events = initiatives::events(&scene.core, initiative.id).await.unwrap();
    assert_eq!(events.last().unwrap().kind, EventKind::InProgress, "the second time nothing was said");
    assert_eq!(scene.initiative(&link).await.status, initiatives::Status::InProgress);
});

db_test!(a_project_has_a_most_number_of_phases_and_they_are_of_one_plan, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (_, reference, initiative) = scene.promised_plan(&coordinator).await;
    let (_, other, _) = scene.promised_plan(&coordinator).await;
    for number in 0..MOST_PHASES {
        let name = format!("Stap {number}");
        assert_eq!(scene.add_phase(&coordinator, &reference, &name, scene.later(3)).await, Added::Yes);
    }
    assert_eq!(scene.add_phase(&coordinator, &reference, "Nog een", scene.later(3)).await, Added::NotNow);
    let one = phases(&scene.core, initiative.id).await.unwrap()[0].id;
    let (core, here) = (&scene.core, &scene.here);
    assert_eq!(remove_phase(core, here, &coordinator, &other, one).await.unwrap(), Act::NotNow);
    assert_eq!(scene.progressed(&coordinator, &other, Some(one)).await, Act::NotNow);
});
