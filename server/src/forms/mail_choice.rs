//! How often mail comes: chosen in the account, or stopped with the link in a mail.

use std::sync::Arc;

use app::{
    account::{MailChoiceRetry, Stopped},
    ui::PageError,
};
use app_core::notifications::{self, Chosen, Pace};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::Fields;
use crate::{render, state::App};

/// The page of the choices.
const PAGE: &str = "/mijn/meldingen";

/// Keeps the choices of who is signed in.
pub async fn choose(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let said = |topic: notifications::Topic| fields.get(topic.code()).to_owned();
    match notifications::choose(&app.core, &session, said).await {
        Ok(Chosen::Kept) => render::see_other("/mijn/meldingen?gedaan=keuze"),
        Ok(Chosen::Wrong(wrong)) => {
            let retry = Arc::new(MailChoiceRetry { typed: fields.typed(), wrong });
            render::page_at(fields.parts, PAGE, StatusCode::UNPROCESSABLE_ENTITY, retry).await
        }
        Err(error) => fields.failed(error).await,
    }
}

/// Stops what the link in a mail is about, for a person or their mail program (RFC 8058), which follows no redirect.
pub async fn stop(State(app): State<App>, Path(link): Path<String>, fields: Fields) -> Response {
    match notifications::stop(&app.core, &fields.visit().municipality, &link).await {
        Ok(Some(stopped)) => {
            let page = format!("/afmelden/{link}");
            render::page_at(fields.parts, &page, StatusCode::OK, Arc::new(Stopped(stopped))).await
        }
        Ok(None) => render::message(fields.parts, PageError::DeadLink).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Lets come again what was stopped.
pub async fn resume(State(app): State<App>, Path(link): Path<String>, fields: Fields) -> Response {
    let before = |topic: notifications::Topic| Pace::from_code(fields.get(topic.code()));
    match notifications::resume(&app.core, &fields.visit().municipality, &link, before).await {
        Ok(Some(())) => render::see_other(&format!("/afmelden/{link}?gedaan=terug")),
        Ok(None) => render::message(fields.parts, PageError::DeadLink).await,
        Err(error) => fields.failed(error).await,
    }
}
