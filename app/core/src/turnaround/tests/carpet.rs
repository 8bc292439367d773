//! What the public carpet shows.

use jiff::{ToSpan, civil::Date};
use rstest::rstest;

use super::{calendar, day};
use crate::turnaround::{Carpet, Course, DaysLeft, Pause, Step, Targets, TileState, carpet};

/// Sent on Wednesday 18 November 2026, to be read in 2 days and answered in 5: 25 November.
fn course() -> Course<'static> {
    Course {
        start: day("2026-11-18"),
        targets: Targets { read: 2, answered: 5 },
        pauses: &[],
        read_on: None,
        answered_on: None,
    }
}

fn lay(course: &Course<'_>, today: &str) -> Carpet {
    carpet(&calendar(), course, day(today)).unwrap()
}

/// One letter per tile: past, Today, ahead, Late, and `=` in a pause; then its steps, a capital
/// for a step that is done.
fn drawn(carpet: &Carpet) -> String {
    let tile = |tile: &crate::turnaround::Tile| {
        let state = match tile.state {
            TileState::Past => "p",
            TileState::Today => "T",
            TileState::Ahead => "a",
            TileState::Late => "L",
            TileState::Paused => "=",
        };
        let steps = tile.milestones.iter().map(|milestone| match (milestone.step, milestone.done) {
            (Step::Received, true) => "(Received)",
            (Step::Received, false) => "(received)",
            (Step::Read, true) => "(Read)",
            (Step::Read, false) => "(read)",
            (Step::Answered, true) => "(Answered)",
            (Step::Answered, false) => "(answered)",
        });
        format!("{state}{}", steps.collect::<String>())
    };
    carpet.tiles.iter().map(tile).collect::<Vec<_>>().join(" ")
}

#[rstest]
#[case::on_the_day_of_sending("2026-11-18", "T(Received) a a(read) a a a(answered)")]
#[case::on_the_way("2026-11-23", "p(Received) p p(read) T a a(answered)")]
#[case::on_the_last_day("2026-11-25", "p(Received) p p(read) p p T(answered)")]
#[case::too_late("2026-11-27", "p(Received) p p(read) p p p(answered) L L")]
fn there_is_a_tile_for_every_working_day(#[case] today: &str, #[case] tiles: &str) {
    assert_eq!(drawn(&lay(&course(), today)), tiles);
}

#[rstest]
#[case::on_the_day_of_sending("2026-11-18", DaysLeft::Left(5))]
#[case::on_saturday_as_on_friday("2026-11-21", DaysLeft::Left(3))]
#[case::the_day_before("2026-11-24", DaysLeft::Left(1))]
#[case::on_the_last_day("2026-11-25", DaysLeft::DueToday)]
#[case::the_day_after("2026-11-26", DaysLeft::Late(1))]
#[case::the_weekend_after("2026-11-29", DaysLeft::Late(2))]
fn the_days_left_are_working_days(#[case] today: &str, #[case] left: DaysLeft) {
    assert_eq!(lay(&course(), today).working_days_left, left);
}

#[test]
fn before_it_counts_the_first_tile_is_today() {
    let sent_on_saturday = Course { start: day("2026-11-23"), ..course() };
    let carpet = lay(&sent_on_saturday, "2026-11-21");
    assert_eq!(drawn(&carpet), "T(Received) a a(read) a a a(answered)");
    assert_eq!((carpet.today, carpet.working_days_left), (day("2026-11-23"), DaysLeft::Left(5)));
}

#[test]
fn a_day_off_has_no_tile() {
    let over_christmas = Course { start: day("2026-12-23"), ..course() };
    let dates: Vec<Date> = lay(&over_christmas, "2026-12-23").tiles.iter().map(|t| t.date).collect();
    let shown = ["2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"];
    assert_eq!(dates, shown.map(day));
}

#[test]
fn an_answer_stops_the_clock_and_implies_reading() {
    let answered = Course { answered_on: Some(day("2026-11-20")), ..course() };
    let carpet = lay(&answered, "2027-03-01");
    assert_eq!(drawn(&carpet), "p(Received) p p(Read)(Answered) a a a");
    assert_eq!(carpet.working_days_left, DaysLeft::Done { days: 2 });
}

#[test]
fn a_late_answer_shows_the_late_days_up_to_the_answer() {
    let late = Course { read_on: Some(day("2026-11-18")), answered_on: Some(day("2026-11-28")), ..course() };
    let carpet = lay(&late, "2026-12-10");
    assert_eq!(drawn(&carpet), "p(Received)(Read) p p p p p L L(Answered)");
    assert_eq!(carpet.working_days_left, DaysLeft::Done { days: 7 });
}

#[test]
fn an_open_question_stops_the_clock_in_sight() {
    let pauses = [Pause { from: day("2026-11-19"), until: None }];
    let carpet = lay(&Course { pauses: &pauses, ..course() }, "2026-11-23");
    assert_eq!(drawn(&carpet), "p(Received) p = =");
    assert_eq!((carpet.due, carpet.working_days_left), (None, DaysLeft::Paused));
}

#[test]
fn after_the_reply_the_numbers_go_on_where_they_stopped() {
    let pauses = [Pause { from: day("2026-11-19"), until: Some(day("2026-11-23")) }];
    let carpet = lay(&Course { pauses: &pauses, ..course() }, "2026-11-24");
    assert_eq!(drawn(&carpet), "p(Received) p = = T(read) a a a(answered)");
    let numbers: Vec<Option<u16>> = carpet.tiles.iter().map(|tile| tile.number).collect();
    assert_eq!(numbers, [Some(0), Some(1), None, None, Some(2), Some(3), Some(4), Some(5)]);
    assert_eq!(carpet.working_days_left, DaysLeft::Left(3));
}

#[test]
fn an_answer_without_the_reply_ends_the_pause() {
    let pauses = [Pause { from: day("2026-11-19"), until: None }];
    let answered = Course { pauses: &pauses, answered_on: Some(day("2026-11-24")), ..course() };
    assert_eq!(lay(&answered, "2026-11-24").working_days_left, DaysLeft::Done { days: 1 });
}

#[test]
fn a_very_late_carpet_is_folded_and_keeps_both_ends() {
    let carpet = lay(&course(), "2027-11-18");
    assert_eq!(carpet.tiles.len(), Carpet::MOST_TILES);
    let last = carpet.tiles.last().unwrap();
    assert_eq!((last.date, last.number), (day("2027-11-18"), Some(254)));
    assert_eq!(carpet.tiles.iter().map(|tile| tile.folded).sum::<u32>(), 255 - 60);
}

#[test]
fn a_broken_calendar_lays_no_carpet() {
    let start = day("2026-11-18");
    let shut = super::closed_on((0..1_000).map(|n| start.saturating_add(n.days())));
    assert_eq!(carpet(&shut, &course(), start), None);
}
