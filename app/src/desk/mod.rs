//! The desk: what an employee does for a resident who calls, writes or walks in.

mod code;
mod home;
mod item;
mod letter;
mod new;
mod post;

pub use code::DeskCodePage;
pub use home::{DeskPage, Searched};
pub use item::DeskItemPage;
pub(crate) use letter::letter_view;
pub use new::{DeskNewPage, NewRetry};
pub use post::{DeskLetterPage, DeskPostPage};

use app_core::{
    identity::{Desk, Session},
    initiatives::Channel,
};

use crate::{
    t,
    ui::{Choice, Labels, PageError, radio_field},
    visit::Visit,
    words::Words,
};
use leptos::prelude::AnyView;

/// The name of the field that says how a resident reached the desk.
pub const CHANNEL: &str = "hoe";

/// The right to act for residents; who has it not gets the page that says so.
fn desk(visit: &Visit) -> Result<Desk, PageError> {
    visit.session.as_ref().and_then(Session::desk).ok_or(PageError::NotAllowed)
}

/// What its pages stand below: its address and name.
fn above(words: &Words) -> (&'static str, String) {
    ("/balie", t!(words, "desk-title"))
}

/// How the resident reached the desk: never chosen beforehand, as it goes on record.
fn channel_field(words: &Words, error: Option<String>, chosen: &str) -> AnyView {
    let labels = Labels { name: CHANNEL, label: t!(words, "desk-channel"), error, ..Labels::default() };
    let choices = Channel::DESK.map(|one| {
        let label = match one {
            Channel::Phone => t!(words, "desk-by-phone"),
            Channel::Paper => t!(words, "desk-on-paper"),
            Channel::Site | Channel::Counter => t!(words, "desk-at-counter"),
        };
        Choice::new(one.code(), label)
    });
    radio_field(words, &labels, choices.into(), chosen)
}
