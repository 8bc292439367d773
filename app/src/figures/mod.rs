//! The public figures: how soon answers come, what is late and why, and the criteria by which answers are given.

mod criteria;
mod late;
mod page;
mod query;
mod table;

pub use criteria::CriteriaPage;
pub use late::LatePage;
pub use page::FiguresPage;
pub use query::Query;
pub(crate) use table::{Row, rates};
