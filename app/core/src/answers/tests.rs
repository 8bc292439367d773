//! The answer, on both engines: complete, as it was shown, once.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    db_test,
    identity::Handler,
    initiatives::{self, EventKind, Key, Outcome, PublicItem, Status},
    kernel::text::TextError,
    photos::{self, Format, New},
    places::Municipalities,
    routing::{self, Unit},
    scene::{Scene, december},
};

const TODAY: Date = date(2026, 12, 24);

/// An answer with all that a "not now" needs.
fn not_now() -> Typed {
    Typed {
        outcome: "not_now".to_owned(),
        body: "Wij leggen dit pad nu nog niet aan.".to_owned(),
        until: "2027-06-01".to_owned(),
        criterion: "geld".to_owned(),
        alternative: "U kunt wel subsidie aanvragen.".to_owned(),
        next_step: String::new(),
        seen: String::new(),
    }
}

fn yes() -> Typed {
    Typed {
        outcome: "yes_we_do".to_owned(),
        body: "Wij plaatsen twee bankjes.".to_owned(),
        next_step: "De aannemer belt u in maart.".to_owned(),
        ..Typed::default()
    }
}

fn problems(typed: &Typed) -> Problems {
    let all = Municipalities::embedded().unwrap();
    check(typed, all.default_one().residents(), TODAY).map(|_| Vec::new()).unwrap_or_else(|problems| problems)
}

#[test]
fn a_no_needs_its_criterion_and_an_alternative_and_a_yes_what_happens_next() {
    assert_eq!(problems(&not_now()), []);
    assert_eq!(problems(&yes()), []);
    let missing = Problem::Text(TextError::Missing);
    for outcome in Outcome::ALL {
        let bare = Typed { outcome: outcome.code().to_owned(), body: yes().body, ..Typed::default() };
        let expected = match outcome {
            Outcome::No => vec![(Field::Criterion, Problem::Missing), (Field::Alternative, missing)],
            Outcome::NotNow => vec![
                (Field::Until, Problem::Day),
                (Field::Criterion, Problem::Missing),
                (Field::Alternative, missing),
            ],
            _ => vec![(Field::NextStep, missing)],
        };
        assert_eq!(problems(&bare), expected, "{outcome:?}");
    }
    let nothing = [(Field::Outcome, Problem::Missing), (Field::Body, missing)];
    assert_eq!(problems(&Typed::default()), nothing);
}

#[test]
fn a_criterion_is_a_published_one_and_the_day_is_to_come() {
    let wrong = |change: fn(&mut Typed)| {
        let mut typed = not_now();
        change(&mut typed);
        problems(&typed)
    };
    assert_eq!(wrong(|typed| typed.criterion = "zomaar".to_owned()), [(Field::Criterion, Problem::Missing)]);
    for until in ["2026-12-24", "1999-01-01", "morgen", "2027-02-30", "2031-12-25", "2099-01-01"] {
        let typed = Typed { until: until.to_owned(), ..not_now() };
        assert_eq!(problems(&typed), [(Field::Until, Problem::Day)], "{until}");
    }
    let short = wrong(|typed| typed.alternative = "Nee.".to_owned());
    assert_eq!(short, [(Field::Alternative, Problem::Text(TextError::TooShort { least: 10 }))]);
}

#[test]
fn what_the_outcome_does_not_need_is_left_out() {
    let all = Municipalities::embedded().unwrap();
    let typed = Typed { outcome: "yes_we_do".to_owned(), next_step: yes().next_step, ..not_now() };
    let answer = check(&typed, all.default_one().residents(), TODAY).unwrap();
    assert_eq!((answer.reasons.criterion, answer.reasons.until), (None, None));
    assert_eq!(answer.reasons.alternative, "");
}

impl Scene {
    async fn save(&self, who: &Handler, reference: &str, over: i64, typed: &Typed) -> Saved {
        save(&self.core, &self.here, who, reference, over, typed).await.unwrap()
    }

    async fn send_answer(&self, who: &Handler, reference: &str, version: i64) -> Sent {
        send(&self.core, &self.here, who, reference, version, &[]).await.unwrap()
    }
}

db_test!(an_answer_is_public_and_mailed_at_once_and_the_clock_stops, |db| {
    let scene = Scene::on(db);
    scene.at(december(23, 10, 0));
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    assert_eq!(scene.save(&coordinator, &reference, 0, &not_now()).await, Saved::Yes(Problems::new()));
    scene.at(december(29, 15, 0));
    assert_eq!(scene.send_answer(&coordinator, &reference, 1).await, Sent::Yes);
    assert_eq!(scene.send_answer(&coordinator, &reference, 1).await, Sent::NotNow, "once");
    let initiative = scene.initiative(&link).await;
    assert_eq!((initiative.status, initiative.answer_days), (Status::Answered, Some(3)));
    let shown = initiatives::public_item(&scene.core, &scene.here, &reference).await.unwrap();
    let PublicItem::Shown(_, events) = shown else { panic!("{shown:?}") };
    let answer = events.last().unwrap();
    assert_eq!((answer.kind, answer.outcome), (EventKind::Answered, Some(Outcome::NotNow)));
    let reasons = answer.reasons.as_ref().unwrap();
    assert_eq!((reasons.criterion.as_deref(), reasons.until), (Some("geld"), Some(date(2027, 6, 1))));
    let letters = scene.letters().await;
    let letter = letters.iter().find(|one| one["letter"] == "answered").unwrap();
    assert_eq!(letter["more"]["reasons"]["alternative"], "U kunt wel subsidie aanvragen.");
    assert_eq!(draft(&scene.core, initiative.id).await.unwrap(), None, "the draft is gone");
    assert!(scene.record().await.contains(&("staff".to_owned(), "initiative.answer".to_owned())));
});

db_test!(a_draft_is_kept_wrong_or_not_and_sent_only_when_nothing_is_wrong, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    let half = Typed { criterion: String::new(), ..not_now() };
    assert_eq!(
        scene.save(&coordinator, &reference, 0, &half).await,
        Saved::Yes(vec![(Field::Criterion, Problem::Missing)])
    );
    let kept = draft(&scene.core, scene.initiative(&link).await.id).await.unwrap().unwrap();
    assert_eq!((kept.typed, kept.version), (half, 1));
    let sent = scene.send_answer(&coordinator, &reference, 1).await;
    assert_eq!(sent, Sent::Wrong(vec![(Field::Criterion, Problem::Missing)]));
    assert_eq!(scene.initiative(&link).await.answered_at, None);
    assert_eq!(scene.told("answered").await, [""; 0]);
});

db_test!(nobody_writes_over_a_colleague_or_sends_what_they_did_not_see, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let guard = crate::identity::Grant::of(crate::identity::Role::ProcessGuard);
    let guard = scene.handler("guard", &guard).await;
    let (_, reference) = scene.published().await;
    assert_eq!(scene.save(&coordinator, &reference, 0, &not_now()).await, Saved::Yes(Problems::new()));
    let Saved::Stale(theirs) = scene.save(&guard, &reference, 0, &yes()).await else { panic!() };
    assert_eq!((theirs.typed, theirs.written_by.as_deref()), (not_now(), Some("cor@gemeente.example")));
    assert_eq!(
        scene.save(&guard, &reference, 0, &not_now()).await,
        Saved::Yes(Problems::new()),
        "the same is no conflict"
    );
    assert_eq!(scene.save(&guard, &reference, 1, &yes()).await, Saved::Yes(Problems::new()));
    assert_eq!(scene.send_answer(&coordinator, &reference, 1).await, Sent::Stale, "it is another one now");
    assert_eq!(scene.send_answer(&coordinator, &reference, 2).await, Sent::Yes);
});

db_test!(who_has_it_answers_and_nobody_else, |db| {
    let scene = Scene::on(db);
    let (coordinator, green) = (scene.coordinator().await, scene.specialist("stadsbeheer").await);
    let (link, reference) = scene.published().await;
    assert_eq!(scene.save(&green, &reference, 0, &yes()).await, Saved::NotThere);
    let to = Unit::Department("stadsbeheer".to_owned());
    let why = "Dit gaat over groen.";
    routing::route(&scene.core, &scene.here, &coordinator, &reference, &to, why).await.unwrap();
    assert_eq!(scene.save(&green, &reference, 0, &yes()).await, Saved::Yes(Problems::new()));
    assert_eq!(scene.send_answer(&green, &reference, 1).await, Sent::Yes);
    assert_eq!(scene.initiative(&link).await.status, Status::Answered);
    let back = initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(back, Some(false), "an answer stays");
});

db_test!(an_answer_with_other_photos_than_were_looked_at_is_not_given, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    scene.save(&coordinator, &reference, 0, &yes()).await;
    let id = photos::begin(core).await.unwrap();
    let new = New { id, name: "banken.jpg".to_owned(), format: Format::Jpeg, taken_in: None };
    photos::stage(core, here, &coordinator, &reference, &[], &[new]).await.unwrap();
    assert_eq!(scene.send_answer(&coordinator, &reference, 1).await, Sent::Stale);
    photos::refused(core, id).await.unwrap();
    let sent = send(core, here, &coordinator, &reference, 1, &[id]).await.unwrap();
    assert_eq!(sent, Sent::Stale, "it was looked at, and cannot be read");
    assert_eq!(scene.send_answer(&coordinator, &reference, 1).await, Sent::Yes);
});

db_test!(an_answer_that_cannot_be_recorded_is_not_given, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    scene.save(&coordinator, &reference, 0, &yes()).await;
    scene.lose("audit").await;
    assert!(send(&scene.core, &scene.here, &coordinator, &reference, 1, &[]).await.is_err());
    assert_eq!(scene.initiative(&link).await.answered_at, None);
    assert_eq!(scene.told("answered").await, [""; 0]);
});
