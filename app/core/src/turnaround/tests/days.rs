//! Which days are working days.

use jiff::{civil::Date, civil::date};
use rstest::rstest;

use super::{calendar, closed_on, day};
use crate::turnaround::{Calendar, DayOff, Holiday, LiberationDay};

#[rstest]
#[case(2026, "2026-04-05")]
#[case(2027, "2027-03-28")]
#[case(2028, "2028-04-16")]
fn easter_monday_is_the_day_after_easter(#[case] year: i16, #[case] easter: Date) {
    assert_eq!(Holiday::EasterMonday.date_in(year), easter.tomorrow().ok());
}

#[rstest]
#[case::new_year(Holiday::NewYear, "2026-01-01")]
#[case::good_friday(Holiday::GoodFriday, "2026-04-03")]
#[case::easter_monday(Holiday::EasterMonday, "2026-04-06")]
#[case::kings_day(Holiday::KingsDay, "2026-04-27")]
#[case::ascension(Holiday::Ascension, "2026-05-14")]
#[case::whit_monday(Holiday::WhitMonday, "2026-05-25")]
#[case::christmas(Holiday::Christmas, "2026-12-25")]
fn a_public_holiday_is_a_day_off(#[case] holiday: Holiday, #[case] date: Date) {
    assert_eq!(calendar().day_off(date), Some(DayOff::Holiday(holiday)));
}

#[rstest]
#[case::on_a_saturday(2024, "2024-04-27")]
#[case::moved_from_sunday(2025, "2025-04-26")]
#[case::on_a_monday(2026, "2026-04-27")]
fn kings_day_is_the_26th_when_the_27th_is_a_sunday(#[case] year: i16, #[case] date: Date) {
    assert_eq!(Holiday::KingsDay.date_in(year), Some(date));
}

#[rstest]
#[case::lustrum_in_a_lustrum_year(LiberationDay::Lustrum, 2025, true)]
#[case::lustrum_in_another_year(LiberationDay::Lustrum, 2026, false)]
#[case::every_year(LiberationDay::EveryYear, 2026, true)]
fn the_fifth_of_may_is_off_in_the_years_of_the_setting(
    #[case] liberation_day: LiberationDay,
    #[case] year: i16,
    #[case] off: bool,
) {
    let calendar = Calendar { liberation_day, ..calendar() };
    assert_eq!(calendar.is_working_day(date(year, 5, 5)), !off);
}

#[test]
fn ascension_on_the_fifth_of_may_is_off_in_every_setting() {
    let ascension = day("2016-05-05");
    assert_eq!(calendar().day_off(ascension), Some(DayOff::Holiday(Holiday::Ascension)));
}

#[test]
fn good_friday_is_a_working_day_where_the_municipality_works() {
    let calendar = Calendar { good_friday: false, ..calendar() };
    assert!(calendar.is_working_day(day("2026-04-03")));
}

#[test]
fn a_closing_day_is_a_day_off_with_the_words_of_the_municipality() {
    let calendar = closed_on([day("2026-05-15")]);
    assert_eq!(calendar.day_off(day("2026-05-15")), Some(DayOff::Closed("dicht".to_owned())));
    assert_eq!(calendar.day_off(day("2026-05-18")), None);
}

#[test]
fn saturday_and_sunday_are_weekend_also_when_a_holiday_falls_on_them() {
    assert_eq!(calendar().day_off(day("2026-12-26")), Some(DayOff::Weekend));
    assert_eq!(calendar().day_off(day("2026-11-22")), Some(DayOff::Weekend));
}

#[test]
fn every_holiday_has_its_own_code_the_same_as_in_json() {
    for holiday in Holiday::ALL {
        assert_eq!(serde_json::to_value(holiday).unwrap(), holiday.code());
    }
}
