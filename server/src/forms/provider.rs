//! Signing in with a provider: the way there, and the way back.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    identity::{Elsewhere, Errand},
    ui::PageError,
    visit::Visit,
};
use app_core::{
    identity::{self, FLOW_MINUTES, Flow, Shown, SignedIn},
    kernel::token::Token,
    places::Provider,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use http::{StatusCode, header};

use super::{Fields, sign_in::begin};
use crate::{
    cookies, device, limits,
    local_path::LocalPath,
    provider::{Failure, Way},
    render,
    state::App,
};

/// Leaves for a provider. The browser goes on from a page of ours: a redirect would be part of sending the
/// form, and our policy keeps forms on this site.
pub async fn leave(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let provider = match open(&app, &visit, fields.get("bij")).await {
        Ok(Some(provider)) => provider,
        Ok(None) => return render::message(fields.parts, PageError::NotThere).await,
        Err(error) => return fields.failed(error).await,
    };
    if let Err(refused) = limits::network(&app, &fields, limits::PROVIDER).await {
        return fields.failed(refused).await;
    }
    let back = LocalPath::parse_or_empty(fields.get("terug"));
    let stay = !fields.get("blijf").is_empty();
    let left = identity::leave(&app.core, &visit.municipality, provider, &back, stay).await;
    let handshake = match left {
        Ok(handshake) => handshake,
        Err(error) => return fields.failed(error).await,
    };
    let way = Way { provider, municipality: &visit.municipality, base: &visit.base };
    match app.providers.sign_in_address(way, &handshake).await {
        Ok(address) => {
            let jar = jar.add(handshake_cookie(&app, handshake.browser()));
            let name = provider.name.get(visit.words.language).to_owned();
            (jar, go_on(fields, Elsewhere { name, address: address.into(), errand: Errand::SignIn }).await)
                .into_response()
        }
        Err(failure) => refused(fields, way, failure).await,
    }
}

/// A provider at which people can sign in now.
async fn open<'a>(app: &App, visit: &'a Visit, slug: &str) -> Result<Option<&'a Provider>, sqlx::Error> {
    let on = identity::providers_on(&app.core, &visit.municipality).await?;
    Ok(on.into_iter().find(|provider| provider.slug == slug))
}

fn handshake_cookie(app: &App, browser: &Token) -> Cookie<'static> {
    cookies::make(cookies::HANDSHAKE, browser.reveal(), FLOW_MINUTES * 60, app.config.https())
}

/// The page from which the browser goes on to another site by itself.
async fn go_on(fields: Fields, to: Elsewhere) -> Response {
    let refresh = format!("0; url={}", to.address);
    let page = render::page_at(fields.parts, "/inloggen", StatusCode::OK, Arc::new(to)).await;
    ([(header::REFRESH, refresh)], page).into_response()
}

/// Says that nobody was signed in, and writes down why, without who it was.
async fn refused(fields: Fields, way: Way<'_>, failure: Failure) -> Response {
    let (municipality, provider) = (way.municipality, &way.provider.slug);
    tracing::warn!(municipality = municipality.slug, provider, %failure, "nobody was signed in by a provider");
    let page = match failure {
        Failure::Down(_) => PageError::ProviderDown,
        Failure::Refused(_) => PageError::ProviderFailed,
    };
    render::message(fields.parts, page).await
}

/// Comes back from a provider.
pub async fn back(
    State(app): State<App>,
    Path(slug): Path<String>,
    jar: CookieJar,
    fields: Fields,
) -> Response {
    let visit = fields.visit();
    let provider = match open(&app, &visit, &slug).await {
        Ok(Some(provider)) => provider,
        Ok(None) => return render::message(fields.parts, PageError::NotThere).await,
        Err(error) => return fields.failed(error).await,
    };
    let way = Way { provider, municipality: &visit.municipality, base: &visit.base };
    let query = fields.parts.uri.query().unwrap_or_default();
    let answer: BTreeMap<String, String> =
        url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let flow = match taken(&app, &fields, provider, &answer).await {
        Ok(Some(flow)) => flow,
        Ok(None) => {
            return refused(
                fields,
                way,
                Failure::Refused("it was not this browser that left, or too long ago"),
            )
            .await;
        }
        Err(error) => return fields.failed(error).await,
    };
    let jar = jar.add(cookies::removal(cookies::HANDSHAKE, app.config.https()));
    let shown = match shown(&app, way, &flow, answer).await {
        Ok(shown) => shown,
        Err(Ended::Said) => {
            return (jar, render::message(fields.parts, PageError::ProviderRefused).await).into_response();
        }
        Err(Ended::Failed(failure)) => return (jar, refused(fields, way, failure).await).into_response(),
    };
    let (language, device) = (visit.words.code(), device::name(&fields.parts.headers));
    match identity::arrive(&app.core, &visit.municipality, provider, &flow, &shown, language, &device).await {
        Ok(None) => {
            let jar = jar.add(handshake_cookie(&app, flow.handshake.browser()));
            (jar, render::see_other("/inloggen?bevestig")).into_response()
        }
        Ok(Some(SignedIn::Yes { session, kind, staff, return_to })) => {
            begin(&app, &visit.municipality, jar, &session, kind, staff, &return_to).await
        }
        Ok(Some(_)) => (jar, render::message(fields.parts, PageError::NoRole).await).into_response(),
        Err(error) => fields.failed(error).await,
    }
}

/// The way that this browser is on, once.
async fn taken(
    app: &App,
    fields: &Fields,
    provider: &Provider,
    answer: &BTreeMap<String, String>,
) -> Result<Option<Flow>, sqlx::Error> {
    let visit = fields.visit();
    let (Some(browser), Some(state)) = (visit.handshake, answer.get("state")) else {
        return Ok(None);
    };
    identity::come_back(&app.core, &visit.municipality, provider, browser, state).await
}

/// Why somebody who came back is not signed in.
enum Ended {
    /// They, or the provider, chose not to.
    Said,
    /// It did not work.
    Failed(Failure),
}

/// What the provider shows of who came back.
async fn shown(
    app: &App,
    way: Way<'_>,
    flow: &Flow,
    answer: BTreeMap<String, String>,
) -> Result<Shown, Ended> {
    let refused = |why| Ended::Failed(Failure::Refused(why));
    // RFC 9207: another provider may have answered in the name of this one.
    if answer.get("iss").is_some_and(|issuer| *issuer != way.provider.issuer) {
        return Err(refused("answered by another issuer"));
    }
    match answer.get("error").map(String::as_str) {
        None => {}
        Some("server_error" | "temporarily_unavailable") => {
            return Err(Ended::Failed(Failure::Down("it says so")));
        }
        Some(_) => return Err(Ended::Said),
    }
    let code = answer.into_iter().find(|(name, _)| name == "code").map(|(_, code)| code);
    let code = code.ok_or_else(|| refused("there is no code"))?;
    app.providers.show(&app.core, way, flow, code).await.map_err(Ended::Failed)
}

/// The answer to who signed out here: at the provider they may still be signed in, so that the next one at this
/// computer could come in as them.
pub(super) async fn signed_out(app: &App, mut fields: Fields, slug: &str) -> Response {
    let mut visit = fields.visit();
    let Some(provider) = visit.municipality.provider(slug) else {
        return render::see_other("/");
    };
    let way = Way { provider, municipality: &visit.municipality, base: &visit.base };
    let Some(address) = app.providers.sign_out_address(way).await else {
        return render::see_other("/");
    };
    let name = provider.name.get(visit.words.language).to_owned();
    visit.session = None;
    fields.parts.extensions.insert(visit);
    let to = Elsewhere { name, address: address.into(), errand: Errand::SignOut };
    render::page_at(fields.parts, "/inloggen", StatusCode::OK, Arc::new(to)).await
}
