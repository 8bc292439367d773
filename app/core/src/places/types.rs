//! The configuration of a municipality, as `municipality.toml` spells it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Language, Provider, Residency, Retention, Tracks,
    track::{Criterion, Track},
};
use crate::turnaround::Calendar;

/// One municipality: a tenant of the installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Name of its folder, first label of its host name, and its key in the database.
    pub slug: String,
    /// Its name on screen.
    pub name: String,
    /// `GM` and four digits, as CBS numbers municipalities.
    pub cbs_code: String,
    /// The capitals that begin the references of its initiatives, as in `ZM-2026-0042`.
    pub reference_prefix: String,
    /// Whether host names that belong to nobody show this municipality; at most one may.
    #[serde(default)]
    pub default: bool,
    /// Host names of its own, without port, besides the one made from its slug.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The languages it is shown in; the first is the default.
    pub languages: Vec<Language>,
    /// The CBS year to which the codes of the neighbourhoods belong.
    pub areas_year: u16,
    /// Days after which an unfinished draft is thrown away.
    #[serde(default = "drafts_days")]
    pub drafts_days: u16,
    /// How residents reach it without the platform.
    pub contact: Contact,
    /// What the law asks it to publish.
    #[serde(default)]
    pub statements: Statements,
    /// What it calls its roles and bodies.
    pub role_names: RoleNames,
    /// Which days and hours it works.
    pub calendar: Calendar,
    /// The ways through it, each with its targets and criteria.
    pub tracks: Tracks,
    /// The most that people may type or send.
    #[serde(default)]
    pub limits: Limits,
    /// How long it keeps what is personal.
    #[serde(default)]
    pub retention: Retention,
    /// How residents show that they live there, and for what.
    #[serde(default)]
    pub residency: Residency,
    /// To whom goes what is no initiative. What stands not here cannot be handed over.
    #[serde(default)]
    pub hand_over: BTreeMap<Other, Receiver>,
    /// Who weighs larger plans, and by what; without it, nobody does.
    #[serde(default)]
    pub college: Option<College>,
    /// Its own colours, where they differ from the platform's.
    #[serde(default)]
    pub colours: Colours,
    /// Its wijken.
    pub neighbourhoods: Vec<Neighbourhood>,
    /// What initiatives can be about.
    pub themes: Vec<Theme>,
    /// The departments that answer.
    pub departments: Vec<Department>,
    /// Where people can sign in besides by mail.
    #[serde(default)]
    pub providers: Vec<Provider>,
}

/// A short text in each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(pub BTreeMap<Language, String>);

/// How residents reach the municipality without the platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Address for mail, also the reply address of what the platform sends.
    pub email: String,
    /// Telephone number as people say it.
    pub phone: String,
    /// Where the counter is, on one line.
    pub address: String,
    /// Its own website, with `https://`.
    pub website: String,
}

/// What somebody sends that is no initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Other {
    /// Something in the street is broken or dirty (melding openbare ruimte).
    Report,
    /// Somebody may need help (signaal).
    Signal,
    /// A question about policy (beleidsvraag).
    Policy,
}

impl Other {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Report, Self::Signal, Self::Policy];

    /// The word for it in database and address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Signal => "signal",
            Self::Policy => "policy",
        }
    }

    /// The value of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// To whom something goes that is no initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receiver {
    /// What they are called, without an article: `Wijkbeheer`, `team Zorg`.
    pub name: String,
    /// Where mail for them goes.
    pub email: String,
}

/// Who decides about larger plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct College {
    /// What it is called, without an article: `college van burgemeester en wethouders`.
    pub name: Words,
    /// The published conditions against which it weighs.
    pub conditions: Vec<Criterion>,
}

/// What the law asks a municipality to publish, as far as it differs from one to the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statements {
    /// Address of who guards personal data (functionaris gegevensbescherming); without it, the general one.
    #[serde(default)]
    pub privacy: Option<String>,
    /// Its statement in the register of toegankelijkheidsverklaring.nl, with `https://`.
    #[serde(default)]
    pub accessibility: Option<String>,
    /// Where weaknesses are reported (coordinated vulnerability disclosure): `https://` or a mail address.
    #[serde(default)]
    pub security: Option<String>,
    /// The last day on which what `security.txt` says holds (RFC 9116).
    #[serde(default)]
    pub security_until: Option<Date>,
}

/// What the municipality calls its roles and bodies, in Dutch, without capital.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleNames {
    /// Who owns the queue of a wijk: wijkregisseur, wijkmanager.
    pub coordinator: String,
    /// The professionals of a wijk: wijkteam, wijk-coördinatieteam.
    pub team: String,
    /// The residents' meeting, where there is one: wijkplatform.
    pub platform: Option<String>,
}

/// The most that people may type or send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Characters in the title of an initiative.
    pub title: u32,
    /// Characters in the story of an initiative.
    pub text: u32,
    /// Characters in a comment.
    pub comment: u32,
    /// Photos with one initiative.
    pub photos: u8,
}

/// Values like `#0b5d3b` by the names of their design tokens, without the dashes in front.
pub type Tokens = BTreeMap<String, String>;

/// Colours in the light and in the dark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Colours {
    /// For a light screen.
    pub light: Tokens,
    /// For a dark screen.
    pub dark: Tokens,
}

/// A wijk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Neighbourhood {
    /// Its name in addresses of pages.
    pub slug: String,
    /// Its name on screen.
    pub name: String,
    /// `WK` and six digits, of [`Municipality::areas_year`].
    pub code: String,
    /// Whether it lies around the town, with few people: listed, but left off the picture, which
    /// it would make small.
    #[serde(default)]
    pub outskirts: bool,
    /// Where the post for its coordinator goes; the municipality's address when there is none.
    pub coordinator_email: Option<String>,
}

/// What an initiative can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its name in addresses of pages.
    pub slug: String,
    /// Its name on screen.
    pub name: Words,
}

/// A department of the municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its name in addresses of pages and in the database.
    pub slug: String,
    /// Its own name, the same in every language.
    pub name: String,
}

impl Municipality {
    /// The track of residents: the Groene Loper.
    #[must_use]
    pub const fn residents(&self) -> &Track {
        self.tracks.residents()
    }

    /// Its own language: that of its letters to staff, and of what staff write.
    #[must_use]
    pub fn own_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::NL)
    }

    /// The wijk with a slug.
    #[must_use]
    pub fn neighbourhood(&self, slug: &str) -> Option<&Neighbourhood> {
        self.neighbourhoods.iter().find(|neighbourhood| neighbourhood.slug == slug)
    }

    /// The theme with a slug.
    #[must_use]
    pub fn theme(&self, slug: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.slug == slug)
    }

    /// What the wijk with a slug is called; empty when there is none.
    #[must_use]
    pub fn neighbourhood_name(&self, slug: &str) -> &str {
        self.neighbourhood(slug).map_or("", |neighbourhood| &neighbourhood.name)
    }

    /// What the theme with a slug is called; empty when there is none.
    #[must_use]
    pub fn theme_name(&self, slug: &str, language: Language) -> &str {
        self.theme(slug).map_or("", |theme| theme.name.get(language))
    }

    /// The department with a slug.
    #[must_use]
    pub fn department(&self, slug: &str) -> Option<&Department> {
        self.departments.iter().find(|department| department.slug == slug)
    }

    /// The provider with a slug.
    #[must_use]
    pub fn provider(&self, slug: &str) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.slug == slug)
    }

    /// Where the post for the coordinator of a wijk goes.
    #[must_use]
    pub fn coordinator_email<'a>(&'a self, neighbourhood: &'a Neighbourhood) -> &'a str {
        neighbourhood.coordinator_email.as_deref().unwrap_or(&self.contact.email)
    }
}

impl Words {
    /// The text in a language; in Dutch where there is none, and nothing where that is missing too.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.get(&Language::NL)).map_or("", String::as_str)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { title: 80, text: 4_000, comment: 1_000, photos: 5 }
    }
}

/// Our default: long enough to find a photo, short enough not to keep what nobody sent.
const fn drafts_days() -> u16 {
    30
}
