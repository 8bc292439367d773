//! Draws areas as shapes for an inline SVG, each to be wrapped in a link.

use std::fmt::Write as _;

use super::{
    areas::{Area, Polygon, Position},
    label::largest_box,
};

/// What an `<svg>` of areas is made of. An outline may have holes: draw with
/// `fill-rule="evenodd"`.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgMap {
    /// For the attribute `viewBox`.
    pub view_box: String,
    /// One for each area with an outline, in the order of the areas.
    pub shapes: Vec<Shape>,
}

/// One area on the map; lengths in units of the view box.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Code of the area.
    pub code: String,
    /// For the attribute `d` of a `<path>`; to one decimal.
    pub d: String,
    flat: Vec<Polygon>,
}

impl Shape {
    /// Where the middle of a label lies, from the left and from the top, so that it has the most room
    /// inside the largest part of the area; and how many times its width and height fit there.
    #[must_use]
    pub fn label(&self, width: f64, height: f64) -> ((f64, f64), f64) {
        largest_box(&self.flat, width, height)
    }
}

/// Draws areas on a map of `width` units; the height follows. North is up; at this size the earth
/// is flat, one degree of longitude being cos(latitude) times one of latitude. Areas without an
/// outline are left out, and with none at all, or without a positive width, the map is empty.
#[must_use]
pub fn paths(areas: &[Area], width: f64) -> SvgMap {
    let drawn: Vec<(&Area, &Vec<Polygon>)> = areas
        .iter()
        .filter_map(|area| Some((area, area.geometry.as_ref()?)))
        .filter(|(_, polygons)| polygons.iter().flatten().flatten().next().is_some())
        .collect();
    let positions = drawn.iter().flat_map(|(_, polygons)| polygons.iter().flatten().flatten());
    let Some(projection) = Projection::fitting(positions.copied(), width) else {
        return SvgMap { view_box: "0 0 0 0".to_owned(), shapes: Vec::new() };
    };
    let shapes = drawn
        .into_iter()
        .map(|(area, polygons)| {
            let flat: Vec<Polygon> = polygons.iter().map(|p| projection.polygon(p)).collect();
            Shape { code: area.code.clone(), d: path_data(&flat), flat }
        })
        .collect();
    SvgMap { view_box: format!("0 0 {} {}", round(width), round(projection.height)), shapes }
}

/// From degrees to units of the view box.
struct Projection {
    west: f64,
    north: f64,
    /// Units per degree of longitude and of latitude.
    scale: (f64, f64),
    height: f64,
}

impl Projection {
    fn fitting(positions: impl Iterator<Item = Position>, width: f64) -> Option<Self> {
        let none = (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
        let (west, south, east, north) =
            positions.fold(none, |(w, s, e, n), (x, y)| (w.min(x), s.min(y), e.max(x), n.max(y)));
        let per_longitude = width / (east - west);
        let per_latitude = per_longitude / ((south + north) / 2.0).to_radians().cos();
        let height = (north - south) * per_latitude;
        let drawable = width > 0.0 && width.is_finite() && height > 0.0 && height.is_finite();
        drawable.then_some(Self { west, north, scale: (per_longitude, per_latitude), height })
    }

    fn polygon(&self, polygon: &Polygon) -> Polygon {
        let point = |&(x, y): &Position| ((x - self.west) * self.scale.0, (self.north - y) * self.scale.1);
        polygon.iter().map(|ring| ring.iter().map(point).collect()).collect()
    }
}

fn path_data(polygons: &[Polygon]) -> String {
    let mut d = String::new();
    for ring in polygons.iter().flatten() {
        // The last position repeats the first; `Z` draws that line.
        for (n, (x, y)) in ring.iter().take(ring.len().saturating_sub(1)).enumerate() {
            let command = if n == 0 { 'M' } else { 'L' };
            // Writing to a text cannot fail.
            let _ = write!(d, "{command}{} {}", round(*x), round(*y));
        }
        d.push('Z');
    }
    d
}

/// To one decimal; adding zero turns -0 into 0.
fn round(length: f64) -> f64 {
    (length * 10.0).round() / 10.0 + 0.0
}
