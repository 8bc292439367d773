//! What an admin does: invite, give roles and take them away, set terms, take the record along.

use std::sync::Arc;

use app::{
    admin::{Asked, PeopleRetry, Typed, Wrong, number},
    identity::with_return,
    ui::PageError,
};
use app_core::{
    identity::{self, Admin, Giver, GrantId, PersonId, Refusal, RoleError, Session},
    kernel::email::Email,
    retention::{self, Kind, Set},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use uuid::Uuid;

use super::Fields;
use crate::{record_csv, render, state::App};

const PEOPLE: &str = "/beheer/mensen";

/// Invites somebody with a role.
pub async fn invite(State(app): State<App>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let typed = typed(&fields);
    let asked =
        Email::parse(&typed.email).map_err(Wrong::Email).and_then(|email| Ok((email, typed.grant()?)));
    let (email, grant) = match asked {
        Ok(asked) => asked,
        Err(wrong) => return again(fields, PEOPLE, typed, wrong).await,
    };
    let municipality = fields.visit().municipality;
    let done = identity::invite(&app.core, Giver::Admin(&admin), &municipality, &email, &grant).await;
    answer(fields, PEOPLE, done.map(|_| ()), "uitgenodigd").await
}

/// Gives somebody a role.
pub async fn grant(State(app): State<App>, Path(person): Path<Uuid>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let page = format!("{PEOPLE}/{person}");
    let typed = typed(&fields);
    let grant = match typed.grant() {
        Ok(grant) => grant,
        Err(wrong) => return again(fields, &page, typed, wrong).await,
    };
    let (municipality, giver) = (fields.visit().municipality, Giver::Admin(&admin));
    let done = identity::grant(&app.core, giver, &municipality, PersonId(person), &grant).await;
    answer(fields, &page, done, "gegeven").await
}

/// Takes a role away.
pub async fn revoke(
    State(app): State<App>,
    Path((person, grant)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (municipality, giver) = (fields.visit().municipality, Giver::Admin(&admin));
    let done = identity::revoke(&app.core, giver, &municipality, GrantId(grant)).await;
    match done {
        // With the last role the person is gone from the list; the page of oneself may be gone as well.
        Ok(()) => render::see_other(&format!("{PEOPLE}?gedaan=weg")),
        done => answer(fields, &format!("{PEOPLE}/{person}"), done, "weg").await,
    }
}

/// Turns a provider off or on.
pub async fn provider(State(app): State<App>, Path(slug): Path<String>, fields: Fields) -> Response {
    const PAGE: &str = "/beheer/inloggen";
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let (municipality, to) = (fields.visit().municipality, fields.get("zet").to_owned());
    let done = match to.as_str() {
        "aan" | "uit" => identity::turn_provider(&app.core, &admin, &municipality, &slug, to == "aan").await,
        _ => Err(Refusal::NotThere.into()),
    };
    answer(fields, PAGE, done, &to).await
}

/// Sets how long a kind of data is kept.
pub async fn term(State(app): State<App>, Path(kind): Path<String>, fields: Fields) -> Response {
    const PAGE: &str = "/beheer/bewaartermijnen";
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let Some(kind) = Kind::from_code(&kind) else {
        return render::message(fields.parts, PageError::NotThere).await;
    };
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("aantal", fields.get("aantal"))
        .finish();
    let page = format!("{PAGE}/{}?{query}", kind.code());
    let municipality = fields.visit().municipality;
    // What is no number is refused as one that no term may have.
    let number = number(kind, fields.get("aantal")).unwrap_or(0);
    match retention::set_term(&app.core, &admin, &municipality, kind, number).await {
        Ok(Set::Yes) => render::see_other(&format!("{PAGE}?gedaan=termijn")),
        Ok(Set::NotFresh) => render::see_other(&with_return("/inloggen/tweede-stap", &page)),
        Ok(Set::Outside(_)) => {
            render::page_at(fields.parts, &page, StatusCode::UNPROCESSABLE_ENTITY, ()).await
        }
        Ok(Set::Fixed) => render::message(fields.parts, PageError::NotThere).await,
        Err(error) => fields.failed(error).await,
    }
}

/// Gives the rows of the record that were found, as a file.
pub async fn take_record(State(app): State<App>, fields: Fields) -> Response {
    let Some(admin) = admin(&fields) else {
        return fields.failed(PageError::NotAllowed).await;
    };
    let get = |name| fields.get(name).trim().to_owned();
    let asked = Asked { who: get("wie"), act: get("wat"), from: get("van"), until: get("tot") };
    let search = match asked.search(&fields.visit(), &admin).await {
        Ok(Some(search)) => search,
        Ok(None) => return render::see_other("/beheer/logboek"),
        Err(error) => return fields.failed(error).await,
    };
    match identity::export(&app.core, &admin, &search).await {
        Ok(()) => record_csv::answer(app.core, admin, search),
        Err(error) => fields.failed(error).await,
    }
}

pub(super) fn admin(fields: &Fields) -> Option<Admin> {
    fields.visit().session.as_ref().and_then(Session::admin)
}

fn typed(fields: &Fields) -> Typed {
    let get = |name| fields.get(name).to_owned();
    Typed {
        email: get("email"),
        role: get("rol"),
        neighbourhood: get("wijk"),
        department: get("afdeling"),
        ends_on: get("tot"),
    }
}

async fn again(fields: Fields, page: &str, typed: Typed, wrong: Wrong) -> Response {
    let retry = Arc::new(PeopleRetry { typed, wrong });
    render::page_at(fields.parts, page, StatusCode::UNPROCESSABLE_ENTITY, retry).await
}

async fn answer(fields: Fields, page: &str, done: Result<(), RoleError>, what: &str) -> Response {
    match done {
        Ok(()) => render::see_other(&format!("{page}?gedaan={what}")),
        Err(RoleError::Refused(Refusal::NotFresh)) => {
            render::see_other(&with_return("/inloggen/tweede-stap", page))
        }
        Err(RoleError::Refused(Refusal::NotThere)) => {
            render::message(fields.parts, PageError::NotThere).await
        }
        Err(RoleError::Refused(refusal)) => {
            let typed = typed(&fields);
            again(fields, page, typed, Wrong::Refused(refusal)).await
        }
        Err(RoleError::Engine(error)) => fields.failed(error).await,
    }
}
