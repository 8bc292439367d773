//! What holds for every calendar, start, number of days and pause.

use jiff::{ToSpan, civil::Date, civil::date};
use proptest::prelude::*;

use super::closed_on;
use crate::turnaround::{Calendar, Course, Pause, Targets, TileState, carpet};

/// Days on which things happen: two years with their closing days.
fn days() -> impl Strategy<Value = Date> {
    (0..730_i32).prop_map(|n| date(2026, 1, 1).saturating_add(n.days()))
}

fn calendars() -> impl Strategy<Value = Calendar> {
    prop::collection::vec(days(), 0..12).prop_map(closed_on)
}

fn pauses() -> impl Strategy<Value = Vec<Pause>> {
    let pause = (days(), 0..40_i32)
        .prop_map(|(from, length)| Pause { from, until: Some(from.saturating_add(length.days())) });
    prop::collection::vec(pause, 0..4)
}

/// Working days in (`from`, `until`] for which `counts` holds, one by one.
fn count(calendar: &Calendar, from: Date, until: Date, counts: impl Fn(Date) -> bool) -> usize {
    std::iter::successors(from.tomorrow().ok(), |day| day.tomorrow().ok())
        .take_while(|day| *day <= until)
        .filter(|day| calendar.is_working_day(*day) && counts(*day))
        .count()
}

proptest! {
    #[test]
    fn the_due_day_is_a_working_day_exactly_so_many_counted_days_away(
        calendar in calendars(), from in days(), n in 0..60_u16, pauses in pauses(),
    ) {
        let start = calendar.on_or_after(from).unwrap();
        let due = calendar.due(from, n, &pauses).unwrap().date;
        let counted = count(&calendar, start, due, |day| !pauses.iter().any(|p| p.covers(day)));
        prop_assert!(calendar.is_working_day(due));
        prop_assert_eq!(counted, usize::from(n));
        prop_assert_eq!(calendar.elapsed(from, due, &pauses), u32::from(n));
    }

    #[test]
    fn more_days_never_give_an_earlier_date(
        calendar in calendars(), from in days(), n in 0..60_u16, more in 0..10_u16, pauses in pauses(),
    ) {
        prop_assert!(
            calendar.due(from, n, &pauses).unwrap().date
                <= calendar.due(from, n + more, &pauses).unwrap().date
        );
    }

    #[test]
    fn one_more_closing_day_never_makes_it_earlier(
        calendar in calendars(), from in days(), n in 0..60_u16, extra in days(), pauses in pauses(),
    ) {
        let before = calendar.due(from, n, &pauses).unwrap().date;
        let mut stricter = calendar;
        stricter.closing_days.insert(extra, "dicht".to_owned());
        prop_assert!(before <= stricter.due(from, n, &pauses).unwrap().date);
    }

    #[test]
    fn a_pause_moves_the_due_day_by_exactly_its_working_days(
        calendar in calendars(), from in days(), n in 1..60_u16, asked in 0..60_u16, length in 0..40_i32,
    ) {
        let asked = asked % n;
        let start = calendar.due(from, asked, &[]).unwrap().date;
        let pause = Pause { from: start, until: Some(start.saturating_add(length.days())) };
        let lost = count(&calendar, start, pause.until.unwrap(), |_| true);
        let moved = n + u16::try_from(lost).unwrap();
        prop_assert_eq!(
            calendar.due(from, n, &[pause]).unwrap().date,
            calendar.due(from, moved, &[]).unwrap().date
        );
    }

    #[test]
    fn only_weekdays_that_did_not_count_are_told_as_skipped(
        calendar in calendars(), sent in days(), hour in 0..24_i8, n in 1..60_u16,
    ) {
        let due = calendar.due_for(sent.at(hour, 30, 0, 0), n, &[]).unwrap();
        for skipped in &due.skipped {
            prop_assert!(skipped.date >= sent && skipped.date < due.date);
            prop_assert!(skipped.date.weekday().to_monday_one_offset() <= 5);
            prop_assert_eq!(calendar.day_off(skipped.date), Some(skipped.reason.clone()));
        }
    }

    #[test]
    fn a_carpet_has_one_tile_per_working_day_and_fits_on_a_page(
        calendar in calendars(), start in days(), after in 0..500_i32, pauses in pauses(),
        answered in prop::option::of(0..300_i32),
    ) {
        let on = |n: i32| start.saturating_add(n.days());
        let course = Course {
            start,
            targets: Targets::default(),
            pauses: &pauses,
            read_on: None,
            answered_on: answered.map(on),
        };
        let laid = carpet(&calendar, &course, on(after)).unwrap();
        prop_assert!(laid.tiles.len() <= super::super::Carpet::MOST_TILES);
        prop_assert!(laid.tiles.is_sorted_by(|a, b| a.date < b.date));
        let mut day_before = None;
        for tile in &laid.tiles {
            prop_assert!(calendar.is_working_day(tile.date));
            prop_assert_eq!(tile.number.is_none(), tile.state == TileState::Paused);
            let expected = day_before.map_or(0, |day| count(&calendar, day, tile.date, |_| true) - 1);
            prop_assert_eq!(usize::try_from(tile.folded).unwrap(), expected);
            day_before = Some(tile.date);
        }
        prop_assert!(laid.tiles.iter().any(|tile| Some(tile.date) == laid.due));
    }
}
