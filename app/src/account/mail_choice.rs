//! How often mail comes: a choice for each topic that fits somebody's roles. And on which devices news comes too.

use std::{collections::BTreeMap, sync::Arc};

use app_core::notifications::{Pace, Topic, choices};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{PushRefused, account_page, push_devices, signed_in};
use crate::{
    t,
    ui::{self, Choice, Kind, Labels, error_summary, page, select_field},
    visit::visit,
    words::Words,
};

/// Where it is.
const PAGE: &str = "/mijn/meldingen";

/// Choices that were not kept.
#[derive(Clone, Debug)]
pub struct MailChoiceRetry {
    /// What was chosen, by the code of the topic.
    pub typed: BTreeMap<String, String>,
    /// About what nothing was chosen that can be.
    pub wrong: Vec<Topic>,
}

/// The choices, in one form.
#[component]
pub fn MailChoicePage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    let (done, device) = (query.get("gedaan").is_some(), query.get("toestel"));
    let retry = use_context::<Arc<MailChoiceRetry>>();
    let refused = use_context::<Arc<PushRefused>>().is_some();
    page(async move {
        let Some(session) = signed_in(&visit, PAGE) else { return Ok(None) };
        let words = &visit.words;
        let rows = choices(&visit.core, &session).await?;
        let staff = rows.iter().any(|(topic, _)| topic.is_staff());
        let wrong = retry.as_ref().map(|retry| retry.wrong.clone()).unwrap_or_default();
        let errors = wrong.iter().map(|topic| (format!("#{}", topic.code()), problem(words, *topic)));
        let fields = rows.iter().map(|(topic, pace)| {
            let typed =
                retry.as_ref().map(|retry| retry.typed.get(topic.code()).cloned().unwrap_or_default());
            let chosen = typed.unwrap_or_else(|| pace.code().to_owned());
            field(words, *topic, &chosen, wrong.contains(topic).then(|| problem(words, *topic)))
        });
        let devices = push_devices::part(&visit, &session).await?;
        let top = view! {
            {error_summary(words, errors.collect())}
            {refused.then(|| push_devices::refused(&visit))}
            {push_devices::done(&visit, device.as_deref())}
            {done.then(|| ui::notice(&visit, Kind::Success, t!(words, "choice-done")))}
        };
        let body = view! {
            <p class="lead">{t!(words, "choice-text")}</p>
            <p>{t!(words, "choice-digest")}</p>
            <p>{t!(words, "choice-always")}</p>
            {staff.then(|| view! { <p>{t!(words, "choice-late")}</p> })}
            <form class="form" method="post" action=PAGE novalidate>
                {fields.collect_view()}
                <div class="button-row"><button class="button">{t!(words, "choice-save")}</button></div>
            </form>
            {devices}
        };
        let title = t!(words, "choice-title");
        Ok(Some(account_page(&visit, &title, refused || !wrong.is_empty(), top.into_any(), body.into_any())))
    })
}

fn problem(words: &Words, topic: Topic) -> String {
    t!(words, "choice-wrong", topic = topic_name(words, topic))
}

fn field(words: &Words, topic: Topic, chosen: &str, error: Option<String>) -> AnyView {
    let (label, hint) = (topic_name(words, topic), topic_hint(words, topic));
    let labels = Labels { name: topic.code(), label, hint, error, optional: false };
    let paces = Pace::ALL.iter().filter(|pace| topic.allows(**pace));
    let choices = paces.map(|pace| Choice::new(pace.code(), pace_name(words, *pace))).collect();
    select_field(words, &labels, None, choices, chosen)
}

/// What a topic is called.
pub(crate) fn topic_name(words: &Words, topic: Topic) -> String {
    match topic {
        Topic::Late => t!(words, "topic-late"),
        Topic::NewInHand => t!(words, "topic-new"),
        Topic::AdviceAsked => t!(words, "topic-advice-asked"),
        Topic::AuthorSaid => t!(words, "topic-author"),
        Topic::AdviceGiven => t!(words, "topic-advice-given"),
        Topic::Noted => t!(words, "topic-noted"),
        Topic::OwnIdeas => t!(words, "topic-own"),
    }
}

fn topic_hint(words: &Words, topic: Topic) -> String {
    match topic {
        Topic::AuthorSaid => t!(words, "topic-author-hint"),
        Topic::OwnIdeas => t!(words, "topic-own-hint"),
        _ => String::new(),
    }
}

/// How often, in words.
pub(super) fn pace_name(words: &Words, pace: Pace) -> String {
    match pace {
        Pace::AtOnce => t!(words, "pace-at-once"),
        Pace::Daily => t!(words, "pace-daily"),
        Pace::Weekly => t!(words, "pace-weekly"),
        Pace::Never => t!(words, "pace-never"),
    }
}
