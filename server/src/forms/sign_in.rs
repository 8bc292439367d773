//! Signing in by mail: asking for a code, using it, and using the link.

use std::sync::Arc;

use app::{
    identity::{CodeRetry, EmailForm, with_return},
    ui::PageError,
};
use app_core::{
    identity::{self, Code, SIGN_IN_MINUTES, SessionKind, SignIn, SignedIn},
    kernel::{email::Email, token::Token},
    notifications,
    places::Municipality,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::StatusCode;

use super::{Fields, identity::session_cookie, second_step::begins_at};
use crate::{cookies, device, limits, local_path::LocalPath, render, state::App};

/// Mails a link and a code; the page for the code is the next.
pub async fn ask(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let (typed, stay) = (fields.get("email").to_owned(), !fields.get("blijf").is_empty());
    let back = LocalPath::parse_or_empty(fields.get("terug"));
    let confirms = !fields.get("bevestig").is_empty();
    let email = match Email::parse(&typed) {
        Ok(email) => email,
        Err(problem) => {
            let problem = Some(problem);
            let form = EmailForm { email: typed, stay, return_to: back, confirms, problem };
            return render::page_with(fields.parts, StatusCode::UNPROCESSABLE_ENTITY, Arc::new(form)).await;
        }
    };
    // Asked before anybody is looked for: known and unknown addresses get the same answer.
    let (network, address) = (limits::SIGN_IN, limits::SIGN_IN_ADDRESS);
    if let Err(refused) = limits::both(&app, &fields, network, address, &email.key()).await {
        return fields.failed(refused).await;
    }
    let arrived = visit.handshake.as_ref().filter(|_| confirms);
    let asked = SignIn { email: &email, language: visit.words.code(), return_to: &back, stay, arrived };
    match identity::ask_to_sign_in(&app.core, &visit.municipality, &asked).await {
        Ok(browser) => {
            let seconds = SIGN_IN_MINUTES * 60;
            let cookie = cookies::make(cookies::SIGN_IN, browser.reveal(), seconds, app.config.https());
            (jar.add(cookie), render::see_other("/inloggen/code")).into_response()
        }
        Err(error) => fields.failed(error).await,
    }
}

/// Signs in with a code, in the browser that asked for it.
pub async fn code(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(browser) = &visit.asked_to_sign_in else {
        return render::see_other("/inloggen?verlopen");
    };
    let typed = fields.get("code").to_owned();
    let Some(code) = Code::parse(&typed) else {
        return wrong_code(fields, CodeRetry { code: typed, tries_left: None }).await;
    };
    if let Err(refused) = limits::network(&app, &fields, limits::CODE).await {
        return fields.failed(refused).await;
    }
    let device = device::name(&fields.parts.headers);
    match identity::sign_in_by_code(&app.core, &visit.municipality, browser, &code, &device).await {
        Ok(SignedIn::WrongCode { tries_left }) if tries_left > 0 => {
            wrong_code(fields, CodeRetry { code: typed, tries_left: Some(tries_left) }).await
        }
        Ok(SignedIn::WrongCode { .. } | SignedIn::Gone) => render::see_other("/inloggen?verlopen"),
        Ok(SignedIn::NoRole) => render::message(fields.parts, PageError::NoRole).await,
        Ok(SignedIn::Yes { session, kind, staff, return_to }) => {
            begin(&app, &visit.municipality, jar, &session, kind, staff, &return_to).await
        }
        Err(error) => fields.failed(error).await,
    }
}

/// The page for a code again, with what is wrong.
pub(super) async fn wrong_code(fields: Fields, retry: CodeRetry) -> Response {
    render::page_with(fields.parts, StatusCode::UNPROCESSABLE_ENTITY, Arc::new(retry)).await
}

/// Signs in with a mailed link, on the device where it was opened.
pub async fn link(
    State(app): State<App>,
    Path(token): Path<String>,
    jar: CookieJar,
    fields: Fields,
) -> Response {
    let visit = fields.visit();
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::UsedSignIn).await;
    };
    if let Err(refused) = limits::network(&app, &fields, limits::LINK).await {
        return fields.failed(refused).await;
    }
    let device = device::name(&fields.parts.headers);
    match identity::sign_in_by_link(&app.core, &visit.municipality, &token, &device).await {
        Ok(SignedIn::Yes { session, kind, staff, return_to }) => {
            begin(&app, &visit.municipality, jar, &session, kind, staff, &return_to).await
        }
        Ok(_) => render::message(fields.parts, PageError::UsedSignIn).await,
        Err(error) => fields.failed(error).await,
    }
}

/// News that is turned on in this browser goes on in a new session of the same person, and ends with one of another.
pub(super) async fn news_goes_on(app: &App, municipality: &Municipality, jar: &CookieJar, session: &Token) {
    if let Some(browser) = cookies::token(jar, cookies::BROWSER, app.config.https())
        && let Err(error) = notifications::push_goes_on(&app.core, municipality, &browser, session).await
    {
        // Who signed in need not wait for it.
        tracing::warn!(%error, "it was not noted who uses a browser with news now");
    }
}

/// Signed in: the session of before ends, the cookies are put, and the visit goes on, for staff with the
/// second step where it was not made.
pub(super) async fn begin(
    app: &App,
    municipality: &Municipality,
    jar: CookieJar,
    session: &Token,
    kind: SessionKind,
    staff: bool,
    return_to: &str,
) -> Response {
    let https = app.config.https();
    news_goes_on(app, municipality, &jar, session).await;
    if let Some(before) = cookies::token(&jar, cookies::SESSION, https)
        && let Err(error) = identity::sign_out(&app.core, &before).await
    {
        // It ends by itself; who signed in need not wait for it.
        tracing::warn!(%error, "the session of before was not ended");
    }
    let jar = jar.add(session_cookie(session, kind, https)).add(cookies::removal(cookies::SIGN_IN, https));
    const SECOND: &str = "/inloggen/tweede-stap";
    // A provider may have shown the second step as well.
    let next = match (return_to, staff && kind != SessionKind::Staff) {
        ("", true) => SECOND.to_owned(),
        ("", false) if kind == SessionKind::Staff => {
            let session = identity::session(&app.core, municipality, session).await;
            begins_at(session.ok().flatten().as_ref()).to_owned()
        }
        ("", false) => "/mijn".to_owned(),
        (path, true) => with_return(SECOND, LocalPath::parse(path).as_str()),
        (path, false) => LocalPath::parse(path).as_str().to_owned(),
    };
    (jar, render::see_other(&next)).into_response()
}
