//! The clock of one initiative in words: when the answer comes, and how far it is.

use app_core::turnaround::{Carpet, DaysLeft};
use leptos::prelude::*;

use super::carpet::{carpet_steps, carpet_tiles};
use crate::{t, words::Words};

/// The clock as a section: title, words, carpet and steps.
#[must_use]
pub fn clock_section(words: &Words, carpet: &Carpet, question: Option<&str>) -> AnyView {
    view! {
        <section class="clock" aria-labelledby="klok">
            <h2 class="clock-title" id="klok">{clock_title(words, carpet)}</h2>
            <p class="clock-words">{clock_words(words, carpet)}</p>
            {question.map(|question| view! {
                <p class="clock-words">{t!(words, "clock-question", question = question.to_owned())}</p>
            })}
            {carpet_tiles(words, carpet)}
            {carpet_steps(words, carpet)}
        </section>
    }
    .into_any()
}

fn clock_title(words: &Words, carpet: &Carpet) -> AnyView {
    let due = carpet.due.map(|due| words.date(due)).unwrap_or_default();
    match carpet.working_days_left {
        DaysLeft::Paused => t!(words, "clock-paused").into_any(),
        DaysLeft::Done { days: 0 } => t!(words, "clock-done-same-day").into_any(),
        DaysLeft::Done { days } => t!(words, "clock-done", days = days).into_any(),
        DaysLeft::Late(_) => {
            view! { {t!(words, "clock-was-due")} " " <span class="clock-date">{due}</span> }.into_any()
        }
        DaysLeft::Left(_) | DaysLeft::DueToday => {
            view! { {t!(words, "clock-due")} " " <span class="clock-date">{due}</span> }.into_any()
        }
    }
}

/// Where the clock stands, in one or two sentences.
#[must_use]
pub fn clock_words(words: &Words, carpet: &Carpet) -> String {
    match carpet.working_days_left {
        DaysLeft::Left(days) => t!(words, "clock-words-left", days = days),
        DaysLeft::DueToday => t!(words, "clock-words-today"),
        DaysLeft::Late(days) => t!(words, "clock-words-late", days = days),
        DaysLeft::Paused => t!(words, "clock-words-paused"),
        DaysLeft::Done { .. } => match carpet.due {
            Some(due) => t!(words, "clock-words-done", date = words.date(due)),
            None => t!(words, "clock-words-done-plain"),
        },
    }
}
