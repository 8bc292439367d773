//! Writing an answer and sending it.

use std::sync::Arc;

use app::{handling::AnswerRetry, ui::PageError};
use app_core::{
    answers::{self, Saved, Sent, Typed},
    photos::PhotoId,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::{Fields, handling::handler, photos as photo_form};
use crate::{photos::WithPhotos, render, state::App};

/// Keeps the draft, and goes on to look at it when nothing is wrong.
pub async fn save(State(app): State<App>, Path(reference): Path<String>, form: WithPhotos) -> Response {
    let WithPhotos { fields, new, wrong: mut photos } = form;
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let (municipality, typed) = (fields.visit().municipality, typed(&fields));
    match photo_form::stage(&app, &municipality, &handler, &reference, &fields, new, &mut photos).await {
        Ok(true) => {}
        Ok(false) => return render::message(fields.parts, PageError::NotThere).await,
        Err(error) => return fields.failed(error).await,
    }
    let template = fields.get("tekst").to_owned();
    if !template.is_empty() {
        let retry = AnswerRetry { typed, template, photos, ..AnswerRetry::default() };
        return render::page_if_there(fields.parts, StatusCode::OK, Arc::new(retry)).await;
    }
    let saved = answers::save(&app.core, &municipality, &handler, &reference, version(&fields), &typed).await;
    let page = format!("/behandelen/{reference}/antwoord");
    let (status, retry) = match saved {
        Err(error) => return fields.failed(error).await,
        Ok(Saved::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Saved::NotNow) => return render::see_other(&format!("/behandelen/{reference}")),
        Ok(Saved::Stale(theirs)) => (
            StatusCode::CONFLICT,
            AnswerRetry { typed, photos, theirs: Some(*theirs), ..AnswerRetry::default() },
        ),
        Ok(Saved::Yes(problems)) if problems.is_empty() && photos.is_empty() => {
            return render::see_other(&format!("{page}/controle"));
        }
        Ok(Saved::Yes(problems)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            AnswerRetry { typed, problems, photos, ..AnswerRetry::default() },
        ),
    };
    render::page_at(fields.parts, &page, status, Arc::new(retry)).await
}

/// Sends the draft that was looked at.
pub async fn send(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let photos = fields.get("fotos").split(' ').filter_map(|id| Uuid::try_parse(id).ok().map(PhotoId));
    let photos: Vec<_> = photos.collect();
    let (core, version) = (&app.core, version(&fields));
    let sent = answers::send(core, &municipality, &handler, &reference, version, &photos).await;
    let item = format!("/behandelen/{reference}");
    let status = match sent {
        Err(error) => return fields.failed(error).await,
        Ok(Sent::Yes) => return render::see_other(&format!("{item}?gedaan=beantwoord")),
        Ok(Sent::NotNow) => return render::see_other(&item),
        Ok(Sent::NotThere) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Sent::Undecided) => return render::see_other(&format!("{item}/weging")),
        Ok(Sent::Stale) => StatusCode::CONFLICT,
        Ok(Sent::Wrong(_)) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let retry = Arc::new(AnswerRetry::default());
    render::page_at(fields.parts, &format!("{item}/antwoord/controle"), status, retry).await
}

fn version(fields: &Fields) -> i64 {
    fields.get("versie").parse().unwrap_or(0)
}

pub(super) fn typed(fields: &Fields) -> Typed {
    let get = |name| fields.get(name).to_owned();
    Typed {
        outcome: get("uitkomst"),
        body: get("antwoord"),
        until: get("tot"),
        criterion: get("criterium"),
        alternative: get("alternatief"),
        next_step: get("vervolg"),
        seen: get("foto-tekst"),
    }
}
