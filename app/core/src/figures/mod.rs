//! Figures: how soon answers come, by month, wijk and department, never by person; and how what is late came to be so.
//!
//! Answers are counted as they are given, in the transaction of the step. What was counted stays: an answer was
//! given, whatever becomes of the idea after it. The answer after one more look is an answer of its own, counted from
//! the day on which that was asked. What waits is not counted but looked up.

mod count;
mod course;
mod late;
mod period;
mod report;
mod speed;

#[cfg(test)]
mod tests;

pub(crate) use count::count;
pub use course::{Asked, Spent, Stage, course};
pub use late::{Late, LatePage, late};
pub use period::{Month, Period};
pub use report::{Figures, Filter, Line, figures};
pub use speed::{Speed, Tally, speed};
