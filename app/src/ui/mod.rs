//! The design system: the frame of every page and the pieces that pages are made of.

mod below;
mod breadcrumb;
mod carpet;
mod clock;
mod colours;
mod dialog;
mod form;
mod frame;
mod heads;
mod icon;
mod islands;
mod message;
mod notice;
mod page;
mod paragraphs;
mod plain;
mod qr;
mod tabs;
mod time;
mod toast;

pub(crate) use below::page_below;
pub use breadcrumb::{breadcrumb, breadcrumb_to};
pub use carpet::{carpet, carpet_small, milestone};
pub use clock::clock_section;
pub use dialog::dialog;
pub use form::{
    Choice, Labels, area_field, check_field, checks_field, code_field, error_summary, form_title,
    radio_field, select_field, text_field, text_problem,
};
pub use frame::shell;
pub(crate) use frame::{Footer, Header, language_choice, skip_link};
pub(crate) use heads::heads;
pub use icon::{Icon, icon};
pub use islands::IslandScripts;
pub(crate) use message::message_body;
pub use notice::{Kind, notice};
pub use page::{Failure, PageError, addresses, page, public_page};
pub use paragraphs::paragraphs;
pub use qr::qr;
pub use tabs::{Tab, tabs};
pub use time::{SLOT, WORDS, day_off, filled, quoted, time, with_time};
pub use toast::toast;
