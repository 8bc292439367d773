//! The wijken of a municipality drawn: their shapes, and where their names fit. To find that takes a while,
//! so a drawing is kept until the areas are others, as after an import.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use app_core::places::{
    areas::{Area, Position},
    map::{Shape, paths},
};

/// Width of the picture, in units of its view box.
const WIDTH: f64 = 400.0;
/// Room for a letter and for a line, in sizes of the letters; wide, as nobody knows which font it will be.
const LETTER: f64 = 0.7;
pub(super) const LINE: f64 = 1.15;

/// The last one of each municipality, by slug.
static KEPT: Mutex<BTreeMap<String, Arc<Drawing>>> = Mutex::new(BTreeMap::new());

pub(super) struct Drawing {
    areas: Vec<Area>,
    /// For the attribute `viewBox`.
    pub(super) view_box: String,
    /// Those with an outline, each with its name in all ways to break it.
    pub(super) wijken: Vec<(Shape, Vec<Name>)>,
}

/// A name on some lines.
pub(super) struct Name {
    pub(super) lines: Vec<String>,
    /// Of the lines together, from the left and from the top.
    pub(super) middle: Position,
    /// The largest letters that fit there, in units of the view box.
    pub(super) size: f64,
}

impl Drawing {
    pub(super) fn of(areas: Vec<Area>) -> Self {
        let map = paths(&areas, WIDTH);
        let wijken = map.shapes.into_iter().map(|shape| {
            let area = areas.iter().find(|area| area.code == shape.code);
            let names = area.map(|area| names(&shape, &area.name)).unwrap_or_default();
            (shape, names)
        });
        Self { view_box: map.view_box, wijken: wijken.collect(), areas }
    }

    /// As [`Drawing::of`], for a municipality by its slug, unless it was drawn before.
    pub(super) fn kept(municipality: &str, areas: Vec<Area>) -> Arc<Self> {
        let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(drawing) = kept().get(municipality).filter(|drawing| drawing.areas == areas) {
            return drawing.clone();
        }
        let drawing = Arc::new(Self::of(areas));
        kept().insert(municipality.to_owned(), drawing.clone());
        drawing
    }
}

fn names(shape: &Shape, name: &str) -> Vec<Name> {
    let placed = wraps(name).into_iter().map(|lines| {
        let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let (width, height) = (count(letters) * LETTER, count(lines.len()) * LINE);
        let (middle, size) = shape.label(width, height);
        Name { lines, middle, size }
    });
    placed.collect()
}

/// A name on every number of lines that it can have, most lines first, as narrow as it then can be.
fn wraps(name: &str) -> Vec<Vec<String>> {
    let words = || name.split_whitespace();
    let longest = words().map(|word| word.chars().count()).max().unwrap_or_default();
    let mut all: Vec<Vec<String>> = Vec::new();
    for most in longest..=name.chars().count() {
        let mut lines: Vec<String> = Vec::new();
        for word in words() {
            match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= most) {
                Some(line) => *line = format!("{line} {word}"),
                None => lines.push(word.to_owned()),
            }
        }
        if all.last().is_none_or(|last| last.len() != lines.len()) {
            all.push(lines);
        }
    }
    all
}

/// A number of letters or lines, to measure with.
pub(super) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use app_core::places::areas::AreaKind;

    use super::*;

    fn square(name: &str, side: f64) -> Vec<Area> {
        let ring = vec![(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)];
        vec![Area {
            municipality: "vierkant".to_owned(),
            kind: AreaKind::Neighbourhood,
            code: "WK000100".to_owned(),
            year: 2024,
            name: name.to_owned(),
            geometry: Some(vec![vec![ring]]),
        }]
    }

    #[test]
    fn it_is_drawn_once_and_anew_when_the_areas_are_others() {
        let first = Drawing::kept("vierkant", square("Dorp", 1.0));
        assert_eq!(first.wijken[0].1[0].lines, ["Dorp"]);
        assert!(Arc::ptr_eq(&first, &Drawing::kept("vierkant", square("Dorp", 1.0))));
        for other in [square("Stad", 1.0), square("Stad", 2.0), Vec::new()] {
            let drawn = Drawing::kept("vierkant", other.clone());
            assert_eq!(drawn.areas, other);
            assert!(Arc::ptr_eq(&drawn, &Drawing::kept("vierkant", other)));
        }
    }

    #[test]
    fn a_name_breaks_at_spaces_only_and_as_narrow_as_it_can() {
        assert_eq!(wraps("Driemanspolder"), [["Driemanspolder"]]);
        let lines = [
            vec!["Stad", "binnen de", "Linie-Oost"],
            vec!["Stad binnen", "de Linie-Oost"],
            vec!["Stad binnen de Linie-Oost"],
        ];
        assert_eq!(wraps("Stad binnen de Linie-Oost"), lines);
        assert!(wraps(" ").iter().all(Vec::is_empty));
    }
}
