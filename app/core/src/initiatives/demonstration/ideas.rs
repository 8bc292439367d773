//! The ideas of `ideas.toml`, filled in for a place.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::dice::Dice;
use crate::{places::Municipality, routing::Unit};

/// One idea, that can be had in many places.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Idea {
    pub(super) title: String,
    pub(super) places: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) needs: Vec<String>,
    story: Vec<String>,
    pub(super) ask: String,
    pub(super) reply: String,
    pub(super) we: String,
    pub(super) you: String,
    pub(super) partly: String,
    pub(super) no: Refusal,
    pub(super) not_now: Refusal,
    pub(super) instead: String,
}

/// Why an idea cannot be done, or not now.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refusal {
    /// Slug of a criterion that municipalities publish.
    pub(super) criterion: String,
    pub(super) why: String,
}

/// The whole of `ideas.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Collection {
    /// What people add to their story, or do not.
    added: Vec<String>,
    /// By theme, the departments that handle it.
    departments: BTreeMap<String, Vec<String>>,
    ideas: Vec<Idea>,
}

/// All ideas.
pub(super) fn all() -> &'static [Idea] {
    &collection().ideas
}

#[expect(clippy::expect_used, reason = "the file is in the program; a broken one shows in every test")]
fn collection() -> &'static Collection {
    static ALL: LazyLock<Collection> =
        LazyLock::new(|| toml::from_str(include_str!("ideas.toml")).expect("ideas that can be read"));
    &ALL
}

/// Who handles what is about a theme.
pub(super) fn unit(municipality: &Municipality, theme: &str) -> Unit {
    let departments = collection().departments.get(theme).into_iter().flatten();
    let mut units = departments.map(|slug| Unit::of(municipality, slug));
    units.find(|unit| *unit != Unit::Coordinator).unwrap_or(Unit::Coordinator)
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
            paragraphs.push(dice.one_of::<String>(&collection().added).clone());
        }
        paragraphs.join("\n\n")
    }
}

/// A text with the names of a street and a wijk in it.
pub(super) fn filled(text: &str, street: &str, wijk: &str) -> String {
    text.replace("{straat}", street).replace("{wijk}", wijk)
}
