//! Sending: from a draft to an initiative with a receipt, once.

use serde_json::json;

use super::{
    paper,
    reference::new_reference,
    store,
    types::{Author, Channel, Event, EventKind, Initiative, InitiativeId},
};
use crate::{
    drafts::{self, Complete, Problems},
    identity::{PersonId, Session, heard_of_author},
    kernel::{
        Core, Instant, Tx,
        audit::{Actor, Entry},
        email::Email,
        limits::{Often, TryAgain},
        text::folded,
        time::Day,
        token::Token,
    },
    notifications, photos,
    places::Municipality,
};

/// How often a new reference is tried before giving up; one in a million is taken at first.
const REFERENCE_TRIES: usize = 20;

/// What came of pressing send.
#[derive(Clone, Debug)]
pub enum Submission {
    /// It is kept; the token opens the receipt. The same again when pressed twice.
    Received(Token),
    /// Something is still wrong in the draft.
    Incomplete(Problems),
    /// The draft changed after the page was made on which send was pressed.
    Stale,
    /// There is no such draft (any more).
    Gone,
    /// Too much was sent, from this network or with this address.
    TooOften(TryAgain),
}

/// Makes an initiative of the draft, with its receipt, private links, mail and record, all or nothing.
///
/// # Errors
/// The engine refused: then nothing was received.
pub async fn submit(
    core: &Core,
    municipality: &Municipality,
    token: &Token,
    version: &str,
    language: &str,
    session: Option<&Session>,
    often: Option<Often<'_>>,
) -> Result<Submission, sqlx::Error> {
    let receipt = token.derive("receipt");
    let mut tx = core.db.begin().await?;
    let Some(draft) = drafts::claim(&mut tx, core, &municipality.slug, &token.hash()).await? else {
        return Ok(Submission::Gone);
    };
    if draft.initiative_id.is_some() {
        return Ok(Submission::Received(receipt));
    }
    if drafts::version(&draft.typed) != version {
        return Ok(Submission::Stale);
    }
    let complete = match drafts::check(&draft.typed, municipality) {
        Ok(complete) => complete,
        Err(problems) => return Ok(Submission::Incomplete(problems)),
    };
    // Without an address it is not complete.
    let email = complete.email.as_ref().map(Email::key).unwrap_or_default();
    if let Some(often) = often
        && let Err(again) = often.take_in(&mut tx, core, municipality, &email).await?
    {
        return Ok(Submission::TooOften(again));
    }
    let sender = Sender {
        language,
        person: session.map(|session| session.person),
        is_confirmed: session.is_some_and(|session| session.email.to_lowercase() == email),
        channel: Channel::Site,
        reach: String::new(),
    };
    let (initiative, author) = receive(&mut tx, core, municipality, complete, sender).await?;
    store::add_link(&mut tx, core, initiative.id, &receipt.hash(), false).await?;
    mail_author(&mut tx, core, &initiative, &author, "receipt", json!({})).await?;
    photos::sent(&mut tx, draft.id, initiative.id).await?;
    drafts::submitted(&mut tx, draft.id, initiative.id).await?;
    let detail = json!({"reference": initiative.reference});
    let actor = session.map_or(Actor::Submitter, Session::oneself);
    let entry = Entry::new(&municipality.slug, actor, "initiative.submit", initiative.id.0);
    entry.detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Submission::Received(receipt))
}

/// Who sends it, besides what the form says, and how it comes in.
pub(crate) struct Sender<'a> {
    pub(crate) language: &'a str,
    pub(crate) person: Option<PersonId>,
    /// The address was shown to be theirs.
    pub(crate) is_confirmed: bool,
    pub(crate) channel: Channel,
    pub(crate) reach: String,
}

/// Adds what the form says as an initiative with its author and its first step.
pub(crate) async fn receive(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    complete: Complete,
    sender: Sender<'_>,
) -> Result<(Initiative, Author), sqlx::Error> {
    let mut initiative = new_initiative(core, municipality, &complete, sender.language, core.now())?;
    initiative.channel = sender.channel;
    insert_with_reference(tx, core, municipality, &mut initiative).await?;
    let at = initiative.submitted_at;
    let author = Author {
        name: complete.name,
        email: complete.email,
        reach: sender.reach,
        language: sender.language.to_owned(),
        confirmed_at: sender.is_confirmed.then_some(at),
        dead_since: None,
    };
    store::insert_author(tx, initiative.id, &author, sender.person).await?;
    heard_of_author(tx, core, initiative.id.0).await?;
    let by_desk = sender.channel.is_desk();
    let received = Event::new(at, EventKind::Received).by_desk(by_desk);
    store::add_step(tx, core, initiative.id, &received).await?;
    Ok((initiative, author))
}

/// What search finds it by.
pub(super) fn search_text(initiative: &Initiative) -> String {
    folded(&format!("{} {} {}", initiative.title, initiative.story, initiative.spot))
}

/// Adds an initiative under a reference that is free.
pub(super) async fn insert_with_reference(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    initiative: &mut Initiative,
) -> Result<(), sqlx::Error> {
    let search_text = search_text(initiative);
    for _ in 0..REFERENCE_TRIES {
        initiative.reference = new_reference(&municipality.reference_prefix, &core.chance);
        if store::insert(tx, initiative, &search_text).await? {
            return Ok(());
        }
    }
    Err(sqlx::Error::Protocol("no free reference was found".into()))
}

/// An initiative sent at `now`, with its due days; its reference is still empty.
pub(super) fn new_initiative(
    core: &Core,
    municipality: &Municipality,
    complete: &Complete,
    language: &str,
    now: Instant,
) -> Result<Initiative, sqlx::Error> {
    let id = InitiativeId(crate::kernel::ids::new_uuid(now, &core.chance));
    let (calendar, track) = (&municipality.calendar, municipality.tracks.get(&complete.track));
    let no_day = || sqlx::Error::Protocol("the calendar has no working day for this".into());
    let counts_from = calendar.counts_from(now.local()).ok_or_else(no_day)?;
    let due = |days| calendar.due(counts_from, days, &[]).map(|due| Day(due.date)).ok_or_else(no_day);
    Ok(Initiative {
        title: complete.title.clone(),
        story: complete.story.clone(),
        language: language.to_owned(),
        track: track.slug.clone(),
        need: complete.need,
        theme: complete.theme.clone(),
        neighbourhood: complete.neighbourhood.clone(),
        spot: complete.spot.clone(),
        shown_as: complete.shown_as.clone(),
        party: complete.party,
        counts_from: Day(counts_from),
        runs_from: Day(counts_from),
        read_target: i32::from(track.targets.read),
        answer_target: i32::from(track.targets.answered),
        read_due_on: due(track.targets.read)?,
        due_on: Some(due(track.targets.answered)?),
        ..Initiative::blank(municipality, id, now)
    })
}

/// Leaves a letter to the author in the outbox, for a digest or not, as they want it, or on paper at the desk for who has
/// no address; with a private link of its own. Reading a mail shows that the address is theirs.
pub(crate) async fn mail_author(
    tx: &mut Tx,
    core: &Core,
    initiative: &Initiative,
    author: &Author,
    letter: &'static str,
    more: serde_json::Value,
) -> Result<(), sqlx::Error> {
    if author.email.is_none() {
        return paper::put(tx, core, initiative, author, letter, more, true).await.map(|_| ());
    }
    let link = Token::new(&core.chance);
    let order = order(initiative, author, letter, &link, &more);
    if notifications::mail(tx, core, order).await? {
        store::add_link(tx, core, initiative.id, &link.hash(), true).await?;
    }
    Ok(())
}

/// What composes a letter: which one, to whom, about what.
pub(super) fn order(
    initiative: &Initiative,
    author: &Author,
    letter: &str,
    link: &Token,
    more: &serde_json::Value,
) -> serde_json::Value {
    json!({
        "letter": letter, "municipality": initiative.municipality, "language": author.language, "to": author.email,
        "name": author.name, "initiative": initiative.id, "token": link, "more": more,
    })
}
