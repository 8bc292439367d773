//! What can be wrong with each field, and what a draft in which nothing is wrong becomes.

use std::sync::Arc;

use insta::assert_snapshot;
use rstest::rstest;

use crate::{
    drafts::{Field, Problem, Step, Typed, check, check_step},
    kernel::{email::EmailError, text::TextError},
    places::{Municipalities, Municipality},
    scene::{filled, with},
};

const MISSING: Option<Problem> = Some(Problem::Text(TextError::Missing));
const INVISIBLE: Option<Problem> = Some(Problem::Text(TextError::Invisible));
const NOT_CHOSEN: Option<Problem> = Some(Problem::NotChosen);
const UNKNOWN: Option<Problem> = Some(Problem::Unknown);
const MALFORMED: Option<Problem> = Some(Problem::Email(EmailError::Malformed));

const fn short(least: usize) -> Option<Problem> {
    Some(Problem::Text(TextError::TooShort { least }))
}

const fn long(most: usize, over: usize) -> Option<Problem> {
    Some(Problem::Text(TextError::TooLong { most, over }))
}

fn zoetermeer() -> Arc<Municipality> {
    Municipalities::embedded().unwrap().by_slug("zoetermeer").unwrap().clone()
}

#[rstest]
#[case(Field::Title, "", MISSING)]
#[case(Field::Title, " \t\r\n\u{a0}\u{2003}", MISSING)]
#[case(Field::Title, "\u{200d}\u{fe0f}\u{2060}", MISSING)]
#[case(Field::Title, " Bank ", short(5))]
#[case(Field::Title, "Bankjes\0", INVISIBLE)]
#[case(Field::Title, "Bank\u{1b}[31mjes", INVISIBLE)]
#[case(Field::Title, "Bank\u{202e}sej", INVISIBLE)]
#[case(Field::Title, "Bankjes\u{ffff}", INVISIBLE)]
#[case(Field::Title, "é".repeat(80), None)]
#[case(Field::Title, "e\u{301}".repeat(80), None)]
#[case(Field::Title, "é".repeat(81), long(80, 1))]
#[case(Field::Title, "🌳🌳🌳🌳🌳", None)]
#[case(Field::Title, "<script>alert(1)</script>", None)]
#[case(Field::Story, "", MISSING)]
#[case(Field::Story, " ".repeat(50_000), MISSING)]
#[case(Field::Story, "Te kort verhaal.", short(20))]
#[case(Field::Story, "x".repeat(50_000), long(4000, 46_000))]
#[case(Field::Story, "Er is geen plek.\u{7}\nOm te zitten.", INVISIBLE)]
#[case(Field::Story, "Er is geen plek.\r\n\r\n\tOm te zitten.", None)]
#[case(Field::Need, "", NOT_CHOSEN)]
#[case(Field::Need, "  ", NOT_CHOSEN)]
#[case(Field::Need, "geld", UNKNOWN)]
#[case(Field::Need, " money ", None)]
#[case(Field::Theme, "", NOT_CHOSEN)]
#[case(Field::Theme, "samen-leven", UNKNOWN)]
#[case(Field::Neighbourhood, "", NOT_CHOSEN)]
#[case(Field::Neighbourhood, "julianadorp", UNKNOWN)]
#[case(Field::Neighbourhood, "Palenstein", UNKNOWN)]
#[case(Field::Spot, "", None)]
#[case(Field::Spot, "   ", None)]
#[case(Field::Spot, "x".repeat(121), long(120, 1))]
#[case(Field::Spot, "Bij\u{2066}de brug", INVISIBLE)]
#[case(Field::Name, "", MISSING)]
#[case(Field::Name, "J", short(2))]
#[case(Field::Name, "李雷", None)]
#[case(Field::Name, "x".repeat(81), long(80, 1))]
#[case(Field::Name, "Jo\u{200b}ke", INVISIBLE)]
#[case(Field::Email, "", Some(Problem::Email(EmailError::Missing)))]
#[case(Field::Email, "joke", MALFORMED)]
#[case(Field::Email, "joke@voorbeeld.example\r\nBcc: x@voorbeeld.example", MALFORMED)]
#[case(Field::Email, "zoë@voorbeeld.example", Some(Problem::Email(EmailError::ForeignLetters)))]
#[case(Field::Email, "x".repeat(50_000), MALFORMED)]
#[case(Field::ShownAs, "", NOT_CHOSEN)]
#[case(Field::ShownAs, "first", UNKNOWN)]
#[case(Field::ShownAs, "geen", None)]
#[case(Field::Party, "", NOT_CHOSEN)]
#[case(Field::Party, "burger", UNKNOWN)]
fn a_field_is_taken_or_refused_with_a_reason(
    #[case] field: Field,
    #[case] value: impl Into<String>,
    #[case] expected: Option<Problem>,
) {
    // Not by `set`, which a draft that was kept went through.
    let value: String = value.into();
    let mut json = serde_json::to_value(filled()).unwrap();
    json["values"][field.code()] = value.into();
    let typed: Typed = serde_json::from_value(json).unwrap();
    let problems = check(&typed, &zoetermeer()).err().unwrap_or_default();
    let expected: Vec<_> = expected.into_iter().map(|problem| (field, problem)).collect();
    assert_eq!(problems, expected);
}

#[test]
fn everything_that_is_wrong_is_said_at_once_in_the_order_of_the_form() {
    let problems = check(&Typed::default(), &zoetermeer()).unwrap_err();
    let shown: Vec<_> =
        problems.iter().map(|(field, problem)| format!("{} {problem:?}", field.code())).collect();
    assert_snapshot!(shown.join("\n"), @"
    titel Text(Missing)
    verhaal Text(Missing)
    nodig NotChosen
    thema NotChosen
    wijk NotChosen
    naam Text(Missing)
    email Email(Missing)
    zichtbaar NotChosen
    namens NotChosen
    ");
}

#[test]
fn a_page_is_told_of_its_own_fields_only() {
    let fields = |step| -> Vec<_> {
        check_step(step, &Typed::default(), &zoetermeer()).into_iter().map(|(field, _)| field).collect()
    };
    assert_eq!(fields(Step::Where), [Field::Neighbourhood]);
    assert_eq!(fields(Step::Who), [Field::Name, Field::Email, Field::ShownAs, Field::Party]);
    assert_eq!(fields(Step::Check), []);
}

#[test]
fn what_is_taken_is_made_tidy() {
    let mut typed = filled();
    typed.set(Field::Title, " Cafe\u{301}\r\nhoek ".to_owned());
    typed.set(Field::Story, "Eerste regel van het verhaal.\r\nTweede.\r\n".to_owned());
    let complete = check(&typed, &zoetermeer()).unwrap();
    assert_eq!(complete.title, "Café  hoek");
    assert_eq!(complete.story, "Eerste regel van het verhaal.\nTweede.");
    assert_eq!(complete.email.unwrap().as_str(), "Joke@voorbeeld.example");
}

#[rstest]
#[case("volledig", "Joke de Vries")]
#[case("voornaam", "Joke")]
#[case("geen", "")]
fn the_public_sees_no_more_of_a_name_than_was_chosen(#[case] chosen: &str, #[case] shown: &str) {
    let mut typed = filled();
    typed.set(Field::ShownAs, chosen.to_owned());
    assert_eq!(check(&typed, &zoetermeer()).unwrap().shown_as, shown);
}

#[test]
fn a_draft_of_spaces_only_counts_as_empty() {
    assert!(with(&[(Field::Title, " \n"), (Field::Name, "\u{a0}")]).is_empty());
    assert!(!with(&[(Field::Name, "J")]).is_empty());
}
