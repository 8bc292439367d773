//! The texts with which staff begin: adding one, changing it, taking it away.

use std::sync::Arc;

use app::{admin::TemplateRetry, ui::PageError};
use app_core::templates::{self, Purpose, Template, TemplateError, TemplateId};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{Fields, admin::admin};
use crate::{render, state::App};

const PAGE: &str = "/beheer/teksten";

/// Adds one.
pub async fn add(State(app): State<App>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let done = match typed(&fields) {
        Ok(template) => {
            let kept = templates::save_template(&app.core, &municipality, &admin, &template).await;
            kept.map(|kept| kept.map(|_| ()))
        }
        Err(wrong) => Ok(Err(wrong)),
    };
    answer(fields, done, "erbij").await
}

/// Changes one.
pub async fn change(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let (municipality, id) = (fields.visit().municipality, TemplateId(id));
    let done = match typed(&fields) {
        Ok(template) => templates::change_template(&app.core, &municipality, &admin, id, &template).await,
        Err(wrong) => Ok(Err(wrong)),
    };
    answer(fields, done, "veranderd").await
}

/// Takes one away.
pub async fn remove(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    match templates::remove_template(&app.core, &municipality, &admin, TemplateId(id)).await {
        Ok(true) => render::see_other(&format!("{PAGE}?gedaan=weg")),
        // Somebody was first, and the list says how it is now.
        Ok(false) => render::see_other(PAGE),
        Err(error) => fields.failed(error).await,
    }
}

/// The template that was typed; without a purpose, what else is wrong with it.
fn typed(fields: &Fields) -> Result<Template, Vec<TemplateError>> {
    let purpose = Purpose::from_code(fields.get("waarvoor"));
    let get = |name| fields.get(name).to_owned();
    let template =
        Template { purpose: purpose.unwrap_or(Purpose::Question), name: get("naam"), body: get("tekst") };
    if purpose.is_none() { Err(template.check().err().unwrap_or_default()) } else { Ok(template) }
}

async fn answer(
    fields: Fields,
    done: Result<Result<(), Vec<TemplateError>>, sqlx::Error>,
    what: &str,
) -> Response {
    let wrong = match done {
        Ok(Ok(())) => return render::see_other(&format!("{PAGE}?gedaan={what}")),
        Ok(Err(wrong)) => wrong,
        Err(error) => return fields.failed(error).await,
    };
    let get = |name| fields.get(name).to_owned();
    let retry = TemplateRetry { purpose: get("waarvoor"), name: get("naam"), body: get("tekst"), wrong };
    render::page_with(fields.parts, StatusCode::UNPROCESSABLE_ENTITY, Arc::new(retry)).await
}
