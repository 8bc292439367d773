//! Photos on the pages: where they are added, where they are seen, and what a moderator does with one. An island sends them
//! while their writer goes on.

#[cfg(feature = "ssr")]
mod draw;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod gallery;
mod island;
#[cfg(feature = "hydrate")]
mod on_its_way;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod problem;
#[cfg(feature = "hydrate")]
mod sender;
#[cfg(feature = "hydrate")]
mod smaller;
#[cfg(feature = "ssr")]
mod step;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "hydrate")]
mod uploader;

#[cfg(feature = "ssr")]
pub(crate) use field::{photo_field, photo_row};
#[cfg(feature = "ssr")]
pub(crate) use gallery::{Wall, before_and_after, cover, gallery, step_photos};
#[cfg(feature = "ssr")]
pub use page::{PhotoPage, PhotoRetry, PhotoWrong, SIDES};
#[cfg(feature = "ssr")]
pub(crate) use problem::says_of_words;
#[cfg(feature = "ssr")]
pub use problem::{PhotoProblem, PhotosWrong, says};
#[cfg(feature = "ssr")]
pub(crate) use step::{STEP_PHOTOS, step_field};
#[cfg(feature = "ssr")]
pub(crate) use table::table_address;
#[cfg(feature = "ssr")]
pub use table::{LightTablePage, TablePhotoPage};
