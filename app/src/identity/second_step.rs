//! The second step of staff: setting up an app, typing its code, or a code from paper.

use std::sync::Arc;

use app_core::{
    identity::{self, Ceremony, SecondStep, SetUp},
    kernel::limits::TryAgain,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{
    passkey::passkey_form,
    recovery::{NewCodes, codes_view},
    set_up::set_up_view,
};
use crate::{
    t,
    ui::{Labels, PageError, code_field, error_summary, form_title, page, text_field},
    visit::{Visit, visit},
    words::Words,
};

/// A code that did not do.
#[derive(Clone, Debug)]
pub struct SecondRetry {
    /// Name of the field: `code` or `herstelcode`.
    pub field: &'static str,
    /// What was typed.
    pub typed: String,
    /// Where to go on to.
    pub return_to: String,
    /// What is wrong.
    pub why: NotPassed,
}

/// Why a code did not do.
#[derive(Clone, Copy, Debug)]
pub enum NotPassed {
    /// It is no code.
    Malformed,
    /// It is not this one; another one can be tried so often.
    Wrong(i32),
    /// None can be tried before then.
    TooOften(TryAgain),
}

/// The second step. Who is not signed in, or long ago, is asked to sign in first.
#[component]
pub fn SecondStepPage() -> impl IntoView {
    let visit = visit();
    let (retry, codes) = (use_context::<Arc<SecondRetry>>(), use_context::<Arc<NewCodes>>());
    let back = use_query_map().get_untracked().get("terug").unwrap_or_default();
    page(async move {
        if let Some(codes) = codes {
            return Ok(Some(codes_view(&visit.words, &codes)));
        }
        let back = retry.as_ref().map_or(back, |retry| retry.return_to.clone());
        let step = match &visit.session {
            Some(session) => identity::second_step(&visit.core, &visit.municipality, session).await?,
            None => SecondStep::SignInAgain,
        };
        let ceremony = match (&step, &visit.session) {
            (SecondStep::Code, Some(session)) => {
                identity::ask_passkey(&visit.core, &visit.municipality, &visit.base, session).await?
            }
            _ => None,
        };
        match step {
            SecondStep::NotStaff => Err(PageError::NotAllowed),
            SecondStep::SignInAgain => {
                leptos_axum::redirect(&with_return("/inloggen", &back));
                Ok(None)
            }
            SecondStep::SetUp(set_up) => {
                Ok(Some(step_view(&visit, Some(&set_up), None, &back, retry.as_deref())))
            }
            SecondStep::Code => Ok(Some(step_view(&visit, None, ceremony, &back, retry.as_deref()))),
        }
    })
}

/// An address with where to go on to after it; empty for where such a visit usually goes on.
#[must_use]
pub fn with_return(path: &str, return_to: &str) -> String {
    if return_to.is_empty() {
        return path.to_owned();
    }
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("terug", return_to).finish();
    format!("{path}?{query}")
}

fn step_view(
    visit: &Visit,
    set_up: Option<&SetUp>,
    ceremony: Option<Ceremony>,
    back: &str,
    retry: Option<&SecondRetry>,
) -> AnyView {
    let words = &visit.words;
    // A passkey has no field: the code of the app comes in its place.
    let field = |field| if field == "sleutel" { "code" } else { field };
    let wrong = retry.map(|retry| (format!("#{}", field(retry.field)), error(words, retry)));
    let title = if set_up.is_some() { t!(words, "set-up-title") } else { t!(words, "second-title") };
    view! {
        <Title text=form_title(words, &title, wrong.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            {error_summary(words, wrong.into_iter().collect())}
            <h1>{title.clone()}</h1>
            {match set_up {
                Some(set_up) => set_up_view(words, set_up),
                None => view! { <p class="lead">{t!(words, "second-text")}</p> }.into_any(),
            }}
            {ceremony.map(|ceremony| use_passkey(words, ceremony, back))}
            <form class="form" method="post" action="/inloggen/tweede-stap" novalidate>
                <input type="hidden" name="terug" value=back.to_owned()/>
                {code_field(words, &labels(words, "code", retry), &typed("code", retry))}
                <div class="button-row">
                    <button class="button button-large">
                        {if set_up.is_some() { t!(words, "set-up-send") } else { t!(words, "second-send") }}
                    </button>
                    <a class="button button-secondary" href="/mijn">{t!(words, "second-not-now")}</a>
                </div>
            </form>
            {set_up.is_none().then(|| recovery_view(words, back, retry))}
        </div>
    }
    .into_any()
}

/// For who has a passkey.
fn use_passkey(words: &Words, ceremony: Ceremony, back: &str) -> AnyView {
    let back = view! { <input type="hidden" name="terug" value=back.to_owned()/> }.into_any();
    let button = ("button button-large", t!(words, "passkey-use"));
    passkey_form(words, "/inloggen/tweede-stap/sleutel", "gebruik", ceremony, back, button)
}

/// For who has not the phone at hand.
fn recovery_view(words: &Words, back: &str, retry: Option<&SecondRetry>) -> AnyView {
    let open = retry.is_some_and(|retry| retry.field == "herstelcode");
    let labels = labels(words, "herstelcode", retry);
    view! {
        <details class="second-way" open=open>
            <summary>{t!(words, "second-no-phone")}</summary>
            <form class="form" method="post" action="/inloggen/tweede-stap/herstelcode" novalidate>
                <input type="hidden" name="terug" value=back.to_owned()/>
                {text_field(words, &labels, "text", Some("off"), None, &typed("herstelcode", retry))}
                <div class="button-row">
                    <button class="button button-secondary">{t!(words, "second-recovery-send")}</button>
                </div>
            </form>
            <p>{t!(words, "second-no-recovery")}</p>
        </details>
    }
    .into_any()
}

fn labels(words: &Words, field: &'static str, retry: Option<&SecondRetry>) -> Labels<'static> {
    let (label, hint) = match field {
        "code" => (t!(words, "second-label"), t!(words, "code-hint")),
        _ => (t!(words, "second-recovery"), t!(words, "second-recovery-hint")),
    };
    let error = retry.filter(|retry| retry.field == field).map(|retry| error(words, retry));
    Labels { name: field, label, hint, error, optional: false }
}

fn typed(field: &str, retry: Option<&SecondRetry>) -> String {
    retry.filter(|retry| retry.field == field).map(|retry| retry.typed.clone()).unwrap_or_default()
}

fn error(words: &Words, retry: &SecondRetry) -> String {
    match retry.why {
        NotPassed::Malformed if retry.field == "code" => t!(words, "second-malformed"),
        NotPassed::Malformed => t!(words, "second-recovery-malformed"),
        NotPassed::Wrong(tries) if retry.field == "sleutel" => t!(words, "passkey-wrong", tries = tries),
        NotPassed::Wrong(tries) => t!(words, "second-wrong", tries = tries),
        NotPassed::TooOften(later) => {
            t!(words, "second-too-often", time = words.time(later.at.local().time()))
        }
    }
}
