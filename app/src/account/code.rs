//! Typing the code that was mailed to a new address.

use std::sync::Arc;

use app_core::account::{ADDRESS_TRIES, PendingAddress, pending_address};
use leptos::prelude::*;

use super::{account_page, signed_in};
use crate::{
    t,
    ui::{Labels, code_field, error_summary, page},
    visit::{Visit, visit},
};

/// A code that did not do.
#[derive(Clone, Debug)]
pub struct AddressCodeRetry {
    /// What was typed.
    pub code: String,
    /// How often another one can be tried; `None` when what was typed is no code.
    pub tries_left: Option<i32>,
}

/// The form for the code; without an address that waits for one, the page for another address.
#[component]
pub fn AddressCodePage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<AddressCodeRetry>>();
    page(async move {
        let Some(session) = signed_in(&visit, "/mijn/gegevens/code") else { return Ok(None) };
        let Some(pending) = pending_address(&visit.core, &session).await? else {
            leptos_axum::redirect("/mijn/gegevens?verlopen");
            return Ok(None);
        };
        Ok(Some(code_view(&visit, &pending, retry.as_deref())))
    })
}

fn code_view(visit: &Visit, pending: &PendingAddress, retry: Option<&AddressCodeRetry>) -> AnyView {
    let words = &visit.words;
    let error = retry.map(|retry| match retry.tries_left {
        Some(tries) => t!(words, "code-wrong", tries = tries),
        None => t!(words, "code-malformed"),
    });
    let wrong: Vec<_> = error.clone().map(|text| ("#code".to_owned(), text)).into_iter().collect();
    let is_wrong = !wrong.is_empty();
    let labels = Labels {
        name: "code",
        label: t!(words, "code-label"),
        hint: t!(words, "code-hint"),
        error,
        optional: false,
    };
    let typed = retry.map_or("", |retry| retry.code.as_str());
    let until = words.time(pending.expires_at.local().time());
    let body = view! {
        <p class="lead">{t!(words, "code-text", email = pending.email.clone())}</p>
        <form class="form" method="post" action="/mijn/gegevens/code" novalidate>
            {code_field(words, &labels, typed)}
            <div class="button-row"><button class="button button-large">{t!(words, "details-code-send")}</button></div>
        </form>
        <section class="section" aria-labelledby="geen-mail">
            <h2 id="geen-mail">{t!(words, "code-no-mail")}</h2>
            <p>{t!(words, "code-until", time = until, tries = ADDRESS_TRIES)}</p>
            <p><a class="link-alone" href="/mijn/gegevens">{t!(words, "details-code-again")}</a></p>
        </section>
    };
    let title = t!(words, "details-code-title");
    account_page(visit, &title, is_wrong, error_summary(words, wrong), body.into_any())
}
