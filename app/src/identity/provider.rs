//! Signing in with a provider: the buttons, the way there, what is left to confirm, and signing out there.

use app_core::{identity::ToConfirm, places::Provider};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{t, visit::Visit, words::Words};

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

/// A button for each provider, in the form for mail: what is chosen there holds for them too. Nothing where there
/// are none.
pub(crate) fn provider_buttons(words: &Words, providers: &[&Provider]) -> Option<AnyView> {
    let buttons = providers.iter().map(|provider| {
        let name = provider.name.get(words.language).to_owned();
        view! {
            <button class="button button-secondary" formaction="/inloggen/bij" name="bij" value=provider.slug.clone()>
                {t!(words, "provider-sign-in", name = name)}
            </button>
        }
    });
    let buttons = (!providers.is_empty()).then(|| buttons.collect_view())?;
    let section = view! {
        <section class="section" aria-labelledby="anders">
            <h2 id="anders">{t!(words, "provider-other")}</h2>
            <div class="button-row">{buttons}</div>
        </section>
    };
    Some(section.into_any())
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
