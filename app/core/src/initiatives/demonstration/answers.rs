//! Answers in plain Dutch. A no or not now names the published criterion and what can be done.

use jiff::{ToSpan, civil::Date};

use super::{dice::Dice, ideas::Idea};
use crate::{initiatives::Outcome, places::Municipality};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// What an answer comes down to: more than half is a yes.
pub(super) fn outcome(dice: &Dice<'_>) -> Outcome {
    match dice.below(100) {
        0..28 => Outcome::YesWeDo,
        28..56 => Outcome::YesYouDo,
        56..75 => Outcome::Partly,
        75..87 => Outcome::NotNow,
        _ => Outcome::No,
    }
}

/// The words of an answer that is given on a day.
pub(super) fn words(
    dice: &Dice<'_>,
    municipality: &Municipality,
    idea: &Idea,
    outcome: Outcome,
    day: Date,
) -> String {
    let coordinator = &municipality.role_names.coordinator;
    let soon = month(day, dice.between(1, 4));
    let paragraphs = match outcome {
        Outcome::YesWeDo => [
            "Goed idee. Dit gaan wij doen.".to_owned(),
            idea.we.clone(),
            format!("Wij beginnen in {soon}. U hoort van de {coordinator} wanneer precies."),
        ],
        Outcome::YesYouDo => [
            "Ja, u kunt beginnen. Wij helpen u.".to_owned(),
            idea.you.clone(),
            format!("De {coordinator} belt u deze week om afspraken te maken."),
        ],
        Outcome::Partly => [
            "Een deel van uw idee kan. Een ander deel helaas niet.".to_owned(),
            idea.partly.clone(),
            format!("Wij beginnen in {soon}. Over de rest praten wij graag met u verder."),
        ],
        Outcome::NotNow => [
            format!("Nu nog niet. In {} kijken wij opnieuw.", month(day, dice.between(6, 14))),
            format!("{} Daar voldoet het plan nu nog niet aan.", reason(dice, municipality, idea)),
            format!("Dit kan wel: {}", lowered(&idea.instead)),
        ],
        Outcome::No => [
            "Nee, dit kunnen wij niet doen. Wij leggen uit waarom.".to_owned(),
            format!("{} Daar past uw plan niet bij.", reason(dice, municipality, idea)),
            format!("Dit kan wel: {}", lowered(&idea.instead)),
        ],
    };
    paragraphs.join("\n\n")
}

/// The criterion that a no rests on: one that fits the idea, where the municipality has it.
fn reason(dice: &Dice<'_>, municipality: &Municipality, idea: &Idea) -> String {
    let fitting = municipality.criterion(dice.one_of::<String>(&idea.reasons));
    let criterion = fitting.unwrap_or_else(|| dice.one_of(&municipality.criteria));
    format!("De reden is: {}. {}", criterion.name.nl.to_lowercase(), criterion.text.nl)
}

/// "maart 2027", so many months after a day.
fn month(day: Date, later: u32) -> String {
    let then = day.checked_add(i64::from(later).months()).unwrap_or(day);
    let name = usize::try_from(then.month()).ok().and_then(|month| MONTHS.get(month - 1));
    format!("{} {}", name.unwrap_or(&MONTHS[0]), then.year())
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
