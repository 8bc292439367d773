//! News on devices: turned on by the script of a page, off by a form, and renewed by our service worker.

use std::sync::Arc;

use app::{account::PushRefused, ui::PageError};
use app_core::{
    kernel::token::Token,
    notifications::{self, PushDeviceId, Subscription},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::StatusCode;
use uuid::Uuid;

use super::Fields;
use crate::{cookies, device, limits, push, render, state::App};

/// The page with the devices.
const PAGE: &str = "/mijn/meldingen";

/// How a browser says that it can be reached; `None` when we cannot reach it so.
fn subscription(app: &App, fields: &Fields) -> Option<Subscription> {
    let address = push::allowed(fields.get("adres"), app.config.push_trial.as_deref())?;
    Subscription::parse(address.as_str(), fields.get("sleutel"), fields.get("geheim"))
}

/// Turns news on in this browser.
pub async fn on(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let Some(subscription) = subscription(&app, &fields) else {
        return render::page_at(fields.parts, PAGE, StatusCode::UNPROCESSABLE_ENTITY, Arc::new(PushRefused))
            .await;
    };
    if let Err(refused) = limits::subject(&app, &fields, limits::PUSH, &session.person.0.to_string()).await {
        return fields.failed(refused).await;
    }
    // What this browser gave before is nothing any more.
    let known = cookies::token(&jar, cookies::BROWSER, app.config.https());
    let browser = known.unwrap_or_else(|| Token::new(&app.core.chance));
    let device = device::name(&fields.parts.headers);
    match notifications::push_on(&app.core, &session, &browser, &subscription, &device).await {
        Ok(_) => {
            let cookie = cookies::browser(&browser, app.config.https());
            (jar.add(cookie), render::see_other("/mijn/meldingen?toestel=aan")).into_response()
        }
        Err(error) => fields.failed(error).await,
    }
}

/// Turns news off on a device.
pub async fn off(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    match notifications::push_off(&app.core, &session, PushDeviceId(id)).await {
        Ok(true) => render::see_other("/mijn/meldingen?toestel=uit"),
        Ok(false) => render::see_other(PAGE),
        Err(error) => fields.failed(error).await,
    }
}

/// Sends something to all devices of who is signed in, to see whether it arrives.
pub async fn trial(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    if let Err(refused) = limits::subject(&app, &fields, limits::PUSH, &session.person.0.to_string()).await {
        return fields.failed(refused).await;
    }
    match notifications::push_trial(&app.core, session, visit.words.code()).await {
        Ok(0) => render::see_other(PAGE),
        Ok(_) => render::see_other("/mijn/meldingen?toestel=proef"),
        Err(error) => fields.failed(error).await,
    }
}

/// Takes how a browser can be reached from now on, when its push service gave it another address. The browser shows who
/// it is by its cookie; who used it may be signed out by time.
pub async fn renew(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let browser = cookies::token(&jar, cookies::BROWSER, app.config.https());
    let (Some(browser), Some(subscription)) = (browser, subscription(&app, &fields)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let Err(refused) = limits::subject(&app, &fields, limits::PUSH, browser.reveal()).await {
        return fields.failed(refused).await;
    }
    let here = &fields.visit().municipality;
    match notifications::push_renewed(&app.core, here, &browser, &subscription).await {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => fields.failed(error).await,
    }
}
