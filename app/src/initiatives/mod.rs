//! Initiatives as everyone sees them: the list and the page of one.

mod answer;
mod card;
mod facts;
mod hidden;
mod item;
mod list;
mod status;
mod talk;
mod timeline;

pub(crate) use answer::{answer_section, criterion_id, fails, outcome};
pub use card::{cards, own_cards};
pub(crate) use facts::{channel, facts, number};
pub(crate) use hidden::{hidden_note, hide_reason};
pub use item::InitiativePage;
pub(crate) use item::about;
pub use list::{ListPage, Query, list_title};
pub(crate) use list::{filters, more, nothing_found};
pub(crate) use status::status_name;
pub use status::{author, status_badge};
pub(crate) use talk::talk_section;
pub(crate) use timeline::{event_name, in_hand_of, timeline, unit_name};
