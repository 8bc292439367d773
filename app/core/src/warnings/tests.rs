//! Warnings: who is told what, when, once; and that the clock of the state is the clock of the steps.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::{
    db_test,
    identity::{Grant, Role},
    initiatives::{self, EventKind, Key, replayed, used_days},
    places::{Municipalities, Municipality},
    routing,
    scene::{Scene, december, moment},
};

#[test]
fn a_day_comes_near_presses_passes_and_is_long_past() {
    let levels = |days: i64| (-8..=days).rev().map(|left| level(days, left)).collect::<Vec<_>>();
    let of_three = levels(3);
    assert_eq!(of_three[..4], [None, None, Some(Level::Soon), Some(Level::Pressing)]);
    assert_eq!(of_three[4..8], [Some(Level::Late); 4]);
    assert_eq!(of_three[8..], [Some(Level::LongLate); 4]);
    let of_fifteen = levels(15);
    let first = |wanted| of_fifteen.iter().position(|one| *one == Some(wanted));
    assert_eq!(
        (first(Level::Soon), first(Level::Pressing), first(Level::Late)),
        (Some(9), Some(14), Some(16))
    );
}

impl Scene {
    async fn warn_on(&self, day: Date) -> usize {
        self.at(day.at(8, 0, 0, 0));
        warn(&self.core, &self.here).await.unwrap()
    }

    /// What letters of warning say: to whom, about what, whether it is late; in the alphabet's order.
    async fn warned(&self) -> Vec<String> {
        let letters = self.letters().await;
        let letters = letters.iter().filter(|one| one["letter"] == "warnings");
        let mut said: Vec<String> = letters
            .flat_map(|one| {
                let to = one["to"].as_str().unwrap().split('@').next().unwrap().to_owned();
                let items = one["items"].as_array().unwrap().clone();
                items.into_iter().map(move |item| {
                    let late = if item["late"] == true { "late " } else { "" };
                    format!("{to}: {late}{}", item["target"].as_str().unwrap())
                })
            })
            .collect();
        said.sort();
        said
    }

    async fn forget_letters(&self) {
        crate::execute!(&self.core.db, "DELETE FROM outbox").unwrap();
    }
}

db_test!(what_nobody_reads_is_told_to_the_moderator_then_to_the_guard_and_then_to_the_alderman, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    for (name, role) in [("guus", Role::ProcessGuard), ("wil", Role::Alderman)] {
        scene.staff(&scene.here, &format!("{name}@gemeente.example"), &Grant::of(role)).await;
    }
    scene.moderator(&scene.here).await;
    scene.send().await;
    assert_eq!(scene.warn_on(date(2026, 12, 2)).await, 0);
    scene.at(december(3, 6, 59));
    assert_eq!(warn(&scene.core, &scene.here).await.unwrap(), 0, "nobody is woken up");
    assert_eq!(scene.warn_on(date(2026, 12, 3)).await, 1, "two of three days");
    assert_eq!(scene.warn_on(date(2026, 12, 3)).await, 0, "once");
    assert_eq!(scene.warned().await, ["mo: read"]);
    scene.forget_letters().await;
    scene.warn_on(date(2026, 12, 4)).await;
    assert_eq!(scene.warned().await, ["mo: read"], "its last day");
    scene.forget_letters().await;
    assert_eq!(scene.warn_on(date(2026, 12, 5)).await, 0, "a Saturday");
    scene.warn_on(date(2026, 12, 7)).await;
    assert_eq!(scene.warned().await, ["guus: late read", "mo: late read"]);
    scene.forget_letters().await;
    scene.warn_on(date(2026, 12, 11)).await;
    assert_eq!(scene.warned().await, ["guus: late read", "wil: late read"]);
});

db_test!(what_is_in_hand_is_told_to_who_has_it_and_nobody_has_it_is_a_warning_too, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let green = scene.specialist("stadsbeheer").await;
    scene
        .handler(
            "groen",
            &Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) },
        )
        .await;
    let (_, reference) = scene.published().await;
    let to = routing::Unit::Department("stadsbeheer".to_owned());
    routing::route(&scene.core, &scene.here, &coordinator, &reference, &to, "Dit gaat over het groen.")
        .await
        .unwrap();
    scene.forget_letters().await;
    assert_eq!(scene.warn_on(date(2026, 12, 2)).await, 0, "not for a whole working day yet");
    scene.warn_on(date(2026, 12, 3)).await;
    assert_eq!(scene.warned().await, ["cor: owner", "groen: owner", "stadsbeheer: owner"]);
    scene.forget_letters().await;
    assert_eq!(scene.warn_on(date(2026, 12, 4)).await, 0, "once");
    routing::take(&scene.core, &scene.here, &green, &reference, None).await.unwrap();
    assert_eq!(scene.warn_on(date(2026, 12, 11)).await, 0);
    scene.warn_on(date(2026, 12, 14)).await;
    assert_eq!(scene.warned().await, ["stadsbeheer: answered"], "nine of fifteen days, to who has it");
});

db_test!(a_process_guard_who_took_it_is_the_one_who_hears, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let guard = scene.handler("guus", &Grant::of(Role::ProcessGuard)).await;
    scene.coordinator().await;
    let (link, reference) = scene.published().await;
    routing::take(&scene.core, &scene.here, &guard, &reference, None).await.unwrap();
    scene.forget_letters().await;
    scene.warn_on(date(2026, 12, 14)).await;
    assert_eq!(scene.warned().await, ["guus: answered"]);
    routing::ask(&scene.core, &scene.here, &guard, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Het zijn er twee.").await.unwrap();
    assert_eq!(scene.told("author_replied").await, ["guus@gemeente.example"]);
});

db_test!(what_waits_for_its_author_is_no_warning, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    routing::take(&scene.core, &scene.here, &coordinator, &reference, None).await.unwrap();
    routing::ask(&scene.core, &scene.here, &coordinator, &reference, "Hoeveel bankjes zijn het?")
        .await
        .unwrap();
    assert_eq!(scene.warn_on(date(2027, 3, 1)).await, 0);
    initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Het zijn er twee.").await.unwrap();
    assert_eq!(scene.warn_on(date(2027, 3, 2)).await, 0, "the clock has just gone on");
    assert_eq!(scene.warn_on(date(2027, 3, 22)).await, 1);
});

static HERE: LazyLock<Municipality> =
    LazyLock::new(|| Municipality::clone(Municipalities::embedded().unwrap().default_one()));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn what_is_warned_about_follows_from_the_steps_alone(
        walk in prop::collection::vec((prop::sample::select(EventKind::ALL.to_vec()), 1..400_000_i64), 0..12),
        later in 0..60_i64,
    ) {
        let (initiative, events) = replayed(&HERE, moment(december(23, 10, 0)), &walk);
        let last = events.last().map_or(initiative.submitted_at, |event| event.at);
        let today = last.plus_days(later).local().date();
        if let Some(due) = initiative.due_on.filter(|_| initiative.answered_at.is_none()) {
            let left = initiatives::working_days_left(&HERE.calendar, &initiative, due.0, today);
            let used = used_days(&HERE.calendar, &initiative, &events, today);
            prop_assert_eq!(i64::from(initiative.answer_target) - left, used, "{:?} on {}", events, today);
        }
    }
}
