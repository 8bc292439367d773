//! Photos: who sends them, in which order and with which words; what was made of them, and who may see it.
//!
//! Their files lie in a store of their own, in a folder for each photo. A row is the truth: without one nothing is
//! served, and what lies in the store without one is cleared.

mod draft;
mod gone;
mod make;
mod step;
mod table;
mod types;
mod upload;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use draft::sent;
pub use draft::{Change, MOST_PHOTOS, New, add, change, of_draft};
pub use gone::{begin, cleared, to_clear};
pub(crate) use make::again;
pub use make::{Made, PHOTO, ToMake, edition, made, refused, to_make};
pub use step::{leave_staged, stage, staged, unstage_broken};
pub(crate) use step::{said, staged_in};
pub(crate) use table::has_photo;
pub use table::{OnTable, on_table};
pub(crate) use types::columns;
pub use types::{ALIKE, DESCRIPTION_LENGTH, Edit, Format, Photo, PhotoId, Size, State};
pub use upload::{Upload, advance, announce, give_up, upload};
pub use view::{Own, Seer, by_person, of_initiative, seen, shown};
