//! Finds the place for a label: the point of an area that lies farthest from its edges.
//!
//! The pole of inaccessibility, searched for by halving squares, as V. Agafonkin's polylabel does.

use std::{cmp::Ordering, collections::BinaryHeap};

use super::areas::{Polygon, Position};

/// A better point than this many units is not searched for.
const PRECISION: f64 = 0.5;
/// Squares looked at for one area, so that the search ends for any shape.
const MOST_SQUARES: usize = 5_000;

/// A point inside the largest of some polygons, far from its edges; (0, 0) when there is none.
/// For a shape without surface it is a point on it.
pub(super) fn label_point(polygons: &[Polygon]) -> Position {
    let largest = polygons.iter().max_by(|a, b| surface(a).total_cmp(&surface(b)));
    largest.and_then(pole).unwrap_or_default()
}

/// Twice the surface of the outline (shoelace formula).
fn surface(polygon: &Polygon) -> f64 {
    let outline = polygon.first().map_or(&[][..], Vec::as_slice);
    let twice: f64 = outline.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum();
    twice.abs()
}

fn pole(polygon: &Polygon) -> Option<Position> {
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
    Some(best.middle)
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
        self.inside + self.half * std::f64::consts::SQRT_2
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

/// Distance of a point to the nearest edge of a polygon, negative when it lies outside or in a
/// hole (even-odd rule).
pub(super) fn distance_inside((x, y): Position, polygon: &Polygon) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for edge in polygon.iter().flat_map(|ring| ring.windows(2)) {
        let ((ax, ay), (bx, by)) = (edge[0], edge[1]);
        if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let along = if length > 0.0 { ((x - ax) * dx + (y - ay) * dy) / length } else { 0.0 };
        let along = along.clamp(0.0, 1.0);
        nearest = nearest.min((x - ax - along * dx).hypot(y - ay - along * dy));
    }
    if inside { nearest } else { -nearest }
}
