//! Signing in with a provider: the buttons, the way there, what is left to confirm, and signing out there.

use app_core::identity::ToConfirm;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{t, ui::check_field, visit::Visit, words::Words};

/// Another site where somebody goes on.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    /// Its name.
    pub name: String,
    /// Where there.
    pub address: String,
    /// What for.
    pub errand: Errand,
}

/// What somebody does on another site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Sign in; the browser goes there by itself.
    SignIn,
    /// Sign out, as they did here.
    SignOut,
}

/// The page between this site and the other.
pub(super) fn elsewhere_view(words: &Words, to: &Elsewhere) -> AnyView {
    let name = to.name.clone();
    let (title, text, link) = match to.errand {
        Errand::SignIn => (
            t!(words, "provider-leave", name = name.clone()),
            t!(words, "provider-leave-text"),
            t!(words, "provider-leave-link", name = name),
        ),
        Errand::SignOut => (
            t!(words, "provider-out"),
            t!(words, "provider-out-text", name = name.clone()),
            t!(words, "provider-out-link", name = name),
        ),
    };
    view! {
        <Title text=title.clone()/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            <div class="button-row">
                <a class="button button-large" href=to.address.clone()>{link}</a>
                {(to.errand == Errand::SignOut).then(|| view! {
                    <a class="button button-secondary" href="/">{t!(words, "message-home")}</a>
                })}
            </div>
        </div>
    }
    .into_any()
}

/// The ways to sign in above the form for mail: a button for each provider, where there are any.
pub(crate) fn ways_view(visit: &Visit, back: &str) -> AnyView {
    let (words, providers) = (&visit.words, &visit.municipality.providers);
    let buttons = providers.iter().map(|provider| {
        let name = provider.name.get(words.language).to_owned();
        view! {
            <button class="button button-large" name="bij" value=provider.slug.clone()>
                {t!(words, "provider-sign-in", name = name)}
            </button>
        }
    });
    let by_mail = view! { <p class="lead">{t!(words, "sign-in-text")}</p> };
    if providers.is_empty() {
        return by_mail.into_any();
    }
    view! {
        <form class="form" method="post" action="/inloggen/bij">
            <input type="hidden" name="terug" value=back.to_owned()/>
            <div class="button-row">{buttons.collect_view()}</div>
            {check_field("onthoud", t!(words, "sign-in-stay"), t!(words, "sign-in-stay-hint"), false)}
        </form>
        <h2>{t!(words, "provider-or-mail")}</h2>
        {by_mail}
    }
    .into_any()
}

/// What somebody who came back from a provider still has to do, the first time.
pub(crate) fn to_confirm_view(visit: &Visit, to_confirm: &ToConfirm) -> AnyView {
    let words = &visit.words;
    let provider = visit.municipality.provider(&to_confirm.shown.provider);
    let name = provider.map_or("", |provider| provider.name.get(words.language)).to_owned();
    view! {
        <p class="lead">{t!(words, "provider-confirm-text", name = name)}</p>
        <p>{t!(words, "provider-confirm-why")}</p>
    }
    .into_any()
}
