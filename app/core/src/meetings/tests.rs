//! The table, on both engines: its agenda, what it decides, and that only who may decides.

use jiff::{ToSpan, civil::Date};

use super::*;
use crate::{
    advice::{self, Ask},
    answers::{self, Field, Problem, Sent, Typed},
    db_test,
    identity::{Grant, Handler, Role},
    initiatives::{self, EventKind, Key, Status},
    routing::{self, Act},
    scene::{Scene, december},
};

impl Scene {
    fn on_day(&self, days: i32) -> Date {
        self.core.now().local().date().saturating_add(days.days())
    }

    async fn call(&self, who: &Handler, day: Option<Date>, place: &str) -> Called {
        call(&self.core, &self.here, who.coordinator().unwrap(), self.here.residents(), day, place)
            .await
            .unwrap()
    }

    async fn called(&self, who: &Handler, days: i32) -> MeetingId {
        match self.call(who, Some(self.on_day(days)), "Kamer 3.12").await {
            Called::Yes(id) => id,
            other => panic!("{other:?}"),
        }
    }

    async fn put_on(&self, who: &Handler, id: MeetingId, reference: &str) -> Act {
        put(&self.core, &self.here, who, id, reference).await.unwrap()
    }

    async fn agenda(&self, who: &Handler, id: MeetingId) -> Agenda {
        agenda(&self.core, &self.here, who, id).await.unwrap().unwrap()
    }

    async fn decide(&self, who: &Handler, id: MeetingId, reference: &str, typed: &Typed) -> Decided {
        decide(&self.core, &self.here, who, id, reference, typed).await.unwrap()
    }
}

fn yes() -> Typed {
    Typed {
        outcome: "yes_you_do".to_owned(),
        body: "Wij leveren het hout, u bouwt de bankjes.".to_owned(),
        next_step: "De wijkregisseur belt u volgende week.".to_owned(),
        ..Typed::default()
    }
}

db_test!(the_table_decides_and_who_has_it_checks_and_sends_the_answer, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    let id = scene.called(&coordinator, 5).await;
    assert_eq!(scene.put_on(&coordinator, id, &reference).await, Act::Done);
    let initiative = scene.initiative(&link).await;
    assert_eq!(initiative.status, Status::AtTable);
    let shown = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    let step = shown.events.last().unwrap();
    assert_eq!((step.kind, step.body.clone()), (EventKind::AtTable, scene.on_day(5).to_string()));
    let agenda = scene.agenda(&green, id).await;
    assert_eq!(agenda.items[0].initiative.reference, reference, "everyone at the table sees it");
    let wrong = Typed { next_step: String::new(), ..yes() };
    let refused = scene.decide(&coordinator, id, &reference, &wrong).await;
    assert!(
        matches!(&refused, Decided::Wrong(what) if matches!(what[..], [(Field::NextStep, Problem::Text(_))]))
    );
    assert_eq!(scene.decide(&green, id, &reference, &yes()).await, Decided::NotThere);
    assert_eq!(scene.decide(&coordinator, id, &reference, &yes()).await, Decided::Yes);
    let agenda = scene.agenda(&green, id).await;
    assert_eq!((&agenda.items[0].decision, agenda.meeting.decided), (&Some(yes()), 1));
    assert!(scene.initiative(&link).await.answered_at.is_none(), "not before who has it checked it");
    let draft = answers::draft(&scene.core, initiative.id).await.unwrap().unwrap();
    assert_eq!(draft.typed, yes());
    let sent = answers::send(&scene.core, &scene.here, &coordinator, &reference, draft.version, &[]).await;
    assert_eq!(sent.unwrap(), Sent::Yes);
    assert_eq!(scene.decide(&coordinator, id, &reference, &yes()).await, Decided::NotNow, "it was answered");
    let minutes = scene.agenda(&coordinator, id).await;
    assert_eq!(minutes.items[0].decision, Some(yes()), "the minutes stay");
});

db_test!(what_is_due_soon_or_takes_several_departments_is_proposed, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (link, soon) = scene.published().await;
    let due = scene.initiative(&link).await.due_on.unwrap().0;
    let id = match scene.call(&coordinator, due.checked_sub(20.days()).ok(), "Kamer 1").await {
        Called::Yes(id) => id,
        other => panic!("{other:?}"),
    };
    assert!(scene.agenda(&coordinator, id).await.proposed.is_empty(), "there is time enough");
    let both = ["verkeer", "stadsbeheer"].map(str::to_owned).to_vec();
    let asked = Ask {
        alderman: false,
        departments: both,
        question: "Kan dit hier, en hoe?".to_owned(),
        due_on: Some(due),
    };
    advice::ask(&scene.core, &scene.here, &coordinator, &soon, &asked).await.unwrap();
    let agenda = scene.agenda(&coordinator, id).await;
    assert_eq!(agenda.proposed[0].reference, soon, "several departments");
    scene.put_on(&coordinator, id, &soon).await;
    let agenda = scene.agenda(&coordinator, id).await;
    assert!(agenda.proposed.is_empty(), "it stands on it now");
    assert_eq!(agenda.items[0].advices.len(), 2, "with what departments say, side by side");
    let (_, other) = scene.published().await;
    let late = scene.called(&coordinator, 14).await;
    let proposed = scene.agenda(&coordinator, late).await.proposed;
    assert_eq!(proposed[0].reference, other, "due soon after it");
});

db_test!(it_stands_on_one_agenda_at_a_time_and_goes_on_to_the_next_when_nothing_was_decided, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    let (first, second) = (scene.called(&coordinator, 2).await, scene.called(&coordinator, 9).await);
    assert_eq!(scene.put_on(&coordinator, first, &reference).await, Act::Done);
    assert_eq!(scene.put_on(&coordinator, first, &reference).await, Act::NotNow);
    assert_eq!(scene.put_on(&coordinator, second, &reference).await, Act::NotNow);
    scene.at(december(4, 10, 0));
    assert_eq!(scene.put_on(&coordinator, first, &reference).await, Act::NotNow, "it is past");
    assert_eq!(scene.put_on(&coordinator, second, &reference).await, Act::Done);
});

db_test!(a_meeting_has_a_day_to_come_and_a_place, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    for day in [None, Some(scene.on_day(-1)), Some(scene.on_day(400)), Some(Date::MAX)] {
        assert_eq!(scene.call(&coordinator, day, "Kamer 3.12").await, Called::Day, "{day:?}");
    }
    for place in ["", "x", &"x".repeat(201)] {
        let called = scene.call(&coordinator, Some(scene.on_day(1)), place).await;
        assert!(matches!(called, Called::Place(_)), "{place}");
    }
    assert_eq!(meetings(&scene.core, &coordinator).await.unwrap(), []);
});

db_test!(who_is_of_elsewhere_puts_nothing_on_it_and_what_was_taken_back_is_not_decided, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let wijk = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Coordinator) };
    let other = scene.handler("rok", &wijk).await;
    let (link, reference) = scene.published().await;
    let id = scene.called(&coordinator, 5).await;
    assert_eq!(scene.put_on(&other, id, &reference).await, Act::NotThere, "of another wijk");
    let stranger = scene.staff(&scene.elsewhere, "dh@gemeente.example", &Grant::of(Role::Coordinator)).await;
    let stranger = stranger.handler().unwrap();
    assert!(agenda(&scene.core, &scene.elsewhere, &stranger, id).await.unwrap().is_none());
    assert!(agenda(&scene.core, &scene.here, &stranger, id).await.unwrap().is_none());
    scene.put_on(&coordinator, id, &reference).await;
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(scene.decide(&coordinator, id, &reference, &yes()).await, Decided::NotThere);
    let agenda = scene.agenda(&coordinator, id).await;
    assert_eq!(agenda.items[0].initiative.status, Status::Withdrawn, "it stays on the agenda, as that");
});

db_test!(a_meeting_is_of_one_track_and_takes_what_goes_along_it, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    let red = scene.here.tracks.find("rode-loper").unwrap().clone();
    let (core, here, day) = (&scene.core, &scene.here, Some(scene.on_day(5)));
    let called = call(core, here, coordinator.coordinator().unwrap(), &red, day, "Kamer 2").await.unwrap();
    let Called::Yes(id) = called else { panic!("{called:?}") };
    let agenda = scene.agenda(&coordinator, id).await;
    assert_eq!((&*agenda.meeting.track, agenda.proposed.len()), ("rode-loper", 0));
    assert_eq!(
        scene.put_on(&coordinator, id, &reference).await,
        Act::NotThere,
        "it goes along another track"
    );
    routing::move_to_track(core, here, &coordinator, &reference, &red.slug).await.unwrap();
    assert_eq!(scene.put_on(&coordinator, id, &reference).await, Act::Done);
});
