//! Stopping a kind of mail with the link in it. Opening the link changes nothing: what guards mailboxes opens links too.

use std::sync::Arc;

use app_core::notifications::{Pace, Stopping, Topic, to_stop};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::topic_name;
use crate::{
    t,
    ui::{self, Kind, PageError, page},
    visit::{Visit, visit},
    words::Words,
};

/// What was stopped just now, with how it was mailed until then.
#[derive(Clone, Debug)]
pub struct Stopped(pub Stopping);

/// What the link stops and a button that does it, or that it was done and a button that undoes it.
#[component]
pub fn StopPage() -> impl IntoView {
    let visit = visit();
    let link = use_params_map().get_untracked().get("token").unwrap_or_default();
    let again = use_query_map().get_untracked().get("gedaan").is_some();
    let stopped = use_context::<Arc<Stopped>>();
    page(async move {
        let now = to_stop(&visit.core, &visit.municipality, &link).await?.ok_or(PageError::DeadLink)?;
        let words = &visit.words;
        let body = match stopped {
            Some(stopped) => is_stopped(&visit, &link, &stopped.0),
            None if now.stops() => can_be_stopped(&visit, &link, &now, again),
            None => is_stopped(&visit, &link, &Stopping { paces: at_once(&now), ..now }),
        };
        Ok(view! {
            <Title text=t!(words, "stop-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">{body}</div>
        }
        .into_any())
    })
}

/// What was stopped earlier comes again at once; what comes in no digest stays as it is.
fn at_once(now: &Stopping) -> Vec<(Topic, Pace)> {
    now.paces.iter().filter(|_| !now.digests).map(|(topic, _)| (*topic, Pace::AtOnce)).collect()
}

fn can_be_stopped(visit: &Visit, link: &str, now: &Stopping, again: bool) -> AnyView {
    let words = &visit.words;
    view! {
        {again.then(|| ui::notice(visit, Kind::Success, t!(words, "stop-again-done")))}
        <h1>{t!(words, "stop-title")}</h1>
        <p class="lead">{if now.digests { t!(words, "stop-digests") } else { t!(words, "stop-text") }}</p>
        {topics(words, now)}
        <form class="form" method="post" action=format!("/afmelden/{link}")>
            <div class="button-row"><button class="button button-large">{t!(words, "stop-send")}</button></div>
        </form>
        {rest(words)}
    }
    .into_any()
}

fn is_stopped(visit: &Visit, link: &str, before: &Stopping) -> AnyView {
    let words = &visit.words;
    let fields = before.paces.iter().map(|(topic, pace)| {
        view! { <input type="hidden" name=topic.code() value=pace.code()/> }
    });
    let undo = (!before.paces.is_empty()).then(|| {
        view! {
            <form class="form" method="post" action=format!("/afmelden/{link}/terug")>
                {fields.collect_view()}
                <div class="button-row">
                    <button class="button button-secondary">{t!(words, "stop-again")}</button>
                </div>
            </form>
        }
    });
    view! {
        {ui::notice(visit, Kind::Success, t!(words, "stop-done"))}
        <h1>{t!(words, "stop-title")}</h1>
        {topics(words, before)}
        {undo}
        {rest(words)}
    }
    .into_any()
}

/// What it is about; of what cannot be stopped altogether, how it comes instead.
fn topics(words: &Words, stopping: &Stopping) -> AnyView {
    let rows = stopping.paces.iter().map(|(topic, _)| {
        let rest = (topic.least() != Pace::Never).then(|| view! { ". " {t!(words, "stop-late")} });
        view! { <li>{topic_name(words, *topic)} {rest}</li> }
    });
    (!stopping.paces.is_empty()).then(|| view! { <ul>{rows.collect_view()}</ul> }).into_any()
}

/// What comes in any case, and where one chooses.
fn rest(words: &Words) -> AnyView {
    view! {
        <p>{t!(words, "stop-always")}</p>
        <p><a class="link-alone" href="/mijn/meldingen">{t!(words, "choice-title")}</a></p>
    }
    .into_any()
}
