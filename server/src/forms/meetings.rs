//! The table: calling a meeting, its agenda, and what is decided.

use std::sync::Arc;

use app::{
    handling::AnswerRetry,
    meetings::{AgendaRetry, CallRetry},
    ui::PageError,
};
use app_core::{
    identity::{Coordinator, Session},
    initiatives::reference::parse_reference,
    meetings::{self, Called, Decided, MeetingId},
    routing::Act,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{Fields, answer::typed, handling::handler};
use crate::{render, state::App};

/// Calls a meeting.
pub async fn call(State(app): State<App>, fields: Fields) -> Response {
    let Some(coordinator) = coordinator(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let [track, day, place] = ["loper", "dag", "plaats"].map(|name| fields.get(name).to_owned());
    let (of, on) = (municipality.tracks.get(&track), day.trim().parse().ok());
    let called = meetings::call(&app.core, &municipality, &coordinator, of, on, &place).await;
    let problem = match called {
        Ok(Called::Yes(id)) => return render::see_other(&format!("/overleg/{}?gedaan=uitgenodigd", id.0)),
        Ok(Called::Day) => None,
        Ok(Called::Place(error)) => Some(error),
        Err(error) => return fields.failed(error).await,
    };
    let retry = Arc::new(CallRetry { track, day, place, problem });
    render::page_at(fields.parts, "/overleg", StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

/// Puts an initiative on the agenda.
pub async fn put(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let (Some(_), Some(handler)) = (coordinator(&fields), handler(&fields)) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let municipality = fields.visit().municipality;
    let typed = fields.get("nummer").to_owned();
    let reference = parse_reference(&municipality.reference_prefix, &typed).unwrap_or_default();
    let page = format!("/overleg/{id}");
    let too_late = match meetings::put(&app.core, &municipality, &handler, MeetingId(id), &reference).await {
        Ok(Act::Done) => return render::see_other(&format!("{page}?gedaan=erbij")),
        Ok(Act::NotNow | Act::Text(_)) => true,
        Ok(Act::NotThere) => false,
        Err(error) => return fields.failed(error).await,
    };
    let retry = Arc::new(AgendaRetry { reference: typed, too_late });
    let status = if too_late { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    render::page_at(fields.parts, &page, status, retry).await
}

/// Keeps what was decided.
pub async fn decide(
    State(app): State<App>,
    Path((id, reference)): Path<(Uuid, String)>,
    fields: Fields,
) -> Response {
    let (Some(_), Some(handler)) = (coordinator(&fields), handler(&fields)) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (municipality, typed) = (fields.visit().municipality, typed(&fields));
    let meeting = format!("/overleg/{id}");
    let decided =
        meetings::decide(&app.core, &municipality, &handler, MeetingId(id), &reference, &typed).await;
    let problems = match decided {
        Ok(Decided::Yes) => return render::see_other(&format!("{meeting}?gedaan=besloten")),
        Ok(Decided::NotNow) => return render::see_other(&meeting),
        Ok(Decided::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Decided::Wrong(problems)) => problems,
        Err(error) => return fields.failed(error).await,
    };
    let retry = Arc::new(AnswerRetry { typed, problems, ..AnswerRetry::default() });
    let page = format!("{meeting}/idee/{reference}");
    render::page_at(fields.parts, &page, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

fn coordinator(fields: &Fields) -> Option<Coordinator> {
    fields.visit().session.as_ref().and_then(Session::coordinator)
}
