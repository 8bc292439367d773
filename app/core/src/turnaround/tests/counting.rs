//! When something counts, is due, and how much time is used.

use jiff::{
    ToSpan,
    civil::{
        Date, DateTime,
        Weekday::{Friday, Monday, Thursday, Wednesday},
    },
};
use rstest::rstest;

use super::{calendar, closed_on, day};
use crate::turnaround::{DayOff, Due, Holiday, Pause};

#[rstest]
#[case::at_night_before_a_working_day("2026-11-18T03:00", "2026-11-18")]
#[case::at_closing_time("2026-11-18T17:00", "2026-11-18")]
#[case::just_after_closing_time("2026-11-18T17:00:01", "2026-11-19")]
#[case::thursday_is_open_in_the_evening("2026-11-19T20:00", "2026-11-19")]
#[case::friday_before_noon("2026-11-20T11:59", "2026-11-20")]
#[case::friday_afternoon("2026-11-20T12:30", "2026-11-23")]
#[case::saturday("2026-11-21T10:00", "2026-11-23")]
#[case::sunday_evening("2026-11-22T23:59", "2026-11-23")]
#[case::good_friday("2026-04-03T10:00", "2026-04-07")]
#[case::the_evening_before_easter("2026-04-02T20:30", "2026-04-07")]
#[case::the_last_evening_of_the_year("2026-12-31T20:01", "2027-01-04")]
fn what_is_sent_outside_working_hours_counts_from_the_next_working_day(
    #[case] sent: DateTime,
    #[case] counts_from: Date,
) {
    assert_eq!(calendar().counts_from(sent), Some(counts_from));
}

#[test]
fn days_with_the_same_hours_are_told_together() {
    let runs = calendar().hours.runs().into_iter();
    let told: Vec<_> = runs.map(|(from, until, open)| (from, until, open.closes.hour())).collect();
    assert_eq!(told, [(Monday, Wednesday, 17), (Thursday, Thursday, 20), (Friday, Friday, 12)]);
}

#[rstest]
#[case::same_day(0, "2026-11-18")]
#[case::day_one_is_the_next_working_day(1, "2026-11-19")]
#[case::over_a_weekend(3, "2026-11-23")]
#[case::fifteen_days_are_three_weeks(15, "2026-12-09")]
fn days_are_counted_after_the_day_of_sending(#[case] days: u16, #[case] due: Date) {
    assert_eq!(calendar().due(day("2026-11-18"), days, &[]).map(|d| d.date), Some(due));
}

#[test]
fn fifteen_days_over_christmas_skip_christmas_and_new_year() {
    let due = calendar().due_for(day("2026-12-23").at(16, 30, 0, 0), 15, &[]).unwrap();
    assert_eq!(due.date, day("2027-01-15"));
    assert_eq!(
        reasons(&due),
        [
            (day("2026-12-25"), DayOff::Holiday(Holiday::Christmas)),
            (day("2027-01-01"), DayOff::Holiday(Holiday::NewYear)),
        ]
    );
}

#[rstest]
#[case::sent_on_good_friday("2026-04-03T10:00")]
#[case::sent_on_the_evening_before("2026-04-02T21:00")]
fn the_days_that_moved_the_beginning_are_told(#[case] sent: DateTime) {
    let due = calendar().due_for(sent, 3, &[]).unwrap();
    assert_eq!(due.date, day("2026-04-10"));
    assert_eq!(
        reasons(&due),
        [
            (day("2026-04-03"), DayOff::Holiday(Holiday::GoodFriday)),
            (day("2026-04-06"), DayOff::Holiday(Holiday::EasterMonday)),
        ]
    );
}

#[test]
fn a_closing_day_moves_the_due_day_and_is_told_with_its_reason() {
    let due = closed_on([day("2026-05-15")]).due(day("2026-05-12"), 3, &[]).unwrap();
    assert_eq!(due.date, day("2026-05-19"));
    assert_eq!(reasons(&due)[1], (day("2026-05-15"), DayOff::Closed("dicht".to_owned())));
}

#[rstest]
#[case::asked_on_wednesday_replied_on_monday(&[("2026-11-18", "2026-11-23")], "2026-11-26")]
#[case::two_pauses(&[("2026-11-18", "2026-11-19"), ("2026-11-20", "2026-11-23")], "2026-11-25")]
#[case::overlapping_pauses_count_once(&[("2026-11-18", "2026-11-20"), ("2026-11-19", "2026-11-23")], "2026-11-26")]
#[case::after_the_due_day(&[("2026-11-23", "2026-12-23")], "2026-11-23")]
#[case::replied_the_same_day(&[("2026-11-18", "2026-11-18")], "2026-11-23")]
fn the_days_of_a_pause_do_not_count(#[case] pauses: &[(&str, &str)], #[case] due: Date) {
    let pauses: Vec<Pause> =
        pauses.iter().map(|(from, until)| Pause { from: day(from), until: Some(day(until)) }).collect();
    assert_eq!(calendar().due(day("2026-11-17"), 4, &pauses).map(|d| d.date), Some(due));
}

#[test]
fn an_open_question_leaves_no_due_day_unless_it_had_passed() {
    let open = [Pause { from: day("2026-11-19"), until: None }];
    assert_eq!(calendar().due(day("2026-11-17"), 4, &open), None);
    let due = calendar().due(day("2026-11-17"), 2, &open).map(|d| d.date);
    assert_eq!(due, Some(day("2026-11-19")));
}

#[test]
fn a_holiday_inside_a_pause_is_not_told_as_a_reason() {
    let pause = [Pause { from: day("2026-12-23"), until: Some(day("2026-12-28")) }];
    let due = calendar().due(day("2026-12-22"), 3, &pause).unwrap();
    assert_eq!(due.date, day("2026-12-30"));
    assert_eq!(reasons(&due), []);
}

#[rstest]
#[case::before_it_counts("2026-11-20", 0)]
#[case::on_the_day_it_counts_from("2026-11-23", 0)]
#[case::next_day("2026-11-24", 1)]
#[case::on_sunday_as_on_friday("2026-11-29", 4)]
fn the_time_used_is_counted_in_working_days(#[case] today: Date, #[case] used: u32) {
    assert_eq!(calendar().elapsed(day("2026-11-21"), today, &[]), used);
}

#[test]
fn a_calendar_without_a_working_day_in_a_year_gives_no_due_day() {
    let from = day("2026-11-18");
    let calendar = closed_on((0..3_000).map(|n| from.saturating_add(n.days())));
    assert_eq!(calendar.counts_from(from.at(9, 0, 0, 0)), None);
    assert_eq!(calendar.due(from, 15, &[]), None);
    assert_eq!(calendar.elapsed(from, day("2030-01-01"), &[]), 0);
}

#[test]
fn there_is_no_due_day_past_the_end_of_the_calendar() {
    assert_eq!(calendar().due(Date::MAX, 15, &[]), None);
    assert_eq!(calendar().counts_from(DateTime::MAX), None);
}

fn reasons(due: &Due) -> Vec<(Date, DayOff)> {
    due.skipped.iter().map(|skipped| (skipped.date, skipped.reason.clone())).collect()
}
