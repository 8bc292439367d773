//! Routing: who has what is in hand. A department has it, or the coordinator of its wijk, and in it perhaps a
//! person. Rules of the municipality decide when it is published; people by hand after that.

mod absence;
mod ask;
mod board;
mod item;
mod own;
mod owner;
mod route;
mod rules;
mod track;
mod unit;
mod workload;

#[cfg(test)]
mod tests;

pub use absence::{Absence, AbsenceError, absence, end_absence, set_absence, substitutes};
pub(crate) use absence::{away, forget_absences, only_owner};
pub use ask::ask;
pub use board::{Board, Row, View, arrived, board};
pub use item::{Handling, Item, item};
pub(crate) use item::{Held, finish, keep, leaders, locked, tell, tell_leaders};
pub use own::{Own, Substituted, ToCome, own};
pub(crate) use owner::give_back;
pub use owner::{Owner, OwnerAway, release, take};
pub use route::{REASON_LENGTH, route};
pub(crate) use rules::first;
pub use rules::{
    DryRun, MOST_RULES, Rule, RuleError, RuleId, WORDS_LENGTH, add_rule, dry_run, move_up, remove_rule, rules,
};
pub use track::move_to_track;
pub use unit::Unit;
pub use workload::{AdviceLoad, Load, workload};

use crate::kernel::text::TextError;

/// What came of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It was done.
    Done,
    /// It cannot be done (any more): somebody was first, or its author took it back.
    NotNow,
    /// The text cannot be kept.
    Text(TextError),
    /// There is no such initiative, or it is not theirs to handle.
    NotThere,
}
