//! Asking the author something, once it is public: the clock stands still until the reply.

use serde_json::json;

use super::{
    Act,
    item::{finish, locked},
};
use crate::{
    identity::Handler,
    initiatives::{self, Event, EventKind, QUESTION_LENGTH},
    kernel::{Core, text::paragraphs},
    places::Municipality,
};

/// Asks; who has it in hand may, and who was asked for advice.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn ask(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    reference: &str,
    question: &str,
) -> Result<Act, sqlx::Error> {
    let mut tx = core.db.begin().await?;
    let Some(held) = locked(&mut tx, core, municipality, handler, reference).await? else {
        return Ok(Act::NotThere);
    };
    let mut initiative = held.initiative;
    if !initiative.allows(EventKind::Asked) {
        return Ok(Act::NotNow);
    }
    let question = match paragraphs(question, QUESTION_LENGTH) {
        Ok(question) => question,
        Err(error) => return Ok(Act::Text(error)),
    };
    let asked = Event::new(core.now(), EventKind::Asked).saying(question);
    if !initiatives::happen(&mut tx, core, municipality, &mut initiative, &asked).await? {
        return Ok(Act::NotNow);
    }
    if let Some(author) = initiatives::author_in(&mut tx, initiative.id).await? {
        let more = json!({"question": asked.body});
        initiatives::mail_author(&mut tx, core, &initiative, &author, "asked", more).await?;
    }
    finish(tx, core, handler, &initiative, "initiative.ask", json!({})).await?;
    Ok(Act::Done)
}
