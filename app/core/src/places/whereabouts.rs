//! In which wijk a position lies, by the outlines of the map.

use super::{
    Municipality,
    areas::{AreaKind, Polygon, Position, Ring},
    store,
};
use crate::kernel::Core;

/// The slug of the wijk that a position lies in; `None` outside of all, and where no map was imported. Outlines are
/// generalised to about 100 m, so near an edge it may be the neighbour: ask, and let it be changed.
///
/// # Errors
/// The engine refused.
pub async fn neighbourhood_at(
    core: &Core,
    here: &Municipality,
    position: Position,
) -> Result<Option<String>, sqlx::Error> {
    let areas = store::areas(&core.db, &here.slug, AreaKind::Neighbourhood, here.areas_year).await?;
    let area = areas.iter().find(|area| area.geometry.iter().flatten().any(|part| lies_in(part, position)));
    let wijk = area.and_then(|area| here.neighbourhoods.iter().find(|wijk| wijk.code == area.code));
    Ok(wijk.map(|wijk| wijk.slug.clone()))
}

/// By the even-odd rule: a line from there to the east crosses the edges, holes too, an odd number of times.
fn lies_in(polygon: &Polygon, (x, y): Position) -> bool {
    let crosses = |pair: &[Position]| {
        let &[(x1, y1), (x2, y2)] = pair else { return false };
        (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    };
    let crossings = |ring: &Ring| ring.windows(2).filter(|pair| crosses(pair)).count();
    polygon.iter().map(crossings).sum::<usize>() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_lies_in_an_outline_but_not_in_its_hole() {
        let square = |from: f64, to: f64| vec![(from, from), (to, from), (to, to), (from, to), (from, from)];
        let polygon = vec![square(0.0, 10.0), square(4.0, 6.0)];
        for (position, inside) in
            [((1.0, 1.0), true), ((5.0, 5.0), false), ((8.0, 5.0), true), ((11.0, 5.0), false)]
        {
            assert_eq!(lies_in(&polygon, position), inside, "{position:?}");
        }
    }
}
