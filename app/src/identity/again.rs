//! Showing once more who one is: before what must not be done by who finds a device that is signed in.

use app_core::identity::{FRESH_MINUTES, Session, SessionKind};
use leptos::prelude::*;

use super::second_step::with_return;
use crate::{t, ui::PageError, visit::Visit, words::Words};

/// The address at which somebody signs in once more, to come back to `path`: for staff with the second step.
#[must_use]
pub fn sign_in_again(session: &Session, path: &str) -> String {
    match session.kind {
        SessionKind::Staff => with_return("/inloggen/tweede-stap", path),
        SessionKind::Visit | SessionKind::Stay => with_return("/inloggen", path),
    }
}

/// Who made the second step, some time ago or just now; who did not gets the page that says so.
pub(super) fn at_work(visit: &Visit) -> Result<&Session, PageError> {
    let session = visit.session.as_ref().ok_or(PageError::SignedOut)?;
    if session.kind == SessionKind::Staff { Ok(session) } else { Err(PageError::NotAllowed) }
}

/// In the place of a form for who signed in, or made the second step, too long ago.
pub(crate) fn fresh_first(words: &Words, session: &Session, path: &str) -> AnyView {
    let (says, button) = match session.kind {
        SessionKind::Staff => (t!(words, "step-first", minutes = FRESH_MINUTES), t!(words, "step-again")),
        SessionKind::Visit | SessionKind::Stay => {
            (t!(words, "fresh-first", minutes = FRESH_MINUTES), t!(words, "fresh-again"))
        }
    };
    view! {
        <p>{says}</p>
        <div class="button-row"><a class="button" href=sign_in_again(session, path)>{button}</a></div>
    }
    .into_any()
}
