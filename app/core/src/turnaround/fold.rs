//! Folds long rows of equal tiles, so that a carpet fits on a page.

use super::{Tile, TileState};

/// Leaves out tiles until at most `most` are left, if that can be done without losing a step,
/// today, the first or the last tile of a row of equal ones. Pauses go first, then late days,
/// then the rest; each left-out row is counted in the tile after it.
pub(super) fn fold(mut tiles: Vec<Tile>, most: usize) -> Vec<Tile> {
    for foldable in [&[TileState::Paused] as &[_], &[TileState::Late], &[TileState::Past, TileState::Ahead]] {
        let surplus = tiles.len().saturating_sub(most);
        if surplus > 0 {
            tiles = fold_states(tiles, foldable, surplus);
        }
    }
    tiles
}

fn fold_states(tiles: Vec<Tile>, foldable: &[TileState], mut surplus: usize) -> Vec<Tile> {
    let inside_a_row: Vec<bool> = (0..tiles.len())
        .map(|i| {
            let like = |j: usize| tiles.get(j).is_some_and(|other| other.state == tiles[i].state);
            i > 0 && like(i - 1) && like(i + 1)
        })
        .collect();
    let mut kept = Vec::with_capacity(tiles.len());
    let mut folded = 0;
    for (mut tile, inside) in tiles.into_iter().zip(inside_a_row) {
        if surplus > 0 && inside && tile.milestones.is_empty() && foldable.contains(&tile.state) {
            surplus -= 1;
            folded += 1 + tile.folded;
        } else {
            tile.folded += std::mem::take(&mut folded);
            kept.push(tile);
        }
    }
    kept
}
