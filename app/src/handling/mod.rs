//! The pages of who handles what is in hand: the list and the board, one initiative with what can be done with
//! it, and the answer.

mod absence;
mod actions;
mod advice;
mod answer;
mod board;
mod check;
mod clocks;
mod drag;
mod item;
mod mention;
mod notes;
mod retry;
mod view;

pub use absence::{AbsencePage, AbsenceRetry};
pub(crate) use advice::advices;
pub use answer::{AnswerPage, AnswerRetry};
pub(crate) use answer::{fields as answer_fields, says as answer_problem};
pub use board::BoardPage;
pub use check::CheckAnswerPage;
pub(crate) use check::mail_view;
pub use clocks::ClocksPage;
pub use item::HandlePage;
pub use retry::{HandleRetry, Wrong};

use app_core::{
    advice::Opinion,
    identity::{Handler, Session},
    routing::{self, Item},
};

use crate::{t, ui::PageError, visit::Visit, words::Words};

/// The address of the list.
pub(crate) const LIST: &str = "/behandelen";

/// The right to handle; who has it not gets the page that says so.
pub(crate) fn handler(visit: &Visit) -> Result<Handler, PageError> {
    visit.session.as_ref().and_then(Session::handler).ok_or(PageError::NotAllowed)
}

/// What they lead, by its reference; what is not theirs to lead is not there.
pub(crate) async fn led(visit: &Visit, reference: &str) -> Result<Item, PageError> {
    let item = routing::item(&visit.core, &handler(visit)?, reference).await?;
    item.filter(|item| item.leads).ok_or(PageError::NotThere)
}

/// What an advice comes down to, in words.
pub(crate) fn opinion(words: &Words, opinion: Opinion) -> String {
    match opinion {
        Opinion::Yes => t!(words, "opinion-yes"),
        Opinion::YesIf => t!(words, "opinion-yes-if"),
        Opinion::No => t!(words, "opinion-no"),
        Opinion::PassedOn => t!(words, "opinion-passed-on"),
    }
}
