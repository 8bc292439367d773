//! What a moderator does. Each use case asks for the proof of the right.

use serde_json::json;

use super::{
    related::{Related, related},
    undo::undoable,
};
use crate::{
    account::{self, ReadFor},
    identity::Moderator,
    initiatives::{self, Author, Event, EventKind, Initiative, QUESTION_LENGTH, Status, Texts},
    kernel::{
        Core, Tx,
        audit::Entry,
        text::{TextError, paragraphs},
    },
    photos::{self, Photo},
    places::{Action, Level},
    residency, routing,
};

/// What a moderator reads of one initiative.
#[derive(Clone, Debug)]
pub struct Item {
    /// The initiative.
    pub initiative: Initiative,
    /// All its steps, with the words of replies.
    pub events: Vec<Event>,
    /// Who sent it; `None` when the personal data is gone, or the record cannot take that it was seen.
    pub author: Option<Author>,
    /// How sure it is that they live in the municipality.
    pub level: Level,
    /// The level that publishing it takes.
    pub needed: Level,
    /// What belongs with it.
    pub related: Related,
    /// What was sent with it to look at.
    pub photos: Vec<Photo>,
    /// Its words as they were sent, when some of them are hidden.
    pub as_sent: Option<Texts>,
    /// What was done last, while it can be undone.
    pub undoable: Option<Event>,
}

/// What came of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It was done.
    Done,
    /// It cannot be done (any more): somebody was first, or the author took it back.
    NotNow,
    /// The text cannot be sent.
    Text(TextError),
    /// The words that should be hidden stand nowhere in it.
    NoSuchWords,
    /// Its author has to show first that they live in the municipality.
    NotProven,
    /// There is no such initiative.
    NotThere,
}

/// One initiative, by its reference, without what is only for who reads it.
///
/// # Errors
/// The engine refused.
pub async fn initiative(
    core: &Core,
    moderator: &Moderator,
    reference: &str,
) -> Result<Option<Initiative>, sqlx::Error> {
    let found = initiatives::by_reference(core, moderator.municipality(), reference).await?;
    Ok(found.filter(|one| moderator.covers(&one.neighbourhood) && !one.is_removed()))
}

/// One initiative, by its reference, with all that is known of it. That its author was seen goes on record.
///
/// # Errors
/// The engine refused.
pub async fn item(core: &Core, moderator: &Moderator, reference: &str) -> Result<Option<Item>, sqlx::Error> {
    let Some(initiative) = initiative(core, moderator, reference).await? else {
        return Ok(None);
    };
    let events = initiatives::events(core, initiative.id).await?;
    let mut author = initiatives::author(core, initiative.id).await?;
    if author.is_some()
        && let Err(error) = account::note_read(core, moderator.actor(), &initiative, ReadFor::Handling).await
    {
        // The rest can be read, and what was typed about it is not lost.
        tracing::warn!(%error, "an author is not shown: the record does not take it");
        author = None;
    }
    let Some(municipality) = core.municipalities.by_slug(moderator.municipality()) else { return Ok(None) };
    let level = residency::level_behind(core, municipality, initiative.id).await?;
    let needed = municipality.residency.needed(Action::Publish);
    let photos = photos::of_initiative(core, initiative.id).await?;
    // Who its author is and what they sent before is known by the same record.
    let related = match author {
        Some(_) => related(core, moderator, &initiative, &photos).await?,
        None => Related::default(),
    };
    let as_sent = initiatives::as_sent(core, initiative.id).await?;
    let undoable = undoable(&initiative, &events, core.now());
    Ok(Some(Item { initiative, events, author, level, needed, related, photos, as_sent, undoable }))
}

/// Takes an initiative of theirs for this transaction.
pub(super) async fn locked(
    tx: &mut Tx,
    moderator: &Moderator,
    reference: &str,
) -> Result<Option<Initiative>, sqlx::Error> {
    let found = initiatives::lock_by_reference(tx, moderator.municipality(), reference).await?;
    Ok(found.filter(|one| moderator.covers(&one.neighbourhood) && !one.is_removed()))
}

/// Publishes: from now on everyone can read it.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn publish(core: &Core, moderator: &Moderator, reference: &str) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some(mut initiative) = locked(&mut tx, moderator, reference).await? else {
        return Ok(Act::NotThere);
    };
    if !initiative.allows(EventKind::Published) {
        return Ok(Act::NotNow);
    }
    let Some(municipality) = core.municipalities.by_slug(moderator.municipality()) else {
        return Ok(Act::NotThere);
    };
    let needed = municipality.residency.needed(Action::Publish);
    if needed > Level::None
        && residency::level_behind_in(&mut tx, core, municipality, initiative.id).await? < needed
    {
        return Ok(Act::NotProven);
    }
    let published = Event::new(core.now(), EventKind::Published);
    finish(tx, core, moderator, &mut initiative, &published).await
}

/// Asks the author something: the clock stands still until the reply.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn ask(
    core: &Core,
    moderator: &Moderator,
    reference: &str,
    question: &str,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some(mut initiative) = locked(&mut tx, moderator, reference).await? else {
        return Ok(Act::NotThere);
    };
    // Once it is public, who has it in hand asks.
    if initiative.status != Status::Received || !initiative.allows(EventKind::Asked) {
        return Ok(Act::NotNow);
    }
    let question = match paragraphs(question, QUESTION_LENGTH) {
        Ok(question) => question,
        Err(error) => return Ok(Act::Text(error)),
    };
    let asked = Event::new(core.now(), EventKind::Asked).saying(question);
    finish(tx, core, moderator, &mut initiative, &asked).await
}

/// Keeps the step, the letter to the author and the record, in one transaction.
pub(super) async fn finish(
    mut tx: Tx,
    core: &Core,
    moderator: &Moderator,
    initiative: &mut Initiative,
    step: &Event,
) -> Result<Act, sqlx::Error> {
    let Some(municipality) = core.municipalities.by_slug(moderator.municipality()) else {
        return Ok(Act::NotThere);
    };
    if !initiatives::happen(&mut tx, core, municipality, initiative, step).await? {
        return Ok(Act::NotNow);
    }
    if step.kind == EventKind::Published {
        routing::first(&mut tx, core, municipality, initiative).await?;
    }
    if let Some(author) = initiatives::author_in(&mut tx, initiative.id).await? {
        let more = match step.kind {
            EventKind::Hidden => json!({"reason": step.body}),
            _ => json!({"question": step.body}),
        };
        let letter = step.kind.code();
        initiatives::mail_author(&mut tx, core, initiative, &author, letter, more).await?;
    }
    let action = match step.kind {
        EventKind::Asked => "initiative.ask",
        EventKind::Hidden => "initiative.hide",
        _ => "initiative.publish",
    };
    let detail = json!({"reference": initiative.reference});
    let entry = Entry::new(moderator.municipality(), moderator.actor(), action, initiative.id.0);
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Act::Done)
}
