//! Signing in with an invitation, and signing out.

use app::ui::PageError;
use app_core::{
    identity::{self, SESSION_SECONDS},
    kernel::token::Token,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::{HeaderName, HeaderValue};

use super::Fields;
use crate::{cookies, render, state::App};

/// Uses an invitation: from now on this device is signed in.
pub async fn accept(
    State(app): State<App>,
    Path(token): Path<String>,
    jar: CookieJar,
    fields: Fields,
) -> Response {
    let Some(token) = Token::parse(&token) else {
        return render::message(fields.parts, PageError::UsedInvitation).await;
    };
    match identity::accept(&app.core, &fields.visit().municipality, &token).await {
        Ok(Some(session)) => {
            // The browser keeps it as long as the server renews it; the server decides when it ends.
            let cookie =
                cookies::make(cookies::SESSION, session.reveal(), 30 * SESSION_SECONDS, app.config.https());
            (jar.add(cookie), render::see_other("/werk")).into_response()
        }
        Ok(None) => render::message(fields.parts, PageError::UsedInvitation).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Ends the session, here and in the database.
pub async fn sign_out(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let https = app.config.https();
    if let Some(token) = cookies::token(&jar, cookies::SESSION, https)
        && let Err(error) = identity::sign_out(&app.core, &token).await
    {
        return fields.failed(error).await;
    }
    let forget = [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))];
    (jar.add(cookies::removal(cookies::SESSION, https)), forget, render::see_other("/")).into_response()
}
