//! What the author does with a private link: confirm the address, reply, take back.

use std::sync::Arc;

use app::{follow::ReplyRetry, ui::PageError};
use app_core::{
    initiatives::{self, Reply},
    kernel::token::Token,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::Fields;
use crate::{render, state::App};

/// Confirms the address.
pub async fn confirm(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::DeadLink).await;
    };
    let done = initiatives::confirm(&app.core, &fields.visit().municipality, &token).await;
    go_on(fields, done, &token, "bevestigd").await
}

/// Takes the initiative back.
pub async fn withdraw(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::DeadLink).await;
    };
    let done = initiatives::withdraw(&app.core, &fields.visit().municipality, &token).await;
    go_on(fields, done, &token, "ingetrokken").await
}

/// Replies to a question.
pub async fn reply(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::DeadLink).await;
    };
    let reply = fields.get("reactie").to_owned();
    let kept = initiatives::reply(&app.core, &fields.visit().municipality, &token, &reply).await;
    let page = format!("/volg/{}", token.reveal());
    let (status, problem) = match kept {
        Ok(Reply::Kept) => return render::see_other(&format!("{page}?gedaan=geantwoord")),
        Ok(Reply::NoQuestion) => return render::see_other(&page),
        Ok(Reply::Gone) => return render::message(fields.parts, PageError::DeadLink).await,
        Ok(Reply::Text(problem)) => (StatusCode::UNPROCESSABLE_ENTITY, Some(problem)),
        Err(error) => {
            tracing::error!(%error, "a reply was not received");
            (StatusCode::SERVICE_UNAVAILABLE, None)
        }
    };
    render::page_at(fields.parts, &page, status, Arc::new(ReplyRetry { reply, problem })).await
}

/// Back to the page of the link, which says what was done, or shows how things stand.
async fn go_on(fields: Fields, done: Result<bool, sqlx::Error>, token: &Token, what: &str) -> Response {
    let page = format!("/volg/{}", token.reveal());
    match done {
        Ok(true) => render::see_other(&format!("{page}?gedaan={what}")),
        Ok(false) => render::see_other(&page),
        Err(error) => fields.failed(error).await,
    }
}
