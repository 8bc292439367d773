//! Initiatives as everyone sees them: the list and the page of one.

mod answer;
mod card;
mod item;
mod list;
mod status;
mod talk;
mod timeline;

pub use card::cards;
pub use item::InitiativePage;
pub use list::{ListPage, Query, list_title};
pub use status::{author, status_badge};
pub use talk::talk_section;
