//! The ideas of `ideas.toml`, filled in for a place.

use std::sync::LazyLock;

use serde::Deserialize;

use super::dice::Dice;

/// One idea, that can be had in many places.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Idea {
    pub(super) title: String,
    pub(super) places: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) needs: Vec<String>,
    pub(super) reasons: Vec<String>,
    story: Vec<String>,
    pub(super) ask: String,
    pub(super) reply: String,
    pub(super) we: String,
    pub(super) you: String,
    pub(super) partly: String,
    pub(super) instead: String,
}

#[derive(Deserialize)]
struct Collection {
    ideas: Vec<Idea>,
}

/// What people add to their story, or do not.
const ADDED: [&str; 8] = [
    "Ik heb het met mijn buren besproken. Zij vinden het een goed plan.",
    "Ik woon hier al twintig jaar en help graag mee.",
    "Kunnen wij een keer afspreken om te kijken wat er kan?",
    "Er hoeft niet veel geld bij. Het gaat vooral om uw hulp.",
    "Wij zijn met een groepje van vijf mensen en hebben er zin in.",
    "Op de laatste bewonersavond was bijna iedereen ervoor.",
    "Ik hoor graag wat u ervan vindt.",
    "In een andere stad zag ik dat het goed werkt.",
];

/// All ideas.
#[expect(clippy::expect_used, reason = "the file is in the program; a broken one shows in every test")]
pub(super) fn all() -> &'static [Idea] {
    static ALL: LazyLock<Collection> =
        LazyLock::new(|| toml::from_str(include_str!("ideas.toml")).expect("ideas that can be read"));
    &ALL.ideas
}

/// Street and place in words, as in "Lindelaan, langs de vijver".
pub(super) fn spot(street: &str, place: &str) -> String {
    if place.contains(street) { street.to_owned() } else { format!("{street}, {place}") }
}

impl Idea {
    /// One of its places.
    pub(super) fn place(&self, dice: &Dice<'_>, street: &str, wijk: &str) -> String {
        filled(dice.one_of::<String>(&self.places), street, wijk)
    }

    /// Its title at a place.
    pub(super) fn title(&self, place: &str) -> String {
        self.title.replace("{plek}", place)
    }

    /// Its story, with or without a sentence more.
    pub(super) fn story(&self, dice: &Dice<'_>, street: &str, wijk: &str) -> String {
        let mut paragraphs: Vec<String> = self.story.iter().map(|text| filled(text, street, wijk)).collect();
        if dice.percent(60) {
            paragraphs.push((*dice.one_of(&ADDED)).to_owned());
        }
        paragraphs.join("\n\n")
    }
}

/// A text with the names of a street and a wijk in it.
pub(super) fn filled(text: &str, street: &str, wijk: &str) -> String {
    text.replace("{straat}", street).replace("{wijk}", wijk)
}
