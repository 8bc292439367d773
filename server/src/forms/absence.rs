//! When somebody of the staff is away.

use std::sync::Arc;

use app::{handling::AbsenceRetry, ui::PageError};
use app_core::{
    identity::PersonId,
    routing::{self, AbsenceError},
};
use axum::{extract::State, response::Response};
use http::StatusCode;

use super::{Fields, handling::handler};
use crate::{render, state::App};

const PAGE: &str = "/behandelen/afwezig";

/// Keeps it.
pub async fn keep(State(app): State<App>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let day = |name: &str| fields.get(name).trim().parse().ok();
    let substitute = match fields.get("waarnemer") {
        "" => Ok(None),
        id => id.parse().map(|id| Some(PersonId(id))),
    };
    let kept = match substitute {
        Ok(who) => {
            routing::set_absence(&app.core, &municipality, &handler, day("van"), day("tot"), who).await
        }
        Err(_) => Ok(Err(vec![AbsenceError::Substitute])),
    };
    match kept {
        Ok(Ok(())) => render::see_other(&format!("{PAGE}?gedaan=afwezig")),
        Ok(Err(wrong)) => {
            let retry = Arc::new(AbsenceRetry { typed: fields.typed(), wrong });
            render::page_at(fields.parts, PAGE, StatusCode::UNPROCESSABLE_ENTITY, retry).await
        }
        Err(error) => fields.failed(error).await,
    }
}

/// They are there again.
pub async fn end(State(app): State<App>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    match routing::end_absence(&app.core, &municipality, &handler).await {
        Ok(()) => render::see_other(&format!("{PAGE}?gedaan=terug")),
        Err(error) => fields.failed(error).await,
    }
}
