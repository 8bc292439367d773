//! The page on which something that is no initiative is handed over to who it is for.

mod page;

pub use page::{HandOverItemPage, HandOverPage, HandOverRetry, HandOverWrong};
pub(crate) use page::{hand_over_link, kind, note_problem};
