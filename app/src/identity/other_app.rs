//! Another app or phone for the codes of the second step: its key, and the field for its first code.

use std::sync::Arc;

use app_core::identity;
use leptos::prelude::*;

use super::{
    again::at_work,
    recovery::{NewCodes, codes_view},
    set_up::set_up_view,
};
use crate::{
    t,
    ui::{Labels, code_field, error_summary, page, page_below},
    visit::visit,
};

/// A first code that did not do.
#[derive(Clone, Debug)]
pub struct OtherAppRetry {
    /// What was typed.
    pub typed: String,
    /// Whether it could be a code.
    pub is_code: bool,
}

/// Setting up another app.
#[component]
pub fn OtherAppPage() -> impl IntoView {
    let visit = visit();
    let (retry, codes) = (use_context::<Arc<OtherAppRetry>>(), use_context::<Arc<NewCodes>>());
    page(async move {
        let words = &visit.words;
        if let Some(codes) = codes {
            return Ok(Some(codes_view(words, &codes)));
        }
        let session = at_work(&visit)?;
        let Some(set_up) = identity::other_app(&visit.core, &visit.municipality, session).await? else {
            leptos_axum::redirect("/mijn/tweede-stap?gedaan=verlopen");
            return Ok(None);
        };
        let error = retry.as_deref().map(|retry| match retry.is_code {
            true => t!(words, "other-app-wrong"),
            false => t!(words, "second-malformed"),
        });
        let wrong = error.clone().map(|text| ("#code".to_owned(), text));
        let labels = Labels {
            name: "code",
            label: t!(words, "second-label"),
            hint: t!(words, "code-hint"),
            error,
            optional: false,
        };
        let title = t!(words, "other-app-title");
        let is_wrong = wrong.is_some();
        let inside = view! {
            <div class="measure">
                {error_summary(words, wrong.into_iter().collect())}
                <h1>{title.clone()}</h1>
                {set_up_view(words, &set_up)}
                <form class="form" method="post" action="/mijn/tweede-stap/andere-app/code" novalidate>
                    {code_field(words, &labels, retry.as_deref().map_or("", |retry| &retry.typed))}
                    <div class="button-row">
                        <button class="button button-large">{t!(words, "other-app-send")}</button>
                        <a class="button button-secondary" href="/mijn/tweede-stap">{t!(words, "second-not-now")}</a>
                    </div>
                </form>
            </div>
        };
        let above = ("/mijn/tweede-stap", t!(words, "step-title"));
        Ok(Some(page_below(words, above, &title, is_wrong, inside.into_any())))
    })
}
