//! Puts the visit on the request: whose site, which language, who is signed in.

use app::{
    ui::PageError,
    visit::Visit,
    words::{self, Words},
};
use app_core::{
    identity,
    places::{Language, Municipality},
};
use axum::{
    extract::{FromRequest, Request, State},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::cookie::CookieJar;
use http::{HeaderMap, header};

use crate::{cookies, forms::Fields, state::App};

/// Finds out what every page needs to know, then goes on. Without a database, a visit with a
/// session cookie gets the page that says so: nobody is shown as signed in, or as not.
pub async fn put(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let municipality = app.core.municipalities.by_host(host).clone();
    let https = app.config.https();
    let jar = CookieJar::from_headers(request.headers());
    let language = language(request.headers(), cookies::get(&jar, cookies::LANGUAGE, https), &municipality);
    let session = match cookies::token(&jar, cookies::SESSION, https) {
        None => Ok(None),
        Some(token) => identity::session(&app.core, &municipality, &token).await,
    };
    let mut visit = Visit {
        base: app.base(&municipality).into(),
        core: app.core.clone(),
        municipality,
        words: Words::of(language),
        session: None,
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        draft: cookies::token(&jar, cookies::DRAFT, https),
        assets: app.assets.clone(),
        mailbox: app.mailbox.clone(),
    };
    match session {
        Ok(session) => {
            visit.session = session;
            request.extensions_mut().insert(visit);
            next.run(request).await
        }
        Err(error) => {
            tracing::error!(%error, "the database did not say who is signed in");
            request.extensions_mut().insert(visit);
            match Fields::from_request(request, &app).await {
                Ok(fields) => fields.failed(PageError::Unavailable).await,
                Err(refusal) => refusal,
            }
        }
    }
}

/// The chosen language, else the first the browser asks for that the municipality has, else its own.
fn language(headers: &HeaderMap, chosen: Option<&str>, municipality: &Municipality) -> Language {
    let offered =
        |code: &str| words::from_code(code).filter(|language| municipality.languages.contains(language));
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let asked = accepted.split(',').filter_map(|part| {
        let tag = part.split(';').next()?.trim();
        offered(tag.split('-').next()?.to_ascii_lowercase().as_str())
    });
    let own = municipality.languages.first().copied().unwrap_or(Language::NL);
    chosen.and_then(offered).or(asked.into_iter().next()).unwrap_or(own)
}
