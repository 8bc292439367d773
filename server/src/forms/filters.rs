//! What staff keep of a narrowed list, under a name.

use std::sync::Arc;

use app::{
    filters::{FilterRetry, PARTS, address},
    ui::PageError,
};
use app_core::filters::{self, FilterId, List};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{Fields, handling::handler, moderation::moderator};
use crate::{render, state::App};

/// Keeps a filter of the queue.
pub async fn keep_queue(State(app): State<App>, fields: Fields) -> Response {
    let allowed = moderator(&fields).is_some();
    keep(&app, fields, List::Queue, allowed).await
}

/// Keeps a filter of what is in hand.
pub async fn keep_in_hand(State(app): State<App>, fields: Fields) -> Response {
    let allowed = handler(&fields).is_some();
    keep(&app, fields, List::InHand, allowed).await
}

/// Takes a filter of the queue away.
pub async fn remove_queue(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let allowed = moderator(&fields).is_some();
    remove(&app, fields, List::Queue, id, allowed).await
}

/// Takes a filter of what is in hand away.
pub async fn remove_in_hand(State(app): State<App>, Path(id): Path<Uuid>, fields: Fields) -> Response {
    let allowed = handler(&fields).is_some();
    remove(&app, fields, List::InHand, id, allowed).await
}

async fn keep(app: &App, fields: Fields, list: List, allowed: bool) -> Response {
    let session = fields.visit().session.clone().filter(|_| allowed);
    let Some(session) = session else { return fields.failed(PageError::NotAllowed).await };
    let asked = PARTS.map(|name| (name, fields.get(name))).into_iter().filter(|(_, value)| !value.is_empty());
    let query = Serializer::new(String::new()).extend_pairs(asked).finish();
    let name = fields.get("naam").to_owned();
    let page = format!("{}?{query}", address(list));
    match filters::save(&app.core, &session, list, &name, &query).await {
        Ok(Ok(())) => render::see_other(&format!("{page}&gedaan=filter")),
        Ok(Err(wrong)) => {
            let retry = Arc::new(FilterRetry { name, wrong });
            render::page_at(fields.parts, &page, StatusCode::UNPROCESSABLE_ENTITY, retry).await
        }
        Err(error) => fields.failed(error).await,
    }
}

async fn remove(app: &App, fields: Fields, list: List, id: Uuid, allowed: bool) -> Response {
    let session = fields.visit().session.clone().filter(|_| allowed);
    let Some(session) = session else { return fields.failed(PageError::NotAllowed).await };
    match filters::remove(&app.core, &session, FilterId(id)).await {
        Ok(()) => render::see_other(&format!("{}?gedaan=filter-weg", address(list))),
        Err(error) => fields.failed(error).await,
    }
}
