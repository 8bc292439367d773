//! Who acts on an initiative: who reads what came in, or who has it in hand.

use super::service::locked;
use crate::{
    identity::{Handler, Moderator},
    initiatives::{Initiative, Status},
    kernel::{Core, Tx, audit::Actor},
    places::Municipality,
    routing,
};

/// Who acts.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// Who reads what came in.
    Moderator(&'a Moderator),
    /// Who has it in hand.
    Handler(&'a Handler),
}

impl By<'_> {
    /// Takes an initiative of theirs for this transaction, with who they are for the record.
    pub(crate) async fn take(
        self,
        tx: &mut Tx,
        core: &Core,
        municipality: &Municipality,
        reference: &str,
    ) -> Result<Option<(Initiative, Actor)>, sqlx::Error> {
        match self {
            Self::Moderator(moderator) if moderator.municipality() == municipality.slug => {
                let found = locked(tx, moderator, reference).await?;
                Ok(found.map(|one| (one, moderator.actor())))
            }
            Self::Moderator(_) => Ok(None),
            Self::Handler(handler) => {
                let held = routing::locked(tx, core, municipality, handler, reference).await?;
                Ok(held.filter(|held| held.leads).map(|held| {
                    let actor = handler.actor(&held.initiative.neighbourhood);
                    (held.initiative, actor)
                }))
            }
        }
    }

    /// Whether it is theirs to decide about: once it is public, who has it in hand decides.
    pub(crate) fn decides(self, initiative: &Initiative) -> bool {
        matches!(self, Self::Handler(_)) || initiative.status == Status::Received
    }
}
