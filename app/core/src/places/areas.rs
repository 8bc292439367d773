//! Areas of CBS: wijken and buurten with their outlines, per year.

use serde::{Deserialize, Serialize};

/// A place as longitude and latitude in degrees (WGS 84).
pub type Position = (f64, f64);
/// A closed line: the first position is also the last.
pub type Ring = Vec<Position>;
/// An outline and the holes in it.
pub type Polygon = Vec<Ring>;

/// A wijk or buurt in one year. CBS renumbers, so its key is municipality, code and year.
///
/// The outline is generalised to about 100 m: a picture, not a way to tell in which wijk an
/// address lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Slug of the municipality.
    pub municipality: String,
    /// Wijk or buurt.
    pub kind: AreaKind,
    /// `WK` and six digits, or `BU` and eight.
    pub code: String,
    /// The year of the code.
    pub year: u16,
    /// The name CBS gives it, without "Wijk 01" before it.
    pub name: String,
    /// Its parts; `None` where CBS has no outline.
    pub geometry: Option<Vec<Polygon>>,
}

/// Which kind of area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// Wijk.
    Neighbourhood,
    /// Buurt.
    Quarter,
}

impl AreaKind {
    /// The stable name, as in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Neighbourhood => "neighbourhood",
            Self::Quarter => "quarter",
        }
    }
}

impl Area {
    /// The code of the wijk that a buurt is part of; `None` for a wijk.
    #[must_use]
    pub fn neighbourhood_code(&self) -> Option<String> {
        let digits = self.code.strip_prefix("BU")?.get(..6)?;
        Some(format!("WK{digits}"))
    }
}
