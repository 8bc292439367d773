//! What the author does, signed in or with a private link: confirm the address, reply, take back.

use std::sync::Arc;

use app::{
    follow::{Said, SaidRetry, address, gone},
    ui::PageError,
};
use app_core::{
    initiatives::{self, Key, Reply},
    kernel::{text::TextError, token::Token},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::Fields;
use crate::{
    limits::{self, Refused},
    render,
    state::App,
};

/// Confirms the address.
pub async fn confirm(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::DeadLink).await;
    };
    let done = initiatives::confirm(&app.core, &fields.visit().municipality, &token).await;
    go_on(fields, done, &Key::Link(token), "bevestigd").await
}

/// Takes the initiative back.
pub async fn withdraw(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    withdraw_with(&app, by_link(&token), fields).await
}

/// As [`withdraw`], by who is signed in.
pub async fn withdraw_signed_in(
    State(app): State<App>,
    Path(reference): Path<String>,
    fields: Fields,
) -> Response {
    withdraw_with(&app, by_author(&fields, reference), fields).await
}

pub(super) async fn withdraw_with(app: &App, key: Result<Key, PageError>, fields: Fields) -> Response {
    let key = match key {
        Ok(key) => key,
        Err(error) => return fields.failed(error).await,
    };
    let done = initiatives::withdraw(&app.core, &fields.visit().municipality, &key).await;
    go_on(fields, done, &key, "ingetrokken").await
}

/// Replies to a question.
pub async fn reply(State(app): State<App>, Path(token): Path<String>, fields: Fields) -> Response {
    reply_with(&app, by_link(&token), fields).await
}

/// As [`reply`], by who is signed in.
pub async fn reply_signed_in(
    State(app): State<App>,
    Path(reference): Path<String>,
    fields: Fields,
) -> Response {
    reply_with(&app, by_author(&fields, reference), fields).await
}

pub(super) async fn reply_with(app: &App, key: Result<Key, PageError>, fields: Fields) -> Response {
    let key = &match key {
        Ok(key) => key,
        Err(error) => return fields.failed(error).await,
    };
    let text = fields.get(Said::Reply.field()).to_owned();
    let kept = match may_say(app, &fields, key).await {
        Ok(()) => initiatives::reply(&app.core, &fields.visit().municipality, key, &text).await,
        Err(Refused::Database(error)) => Err(error),
        Err(refused) => return fields.failed(refused).await,
    };
    let problem = match kept {
        Ok(Reply::Kept) => return render::see_other(&format!("{}?gedaan=geantwoord", address(key))),
        Ok(Reply::NoQuestion) => return render::see_other(&address(key)),
        Ok(Reply::Gone) => return render::message(fields.parts, gone(key)).await,
        Ok(Reply::Text(problem)) => Ok(problem),
        Err(error) => Err(error),
    };
    again(fields, key, Said::Reply, text, problem).await
}

/// Whether more can be said with a key, counted by network and by author.
pub(super) async fn may_say(app: &App, fields: &Fields, key: &Key) -> Result<(), Refused> {
    limits::both(app, fields, limits::REPLY, limits::REPLY_AUTHOR, &who(key)).await
}

/// Back to the form, with what was typed and what is wrong with it.
pub(super) async fn again(
    fields: Fields,
    key: &Key,
    said: Said,
    text: String,
    problem: Result<TextError, sqlx::Error>,
) -> Response {
    let status = match &problem {
        Ok(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(error) => {
            tracing::error!(%error, "what an author said was not received");
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    let retry = SaidRetry { said, text, problem: problem.ok() };
    render::page_at(fields.parts, &address(key), status, Arc::new(retry)).await
}

pub(super) fn by_link(token: &str) -> Result<Key, PageError> {
    Token::parse(token).map(Key::Link).ok_or(PageError::DeadLink)
}

pub(super) fn by_author(fields: &Fields, reference: String) -> Result<Key, PageError> {
    let session = fields.visit().session.ok_or(PageError::SignedOut)?;
    Ok(Key::Author(session, reference))
}

/// Against whom a reply is counted.
fn who(key: &Key) -> String {
    match key {
        Key::Link(token) => token.reveal().to_owned(),
        Key::Author(session, _) => session.person.0.to_string(),
        Key::Desk(opened) => opened.reference().to_owned(),
    }
}

/// Back to the private page, which says what was done, or shows how things stand.
async fn go_on(fields: Fields, done: Result<Option<bool>, sqlx::Error>, key: &Key, what: &str) -> Response {
    match done {
        Ok(Some(true)) => render::see_other(&format!("{}?gedaan={what}", address(key))),
        Ok(Some(false)) => render::see_other(&address(key)),
        Ok(None) => render::message(fields.parts, gone(key)).await,
        Err(error) => fields.failed(error).await,
    }
}
