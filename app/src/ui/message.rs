//! A message instead of a page: what is wrong, and what to do now.

use app_core::{identity::SessionKind, initiatives::reference::parse_reference};
use leptos::prelude::*;
use leptos_meta::Title;

use super::{Failure, PageError, carpet, paragraphs};
use crate::{
    identity::with_return,
    t,
    visit::{Visit, visit},
};

/// The message for an error, with what was typed and a button to send it again.
pub(crate) fn message(failure: &Failure) -> AnyView {
    let visit = visit();
    let (title, _) = texts(&visit, failure.error);
    view! { <Title text=title/> <div class="wrap">{message_body(&visit, failure)}</div> }.into_any()
}

/// What stands on the page of a message.
pub(crate) fn message_body(visit: &Visit, failure: &Failure) -> AnyView {
    let words = &visit.words;
    let (title, text) = texts(visit, failure.error);
    let status = failure.error.status().as_u16().to_string();
    let typed = !failure.typed.is_empty();
    let first = sign_in(visit, failure.error, typed);
    // Where something can be sent again, or signing in helps, that is the strong button.
    let home = if typed || first.is_some() { "button button-secondary" } else { "button" };
    let (with_typed, alone) = if typed { (first, None) } else { (None, first) };
    view! {
        <div class="message">
            <p class="message-code">{t!(words, "message-code", code = status)}</p>
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {typed.then(|| send_again(visit, &failure.typed, with_typed))}
            {unrolled()}
            <div class="button-row">
                {alone}
                <a class=home href="/">{t!(words, "message-home")}</a>
                <a class="button button-secondary" href="/initiatieven">{t!(words, "message-list")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// The way to sign in, or to the second step for who made the first one; nothing where neither helps. Beside
/// what was `typed` it opens in a window of its own.
fn sign_in(visit: &Visit, error: PageError, typed: bool) -> Option<AnyView> {
    const SECOND: &str = "/inloggen/tweede-stap";
    let words = &visit.words;
    let part =
        ["/mijn", "/beheer", "/balie", "/behandelen"].into_iter().find(|path| visit.path.starts_with(path));
    // A mail leads staff to one idea: that is where they want to be after signing in.
    let is_item = part == Some("/behandelen") && visit.path.matches('/').count() == 2;
    let back = if is_item { &visit.path } else { part.unwrap_or("/werk") };
    let (to, text) = match (error, &visit.session) {
        (
            PageError::ProviderRefused
            | PageError::ProviderFailed
            | PageError::ProviderDown
            | PageError::NoRole,
            _,
        ) => {
            return Some(
                view! { <a class="button" href="/inloggen">{t!(words, "provider-again")}</a> }.into_any(),
            );
        }
        (PageError::SignedOut, _) => ("/inloggen", t!(words, "message-sign-in-again")),
        (PageError::NotAllowed, None) => ("/inloggen", t!(words, "message-sign-in")),
        (PageError::NotAllowed, Some(session))
            if session.kind != SessionKind::Staff && !visit.path.starts_with(SECOND) =>
        {
            (SECOND, t!(words, "message-second-step"))
        }
        _ => return None,
    };
    let window = typed.then_some("_blank");
    Some(view! { <a class="button" href=with_return(to, back) target=window>{text}</a> }.into_any())
}

/// What was typed: to read, and to send again to where it was sent; after signing in, where that comes first.
fn send_again(visit: &Visit, fields: &[(String, String)], sign_in: Option<AnyView>) -> AnyView {
    let words = &visit.words;
    let hidden = fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    let texts = fields.iter().filter(|(_, value)| value.contains(' '));
    let texts = texts
        .map(|(_, value)| view! { <blockquote class="quote" dir="auto">{paragraphs(value)}</blockquote> })
        .collect_view();
    let send = if sign_in.is_some() { "button button-secondary" } else { "button" };
    view! {
        <form class="text" method="post" action=visit.path.clone()>
            {hidden}
            {texts}
            {sign_in.is_some().then(|| view! { <p>{t!(words, "message-sign-in-first")}</p> })}
            <div class="button-row">{sign_in} <button class=send>{t!(words, "message-send-again")}</button></div>
        </form>
    }
    .into_any()
}

/// A carpet that stops halfway.
fn unrolled() -> AnyView {
    let tiles = (0..12).map(|tile| match tile {
        0..3 => "carpet-tile is-past",
        3 => "carpet-tile is-today",
        _ => "carpet-tile",
    });
    carpet("carpet", tiles)
}

fn texts(visit: &Visit, error: PageError) -> (String, String) {
    let words = &visit.words;
    match error {
        PageError::NotThere => (t!(words, "message-not-there"), t!(words, "message-not-there-text")),
        PageError::Withdrawn => (t!(words, "message-withdrawn"), t!(words, "message-withdrawn-text")),
        PageError::Removed => {
            (t!(words, "message-removed", reference = reference(visit)), t!(words, "message-removed-text"))
        }
        PageError::HandedOver => (
            t!(words, "message-removed", reference = reference(visit)),
            t!(words, "message-handed-over-text"),
        ),
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
        PageError::SignedOut => (t!(words, "message-signed-out"), t!(words, "message-signed-out-text")),
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

/// The reference of the initiative at the address that was asked for.
fn reference(visit: &Visit) -> String {
    let path = visit.path.split('?').next().unwrap_or_default();
    let typed = path.rsplit('/').next().unwrap_or_default();
    parse_reference(&visit.municipality.reference_prefix, typed).unwrap_or_default()
}
