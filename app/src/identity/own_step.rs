//! Somebody's own second step: codes for paper, passkeys, and another app.

use std::sync::Arc;

use app_core::{
    identity::{self, MOST_PASSKEYS, PASSKEY_NAME_LENGTH, Passkey, Session},
    kernel::text::TextError,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    again::{at_work, fresh_first},
    passkey::passkey_form,
};
use crate::{
    t,
    ui::{Kind, Labels, PageError, error_summary, notice, page, page_below, text_field, text_problem, time},
    visit::{Visit, visit},
    words::Words,
};

/// Where it is.
const PAGE: &str = "/mijn/tweede-stap";

/// A passkey that was not kept.
#[derive(Clone, Debug)]
pub struct PasskeyRetry {
    /// What it was called.
    pub name: String,
    /// Why not; `None` when what came back proves nothing.
    pub why: Option<TextError>,
}

/// The second step of who is signed in.
#[component]
pub fn OwnStepPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<PasskeyRetry>>();
    page(async move {
        let session = at_work(&visit)?;
        let left = identity::recovery_codes_left(&visit.core, session).await?;
        let keys = identity::passkeys(&visit.core, session).await?;
        let fresh = session.fresh(visit.core.now()).is_some();
        let words = &visit.words;
        let wrong = retry.as_deref().map(|retry| ("#sleutelnaam".to_owned(), problem(words, retry)));
        let title = t!(words, "step-title");
        let add = match fresh {
            true => Some(add(&visit, session, &keys, retry.as_deref()).await?),
            false => None,
        };
        let is_wrong = wrong.is_some();
        let inside = view! {
            <div class="measure">
                {done_notice(&visit, done.as_deref())}
                {error_summary(words, wrong.into_iter().collect())}
                <h1>{title.clone()}</h1>
                {(!fresh).then(|| fresh_first(words, session, PAGE))}
                <section class="section" aria-labelledby="papier">
                    <h2 id="papier">{t!(words, "recovery-title")}</h2>
                    <p>{t!(words, "recovery-left", left = left)}</p>
                    <p><a class="link-alone" href="/mijn/herstelcodes">{t!(words, "recovery-make")}</a></p>
                </section>
                <section class="section" aria-labelledby="sleutels">
                    <h2 id="sleutels">{t!(words, "passkeys-title")}</h2>
                    <p>{t!(words, "passkeys-text")}</p>
                    {list(words, &keys, fresh)}
                    {add}
                </section>
                <section class="section" aria-labelledby="app">
                    <h2 id="app">{t!(words, "other-app-title")}</h2>
                    <p>{t!(words, "other-app-text")}</p>
                    {fresh.then(|| view! {
                        <form method="post" action="/mijn/tweede-stap/andere-app">
                            <div class="button-row">
                                <button class="button button-secondary">{t!(words, "other-app-ask")}</button>
                            </div>
                        </form>
                    })}
                </section>
            </div>
        };
        Ok(page_below(words, ("/mijn", t!(words, "account-title")), &title, is_wrong, inside.into_any()))
    })
}

fn done_notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let words = &visit.words;
    let (kind, text) = match done? {
        "sleutel" => (Kind::Success, t!(words, "passkey-added")),
        "weg" => (Kind::Success, t!(words, "passkey-removed")),
        "verlopen" => (Kind::Warning, t!(words, "other-app-gone")),
        _ => return None,
    };
    Some(notice(visit, kind, text))
}

fn problem(words: &Words, retry: &PasskeyRetry) -> String {
    match retry.why {
        None => t!(words, "passkey-refused"),
        Some(error) => {
            text_problem(words, t!(words, "passkey-name"), error, t!(words, "passkey-name-missing"))
        }
    }
}

/// The passkeys, each with a button that takes it away.
fn list(words: &Words, keys: &[Passkey], fresh: bool) -> AnyView {
    if keys.is_empty() {
        return view! { <p>{t!(words, "passkeys-none")}</p> }.into_any();
    }
    let rows = keys.iter().map(|key| {
        let since = key.created_at.local().date();
        let used = key.last_used_at.map(|at| {
            let date = at.local().date();
            view! { <br/> {t!(words, "passkey-used")} " " {time(date, words.date_year(date))} }
        });
        let remove = fresh.then(|| {
            view! {
                <form method="post" action=format!("/mijn/tweede-stap/sleutel/{}/weg", key.id.0)>
                    <button class="button button-secondary">
                        {t!(words, "passkey-remove")} <span class="visually-hidden">" " {key.name.clone()}</span>
                    </button>
                </form>
            }
        });
        view! {
            <li class="device">
                <p>
                    <b dir="auto">{key.name.clone()}</b> <br/>
                    {t!(words, "passkey-since")} " " {time(since, words.date_year(since))} {used}
                </p>
                {remove}
            </li>
        }
    });
    view! { <ul class="devices">{rows.collect_view()}</ul> }.into_any()
}

/// The form that makes a new one, where this browser can.
async fn add(
    visit: &Visit,
    session: &Session,
    keys: &[Passkey],
    retry: Option<&PasskeyRetry>,
) -> Result<AnyView, PageError> {
    let words = &visit.words;
    let made = identity::new_passkey(&visit.core, &visit.municipality, &visit.base, session).await?;
    let Some(ceremony) = made else {
        let full = keys.len() >= MOST_PASSKEYS;
        let text = if full {
            t!(words, "passkeys-full", most = MOST_PASSKEYS)
        } else {
            t!(words, "passkey-none-here")
        };
        return Ok(view! { <p>{text}</p> }.into_any());
    };
    let labels = Labels {
        name: "sleutelnaam",
        label: t!(words, "passkey-name"),
        hint: t!(words, "passkey-name-hint"),
        error: retry.map(|retry| problem(words, retry)),
        optional: false,
    };
    let number = keys.len() + 1;
    let typed =
        retry.map_or_else(|| t!(words, "passkey-name-first", number = number), |retry| retry.name.clone());
    let field = text_field(words, &labels, "text", Some("off"), Some(*PASSKEY_NAME_LENGTH.end()), &typed);
    let button = ("button", t!(words, "passkey-add"));
    Ok(view! {
        <p data-zonder-sleutel="">{t!(words, "passkey-none-here")}</p>
        {passkey_form(words, "/mijn/tweede-stap/sleutel", "nieuw", ceremony, field, button)}
    }
    .into_any())
}
