//! The rules by which ideas go to departments: adding one, moving it up, taking it away.

use app::{identity::with_return, ui::PageError};
use app_core::routing::{self, Rule, RuleError, RuleId};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{Fields, admin::admin};
use crate::{render, state::App};

const PAGE: &str = "/beheer/regels";
const FIELDS: [&str; 5] = ["woorden", "onderwerp", "wijk", "nodig", "afdeling"];

/// Adds a rule that was tried.
pub async fn add(State(app): State<App>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let get = |name| fields.get(name).to_owned();
    let [words, theme, neighbourhood, need, department] = FIELDS.map(get);
    let rule = Rule { theme, neighbourhood, need, words, department };
    let municipality = fields.visit().municipality;
    // What was typed stands in the address of the trial, where it is looked at again.
    let pairs = FIELDS.map(|name| (name, fields.get(name)));
    let trial = format!("{PAGE}?{}", Serializer::new(String::new()).extend_pairs(pairs).finish());
    match routing::add_rule(&app.core, &municipality, &admin, &rule).await {
        Ok(Ok(_)) => render::see_other(&format!("{PAGE}?gedaan=erbij")),
        Ok(Err(RuleError::NotFresh)) => render::see_other(&with_return("/inloggen/tweede-stap", &trial)),
        Ok(Err(_)) => render::page_at(fields.parts, &trial, StatusCode::UNPROCESSABLE_ENTITY, ()).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Puts a rule before the one above it.
pub async fn up(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let municipality = fields.visit().municipality;
    let done = routing::move_up(&app.core, &municipality, &admin, RuleId(id)).await;
    answer(fields, done, admin.is_fresh(app.core.now()), "omhoog").await
}

/// Takes a rule away.
pub async fn remove(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let municipality = fields.visit().municipality;
    let done = routing::remove_rule(&app.core, &municipality, &admin, RuleId(id)).await;
    answer(fields, done, admin.is_fresh(app.core.now()), "weg").await
}

async fn answer(fields: Fields, done: Result<bool, sqlx::Error>, fresh: bool, what: &str) -> Response {
    match done {
        Ok(true) => render::see_other(&format!("{PAGE}?gedaan={what}")),
        Ok(false) if !fresh => render::see_other(&with_return("/inloggen/tweede-stap", PAGE)),
        // Somebody was first, and the list says how it is now.
        Ok(false) => render::see_other(PAGE),
        Err(error) => fields.failed(error).await,
    }
}
