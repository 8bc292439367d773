//! Retention: what is personal goes when its term is over. One list of kinds, [`Kind`], is behind the
//! configuration, the daily run, the list of what would go, and the pages that tell the terms. One condition for
//! each kind says what is due, for the run and for the list alike.
//!
//! What is on the site stays there, without a name. The record is not pruned: it holds ids and references only,
//! and a chain from which rows go proves nothing.

mod due;
mod ideas;
mod kind;
mod overview;
mod people;
mod run;
mod terms;

#[cfg(test)]
mod tests;

pub use due::{Which, count, list};
pub use kind::{Kind, Term};
pub use overview::{Line, Run, SOON_DAYS, last_run, overview};
pub use run::{Taken, daily, run, sweep, take};
pub use terms::{Set, Terms, set_term};
