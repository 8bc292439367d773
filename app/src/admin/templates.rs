//! The texts with which staff begin: all of them, one more, and changing one.

use std::sync::Arc;

use app_core::{
    kernel::text::TextError,
    templates::{
        self, BODY_LENGTH, MOST_TEMPLATES, NAME_LENGTH, Purpose, Slot, Template, TemplateError, TemplateId,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{admin, framed};
use crate::{
    t,
    templates::{purpose_name, slot_name},
    ui::{
        Choice, Kind, Labels, PageError, area_field, error_summary, notice, page, page_below, paragraphs,
        radio_field, text_field, text_problem,
    },
    visit::{Visit, visit},
};

const PAGE: &str = "/beheer/teksten";

/// A template that could not be kept.
#[derive(Clone, Debug)]
pub struct TemplateRetry {
    /// Code of what it is for.
    pub purpose: String,
    /// Its name, as it was typed.
    pub name: String,
    /// Its text.
    pub body: String,
    /// What is wrong with it, besides that no purpose was chosen.
    pub wrong: Vec<TemplateError>,
}

/// All templates, and one more.
#[component]
pub fn TemplatesPage() -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<TemplateRetry>>();
    page(async move {
        admin(&visit)?;
        let words = &visit.words;
        let all = templates::templates(&visit.core, &visit.municipality).await?;
        let lists = Purpose::ALL.iter().map(|purpose| list(&visit, &all, *purpose)).collect_view();
        let none = all.is_empty().then(|| notice(&visit, Kind::Info, t!(words, "templates-none")));
        let title = t!(words, "templates-title");
        let inside = view! {
            {error_summary(words, errors(&visit, retry.as_deref()))}
            {done_notice(&visit, done.as_deref())}
            <h1>{title.clone()}</h1>
            <p class="lead measure">{t!(words, "templates-text")}</p>
            {none} {lists}
            <section class="section measure" aria-labelledby="nieuw">
                <h2 id="nieuw">{t!(words, "templates-new")}</h2>
                {form(&visit, PAGE, retry.as_deref())}
            </section>
        };
        Ok(framed(&visit, &title, retry.is_some(), inside.into_any()))
    })
}

/// One template, to change it.
#[component]
pub fn TemplatePage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let retry = use_context::<Arc<TemplateRetry>>();
    page(async move {
        admin(&visit)?;
        let words = &visit.words;
        let all = templates::templates(&visit.core, &visit.municipality).await?;
        let found = all.into_iter().find(|(one, _)| one.0.to_string() == id);
        let Some((_, template)) = found else { return Err(PageError::NotThere) };
        let wrong = errors(&visit, retry.as_deref());
        let Template { purpose, name, body } = template;
        let kept = TemplateRetry { purpose: purpose.code().to_owned(), name, body, wrong: Vec::new() };
        let typed = retry.as_deref().unwrap_or(&kept);
        let (failed, title) = (!wrong.is_empty(), t!(words, "templates-change"));
        let inside = view! {
            {error_summary(words, wrong)}
            <h1>{title.clone()}</h1>
            <div class="measure">{form(&visit, &format!("{PAGE}/{id}"), Some(typed))}</div>
        };
        Ok(page_below(words, (PAGE, t!(words, "templates-title")), &title, failed, inside.into_any()))
    })
}

fn done_notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let text = match done? {
        "erbij" => t!(visit.words, "templates-added"),
        "veranderd" => t!(visit.words, "templates-changed"),
        "weg" => t!(visit.words, "templates-removed"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

fn list(visit: &Visit, all: &[(TemplateId, Template)], purpose: Purpose) -> Option<AnyView> {
    let (words, lang) = (&visit.words, visit.staff_language());
    let here: Vec<_> = all.iter().filter(|(_, one)| one.purpose == purpose).collect();
    if here.is_empty() {
        return None;
    }
    let rows = here.into_iter().map(|(id, one)| {
        let address = format!("{PAGE}/{}", id.0);
        view! {
            <li class="template">
                <h3><a class="link-alone" href=address.clone() dir="auto" lang=lang.clone()>{one.name.clone()}</a></h3>
                <div dir="auto" lang=lang.clone()>{paragraphs(&one.body)}</div>
                <form method="post" action=format!("{address}/weg")>
                    <button class="button-link">
                        {t!(words, "templates-remove")}
                        <span class="visually-hidden">": " <bdi lang=lang.clone()>{one.name.clone()}</bdi></span>
                    </button>
                </form>
            </li>
        }
    });
    let id = format!("voor-{}", purpose.code());
    Some(
        view! {
            <section class="section measure" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{purpose_name(words, purpose)}</h2>
                <ul class="plain-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn form(visit: &Visit, action: &str, retry: Option<&TemplateRetry>) -> AnyView {
    let words = &visit.words;
    let wrong = errors(visit, retry);
    let labels = |name: &'static str, label, hint| Labels {
        name,
        label,
        hint,
        error: wrong.iter().find(|(at, _)| at.strip_prefix('#') == Some(name)).map(|(_, text)| text.clone()),
        optional: false,
    };
    let purposes = Purpose::ALL.iter().map(|one| Choice::new(one.code(), purpose_name(words, *one)));
    let slots = Slot::ALL.iter().map(|one| {
        view! { <li><code>{format!("{{{}}}", one.code())}</code> ": " {slot_name(words, *one)}</li> }
    });
    let typed = |get: fn(&TemplateRetry) -> &String| retry.map(get).cloned().unwrap_or_default();
    view! {
        <form class="form" method="post" action=action.to_owned() novalidate>
            {radio_field(words, &labels("waarvoor", t!(words, "templates-for"), String::new()), purposes.collect(), &typed(|one| &one.purpose))}
            {text_field(words, &labels("naam", t!(words, "templates-name"), t!(words, "templates-name-hint")), "text", Some("off"),
                Some(*NAME_LENGTH.end()), &typed(|one| &one.name))}
            {area_field(words, &labels("tekst", t!(words, "templates-body"), t!(words, "templates-body-hint")), "8", Some(*BODY_LENGTH.end()),
                &typed(|one| &one.body))}
            <div class="field"><p>{t!(words, "templates-slots")}</p> <ul>{slots.collect_view()}</ul></div>
            <div class="button-row"><button class="button">{t!(words, "templates-keep")}</button></div>
        </form>
    }
    .into_any()
}

/// What is wrong, at which field.
fn errors(visit: &Visit, retry: Option<&TemplateRetry>) -> Vec<(String, String)> {
    let words = &visit.words;
    let Some(retry) = retry else { return Vec::new() };
    let mut errors = Vec::new();
    if Purpose::from_code(&retry.purpose).is_none() {
        errors.push(("#waarvoor".to_owned(), t!(words, "templates-for-missing")));
    }
    let problem = |label: String, error: TextError, missing: String| {
        let short = match error {
            TextError::TooShort { least } => t!(words, "handle-short", least = least),
            _ => missing,
        };
        text_problem(words, label, error, short)
    };
    let wrong = retry.wrong.iter().map(|wrong| match wrong {
        TemplateError::Name(error) => {
            ("#naam", problem(t!(words, "templates-name"), *error, t!(words, "templates-name-missing")))
        }
        TemplateError::Same => ("#naam", t!(words, "templates-same")),
        TemplateError::Body(error) => {
            ("#tekst", problem(t!(words, "templates-body"), *error, t!(words, "templates-body-missing")))
        }
        TemplateError::Slot(slot) => ("#tekst", t!(words, "templates-slot-wrong", slot = slot.clone())),
        TemplateError::TooMany => ("#naam", t!(words, "templates-too-many", most = MOST_TEMPLATES)),
        TemplateError::Gone => ("#naam", t!(words, "templates-gone")),
    });
    errors.extend(wrong.map(|(at, text)| (at.to_owned(), text)));
    errors
}
