//! What an answer needs. Pure functions.

use std::ops::RangeInclusive;

use jiff::{Span, civil::Date};

use super::draft::Typed;
use crate::{
    initiatives::{Event, EventKind, Outcome, Reasons},
    kernel::{
        Instant,
        text::{TextError, line, paragraphs},
    },
    photos::DESCRIPTION_LENGTH,
    places::Track,
    text_enum,
};

/// How many characters the words of an answer may have.
pub const ANSWER_LENGTH: RangeInclusive<usize> = 20..=5000;
/// How many characters an alternative, or the next step, may have.
pub const SHORT_LENGTH: RangeInclusive<usize> = 10..=1000;
/// For how many years at most it can be "not now": what is further away is a no.
pub const MOST_YEARS: i64 = 5;

text_enum! {
    /// A field of the form of an answer, by its name there.
    Field {
        /// What it comes down to.
        Outcome = "uitkomst",
        /// The words.
        Body = "antwoord",
        /// Until when it is not now.
        Until = "tot",
        /// The criterion.
        Criterion = "criterium",
        /// What can be done instead.
        Alternative = "alternatief",
        /// What happens next.
        NextStep = "vervolg",
        /// What can be seen on the photos.
        Seen = "foto-tekst",
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen.
    Missing,
    /// The text cannot be kept.
    Text(TextError),
    /// This is no day, or one that is past.
    Day,
}

/// What is wrong, in the order of the form.
pub type Problems = Vec<(Field, Problem)>;

/// An answer in which nothing is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it comes down to.
    pub outcome: Outcome,
    /// Its words, in paragraphs.
    pub body: String,
    /// What it rests on and leads to.
    pub reasons: Reasons,
    /// What can be seen on the photos with it; may be empty.
    pub seen: String,
}

impl Answer {
    /// As a step in the life of an initiative.
    #[must_use]
    pub fn event(&self, at: Instant) -> Event {
        Event {
            outcome: Some(self.outcome),
            reasons: Some(self.reasons.clone()),
            ..Event::new(at, EventKind::Answered).saying(self.body.clone())
        }
    }
}

impl Outcome {
    /// Whether it refuses, for now or for good: then it needs a criterion and an alternative.
    #[must_use]
    pub fn refuses(self) -> bool {
        matches!(self, Self::NotNow | Self::No)
    }
}

/// Checks what was typed, by the criteria of a track. What the outcome does not need is left out.
///
/// # Errors
/// What is wrong, field by field.
pub fn check(typed: &Typed, track: &Track, today: Date) -> Result<Answer, Problems> {
    let mut problems = Problems::new();
    let Some(outcome) = Outcome::from_code(&typed.outcome) else {
        problems.push((Field::Outcome, Problem::Missing));
        kept(&mut problems, Field::Body, paragraphs(&typed.body, ANSWER_LENGTH));
        kept(&mut problems, Field::Seen, line(&typed.seen, DESCRIPTION_LENGTH));
        return Err(problems);
    };
    let body = kept(&mut problems, Field::Body, paragraphs(&typed.body, ANSWER_LENGTH));
    let mut reasons = Reasons::default();
    if outcome == Outcome::NotNow {
        let last = today.saturating_add(Span::new().years(MOST_YEARS));
        let day = typed.until.trim().parse().ok();
        reasons.until = day.filter(|day: &Date| *day > today && *day <= last);
        if reasons.until.is_none() {
            problems.push((Field::Until, Problem::Day));
        }
    }
    if outcome.refuses() {
        reasons.criterion = track.criterion(&typed.criterion).map(|one| one.slug.clone());
        if reasons.criterion.is_none() {
            problems.push((Field::Criterion, Problem::Missing));
        }
        let alternative = paragraphs(&typed.alternative, SHORT_LENGTH);
        reasons.alternative = kept(&mut problems, Field::Alternative, alternative);
    } else {
        reasons.next_step = kept(&mut problems, Field::NextStep, paragraphs(&typed.next_step, SHORT_LENGTH));
    }
    let seen = kept(&mut problems, Field::Seen, line(&typed.seen, DESCRIPTION_LENGTH));
    if problems.is_empty() { Ok(Answer { outcome, body, reasons, seen }) } else { Err(problems) }
}

/// What can be kept of a field; else it is a problem.
fn kept(problems: &mut Problems, field: Field, text: Result<String, TextError>) -> String {
    text.unwrap_or_else(|error| {
        problems.push((field, Problem::Text(error)));
        String::new()
    })
}
