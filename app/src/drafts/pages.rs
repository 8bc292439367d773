//! The four pages of the form, and the one that mails a link to go on later.

use std::sync::Arc;

use app_core::{
    drafts::{self, Draft, Field, Problems, ShownAs, Step, Typed},
    initiatives::{Need, Party},
    photos::Photo,
    places::Track,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{Notice, Retry, island::DraftKeeper, labels, steps};
use crate::{
    photos::{PhotosWrong, photo_field, photo_row},
    t,
    ui::{
        self, Icon, IslandScripts, Kind, Labels, PageError, addresses, error_summary, form_title, icon, page,
        text_field,
    },
    visit::{Visit, visit},
    words::Words,
};

/// What the idea is.
#[component]
pub fn WhatPage() -> impl IntoView {
    step_page(Step::What)
}

/// Where it is.
#[component]
pub fn WherePage() -> impl IntoView {
    step_page(Step::Where)
}

/// Who sends it.
#[component]
pub fn WhoPage() -> impl IntoView {
    step_page(Step::Who)
}

/// The draft of this visit that can still be written in.
async fn open_draft(visit: &Visit) -> Result<Option<Draft>, PageError> {
    let Some(token) = &visit.draft else { return Ok(None) };
    let draft = drafts::open(&visit.core, &visit.municipality, token).await?;
    Ok(draft.filter(|draft| draft.sent_as.is_none()))
}

/// The photos of the draft of this visit.
async fn photos_of(visit: &Visit) -> Result<Vec<Photo>, PageError> {
    let Some(token) = &visit.draft else { return Ok(Vec::new()) };
    Ok(app_core::photos::of_draft(&visit.core, &visit.municipality, token).await?)
}

fn step_page(step: Step) -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<Retry>>();
    let query = use_query_map().get_untracked();
    let expired = query.get("verlopen").is_some();
    let wijk = query.get("wijk").unwrap_or_default();
    let loper = query.get("loper").filter(|slug| visit.municipality.tracks.find(slug).is_some());
    page(async move {
        let mut retry = match retry {
            Some(retry) => (*retry).clone(),
            None => match open_draft(&visit).await? {
                Some(draft) => Retry { typed: draft.typed, ..Retry::default() },
                None if step == Step::What => Retry::default(),
                None => {
                    leptos_axum::redirect("/idee");
                    Retry::default()
                }
            },
        };
        if expired && retry.problems.is_empty() {
            retry.notice = Some(Notice::Expired);
        }
        if retry.typed.get(Field::Neighbourhood).is_empty() {
            retry.typed.set(Field::Neighbourhood, wijk);
        }
        if let Some(loper) = loper {
            retry.typed.set(Field::Track, loper);
        }
        let photos = if step == Step::Where { photos_of(&visit).await? } else { Vec::new() };
        Ok(step_view(&visit, step, &retry, &photos))
    })
}

fn step_view(visit: &Visit, step: Step, retry: &Retry, photos: &[Photo]) -> AnyView {
    let words = &visit.words;
    let heading = match step {
        Step::What => t!(words, "idea-heading-what"),
        Step::Where => t!(words, "idea-heading-where"),
        _ => t!(words, "idea-heading-who"),
    };
    let fields = step.fields().iter().map(|field| {
        let wrong = steps::wrong(visit, &retry.problems, *field);
        steps::field(visit, &retry.typed, wrong, *field, true)
    });
    let carried = (step == Step::What).then(|| {
        let carried = [Field::Neighbourhood, Field::Track].into_iter().map(|field| {
            view! { <input type="hidden" name=field.code() value=retry.typed.get(field).to_owned()/> }
        });
        carried.collect_view()
    });
    let track = visit.municipality.tracks.get(retry.typed.get(Field::Track));
    let wrong = !retry.problems.is_empty() || !retry.photos.is_empty();
    let photos = (step == Step::Where)
        .then(|| photo_field(visit, photos, &retry.photos, retry.typed.get(Field::Neighbourhood)));
    let kind = photos.is_some().then_some("multipart/form-data");
    // Who presses Enter in a field goes on: the first button of a form is the one that is pressed then.
    let first = photos.is_some().then(|| {
        view! { <button class="visually-hidden" tabindex="-1" aria-hidden="true">{t!(words, "form-next")}</button> }
    });
    view! {
        {head(visit, step, &heading, wrong)}
        <div class="wrap">
            <div class="page-top columns">
                <div class="columns-main">
                    {steps::progress(words, step)}
                    {retry.notice.map(|notice| notice_view(visit, notice))}
                    {summary(visit, &retry.problems, &retry.photos)}
                    <h1>{heading}</h1>
                    {(step == Step::What).then(|| steps::tracks(visit, track))}
                    <form class="form" id="idee" method="post" action=steps::address(step) enctype=kind novalidate>
                        {first}
                        {carried}
                        {fields.collect_view()}
                        {photos}
                        <DraftKeeper
                            step=step.code().to_owned()
                            rules=steps::rules(visit, step)
                            sentences=steps::sentences(words)
                        />
                        <div class="button-row">
                            <button class="button">{t!(words, "form-next")}</button>
                            {step.previous().map(|_| view! {
                                <button class="button button-secondary" name="actie" value="terug">{t!(words, "form-back")}</button>
                            })}
                        </div>
                        <p class="meta">
                            <button class="button-link" name="actie" value="later">{t!(words, "idea-later")}</button>
                        </p>
                    </form>
                </div>
                {steps::what_follows(visit, track)}
            </div>
        </div>
        <IslandScripts/>
    }
    .into_any()
}

fn head(visit: &Visit, step: Step, heading: &str, wrong: bool) -> AnyView {
    let words = &visit.words;
    let title = format!(
        "{heading} ({})",
        t!(words, "step-number-short", number = step.number(), all = Step::ALL.len())
    );
    // Who searches may find the first page; the others are empty without a draft.
    let found = match step {
        Step::What => {
            let days = visit.municipality.residents().targets.answered;
            view! { <Meta name="description" content=t!(words, "city-title", days = days)/> {addresses(visit, "/idee")} }.into_any()
        }
        _ => view! { <Meta name="robots" content="noindex"/> }.into_any(),
    };
    view! { <Title text=form_title(words, &title, wrong)/> {found} }.into_any()
}

/// Everything that is wrong, each a link to its field, on this page or another one.
fn summary(visit: &Visit, problems: &Problems, photos: &PhotosWrong) -> AnyView {
    let errors = problems.iter().map(|(field, problem)| {
        let text = labels::problem(&visit.words, &visit.municipality, *field, *problem);
        (format!("#{}", field.code()), text)
    });
    let photos = photos.errors(&visit.words);
    error_summary(&visit.words, errors.chain(photos).collect()).into_any()
}

/// What a page of the form says on top.
pub(crate) fn notice_view(visit: &Visit, notice: Notice) -> AnyView {
    let words = &visit.words;
    let (kind, text) = match notice {
        Notice::Expired => (Kind::Warning, t!(words, "notice-expired")),
        Notice::NotReceived => (Kind::Error, t!(words, "notice-not-received")),
        Notice::Stale => (Kind::Warning, t!(words, "notice-stale")),
        Notice::LinkMailed => (Kind::Success, t!(words, "notice-link-mailed")),
        Notice::LinkTooSoon => (Kind::Warning, t!(words, "notice-link-too-soon")),
    };
    ui::notice(visit, kind, text)
}

/// Reading it over and sending.
#[component]
pub fn CheckPage() -> impl IntoView {
    let visit = visit();
    let notice = use_context::<Arc<Retry>>().and_then(|retry| retry.notice);
    page(async move {
        let draft = open_draft(&visit).await?;
        if draft.is_none() {
            leptos_axum::redirect("/idee");
        }
        let photos = photos_of(&visit).await?;
        Ok(draft.map(|draft| check_view(&visit, &draft, &photos, notice)))
    })
}

fn check_view(visit: &Visit, draft: &Draft, photos: &[Photo], notice: Option<Notice>) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let problems = drafts::check(&draft.typed, municipality).err().unwrap_or_default();
    let complete = problems.is_empty();
    let errors = problems.iter().map(|(field, problem)| {
        let step = Step::ALL.iter().find(|step| step.fields().contains(field)).copied().unwrap_or(Step::What);
        let text = labels::problem(words, municipality, *field, *problem);
        (format!("{}#{}", steps::address(step), field.code()), text)
    });
    let heading = t!(words, "idea-heading-check");
    view! {
        {head(visit, Step::Check, &heading, !complete)}
        <div class="wrap">
            <div class="page-top columns">
                <div class="columns-main">
                    {steps::progress(words, Step::Check)}
                    {notice.map(|notice| notice_view(visit, notice))}
                    {error_summary(words, errors.collect())}
                    <h1>{heading}</h1>
                    {answers(visit, &draft.typed, &problems)}
                    {photo_row(visit, photos, "/idee/waar#fotos")}
                    {if complete {
                        send_form(visit, draft)
                    } else {
                        view! { <div class="button-row">{back_to_who(words)}</div> }.into_any()
                    }}
                </div>
                {steps::what_follows(visit, municipality.tracks.get(draft.typed.get(Field::Track)))}
            </div>
        </div>
    }
    .into_any()
}

/// The button that sends, and the way back.
fn send_form(visit: &Visit, draft: &Draft) -> AnyView {
    let words = &visit.words;
    view! {
        <form class="form" method="post" action="/idee/controle">
            <input type="hidden" name="versie" value=draft.version()/>
            {due_notice(visit, visit.municipality.tracks.get(draft.typed.get(Field::Track)))}
            <div class="button-row">
                <button class="button button-large">{t!(words, "idea-send")}</button>
                {back_to_who(words)}
            </div>
        </form>
    }
    .into_any()
}

fn back_to_who(words: &Words) -> AnyView {
    view! { <a class="button button-secondary button-large" href="/idee/wie">{t!(words, "form-back")}</a> }
        .into_any()
}

/// All that was typed, to read over; what is wrong stands in the place of its value.
pub(crate) fn answers(visit: &Visit, typed: &Typed, problems: &Problems) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let rows = Step::ALL.iter().flat_map(|step| step.fields().iter().map(move |field| (*step, *field)));
    let rows = rows.map(|(step, field)| {
        let label = labels::label(words, field);
        let wrong = problems.iter().find(|(of, _)| *of == field);
        let shown = match wrong {
            Some((_, problem)) => {
                let text = labels::problem(words, municipality, field, *problem);
                view! { <span class="field-error">{text}</span> }.into_any()
            }
            None => shown_value(visit, typed, field).into_any(),
        };
        view! {
            <div class="answers-row">
                <dt>{label.clone()}</dt>
                <dd dir="auto">{shown}</dd>
                <dd class="answers-action">
                    <a href=format!("{}#{}", steps::address(step), field.code())>
                        {t!(words, "form-change")} <span class="visually-hidden">" " {label}</span>
                    </a>
                </dd>
            </div>
        }
    });
    view! { <dl class="answers">{rows.collect_view()}</dl> }.into_any()
}

/// When the answer comes, if it is sent on a track now.
pub(crate) fn due_notice(visit: &Visit, track: &Track) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let now = visit.core.now().local();
    let due = municipality.calendar.due_for(now, track.targets.answered, &[]);
    due.map(|due| {
        view! {
            <div class="notice">
                {icon(visit, Icon::Calendar)}
                <p>{t!(words, "idea-due-before")} " " <b>{t!(words, "idea-due", date = words.date(due.date))}</b></p>
            </div>
        }
    })
    .into_any()
}

fn shown_value(visit: &Visit, typed: &Typed, field: Field) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let value = typed.get(field).trim();
    let shown = match field {
        Field::Need => Need::from_code(value).map(|need| labels::need(words, need)),
        Field::Theme => municipality.theme(value).map(|theme| theme.name.get(words.language).to_owned()),
        Field::Neighbourhood => municipality.neighbourhood(value).map(|wijk| wijk.name.clone()),
        Field::ShownAs => ShownAs::from_code(value).map(|shown| labels::shown_as(words, shown)),
        Field::Party => Party::from_code(value).map(|party| labels::party(words, party)),
        _ => None,
    };
    match shown {
        Some(shown) => shown,
        None if value.is_empty() => t!(words, "idea-empty"),
        None => value.to_owned(),
    }
    .into_any()
}

/// Asking for a link by mail, to go on later or on another device.
#[component]
pub fn LaterPage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<Retry>>().map(|retry| (*retry).clone()).unwrap_or_default();
    let mailed = use_query_map().get_untracked().get("verstuurd").is_some();
    page(async move {
        let Some(draft) = open_draft(&visit).await? else {
            leptos_axum::redirect("/idee");
            return Ok(None);
        };
        let words = &visit.words;
        let notice = retry.notice.or(mailed.then_some(Notice::LinkMailed));
        let wrong = retry
            .problems
            .first()
            .map(|(field, wrong)| labels::problem(words, &visit.municipality, *field, *wrong));
        let typed = if retry.typed.is_empty() { &draft.typed } else { &retry.typed };
        let labels = Labels {
            name: Field::Email.code(),
            label: labels::label(words, Field::Email),
            hint: t!(words, "later-email-hint"),
            error: wrong,
            optional: false,
        };
        let until = words.date(draft.expires_at.local().date());
        Ok(Some(view! {
            <Title text=form_title(words, &t!(words, "later-title"), !retry.problems.is_empty())/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">
                {notice.map(|notice| notice_view(&visit, notice))}
                {summary(&visit, &retry.problems, &retry.photos)}
                <h1>{t!(words, "later-title")}</h1>
                <p class="lead">{t!(words, "later-text", date = until)}</p>
                <form class="form" method="post" action="/idee/later" novalidate>
                    {text_field(words, &labels, "email", Some("email"), None, typed.get(Field::Email))}
                    <div class="button-row">
                        <button class="button">{t!(words, "later-send")}</button>
                        <a class="button button-secondary" href="/idee">{t!(words, "later-go-on")}</a>
                    </div>
                </form>
            </div>
        }))
    })
}
