//! Where the working days of an initiative went.

use std::sync::LazyLock;

use jiff::civil::Date;
use proptest::prelude::*;

use crate::{
    figures::{Asked, Stage, course},
    initiatives::{Event, EventKind, Initiative, InitiativeId, replayed, used_days},
    kernel::time::Day,
    places::{Municipalities, Municipality},
    scene::{december, moment},
};

static HERE: LazyLock<Municipality> =
    LazyLock::new(|| Municipality::clone(Municipalities::embedded().unwrap().default_one()));

/// The days of an initiative that was sent on Tuesday 1 December 2026, with its steps on days of that month.
fn of(steps: &[(i8, EventKind, &str)], advice: &[(i8, Option<i8>)], today: i8) -> Vec<(Stage, u32)> {
    let at = |day| moment(december(day, 10, 0));
    let day = |day| december(day, 0, 0).date();
    let mut it = Initiative::blank(&HERE, InitiativeId(uuid::Uuid::from_u128(7)), at(1));
    it.counts_from = Day(day(1));
    let events: Vec<Event> =
        steps.iter().map(|(on, kind, body)| Event::new(at(*on), *kind).saying((*body).to_owned())).collect();
    let advice: Vec<Asked> =
        advice.iter().map(|(from, until)| Asked { from: day(*from), until: until.map(day) }).collect();
    let spent = course(&HERE.calendar, &it, &events, &advice, day(today));
    spent.into_iter().map(|one| (one.stage, one.days)).collect()
}

#[test]
fn each_day_is_of_what_it_began_with_and_weekends_are_of_nothing() {
    use EventKind::{AtTable, Published, Routed};
    let with = |unit: &str| Stage::With(unit.to_owned());
    assert_eq!(of(&[], &[], 1), []);
    assert_eq!(of(&[], &[], 7), [(Stage::Reading, 4)], "a weekend in between");
    let steps = [(3, Published, ""), (4, Routed, "verkeer"), (11, AtTable, "2026-12-16"), (17, Routed, "")];
    assert_eq!(
        of(&steps, &[(7, Some(9))], 18),
        [(Stage::Reading, 2), (with(""), 2), (with("verkeer"), 4), (Stage::Advice, 2), (Stage::AtTable, 3),]
    );
}

#[test]
fn what_waits_for_its_author_waits_for_nobody_else() {
    use EventKind::{Asked, Published, Replied};
    let steps = [(2, Published, ""), (3, Asked, ""), (9, Replied, "")];
    let with = Stage::With(String::new());
    let spent = of(&steps, &[(2, None)], 11);
    assert_eq!(spent, [(Stage::Reading, 1), (Stage::Advice, 3), (Stage::Author, 4)]);
    assert_eq!(of(&steps, &[], 11), [(Stage::Reading, 1), (with, 3), (Stage::Author, 4)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_days_are_those_of_the_clock_whatever_happened(
        walk in prop::collection::vec((prop::sample::select(EventKind::ALL.to_vec()), 1..400_000_i64), 0..16),
        later in 0..60_i64,
    ) {
        let (it, events) = replayed(&HERE, moment(december(23, 10, 0)), &walk);
        let last = events.last().map_or(it.submitted_at, |event| event.at);
        let today: Date = last.plus_days(later).local().date();
        let spent = course(&HERE.calendar, &it, &events, &[], today);
        let author: u32 = spent.iter().filter(|one| one.stage == Stage::Author).map(|one| one.days).sum();
        let all: u32 = spent.iter().map(|one| one.days).sum();
        prop_assert_eq!(i64::from(all - author), used_days(&HERE.calendar, &it, &events, today));
        prop_assert_eq!(all, HERE.calendar.elapsed(it.counts_from.0, today, &[]));
        prop_assert!(spent.iter().all(|one| one.days > 0));
    }
}
