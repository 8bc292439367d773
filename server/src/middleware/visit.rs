//! Puts the visit on the request: whose site, which language, who is signed in.

use app::{
    ui::PageError,
    visit::Visit,
    words::{self, Words},
};
use app_core::identity;
use axum::{
    extract::{FromRequest, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::{HeaderMap, Uri, header};

use crate::{cookies, forms::Fields, state::App};

/// Finds out what every page needs to know, then goes on. Without a database, a visit with a
/// session cookie gets the page that says so: nobody is shown as signed in, or as not.
pub async fn put(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let municipality = app.core.municipalities.by_host(host).clone();
    let https = app.config.https();
    let jar = CookieJar::from_headers(request.headers());
    let offered = |code: &str| words::from_code(code).filter(|one| municipality.languages.contains(one));
    let address = asked_for(request.uri().query().unwrap_or_default()).and_then(|code| offered(&code));
    let cookie = cookies::get(&jar, cookies::LANGUAGE, https).and_then(offered);
    let language = address
        .or(cookie)
        .or_else(|| accepted(request.headers()).find_map(|code| offered(&code)))
        .unwrap_or_else(|| municipality.own_language());
    // Who follows a link to a page in another language reads on in it.
    let keep = address.filter(|one| cookie != Some(*one)).map(|one| cookies::language(one, https));
    let session = match cookies::token(&jar, cookies::SESSION, https) {
        None => Ok(None),
        Some(token) if listens(request.headers()) => {
            identity::unattended_session(&app.core, &municipality, &token).await
        }
        Some(token) => identity::session(&app.core, &municipality, &token).await,
    };
    let mut visit = Visit {
        base: app.base(&municipality).into(),
        core: app.core.clone(),
        municipality,
        words: Words::of(language),
        session: None,
        path: without_language(request.uri()),
        draft: cookies::token(&jar, cookies::DRAFT, https),
        asked_to_sign_in: cookies::token(&jar, cookies::SIGN_IN, https),
        handshake: cookies::token(&jar, cookies::HANDSHAKE, https),
        assets: app.assets.clone(),
        mailbox: app.mailbox.clone(),
    };
    match session {
        Ok(session) => {
            visit.session = session;
            request.extensions_mut().insert(visit);
            let jar = keep.into_iter().fold(CookieJar::new(), CookieJar::add);
            (jar, next.run(request).await).into_response()
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

/// Whether a page asks this by itself, and goes on doing so when nobody is there.
fn listens(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|accept| accept == "text/event-stream")
}

/// The language that an address asks for: `?taal=en`.
fn asked_for(query: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    pairs.find(|(name, _)| name == "taal").map(|(_, value)| value.into_owned())
}

/// Path and query of an address, less what it says of the language.
fn without_language(address: &Uri) -> String {
    let parts = address.query().unwrap_or_default().split('&');
    let rest: Vec<_> = parts.filter(|part| !part.is_empty() && !part.starts_with("taal=")).collect();
    if rest.is_empty() { address.path().to_owned() } else { format!("{}?{}", address.path(), rest.join("&")) }
}

/// The languages that a browser asks for, the dearest first, without their regions; not those it refuses.
fn accepted(headers: &HeaderMap) -> impl Iterator<Item = String> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let parts = accepted.unwrap_or_default().split(',').filter_map(|part| {
        let mut words = part.split(';').map(str::trim);
        let code = words.next()?.split('-').next()?.to_ascii_lowercase();
        let weight: f32 =
            words.find_map(|word| word.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok())?;
        (weight > 0.0).then_some((weight, code))
    });
    let mut parts: Vec<_> = parts.collect();
    parts.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    parts.into_iter().map(|(_, code)| code)
}
