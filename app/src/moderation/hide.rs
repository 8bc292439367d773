//! The page on which words of an initiative are hidden.

use std::sync::Arc;

use app_core::{
    initiatives::{EventKind, HideReason, Initiative},
    kernel::text::TextError,
    moderation::{self, PASSAGE_LENGTH},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::moderator;
use crate::{
    initiatives::hide_reason,
    t,
    ui::{
        Choice, Kind, Labels, PageError, area_field, breadcrumb, error_summary, form_title, notice, page,
        paragraphs, radio_field, text_problem,
    },
    visit::{Visit, visit},
};

/// Words that could not be hidden.
#[derive(Clone, Debug)]
pub struct HideRetry {
    /// The passage, as it was typed.
    pub passage: String,
    /// The reason, as it was chosen.
    pub reason: String,
    /// Why: one thing or more.
    pub wrong: Vec<HideWrong>,
}

/// Why words were not hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HideWrong {
    /// The passage.
    Passage(TextError),
    /// They stand nowhere in it.
    NoSuchWords,
    /// No reason was chosen.
    NoReason,
    /// It is gone.
    TooLate,
}

/// For a moderator.
#[component]
pub fn HidePage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<HideRetry>>();
    page(async move {
        let found = moderation::initiative(&visit.core, &moderator(&visit)?, &reference).await?;
        let found = found.filter(|one| retry.is_some() || one.allows(EventKind::Hidden));
        Ok(form_view(&visit, &found.ok_or(PageError::NotThere)?, retry.as_deref()))
    })
}

/// The way to the page.
pub(super) fn hide_link(visit: &Visit, reference: &str) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "hide-title")}</h2>
            <p class="meta">{t!(words, "hide-about")}</p>
            <p><a class="link-alone" href=format!("/werk/{reference}/verbergen")>{t!(words, "hide-link")}</a></p>
        </section>
    }
    .into_any()
}

fn form_view(visit: &Visit, initiative: &Initiative, retry: Option<&HideRetry>) -> AnyView {
    let words = &visit.words;
    let wrong = retry.map(|retry| retry.wrong.as_slice()).unwrap_or_default();
    let passage = wrong.iter().find_map(|wrong| match wrong {
        HideWrong::Passage(error) => {
            let missing = t!(words, "hide-passage-missing");
            Some(text_problem(words, t!(words, "hide-passage"), *error, missing))
        }
        HideWrong::NoSuchWords => Some(t!(words, "hide-no-such-words")),
        HideWrong::NoReason | HideWrong::TooLate => None,
    });
    let reason = wrong.contains(&HideWrong::NoReason).then(|| t!(words, "hide-no-reason"));
    let late = wrong.contains(&HideWrong::TooLate).then(|| t!(words, "item-too-late"));
    let errors = [("#woorden", passage.clone()), ("#reden", reason.clone()), ("/werk", late)];
    let errors: Vec<_> = errors.into_iter().filter_map(|(at, text)| Some((at.to_owned(), text?))).collect();
    let choices =
        HideReason::ALL.iter().map(|one| Choice::new(one.code(), hide_reason(words, *one))).collect();
    let labels = |name, label, hint, error| Labels { name, label, hint, error, optional: false };
    let about = labels("woorden", t!(words, "hide-passage"), t!(words, "hide-passage-hint"), passage);
    let why = labels("reden", t!(words, "hide-reason"), String::new(), reason);
    let (typed, chosen) =
        retry.map(|retry| (retry.passage.clone(), retry.reason.clone())).unwrap_or_default();
    let address = format!("/werk/{}", initiative.reference);
    let title = t!(words, "hide-title");
    let ways =
        vec![("/werk".to_owned(), t!(words, "queue-title")), (address.clone(), initiative.reference.clone())];
    let lang = words.foreign(&initiative.language);
    view! {
        <Title text=form_title(words, &title, !errors.is_empty())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure">
            {breadcrumb(words, ways, title.clone())}
            {error_summary(words, errors)}
            <h1>{title}</h1>
            {notice(visit, Kind::Info, t!(words, "hide-text"))}
            <section class="section text" aria-labelledby="nu">
                <h2 id="nu">{t!(words, "hide-now")}</h2>
                <div dir="auto" lang=lang>
                    <p><b>{initiative.title.clone()}</b></p>
                    {paragraphs(&initiative.story)}
                    {[&initiative.spot, &initiative.shown_as].into_iter().filter(|text| !text.is_empty())
                        .map(|text| view! { <p>{text.clone()}</p> }).collect_view()}
                </div>
            </section>
            <form class="form" method="post" action=format!("{address}/verbergen") novalidate>
                {area_field(words, &about, "3", Some(*PASSAGE_LENGTH.end()), &typed)}
                {radio_field(words, &why, choices, &chosen)}
                <div class="button-row"><button class="button">{t!(words, "hide")}</button></div>
            </form>
        </div>
    }
    .into_any()
}
