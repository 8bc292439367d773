//! What a moderator does with an initiative: publish, ask, hide words, merge, undo.

use std::sync::Arc;

use app::{
    moderation::{AskRetry, HideRetry, HideWrong, MergeRetry, NotAsked},
    ui::PageError,
};
use app_core::{
    identity::{Moderator, Session},
    initiatives::{EventKind, HideReason},
    kernel::text::paragraphs,
    moderation::{self, Act, By, Merging, PASSAGE_LENGTH},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::{Fields, handling::handler, question::opened};
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
    let fields = match opened(fields).await {
        Ok(fields) => fields,
        Err(page) => return page,
    };
    let act = moderation::ask(&app.core, &moderator, &reference, fields.get("vraag")).await;
    answer(fields, act, &reference, "gevraagd").await
}

/// Hides words.
pub async fn hide(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (passage, reason) = (fields.get("woorden").to_owned(), fields.get("reden").to_owned());
    let unfit = paragraphs(&passage, PASSAGE_LENGTH).err().map(HideWrong::Passage);
    let (status, wrong) = match HideReason::from_code(&reason).filter(|_| unfit.is_none()) {
        Some(reason) => match moderation::hide(&app.core, &moderator, &reference, &passage, reason).await {
            Ok(Act::Done) => return render::see_other(&format!("/werk/{reference}")),
            Ok(Act::Text(error)) => (StatusCode::UNPROCESSABLE_ENTITY, vec![HideWrong::Passage(error)]),
            Ok(Act::NoSuchWords) => (StatusCode::UNPROCESSABLE_ENTITY, vec![HideWrong::NoSuchWords]),
            Ok(Act::NotNow) => (StatusCode::CONFLICT, vec![HideWrong::TooLate]),
            Ok(Act::NotThere | Act::NotProven) => {
                return render::message(fields.parts, PageError::NotThere).await;
            }
            Err(error) => return fields.failed(error).await,
        },
        None => {
            let no_reason = HideReason::from_code(&reason).is_none().then_some(HideWrong::NoReason);
            (StatusCode::UNPROCESSABLE_ENTITY, unfit.into_iter().chain(no_reason).collect())
        }
    };
    render::page_with(fields.parts, status, Arc::new(HideRetry { passage, reason, wrong })).await
}

/// Merges what is not public yet into another one.
pub async fn merge(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let done = format!("/werk?gedaan=samengevoegd&idee={reference}");
    merged(&app, fields, By::Moderator(&moderator), &reference, &done).await
}

/// Merges what is in hand into another one.
pub async fn merge_handled(
    State(app): State<App>,
    Path(reference): Path<String>,
    fields: Fields,
) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    merged(&app, fields, By::Handler(&handler), &reference, "/behandelen?gedaan=samengevoegd").await
}

async fn merged(app: &App, fields: Fields, by: By<'_>, reference: &str, done: &str) -> Response {
    let municipality = fields.visit().municipality;
    let (typed, chosen) = (fields.get("nummer").trim().to_owned(), fields.get("met").to_owned());
    let into = if typed.is_empty() { &chosen } else { &typed };
    let wrong = match moderation::merge(&app.core, &municipality, by, reference, into).await {
        Ok(Merging::Done(_)) => return render::see_other(done),
        Ok(Merging::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(wrong) => wrong,
        Err(error) => return fields.failed(error).await,
    };
    let status = match wrong {
        Merging::NotNow => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    render::page_with(fields.parts, status, Arc::new(MergeRetry { reference: typed, chosen, wrong })).await
}

/// Undoes the last act.
pub async fn undo(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(moderator) = moderator(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let act = match EventKind::from_code(fields.get("wat")) {
        Some(what) => moderation::undo(&app.core, &moderator, &reference, what).await,
        None => Ok(Act::NotNow),
    };
    match act {
        Ok(Act::Done) => render::see_other(&format!("/werk/{reference}?gedaan=teruggedraaid")),
        Ok(Act::NotThere) => render::message(fields.parts, PageError::NotThere).await,
        Ok(_) => {
            let retry = AskRetry { question: String::new(), why: NotAsked::NotUndone };
            render::page_at(
                fields.parts,
                &format!("/werk/{reference}"),
                StatusCode::CONFLICT,
                Arc::new(retry),
            )
            .await
        }
        Err(error) => fields.failed(error).await,
    }
}

pub(super) fn moderator(fields: &Fields) -> Option<Moderator> {
    fields.visit().session.as_ref().and_then(Session::moderator)
}

async fn answer(fields: Fields, act: Result<Act, sqlx::Error>, reference: &str, done: &str) -> Response {
    let question = fields.get("vraag").to_owned();
    let (status, why) = match act {
        Ok(Act::Done) => return render::see_other(&format!("/werk?gedaan={done}&idee={reference}")),
        Ok(Act::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Act::NotProven) => (StatusCode::CONFLICT, NotAsked::NotProven),
        Ok(Act::NotNow | Act::NoSuchWords) => (StatusCode::CONFLICT, NotAsked::TooLate),
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
