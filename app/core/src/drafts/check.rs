//! From what was typed to the parts of an initiative, or to all that is wrong at once.

use std::ops::RangeInclusive;

use super::types::{Field, Problem, Problems, ShownAs, Step, Typed};
use crate::{
    initiatives::{Need, Party},
    kernel::{
        email::Email,
        text::{TextError, line, paragraphs},
    },
    places::{Limits, Municipality},
};

/// A draft in which nothing is wrong.
#[derive(Clone, Debug)]
pub struct Complete {
    /// See [`crate::initiatives::Initiative`].
    pub title: String,
    /// In paragraphs.
    pub story: String,
    /// What is asked.
    pub need: Need,
    /// Slug.
    pub theme: String,
    /// Slug.
    pub neighbourhood: String,
    /// May be empty.
    pub spot: String,
    /// Full name.
    pub name: String,
    /// Where mail goes; `None` for who told the desk that they have no address.
    pub email: Option<Email>,
    /// The name for the public; empty for none.
    pub shown_as: String,
    /// On whose behalf.
    pub party: Party,
    /// Slug of the track.
    pub track: String,
}

/// How many characters a name may have.
pub const NAME_LENGTH: RangeInclusive<usize> = 2..=80;

/// How many characters a text field may hold, least and most; `None` for a choice or an address.
#[must_use]
pub fn lengths(field: Field, limits: Limits) -> Option<RangeInclusive<usize>> {
    match field {
        Field::Title => Some(5..=limits.title as usize),
        Field::Story => Some(20..=limits.text as usize),
        Field::Spot => Some(0..=120),
        Field::Name => Some(NAME_LENGTH),
        _ => None,
    }
}

/// What is wrong with the fields of one page.
#[must_use]
pub fn check_step(step: Step, typed: &Typed, municipality: &Municipality) -> Problems {
    check(typed, municipality)
        .err()
        .unwrap_or_default()
        .into_iter()
        .filter(|(f, _)| step.fields().contains(f))
        .collect()
}

/// Reads the whole draft.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn check(typed: &Typed, municipality: &Municipality) -> Result<Complete, Problems> {
    read(typed, municipality, true)
}

/// As [`check`], for who has no mail address: what is typed for one is not looked at.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn check_without_address(typed: &Typed, municipality: &Municipality) -> Result<Complete, Problems> {
    read(typed, municipality, false)
}

fn read(typed: &Typed, municipality: &Municipality, mails: bool) -> Result<Complete, Problems> {
    let mut reading = Reading { typed, limits: municipality.limits, problems: Vec::new() };
    let title = reading.text(Field::Title, line);
    let story = reading.text(Field::Story, paragraphs);
    let need = reading.choice(Field::Need, Need::from_code);
    let theme = reading.choice(Field::Theme, |slug| municipality.theme(slug).map(|theme| theme.slug.clone()));
    let neighbourhood = reading
        .choice(Field::Neighbourhood, |slug| municipality.neighbourhood(slug).map(|wijk| wijk.slug.clone()));
    let spot = reading.text(Field::Spot, line);
    let name = reading.text(Field::Name, line);
    let email = if mails { reading.email().map(Some) } else { Some(None) };
    let shown = reading.choice(Field::ShownAs, ShownAs::from_code);
    let party = reading.choice(Field::Party, Party::from_code);
    let problems = reading.problems;
    let (Some(title), Some(story), Some(need), Some(theme), Some(neighbourhood)) =
        (title, story, need, theme, neighbourhood)
    else {
        return Err(problems);
    };
    let (Some(spot), Some(name), Some(email), Some(shown), Some(party)) = (spot, name, email, shown, party)
    else {
        return Err(problems);
    };
    let shown_as = shown_name(shown, &name);
    let track = municipality.tracks.get(typed.get(Field::Track)).slug.clone();
    Ok(Complete { title, story, need, theme, neighbourhood, spot, name, email, shown_as, party, track })
}

/// What the public sees of a name.
pub(crate) fn shown_name(shown: ShownAs, name: &str) -> String {
    match shown {
        ShownAs::Full => name.to_owned(),
        ShownAs::First => name.split_whitespace().next().unwrap_or_default().to_owned(),
        ShownAs::Nameless => String::new(),
    }
}

/// The choice by which a name is shown as it is; where more than one fits, that which shows least.
pub(crate) fn shown_choice(shown: &str, name: &str) -> Option<ShownAs> {
    let choices = [ShownAs::Nameless, ShownAs::First, ShownAs::Full];
    choices.into_iter().find(|choice| shown_name(*choice, name) == shown)
}

struct Reading<'a> {
    typed: &'a Typed,
    limits: Limits,
    problems: Problems,
}

impl Reading<'_> {
    fn keep<T>(&mut self, field: Field, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.problems.push((field, problem))).ok()
    }

    fn text(
        &mut self,
        field: Field,
        read: fn(&str, RangeInclusive<usize>) -> Result<String, TextError>,
    ) -> Option<String> {
        let value = read(self.typed.get(field), lengths(field, self.limits).unwrap_or(0..=0));
        self.keep(field, value.map_err(Problem::Text))
    }

    fn email(&mut self) -> Option<Email> {
        let value = Email::parse(self.typed.get(Field::Email));
        self.keep(Field::Email, value.map_err(Problem::Email))
    }

    fn choice<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = match self.typed.get(field).trim() {
            "" => Err(Problem::NotChosen),
            code => read(code).ok_or(Problem::Unknown),
        };
        self.keep(field, value)
    }
}
