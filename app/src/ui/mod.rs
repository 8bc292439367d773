//! The design system: the frame of every page and the pieces that pages are made of.

mod frame;
mod message;
mod page;

pub use frame::shell;
pub use page::{PageError, page};
