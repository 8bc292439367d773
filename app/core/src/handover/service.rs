//! Handing over.

use std::ops::RangeInclusive;

use serde_json::{Value, json};

use crate::{
    initiatives::{self, Author, Event, EventKind, Initiative},
    kernel::{
        Core,
        audit::Entry,
        outbox,
        text::{TextError, paragraphs},
    },
    moderation::By,
    places::{Municipality, Other, Receiver},
};

/// How many characters a word to the author may have, where there is one.
pub const NOTE_LENGTH: RangeInclusive<usize> = 1..=1000;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It was handed over.
    Yes,
    /// The municipality has nobody for that.
    Nobody,
    /// It cannot be done (any more): somebody was first, it is answered, or its author took it back.
    NotNow,
    /// The word to the author cannot be kept.
    Text(TextError),
    /// There is no such initiative, or it is not theirs.
    NotThere,
}

/// Hands something over, with a word to its author, which may be empty. Who gets it gets all that was sent by mail.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn hand_over(
    core: &Core,
    municipality: &Municipality,
    by: By<'_>,
    reference: &str,
    to: Other,
    note: &str,
) -> Result<Done, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some((mut initiative, actor)) = by.take(&mut tx, core, municipality, reference).await? else {
        return Ok(Done::NotThere);
    };
    if !by.decides(&initiative) || !initiative.allows(EventKind::HandedOver) {
        return Ok(Done::NotNow);
    }
    let Some(receiver) = municipality.hand_over.get(&to) else { return Ok(Done::Nobody) };
    let note = match note.trim() {
        "" => String::new(),
        note => match paragraphs(note, NOTE_LENGTH) {
            Ok(note) => note,
            Err(error) => return Ok(Done::Text(error)),
        },
    };
    let author = initiatives::author_in(&mut tx, initiative.id).await?;
    let passed = letter(municipality, receiver, to, &initiative, author.as_ref());
    if to == Other::Signal {
        outbox::forget_mail_about(&mut tx, initiative.id.0).await?;
        initiatives::take_signal(&mut tx, initiative.id).await?;
    }
    let event = Event::new(core.now(), EventKind::HandedOver).saying(to.code().to_owned());
    if !initiatives::happen(&mut tx, core, municipality, &mut initiative, &event).await? {
        return Ok(Done::NotNow);
    }
    outbox::put(&mut tx, core, "mail", passed, core.now()).await?;
    if let Some(author) = author {
        let more = json!({"to": to.code(), "note": note});
        initiatives::mail_author(&mut tx, core, &initiative, &author, "handed_over", more).await?;
    }
    let entry = Entry::new(&municipality.slug, actor, "initiative.hand_over", initiative.id.0);
    let detail = json!({"reference": initiative.reference, "to": to.code()});
    entry.detail(detail).record(&mut tx, core).await?;
    initiatives::let_go(&mut tx, core, municipality, initiative.id).await?;
    tx.commit().await?;
    core.wake.notify_one();
    Ok(Done::Yes)
}

/// The letter with all that was sent, to who it is for.
fn letter(
    municipality: &Municipality,
    receiver: &Receiver,
    to: Other,
    initiative: &Initiative,
    author: Option<&Author>,
) -> Value {
    let (name, email, reach) = match author {
        Some(author) => (author.name.as_str(), author.email.as_ref(), author.reach.as_str()),
        None => ("", None, ""),
    };
    json!({
        "letter": "passed_on", "municipality": municipality.slug, "language": municipality.own_language().code(),
        "to": receiver.email,
        "passed": {
            "receiver": receiver.name, "to": to.code(), "reference": initiative.reference, "title": initiative.title,
            "story": initiative.story, "language": initiative.language, "neighbourhood": initiative.neighbourhood,
            "spot": initiative.spot, "author": name, "email": email, "reach": reach,
        },
    })
}
