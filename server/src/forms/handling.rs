//! What is done with an initiative that is in hand: taking it, giving it away, asking, advising.

use std::sync::Arc;

use app::{
    handling::{HandleRetry, Wrong},
    photos::PhotosWrong,
    ui::PageError,
};
use app_core::{
    advice::{self, Ask, Asked, Given, Opinion},
    answers::{self, Progress},
    identity::{Handler, PersonId, Session},
    kernel::text::line,
    photos::DESCRIPTION_LENGTH,
    projects::PhaseId,
    routing::{self, Act, Unit},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;

use super::{Fields, photos as photo_form, question::opened};
use crate::{photos::WithPhotos, render, state::App};

/// The choice that stands for the coordinator, among departments.
const COORDINATOR: &str = "regisseur";

/// Takes it.
pub async fn take(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let (municipality, from) = (fields.visit().municipality, from(&fields));
    let act = routing::take(&app.core, &municipality, &handler, &reference, from).await;
    answer(fields, act.map(|act| done(act, |_| Wrong::TooLate)), &reference, "genomen").await
}

/// Leaves it to others.
pub async fn release(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let (municipality, from) = (fields.visit().municipality, from(&fields));
    let act = routing::release(&app.core, &municipality, &handler, &reference, from).await;
    answer(fields, act.map(|act| done(act, |_| Wrong::TooLate)), &reference, "losgelaten").await
}

/// Gives it to another unit.
pub async fn give(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let to = match fields.get("afdeling") {
        COORDINATOR => Some(Unit::Coordinator),
        slug => municipality.department(slug).map(|one| Unit::Department(one.slug.clone())),
    };
    let Some(to) = to else { return answer(fields, Ok(Err(Some(Wrong::Unit))), &reference, "").await };
    let act = routing::route(&app.core, &municipality, &handler, &reference, &to, fields.get("reden")).await;
    let done = act.map(|act| done(act, Wrong::Reason));
    // It may be theirs to read no more.
    if matches!(done, Ok(Ok(()))) {
        return render::see_other("/behandelen?gedaan=gegeven");
    }
    answer(fields, done, &reference, "gegeven").await
}

/// Lets it go on along another track.
pub async fn move_on(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let to = fields.get("loper");
    let act = routing::move_to_track(&app.core, &municipality, &handler, &reference, to).await;
    answer(fields, act.map(|act| done(act, |_| Wrong::TooLate)), &reference, "andere-loper").await
}

/// Asks the author something.
pub async fn ask(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let fields = match opened(fields).await {
        Ok(fields) => fields,
        Err(page) => return page,
    };
    let municipality = fields.visit().municipality;
    let act = routing::ask(&app.core, &municipality, &handler, &reference, fields.get("vraag")).await;
    answer(fields, act.map(|act| done(act, Wrong::Question)), &reference, "gevraagd").await
}

/// Asks departments for advice.
pub async fn ask_advice(State(app): State<App>, Path(reference): Path<String>, fields: Fields) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let slugs = municipality.departments.iter().map(|one| one.slug.clone());
    let asked = Ask {
        departments: slugs.filter(|slug| !fields.get(&format!("aan-{slug}")).is_empty()).collect(),
        alderman: !fields.get("aan-alderman").is_empty(),
        question: fields.get("adviesvraag").to_owned(),
        due_on: fields.get("voor").trim().parse().ok(),
    };
    let act = advice::ask(&app.core, &municipality, &handler, &reference, &asked).await;
    let done = act.map(|act| match act {
        Asked::Done => Ok(()),
        Asked::NotNow => Err(Some(Wrong::TooLate)),
        Asked::NoDepartment => Err(Some(Wrong::Departments)),
        Asked::Text(error) => Err(Some(Wrong::AdviceQuestion(error))),
        Asked::Day => Err(Some(Wrong::Day)),
        Asked::NotThere => Err(None),
    });
    answer(fields, done, &reference, "advies-gevraagd").await
}

/// Gives the advice of a department.
pub async fn advise(
    State(app): State<App>,
    Path((reference, department)): Path<(String, String)>,
    fields: Fields,
) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let (opinion, text) = (Opinion::from_code(fields.get("mening")), fields.get("advies"));
    let act = advice::give(&app.core, &municipality, &handler, &reference, &department, opinion, text).await;
    answer(fields, act.map(|act| given(act, Wrong::Advice)), &reference, "advies-gegeven").await
}

/// Passes a question for advice on.
pub async fn pass_on(
    State(app): State<App>,
    Path((reference, department)): Path<(String, String)>,
    fields: Fields,
) -> Response {
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    let (to, why) = (fields.get("door"), fields.get("waarom"));
    let act = advice::pass_on(&app.core, &municipality, &handler, &reference, &department, to, why).await;
    let done = act.map(|act| given(act, Wrong::PassReason));
    // It may be theirs to read no more.
    answer(fields, done, &reference, "doorgegeven").await
}

/// Says how far it is after a yes, or that it is done, with photos. When not all is right, the photos that are stay with
/// who chose them.
pub async fn progress(State(app): State<App>, Path(reference): Path<String>, form: WithPhotos) -> Response {
    let WithPhotos { fields, new, mut wrong } = form;
    let Some(handler) = handler(&fields) else { return fields.failed(PageError::NotAllowed).await };
    let municipality = fields.visit().municipality;
    match photo_form::stage(&app, &municipality, &handler, &reference, &fields, new, &mut wrong).await {
        Ok(true) => {}
        Ok(false) => return answer(fields, Ok(Err(Some(Wrong::TooLate))), &reference, "").await,
        Err(error) => return fields.failed(error).await,
    }
    if !wrong.is_empty() {
        return refuse(fields, Wrong::Photos, wrong, &reference).await;
    }
    let seen = match line(fields.get("foto-tekst"), DESCRIPTION_LENGTH) {
        Ok(seen) => seen,
        Err(error) => return refuse(fields, Wrong::PhotoWords(error), wrong, &reference).await,
    };
    let done_now = !fields.get("klaar").is_empty();
    let phase = fields.get("stap-klaar").parse().ok().map(PhaseId);
    let said = Progress { done: done_now, phase, text: fields.get("voortgang"), seen: &seen };
    let act = answers::progress(&app.core, &municipality, &handler, &reference, said).await;
    let what = if done_now { "klaar" } else { "voortgang" };
    answer(fields, act.map(|act| done(act, Wrong::Progress)), &reference, what).await
}

pub(super) fn handler(fields: &Fields) -> Option<Handler> {
    fields.visit().session.as_ref().and_then(Session::handler)
}

/// Who had it on the page on which the button was.
fn from(fields: &Fields) -> Option<PersonId> {
    fields.get("van").parse().ok().map(PersonId)
}

/// What came of an act: done, refused for a reason, or not there.
pub(super) type Done = Result<(), Option<Wrong>>;

pub(super) fn done(act: Act, text: fn(app_core::kernel::text::TextError) -> Wrong) -> Done {
    match act {
        Act::Done => Ok(()),
        Act::NotNow => Err(Some(Wrong::TooLate)),
        Act::Text(error) => Err(Some(text(error))),
        Act::NotThere => Err(None),
    }
}

fn given(act: Given, text: fn(app_core::kernel::text::TextError) -> Wrong) -> Done {
    match act {
        Given::Done => Ok(()),
        Given::NotNow => Err(Some(Wrong::TooLate)),
        Given::NoOpinion => Err(Some(Wrong::Opinion)),
        Given::Text(error) => Err(Some(text(error))),
        Given::NotTo => Err(Some(Wrong::NotTo)),
        Given::NotThere => Err(None),
    }
}

pub(super) async fn answer(
    fields: Fields,
    done: Result<Done, sqlx::Error>,
    reference: &str,
    what: &str,
) -> Response {
    let wrong = match done {
        Ok(Ok(())) => return render::see_other(&format!("/behandelen/{reference}?gedaan={what}")),
        Ok(Err(None)) => return render::message(fields.parts, PageError::NotThere).await,
        Ok(Err(Some(wrong))) => wrong,
        Err(error) => return fields.failed(error).await,
    };
    refuse(fields, wrong, PhotosWrong::default(), reference).await
}

async fn refuse(fields: Fields, wrong: Wrong, photos: PhotosWrong, reference: &str) -> Response {
    let status = match wrong {
        Wrong::TooLate => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let retry = Arc::new(HandleRetry { typed: fields.typed(), wrong, photos });
    render::page_at(fields.parts, &format!("/behandelen/{reference}"), status, retry).await
}
