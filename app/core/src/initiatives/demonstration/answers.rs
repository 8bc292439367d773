//! Answers in plain Dutch. A no or not now gives its reason, the published criterion and what can be done.

use std::{iter::repeat_n, sync::LazyLock};

use jiff::{ToSpan, civil::Date};
use serde::Deserialize;

use super::{
    dice::Dice,
    ideas::{Idea, Refusal},
};
use crate::{
    initiatives::Outcome,
    places::{Language, Municipality},
};

/// Of every 25 answers, how many come down to what: more than half is a yes.
const SHARES: [(Outcome, usize); 5] = [
    (Outcome::YesWeDo, 7),
    (Outcome::YesYouDo, 7),
    (Outcome::Partly, 5),
    (Outcome::NotNow, 3),
    (Outcome::No, 3),
];

/// Outcomes in their shares, dealt like cards: a short year has each of them too.
#[derive(Default)]
pub(super) struct Outcomes(Vec<Outcome>);

impl Outcomes {
    /// The next outcome.
    pub(super) fn deal(&mut self, dice: &Dice<'_>) -> Outcome {
        if self.0.is_empty() {
            self.0 = SHARES.iter().flat_map(|(outcome, cards)| repeat_n(*outcome, *cards)).collect();
        }
        let drawn = dice.below(u32::try_from(self.0.len()).unwrap_or(1));
        self.0.swap_remove(drawn as usize)
    }
}

/// The sentences of `answers.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    months: [String; 12],
    criterion: String,
    begun: String,
    yes_we_do: String,
    yes_you_do: String,
    partly: String,
    not_now: String,
    no: String,
}

/// What is said when the work begins.
pub(super) fn begun() -> &'static str {
    &sentences().begun
}

#[expect(clippy::expect_used, reason = "the file is in the program; a broken one shows in every test")]
fn sentences() -> &'static Sentences {
    static SENTENCES: LazyLock<Sentences> =
        LazyLock::new(|| toml::from_str(include_str!("answers.toml")).expect("sentences that can be read"));
    &SENTENCES
}

/// The words of an answer that is given on a day.
pub(super) fn words(
    dice: &Dice<'_>,
    municipality: &Municipality,
    idea: &Idea,
    outcome: Outcome,
    day: Date,
) -> String {
    let around = sentences();
    let (answer, heart, later) = match outcome {
        Outcome::YesWeDo => (&around.yes_we_do, idea.we.clone(), dice.between(1, 2)),
        Outcome::YesYouDo => (&around.yes_you_do, idea.you.clone(), 0),
        Outcome::Partly => (&around.partly, idea.partly.clone(), 0),
        Outcome::NotNow => (&around.not_now, reason(municipality, &idea.not_now), dice.between(6, 14)),
        Outcome::No => (&around.no, reason(municipality, &idea.no), 0),
    };
    answer
        .replace("{kern}", &heart)
        .replace("{maand}", &month(day, later))
        .replace("{coordinator}", &municipality.role_names.coordinator)
        .replace("{alternatief}", &lowered(&idea.instead))
}

/// Why not, and the published criterion that it falls under, where the municipality has it.
fn reason(municipality: &Municipality, refusal: &Refusal) -> String {
    let Some(criterion) = municipality.residents().criterion(&refusal.criterion) else {
        return refusal.why.clone();
    };
    format!(
        "{} {}",
        refusal.why,
        sentences().criterion.replace("{criterium}", criterion.name.get(Language::NL))
    )
}

/// "maart 2027", so many months after a day.
fn month(day: Date, later: u32) -> String {
    let then = day.checked_add(i64::from(later).months()).unwrap_or(day);
    let place = usize::try_from(then.month() - 1).unwrap_or(0);
    format!("{} {}", sentences().months[place], then.year())
}

/// A sentence that goes on after a colon.
fn lowered(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    // An abbreviation keeps its capitals.
    if letters.clone().next().is_some_and(char::is_uppercase) {
        sentence.to_owned()
    } else {
        first + letters.as_str()
    }
}
