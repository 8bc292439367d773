//! The words of the form's fields: label, hint, choices, and what is wrong.

use app_core::{
    drafts::{Field, Problem, ShownAs, lengths},
    initiatives::{Need, Party},
    kernel::{email::EmailError, text::TextError},
    places::Municipality,
};

use crate::{t, ui::Choice, words::Words};

/// The label of a field.
pub(super) fn label(words: &Words, field: Field) -> String {
    match field {
        Field::Title => t!(words, "idea-title"),
        Field::Story => t!(words, "idea-story"),
        Field::Need => t!(words, "idea-need"),
        Field::Theme => t!(words, "idea-theme"),
        Field::Neighbourhood => t!(words, "idea-neighbourhood"),
        Field::Spot => t!(words, "idea-spot"),
        Field::Name => t!(words, "idea-name"),
        Field::Email => t!(words, "idea-email"),
        Field::ShownAs => t!(words, "idea-shown-as"),
        Field::Party => t!(words, "idea-party"),
        Field::Track => t!(words, "item-track"),
    }
}

/// What a field is called in a list of what is missing.
pub(super) fn short(words: &Words, field: Field) -> String {
    match field {
        Field::Title => t!(words, "short-title"),
        Field::Story => t!(words, "short-story"),
        Field::Need => t!(words, "short-need"),
        Field::Theme => t!(words, "short-theme"),
        Field::Neighbourhood => t!(words, "short-neighbourhood"),
        Field::Spot | Field::Track => String::new(),
        Field::Name => t!(words, "short-name"),
        Field::Email => t!(words, "short-email"),
        Field::ShownAs => t!(words, "short-shown-as"),
        Field::Party => t!(words, "short-party"),
    }
}

/// The help of a field; empty for none.
pub(super) fn hint(words: &Words, field: Field) -> String {
    match field {
        Field::Title => t!(words, "idea-title-hint"),
        Field::Story => t!(words, "idea-story-hint"),
        Field::Spot => t!(words, "idea-spot-hint"),
        Field::Email => t!(words, "idea-email-hint"),
        _ => String::new(),
    }
}

/// What is wrong with a field, in one sentence that says what to do.
#[must_use]
pub fn problem(words: &Words, municipality: &Municipality, field: Field, problem: Problem) -> String {
    match problem {
        Problem::Text(error) => text(words, municipality, field, error),
        Problem::Email(EmailError::Missing) => t!(words, "idea-email-missing"),
        Problem::Email(EmailError::Malformed) => t!(words, "idea-email-malformed"),
        Problem::Email(EmailError::ForeignLetters) => t!(words, "idea-email-foreign"),
        Problem::NotChosen => match field {
            Field::Need => t!(words, "idea-need-missing"),
            Field::Theme => t!(words, "idea-theme-missing"),
            Field::Neighbourhood => t!(words, "idea-neighbourhood-missing"),
            Field::ShownAs => t!(words, "idea-shown-as-missing"),
            _ => t!(words, "idea-party-missing"),
        },
        Problem::Unknown => match field {
            Field::Neighbourhood => t!(words, "idea-neighbourhood-unknown", name = municipality.name.clone()),
            _ => t!(words, "idea-choice-unknown"),
        },
    }
}

fn text(words: &Words, municipality: &Municipality, field: Field, error: TextError) -> String {
    let least = lengths(field, municipality.limits).map_or(0, |length| *length.start());
    match (field, error) {
        (Field::Title, TextError::Missing) => t!(words, "idea-title-missing"),
        (Field::Story, TextError::Missing) => t!(words, "idea-story-missing"),
        (_, TextError::Missing) => t!(words, "idea-name-missing"),
        (Field::Title, TextError::TooShort { .. }) => t!(words, "idea-title-short", least = least),
        (Field::Story, TextError::TooShort { .. }) => t!(words, "idea-story-short", least = least),
        (_, TextError::TooShort { .. }) => t!(words, "idea-name-short", least = least),
        (_, TextError::TooLong { most, over }) => {
            t!(words, "form-too-long", field = label(words, field), most = most, over = over)
        }
        (_, TextError::Invisible) => t!(words, "form-invisible"),
    }
}

/// What somebody needs from the municipality.
pub(crate) fn need(words: &Words, need: Need) -> String {
    match need {
        Need::Nothing => t!(words, "need-nothing"),
        Need::Advice => t!(words, "need-advice"),
        Need::Permission => t!(words, "need-permission"),
        Need::Money => t!(words, "need-money"),
        Need::Action => t!(words, "need-action"),
    }
}

fn need_hint(words: &Words, need: Need) -> String {
    match need {
        Need::Nothing => t!(words, "need-nothing-hint"),
        Need::Advice => t!(words, "need-advice-hint"),
        Need::Permission => t!(words, "need-permission-hint"),
        Need::Money => t!(words, "need-money-hint"),
        Need::Action => t!(words, "need-action-hint"),
    }
}

/// On whose behalf somebody sends it.
pub(crate) fn party(words: &Words, party: Party) -> String {
    match party {
        Party::Citizen => t!(words, "party-citizen"),
        Party::CivilSociety => t!(words, "party-civil-society"),
        Party::Market => t!(words, "party-market"),
        Party::Government => t!(words, "party-government"),
    }
}

/// How a name is shown.
pub(super) fn shown_as(words: &Words, shown: ShownAs) -> String {
    match shown {
        ShownAs::First => t!(words, "shown-as-first"),
        ShownAs::Full => t!(words, "shown-as-full"),
        ShownAs::Nameless => t!(words, "shown-as-nameless"),
    }
}

/// The choices of a field.
pub(crate) fn choices(words: &Words, municipality: &Municipality, field: Field) -> Vec<Choice> {
    match field {
        Field::Need => Need::ALL
            .iter()
            .map(|one| Choice { hint: need_hint(words, *one), ..Choice::new(one.code(), need(words, *one)) })
            .collect(),
        Field::Theme => {
            let themes = municipality.themes.iter();
            themes.map(|theme| Choice::new(&theme.slug, theme.name.get(words.language).to_owned())).collect()
        }
        Field::Neighbourhood => municipality
            .neighbourhoods
            .iter()
            .map(|wijk| Choice::new(&wijk.slug, wijk.name.clone()))
            .collect(),
        Field::ShownAs => {
            ShownAs::ALL.iter().map(|one| Choice::new(one.code(), shown_as(words, *one))).collect()
        }
        Field::Party => Party::ALL.iter().map(|one| Choice::new(one.code(), party(words, *one))).collect(),
        _ => Vec::new(),
    }
}
