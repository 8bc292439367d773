//! Choosing how often mail comes, by who is signed in.

use super::{
    store::{self, Reader},
    topic::{Pace, Topic},
};
use crate::{
    identity::{Session, record},
    kernel::Core,
};

/// What came of choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It holds for all mail from now on.
    Kept,
    /// About these topics nothing was said that can be: nothing changed.
    Wrong(Vec<Topic>),
}

fn reader(session: &Session) -> Reader {
    Reader { municipality: session.municipality.clone(), email_key: session.email.to_lowercase() }
}

/// The topics that fit somebody's roles of today, each with what they chose.
///
/// # Errors
/// The engine refused.
pub async fn choices(core: &Core, session: &Session) -> Result<Vec<(Topic, Pace)>, sqlx::Error> {
    let roles = store::roles(core, session.person).await?;
    let topics: Vec<Topic> = Topic::ALL.iter().copied().filter(|topic| topic.is_for(&roles)).collect();
    store::paces(core, &reader(session), &topics).await
}

/// Keeps what somebody chose about each topic that fits their roles; `said` gives the code of a pace.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn choose(
    core: &Core,
    session: &Session,
    said: impl Fn(Topic) -> String,
) -> Result<Chosen, sqlx::Error> {
    let (mut paces, mut wrong) = (Vec::new(), Vec::new());
    for (topic, _) in choices(core, session).await? {
        match Pace::from_code(&said(topic)).filter(|pace| topic.allows(*pace)) {
            Some(pace) => paces.push((topic, pace)),
            None => wrong.push(topic),
        }
    }
    if !wrong.is_empty() {
        return Ok(Chosen::Wrong(wrong));
    }
    let reader = reader(session);
    let mut tx = core.db.begin().await?;
    for (topic, pace) in paces {
        store::set(&mut tx, &reader, topic, pace).await?;
    }
    record(&mut tx, core, session, session.kind, "person.mail_choice").await?;
    tx.commit().await?;
    Ok(Chosen::Kept)
}
