//! An idea that the desk enters for a resident: one page, by the rules of the form on the site.

use std::ops::RangeInclusive;

use serde_json::json;

use crate::{
    drafts::{self, Complete},
    identity::{self, Desk, PersonId},
    initiatives::{self, Author, Channel, Key, OnBehalf, PaperId, Sender},
    kernel::{
        Core, Tx,
        audit::Entry,
        email::Email,
        text::{TextError, line},
        token::Token,
    },
    places::Municipality,
};

/// How many characters there are for how somebody can be reached.
pub const REACH_LENGTH: RangeInclusive<usize> = 0..=200;

/// What was typed at the desk.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The fields of the form on the site.
    pub idea: drafts::Typed,
    /// Code of how the resident reached the desk.
    pub channel: String,
    /// They have no mail address.
    pub no_address: bool,
    /// Telephone number or postal address.
    pub reach: String,
    /// The reference of something else they sent: the same person, also without an address.
    pub same_as: String,
}

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How the resident reached the desk.
    Channel,
    /// One of the form on the site.
    Idea(drafts::Field),
    /// How they can be reached.
    Reach,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen.
    NotChosen,
    /// By the rules of the form on the site.
    Idea(drafts::Problem),
    /// There is an address, and it is said that there is none.
    AddressAndNone,
    /// The desk is of other wijken.
    OtherNeighbourhood,
    /// The text cannot be kept.
    Text(TextError),
}

/// What is wrong, in the order of the page.
pub type Problems = Vec<(Field, Problem)>;

/// What came of sending.
#[derive(Clone, Debug)]
pub enum Sent {
    /// It is received; this is the receipt on paper, the same one when sent twice.
    Received(PaperId),
    /// Something is wrong.
    Wrong(Problems),
    /// What was sent before with this page was handed over some time ago.
    Before,
}

/// What is known of who sent something else, to begin with.
///
/// # Errors
/// The engine refused.
pub async fn known(
    core: &Core,
    municipality: &Municipality,
    opened: OnBehalf,
) -> Result<Option<Author>, sqlx::Error> {
    let followed = initiatives::follow(core, municipality, &Key::Desk(opened)).await?;
    Ok(followed.and_then(|followed| followed.author))
}

/// Sends an idea on behalf of a resident, with its receipt, mail and record, all or nothing; once for a page,
/// however often the button is pressed.
///
/// # Errors
/// The engine refused: nothing was received.
pub async fn send(
    core: &Core,
    municipality: &Municipality,
    desk: &Desk,
    page: &Token,
    asked: &Asked,
    language: &str,
) -> Result<Sent, sqlx::Error> {
    let (complete, channel, reach) = match check(asked, municipality, desk) {
        Ok(checked) => checked,
        Err(problems) => return Ok(Sent::Wrong(problems)),
    };
    let mut tx = core.db.begin().await?;
    let draft = drafts::begin_once(&mut tx, core, municipality, &page.hash()).await?;
    let Some(draft) = draft else { return Ok(Sent::Before) };
    if let Some(before) = draft.initiative_id {
        let receipt = initiatives::receipt_of(&mut tx, before).await?;
        return Ok(receipt.map_or(Sent::Before, Sent::Received));
    }
    let person = person(&mut tx, core, municipality, desk, &complete, &asked.same_as).await?;
    let sender = Sender { language, person: Some(person), is_confirmed: false, channel, reach };
    let (initiative, author) = initiatives::receive(&mut tx, core, municipality, complete, sender).await?;
    if author.email.is_some() {
        initiatives::mail_author(&mut tx, core, &initiative, &author, "receipt", json!({})).await?;
    }
    let waits = author.email.is_none();
    let receipt =
        initiatives::put_on_paper(&mut tx, core, &initiative, &author, "receipt", json!({}), waits).await?;
    drafts::submitted(&mut tx, draft.id, initiative.id).await?;
    let actor = desk.actor_for(Some(person));
    let entry = Entry::new(&municipality.slug, actor, "initiative.submit", initiative.id.0);
    let detail = json!({"reference": initiative.reference});
    entry.why(channel.code()).detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Sent::Received(receipt))
}

/// Who it is for: by the address; without one, who sent the same thing as named; or somebody new.
async fn person(
    tx: &mut Tx,
    core: &Core,
    municipality: &Municipality,
    desk: &Desk,
    complete: &Complete,
    same_as: &str,
) -> Result<PersonId, sqlx::Error> {
    if let Some(email) = &complete.email {
        return identity::with_address(tx, core, municipality, email).await.map(PersonId);
    }
    let other = initiatives::lock_by_reference(tx, &municipality.slug, same_as).await?;
    if let Some(other) = other.filter(|other| desk.covers(&other.neighbourhood))
        && initiatives::author_in(tx, other.id).await?.is_some_and(|author| author.email.is_none())
        && let Some(person) = initiatives::person_behind(tx, core, municipality, other.id).await?
    {
        return Ok(person);
    }
    identity::without_address(tx, core, municipality, &complete.name).await.map(PersonId)
}

fn check(
    asked: &Asked,
    municipality: &Municipality,
    desk: &Desk,
) -> Result<(Complete, Channel, String), Problems> {
    let mut problems = Vec::new();
    let channel = Channel::of_desk(&asked.channel);
    if channel.is_none() {
        problems.push((Field::Channel, Problem::NotChosen));
    }
    let complete = match asked.no_address {
        true => drafts::check_without_address(&asked.idea, municipality),
        false => drafts::check(&asked.idea, municipality),
    };
    let complete = complete.map_err(|wrong| {
        problems
            .extend(wrong.into_iter().map(|(field, problem)| (Field::Idea(field), Problem::Idea(problem))));
    });
    let wijk = asked.idea.get(drafts::Field::Neighbourhood);
    if municipality.neighbourhood(wijk).is_some() && !desk.covers(wijk) {
        problems.push((Field::Idea(drafts::Field::Neighbourhood), Problem::OtherNeighbourhood));
    }
    if asked.no_address && Email::parse(asked.idea.get(drafts::Field::Email)).is_ok() {
        problems.push((Field::Idea(drafts::Field::Email), Problem::AddressAndNone));
    }
    let reach = line(&asked.reach, REACH_LENGTH);
    let reach = reach.map_err(|error| problems.push((Field::Reach, Problem::Text(error))));
    match (complete, channel, reach) {
        (Ok(complete), Some(channel), Ok(reach)) if problems.is_empty() => Ok((complete, channel, reach)),
        _ => Err(problems),
    }
}
