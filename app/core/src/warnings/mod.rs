//! Warnings: who has something hears in time that its day comes near; when the day has passed the process guard
//! hears it, and then the alderman. Each level once for each promise, on the morning of a working day.

mod level;
mod open;
mod run;

#[cfg(test)]
mod tests;

pub use level::{LONG_LATE_DAYS, Level, PRESSING_PERCENT, SOON_PERCENT, Target, level};
pub use run::{FIRST_HOUR, warn};
