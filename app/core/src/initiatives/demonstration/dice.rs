//! Draws from chance.

use crate::kernel::chance::Chance;

/// Draws from one source of chance, in an order that a seed repeats.
pub(super) struct Dice<'a>(pub(super) &'a Chance);

impl Dice<'_> {
    /// From 0 up to, not including, `bound`.
    pub(super) fn below(&self, bound: u32) -> u32 {
        self.0.below(bound)
    }

    /// From `low` up to and including `high`.
    pub(super) fn between(&self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in so many cases of a hundred.
    pub(super) fn percent(&self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'t, T>(&self, list: &'t [T]) -> &'t T {
        &list[self.below(u32::try_from(list.len()).unwrap_or(1)) as usize]
    }
}
