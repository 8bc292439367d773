//! A message instead of a page: what is wrong, and what to do now.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Failure, PageError, paragraphs};
use crate::{
    t,
    visit::{Visit, visit},
    words::Words,
};

/// The message for an error, with what was typed and a button to send it again.
pub(crate) fn message(failure: &Failure) -> AnyView {
    let visit = visit();
    let (title, _) = texts(&visit.words, failure.error);
    view! { <Title text=title/> <div class="wrap">{message_body(&visit, failure)}</div> }.into_any()
}

/// What stands on the page of a message.
pub(crate) fn message_body(visit: &Visit, failure: &Failure) -> AnyView {
    let words = &visit.words;
    let (title, text) = texts(words, failure.error);
    let status = failure.error.status().as_u16().to_string();
    // Where something can be sent again, that is the strong button.
    let staff = failure.error == PageError::NotAllowed;
    let again = matches!(
        failure.error,
        PageError::ProviderRefused | PageError::ProviderFailed | PageError::ProviderDown | PageError::NoRole
    );
    let home =
        if failure.typed.is_empty() && !staff && !again { "button" } else { "button button-secondary" };
    view! {
        <div class="message">
            <p class="message-code">{t!(words, "message-code", code = status)}</p>
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {(!failure.typed.is_empty()).then(|| typed(visit, &failure.typed))}
            {unrolled()}
            <div class="button-row">
                {staff.then(|| sign_in(visit))}
                {again.then(|| view! { <a class="button" href="/inloggen">{t!(words, "provider-again")}</a> })}
                <a class=home href="/">{t!(words, "message-home")}</a>
                <a class="button button-secondary" href="/initiatieven">{t!(words, "message-list")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// For who may come here, but is not signed in.
fn sign_in(visit: &Visit) -> AnyView {
    let back = if visit.path.starts_with("/mijn") { "/mijn" } else { "/werk" };
    let sign_in = format!("/inloggen?terug={back}");
    view! { <a class="button" href=sign_in>{t!(visit.words, "message-sign-in")}</a> }.into_any()
}

/// What was typed: to read, and to send again to where it was sent.
fn typed(visit: &Visit, fields: &[(String, String)]) -> AnyView {
    let words = &visit.words;
    let hidden = fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    let texts = fields.iter().filter(|(_, value)| value.contains(' '));
    let texts = texts
        .map(|(_, value)| view! { <blockquote class="quote" dir="auto">{paragraphs(value)}</blockquote> })
        .collect_view();
    view! {
        <form method="post" action=visit.path.clone()>
            {hidden}
            {texts}
            <div class="button-row"><button class="button">{t!(words, "message-send-again")}</button></div>
        </form>
    }
    .into_any()
}

/// A carpet that stops halfway: for the eye only.
fn unrolled() -> impl IntoView {
    let tiles = (0..12).map(|tile| match tile {
        0..3 => "carpet-tile is-past",
        3 => "carpet-tile is-today",
        _ => "carpet-tile",
    });
    let tiles = tiles.map(|class| view! { <li class=class></li> }).collect_view();
    view! { <ol class="carpet" aria-hidden="true">{tiles}</ol> }
}

fn texts(words: &Words, error: PageError) -> (String, String) {
    match error {
        PageError::NotThere => (t!(words, "message-not-there"), t!(words, "message-not-there-text")),
        PageError::Withdrawn => (t!(words, "message-withdrawn"), t!(words, "message-withdrawn-text")),
        PageError::DeadLink => (t!(words, "message-dead-link"), t!(words, "message-dead-link-text")),
        PageError::UsedInvitation => {
            (t!(words, "message-used-invitation"), t!(words, "message-used-invitation-text"))
        }
        PageError::UsedSignIn => (t!(words, "message-used-sign-in"), t!(words, "message-used-sign-in-text")),
        PageError::ProviderRefused => (t!(words, "provider-refused"), t!(words, "provider-refused-text")),
        PageError::ProviderFailed => (t!(words, "provider-failed"), t!(words, "provider-failed-text")),
        PageError::ProviderDown => (t!(words, "provider-down"), t!(words, "provider-down-text")),
        PageError::NoRole => (t!(words, "provider-no-role"), t!(words, "provider-no-role-text")),
        PageError::NotAllowed => (t!(words, "message-not-allowed"), t!(words, "message-not-allowed-text")),
        PageError::WrongMethod => (t!(words, "message-wrong-method"), t!(words, "message-wrong-method-text")),
        PageError::CrossSite => (t!(words, "message-cross-site"), t!(words, "message-cross-site-text")),
        PageError::TooLarge => (t!(words, "message-too-large"), t!(words, "message-too-large-text")),
        PageError::TooOften(again) => {
            let time = words.time(again.at.local().time());
            (t!(words, "message-too-often"), t!(words, "message-too-often-text", time = time))
        }
        PageError::Unavailable => (t!(words, "message-unavailable"), t!(words, "message-unavailable-text")),
    }
}
