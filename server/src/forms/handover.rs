//! Handing over what is no initiative to who it is for.

use std::sync::Arc;

use app::{
    handover::{HandOverRetry, HandOverWrong},
    ui::PageError,
};
use app_core::{
    handover::{self, Done},
    identity::Session,
    moderation::By,
    places::Other,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::{Fields, handling::handler};
use crate::{render, state::App};

/// By a moderator, of what is not public yet.
pub async fn moderated(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let moderator = fields.visit().session.as_ref().and_then(Session::moderator);
    let Some(moderator) = moderator else { return fields.failed(PageError::NotAllowed).await };
    hand_over(&app, fields, By::Moderator(&moderator), &reference, "/werk").await
}

/// By who has it in hand.
pub async fn handled(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    hand_over(&app, fields, By::Handler(&handler), &reference, "/behandelen").await
}

async fn hand_over(app: &App, fields: Fields, by: By<'_>, reference: &str, list: &str) -> Response {
    let municipality = fields.visit().municipality;
    let (to, note) = (fields.get("naar").to_owned(), fields.get("bericht").to_owned());
    let template = fields.get("tekst").to_owned();
    if !template.is_empty() {
        let retry = HandOverRetry { to, note, template, wrong: None };
        return render::page_if_there(fields.parts, StatusCode::OK, Arc::new(retry)).await;
    }
    let done = match Other::from_code(&to) {
        Some(other) => handover::hand_over(&app.core, &municipality, by, reference, other, &note).await,
        None => Ok(Done::Nobody),
    };
    let (status, wrong) = match done {
        Ok(Done::Yes) => return render::see_other(&format!("{list}?gedaan=overgedragen")),
        Ok(Done::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Done::Nobody) => (StatusCode::UNPROCESSABLE_ENTITY, HandOverWrong::Nobody),
        Ok(Done::Text(error)) => (StatusCode::UNPROCESSABLE_ENTITY, HandOverWrong::Note(error)),
        Ok(Done::NotNow) => (StatusCode::CONFLICT, HandOverWrong::TooLate),
        Err(error) => return fields.failed(error).await,
    };
    render::page_with(
        fields.parts,
        status,
        Arc::new(HandOverRetry { to, note, template, wrong: Some(wrong) }),
    )
    .await
}
