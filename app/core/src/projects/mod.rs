//! Larger plans: weighed by the college against conditions that were published beforehand, on a day that everyone
//! knows, and after a yes carried out as a project in phases.

mod college;
mod phases;

#[cfg(test)]
mod tests;

pub(crate) use college::is_undecided;
pub use college::{Laid, Met, Problem, Problems, WHY_LENGTH, Weighed, Weighing, lay, weigh, weighing};
pub(crate) use phases::finish_phase;
pub use phases::{Added, MOST_PHASES, NAME_LENGTH, Phase, PhaseId, add_phase, phases, remove_phase};
