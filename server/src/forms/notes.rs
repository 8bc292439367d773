//! Notes of colleagues to each other.

use app::{handling::Wrong, ui::PageError};
use app_core::{
    identity::PersonId,
    notes::{self, NoteId, Noted},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use uuid::Uuid;

use super::{
    Fields,
    handling::{answer, done, handler},
};
use crate::state::App;

/// Before the id of somebody who should know, in the name of a box.
const TO: &str = "wie-";

/// Writes one.
pub async fn add(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let chosen = fields.typed().into_iter().filter(|(_, value)| !value.is_empty());
    let to: Vec<_> =
        chosen.filter_map(|(name, _)| name.strip_prefix(TO)?.parse().ok().map(PersonId)).collect();
    let noted = notes::add(&app.core, &municipality, &handler, &reference, fields.get("notitie"), &to).await;
    let done = noted.map(|noted| match noted {
        Noted::Done => Ok(()),
        Noted::Text(error) => Err(Some(Wrong::Note(error))),
        Noted::NotTo => Err(Some(Wrong::NoteTo)),
        Noted::NotThere => Err(None),
    });
    answer(fields, done, &reference, "notitie").await
}

/// Takes one's own away.
pub async fn remove(
    State(app): State<App>,
    Path((reference, note)): Path<(String, Uuid)>,
    fields: Fields,
) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let act = notes::remove(&app.core, &municipality, &handler, &reference, NoteId(note)).await;
    answer(fields, act.map(|act| done(act, Wrong::Note)), &reference, "notitie-weg").await
}
