//! The second step of staff: a code from an app or from paper, and new codes for paper.

use std::sync::Arc;

use app::{
    identity::{NewCodes, NotPassed, SecondRetry, with_return},
    ui::PageError,
};
use app_core::identity::{self, Code, Passed, PasskeyAnswer, Proof, RecoveryCode, Session, SessionKind};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::StatusCode;

use super::{Fields, identity::session_cookie, own_step, sign_in::news_goes_on};
use crate::{local_path::LocalPath, render, state::App};

/// The page of the second step.
const PAGE: &str = "/inloggen/tweede-stap";

/// Takes the code of an app.
pub async fn code(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let proof = Code::parse(fields.get("code")).map(Proof::App);
    pass(&app, jar, fields, "code", proof).await
}

/// Takes a code from paper.
pub async fn recovery(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let proof = RecoveryCode::parse(fields.get("herstelcode")).map(Proof::Recovery);
    pass(&app, jar, fields, "herstelcode", proof).await
}

/// Takes what a passkey answers.
pub async fn passkey(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let proof = Some(Proof::Passkey(answer(&fields)));
    pass(&app, jar, fields, "sleutel", proof).await
}

/// What a browser answers for a passkey.
pub(super) fn answer(fields: &Fields) -> PasskeyAnswer {
    let (state, answer) = (fields.get("staat").to_owned(), fields.get("antwoord").to_owned());
    PasskeyAnswer { base: fields.visit().base.to_string(), state, answer }
}

async fn pass(
    app: &App,
    jar: CookieJar,
    fields: Fields,
    field: &'static str,
    proof: Option<Proof>,
) -> Response {
    let asked = fields.get("terug");
    let return_to =
        if asked.is_empty() { String::new() } else { LocalPath::parse(asked).as_str().to_owned() };
    let Some(session) = fields.visit().session else {
        return render::see_other(&with_return("/inloggen", &return_to));
    };
    let passed = match proof {
        Some(proof) => identity::pass_second_step(&app.core, &session, &proof).await,
        None => return again(fields, field, return_to, NotPassed::Malformed).await,
    };
    match passed {
        Ok(Passed::Yes { session, recovery }) => {
            let cookie = session_cookie(&session, SessionKind::Staff, app.config.https());
            let (mut visit, mut fields) = (fields.visit(), fields);
            news_goes_on(app, &visit.municipality, &jar, &session).await;
            if let Ok(session) = identity::session(&app.core, &visit.municipality, &session).await {
                visit.session = session;
            }
            let return_to =
                if return_to.is_empty() { begins_at(visit.session.as_ref()).to_owned() } else { return_to };
            // The codes stand on a page of who is signed in now.
            fields.parts.extensions.insert(visit);
            let answer = match recovery.is_empty() {
                true => render::see_other(&return_to),
                false => show(fields, NewCodes { codes: recovery, return_to }).await,
            };
            (jar.add(cookie), answer).into_response()
        }
        Ok(Passed::Wrong { tries_left }) => {
            again(fields, field, return_to, NotPassed::Wrong(tries_left)).await
        }
        Ok(Passed::TooOften(later)) => again(fields, field, return_to, NotPassed::TooOften(later)).await,
        Ok(Passed::SignInAgain) => render::see_other(&with_return("/inloggen", &return_to)),
        Err(error) => fields.failed(error).await,
    }
}

async fn again(fields: Fields, field: &'static str, return_to: String, why: NotPassed) -> Response {
    let (status, later) = match why {
        NotPassed::TooOften(later) => (StatusCode::TOO_MANY_REQUESTS, Some(later)),
        NotPassed::Malformed | NotPassed::Wrong(_) => (StatusCode::UNPROCESSABLE_ENTITY, None),
    };
    let retry = SecondRetry { field, typed: fields.get(field).to_owned(), return_to, why };
    let response = render::page_at(fields.parts, PAGE, status, Arc::new(retry)).await;
    (later.map(render::retry_after), response).into_response()
}

/// Where the work of somebody begins.
pub(super) fn begins_at(session: Option<&Session>) -> &'static str {
    match session {
        Some(session) if session.moderator().is_some() => "/werk",
        Some(session) if session.handler().is_some() => "/behandelen",
        Some(session) if session.desk().is_some() => "/balie",
        Some(session) if session.admin().is_some() => "/beheer",
        _ => "/mijn",
    }
}

/// Shows new codes, this once.
pub(super) async fn show(fields: Fields, codes: NewCodes) -> Response {
    render::page_with(fields.parts, StatusCode::OK, Arc::new(codes)).await
}

/// Makes new codes for paper.
pub async fn new_codes(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = own_step::staff(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    match identity::make_recovery_codes(&app.core, &session).await {
        Ok(Some(codes)) => show(fields, NewCodes { codes, return_to: "/mijn".to_owned() }).await,
        Ok(None) => render::see_other(&with_return(PAGE, "/mijn/herstelcodes")),
        Err(error) => fields.failed(error).await,
    }
}
