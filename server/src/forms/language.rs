//! Choosing a language: a cookie for a year, and back to the page.

use app::words;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;

use super::Fields;
use crate::{cookies, local_path::LocalPath, render::see_other, state::App};

/// Keeps the choice; an unknown language changes nothing.
pub async fn post(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let back = see_other(LocalPath::parse(fields.get("terug")).as_str());
    match words::from_code(fields.get("taal")) {
        None => back,
        Some(language) => (jar.add(cookies::language(language, app.config.https())), back).into_response(),
    }
}
