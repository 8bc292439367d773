//! Leaving: the account goes, and with it the cookies.

use app::{identity::sign_in_again, ui::PageError};
use app_core::account::{self, Left};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::{HeaderName, HeaderValue};

use super::Fields;
use crate::{cookies, render, state::App};

/// The page where it begins.
const PAGE: &str = "/mijn/vertrek";

/// Erases who is signed in.
pub async fn post(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let Some(fresh) = session.fresh(app.core.now()) else {
        return render::see_other(&sign_in_again(session, PAGE));
    };
    let remove: Vec<_> = fields.get("weg").split_whitespace().map(str::to_owned).collect();
    match account::leave(&app.core, &visit.municipality, fresh, &remove, visit.words.code()).await {
        Ok(Left::Done) => gone(jar, app.config.https()),
        Ok(Left::Staff) => render::see_other(PAGE),
        Err(error) => fields.failed(error).await,
    }
}

/// Nothing of them stays in the browser either, but the language they read.
fn gone(jar: CookieJar, https: bool) -> Response {
    let names = [cookies::SESSION, cookies::SIGN_IN, cookies::DRAFT];
    let jar = names.into_iter().fold(jar, |jar, name| jar.add(cookies::removal(name, https)));
    let forget = [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))];
    (jar, forget, render::see_other("/mijn/vertrek/klaar")).into_response()
}
