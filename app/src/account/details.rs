//! Name and mail address, each with a form of its own.

use std::sync::Arc;

use app_core::{
    account::own_name,
    drafts::{Field, NAME_LENGTH, Problem},
    identity::Session,
    kernel::{Instant, email::EmailError, text::TextError},
    notifications::own_dead_since,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{account_page, signed_in};
use crate::{
    drafts::problem,
    identity::fresh_first,
    t,
    ui::{self, Kind, Labels, error_summary, page, text_field},
    visit::{Visit, visit},
};

/// Where it is.
const PAGE: &str = "/mijn/gegevens";

/// A name that could not be kept.
#[derive(Clone, Debug)]
pub struct NameRetry {
    /// What was typed.
    pub name: String,
    /// What is wrong with it.
    pub problem: TextError,
}

/// A new address to which no code was mailed.
#[derive(Clone, Debug)]
pub struct AddressRetry {
    /// What was typed.
    pub email: String,
    /// Why not.
    pub why: NotAsked,
}

/// Why no code was mailed.
#[derive(Clone, Copy, Debug)]
pub enum NotAsked {
    /// What is wrong with the address.
    Email(EmailError),
    /// It is the one they have.
    Own,
    /// They signed in too long ago.
    TooLate,
}

/// Name and address.
#[component]
pub fn DetailsPage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    let (done, taken) = (query.get("gedaan"), query.get("bezet").is_some());
    let expired = query.get("verlopen").is_some();
    let (name, address) = (use_context::<Arc<NameRetry>>(), use_context::<Arc<AddressRetry>>());
    page(async move {
        let Some(session) = signed_in(&visit, PAGE) else { return Ok(None) };
        let (typed, name_error) = match &name {
            Some(retry) => (retry.name.clone(), Some(name_problem(&visit, retry.problem))),
            None => (own_name(&visit.core, &session).await?, None),
        };
        let dead = own_dead_since(&visit.core, &session).await?;
        let address_error = address.as_ref().map(|retry| address_problem(&visit, retry.why));
        let wrong = [("#naam", &name_error), ("#email", &address_error)];
        let wrong: Vec<_> =
            wrong.into_iter().filter_map(|(to, error)| Some((to.to_owned(), error.clone()?))).collect();
        let (words, is_wrong) = (&visit.words, !wrong.is_empty());
        let top = view! { {notice(&visit, done.as_deref(), taken, expired)} {error_summary(words, wrong)} };
        let body = view! {
            {name_form(&visit, &typed, name_error)}
            {address_form(&visit, &session, address.as_deref(), address_error, dead)}
        };
        let title = t!(words, "details-title");
        Ok(Some(account_page(&visit, &title, is_wrong, top.into_any(), body.into_any())))
    })
}

fn name_problem(visit: &Visit, error: TextError) -> String {
    problem(&visit.words, &visit.municipality, Field::Name, Problem::Text(error))
}

fn address_problem(visit: &Visit, why: NotAsked) -> String {
    let words = &visit.words;
    match why {
        NotAsked::Email(error) => problem(words, &visit.municipality, Field::Email, Problem::Email(error)),
        NotAsked::Own => t!(words, "details-email-own"),
        NotAsked::TooLate => t!(words, "details-email-late"),
    }
}

fn notice(visit: &Visit, done: Option<&str>, taken: bool, expired: bool) -> AnyView {
    let words = &visit.words;
    let (kind, text) = match done {
        Some("naam") => (Kind::Success, t!(words, "details-name-done")),
        Some("adres") => (Kind::Success, t!(words, "details-email-done")),
        _ if taken => (Kind::Warning, t!(words, "details-email-taken")),
        _ if expired => (Kind::Warning, t!(words, "sign-in-expired")),
        _ => return ().into_any(),
    };
    ui::notice(visit, kind, text)
}

fn name_form(visit: &Visit, typed: &str, error: Option<String>) -> AnyView {
    let words = &visit.words;
    let label = t!(words, "details-name");
    let labels = Labels { name: "naam", label: label.clone(), hint: String::new(), error, optional: false };
    view! {
        <section class="section" aria-labelledby="uw-naam">
            <h2 id="uw-naam">{label}</h2>
            <p>{t!(words, "details-name-text")}</p>
            <p>{t!(words, "details-name-shown")}</p>
            <form class="form" method="post" action="/mijn/gegevens/naam" novalidate>
                {text_field(words, &labels, "text", Some("name"), Some(*NAME_LENGTH.end()), typed)}
                <div class="button-row"><button class="button">{t!(words, "details-name-save")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The form for who signed in just now, or typed something in it before that was over.
fn address_form(
    visit: &Visit,
    session: &Session,
    retry: Option<&AddressRetry>,
    error: Option<String>,
    dead: Option<Instant>,
) -> AnyView {
    let words = &visit.words;
    let dead = dead.map(|since| {
        let date = words.date_year(since.local().date());
        ui::notice(visit, Kind::Warning, t!(words, "details-email-dead", date = date))
    });
    let is_fresh = session.fresh(visit.core.now()).is_some();
    let labels = Labels {
        name: "email",
        label: t!(words, "details-email-new"),
        hint: String::new(),
        error,
        optional: false,
    };
    let form = (is_fresh || retry.is_some()).then(|| {
        let typed = retry.map_or("", |retry| retry.email.as_str());
        view! {
            <form class="form" method="post" action="/mijn/gegevens/adres" novalidate>
                {text_field(words, &labels, "email", Some("email"), None, typed)}
                <div class="button-row"><button class="button">{t!(words, "details-email-send")}</button></div>
            </form>
        }
    });
    view! {
        <section class="section" aria-labelledby="uw-adres">
            <h2 id="uw-adres">{t!(words, "details-email")}</h2>
            <p>{t!(words, "details-email-now", email = session.email.clone())}</p>
            {dead}
            <p>{t!(words, "details-email-text")}</p>
            {(!is_fresh).then(|| fresh_first(words, session, PAGE))}
            {form}
        </section>
    }
    .into_any()
}
