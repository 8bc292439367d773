//! Moderation: reading what came in, publishing it, asking its author something; hiding words, merging what is about
//! the same, and undoing that within the hour.

mod by;
mod hide;
mod merge;
mod photo;
mod queue;
mod recent;
mod related;
mod service;
mod undo;

#[cfg(test)]
mod tests;

pub use by::By;
pub use hide::{PASSAGE_LENGTH, hide};
pub use merge::{Merging, merge};
pub use photo::{PhotoAct, change_photo};
pub use queue::{MOST_TOGETHER, Queue, View, arrived, chosen, queue};
pub use recent::{Recent, recent};
pub use related::{Related, RelatedItem, alike};
pub use service::{Act, Item, ask, initiative, item, publish};
pub use undo::{UNDO_SECONDS, undo};
