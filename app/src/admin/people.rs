//! Who works with the site, and inviting somebody.

use std::sync::Arc;

use app_core::identity::{self, Member};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    admin, framed,
    grant::{Typed, Wrong, fields},
    says, step_first,
};
use crate::{
    t,
    ui::{self, Kind, Labels, error_summary, heads, page, text_field, time},
    visit::{Visit, visit},
};

/// A role that could not be given, or taken away.
#[derive(Clone, Debug)]
pub struct PeopleRetry {
    /// What was typed.
    pub typed: Typed,
    /// Why not.
    pub wrong: Wrong,
}

/// The list of staff.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<PeopleRetry>>();
    let done = use_query_map().get_untracked().get("gedaan");
    page(async move {
        admin(&visit)?;
        let members = identity::staff(&visit.core, &visit.municipality, None).await?;
        let words = &visit.words;
        let wrong = retry.as_ref().map(|retry| retry.wrong);
        let inside = view! {
            {summary(&visit, wrong)}
            {notice(&visit, done.as_deref())}
            <h1>{t!(words, "people-title")}</h1>
            {table(&visit, &members)}
            <section class="section measure" aria-labelledby="uitnodigen">
                <h2 id="uitnodigen">{t!(words, "people-invite")}</h2>
                {step_first(&visit, "/beheer/mensen").unwrap_or_else(|| invite(&visit, retry.as_deref()))}
            </section>
        };
        Ok(framed(&visit, &t!(words, "people-title"), wrong.is_some(), inside.into_any()))
    })
}

/// What is wrong, with a link to its field.
pub(super) fn summary(visit: &Visit, wrong: Option<Wrong>) -> AnyView {
    let errors = wrong.map(|wrong| (format!("#{}", wrong.field()), wrong.says(visit)));
    error_summary(&visit.words, errors.into_iter().collect())
}

/// What was just done.
pub(super) fn notice(visit: &Visit, done: Option<&str>) -> AnyView {
    let words = &visit.words;
    let text = match done {
        Some("uitgenodigd") => t!(words, "people-invited"),
        Some("gegeven") => t!(words, "people-granted"),
        Some("weg") => t!(words, "people-revoked"),
        _ => return ().into_any(),
    };
    ui::notice(visit, Kind::Success, text)
}

fn table(visit: &Visit, members: &[Member]) -> AnyView {
    let words = &visit.words;
    let rows = members.iter().map(|member| row(visit, member)).collect_view();
    view! {
        <table class="queue" role="table">
            <caption>{t!(words, "people-count", count = members.len())}</caption>
            {heads([t!(words, "people-who"), t!(words, "people-roles"), t!(words, "people-second"), t!(words, "people-seen")])}
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(visit: &Visit, member: &Member) -> AnyView {
    let words = &visit.words;
    let today = visit.core.now().day();
    let roles = member.roles.iter().map(|held| {
        let place = says::place(&visit.municipality, &held.grant);
        let terms = held.grant.ends_on.map(|_| says::terms(visit, held)).unwrap_or_default();
        let over = held.grant.ends_on.is_some_and(|day| day < today);
        view! {
            <li class=over.then_some("is-over")>
                {says::role(visit, held.grant.role)}
                {(!place.is_empty()).then(|| view! { " " <span class="queue-left" lang=visit.staff_language()>{place}</span> })}
                {(!terms.is_empty()).then(|| view! { " " <span class="queue-left">{terms}</span> })}
            </li>
        }
    });
    let set_up = if member.set_up { t!(words, "people-second-yes") } else { t!(words, "people-second-no") };
    let seen = match member.last_seen_at {
        Some(at) => {
            let day = at.local().date();
            time(day, words.date_short(day)).into_any()
        }
        None => t!(words, "people-not-here").into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="queue-title">
                <a class="link-alone" href=format!("/beheer/mensen/{}", member.person.0)>{member.email.clone()}</a>
                {(!member.name.is_empty()).then(|| view! { " " <span class="meta" dir="auto">{member.name.clone()}</span> })}
            </th>
            <td role="cell" data-label=t!(words, "people-roles")><ul>{roles.collect_view()}</ul></td>
            <td role="cell" data-label=t!(words, "people-second")>{set_up}</td>
            <td role="cell" data-label=t!(words, "people-seen")>{seen}</td>
        </tr>
    }
    .into_any()
}

fn invite(visit: &Visit, retry: Option<&PeopleRetry>) -> AnyView {
    let words = &visit.words;
    let typed = retry.map(|retry| retry.typed.clone()).unwrap_or_default();
    let wrong = retry.map(|retry| retry.wrong);
    let labels = Labels {
        name: "email",
        label: t!(words, "people-email"),
        hint: t!(words, "people-email-hint"),
        error: wrong.filter(|wrong| wrong.field() == "email").map(|wrong| wrong.says(visit)),
        optional: false,
    };
    view! {
        <form class="form" method="post" action="/beheer/mensen" novalidate>
            {text_field(words, &labels, "email", Some("off"), None, &typed.email)}
            {fields(visit, &typed, wrong)}
            <div class="button-row"><button class="button">{t!(words, "people-invite-button")}</button></div>
        </form>
    }
    .into_any()
}
