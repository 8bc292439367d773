//! What is decided about on a page of its own, by a moderator or by who has it in hand.

use app_core::{
    initiatives::{EventKind, Initiative, Status},
    moderation,
};

use super::moderator;
use crate::{handling, t, ui::PageError, visit::Visit};

/// Something to decide about, and the list from which its reader came.
pub(crate) struct Decided {
    pub(crate) initiative: Initiative,
    /// Whether it can be decided now.
    pub(crate) open: bool,
    /// Address and name of the list.
    pub(crate) list: (&'static str, String),
}

impl Decided {
    /// As a moderator decides about it.
    pub(crate) fn moderated(visit: &Visit, initiative: Initiative, what: EventKind) -> Self {
        let open = is_moderators(&initiative, what);
        Self { initiative, open, list: ("/werk", t!(visit.words, "queue-title")) }
    }

    /// As who has it in hand decides about it.
    pub(crate) fn handled(visit: &Visit, initiative: Initiative, what: EventKind) -> Self {
        let open = initiative.allows(what);
        Self { initiative, open, list: (handling::LIST, t!(visit.words, "handle-title")) }
    }

    /// The address of its page.
    pub(crate) fn address(&self) -> String {
        format!("{}/{}", self.list.0, self.initiative.reference)
    }

    /// The ways to it, for the breadcrumb.
    pub(crate) fn ways(&self) -> Vec<(String, String)> {
        let (list, name) = &self.list;
        vec![((*list).to_owned(), name.clone()), (self.address(), self.initiative.reference.clone())]
    }
}

/// Whether a moderator decides about it: once it is public, who has it in hand does.
pub(super) fn is_moderators(initiative: &Initiative, what: EventKind) -> bool {
    initiative.status == Status::Received && initiative.allows(what)
}

/// As a moderator decides about it, by its reference.
pub(crate) async fn moderated(visit: &Visit, reference: &str, what: EventKind) -> Result<Decided, PageError> {
    let found = moderation::initiative(&visit.core, &moderator(visit)?, reference).await?;
    Ok(Decided::moderated(visit, found.ok_or(PageError::NotThere)?, what))
}

/// As who has it in hand decides about it, by its reference.
pub(crate) async fn handled(visit: &Visit, reference: &str, what: EventKind) -> Result<Decided, PageError> {
    Ok(Decided::handled(visit, handling::led(visit, reference).await?.initiative, what))
}
