//! What is typed, where it is typed, and what can be wrong with it.

use serde::{Deserialize, Serialize};

use crate::{
    kernel::{email::EmailError, text::TextError},
    text_enum,
};

text_enum! {
    /// The pages of the form, in order.
    Step {
        /// What the idea is.
        What = "wat",
        /// Where it is.
        Where = "waar",
        /// Who sends it.
        Who = "wie",
        /// Reading it over and sending.
        Check = "controle",
    }
}

text_enum! {
    /// A field of the form; the code is its name in HTML.
    Field {
        /// One line.
        Title = "titel",
        /// What and why.
        Story = "verhaal",
        /// What is needed from the municipality.
        Need = "nodig",
        /// The theme.
        Theme = "thema",
        /// The wijk.
        Neighbourhood = "wijk",
        /// Street or spot in words.
        Spot = "plek",
        /// Full name.
        Name = "naam",
        /// Mail address.
        Email = "email",
        /// How the name is shown.
        ShownAs = "zichtbaar",
        /// On whose behalf.
        Party = "namens",
        /// The track, which comes along with the first page; none for that of residents.
        Track = "loper",
    }
}

text_enum! {
    /// How the public sees the name of the submitter.
    ShownAs {
        /// As typed.
        Full = "volledig",
        /// The first word of it.
        First = "voornaam",
        /// Not at all.
        Nameless = "geen",
    }
}

impl Step {
    /// The fields that stand on this page.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::What => &[Field::Title, Field::Story, Field::Need, Field::Theme],
            Self::Where => &[Field::Neighbourhood, Field::Spot],
            Self::Who => &[Field::Name, Field::Email, Field::ShownAs, Field::Party],
            Self::Check => &[],
        }
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The page before this one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        (self as usize).checked_sub(1).and_then(|i| Self::ALL.get(i)).copied()
    }

    /// The page after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

/// All that was typed, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    values: std::collections::BTreeMap<String, String>,
}

impl Typed {
    /// The value of a field; empty when nothing was typed.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        self.values.get(field.code()).map_or("", String::as_str)
    }

    /// Keeps a value. Zero bytes go: they are no text, and PostgreSQL would refuse all that is around them.
    pub fn set(&mut self, field: Field, value: String) {
        let value = if value.contains('\0') { value.replace('\0', "") } else { value };
        self.values.insert(field.code().to_owned(), value);
    }

    /// Whether nothing was typed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.values().all(|value| value.trim().is_empty())
    }

    /// Takes over the fields of one page from another. A wijk that came along with the first page
    /// (from a link on the page of a wijk) is taken over while none was chosen, and so is its track.
    pub fn take_step(&mut self, step: Step, other: &Self) {
        for field in step.fields() {
            self.set(*field, other.get(*field).to_owned());
        }
        let wijk = other.get(Field::Neighbourhood);
        if step == Step::What && self.get(Field::Neighbourhood).is_empty() && !wijk.is_empty() {
            self.set(Field::Neighbourhood, wijk.to_owned());
        }
        if step == Step::What && !other.get(Field::Track).is_empty() {
            self.set(Field::Track, other.get(Field::Track).to_owned());
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text.
    Text(TextError),
    /// The mail address.
    Email(EmailError),
    /// Nothing was chosen.
    NotChosen,
    /// What was chosen does not exist here.
    Unknown,
}

/// What is wrong, in the order of the form.
pub type Problems = Vec<(Field, Problem)>;
