//! What the desk does for a resident: search, send, reply, take back, and hand over letters on paper.

use std::sync::Arc;

use app::{
    desk::{CHANNEL, NewRetry, Searched},
    follow::address,
    ui::PageError,
};
use app_core::{
    desk::{self, Asked, Sent},
    drafts::{Field, Typed},
    identity::{Desk, Session},
    initiatives::{self, Channel, Key, OnBehalf, PaperId},
    kernel::token::Token,
    residency::{self, LetterId},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{
    Fields,
    follow::{reply_with, withdraw_with},
};
use crate::{limits, render, state::App};

/// Searches; what is found comes as the answer, as what was searched for stands in no address.
pub async fn search(State(app): State<App>, fields: Fields) -> Response {
    let Some(at_desk) = at_desk(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (typed, channel) = (fields.get("zoek").to_owned(), fields.get(CHANNEL).to_owned());
    let knows_channel = Channel::of_desk(&channel).is_some();
    let person = at_desk.person().0.to_string();
    if let Err(refused) = limits::subject(&app, &fields, limits::SEARCH, &person).await {
        return fields.failed(refused).await;
    }
    let found = match desk::by(&fields.visit().municipality, &typed) {
        Ok(by) if knows_channel => match desk::search(&app.core, &at_desk, &by).await {
            Ok(found) => Ok(found),
            Err(error) => return fields.failed(error).await,
        },
        by => by.map(|_| Vec::new()),
    };
    let status = match knows_channel && found.is_ok() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    render::page_with(fields.parts, status, Arc::new(Searched { typed, channel, found })).await
}

/// Sends an idea on behalf of a resident; goes on to the receipt, ready to print.
pub async fn send(State(app): State<App>, fields: Fields) -> Response {
    let Some(at_desk) = at_desk(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (visit, asked) = (fields.visit(), asked(&fields));
    let page = Token::parse(fields.get("pagina")).unwrap_or_else(|| Token::new(&app.core.chance));
    let language = visit.words.code();
    let sent = desk::send(&app.core, &visit.municipality, &at_desk, &page, &asked, language).await;
    let (status, problems) = match sent {
        Ok(Sent::Received(receipt)) => return render::see_other(&format!("/balie/post/{}", receipt.0)),
        Ok(Sent::Before) => return render::see_other("/balie"),
        Ok(Sent::Wrong(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        Err(error) => {
            tracing::error!(%error, "an idea at the desk was not received");
            (StatusCode::SERVICE_UNAVAILABLE, Vec::new())
        }
    };
    let not_received = status == StatusCode::SERVICE_UNAVAILABLE;
    render::page_with(fields.parts, status, Arc::new(NewRetry { asked, problems, page, not_received })).await
}

/// Replies to a question for its author.
pub async fn reply(State(app): State<App>, Path(path): Path<(String, String)>, fields: Fields) -> Response {
    let key = opened(&app, &fields, path).await.map(Key::Desk);
    reply_with(&app, key, fields).await
}

/// Takes an idea back for its author.
pub async fn withdraw(
    State(app): State<App>,
    Path(path): Path<(String, String)>,
    fields: Fields,
) -> Response {
    let key = opened(&app, &fields, path).await.map(Key::Desk);
    withdraw_with(&app, key, fields).await
}

/// Makes a receipt on paper; goes on to it.
pub async fn print(State(app): State<App>, Path(path): Path<(String, String)>, fields: Fields) -> Response {
    let opened = match opened(&app, &fields, path).await {
        Ok(opened) => opened,
        Err(error) => return fields.failed(error).await,
    };
    match desk::print_receipt(&app.core, &fields.visit().municipality, opened).await {
        Ok(Some(receipt)) => render::see_other(&format!("/balie/post/{}", receipt.0)),
        Ok(None) => render::message(fields.parts, PageError::NotThere).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Takes a letter off the list; one that is off it stays off.
pub async fn handed_over(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(at_desk) = at_desk(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    match initiatives::handed_over(&app.core, &at_desk, PaperId(id)).await {
        Ok(Some(true)) => render::see_other("/balie/post?gedaan"),
        Ok(Some(false)) => render::see_other("/balie/post"),
        Ok(None) => render::message(fields.parts, PageError::NotThere).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Notes that a letter with a code was posted; goes back to the list, also when it was noted before.
pub async fn posted(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(at_desk) = at_desk(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let municipality = &fields.visit().municipality;
    match residency::letter_posted(&app.core, municipality, &at_desk, LetterId(id)).await {
        Ok(true) => render::see_other("/balie/post?gedaan=code"),
        Ok(false) => render::message(fields.parts, PageError::NotThere).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Notes that it was seen where somebody lives who came by.
pub async fn seen(State(app): State<App>, Path(path): Path<(String, String)>, fields: Fields) -> Response {
    let opened = match opened(&app, &fields, path).await {
        Ok(opened) => opened,
        Err(error) => return fields.failed(error).await,
    };
    let address = format!("{}?gedaan=woonplaats", address(&Key::Desk(opened.clone())));
    match residency::seen(&app.core, &fields.visit().municipality, &opened).await {
        Ok(true) => render::see_other(&address),
        Ok(false) => render::message(fields.parts, PageError::NotThere).await,
        Err(error) => fields.failed(error).await,
    }
}

fn at_desk(fields: &Fields) -> Option<Desk> {
    fields.visit().session.as_ref().and_then(Session::desk)
}

/// What is acted on, for whoever reached the desk so.
pub(super) async fn opened(
    app: &App,
    fields: &Fields,
    (reference, channel): (String, String),
) -> Result<OnBehalf, PageError> {
    let at_desk = at_desk(fields).ok_or(PageError::NotAllowed)?;
    let channel = Channel::of_desk(&channel).ok_or(PageError::NotThere)?;
    desk::open(&app.core, &at_desk, &reference, channel).await?.ok_or(PageError::NotThere)
}

fn asked(fields: &Fields) -> Asked {
    let mut idea = Typed::default();
    for field in Field::ALL {
        idea.set(*field, fields.get(field.code()).to_owned());
    }
    Asked {
        idea,
        channel: fields.get(CHANNEL).to_owned(),
        no_address: !fields.get("geen-email").is_empty(),
        reach: fields.get("bereikbaar").to_owned(),
        same_as: fields.get("bij").to_owned(),
    }
}
