//! The clock of an answer: working days of a municipality, due dates and the public green carpet.
//!
//! Pure functions of a [`Calendar`] and dates; nothing here asks what time it is. A day is a civil
//! date in Europe/Amsterdam, made from an instant by [`local_date_time`].

mod calendar;
mod carpet;
mod counting;
mod fold;
mod holidays;
mod hours;
mod types;
mod zone;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, LiberationDay};
pub use carpet::{Course, carpet};
pub use counting::{Due, Skipped};
pub use holidays::Holiday;
pub use hours::{Hours, Open};
pub use types::{Carpet, DayOff, DaysLeft, Milestone, Pause, Step, Targets, Tile, TileState};
pub use zone::{local_date_time, zone};
