//! Photos on the pages: where they are added, where they are seen, and what a moderator does with one.

mod field;
mod gallery;
mod page;
mod problem;

pub(crate) use field::{photo_field, photo_row};
pub(crate) use gallery::{Wall, cover, gallery};
pub use page::{PhotoPage, PhotoRetry, PhotoWrong, SIDES};
pub use problem::{PhotoProblem, PhotosWrong};
use problem::{says, says_of_words};
