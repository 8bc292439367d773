//! What somebody sent: who holds a private link to it, is signed in as its author, or acts for them at the desk.

use super::{
    store::{self, columns},
    types::{Channel, Event, Initiative, InitiativeId},
};
use crate::{
    identity::{Desk, Session},
    kernel::{Core, Tx, audit::Actor, token::Token},
    on,
    places::Municipality,
};

/// The most initiatives of one person on one screen.
const MOST_ROWS: i64 = 200;

/// What opens the private page of an initiative.
#[derive(Clone, Debug)]
pub enum Key {
    /// A private link.
    Link(Token),
    /// Being signed in as the author of what has this reference.
    Author(Session, String),
    /// Acting for the author.
    Desk(OnBehalf),
}

/// The proof that the desk opened something for its author, and that this is on record.
#[derive(Clone, Debug)]
pub struct OnBehalf {
    desk: Desk,
    channel: Channel,
    reference: String,
}

impl OnBehalf {
    /// For [`crate::desk::open`], after it was put on record.
    pub(crate) fn recorded(desk: Desk, channel: Channel, reference: String) -> Self {
        Self { desk, channel, reference }
    }

    /// By whom.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// How the resident reached the desk.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// What was opened.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }
}

impl From<&Token> for Key {
    fn from(token: &Token) -> Self {
        Self::Link(token.clone())
    }
}

impl Key {
    /// For the record: who did it, for whom, and why they could.
    pub(crate) async fn actor(
        &self,
        tx: &mut Tx,
        core: &Core,
        municipality: &Municipality,
        id: InitiativeId,
    ) -> Result<(Actor, &'static str), sqlx::Error> {
        Ok(match self {
            Self::Link(_) => (Actor::Submitter, ""),
            Self::Author(session, _) => (session.oneself(), ""),
            Self::Desk(OnBehalf { desk, channel, .. }) => {
                let person = store::person_behind(tx, core, municipality, id).await?;
                (desk.actor_for(person), channel.code())
            }
        })
    }

    /// Whether the desk acts.
    pub(super) fn is_desk(&self) -> bool {
        matches!(self, Self::Desk(_))
    }

    /// What it opens in a municipality, and whether its holder reads the author's mail.
    pub(super) async fn opens(
        &self,
        core: &Core,
        municipality: &Municipality,
    ) -> Result<Option<(InitiativeId, bool)>, sqlx::Error> {
        match self {
            Self::Link(token) => store::by_link(core, &municipality.slug, &token.hash()).await,
            Self::Author(session, reference) => {
                store::by_author(core, &municipality.slug, session.person, reference).await
            }
            Self::Desk(OnBehalf { desk, reference, .. }) => {
                let found = of_desk(core, desk, reference).await?;
                Ok(found.filter(|one| one.municipality == municipality.slug).map(|one| (one.id, false)))
            }
        }
    }
}

/// What the desk may open.
pub(crate) async fn of_desk(
    core: &Core,
    desk: &Desk,
    reference: &str,
) -> Result<Option<Initiative>, sqlx::Error> {
    let found = store::by_reference(core, desk.municipality(), reference).await?;
    Ok(found.filter(|one| desk.covers(&one.neighbourhood) && !one.is_removed()))
}

/// What somebody sent, the newest first, as much of it as fits on a screen.
///
/// # Errors
/// The engine refused.
pub async fn sent_by(core: &Core, session: &Session) -> Result<Vec<Initiative>, sqlx::Error> {
    all_by(core, session, MOST_ROWS).await
}

/// All steps of all that somebody sent, in order.
pub(crate) async fn events_by(
    core: &Core,
    session: &Session,
) -> Result<Vec<(InitiativeId, Event)>, sqlx::Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        initiative_id: InitiativeId,
        #[sqlx(flatten)]
        event: Event,
    }
    const SQL: &str = "SELECT e.initiative_id, e.at, e.kind, e.outcome, e.body, e.by_desk, e.reasons FROM initiative_author a
         JOIN initiative_event e ON e.initiative_id = a.initiative_id WHERE a.person_id = $1 AND e.undone_at IS NULL ORDER BY e.at, e.id";
    let rows: Vec<Row> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.initiative_id, row.event)).collect())
}

/// As [`sent_by`], at most `most`.
pub(crate) async fn all_by(
    core: &Core,
    session: &Session,
    most: i64,
) -> Result<Vec<Initiative>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM initiative WHERE municipality = $1
           AND id IN (SELECT initiative_id FROM initiative_author WHERE person_id = $2)
         ORDER BY submitted_at DESC, id DESC LIMIT $3"
    );
    on!(&core.db, pool => sqlx::query_as(SQL).bind(&session.municipality).bind(session.person).bind(most)
        .fetch_all(pool).await)
}
