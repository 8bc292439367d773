//! Somebody's own second step: passkeys, and another app.

use std::sync::Arc;

use app::{
    identity::{NewCodes, OtherAppRetry, PasskeyRetry, sign_in_again},
    ui::PageError,
};
use app_core::identity::{self, Added, Code, OtherApp, PasskeyId, Session, SessionKind};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{Fields, second_step};
use crate::{render, state::App};

/// The page of all of it.
const PAGE: &str = "/mijn/tweede-stap";
/// The page of another app.
const OTHER_APP: &str = "/mijn/tweede-stap/andere-app";

/// Who made the second step, some time ago or just now.
pub(super) fn staff(fields: &Fields) -> Option<Session> {
    fields.visit().session.filter(|session| session.kind == SessionKind::Staff)
}

/// Keeps a passkey that the browser made.
pub async fn add_passkey(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = staff(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (here, name) = (fields.visit().municipality, fields.get("sleutelnaam").to_owned());
    let answer = second_step::answer(&fields);
    let why = match identity::add_passkey(&app.core, &here, &session, &name, &answer).await {
        Ok(Added::Yes) => return render::see_other("/mijn/tweede-stap?gedaan=sleutel"),
        Ok(Added::NotFresh) => return render::see_other(&sign_in_again(&session, PAGE)),
        Ok(Added::Name(why)) => Some(why),
        Ok(Added::Refused | Added::Full) => None,
        Err(error) => return fields.failed(error).await,
    };
    let retry = Arc::new(PasskeyRetry { name, why });
    render::page_at(fields.parts, PAGE, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

/// Takes a passkey away.
pub async fn remove_passkey(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(session) = staff(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let here = fields.visit().municipality;
    match identity::remove_passkey(&app.core, &here, &session, PasskeyId(id)).await {
        Ok(Some(true)) => render::see_other("/mijn/tweede-stap?gedaan=weg"),
        Ok(Some(false)) => render::see_other(PAGE),
        Ok(None) => render::see_other(&sign_in_again(&session, PAGE)),
        Err(error) => fields.failed(error).await,
    }
}

/// Makes a key for another app ready.
pub async fn ask_other_app(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = staff(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    match identity::ask_other_app(&app.core, &session).await {
        Ok(true) => render::see_other(OTHER_APP),
        Ok(false) => render::see_other(&sign_in_again(&session, PAGE)),
        Err(error) => fields.failed(error).await,
    }
}

/// Takes the first code of another app; shows new codes for paper, this once.
pub async fn use_other_app(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = staff(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (here, typed) = (fields.visit().municipality, fields.get("code").to_owned());
    let used = match Code::parse(&typed) {
        Some(code) => identity::use_other_app(&app.core, &here, &session, &code).await.map(Some),
        None => Ok(None),
    };
    let is_code = match used {
        Ok(Some(OtherApp::Yes(codes))) => {
            let codes = NewCodes { codes, return_to: PAGE.to_owned() };
            return render::page_at(fields.parts, OTHER_APP, StatusCode::OK, Arc::new(codes)).await;
        }
        Ok(Some(OtherApp::Gone)) => return render::see_other("/mijn/tweede-stap?gedaan=verlopen"),
        Ok(Some(OtherApp::Wrong)) => true,
        Ok(None) => false,
        Err(error) => return fields.failed(error).await,
    };
    let retry = Arc::new(OtherAppRetry { typed, is_code });
    render::page_at(fields.parts, OTHER_APP, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}
