//! Invented outlines of wijken, so that the map can be shown without any that were imported.

use std::collections::BTreeMap;

use app_core::places::{
    Municipality,
    areas::{Area, AreaKind, Position},
};

use crate::places::Wijken;

/// How many wijken lie beside each other.
const ROW: usize = 3;
/// Width and height of a wijk, in degrees.
const SIZE: (f64, f64) = (0.024, 0.008);
/// Where the picture begins: south and west.
const CORNER: Position = (4.45, 52.02);

/// Every wijk with a number of ideas, and with an outline or without.
pub(super) fn wijken(municipality: &Municipality, with_outlines: bool) -> Wijken {
    let numbers = [0, 1, 7, 24, 12, 3];
    let slugs = municipality.neighbourhoods.iter().map(|wijk| wijk.slug.clone());
    let counts: BTreeMap<String, i64> = slugs.zip(numbers.into_iter().cycle()).collect();
    let drawn = municipality.neighbourhoods.iter().filter(|wijk| with_outlines && !wijk.outskirts);
    let areas: Vec<Area> = drawn
        .enumerate()
        .map(|(place, wijk)| Area {
            municipality: municipality.slug.clone(),
            kind: AreaKind::Neighbourhood,
            code: wijk.code.clone(),
            year: municipality.areas_year,
            name: wijk.name.clone(),
            geometry: Some(vec![vec![outline(place)]]),
        })
        .collect();
    Wijken::of(counts, areas)
}

/// A slanted block in its place.
fn outline(place: usize) -> Vec<Position> {
    let corner = |right: usize, up: usize| {
        let (column, row) = (place % ROW + right, place / ROW + up);
        // Small numbers: nothing is lost.
        let (column, row) = (column as f64, row as f64);
        (CORNER.0 + (column + row * 0.25) * SIZE.0, CORNER.1 - (row - column * 0.3) * SIZE.1)
    };
    vec![corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]
}
