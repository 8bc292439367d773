//! Larger plans: laying one before the college, how that weighed it, and the phases in which it is carried out.

use std::sync::Arc;

use app::{
    handling::Wrong,
    projects::{WeighRetry, names},
    ui::PageError,
};
use app_core::projects::{self, Added, Laid, PhaseId};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{
    Fields,
    handling::{answer, done, handler},
};
use crate::{render, state::App};

/// Lays it before the college.
pub async fn lay(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let (municipality, day) = (fields.visit().municipality, fields.get("beslist").trim().parse().ok());
    let laid = projects::lay(&app.core, &municipality, &handler, &reference, day).await;
    let done = laid.map(|laid| match laid {
        Laid::Yes => Ok(()),
        Laid::Day => Err(Some(Wrong::CollegeDay)),
        Laid::NotNow => Err(Some(Wrong::TooLate)),
        Laid::NotThere => Err(None),
    });
    answer(fields, done, &reference, "college").await
}

/// Puts on record how the college weighed it.
pub async fn weigh(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let conditions = municipality.college.iter().flat_map(|college| &college.conditions);
    let typed = conditions.map(|condition| {
        let [met, why] = names(&condition.slug).map(|name| fields.get(&name).to_owned());
        (condition.slug.clone(), (met, why))
    });
    let typed = typed.collect();
    let problems = match projects::weigh(&app.core, &municipality, &handler, &reference, &typed).await {
        Err(error) => return fields.failed(error).await,
        Ok(Ok(act)) => {
            let act = Ok(done(act, |_| Wrong::TooLate));
            return answer(fields, act, &reference, "weging").await;
        }
        Ok(Err(problems)) => problems,
    };
    let page = format!("/behandelen/{reference}/weging");
    let retry = Arc::new(WeighRetry { typed, problems });
    render::page_at(fields.parts, &page, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

/// Adds a phase.
pub async fn add_phase(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let (name, until) = (fields.get("stap"), fields.get("klaar-op").trim().parse().ok());
    let added = projects::add_phase(&app.core, &municipality, &handler, &reference, name, until).await;
    let done = added.map(|added| match added {
        Added::Yes => Ok(()),
        Added::Name(error) => Err(Some(Wrong::PhaseName(error))),
        Added::Day => Err(Some(Wrong::PhaseDay)),
        Added::NotNow => Err(Some(Wrong::TooLate)),
        Added::NotThere => Err(None),
    });
    answer(fields, done, &reference, "stap").await
}

/// Takes a phase away.
pub async fn remove_phase(
    State(app): State<App>,
    Path((reference, phase)): Path<(String, Uuid)>,
    fields: Fields,
) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let act = projects::remove_phase(&app.core, &municipality, &handler, &reference, PhaseId(phase)).await;
    answer(fields, act.map(|act| done(act, |_| Wrong::TooLate)), &reference, "stap-weg").await
}
