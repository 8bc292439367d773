//! Stopping a kind of mail with the link in it (RFC 8058), without signing in.
//!
//! The link holds, sealed, whose mail it stops and which: it says nothing to who reads it on the way, and gives no
//! other right. It names a person or an initiative, not an address, so it works for the address they have now.

use data_encoding::BASE64URL_NOPAD;
use uuid::Uuid;

use super::{
    store::{self, Reader},
    topic::{Pace, Topic},
};
use crate::{
    identity::PersonId,
    in_tx,
    initiatives::InitiativeId,
    kernel::{
        Core, Tx,
        audit::{Actor, Entry},
    },
    places::Municipality,
};

/// For what the key of the installation seals it.
const ABOUT: &[u8] = b"stop mail";

/// What a link stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A topic, for somebody with an account.
    Topic(PersonId, Topic),
    /// A topic, for the author of an initiative, with or without an account.
    OfAuthor(InitiativeId, Topic),
    /// All that comes in digests.
    Digests(PersonId),
}

/// What a link stops or stopped, and how it is mailed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopping {
    /// Each topic with how it is mailed; for what was stopped just now, how it was until then. Empty when nothing comes
    /// in digests.
    pub paces: Vec<(Topic, Pace)>,
    /// Whether it is about digests.
    pub digests: bool,
}

impl Stopping {
    /// Whether there is something that can be stopped.
    #[must_use]
    pub fn stops(&self) -> bool {
        self.paces.iter().any(|(topic, pace)| *pace != topic.least())
    }
}

impl Stop {
    fn written(self) -> String {
        match self {
            Self::Topic(person, topic) => format!("person {} {}", person.0, topic.code()),
            Self::OfAuthor(initiative, topic) => format!("author {} {}", initiative.0, topic.code()),
            Self::Digests(person) => format!("digests {} all", person.0),
        }
    }

    fn read(written: &str) -> Option<Self> {
        let mut parts = written.split(' ');
        let (kind, id, topic) = (parts.next()?, Uuid::parse_str(parts.next()?).ok()?, parts.next()?);
        match kind {
            "person" => Some(Self::Topic(PersonId(id), Topic::from_code(topic)?)),
            "author" => Some(Self::OfAuthor(InitiativeId(id), Topic::from_code(topic)?)),
            "digests" => Some(Self::Digests(PersonId(id))),
            _ => None,
        }
    }

    /// Of whom or what it is, for the record.
    fn subject(self) -> Uuid {
        match self {
            Self::Topic(person, _) | Self::Digests(person) => person.0,
            Self::OfAuthor(initiative, _) => initiative.0,
        }
    }

    /// The last part of its address.
    #[must_use]
    pub fn link(self, core: &Core) -> String {
        BASE64URL_NOPAD.encode(&core.key.seal(&core.chance, ABOUT, self.written().as_bytes()))
    }

    /// What a link says; `None` when we did not make it.
    #[must_use]
    pub fn of_link(core: &Core, link: &str) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(link.as_bytes()).ok()?;
        Self::read(std::str::from_utf8(&core.key.open(ABOUT, &sealed)?).ok()?)
    }

    /// Whose mail it is; `None` when they are gone, or of another municipality.
    async fn reader(self, tx: &mut Tx, municipality: &Municipality) -> Result<Option<Reader>, sqlx::Error> {
        const PERSON: &str =
            "SELECT email_key FROM person WHERE id = $1 AND municipality = $2 AND email <> ''";
        const AUTHOR: &str =
            "SELECT a.email_key FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
             WHERE i.id = $1 AND i.municipality = $2 AND a.email <> ''";
        let sql = if matches!(self, Self::OfAuthor(..)) { AUTHOR } else { PERSON };
        let key: Option<String> = in_tx!(tx, e => sqlx::query_scalar(sql).bind(self.subject())
            .bind(&municipality.slug).fetch_optional(e).await)?;
        Ok(key.map(|email_key| Reader { municipality: municipality.slug.clone(), email_key }))
    }

    /// How everything that it can stop is mailed now.
    async fn stopping(self, tx: &mut Tx, reader: &Reader) -> Result<Stopping, sqlx::Error> {
        match self {
            Self::Topic(_, topic) | Self::OfAuthor(_, topic) => {
                Ok(Stopping { paces: store::paces_in(tx, reader, &[topic]).await?, digests: false })
            }
            Self::Digests(_) => {
                let paces = store::paces_in(tx, reader, Topic::ALL).await?;
                let paces = paces.into_iter().filter(|(_, pace)| pace.is_digest()).collect();
                Ok(Stopping { paces, digests: true })
            }
        }
    }
}

/// What a link is about, and whose mail that is; `None` when it is not ours, or of who is gone.
async fn opened(
    core: &Core,
    municipality: &Municipality,
    link: &str,
) -> Result<Option<(Tx, Stop, Reader)>, sqlx::Error> {
    let Some(stop) = Stop::of_link(core, link) else { return Ok(None) };
    let mut tx = core.db.begin().await?;
    let reader = stop.reader(&mut tx, municipality).await?;
    Ok(reader.map(|reader| (tx, stop, reader)))
}

/// What a link would stop; `None` when it is not ours, or of who is gone. Changes nothing: what guards mailboxes opens
/// links.
///
/// # Errors
/// The engine refused.
pub async fn to_stop(
    core: &Core,
    municipality: &Municipality,
    link: &str,
) -> Result<Option<Stopping>, sqlx::Error> {
    let Some((mut tx, stop, reader)) = opened(core, municipality, link).await? else { return Ok(None) };
    stop.stopping(&mut tx, &reader).await.map(Some)
}

/// Stops what a link stops, as far as that can be; gives how it was until then. A second time changes nothing more.
/// `None` as for [`to_stop`].
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn stop(
    core: &Core,
    municipality: &Municipality,
    link: &str,
) -> Result<Option<Stopping>, sqlx::Error> {
    let Some((mut tx, stop, reader)) = opened(core, municipality, link).await? else { return Ok(None) };
    let stopping = stop.stopping(&mut tx, &reader).await?;
    if stopping.stops() {
        for (topic, _) in &stopping.paces {
            store::set(&mut tx, &reader, *topic, topic.least()).await?;
        }
        record(tx, core, municipality, stop, "person.mail_stop").await?;
    }
    Ok(Some(stopping))
}

/// Lets come again what a link stopped, as it was before: each topic that the link is about. `None` as for [`to_stop`].
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn resume(
    core: &Core,
    municipality: &Municipality,
    link: &str,
    before: impl Fn(Topic) -> Option<Pace>,
) -> Result<Option<()>, sqlx::Error> {
    let Some((mut tx, stop, reader)) = opened(core, municipality, link).await? else { return Ok(None) };
    let topics: Vec<(Topic, Pace)> = match stop {
        Stop::Topic(_, topic) | Stop::OfAuthor(_, topic) => {
            vec![(topic, before(topic).unwrap_or(Pace::AtOnce))]
        }
        Stop::Digests(_) => {
            let digests = |topic: &Topic| before(*topic).filter(|pace| pace.is_digest());
            Topic::ALL.iter().filter_map(|topic| Some((*topic, digests(topic)?))).collect()
        }
    };
    for (topic, pace) in topics {
        if topic.allows(pace) {
            store::set(&mut tx, &reader, topic, pace).await?;
        }
    }
    record(tx, core, municipality, stop, "person.mail_resume").await?;
    Ok(Some(()))
}

/// Puts it on record, and makes all of the transaction last. Who has the link acts: nobody is signed in.
async fn record(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    stop: Stop,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    Entry::new(&municipality.slug, Actor::Submitter, action, stop.subject()).record(&mut tx, core).await?;
    tx.commit().await
}
