//! The page from which somebody takes their data along.

use leptos::prelude::*;

use super::{account_page, signed_in};
use crate::{identity::fresh_first, t, ui::page, visit::visit};

/// What is in the file, and the button that makes it.
#[component]
pub fn TakeAlongPage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let Some(session) = signed_in(&visit, "/mijn/meenemen") else { return Ok(None) };
        let words = &visit.words;
        let form = if session.fresh(visit.core.now()).is_some() {
            view! {
                <form method="post" action="/mijn/meenemen">
                    <div class="button-row"><button class="button button-large">{t!(words, "take-send")}</button></div>
                </form>
            }
            .into_any()
        } else {
            fresh_first(words, &session, "/mijn/meenemen")
        };
        let body = view! {
            <p class="lead">{t!(words, "take-text")}</p>
            <p>{t!(words, "take-what")}</p>
            <p>{t!(words, "take-keep")}</p>
            {form}
        };
        let title = t!(words, "take-title");
        Ok(Some(account_page(&visit, &title, false, ().into_any(), body.into_any())))
    })
}
