//! The form for an idea: each page is kept, checked, and goes on; the last one sends.

use std::sync::Arc;

use app::{
    drafts::{Notice, Retry, address},
    photos::PhotoProblem,
    ui::PageError,
    visit::Visit,
};
use app_core::{
    drafts::{self, Draft, Field, MailLink, Problem, Step, Typed},
    initiatives::{self, Submission},
    kernel::{
        email::{Email, EmailError},
        limits::Often,
        token::Token,
    },
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use http::{StatusCode, request::Parts};

use super::{Fields, Visiting, photos as photo_form};
use crate::{
    cookies,
    limits::{self, Refused},
    photos::WithPhotos,
    render,
    state::App,
};

/// How long a device knows the draft after it was sent.
const SENT_SECONDS: i64 = 3600;

/// Keeps the first page.
pub async fn what(app: State<App>, jar: CookieJar, fields: Fields) -> Response {
    step(Step::What, app, jar, fields).await
}

/// Keeps the second page, with its photos. These are kept, described, put in order or taken away whatever else is
/// asked; what was not taken keeps its writer on the page.
pub async fn place(State(app): State<App>, jar: CookieJar, form: WithPhotos) -> Response {
    let WithPhotos { mut fields, new, mut wrong } = form;
    let used = match photo_form::used_place(&app, &fields).await {
        Ok(used) => used,
        Err(error) => return fields.failed(error).await,
    };
    if let Some(wijk) = &used {
        fields.set(Field::Neighbourhood.code(), wijk.clone());
    }
    let (fields, token, draft, is_new) = match kept(&app, fields, Step::Where).await {
        Ok(kept) => kept,
        Err(answer) => return answer,
    };
    let visit = fields.visit();
    let jar = jar.add(draft_cookie(&app, &visit, &token));
    let change = photo_form::change(&fields);
    let adds = fields.get("actie") == "foto";
    if adds && new.is_empty() && wrong.is_empty() {
        wrong.files.push((String::new(), PhotoProblem::Nothing));
    }
    let photos = match photo_form::keep(&app, &visit, &token, &fields, new, &mut wrong, change).await {
        Ok(photos) => photos,
        Err(error) => return not_received(fields.parts, draft.typed, &error).await,
    };
    if wrong.is_empty() && !photos && (adds || change.is_some() || used.is_some()) {
        let at = if used.is_some() { Field::Neighbourhood.code() } else { "fotos" };
        return (jar, render::see_other(&format!("/idee/waar#{at}"))).into_response();
    }
    let leaves = ["terug", "later"].contains(&fields.get("actie"));
    if (!wrong.is_empty() || photos) && !leaves {
        // The draft may be a new one, of which the request itself says nothing.
        let visit = Visit { draft: Some(token), ..visit };
        let mut parts = fields.parts;
        parts.extensions.insert(visit);
        let retry = Retry { typed: draft.typed, photos: wrong, ..Retry::default() };
        return (jar, again(parts, StatusCode::UNPROCESSABLE_ENTITY, retry).await).into_response();
    }
    on(Step::Where, jar, fields, draft, is_new).await
}

/// Keeps the third page.
pub async fn who(app: State<App>, jar: CookieJar, fields: Fields) -> Response {
    step(Step::Who, app, jar, fields).await
}

/// Keeps what was typed on a page, right or wrong; then back, later, on, or the same page again.
async fn step(step: Step, State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let (fields, token, draft, is_new) = match kept(&app, fields, step).await {
        Ok(kept) => kept,
        Err(answer) => return answer,
    };
    let jar = jar.add(draft_cookie(&app, &fields.visit(), &token));
    on(step, jar, fields, draft, is_new).await
}

/// Keeps what was typed on a page; or says why not, with all that was typed.
async fn kept(app: &App, fields: Fields, step: Step) -> Result<(Fields, Token, Draft, bool), Response> {
    let typed = typed(step, &fields);
    match save(app, &fields, step, &typed).await {
        Ok((token, draft, is_new)) => Ok((fields, token, draft, is_new)),
        Err(Refused::Database(error)) => Err(not_received(fields.parts, typed, &error).await),
        Err(refused) => Err(fields.failed(refused).await),
    }
}

/// Where who kept a page goes: back, later, on, or to the same page again.
async fn on(step: Step, jar: CookieJar, fields: Fields, draft: Draft, is_new: bool) -> Response {
    let problems = drafts::check_step(step, &draft.typed, &fields.visit().municipality);
    let went_on = match (fields.get("actie"), step.previous(), step.next()) {
        ("terug", Some(previous), _) => Some(address(previous)),
        ("later", ..) => Some("/idee/later".to_owned()),
        (_, _, Some(next)) if problems.is_empty() => Some(address(next)),
        _ => None,
    };
    match went_on {
        Some(_) if is_new && step != Step::What => (jar, render::see_other("/idee?verlopen")).into_response(),
        Some(to) => (jar, render::see_other(&to)).into_response(),
        None => {
            let retry = Retry { typed: draft.typed, problems, ..Retry::default() };
            (jar, again(fields.parts, StatusCode::UNPROCESSABLE_ENTITY, retry).await).into_response()
        }
    }
}

/// Keeps a page while it is being written; nothing is said but that it was kept.
pub async fn keep(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(step) = Step::from_code(fields.get("stap")) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let typed = typed(step, &fields);
    match save(&app, &fields, step, &typed).await {
        Ok((token, ..)) => {
            (jar.add(draft_cookie(&app, &visit, &token)), StatusCode::NO_CONTENT).into_response()
        }
        Err(refused) => fields.failed(refused).await,
    }
}

/// Keeps a page in the draft of this device, or in a new one; only new ones are counted.
async fn save(
    app: &App,
    fields: &Fields,
    step: Step,
    typed: &Typed,
) -> Result<(Token, Draft, bool), Refused> {
    let Visit { municipality, draft, .. } = &fields.visit();
    let known = match draft {
        Some(token) => drafts::open(&app.core, municipality, token).await?,
        None => None,
    };
    if known.is_none_or(|draft| draft.sent_as.is_some()) {
        limits::network(app, fields, limits::DRAFT).await?;
    }
    Ok(drafts::save(&app.core, municipality, draft.as_ref(), step, typed).await?)
}

/// Sends: the receipt, or the page again with the reason why not.
pub async fn send(State(app): State<App>, jar: CookieJar, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(token) = &visit.draft else { return render::see_other("/idee?verlopen") };
    let language = visit.words.code();
    let (version, session) = (fields.get("versie"), visit.session.as_ref());
    let from = limits::from(&app, &fields);
    let often = Some(Often { network: limits::SEND, from: &from, address: limits::SEND_ADDRESS });
    let sent =
        initiatives::submit(&app.core, &visit.municipality, token, version, language, session, often).await;
    let (status, notice) = match sent {
        Ok(Submission::Received(receipt)) => {
            // Long enough for a second press, short enough for a computer that others use too.
            let cookie = cookies::make(cookies::DRAFT, token.reveal(), SENT_SECONDS, app.config.https());
            let receipt = render::see_other(&format!("/volg/{}", receipt.reveal()));
            return (jar.add(cookie), receipt).into_response();
        }
        Ok(Submission::TooOften(again)) => return fields.failed(Refused::TooOften(again)).await,
        Ok(Submission::Gone) => return render::see_other("/idee?verlopen"),
        Ok(Submission::Incomplete(_)) => (StatusCode::UNPROCESSABLE_ENTITY, None),
        Ok(Submission::Stale) => (StatusCode::CONFLICT, Some(Notice::Stale)),
        Err(error) => {
            tracing::error!(%error, "an idea was not received");
            (StatusCode::SERVICE_UNAVAILABLE, Some(Notice::NotReceived))
        }
    };
    again(fields.parts, status, Retry { notice, ..Retry::default() }).await
}

/// Mails a link to the draft.
pub async fn later(State(app): State<App>, fields: Fields) -> Response {
    let visit = fields.visit();
    let Some(token) = &visit.draft else { return render::see_other("/idee?verlopen") };
    let mut retry = Retry::default();
    retry.typed.set(Field::Email, fields.get(Field::Email.code()).to_owned());
    match mail_link(&app, &fields, token).await {
        Ok(Ok(MailLink::Sent)) => return render::see_other("/idee/later?verstuurd"),
        Ok(Ok(MailLink::Gone)) => return render::see_other("/idee?verlopen"),
        Ok(Ok(MailLink::TooSoon)) => retry.notice = Some(Notice::LinkTooSoon),
        Ok(Ok(MailLink::TooOften(again))) => return fields.failed(Refused::TooOften(again)).await,
        Ok(Err(error)) => retry.problems = vec![(Field::Email, Problem::Email(error))],
        Err(refused) => return fields.failed(refused).await,
    }
    again(fields.parts, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

/// Mails it to the address that was typed; what is no address counts against the network all the same.
async fn mail_link(
    app: &App,
    fields: &Fields,
    token: &Token,
) -> Result<Result<MailLink, EmailError>, Refused> {
    let to = match Email::parse(fields.get(Field::Email.code())) {
        Ok(to) => to,
        Err(error) => return limits::network(app, fields, limits::LATER).await.map(|()| Err(error)),
    };
    let (visit, from) = (fields.visit(), limits::from(app, fields));
    let often = Some(Often { network: limits::LATER, from: &from, address: limits::LATER_ADDRESS });
    let language = visit.words.code();
    Ok(Ok(drafts::mail_link(&app.core, &visit.municipality, token, &to, language, often).await?))
}

/// Opens a draft by a mailed link: from now on this device knows it.
pub async fn open(
    State(app): State<App>,
    Path(token): Path<String>,
    jar: CookieJar,
    Visiting(visit): Visiting,
    request: axum::extract::Request,
) -> Response {
    let parts = request.into_parts().0;
    let Some(token) = Token::parse(&token) else {
        return render::message(parts, PageError::DeadLink).await;
    };
    match drafts::open(&app.core, &visit.municipality, &token).await {
        Ok(Some(draft)) if draft.sent_as.is_none() => {
            (jar.add(draft_cookie(&app, &visit, &token)), render::see_other("/idee")).into_response()
        }
        // Whoever has the link to the draft wrote it: here is what became of it.
        Ok(Some(_)) => render::see_other(&format!("/volg/{}", token.derive("receipt").reveal())),
        Ok(None) => render::message(parts, PageError::DeadLink).await,
        Err(error) => render::message(parts, error.into()).await,
    }
}

fn typed(step: Step, fields: &Fields) -> Typed {
    let mut typed = Typed::default();
    for field in step.fields() {
        typed.set(*field, fields.get(field.code()).to_owned());
    }
    if step == Step::What {
        for field in [Field::Neighbourhood, Field::Track] {
            typed.set(field, fields.get(field.code()).to_owned());
        }
    }
    typed
}

async fn not_received(parts: Parts, typed: Typed, error: &sqlx::Error) -> Response {
    tracing::error!(%error, "a page of the form was not kept");
    let retry = Retry { typed, notice: Some(Notice::NotReceived), ..Retry::default() };
    again(parts, StatusCode::SERVICE_UNAVAILABLE, retry).await
}

async fn again(parts: Parts, status: StatusCode, retry: Retry) -> Response {
    render::page_with(parts, status, Arc::new(retry)).await
}

fn draft_cookie(app: &App, visit: &Visit, token: &Token) -> axum_extra::extract::cookie::Cookie<'static> {
    let seconds = i64::from(visit.municipality.drafts_days) * 86_400;
    cookies::make(cookies::DRAFT, token.reveal(), seconds, app.config.https())
}
