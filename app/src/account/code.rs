//! Typing the code that was mailed to a new address.

use std::sync::Arc;

use app_core::account::{ADDRESS_TRIES, pending_address};
use leptos::prelude::*;

use super::{account_page, signed_in};
use crate::{
    identity::{CodeRetry, MailedCode, code_form},
    t,
    ui::page,
    visit::visit,
};

/// The form for the code; without an address that waits for one, the page for another address.
#[component]
pub fn AddressCodePage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<CodeRetry>>();
    page(async move {
        let Some(session) = signed_in(&visit, "/mijn/gegevens/code") else { return Ok(None) };
        let Some(pending) = pending_address(&visit.core, &session).await? else {
            leptos_axum::redirect("/mijn/gegevens?verlopen");
            return Ok(None);
        };
        let words = &visit.words;
        let mailed = MailedCode {
            email: &pending.email,
            until: pending.expires_at,
            tries: ADDRESS_TRIES,
            send: ("/mijn/gegevens/code", t!(words, "details-code-send")),
            again: ("/mijn/gegevens".to_owned(), t!(words, "details-code-again")),
        };
        let (wrong, form) = code_form(words, mailed, retry.as_deref());
        Ok(Some(account_page(&visit, &t!(words, "details-code-title"), retry.is_some(), wrong, form)))
    })
}
