//! What the author does, signed in, with a private link or by way of the desk: follow, reply, confirm the
//! address, take back.

use serde_json::json;

use super::{
    hidden::{self, Texts},
    merged,
    own::Key,
    rules::REPLY_LENGTH,
    store,
    submit::mail_author,
    types::{Author, Event, EventKind, Initiative, Status},
    verdict,
};
use crate::{
    identity,
    kernel::{
        Core, Tx,
        audit::Entry,
        text::{TextError, paragraphs},
        token::Token,
    },
    photos::{self, Photo},
    places::{Action, Level, Municipality},
    residency, routing,
};

/// What the private page of an initiative shows.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The initiative, whatever its status.
    pub initiative: Initiative,
    /// Its steps, in order.
    pub events: Vec<Event>,
    /// Who sent it; `None` when the personal data is gone.
    pub author: Option<Author>,
    /// Its reader reads the author's mail, and so can confirm the address.
    pub mailed: bool,
    /// The level that its author has to show before it can be published; `None` when nothing is missing.
    pub missing: Option<Level>,
    /// Its words as they were sent, when some of them are hidden.
    pub as_sent: Option<Texts>,
    /// What was sent with it to look at.
    pub photos: Vec<Photo>,
    /// What its author said of the answer, while that is asked: whether it helped.
    pub helped: Option<bool>,
}

impl Followed {
    /// The question that waits for a reply.
    #[must_use]
    pub fn question(&self) -> Option<&Event> {
        self.initiative.paused_at?;
        self.events.iter().rev().find(|event| event.kind == EventKind::Asked)
    }

    /// Whether the author can still take it back.
    #[must_use]
    pub fn can_withdraw(&self) -> bool {
        self.initiative.allows(EventKind::Withdrawn)
    }
}

/// What a key opens; `None` when it opens nothing here.
///
/// # Errors
/// The engine refused.
pub async fn follow(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
) -> Result<Option<Followed>, sqlx::Error> {
    let Some((id, mailed)) = key.opens(core, municipality).await? else {
        return Ok(None);
    };
    let Some(initiative) = store::by_id(core, id).await? else {
        return Ok(None);
    };
    let events = store::events(core, id).await?;
    let as_sent = hidden::as_sent(core, id).await?;
    let author = store::author(core, id).await?;
    let photos = photos::of_initiative(core, id).await?;
    let needed = municipality.residency.needed(Action::Publish);
    let mut missing =
        Some(needed).filter(|needed| *needed > Level::None && initiative.status == Status::Received);
    if missing.is_some() {
        let level = residency::level_behind(core, municipality, id).await?;
        missing = missing.filter(|needed| level < *needed);
    }
    let helped = match initiative.asks_whether_helped() {
        true => verdict::helped(core, id).await?,
        false => None,
    };
    Ok(Some(Followed { initiative, events, author, mailed, missing, photos, helped, as_sent }))
}

/// What came of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is kept and the clock goes on.
    Kept,
    /// No question waits for a reply (any more).
    NoQuestion,
    /// The text cannot be kept.
    Text(TextError),
    /// The key opens nothing here.
    Gone,
}

/// Replies to the question that waits; the clock goes on.
///
/// # Errors
/// The engine refused: the reply was not kept.
pub async fn reply(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    text: &str,
) -> Result<Reply, sqlx::Error> {
    let Some((mut tx, mut initiative, mailed)) = take(core, municipality, key).await? else {
        return Ok(Reply::Gone);
    };
    if !initiative.allows(EventKind::Replied) {
        return Ok(Reply::NoQuestion);
    }
    let text = match paragraphs(text, REPLY_LENGTH) {
        Ok(text) => text,
        Err(error) => return Ok(Reply::Text(error)),
    };
    let now = core.now();
    let replied = Event::new(now, EventKind::Replied).saying(text).by_desk(key.is_desk());
    if !store::happen(&mut tx, core, municipality, &mut initiative, &replied).await? {
        return Ok(Reply::NoQuestion);
    }
    if initiative.is_public() {
        routing::tell_leaders(&mut tx, core, municipality, &initiative, "author_replied", &replied.body)
            .await?;
    }
    if mailed {
        store::confirm_author(&mut tx, initiative.id, now).await?;
    }
    finish(tx, core, municipality, key, &initiative, "initiative.reply").await?;
    Ok(Reply::Kept)
}

/// Confirms the address with a link that came by mail; `false` when it was confirmed before, or the
/// link was not mailed; `None` when it opens nothing.
///
/// # Errors
/// The engine refused.
pub async fn confirm(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
) -> Result<Option<bool>, sqlx::Error> {
    let key = &Key::from(token);
    let Some((mut tx, initiative, mailed)) = take(core, municipality, key).await? else {
        return Ok(None);
    };
    if !mailed || !store::confirm_author(&mut tx, initiative.id, core.now()).await? {
        return Ok(Some(false));
    }
    finish(tx, core, municipality, key, &initiative, "initiative.confirm_address").await?;
    Ok(Some(true))
}

/// Takes an initiative back; `false` when that cannot be done (any more), `None` when the key opens nothing.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn withdraw(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
) -> Result<Option<bool>, sqlx::Error> {
    let Some((mut tx, mut initiative, _)) = take(core, municipality, key).await? else {
        return Ok(None);
    };
    let by_desk = key.is_desk();
    let withdrawn = Event::new(core.now(), EventKind::Withdrawn).by_desk(by_desk);
    if !store::happen(&mut tx, core, municipality, &mut initiative, &withdrawn).await? {
        return Ok(Some(false));
    }
    if let Some(author) = store::author_in(&mut tx, initiative.id).await? {
        mail_author(&mut tx, core, &initiative, &author, "withdrawn", json!({"by_desk": by_desk})).await?;
    }
    merged::let_go(&mut tx, core, municipality, initiative.id).await?;
    finish(tx, core, municipality, key, &initiative, "initiative.withdraw").await?;
    Ok(Some(true))
}

pub(super) async fn take(
    core: &Core,
    municipality: &Municipality,
    key: &Key,
) -> Result<Option<(Tx, Initiative, bool)>, sqlx::Error> {
    let Some((id, mailed)) = key.opens(core, municipality).await? else {
        return Ok(None);
    };
    let mut tx = core.db.begin().await?;
    Ok(store::lock(&mut tx, id).await?.map(|initiative| (tx, initiative, mailed)))
}

pub(super) async fn finish(
    mut tx: Tx,
    core: &Core,
    municipality: &Municipality,
    key: &Key,
    initiative: &Initiative,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    identity::heard_of_author(&mut tx, core, initiative.id.0).await?;
    let detail = json!({"reference": initiative.reference});
    let (actor, why) = key.actor(&mut tx, core, municipality, initiative.id).await?;
    let entry = Entry::new(&initiative.municipality, actor, action, initiative.id.0);
    entry.why(why).detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(())
}
