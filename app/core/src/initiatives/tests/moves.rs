//! What can happen from where, and what always holds whatever happens.

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::{
    initiatives::{
        InitiativeId, MOVES,
        moves::{apply, replay},
        rules::{due_on, pauses},
    },
    kernel::Instant,
    places::{Municipalities, Municipality},
    scene::{december, moment},
    turnaround::Calendar,
};

/// An initiative that was sent at a moment.
fn sent_at(municipality: &Municipality, at: Instant) -> Initiative {
    let mut initiative = Initiative::blank(municipality, InitiativeId(uuid::Uuid::from_u128(7)), at);
    initiative.due_on = due_on(&municipality.calendar, &initiative, &[]);
    initiative
}

/// An initiative of Zoetermeer that was sent on a Wednesday, with its calendar.
fn sent() -> (Calendar, Initiative, Instant) {
    let municipality = Municipalities::embedded().unwrap().default_one().clone();
    let at = moment(december(23, 10, 0));
    (municipality.calendar.clone(), sent_at(&municipality, at), at)
}

/// What a walk makes of an initiative: kinds of steps, with the seconds before each. What cannot happen is left out.
pub(crate) fn replayed(
    municipality: &Municipality,
    at: Instant,
    walk: &[(EventKind, i64)],
) -> (Initiative, Vec<Event>) {
    let (mut it, mut at) = (sent_at(municipality, at), at);
    let mut events = vec![Event::new(at, EventKind::Received)];
    for (kind, seconds) in walk {
        at = at.plus_seconds(*seconds);
        let event = Event { outcome: Some(Outcome::Partly), ..Event::new(at, *kind) };
        if apply(&municipality.calendar, &mut it, &events, &event) {
            events.push(event);
        }
    }
    (it, events)
}

/// The working days that were used until a day, counted from the steps.
pub(crate) fn used_days(calendar: &Calendar, it: &Initiative, events: &[Event], today: Date) -> i64 {
    i64::from(calendar.elapsed(it.counts_from.0, today, &pauses(calendar, events)))
}

fn kinds() -> impl Strategy<Value = Vec<(EventKind, i64)>> {
    let kind = prop::sample::select(EventKind::ALL.to_vec());
    prop::collection::vec((kind, 1..400_000_i64), 0..40)
}

proptest! {
    #[test]
    fn whatever_happens_in_whatever_order_the_clock_stays_right(walk in kinds()) {
        let (calendar, mut it, mut at) = sent();
        let mut events = vec![Event::new(at, EventKind::Received)];
        let mut furthest = it.due_on;
        for (kind, seconds) in walk {
            at = at.plus_seconds(seconds);
            let outcome = (kind == EventKind::Answered).then_some(if seconds % 2 == 0 { Outcome::Partly } else { Outcome::No });
            let (before, event) = (it.clone(), Event { outcome, ..Event::new(at, kind) });
            let may = it.allows(kind);
            prop_assert_eq!(apply(&calendar, &mut it, &events, &event), may);
            if !may {
                prop_assert_eq!(format!("{before:?}"), format!("{it:?}"), "what cannot happen changes nothing");
                continue;
            }
            events.push(event);
            let question = events.iter().rev().find(|one| {
                matches!(one.kind, EventKind::Asked | EventKind::Replied | EventKind::Answered | EventKind::Withdrawn | EventKind::Merged | EventKind::HandedOver)
            });
            let waits = question.is_some_and(|one| one.kind == EventKind::Asked);
            prop_assert_eq!(it.paused_at.is_some(), waits, "never paused without a question");
            prop_assert_eq!(it.due_on.is_none(), waits || it.closed_at.is_some());
            if let Some(due) = it.due_on {
                prop_assert!(furthest.is_none_or(|last| due >= last), "the clock never runs backwards");
                furthest = Some(due);
            }
            prop_assert!(it.read_at.is_none() || it.read_at <= Some(at));
            prop_assert_eq!(it.answer_days.is_some(), it.answered_at.is_some());
            prop_assert_eq!(it.outcome.is_some(), it.answered_at.is_some());
            let promised = matches!(it.status, Status::InProgress | Status::CarriedOut);
            prop_assert!(!promised || it.outcome.is_some_and(Outcome::is_yes), "nothing is done after a no");
            let there = (it.published_at.is_some(), it.answered_at.is_some(), it.closed_at.is_some());
            prop_assert_eq!(it.status == Status::Received, matches!(there, (false, _, false)), "what is to be read");
            let in_hand = matches!(it.status, Status::Published | Status::AtTable);
            prop_assert_eq!(in_hand, there == (true, false, false), "what is in hand is so by its status");
            let looks = events.iter().filter(|one| one.kind == EventKind::LookedAgain).count();
            prop_assert_eq!(looks, usize::from(it.second_look_at.is_some()), "one more look at most");
        }
        // The same steps make the same state again, and all but the last one the state before it.
        let again = replay(&calendar, &it, &events);
        prop_assert_eq!(format!("{again:?}"), format!("{:?}", Some(&it)));
        prop_assert!(replay(&calendar, &it, &events[..events.len() - 1]).is_some() || events.len() == 1);
    }
}

#[test]
fn an_answer_ends_a_question_on_its_own_day_and_the_wait_does_not_count() {
    let (calendar, mut it, at) = sent();
    let mut events = vec![Event::new(at, EventKind::Received)];
    for (kind, days) in [(EventKind::Published, 1), (EventKind::Asked, 1), (EventKind::Answered, 20)] {
        let event = Event::new(at.plus_days(days), kind);
        assert!(apply(&calendar, &mut it, &events, &event), "{kind:?}");
        events.push(event);
    }
    assert_eq!((it.status, it.paused_at, it.answer_days), (Status::Answered, None, Some(1)));
}

#[test]
fn nothing_happens_any_more_to_what_its_author_took_back_and_nobody_answers_what_nobody_read() {
    for one in MOVES {
        let closed = [Status::Withdrawn, Status::Merged, Status::HandedOver];
        assert!(!closed.iter().any(|status| one.from.contains(status)), "{one:?}");
        let reads = matches!(one.kind, EventKind::Published | EventKind::LookedAgain);
        assert_eq!(one.to == Some(Status::Published), reads);
        if one.kind == EventKind::Answered {
            assert!(!one.from.contains(&Status::Received));
        }
    }
}
