//! Somebody who works with the site: the roles they have, and giving one more.

use std::sync::Arc;

use app_core::identity::{self, Held, Member, PersonId};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    PeopleRetry, admin, framed,
    grant::fields,
    people::{notice, summary},
    says, step_first,
};
use crate::{
    t,
    ui::{self, Kind, PageError, page},
    visit::{Visit, visit},
};

/// One member of staff.
#[component]
pub fn PersonPage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<PeopleRetry>>();
    page(async move {
        let admin = admin(&visit)?;
        let person = PersonId(id.parse().map_err(|_| PageError::NotThere)?);
        let members = identity::staff(&visit.core, &visit.municipality, Some(person)).await?;
        let member = members.into_iter().next().ok_or(PageError::NotThere)?;
        let words = &visit.words;
        let wrong = retry.as_ref().map(|retry| retry.wrong);
        let oneself = admin.person() == person;
        let page = format!("/beheer/mensen/{}", person.0);
        let forms =
            step_first(&visit, &page).unwrap_or_else(|| forms(&visit, &page, oneself, retry.as_deref()));
        let inside = view! {
            {summary(&visit, wrong)}
            {notice(&visit, done.as_deref())}
            <h1>{member.email.clone()}</h1>
            {(!member.name.is_empty()).then(|| view! { <p class="lead" dir="auto">{member.name.clone()}</p> })}
            {member.dead_since.map(|since| {
                let date = words.date_year(since.local().date());
                ui::notice(&visit, Kind::Warning, t!(words, "person-mail-dead", date = date))
            })}
            <section class="section measure" aria-labelledby="rollen">
                <h2 id="rollen">{t!(words, "people-roles")}</h2>
                {roles(&visit, &page, &member)}
            </section>
            <section class="section measure" aria-labelledby="erbij">
                <h2 id="erbij">{t!(words, "person-more")}</h2>
                {forms}
            </section>
        };
        Ok(framed(&visit, &member.email, wrong.is_some(), inside.into_any()))
    })
}

/// Each role, with a button that takes it away for who may do that now.
fn roles(visit: &Visit, page: &str, member: &Member) -> AnyView {
    let fresh = visit.session.as_ref().is_some_and(|session| session.fresh(visit.core.now()).is_some());
    let rows = member.roles.iter().map(|held| row(visit, page, held, fresh)).collect_view();
    view! { <ul class="devices">{rows}</ul> }.into_any()
}

fn row(visit: &Visit, page: &str, held: &Held, fresh: bool) -> AnyView {
    let words = &visit.words;
    let name = says::role(visit, held.grant.role);
    let place = says::place(&visit.municipality, &held.grant);
    let what = || {
        let place = (!place.is_empty())
            .then(|| view! { ", " <bdi lang=visit.staff_language()>{place.clone()}</bdi> });
        view! { {name.clone()} {place} }
    };
    view! {
        <li class="device">
            <p><b>{what()}</b><br/><span class="meta">{says::terms(visit, held)}</span></p>
            {fresh.then(|| view! {
                <form method="post" action=format!("{page}/rollen/{}/weg", held.id.0)>
                    <button class="button button-secondary">
                        {t!(words, "person-revoke")} <span class="visually-hidden">" " {what()}</span>
                    </button>
                </form>
            })}
        </li>
    }
    .into_any()
}

fn forms(visit: &Visit, page: &str, oneself: bool, retry: Option<&PeopleRetry>) -> AnyView {
    let words = &visit.words;
    if oneself {
        return view! { <p>{t!(words, "grant-oneself")}</p> }.into_any();
    }
    let typed = retry.map(|retry| retry.typed.clone()).unwrap_or_default();
    view! {
        <p>{t!(words, "person-more-text")}</p>
        <form class="form" method="post" action=format!("{page}/rollen") novalidate>
            {fields(visit, &typed, retry.map(|retry| retry.wrong))}
            <div class="button-row"><button class="button">{t!(words, "person-grant")}</button></div>
        </form>
    }
    .into_any()
}
