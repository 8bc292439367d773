//! What figures are asked for, as it stands in an address.

use app_core::{
    figures::{Filter, Period},
    places::{Municipality, Track},
    routing::Unit,
};

use crate::{initiatives::unit_name, visit::Visit, words::capital};

/// Where the figures are, and the file with them.
pub(super) const FIGURES: &str = "/cijfers";
pub(super) const FILE: &str = "/cijfers.csv";
/// What is late now.
pub(super) const LATE: &str = "/cijfers/te-laat";
/// The coordinators, in an address.
pub(super) const COORDINATORS: &str = "regisseur";

/// What is asked for; what does not exist here is left out.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// What the figures are narrowed to.
    pub filter: Filter,
    /// Something was asked for that does not exist here.
    pub unknown: bool,
}

impl Query {
    /// Reads an address; `get` gives the value of a parameter.
    pub fn read(visit: &Visit, get: impl Fn(&str) -> Option<String>) -> Self {
        let municipality = &visit.municipality;
        let asked =
            |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let (wijk, unit, year, loper) = (asked("wijk"), asked("afdeling"), asked("jaar"), asked("loper"));
        let track = loper.clone().filter(|slug| municipality.tracks.find(slug).is_some());
        let neighbourhood = wijk.clone().filter(|slug| municipality.neighbourhood(slug).is_some());
        let known_unit = unit.as_deref().and_then(|code| unit_of(municipality, code));
        let this_year = visit.core.now().local().year();
        let years = 2000..=this_year;
        let known_year =
            year.as_deref().and_then(|year| year.parse().ok()).filter(|year| years.contains(year));
        let lost = |asked: bool, known: bool| asked && !known;
        Self {
            unknown: lost(loper.is_some(), track.is_some())
                || lost(wijk.is_some(), neighbourhood.is_some())
                || lost(unit.is_some(), known_unit.is_some())
                || lost(year.is_some(), known_year.is_some()),
            filter: Filter {
                // That of residents has one address.
                track: track.filter(|slug| *slug != municipality.residents().slug),
                neighbourhood,
                unit: known_unit,
                period: known_year.map_or(Period::LastTwelveMonths, Period::Year),
            },
        }
    }

    /// The code of the department in an address; empty for all of them.
    pub(super) fn unit(&self) -> &str {
        self.filter.unit.as_ref().map_or("", |unit| code_of(unit.code()))
    }

    /// The year that is asked for; empty for the last twelve months.
    pub(super) fn year(&self) -> String {
        match self.filter.period {
            Period::LastTwelveMonths => String::new(),
            Period::Year(year) => year.to_string(),
        }
    }

    /// The address of the same figures, as a page or as a file.
    pub(super) fn address(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let wijk = self.filter.neighbourhood.as_deref().unwrap_or_default();
        let track = self.filter.track.as_deref().unwrap_or_default();
        let asked = [("loper", track), ("wijk", wijk), ("afdeling", self.unit()), ("jaar", &self.year())];
        for (name, value) in asked {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The track that the figures are of.
    pub(super) fn track<'a>(&self, municipality: &'a Municipality) -> &'a Track {
        municipality.tracks.get(self.filter.track.as_deref().unwrap_or_default())
    }

    /// The same track and wijk, and nothing else.
    pub(super) fn place(&self) -> Self {
        let Filter { track, neighbourhood, .. } = self.filter.clone();
        Self { filter: Filter { track, neighbourhood, ..Filter::default() }, unknown: false }
    }

    /// The same for one wijk.
    pub(super) fn in_wijk(&self, slug: &str) -> Self {
        Self {
            filter: Filter { neighbourhood: Some(slug.to_owned()), ..self.filter.clone() },
            unknown: false,
        }
    }

    /// The same for one department, or for the coordinators; `None` for one that was abolished.
    pub(super) fn of_unit(&self, municipality: &Municipality, department: &str) -> Option<Self> {
        let unit = Some(unit_of(municipality, code_of(department))?);
        Some(Self { filter: Filter { unit, ..self.filter.clone() }, unknown: false })
    }
}

fn code_of(department: &str) -> &str {
    if department.is_empty() { COORDINATORS } else { department }
}

fn unit_of(municipality: &Municipality, code: &str) -> Option<Unit> {
    match Unit::of(municipality, code) {
        Unit::Coordinator => (code == COORDINATORS).then_some(Unit::Coordinator),
        department => Some(department),
    }
}

/// What a department is called where it stands alone; the coordinator without an article.
pub(super) fn unit_title(visit: &Visit, department: &str) -> String {
    match department {
        "" => capital(&visit.words.coordinator(&visit.municipality)),
        slug => unit_name(visit, slug),
    }
}
