//! Where an initiative stands and who sent it, in words.

use app_core::initiatives::{Initiative, Party, Status};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::{t, words::Words};

/// The badge of an initiative.
#[must_use]
pub fn status_badge(words: &Words, initiative: &Initiative, today: Date) -> AnyView {
    let late = initiative.due_on.is_some_and(|due| due.0 < today) && initiative.answered_at.is_none();
    let (class, text) = match initiative.status {
        Status::Withdrawn => ("status status-withdrawn", t!(words, "status-withdrawn")),
        Status::Merged => ("status status-withdrawn", t!(words, "event-merged")),
        Status::HandedOver => ("status status-withdrawn", t!(words, "status-handed-over")),
        Status::Answered => ("status status-answered", t!(words, "status-answered")),
        Status::InProgress => ("status status-answered", t!(words, "status-in-progress")),
        Status::CarriedOut => ("status status-answered", t!(words, "status-carried-out")),
        _ if initiative.paused_at.is_some() => ("status status-waiting", t!(words, "status-waiting")),
        _ if late => ("status status-late", t!(words, "status-late")),
        Status::AtTable => ("status status-table", t!(words, "status-at-table")),
        Status::Published => ("status status-read", t!(words, "status-published")),
        Status::Received => ("status status-received", t!(words, "status-received")),
    };
    view! { <span class=class>{text}</span> }.into_any()
}

/// The name of a status in a list of choices.
pub(crate) fn status_name(words: &Words, status: Status) -> String {
    match status {
        Status::Received => t!(words, "status-received"),
        Status::Published => t!(words, "status-published"),
        Status::AtTable => t!(words, "status-at-table"),
        Status::Answered => t!(words, "status-answered"),
        Status::InProgress => t!(words, "status-in-progress"),
        Status::CarriedOut => t!(words, "status-carried-out"),
        Status::Withdrawn => t!(words, "status-withdrawn"),
        Status::Merged => t!(words, "event-merged"),
        Status::HandedOver => t!(words, "status-handed-over"),
    }
}

/// Who sent it, as the public sees it.
#[must_use]
pub fn author(words: &Words, initiative: &Initiative) -> String {
    if !initiative.shown_as.is_empty() {
        return initiative.shown_as.clone();
    }
    match initiative.party {
        Party::Citizen => t!(words, "author-citizen"),
        Party::CivilSociety => t!(words, "author-civil-society"),
        Party::Market => t!(words, "author-market"),
        Party::Government => t!(words, "author-government"),
    }
}
