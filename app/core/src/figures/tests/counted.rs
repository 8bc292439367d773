//! What is counted is what the steps say: after every step, whatever happens, and for what was there before.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;

use crate::{
    db_test, execute,
    figures::Month,
    initiatives::{
        self, Event, EventKind, Initiative, Outcome, Status, apply, columns, demonstration, happen,
        part_from_author,
    },
    kernel::{Db, Instant, time::Day},
    on,
    places::Municipality,
    scene::{Scene, december, moment},
};

/// By month, wijk, department and days: how many answers, and how many in time.
type Counts = BTreeMap<(String, String, String, i32), (i64, i64)>;

/// What is counted in Zoetermeer.
async fn kept(scene: &Scene) -> Counts {
    type Row = (String, String, String, i32, i64, i64);
    const SQL: &str = "SELECT month, neighbourhood, department, days, answers, in_time FROM answer_count WHERE municipality = $1";
    let rows: Vec<Row> = on!(&scene.core.db, pool => sqlx::query_as(SQL).bind(&scene.here.slug).fetch_all(pool).await.unwrap());
    rows.into_iter()
        .map(|(month, wijk, unit, days, answers, in_time)| ((month, wijk, unit, days), (answers, in_time)))
        .collect()
}

/// An initiative as it was when it was sent.
fn sent_again(here: &Municipality, row: &Initiative) -> Initiative {
    let from = here.calendar.counts_from(row.submitted_at.local()).unwrap();
    let target = u16::try_from(row.answer_target).unwrap();
    Initiative {
        neighbourhood: row.neighbourhood.clone(),
        answer_target: row.answer_target,
        counts_from: Day(from),
        runs_from: Day(from),
        due_on: here.calendar.due(from, target, &[]).map(|due| Day(due.date)),
        ..Initiative::blank(here, row.id, row.submitted_at)
    }
}

/// The same, counted anew from the steps of all initiatives.
async fn recounted(scene: &Scene) -> Counts {
    const SQL: &str = concat!("SELECT ", columns!(), " FROM initiative WHERE municipality = $1");
    let rows: Vec<Initiative> = on!(&scene.core.db, pool => sqlx::query_as(SQL).bind(&scene.here.slug).fetch_all(pool).await.unwrap());
    let mut counts = Counts::new();
    for row in rows {
        let (mut it, mut unit) = (sent_again(&scene.here, &row), String::new());
        let events = initiatives::events(&scene.core, row.id).await.unwrap();
        for (past, event) in events.iter().enumerate() {
            let happened = apply(&scene.here.calendar, &mut it, &events[..past], event);
            assert!(happened || event.kind == EventKind::Received, "{event:?}");
            match event.kind {
                EventKind::Routed => unit.clone_from(&event.body),
                EventKind::Answered => {
                    let (month, days) = (Month::of(event.at.day().0).to_string(), it.answer_days.unwrap());
                    let there =
                        counts.entry((month, it.neighbourhood.clone(), unit.clone(), days)).or_default();
                    *there = (there.0 + 1, there.1 + i64::from(days <= it.answer_target));
                }
                _ => {}
            }
        }
    }
    counts
}

/// Lets something happen to an initiative, if it can; what is routed goes there too.
async fn step(scene: &Scene, initiative: &mut Initiative, kind: EventKind, body: &str) {
    let (core, here) = (&scene.core, &scene.here);
    let event =
        Event { outcome: Some(Outcome::Partly), ..Event::new(core.now(), kind).saying(body.to_owned()) };
    let mut tx = core.db.begin().await.unwrap();
    let happened = happen(&mut tx, core, here, initiative, &event).await.unwrap();
    tx.commit().await.unwrap();
    if happened && kind == EventKind::Routed {
        scene.give_to(initiative, body).await;
    }
}

db_test!(what_is_counted_is_what_the_steps_say_after_every_one_of_them, |db| {
    let scene = Scene::on(db);
    let below = |bound: usize| scene.core.chance.below(u32::try_from(bound).unwrap()) as usize;
    let wijken = ["dorp", "palenstein", "palenstein", "rokkeveen", "rokkeveen", "rokkeveen"];
    let mut all = Vec::new();
    for wijk in wijken {
        all.push(scene.put(|row| row.neighbourhood = wijk.to_owned()).await);
    }
    // Each kind of step, and more often those that lead to an answer.
    let mut kinds = EventKind::ALL.to_vec();
    kinds.extend(
        [EventKind::Published, EventKind::Routed, EventKind::Answered, EventKind::LookedAgain].repeat(6),
    );
    for _ in 0..400 {
        scene.core.clock.set(scene.core.now().plus_seconds(i64::try_from(below(90_000)).unwrap()));
        let (place, kind) = (below(all.len()), kinds[below(kinds.len())]);
        let body = ["", "verkeer", "stadsbeheer"][below(3)];
        step(&scene, &mut all[place], kind, body).await;
        if all[place].closed_at.is_some() || all[place].status == Status::CarriedOut {
            all[place] = scene.put(|row| row.neighbourhood = wijken[place].to_owned()).await;
        }
        assert_eq!(kept(&scene).await, recounted(&scene).await, "after {kind:?}");
    }
    let counts = kept(&scene).await;
    assert!(counts.values().map(|(answers, _)| answers).sum::<i64>() > 10, "{counts:?}");
    assert!(counts.keys().any(|(_, _, unit, _)| unit == "verkeer"), "{counts:?}");
});

db_test!(an_answer_stays_counted_when_its_author_leaves_and_takes_the_idea_away, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (link, ..) = scene.answered(Outcome::No).await;
    let (before, idea) = (kept(&scene).await, scene.initiative(&link).await);
    assert_eq!(before, Counts::from([(("2026-12".into(), "palenstein".into(), String::new(), 0), (1, 1))]));
    let mut tx = scene.core.db.begin().await.unwrap();
    part_from_author(&mut tx, &scene.core, &idea, true).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(kept(&scene).await, before);
});

db_test!(one_more_look_ends_in_an_answer_of_its_own_in_the_month_in_which_it_comes, |db| {
    let scene = Scene::on(db);
    let mut idea = scene.put(|row| row.neighbourhood = "dorp".to_owned()).await;
    for (day, kind) in [(24, EventKind::Published), (28, EventKind::Answered), (31, EventKind::LookedAgain)] {
        scene.at(december(day, 10, 0));
        step(&scene, &mut idea, kind, "").await;
    }
    scene.core.clock.set(moment(december(31, 10, 0)).plus_days(40));
    step(&scene, &mut idea, EventKind::Answered, "").await;
    let dorp = |month: &str, days| (month.to_owned(), "dorp".to_owned(), String::new(), days);
    assert_eq!(
        kept(&scene).await,
        Counts::from([(dorp("2026-12", 2), (1, 1)), (dorp("2027-02", 27), (1, 0))])
    );
});

/// The statement of the migration that counts what was there before.
fn backfill(db: &Db) -> &'static str {
    let text = match db {
        Db::Sqlite(_) => include_str!("../../../migrations/sqlite/0025_figures.sql"),
        Db::Postgres(_) => include_str!("../../../migrations/postgres/0025_figures.sql"),
    };
    let start = text.find("INSERT INTO").unwrap();
    text[start..].split_once(';').unwrap().0
}

db_test!(the_migration_and_the_demonstration_count_as_the_steps_do_in_the_months_of_the_wall_clock, |db| {
    let scene = Scene::on(db);
    demonstration::fill(&scene.core, &scene.here, 120).await.unwrap();
    let made_up = kept(&scene).await;
    assert_eq!(made_up, recounted(&scene).await);
    // The first and the last moment of each month, in summer and in winter.
    for month in 1..=12 {
        let first = jiff::civil::date(2026, month, 1);
        for at in [first.at(0, 0, 0, 0), first.last_of_month().at(23, 59, 59, 0)] {
            let row = scene.answered_in("dorp", moment(at), i32::from(month)).await;
            assert_eq!(row.answered_at, Instant::from_local(at));
        }
    }
    let before = kept(&scene).await;
    for month in 1..=12 {
        let (name, days) = (format!("2026-{month:02}"), month);
        assert!(before[&(name, "dorp".to_owned(), String::new(), days)].0 >= 2, "{month}");
    }
    execute!(&scene.core.db, "DELETE FROM answer_count").unwrap();
    let sql = AssertSqlSafe(backfill(&scene.core.db));
    on!(&scene.core.db, pool => sqlx::query(sql).execute(pool).await.map(|_| ()).unwrap());
    assert_eq!(kept(&scene).await, before);
});
