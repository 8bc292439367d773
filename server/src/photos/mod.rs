//! Photos: where their files lie, how they come in, how their sizes are made, and how they go out.

mod bucket;
mod make;
mod problem;
mod scan;
mod serve;
mod store;
mod take;
mod tus;
mod upload;

pub(crate) use make::{MakeError, Waited, settled};
pub use serve::{by_link, get};
pub use store::{Photos, StoreError};
pub(crate) use take::WithPhotos;
pub use upload::{create, parts};
