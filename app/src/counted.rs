//! How a due day was counted, in words: for the letter of receipt and the command line.

use app_core::turnaround::{Calendar, DayOff, Due};
use jiff::civil::{Date, DateTime};

use crate::{t, words::Words};

/// Sentences that say how the due day came about: how many working days, from when, and which
/// weekdays did not count.
#[must_use]
pub fn sentences(words: &Words, from: Date, days: u16, due: &Due) -> Vec<String> {
    let mut sentences = vec![t!(words, "counted-days", days = i64::from(days), from = words.date(from))];
    let skipped: Vec<String> = due
        .skipped
        .iter()
        .map(|skipped| format!("{} ({})", words.date(skipped.date), words.day_off(&skipped.reason)))
        .collect();
    if !skipped.is_empty() {
        sentences.push(t!(words, "counted-skipped", days = list(words, &skipped)));
    }
    sentences
}

/// Why it does not count from the day it was sent; nothing when it does.
#[must_use]
pub fn moved(words: &Words, calendar: &Calendar, sent: DateTime, start: Date) -> Option<String> {
    let why = match calendar.day_off(sent.date()) {
        None => "late",
        Some(DayOff::Weekend) => "weekend",
        Some(_) => "day-off",
    };
    (start != sent.date()).then(|| t!(words, "letter-moved", why = why, date = words.date(start)))
}

/// "a", "a en b", "a, b en c".
fn list(words: &Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => t!(words, "list-and", first = first.join(", "), last = last.clone()),
    }
}
