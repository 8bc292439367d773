//! A demonstration must look like a year of work, and follow the rules of real initiatives.

mod texts;

use std::collections::BTreeSet;

use super::{count, course::Scene, dice::Dice, fill, ideas, moment};
use crate::{
    db_test, figures,
    initiatives::{self, EventKind, Filter, Order, Outcome, Status},
    kernel::{Core, chance::Chance, testing::core_on},
    on,
    places::Municipality,
};

fn zoetermeer(core: &Core) -> Municipality {
    Municipality::clone(core.municipalities.by_slug("zoetermeer").unwrap())
}

db_test!(a_year_of_initiatives_is_believable, |db| {
    let core = core_on(db);
    let municipality = zoetermeer(&core);
    let filled = fill(&core, &municipality, 400).await.unwrap();
    assert_eq!(count(&core, &municipality).await.unwrap(), 400);
    let there: BTreeSet<Status> = filled.keys().copied().collect();
    // Nothing of what is handed over or merged is to be seen.
    let unseen = [Status::HandedOver, Status::Merged];
    let expected = Status::ALL.iter().copied().filter(|status| !unseen.contains(status)).collect();
    assert_eq!(there, expected, "every state occurs");
    let speed = figures::speed(&core, &municipality, None).await.unwrap().unwrap();
    assert!((7..=9).contains(&speed.median), "{speed:?}");
    assert!((13..=15).contains(&speed.ninety), "{speed:?}");
    assert!((85..=99).contains(&speed.within_target), "{speed:?}");
    assert!(speed.overdue > 0, "{speed:?}");
    let waiting: i64 = on!(&core.db, pool => sqlx::query_scalar(
        "SELECT COUNT(*) FROM initiative WHERE paused_at IS NOT NULL").fetch_one(pool).await.unwrap());
    assert!(waiting > 0);
    let mails: i64 = on!(&core.db, pool => sqlx::query_scalar(
        "SELECT COUNT(*) FROM outbox").fetch_one(pool).await.unwrap());
    assert_eq!(mails, 0, "nothing is mailed");
});

#[tokio::test]
async fn the_same_seed_makes_the_same_year() {
    let titles = || async {
        let (db, _folder) = crate::kernel::testing::sqlite().await;
        let core = core_on(db);
        let core = Core::new(
            core.db.clone(),
            core.clock.clone(),
            Chance::seeded(11),
            core.key.clone(),
            core.municipalities.clone(),
        );
        let municipality = zoetermeer(&core);
        fill(&core, &municipality, 30).await.unwrap();
        let page = initiatives::list(&core, &municipality, &Filter::default(), Order::Newest, None, 50).await;
        page.unwrap().items.into_iter().map(|item| (item.reference, item.title)).collect::<Vec<_>>()
    };
    assert_eq!(titles().await, titles().await);
}

#[tokio::test]
async fn a_life_follows_the_rules_of_a_real_one() {
    let (db, _folder) = crate::kernel::testing::sqlite().await;
    let core = core_on(db);
    let dice = Dice(&core.chance);
    for municipality in core.municipalities.iter() {
        for _ in 0..1500 {
            let idea = dice.one_of(ideas::all());
            let complete = super::complete(&dice, municipality, idea);
            let sent_at = moment(&dice, core.now());
            let mut it =
                initiatives::submit::new_initiative(&core, municipality, &complete, "nl", sent_at).unwrap();
            let outcome = *dice.one_of(Outcome::ALL);
            let unit = ideas::unit(municipality, &it.theme);
            let scene = Scene { dice: &dice, municipality, idea, outcome, unit: &unit, now: core.now() };
            let events = scene.play(&mut it);
            assert!(events.is_sorted_by_key(|event| event.at), "{events:?}");
            assert_eq!(events[0].kind, EventKind::Received);
            assert!(events.iter().all(|event| event.at <= core.now() && event.at >= sent_at));
            assert_eq!(it.answer_days.is_some(), it.answered_at.is_some());
            assert_eq!(it.published_at.is_some(), events.iter().any(|e| e.kind == EventKind::Published));
            let still = it.paused_at.is_some() || it.status == Status::Withdrawn;
            assert_eq!(it.due_on.is_none(), still, "{it:?}");
            assert!(it.paused_at.is_none_or(|at| at.plus_days(22) > core.now()), "asked lately: {it:?}");
            for answer in events.iter().filter(|event| event.kind == EventKind::Answered) {
                assert_eq!(answer.outcome, Some(outcome));
                let (no, not_now) = (outcome == Outcome::No, outcome == Outcome::NotNow);
                assert_eq!(no, answer.body.contains(&idea.no.why), "{}", answer.body);
                assert_eq!(not_now, answer.body.contains(&idea.not_now.why), "{}", answer.body);
                assert_eq!(no || not_now, answer.body.contains("Dit kan wel: "), "{}", answer.body);
            }
        }
    }
}
