//! One initiative for a moderator: all that was sent, and what to do with it.

use std::sync::Arc;

use app_core::{
    initiatives::{EventKind, QUESTION_LENGTH, Status, working_days_left},
    kernel::text::TextError,
    moderation::{self, Item, RelatedItem, UNDO_SECONDS},
    places::Level,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    decided::is_moderators, hide::hide_link, merge::merge_link, moderator, queue::days_left,
    recent::undo_form,
};
use crate::{
    account::level_name,
    follow::reached,
    handover::hand_over_link,
    initiatives::{self, event_name, hidden_note, status_name, talk_section},
    photos::{Wall, gallery},
    question::more_button,
    t,
    ui::{
        Icon, Kind, Labels, PageError, area_field, breadcrumb, error_summary, form_title, icon, notice, page,
        paragraphs, text_problem,
    },
    visit::{Visit, visit},
};

/// A question that could not be sent.
#[derive(Clone, Debug)]
pub struct AskRetry {
    /// What was typed.
    pub question: String,
    /// Why.
    pub why: NotAsked,
}

/// Why a question was not sent, or an initiative not published.
#[derive(Clone, Copy, Debug)]
pub enum NotAsked {
    /// The text cannot be sent.
    Text(TextError),
    /// Somebody was first, or its author took it back.
    TooLate,
    /// The last act cannot be undone (any more).
    NotUndone,
    /// Its author has to show first that they live here.
    NotProven,
    /// The database takes nothing now.
    NotReceived,
}

/// One initiative.
#[component]
pub fn ItemPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let undone = use_query_map().get_untracked().get_str("gedaan") == Some("teruggedraaid");
    let retry = use_context::<Arc<AskRetry>>();
    page(async move {
        let moderator = moderator(&visit)?;
        let item = moderation::item(&visit.core, &moderator, &reference).await?.ok_or(PageError::NotThere)?;
        Ok(item_view(&visit, &item, undone, retry.as_deref()))
    })
}

fn item_view(visit: &Visit, item: &Item, undone: bool, retry: Option<&AskRetry>) -> AnyView {
    let words = &visit.words;
    let initiative = &item.initiative;
    let wrong = retry.map(|retry| match retry.why {
        NotAsked::TooLate => ("/werk".to_owned(), t!(words, "item-too-late")),
        NotAsked::NotUndone => ("/werk".to_owned(), t!(words, "undo-too-late")),
        NotAsked::NotProven => ("#vraag".to_owned(), t!(words, "item-not-proven")),
        NotAsked::NotReceived => ("#vraag".to_owned(), t!(words, "notice-not-received")),
        NotAsked::Text(problem) => ("#vraag".to_owned(), question_problem(visit, problem)),
    });
    let can_act = initiative.status == Status::Received && initiative.paused_at.is_none();
    let mine = |what| is_moderators(initiative, what);
    let address = format!("/werk/{}", initiative.reference);
    view! {
        <Title text=form_title(words, &initiative.title, wrong.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, vec![("/werk".to_owned(), t!(words, "queue-title"))], initiative.reference.clone())}
            {undone.then(|| notice(visit, Kind::Success, t!(words, "undo-done")))}
            {error_summary(words, wrong.into_iter().collect())}
            <h1 dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</h1>
            {just_done(visit, item)}
            {clock(visit, item)}
            <div class="section columns">
                <div class="columns-main">
                    <section class="text" aria-labelledby="verhaal">
                        <h2 id="verhaal">{t!(words, "item-story")}</h2>
                        <div dir="auto" lang=words.foreign(&initiative.language)>{paragraphs(&initiative.story)}</div>
                        {hidden_note(visit, &item.events)}
                        {as_sent(visit, item)}
                    </section>
                    {gallery(visit, &item.photos, words.foreign(&initiative.language).as_deref(), &Wall {
                        at: "/foto",
                        work: initiative.allows(EventKind::Hidden).then_some(address.as_str()),
                        sees_hidden: true,
                    })}
                    {facts(visit, item)}
                    {others(visit, t!(words, "item-earlier"), "eerder", &item.related.earlier)}
                    {others(visit, t!(words, "item-alike"), "lijkt", &item.related.alike)}
                    {others(visit, t!(words, "item-same-photo"), "zelfde-foto", &item.related.same_photo)}
                    {talk_section(visit, initiative, &item.events)}
                </div>
                <div class="columns-side">
                    {can_act.then(|| actions(visit, item, retry))}
                    {initiative.allows(EventKind::Hidden).then(|| hide_link(visit, &initiative.reference))}
                    {mine(EventKind::Merged).then(|| merge_link(visit, &address))}
                    {mine(EventKind::HandedOver).then(|| hand_over_link(visit, &address))}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Other initiatives that belong with it, each with where it stands; nothing where there are none.
fn others(visit: &Visit, title: String, id: &'static str, others: &[RelatedItem]) -> Option<AnyView> {
    let words = &visit.words;
    let rows = others.iter().map(|one| {
        let address = if one.is_public { "/initiatieven" } else { "/werk" };
        view! {
            <li>
                <a class="link-alone" href=format!("{address}/{}", one.reference) dir="auto" lang=words.foreign(&one.language)>
                    {one.title.clone()}
                </a>
                " "
                <span class="meta">{one.reference.clone()} " · " {status_name(words, one.status)}</span>
            </li>
        }
    });
    (!others.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="plain-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// When it must be read and answered, in words.
fn clock(visit: &Visit, item: &Item) -> AnyView {
    let (words, initiative) = (&visit.words, &item.initiative);
    let today = visit.core.now().local().date();
    let left =
        |day| days_left(visit, working_days_left(&visit.municipality.calendar, initiative, day, today));
    let read = match initiative.read_at {
        Some(at) => t!(words, "item-read-on", date = words.date(at.local().date())),
        None => {
            let day = initiative.read_due_on.0;
            t!(words, "item-read-before", date = words.date(day), left = left(day))
        }
    };
    let answer = match (initiative.paused_at, initiative.due_on) {
        (Some(since), _) => t!(words, "item-paused", date = words.date(since.local().date())),
        (None, Some(day)) => t!(words, "item-answer-before", date = words.date(day.0), left = left(day.0)),
        (None, None) => String::new(),
    };
    view! { <p class="lead">{icon(visit, Icon::Clock)} " " {read} " " {answer}</p> }.into_any()
}

fn facts(visit: &Visit, item: &Item) -> AnyView {
    let words = &visit.words;
    let mut private = Vec::new();
    if let Some(author) = &item.author {
        let confirmed = match author.confirmed_at {
            Some(_) => t!(words, "item-confirmed"),
            None => t!(words, "item-unconfirmed"),
        };
        private.push((t!(words, "item-author"), author.name.clone()));
        let mut reached = reached(words, author);
        if let (Some(_), Some((_, email))) = (&author.email, reached.first_mut()) {
            *email = format!("{email} ({confirmed})");
        }
        private.extend(reached);
        if item.needed > Level::AddressConfirmed || item.level > Level::AddressConfirmed {
            private.push((t!(words, "item-level"), level_name(words, item.level)));
        }
    }
    let rows = initiatives::facts(visit, &item.initiative);
    let rows = rows.into_iter().map(
        |(label, value, lang)| view! { <div><dt>{label}</dt><dd dir="auto" lang=lang>{value}</dd></div> },
    );
    let private = private.into_iter().map(|(label, value)| {
        view! { <div><dt>{icon(visit, Icon::Lock)} " " {label}</dt><dd dir="auto">{value}</dd></div> }
    });
    view! {
        <section class="section" aria-labelledby="gegevens">
            <h2 id="gegevens">{t!(words, "item-facts")}</h2>
            <dl class="facts">
                {rows.collect_view()} {private.collect_view()}
            </dl>
        </section>
    }
    .into_any()
}

fn actions(visit: &Visit, item: &Item, retry: Option<&AskRetry>) -> AnyView {
    let words = &visit.words;
    let address = format!("/werk/{}", item.initiative.reference);
    let labels = Labels {
        name: "vraag",
        label: t!(words, "item-your-question"),
        hint: t!(words, "item-question-hint"),
        error: retry.and_then(|retry| match retry.why {
            NotAsked::Text(problem) => Some(question_problem(visit, problem)),
            NotAsked::TooLate | NotAsked::NotUndone | NotAsked::NotProven | NotAsked::NotReceived => None,
        }),
        optional: false,
    };
    let typed = retry.map_or("", |retry| retry.question.as_str());
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "item-publish-title")}</h2>
            {if item.level < item.needed {
                let needed = level_name(words, item.needed);
                view! { <p>{t!(words, "item-needs", level = needed)}</p> <p>{t!(words, "item-needs-ask")}</p> }.into_any()
            } else {
                view! {
                    <p class="meta">{t!(words, "item-publish-text")}</p>
                    <form method="post" action=format!("{address}/publiceren")>
                        <div class="button-row"><button class="button">{t!(words, "item-publish")}</button></div>
                    </form>
                }
                .into_any()
            }}
        </section>
        <section class="action">
            <h2 class="action-title">{t!(words, "item-ask-title")}</h2>
            <p class="meta">{t!(words, "item-ask-text")}</p>
            <form method="post" action=format!("{address}/vraag") novalidate>
                {area_field(words, &labels, "4", Some(*QUESTION_LENGTH.end()), typed)}
                <div class="button-row">
                    <button class="button button-secondary">{t!(words, "item-ask")}</button>
                    {more_button(visit)}
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// What was done last, while it can be undone.
fn just_done(visit: &Visit, item: &Item) -> Option<AnyView> {
    let words = &visit.words;
    let step = item.undoable.as_ref()?;
    let until = words.time(step.at.plus_seconds(UNDO_SECONDS).local().time());
    let text = t!(words, "undo-until", act = event_name(words, step.kind), until = until);
    Some(
        view! {
            <section class="notice" aria-label=t!(words, "undo-last")>
                {icon(visit, Icon::Success)}
                <p>{text}</p>
                {undo_form(visit, &item.initiative.reference, step.kind)}
            </section>
        }
        .into_any(),
    )
}

/// The words as they were sent, for who moderates; folded, as some of them should not be read by chance.
fn as_sent(visit: &Visit, item: &Item) -> Option<AnyView> {
    let words = &visit.words;
    let texts = item.as_sent.as_ref()?;
    let lang = words.foreign(&item.initiative.language);
    let others = [&texts.spot, &texts.shown_as].into_iter().filter(|text| !text.is_empty()).cloned();
    let others = others.map(|text| view! { <p>{text}</p> }).collect_view();
    Some(
        view! {
            <details>
                <summary>{t!(words, "item-as-sent")}</summary>
                <div dir="auto" lang=lang><p><b>{texts.title.clone()}</b></p> {paragraphs(&texts.story)} {others}</div>
            </details>
        }
        .into_any(),
    )
}

pub(crate) fn question_problem(visit: &Visit, problem: TextError) -> String {
    let words = &visit.words;
    let short = match problem {
        TextError::TooShort { least } => t!(words, "item-question-short", least = least),
        _ => t!(words, "item-question-missing"),
    };
    text_problem(words, t!(words, "item-your-question"), problem, short)
}
