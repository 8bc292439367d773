//! The texts of a demonstration: short, whole, and a no never without a reason and an alternative.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::super::{
    answers::{self, Outcomes},
    complete,
    dice::Dice,
    ideas, people,
};
use super::zoetermeer;
use crate::{
    initiatives::Outcome,
    kernel::{chance::Chance, testing::core_on},
    places::{Language, Municipalities, Municipality, Track, Tracks},
};

/// The longest sentence of a reason or an alternative, in words.
const LONGEST: usize = 20;

#[test]
fn a_reason_and_an_alternative_are_short_whole_sentences() {
    for idea in ideas::all() {
        assert_ne!(idea.no.why, idea.not_now.why, "{}", idea.title);
        for text in [&idea.no.why, &idea.not_now.why, &idea.instead] {
            assert!(text.starts_with(char::is_uppercase) && text.ends_with('.'), "{text}");
            for sentence in text.split(". ") {
                let words = sentence.split_whitespace().count();
                assert!((2..=LONGEST).contains(&words), "{words} words: {sentence}");
            }
        }
    }
}

#[test]
fn every_municipality_publishes_the_criteria_of_a_no() {
    for municipality in Municipalities::embedded().unwrap().iter() {
        for idea in ideas::all() {
            for refusal in [&idea.no, &idea.not_now] {
                let criterion = municipality.residents().criterion(&refusal.criterion);
                assert!(criterion.is_some(), "{}: {refusal:?}", municipality.slug);
            }
        }
    }
}

/// The tracks of a municipality that published no criteria.
fn without_criteria(municipality: &Municipality) -> Tracks {
    let track = |track: &Track| Track { criteria: Vec::new(), ..track.clone() };
    Tracks::try_from(municipality.tracks.iter().map(track).collect::<Vec<_>>()).unwrap()
}

#[tokio::test]
async fn a_no_names_its_criterion_where_there_is_one() {
    let (db, _folder) = crate::kernel::testing::sqlite().await;
    let core = core_on(db);
    let (dice, with) = (Dice(&core.chance), zoetermeer(&core));
    let without = Municipality { tracks: without_criteria(&with), ..with.clone() };
    for idea in ideas::all() {
        for outcome in Outcome::ALL {
            let refusal = match outcome {
                Outcome::No => Some(&idea.no),
                Outcome::NotNow => Some(&idea.not_now),
                _ => None,
            };
            for municipality in [&with, &without] {
                let said = answers::words(&dice, municipality, idea, *outcome, date(2026, 5, 1));
                assert!(!said.contains(['{', '}']), "{said}");
                assert_eq!(said.split("\n\n").count(), 3, "{said}");
                let named =
                    refusal.and_then(|refusal| municipality.residents().criterion(&refusal.criterion));
                let named = named.map(|criterion| format!("‘{}’", criterion.name.get(Language::NL)));
                assert_eq!(named.is_some(), said.contains('‘'), "{said}");
                assert!(named.is_none_or(|named| said.contains(&named)), "{said}");
                assert!(refusal.is_none_or(|refusal| said.contains(&refusal.why)), "{said}");
            }
        }
    }
}

#[test]
fn even_a_short_year_has_every_outcome() {
    let chance = Chance::seeded(7);
    let (dice, mut outcomes) = (Dice(&chance), Outcomes::default());
    for _ in 0..4 {
        let dealt: BTreeSet<Outcome> = (0..25).map(|_| outcomes.deal(&dice)).collect();
        assert_eq!(dealt, Outcome::ALL.iter().copied().collect());
    }
}

#[tokio::test]
async fn what_is_made_up_could_have_been_typed() {
    let (db, _folder) = crate::kernel::testing::sqlite().await;
    let core = core_on(db);
    let dice = Dice(&core.chance);
    assert!(ideas::all().len() >= 40);
    let mut titles = BTreeSet::new();
    for municipality in core.municipalities.iter() {
        for idea in ideas::all() {
            assert!(idea.themes.iter().any(|theme| municipality.theme(theme).is_some()), "{}", idea.title);
            for _ in 0..20 {
                let made = complete(&dice, municipality, idea);
                let length = made.title.chars().count();
                assert!((5..=municipality.limits.title as usize).contains(&length), "{}", made.title);
                let all = format!("{}{}{}{}{}", made.title, made.story, made.spot, idea.ask, idea.reply);
                assert!(!all.contains(['{', '}']), "{all}");
                assert!(made.spot.chars().count() <= 120, "{}", made.spot);
                titles.insert(made.title);
            }
        }
    }
    assert!(titles.len() > 150, "{}", titles.len());
    let person = people::person(&dice);
    assert!(person.email.as_str().ends_with("@voorbeeld.example"));
}
