//! Recovery codes: shown once, and made anew.

use std::sync::Arc;

use app_core::identity::{self, RecoveryCode};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::again::{at_work, fresh_first};
use crate::{
    t,
    ui::{page, page_below},
    visit::visit,
    words::Words,
};

/// Codes that were made just now; they cannot be shown again.
#[derive(Clone, Debug)]
pub struct NewCodes {
    /// The codes.
    pub codes: Vec<RecoveryCode>,
    /// Where to go on to.
    pub return_to: String,
}

/// How many codes there are left, with a button that makes new ones; then those.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let visit = visit();
    let codes = use_context::<Arc<NewCodes>>();
    page(async move {
        let words = &visit.words;
        if let Some(codes) = codes {
            return Ok(codes_view(words, &codes));
        }
        let session = at_work(&visit)?;
        let left = identity::recovery_codes_left(&visit.core, session).await?;
        let fresh = session.fresh(visit.core.now()).is_some();
        let title = t!(words, "recovery-title");
        let inside = view! {
            <div class="measure">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!(words, "recovery-left", left = left)}</p>
                <p>{t!(words, "recovery-what")}</p>
                <p>{t!(words, "recovery-anew")}</p>
                {if fresh { make(words) } else { fresh_first(words, session, "/mijn/herstelcodes") }}
            </div>
        };
        let above = ("/mijn/tweede-stap", t!(words, "step-title"));
        Ok(page_below(words, above, &title, false, inside.into_any()))
    })
}

fn make(words: &Words) -> AnyView {
    view! {
        <form method="post" action="/mijn/herstelcodes">
            <div class="button-row"><button class="button">{t!(words, "recovery-make")}</button></div>
        </form>
    }
    .into_any()
}

/// The codes, to print or to write down.
pub(super) fn codes_view(words: &Words, new: &NewCodes) -> AnyView {
    let codes = new.codes.iter().map(|code| view! { <li><code translate="no">{code.reveal()}</code></li> });
    view! {
        <Title text=t!(words, "recovery-new-title")/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            <h1>{t!(words, "recovery-new-title")}</h1>
            <p class="lead">{t!(words, "recovery-new-text")}</p>
            <p>{t!(words, "recovery-what")}</p>
            <ol class="recovery-codes">{codes.collect_view()}</ol>
            <div class="button-row">
                <a class="button button-large" href=new.return_to.clone()>{t!(words, "recovery-kept")}</a>
            </div>
        </div>
    }
    .into_any()
}
