//! Reads the areas of one municipality from a GeoJSON file of CBS (RFC 7946).
//!
//! Features of other municipalities are passed over while reading, so that a file of the whole
//! country can be used. Every mistake names the number of its feature, from 1.

use std::{collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::{
    Municipality,
    areas::{Area, AreaKind, Polygon, Position, Ring},
    shapes,
};

/// The longest file that is read, in bytes; all buurten of the country take 6 MB.
const LONGEST_FILE: usize = 20_000_000;
/// The Netherlands with its territorial waters, in degrees of longitude and latitude.
const LONGITUDES: std::ops::RangeInclusive<f64> = 2.5..=7.5;
const LATITUDES: std::ops::RangeInclusive<f64> = 50.5..=56.0;
const LONGEST_NAME: usize = 100;

/// Why a file of areas was not taken in. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is longer than any file of CBS.
    #[error("the file is {0} bytes long: at most {LONGEST_FILE} are read")]
    TooLong(usize),
    /// Not GeoJSON, or not as CBS writes it; names the feature.
    #[error("this is not a GeoJSON file of wijken or buurten: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// Nothing in the file belongs to the municipality.
    #[error("the file has no wijk or buurt of {name} ({code})")]
    Empty {
        /// Name of the municipality.
        name: String,
        /// Its CBS code.
        code: String,
    },
    /// The database refused.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The areas of a municipality in the text of a GeoJSON file. `year` is the year of the codes; a
/// file that says another year itself is refused.
///
/// # Errors
/// See [`ImportError`].
pub(super) fn parse(text: &str, municipality: &Municipality, year: u16) -> Result<Vec<Area>, ImportError> {
    if text.len() > LONGEST_FILE {
        return Err(ImportError::TooLong(text.len()));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let wanted = Wanted { municipality, year };
    let areas = reader.deserialize_map(Collection(wanted))?;
    reader.end()?;
    if areas.is_empty() {
        let (name, code) = (municipality.name.clone(), municipality.cbs_code.clone());
        return Err(ImportError::Empty { name, code });
    }
    Ok(areas)
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
struct Properties {
    statcode: String,
    statnaam: String,
    #[serde(rename = "gmCode")]
    municipality: Option<String>,
    #[serde(rename = "jaar")]
    year: Option<u16>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Polygon),
    MultiPolygon(Vec<Polygon>),
}

#[derive(Clone, Copy)]
struct Wanted<'a> {
    municipality: &'a Municipality,
    year: u16,
}

impl Wanted<'_> {
    /// The area of a feature; `None` when it belongs to another municipality.
    fn area(self, feature: Feature) -> Result<Option<Area>, String> {
        let Properties { statcode: code, statnaam, municipality, year } = feature.properties;
        let kind = if shapes::code(&code, "WK", 6) {
            AreaKind::Neighbourhood
        } else if shapes::code(&code, "BU", 8) {
            AreaKind::Quarter
        } else {
            return Err(format!("statcode {code:?} is not of a wijk (WK…) or buurt (BU…)"));
        };
        let owner = format!("GM{}", &code[2..6]);
        if owner != self.municipality.cbs_code {
            return Ok(None);
        }
        if municipality.as_ref().is_some_and(|written| *written != owner) {
            return Err(format!("{code} has a gmCode that is not {owner}"));
        }
        if year.is_some_and(|year| year != self.year) {
            return Err(format!("{code} is not of the year {}", self.year));
        }
        let name = tidy(&statnaam, &code).to_owned();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(format!("{code} has no name, or one of more than {LONGEST_NAME} characters"));
        }
        let geometry = feature.geometry.map(|geometry| match geometry {
            Geometry::Polygon(polygon) => vec![polygon],
            Geometry::MultiPolygon(polygons) => polygons,
        });
        for ring in geometry.iter().flatten().flatten() {
            check_ring(ring).map_err(|what| format!("{code}: {what}"))?;
        }
        let municipality = self.municipality.slug.clone();
        Ok(Some(Area { municipality, kind, code, year: self.year, name, geometry }))
    }
}

/// The name without "Wijk 01" before it, where 01 are the last digits of a wijk's code.
fn tidy<'a>(name: &'a str, code: &str) -> &'a str {
    let number = &code[code.len() - 2..];
    let rest = name.trim().strip_prefix("Wijk ").and_then(|rest| rest.strip_prefix(number));
    rest.filter(|_| code.starts_with("WK")).unwrap_or(name).trim()
}

fn check_ring(ring: &Ring) -> Result<(), String> {
    if ring.len() < 4 || ring.first() != ring.last() {
        return Err("a ring is not closed, or has fewer than four positions".to_owned());
    }
    match ring.iter().find(|position| !in_the_netherlands(**position)) {
        Some((x, y)) => Err(format!("{x}, {y} is not in the Netherlands (longitude, latitude)")),
        None => Ok(()),
    }
}

/// False for what is not finite, too.
fn in_the_netherlands((longitude, latitude): Position) -> bool {
    LONGITUDES.contains(&longitude) && LATITUDES.contains(&latitude)
}

/// Reads the outer object of a file.
struct Collection<'a>(Wanted<'a>);

impl<'de> Visitor<'de> for Collection<'_> {
    type Value = Vec<Area>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FeatureCollection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut areas = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => {
                    let found: String = map.next_value()?;
                    if found != "FeatureCollection" {
                        let message = format!("a {found} instead of a FeatureCollection");
                        return Err(de::Error::custom(message));
                    }
                }
                "features" if areas.is_some() => return Err(de::Error::duplicate_field("features")),
                "features" => areas = Some(map.next_value_seed(Features(self.0))?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        areas.ok_or_else(|| de::Error::missing_field("features"))
    }
}

/// Reads the list of features and keeps those that are wanted.
struct Features<'a>(Wanted<'a>);

impl<'de> DeserializeSeed<'de> for Features<'_> {
    type Value = Vec<Area>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_> {
    type Value = Vec<Area>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut areas = Vec::new();
        let mut codes = HashSet::new();
        for number in 1.. {
            let in_feature = |what: &dyn fmt::Display| {
                <A::Error as de::Error>::custom(format_args!("feature {number}: {what}"))
            };
            let Some(feature) = list.next_element::<Feature>().map_err(|e| in_feature(&e))? else {
                break;
            };
            let Some(area) = self.0.area(feature).map_err(|e| in_feature(&e))? else { continue };
            if !codes.insert(area.code.clone()) {
                return Err(in_feature(&format!("{} is in the file twice", area.code)));
            }
            areas.push(area);
        }
        Ok(areas)
    }
}
