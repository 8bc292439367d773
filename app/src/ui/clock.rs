//! The clock of one initiative in words: when the answer comes, and how far it is.

use app_core::{
    initiatives::Initiative,
    turnaround::{Carpet, DaysLeft, TileState},
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{
    carpet::{carpet_steps, carpet_tiles},
    time::{SLOT, WORDS, filled, time, with_time},
};
use crate::{t, words::Words};

/// The clock of an initiative as a section: title, words, carpet and steps, as they are on `today`. The
/// question that it waits for comes [`quoted`](super::quoted).
#[must_use]
pub fn clock_section(
    words: &Words,
    carpet: &Carpet,
    initiative: &Initiative,
    question: Option<AnyView>,
    today: Date,
) -> AnyView {
    view! {
        <section class="clock" aria-labelledby="klok">
            <h2 class="clock-title" id="klok">{clock_title(words, carpet, today)}</h2>
            <p class="clock-words">{clock_words(words, carpet, today)}</p>
            {question.map(|question| view! {
                <p class="clock-words">{filled(&t!(words, "clock-question", question = WORDS), vec![(WORDS, question)])}</p>
            })}
            {carpet_tiles(words, carpet, today)}
            {carpet_steps(words, carpet, initiative, today)}
        </section>
    }
    .into_any()
}

fn clock_title(words: &Words, carpet: &Carpet, today: Date) -> AnyView {
    let due = carpet.due.map(|due| time(due, words.date(due)));
    match carpet.working_days_left {
        DaysLeft::Paused => t!(words, "clock-paused").into_any(),
        DaysLeft::Done { days: 0 } => t!(words, "clock-done-same-day").into_any(),
        DaysLeft::Done { days } => t!(words, "clock-done", days = days).into_any(),
        DaysLeft::Late(_) | DaysLeft::DueToday if has_passed(carpet, today) => {
            view! { {t!(words, "clock-was-due")} " " <span class="clock-date">{due}</span> }.into_any()
        }
        DaysLeft::Left(_) | DaysLeft::DueToday | DaysLeft::Late(_) => {
            view! { {t!(words, "clock-due")} " " <span class="clock-date">{due}</span> }.into_any()
        }
    }
}

/// Whether the promised day lies behind us: also in the weekend after it, when no working day is lost.
fn has_passed(carpet: &Carpet, today: Date) -> bool {
    carpet.due.is_some_and(|due| due < today)
}

/// Where the clock stands, in one or two sentences.
fn clock_words(words: &Words, carpet: &Carpet, today: Date) -> AnyView {
    let sentence = match carpet.working_days_left {
        DaysLeft::Left(days) => t!(words, "clock-words-left", days = days),
        DaysLeft::DueToday if has_passed(carpet, today) => t!(words, "clock-words-passed"),
        DaysLeft::DueToday => t!(words, "clock-words-today"),
        DaysLeft::Late(days) => t!(words, "clock-words-late", days = days),
        DaysLeft::Paused => t!(words, "clock-words-paused"),
        DaysLeft::Done { .. } => match carpet.due {
            Some(due) => return with_time(&done_words(words, carpet), due, words.date(due)),
            None => t!(words, "clock-words-done-plain"),
        },
    };
    sentence.into_any()
}

/// What was promised, and by how many working days the answer came earlier or later.
fn done_words(words: &Words, carpet: &Carpet) -> String {
    // What was folded lies in a row of tiles of the same state.
    let count = |state: TileState| -> u32 {
        carpet.tiles.iter().filter(|tile| tile.state == state).map(|tile| 1 + tile.folded).sum()
    };
    let promised = match (count(TileState::Late), count(TileState::Ahead)) {
        (0, 0) => t!(words, "clock-words-done", date = SLOT),
        (0, days) => t!(words, "clock-words-done-early", date = SLOT, days = days),
        (days, _) => t!(words, "clock-words-done-late", date = SLOT, days = days),
    };
    match count(TileState::Paused) {
        0 => promised,
        _ => format!("{promised} {}", t!(words, "clock-words-waited")),
    }
}
