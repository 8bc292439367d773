//! Signing in with an invitation, signing out, here and on other devices.

use app::ui::PageError;
use app_core::{
    identity::{self, SessionId, SessionKind},
    kernel::token::Token,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use http::{HeaderName, HeaderValue};
use uuid::Uuid;

use super::{Fields, provider};
use crate::{cookies, device, limits, render, state::App};

/// Uses an invitation, which is the first step of signing in.
pub async fn accept(
    State(app): State<App>,
    Path(token): Path<String>,
    jar: CookieJar,
    fields: Fields,
) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::UsedInvitation).await;
    };
    if let Err(refused) = limits::network(&app, &fields, limits::LINK).await {
        return fields.failed(refused).await;
    }
    let device = device::name(&fields.parts.headers);
    match identity::accept(&app.core, &fields.visit().municipality, &token, &device).await {
        Ok(Some(session)) => {
            super::sign_in::begin(
                &app,
                &fields.visit().municipality,
                jar,
                &session,
                SessionKind::Visit,
                true,
                "",
            )
            .await
        }
        Ok(None) => render::message(fields.parts, PageError::UsedInvitation).await,
        Err(error) => fields.failed(error).await,
    }
}

/// The cookie of a session. The browser keeps it no longer than the server would, and until it is
/// closed when the person did not ask to stay signed in; the server decides when a session ends.
pub(super) fn session_cookie(session: &Token, kind: SessionKind, https: bool) -> Cookie<'static> {
    match kind {
        SessionKind::Stay | SessionKind::Staff => {
            cookies::make(cookies::SESSION, session.reveal(), kind.most_seconds(), https)
        }
        SessionKind::Visit => cookies::until_closed(cookies::SESSION, session.reveal(), https),
    }
}

/// Ends the session, here and in the database.
pub async fn sign_out(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let https = app.config.https();
    let ended = match cookies::token(&jar, cookies::SESSION, https) {
        Some(token) => identity::sign_out(&app.core, &token).await,
        None => Ok(None),
    };
    let next = match ended {
        Ok(Some(slug)) => provider::signed_out(&app, fields, &slug).await,
        Ok(None) => render::see_other("/"),
        Err(error) => return fields.failed(error).await,
    };
    let forget = [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))];
    let news = cookies::get(&jar, cookies::BROWSER, https).map(|_| cookies::removal(cookies::BROWSER, https));
    let jar = news.into_iter().fold(jar.add(cookies::removal(cookies::SESSION, https)), CookieJar::add);
    (jar, forget, next).into_response()
}

/// Ends the session on another device.
pub async fn end_device(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    match identity::end_device(&app.core, &session, SessionId(id)).await {
        Ok(true) => render::see_other("/mijn?gedaan=uitgelogd"),
        Ok(false) => render::see_other("/mijn"),
        Err(error) => fields.failed(error).await,
    }
}

/// Ends the sessions on all other devices.
pub async fn end_others(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    match identity::end_others(&app.core, &session).await {
        Ok(_) => render::see_other("/mijn?gedaan=overal"),
        Err(error) => fields.failed(error).await,
    }
}
