//! The private page of an initiative: of a link, or of the author who is signed in.

use std::sync::Arc;

use app_core::{
    initiatives::{self, EventKind, Followed, Key, Status, carpet_of},
    kernel::token::Token,
    places::Other,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    key::{address, gone},
    receipt,
    said::{self, SaidRetry},
    talk, verdict,
};
use crate::{
    account::level_name,
    initiatives::{answer_section, in_hand_of, talk_section},
    letters::where_it_is,
    photos::{Wall, before_and_after, gallery},
    projects::Project,
    t,
    ui::{Icon, Kind, PageError, breadcrumb, clock_section, error_summary, form_title, icon, notice, page},
    visit::{Visit, visit},
};

/// The page of a private link.
#[component]
pub fn FollowPage() -> impl IntoView {
    let token = use_params_map().get_untracked().get("token").unwrap_or_default();
    private_page(Token::parse(&token).map(Key::Link).ok_or(PageError::DeadLink))
}

/// The same page for the author who is signed in. Who is not is asked to.
#[component]
pub fn OwnPage() -> impl IntoView {
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    private_page(visit().session.map(|session| Key::Author(session, reference)).ok_or(PageError::SignedOut))
}

/// The same page for the desk, that acts for the author; `desk` is what it can do besides.
pub(crate) fn desk_view(
    visit: &Visit,
    key: &Key,
    followed: &Followed,
    project: &Project,
    done: Option<&str>,
    desk: AnyView,
) -> AnyView {
    let retry = use_context::<Arc<SaidRetry>>();
    view! { {follow_view(visit, key, followed, project, done, retry.as_deref())} {desk} }.into_any()
}

/// What a key opens, with what there is of a larger plan.
pub(crate) async fn follow(visit: &Visit, key: &Key) -> Result<Option<(Followed, Project)>, sqlx::Error> {
    let Some(followed) = initiatives::follow(&visit.core, &visit.municipality, key).await? else {
        return Ok(None);
    };
    let project = Project::of(visit, &followed.initiative, &followed.events).await?;
    Ok(Some((followed, project)))
}

fn private_page(key: Result<Key, PageError>) -> impl IntoView {
    let visit = visit();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<SaidRetry>>();
    page(async move {
        let key = key?;
        let followed = follow(&visit, &key).await;
        if let (Err(error), Some(retry)) = (&followed, &retry) {
            tracing::error!(%error, "not even what was said can be shown with its page");
            return Ok(said::not_received(&visit, &address(&key), retry));
        }
        let (followed, project) = followed?.ok_or_else(|| gone(&key))?;
        Ok(follow_view(&visit, &key, &followed, &project, done.as_deref(), retry.as_deref()))
    })
}

fn follow_view(
    visit: &Visit,
    key: &Key,
    followed: &Followed,
    project: &Project,
    done: Option<&str>,
    retry: Option<&SaidRetry>,
) -> AnyView {
    let words = &visit.words;
    let initiative = &followed.initiative;
    let today = visit.core.now().local().date();
    let address = address(key);
    let carpet = carpet_of(&visit.municipality.calendar, initiative, &followed.events, today);
    let is_closed = initiative.closed_at.is_some();
    let clock =
        carpet.filter(|_| !is_closed).map(|carpet| clock_section(words, &carpet, initiative, None, today));
    let by_desk = matches!(key, Key::Desk(_));
    let files = if matches!(key, Key::Link(_)) { format!("{address}/foto") } else { "/foto".to_owned() };
    let wall = Wall { at: &files, work: None, sees_hidden: true };
    let wrong = retry.map(|retry| retry.wrong(words));
    let title = match initiative.status {
        Status::Received => t!(words, "receipt-title"),
        Status::Withdrawn => t!(words, "follow-withdrawn-title"),
        Status::HandedOver => t!(words, "handed-title"),
        Status::Merged => t!(words, "merged-title"),
        _ => t!(words, "follow-title"),
    };
    let head = if by_desk { format!("{} · {title}", initiative.reference) } else { title.clone() };
    view! {
        <Title text=form_title(words, &head, wrong.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap is-narrow">
            {by_desk.then(|| breadcrumb(words, vec![("/balie".to_owned(), t!(words, "desk-title"))], initiative.reference.clone()))}
            {by_desk.then(|| notice(visit, Kind::Info, t!(words, "desk-acting")))}
            {done_notice(visit, done, followed)}
            {error_summary(words, wrong.into_iter().collect())}
            <article class="receipt">
                <header class="receipt-head">
                    <h1 class="receipt-title">{title}</h1>
                    <p class="receipt-reference">
                        <span>{t!(words, "receipt-number")}</span> " " <b>{initiative.reference.clone()}</b>
                    </p>
                </header>
                {is_closed.then(|| view! { <p class="lead">{closed_text(visit, followed)}</p> })}
                {merged_link(visit, followed)}
                {talk::question(visit, &address, followed, retry)}
                {confirm(visit, key, followed)}
                {missing(visit, followed, by_desk)}
                {clock}
                {in_hand_of(visit, initiative, &followed.events).map(|says| view! { <p class="receipt-hands">{says}</p> })}
                {answer_section(visit, &initiative.track, &followed.events, &followed.photos, &wall)}
                {project.sections(visit, initiative, &followed.events)}
                {before_and_after(visit, &followed.photos, &followed.events, &wall)}
                {verdict::verdict(visit, &address, followed, retry)}
                {receipt::public_link(visit, initiative)}
                {talk_section(visit, initiative, &followed.events)}
                {receipt::what_was_sent(visit, followed)}
                {(!by_desk).then(|| gallery(visit, &followed.photos, None, &wall))}
                {(!is_closed).then(|| receipt::how_counted(visit, followed))}
                {(!is_closed && matches!(key, Key::Link(_))).then(|| receipt::private_link(visit, &address))}
            </article>
            {followed.can_withdraw().then(|| withdraw(visit, &address))}
        </div>
    }
    .into_any()
}

/// What becomes of it; one that was never on the site cannot be taken off it.
fn closed_text(visit: &Visit, followed: &Followed) -> String {
    let words = &visit.words;
    let handed = followed.events.iter().rev().find(|event| event.kind == EventKind::HandedOver);
    if let Some(to) = handed.and_then(|event| Other::from_code(&event.body)) {
        return where_it_is(words, &visit.municipality, to);
    }
    if followed.initiative.status == Status::Merged {
        return t!(words, "merged-text");
    }
    let what = match followed.initiative.published_at {
        Some(_) => t!(words, "follow-withdrawn-text"),
        None => t!(words, "follow-withdrawn-unseen"),
    };
    let by_desk = followed.events.last().is_some_and(|event| event.by_desk);
    if by_desk { format!("{} {what}", t!(words, "follow-by-desk")) } else { what }
}

/// The way to what it went on as.
fn merged_link(visit: &Visit, followed: &Followed) -> Option<AnyView> {
    let last = followed.events.last().filter(|last| last.kind == EventKind::Merged)?;
    let (address, reference) = (format!("/initiatieven/{}", last.body), last.body.clone());
    let label = t!(visit.words, "merged-link", reference = reference);
    Some(view! { <p class="button-row no-print"><a class="button" href=address>{label}</a></p> }.into_any())
}

fn done_notice(visit: &Visit, done: Option<&str>, followed: &Followed) -> Option<AnyView> {
    let words = &visit.words;
    let on_paper = followed.author.as_ref().is_some_and(|author| author.email.is_none());
    let text = match done? {
        "bevestigd" => t!(words, "follow-confirmed"),
        "geantwoord" => t!(words, "follow-replied"),
        "oordeel" => t!(words, "verdict-kept"),
        "opnieuw" => t!(words, "verdict-again-kept"),
        "niet-klaar" => t!(words, "verdict-not-done-kept"),
        "woonplaats" => t!(words, "desk-residency-done"),
        "ingetrokken" if on_paper => t!(words, "follow-withdrawn-paper"),
        "ingetrokken" => t!(words, "follow-withdrawn"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

/// The button that confirms the address, for who came by a mailed link.
fn confirm(visit: &Visit, key: &Key, followed: &Followed) -> AnyView {
    let (words, address) = (&visit.words, address(key));
    let unconfirmed = followed.author.as_ref().filter(|author| author.confirmed_at.is_none());
    let email = unconfirmed.and_then(|author| author.email.as_ref());
    let initiative = &followed.initiative;
    let ended = initiative.closed_at.is_some() || initiative.answered_at.is_some();
    let open = !ended && !matches!(key, Key::Desk(_));
    email
        .filter(|_| open)
        .map(|email| {
            let email = email.as_str().to_owned();
            if followed.mailed && matches!(key, Key::Link(_)) {
                view! {
                    <section class="notice no-print" aria-labelledby="bevestig">
                        {icon(visit, Icon::Info)}
                        <h2 class="notice-title" id="bevestig">{t!(words, "follow-confirm-title")}</h2>
                        <p>{t!(words, "follow-confirm-text", email = email)}</p>
                        <form method="post" action=format!("{address}/bevestigen")>
                            <button class="button">{t!(words, "follow-confirm")}</button>
                        </form>
                    </section>
                }
                .into_any()
            } else {
                notice(visit, Kind::Info, t!(words, "follow-look-in-mail", email = email))
            }
        })
        .into_any()
}

/// What its author has to show before it can be published, with the way to it.
fn missing(visit: &Visit, followed: &Followed, by_desk: bool) -> Option<AnyView> {
    let words = &visit.words;
    let level = level_name(words, followed.missing?);
    Some(
        view! {
            <section class="notice no-print" aria-labelledby="woonplaats">
                {icon(visit, Icon::Info)}
                <h2 class="notice-title" id="woonplaats">{t!(words, "follow-missing-title")}</h2>
                <p>{t!(words, "follow-missing-text", level = level)}</p>
                {(!by_desk).then(|| view! { <p><a class="link-alone" href="/mijn/woonplaats">{t!(words, "residency-title")}</a></p> })}
            </section>
        }
        .into_any(),
    )
}

/// Taking it back: folded, so that nobody presses the button by mistake.
pub(crate) fn withdraw(visit: &Visit, address: &str) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="measure centered no-print" aria-labelledby="intrekken">
            <h2 id="intrekken">{t!(words, "withdraw-title")}</h2>
            <p>{t!(words, "withdraw-text")}</p>
            <details>
                <summary>{t!(words, "withdraw-open")}</summary>
                <form method="post" action=format!("{address}/intrekken")>
                    <p>{t!(words, "withdraw-sure")}</p>
                    <div class="button-row"><button class="button button-danger">{t!(words, "withdraw")}</button></div>
                </form>
            </details>
        </section>
    }
    .into_any()
}
