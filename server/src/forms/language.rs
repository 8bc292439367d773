//! Choosing a language: a cookie for a year, and back to the page.

use app::words;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;

use super::Fields;
use crate::{cookies, local_path::LocalPath, render::see_other, state::App};

const YEAR_SECONDS: i64 = 365 * 86_400;

/// Keeps the choice; an unknown language changes nothing.
pub async fn post(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let back = see_other(LocalPath::parse(fields.get("terug")).as_str());
    match words::from_code(fields.get("taal")) {
        None => back,
        Some(language) => {
            let cookie = cookies::make(cookies::LANGUAGE, language.code(), YEAR_SECONDS, app.config.https());
            (jar.add(cookie), back).into_response()
        }
    }
}
