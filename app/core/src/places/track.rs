//! Tracks: configurations of the same meeting, each with its own targets, bodies and criteria.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::types::Words;
use crate::turnaround::Targets;

/// One way through the municipality: for whom it is, how long an answer may take, and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Its name in addresses of pages and in the database.
    pub slug: String,
    /// Its own name and that of its meeting, the same in every language.
    pub name: String,
    /// For whom it is, to stand alone: `Voor bewoners`.
    pub for_whom: Words,
    /// How long an answer may take.
    pub targets: Targets,
    /// Slugs of the departments that sit at its table; none for all of them.
    #[serde(default)]
    pub at_table: Vec<String>,
    /// Which version of its criteria holds.
    pub criteria_version: CriteriaVersion,
    /// The published reasons on which a "no" or "not now" may rest.
    pub criteria: Vec<Criterion>,
}

/// A published reason on which a "no" or "not now" may rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name in addresses of pages and in the database.
    pub slug: String,
    /// Its name on screen.
    pub name: Words,
    /// What it means, in one or two sentences.
    pub text: Words,
}

/// A version of all criteria together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriteriaVersion {
    /// What it is called: `1`, `2027`, `2.1`.
    pub name: String,
    /// The day from which it holds.
    pub since: Date,
}

/// The tracks of a municipality: that of residents, which comes first, and others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Track>", into = "Vec<Track>")]
pub struct Tracks {
    residents: Track,
    others: Vec<Track>,
}

impl Track {
    /// The criterion with a slug.
    #[must_use]
    pub fn criterion(&self, slug: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.slug == slug)
    }
}

impl Tracks {
    /// That of residents: the Groene Loper.
    #[must_use]
    pub const fn residents(&self) -> &Track {
        &self.residents
    }

    /// All of them, that of residents first.
    pub fn iter(&self) -> impl Iterator<Item = &Track> {
        std::iter::once(&self.residents).chain(&self.others)
    }

    /// The one with a slug.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<&Track> {
        self.iter().find(|track| track.slug == slug)
    }

    /// The one with a slug; that of residents for one that was abolished.
    #[must_use]
    pub fn get(&self, slug: &str) -> &Track {
        self.find(slug).unwrap_or(&self.residents)
    }

    /// A criterion on which an answer rests, with its track: that of the initiative, or another one where it went on
    /// along this track after its answer.
    #[must_use]
    pub fn criterion(&self, track: &str, slug: &str) -> Option<(&Track, &Criterion)> {
        let tracks = std::iter::once(self.get(track)).chain(self.iter());
        tracks.filter_map(|track| Some((track, track.criterion(slug)?))).next()
    }

    /// Whether there is a choice.
    #[must_use]
    pub const fn are_several(&self) -> bool {
        !self.others.is_empty()
    }
}

impl TryFrom<Vec<Track>> for Tracks {
    type Error = &'static str;

    fn try_from(tracks: Vec<Track>) -> Result<Self, Self::Error> {
        let mut tracks = tracks.into_iter();
        let residents = tracks.next().ok_or("name at least one track: that of residents comes first")?;
        Ok(Self { residents, others: tracks.collect() })
    }
}

impl From<Tracks> for Vec<Track> {
    fn from(tracks: Tracks) -> Self {
        std::iter::once(tracks.residents).chain(tracks.others).collect()
    }
}
