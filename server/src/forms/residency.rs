//! Showing where one lives: by a postcode, or by the code of a letter.

use std::sync::Arc;

use app::{
    account::{LetterRetry, PostcodeRetry},
    identity::CodeRetry,
    ui::PageError,
};
use app_core::{
    identity::Code,
    residency::{self, Asked, Claimed, CodeUsed, Field, Typed},
};
use axum::{extract::State, response::Response};
use http::StatusCode;

use super::Fields;
use crate::{limits, render, state::App};

/// The page of all of it.
const PAGE: &str = "/mijn/woonplaats";

/// Keeps that somebody gave a postcode.
pub async fn postcode(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let postcode = fields.get("uw-postcode").to_owned();
    match residency::claim_postcode(&app.core, &visit.municipality, session, &postcode).await {
        Ok(Claimed::Yes) => render::see_other("/mijn/woonplaats?gedaan=postcode"),
        Ok(why) => again(fields, PostcodeRetry { postcode, why }).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Asks for a letter.
pub async fn letter(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let person = session.person.0.to_string();
    if let Err(refused) = limits::both(&app, &fields, limits::LETTER, limits::LETTER_PERSON, &person).await {
        return fields.failed(refused).await;
    }
    let field = |field: Field| fields.get(field.code()).to_owned();
    let typed = Typed {
        name: field(Field::Name),
        street: field(Field::Street),
        postcode: field(Field::Postcode),
        town: field(Field::Town),
    };
    let language = visit.words.code();
    match residency::ask_letter(&app.core, &visit.municipality, session, &typed, language).await {
        Ok(Asked::Yes) => render::see_other("/mijn/woonplaats?gedaan=brief"),
        Ok(Asked::NotNeeded) => render::see_other(PAGE),
        Ok(Asked::OnItsWay) => render::see_other("/mijn/woonplaats?gedaan=onderweg"),
        Ok(Asked::Wrong(problems)) => again(fields, LetterRetry { typed, problems }).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Uses the code of a letter.
pub async fn code(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let typed = fields.get("code").to_owned();
    let Some(code) = Code::parse(&typed) else {
        return again(fields, CodeRetry { code: typed, tries_left: None }).await;
    };
    if let Err(refused) = limits::network(&app, &fields, limits::CODE).await {
        return fields.failed(refused).await;
    }
    match residency::use_code(&app.core, &visit.municipality, session, &code).await {
        Ok(CodeUsed::Yes) => render::see_other("/mijn/woonplaats?gedaan=code"),
        Ok(CodeUsed::Wrong { tries_left }) if tries_left > 0 => {
            again(fields, CodeRetry { code: typed, tries_left: Some(tries_left) }).await
        }
        Ok(CodeUsed::Wrong { .. } | CodeUsed::Gone) => render::see_other("/mijn/woonplaats?gedaan=verlopen"),
        Err(error) => fields.failed(error).await,
    }
}

async fn again<T: Send + Sync + 'static>(fields: Fields, retry: T) -> Response {
    render::page_at(fields.parts, PAGE, StatusCode::UNPROCESSABLE_ENTITY, Arc::new(retry)).await
}
