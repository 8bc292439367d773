//! When somebody is away, and who handles their ideas meanwhile.

use std::{collections::BTreeMap, sync::Arc};

use app_core::routing::{self, Absence, AbsenceError};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{LIST, handler};
use crate::{
    t,
    ui::{Choice, Kind, Labels, error_summary, notice, page, page_below, select_field, text_field},
    visit::{Visit, visit},
    words::Words,
};

/// Where it is.
const PAGE: &str = "/behandelen/afwezig";

/// An absence that was not kept.
#[derive(Clone, Debug)]
pub struct AbsenceRetry {
    /// What was typed, by the names of the fields.
    pub typed: BTreeMap<String, String>,
    /// All that is wrong.
    pub wrong: Vec<AbsenceError>,
}

/// The form.
#[component]
pub fn AbsencePage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<AbsenceRetry>>();
    page(async move {
        let handler = handler(&visit)?;
        let words = &visit.words;
        let absence = routing::absence(&visit.core, &handler).await?;
        let substitutes = routing::substitutes(&visit.core, &handler).await?;
        let done = match done.as_deref() {
            Some("afwezig") => Some(t!(words, "absence-kept")),
            Some("terug") => Some(t!(words, "absence-ended")),
            _ => None,
        };
        let wrong = retry.as_deref().map(|retry| retry.wrong.as_slice()).unwrap_or_default();
        let errors = wrong.iter().map(|wrong| (format!("#{}", field(*wrong)), says(words, *wrong)));
        let others =
            substitutes.iter().map(|one| Choice::new(&one.id.0.to_string(), one.called().to_owned()));
        let title = t!(words, "absence-title");
        let inside = view! {
            {error_summary(words, errors.collect())}
            {done.map(|done| notice(&visit, Kind::Success, done))}
            <h1>{title.clone()}</h1>
            <p class="lead measure">{t!(words, "absence-text")}</p>
            {absence.as_ref().map(|absence| now(&visit, absence))}
            {form(words, absence.as_ref(), others.collect(), retry.as_deref())}
        };
        let way = (LIST, t!(words, "handle-title"));
        Ok(page_below(words, way, &title, retry.is_some(), inside.into_any()))
    })
}

/// What holds now, and that one is there again.
fn now(visit: &Visit, absence: &Absence) -> AnyView {
    let words = &visit.words;
    let (from, until) = (words.date(absence.from_on.0), words.date(absence.until_on.0));
    let says = match absence.substitute.clone() {
        Some(name) => t!(words, "absence-now", from = from, until = until, name = name),
        None => t!(words, "absence-now-nobody", from = from, until = until),
    };
    view! {
        {notice(visit, Kind::Info, says)}
        <form method="post" action=format!("{PAGE}/weg")>
            <div class="button-row"><button class="button button-secondary">{t!(words, "absence-end")}</button></div>
        </form>
    }
    .into_any()
}

fn form(
    words: &Words,
    absence: Option<&Absence>,
    others: Vec<Choice>,
    retry: Option<&AbsenceRetry>,
) -> AnyView {
    let labels = |name: &'static str, label, hint| Labels {
        name,
        label,
        hint,
        error: retry
            .and_then(|retry| retry.wrong.iter().find(|wrong| field(**wrong) == name))
            .map(|wrong| says(words, *wrong)),
        optional: false,
    };
    let typed = |name: &str, kept: Option<String>| match retry {
        Some(retry) => retry.typed.get(name).cloned().unwrap_or_default(),
        None => kept.unwrap_or_default(),
    };
    let from = typed("van", absence.map(|one| one.from_on.0.to_string()));
    let until = typed("tot", absence.map(|one| one.until_on.0.to_string()));
    let substitute =
        typed("waarnemer", absence.and_then(|one| one.substitute_id).map(|one| one.0.to_string()));
    let hint = match others.is_empty() {
        true => t!(words, "absence-no-substitutes"),
        false => t!(words, "absence-substitute-hint"),
    };
    view! {
        <form class="form section" method="post" action=PAGE novalidate>
            {text_field(words, &labels("van", t!(words, "absence-from"), String::new()), "date", None, None, &from)}
            {text_field(words, &labels("tot", t!(words, "absence-until"), String::new()), "date", None, None, &until)}
            {select_field(words, &labels("waarnemer", t!(words, "absence-substitute"), hint), Some(t!(words, "absence-nobody")), others, &substitute)}
            <div class="button-row"><button class="button">{t!(words, "absence-keep")}</button></div>
        </form>
    }
    .into_any()
}

fn field(wrong: AbsenceError) -> &'static str {
    match wrong {
        AbsenceError::From => "van",
        AbsenceError::Until => "tot",
        AbsenceError::Substitute => "waarnemer",
    }
}

fn says(words: &Words, wrong: AbsenceError) -> String {
    match wrong {
        AbsenceError::From => t!(words, "absence-from-wrong"),
        AbsenceError::Until => t!(words, "absence-until-wrong"),
        AbsenceError::Substitute => t!(words, "absence-substitute-wrong"),
    }
}
