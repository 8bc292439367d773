//! Finds the place for a label: the middle of the largest box of its shape that fits in an area.
//!
//! The pole of inaccessibility, searched for by halving squares, as V. Agafonkin's polylabel does;
//! but by the larger of the two distances, across and down, in which a box is a circle.

use std::{cmp::Ordering, collections::BinaryHeap};

use super::areas::{Polygon, Position};

/// A box that is this many times its shape larger is not searched for.
const PRECISION: f64 = 0.1;
/// Squares looked at for one area, so that the search ends for any shape.
const MOST_SQUARES: usize = 5_000;

/// The middle of the largest box inside the largest of some polygons, and how many times `width` and
/// `height` it measures; zero times when there is no polygon, or none with a surface.
pub(super) fn largest_box(polygons: &[Polygon], width: f64, height: f64) -> (Position, f64) {
    let (across, down) = (width / 2.0, height / 2.0);
    let largest = polygons.iter().max_by(|a, b| surface(a).total_cmp(&surface(b)));
    let shrunk = largest.map(|polygon| -> Polygon {
        polygon.iter().map(|ring| ring.iter().map(|(x, y)| (x / across, y / down)).collect()).collect()
    });
    let best = shrunk.as_ref().and_then(pole);
    best.map_or(((0.0, 0.0), 0.0), |best| ((best.middle.0 * across, best.middle.1 * down), best.inside))
}

/// Twice the surface of the outline (shoelace formula).
fn surface(polygon: &Polygon) -> f64 {
    let outline = polygon.first().map_or(&[][..], Vec::as_slice);
    let twice: f64 = outline.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum();
    twice.abs()
}

fn pole(polygon: &Polygon) -> Option<Square> {
    let outline = polygon.first()?;
    let first = *outline.first()?;
    let (mut low, mut high) = (first, first);
    for (x, y) in outline {
        low = (low.0.min(*x), low.1.min(*y));
        high = (high.0.max(*x), high.1.max(*y));
    }
    let size = (high.0 - low.0).max(high.1 - low.1);
    let middle = (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1));
    let mut best = Square::new(middle, 0.0, polygon);
    if best.inside <= 0.0 {
        best = Square { inside: 0.0, ..Square::new(first, 0.0, polygon) };
    }
    let mut open = BinaryHeap::from([Square::new(middle, size / 2.0, polygon)]);
    for _ in 0..MOST_SQUARES {
        let Some(square) = open.pop() else { break };
        if square.inside > best.inside {
            best = square;
        }
        if square.reach() - best.inside <= PRECISION {
            break;
        }
        let half = square.half / 2.0;
        for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let (x, y) = square.middle;
            open.push(Square::new((x + dx, y + dy), half, polygon));
        }
    }
    Some(best)
}

#[derive(Clone, Copy)]
struct Square {
    middle: Position,
    /// Half the length of a side.
    half: f64,
    /// Distance of the middle to the nearest edge; negative outside the polygon.
    inside: f64,
}

impl Square {
    fn new(middle: Position, half: f64, polygon: &Polygon) -> Self {
        Self { middle, half, inside: distance_inside(middle, polygon) }
    }

    /// The farthest from the edges that any point of the square can lie.
    fn reach(&self) -> f64 {
        self.inside + self.half
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.reach().total_cmp(&other.reach())
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

/// Distance of a point to the nearest edge of a polygon, across or down, whichever is more; negative
/// when it lies outside or in a hole (even-odd rule).
pub(super) fn distance_inside((x, y): Position, polygon: &Polygon) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for edge in polygon.iter().flat_map(|ring| ring.windows(2)) {
        let ((ax, ay), (bx, by)) = (edge[0], edge[1]);
        if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
        let (dx, dy) = (bx - ax, by - ay);
        // The nearest point is an end, or where neither, or both as much, lie apart.
        let apart = [(x - ax, dx), (y - ay, dy), (x - ax + y - ay, dx + dy), (x - ax - y + ay, dx - dy)];
        for along in apart.map(|(far, run)| if run == 0.0 { 0.0 } else { (far / run).clamp(0.0, 1.0) }) {
            nearest = nearest.min((x - ax - along * dx).abs().max((y - ay - along * dy).abs()));
        }
    }
    if inside { nearest } else { -nearest }
}
