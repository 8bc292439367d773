//! What a moderator does with an initiative: publish, or ask.

use std::sync::Arc;

use app::{
    moderation::{AskRetry, NotAsked},
    ui::PageError,
};
use app_core::{
    identity::{Moderator, Session},
    moderation::{self, Act},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::Fields;
use crate::{render, state::App};

/// Publishes.
pub async fn publish(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let act = moderation::publish(&app.core, &moderator, &reference).await;
    answer(fields, act, &reference, "gepubliceerd").await
}

/// Asks the author something.
pub async fn ask(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let act = moderation::ask(&app.core, &moderator, &reference, fields.get("vraag")).await;
    answer(fields, act, &reference, "gevraagd").await
}

fn moderator(fields: &Fields) -> Option<Moderator> {
    fields.visit().session.as_ref().and_then(Session::moderator)
}

async fn answer(fields: Fields, act: Result<Act, sqlx::Error>, reference: &str, done: &str) -> Response {
    let question = fields.get("vraag").to_owned();
    let (status, why) = match act {
        Ok(Act::Done) => return render::see_other(&format!("/werk?gedaan={done}&idee={reference}")),
        Ok(Act::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Act::NotProven) => (StatusCode::CONFLICT, NotAsked::NotProven),
        Ok(Act::NotNow) => (StatusCode::CONFLICT, NotAsked::TooLate),
        Ok(Act::Text(problem)) => (StatusCode::UNPROCESSABLE_ENTITY, NotAsked::Text(problem)),
        Err(error) if question.is_empty() => return fields.failed(error).await,
        Err(error) => {
            tracing::error!(%error, "a question was not sent");
            (StatusCode::SERVICE_UNAVAILABLE, NotAsked::NotReceived)
        }
    };
    // The page stands one level above the address of the form.
    let page = format!("/werk/{reference}");
    render::page_at(fields.parts, &page, status, Arc::new(AskRetry { question, why })).await
}
