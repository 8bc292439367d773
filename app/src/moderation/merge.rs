//! The page on which an initiative is merged with another one that is about the same.

use std::sync::Arc;

use app_core::{
    initiatives::EventKind,
    moderation::{self, Merging, RelatedItem},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{Decided, handled, moderated};
use crate::{
    t,
    ui::{
        Choice, Kind, Labels, PageError, breadcrumb, error_summary, form_title, notice, page, radio_field,
        text_field,
    },
    visit::{Visit, visit},
};

/// What could not be merged.
#[derive(Clone, Debug)]
pub struct MergeRetry {
    /// The reference, as it was typed.
    pub reference: String,
    /// The one that was chosen from the list.
    pub chosen: String,
    /// Why.
    pub wrong: Merging,
}

/// For a moderator, of what is not public yet.
#[component]
pub fn MergePage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<MergeRetry>>();
    page(async move {
        let about = moderated(&visit, &reference, EventKind::Merged).await?;
        form_view(&visit, &about, retry.as_deref()).await
    })
}

/// For who has it in hand.
#[component]
pub fn MergeItemPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<MergeRetry>>();
    page(async move {
        let about = handled(&visit, &reference, EventKind::Merged).await?;
        form_view(&visit, &about, retry.as_deref()).await
    })
}

/// The way to the page.
pub(crate) fn merge_link(visit: &Visit, address: &str) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "merge-other")}</h2>
            <p><a class="link-alone" href=format!("{address}/samenvoegen")>{t!(words, "merge-link")}</a></p>
        </section>
    }
    .into_any()
}

/// Why it was not merged, at which field.
fn problem(visit: &Visit, list: &str, wrong: &Merging) -> Option<(String, String)> {
    let words = &visit.words;
    let at = "#nummer".to_owned();
    match wrong {
        Merging::NoTarget => Some((at, t!(words, "merge-no-target"))),
        Merging::Itself => Some((at, t!(words, "merge-itself"))),
        Merging::Gone(other) => Some((at, t!(words, "merge-gone", reference = other.clone()))),
        Merging::NotNow => Some((list.to_owned(), t!(words, "item-too-late"))),
        Merging::Done(_) | Merging::NotThere => None,
    }
}

async fn form_view(visit: &Visit, about: &Decided, retry: Option<&MergeRetry>) -> Result<AnyView, PageError> {
    let (words, initiative) = (&visit.words, &about.initiative);
    if !about.open && retry.is_none() {
        return Err(PageError::NotThere);
    }
    let alike = moderation::alike(&visit.core, initiative).await?;
    let alike: Vec<_> = alike.into_iter().filter(|one| one.is_public).collect();
    let wrong = retry.and_then(|retry| problem(visit, about.list.0, &retry.wrong));
    let error = wrong.as_ref().filter(|(at, _)| at.starts_with('#')).map(|(_, text)| text.clone());
    let labels = |name, label, hint, error| Labels { name, label, hint, error, optional: false };
    let (typed, chosen) =
        retry.map(|retry| (retry.reference.clone(), retry.chosen.clone())).unwrap_or_default();
    let label = if alike.is_empty() { t!(words, "merge-number") } else { t!(words, "merge-other-number") };
    let number = labels("nummer", label, t!(words, "merge-number-hint"), error);
    let met = labels("met", t!(words, "merge-alike"), String::new(), None);
    let title = t!(words, "merge-title");
    Ok(view! {
        <Title text=form_title(words, &title, wrong.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure">
            {breadcrumb(words, about.ways(), title.clone())}
            {error_summary(words, wrong.into_iter().collect())}
            <h1>{title}</h1>
            <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
            {notice(visit, Kind::Info, t!(words, "merge-text"))}
            <form class="form" method="post" action=format!("{}/samenvoegen", about.address()) novalidate>
                {(!alike.is_empty()).then(|| radio_field(words, &met, choices(visit, alike), &chosen))}
                {text_field(words, &number, "text", None, None, &typed)}
                <div class="button-row"><button class="button">{t!(words, "merge")}</button></div>
            </form>
        </div>
    }
    .into_any())
}

fn choices(visit: &Visit, alike: Vec<RelatedItem>) -> Vec<Choice> {
    let choice = |one: RelatedItem| Choice {
        hint: one.reference.clone(),
        lang: visit.words.foreign(&one.language),
        ..Choice::new(&one.reference, one.title)
    };
    alike.into_iter().map(choice).collect()
}
