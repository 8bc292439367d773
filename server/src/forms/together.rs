//! What a moderator does with several initiatives at once. Each is done by itself: what cannot be done with one keeps
//! nothing from the others.

use std::sync::Arc;

use app::{
    moderation::{NotDone, TogetherRetry, TogetherWrong, reference_in},
    ui::PageError,
};
use app_core::{
    handover::{self, Done},
    identity::Moderator,
    initiatives::QUESTION_LENGTH,
    kernel::text::paragraphs,
    moderation::{self, Act, By, MOST_TOGETHER},
    places::Other,
};
use axum::{extract::State, response::Response};
use http::StatusCode;

use super::{Fields, moderation::moderator};
use crate::{render, state::App};

/// Publishes them.
pub async fn publish(State(app): State<App>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else { return fields.failed(PageError::NotAllowed).await };
    all(&app, fields, &moderator, &What::Publish, None).await
}

/// Asks all their authors the same.
pub async fn ask(State(app): State<App>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let question = fields.get("vraag").to_owned();
    let wrong = paragraphs(&question, QUESTION_LENGTH).err().map(TogetherWrong::Question);
    all(&app, fields, &moderator, &What::Ask(question), wrong).await
}

/// Hands them over, with one word to all authors.
pub async fn hand_over(State(app): State<App>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let note = fields.get("bericht").to_owned();
    let municipality = fields.visit().municipality;
    // What is said about somebody is read one by one.
    let to = Other::from_code(fields.get("naar")).filter(|to| *to != Other::Signal);
    let to = to.filter(|to| municipality.hand_over.contains_key(to));
    let note_wrong = match note.trim() {
        "" => None,
        note => paragraphs(note, handover::NOTE_LENGTH).err().map(TogetherWrong::Note),
    };
    match to {
        Some(to) => all(&app, fields, &moderator, &What::HandOver(to, note), note_wrong).await,
        None => all(&app, fields, &moderator, &What::Publish, Some(TogetherWrong::Nobody)).await,
    }
}

enum What {
    Publish,
    Ask(String),
    HandOver(Other, String),
}

impl What {
    /// Does it with one of them.
    async fn with(
        &self,
        app: &App,
        fields: &Fields,
        moderator: &Moderator,
        reference: &str,
    ) -> Option<NotDone> {
        let act = match self {
            Self::Publish => moderation::publish(&app.core, moderator, reference).await,
            Self::Ask(question) => moderation::ask(&app.core, moderator, reference, question).await,
            Self::HandOver(to, note) => {
                let municipality = fields.visit().municipality;
                let by = By::Moderator(moderator);
                let done = handover::hand_over(&app.core, &municipality, by, reference, *to, note).await;
                done.map(|done| if done == Done::Yes { Act::Done } else { Act::NotNow })
            }
        };
        match act {
            Ok(Act::Done) => None,
            Ok(Act::NotProven) => Some(NotDone::NotProven),
            Ok(_) => Some(NotDone::TooLate),
            Err(error) => {
                tracing::error!(%error, "one of several was not done");
                Some(NotDone::NotReceived)
            }
        }
    }
}

/// Does it with each that was chosen, unless something is wrong with what is said to all.
async fn all(
    app: &App,
    fields: Fields,
    moderator: &Moderator,
    what: &What,
    wrong: Option<TogetherWrong>,
) -> Response {
    let typed = fields.typed();
    let mut chosen: Vec<_> = typed.keys().filter_map(|name| reference_in(name)).collect();
    chosen.truncate(MOST_TOGETHER.into());
    let wrong = if chosen.is_empty() { Some(TogetherWrong::Nothing) } else { wrong };
    let mut retry = TogetherRetry { typed, wrong, ..TogetherRetry::default() };
    if wrong.is_none() {
        for reference in chosen {
            match what.with(app, &fields, moderator, &reference).await {
                None => retry.done += 1,
                Some(why) => retry.failed.push((reference, why)),
            }
        }
        if retry.failed.is_empty() {
            return render::see_other(&format!("/werk?samen={}", retry.done));
        }
    }
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    render::page_at(fields.parts, "/werk/samen", status, Arc::new(retry)).await
}
