//! Somebody's own account: another name, another address, all data to take along.

use std::sync::Arc;

use app::{
    account::{AddressRetry, NameRetry, NotAsked, files},
    identity::{CodeRetry, sign_in_again},
    ui::PageError,
    visit::Visit,
};
use app_core::{
    account::{self, AskedAddress, NewAddress, Section},
    identity::{Code, Session},
    kernel::{email::Email, limits::Often},
    photos,
};
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use jiff::civil::DateTime;

use super::{Fields, sign_in::wrong_code};
use crate::{limits, render, state::App, zipped::Archive};

/// The page of name and address.
const DETAILS: &str = "/mijn/gegevens";
/// The page of taking along.
const TAKE_ALONG: &str = "/mijn/meenemen";

/// Changes the name.
pub async fn name(State(app): State<App>, fields: Fields) -> Response {
    let Some(session) = fields.visit().session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let typed = fields.get("naam").to_owned();
    match account::change_name(&app.core, &session, &typed).await {
        Ok(Ok(())) => render::see_other("/mijn/gegevens?gedaan=naam"),
        Ok(Err(problem)) => {
            let retry = Arc::new(NameRetry { name: typed, problem });
            render::page_at(fields.parts, DETAILS, StatusCode::UNPROCESSABLE_ENTITY, retry).await
        }
        Err(error) => fields.failed(error).await,
    }
}

/// Mails a code to another address.
pub async fn address(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let Some(fresh) = session.fresh(app.core.now()) else {
        return not_asked(fields, StatusCode::FORBIDDEN, NotAsked::TooLate).await;
    };
    let email = match Email::parse(fields.get("email")) {
        Ok(email) => email,
        Err(error) => {
            return not_asked(fields, StatusCode::UNPROCESSABLE_ENTITY, NotAsked::Email(error)).await;
        }
    };
    let person = session.person.0.to_string();
    let often = Often { network: limits::ADDRESS, from: &person, address: limits::SIGN_IN_ADDRESS };
    match often.take(&app.core, &visit.municipality, &email.key()).await {
        Ok(Ok(())) => {}
        Ok(Err(again)) => return fields.failed(PageError::TooOften(again)).await,
        Err(error) => return fields.failed(error).await,
    }
    let language = visit.words.code();
    match account::ask_address(&app.core, &visit.municipality, fresh, &email, language).await {
        Ok(AskedAddress::Mailed) => render::see_other("/mijn/gegevens/code"),
        Ok(AskedAddress::Own) => not_asked(fields, StatusCode::UNPROCESSABLE_ENTITY, NotAsked::Own).await,
        Err(error) => fields.failed(error).await,
    }
}

async fn not_asked(fields: Fields, status: StatusCode, why: NotAsked) -> Response {
    let retry = AddressRetry { email: fields.get("email").to_owned(), why };
    render::page_at(fields.parts, DETAILS, status, Arc::new(retry)).await
}

/// Uses the code that was mailed to another address.
pub async fn code(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let typed = fields.get("code").to_owned();
    let Some(code) = Code::parse(&typed) else {
        return wrong_code(fields, CodeRetry { code: typed, tries_left: None }).await;
    };
    if let Err(refused) = limits::network(&app, &fields, limits::CODE).await {
        return fields.failed(refused).await;
    }
    let language = visit.words.code();
    match account::confirm_address(&app.core, &visit.municipality, session, &code, language).await {
        Ok(NewAddress::Changed) => render::see_other("/mijn/gegevens?gedaan=adres"),
        Ok(NewAddress::Taken) => render::see_other("/mijn/gegevens?bezet"),
        Ok(NewAddress::Wrong { tries_left }) if tries_left > 0 => {
            wrong_code(fields, CodeRetry { code: typed, tries_left: Some(tries_left) }).await
        }
        Ok(NewAddress::Wrong { .. } | NewAddress::Gone) => render::see_other("/mijn/gegevens?verlopen"),
        Err(error) => fields.failed(error).await,
    }
}

/// Gives everything about who is signed in, as one file.
pub async fn take_along(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(session) = &visit.session else {
        return fields.failed(PageError::SignedOut).await;
    };
    let Some(fresh) = session.fresh(app.core.now()) else {
        return render::see_other(&sign_in_again(session, TAKE_ALONG));
    };
    let person = session.person.0.to_string();
    if let Err(refused) = limits::subject(&app, &fields, limits::TAKE_ALONG, &person).await {
        return fields.failed(refused).await;
    }
    let sections = match account::take_along(&app.core, fresh).await {
        Ok(sections) => sections,
        Err(error) => return fields.failed(error).await,
    };
    let today = app.core.now().local();
    match archive(&app, &visit, session, &sections, today).await {
        Ok((length, body)) => download(&format!("groene-loper-{}.zip", today.date()), length, body),
        Err(error) => {
            tracing::error!(%error, "the file with somebody's data was not made");
            fields.failed(PageError::Unavailable).await
        }
    }
}

/// The file with what is known of somebody, and their photos.
async fn archive(
    app: &App,
    visit: &Visit,
    session: &Session,
    sections: &[Section],
    now: DateTime,
) -> anyhow::Result<(u64, Body)> {
    let mut archive = Archive::begin(now)?;
    for (name, text) in files(visit, &session.email, sections)? {
        archive.text(name, &text)?;
    }
    for own in photos::by_person(&app.core, session, account::MOST_RECORDS).await? {
        if let Some(bytes) = app.photos.largest(&own.photo).await? {
            archive.photo(&own.file, &bytes)?;
        }
    }
    Ok(archive.finish()?)
}

/// A file that a browser keeps instead of showing it.
fn download(name: &str, length: u64, body: Body) -> Response {
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    match disposition {
        Ok(disposition) => {
            let kind = HeaderValue::from_static("application/zip");
            let headers = [
                (header::CONTENT_TYPE, kind),
                (header::CONTENT_DISPOSITION, disposition),
                (header::CONTENT_LENGTH, HeaderValue::from(length)),
            ];
            (headers, body).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
