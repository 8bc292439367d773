//! The frame of every page: document, header, footer.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};

use super::colours;
use super::{Failure, message::message, plain::plain};
use crate::{
    routes::Routed,
    t,
    visit::{Visit, visit},
    words::Words,
};

/// The whole document.
pub fn shell() -> impl IntoView {
    provide_meta_context();
    let visit = visit();
    let words = visit.words.clone();
    view! {
        <!DOCTYPE html>
        <html lang=words.code() dir=t!(words, "language-direction")>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                {colours::paper(&visit)}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="stylesheet" href=visit.assets.css.clone()/>
                {colours::sheet(&visit)}
                <MetaTags/>
                <Title formatter=|title: String| plain(&title)/>
            </head>
            <body>
                {skip_link(&words)}
                <Header visit=visit.clone()/>
                <main id="inhoud" tabindex="-1">
                    {match use_context::<Arc<Failure>>() {
                        Some(failure) => message(&failure),
                        None => view! { <Routed/> }.into_any(),
                    }}
                </main>
                <Footer visit/>
            </body>
        </html>
    }
}

/// The first link of every page; it shows itself to who comes by keyboard.
pub(crate) fn skip_link(words: &Words) -> AnyView {
    view! { <a class="skip-link" href="#inhoud">{t!(words, "frame-skip")}</a> }.into_any()
}

/// The languages of a municipality, each a button that works without scripts.
pub(crate) fn language_choice(visit: &Visit) -> AnyView {
    let languages = visit.municipality.languages.iter().map(|language| {
        let code = language.code().to_owned();
        let chosen = (*language == visit.words.language).then_some("true");
        view! {
            <li>
                <form method="post" action="/taal">
                    <input type="hidden" name="terug" value=visit.path.clone()/>
                    <button class="language-button" name="taal" value=code.clone() lang=code aria-current=chosen>
                        {t!(Words::of(*language), "language-name")}
                    </button>
                </form>
            </li>
        }
    });
    view! {
        <nav class="language" aria-label=t!(visit.words, "frame-language")>
            <ul>{languages.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

#[component]
pub(crate) fn Header(visit: Visit) -> impl IntoView {
    let languages = language_choice(&visit);
    let words = visit.words;
    let works = visit.session.as_ref().is_some_and(|session| session.moderator().is_some());
    let handles = visit.session.as_ref().is_some_and(|session| session.handler().is_some());
    let manages = visit.session.as_ref().is_some_and(|session| session.admin().is_some());
    let helps = visit.session.as_ref().is_some_and(|session| session.desk().is_some());
    let class = if works || handles || manages || helps { "page-header is-staff" } else { "page-header" };
    let here = visit.path.clone();
    let current = move |path: &str| here.starts_with(path).then_some("page");
    view! {
        <header class=class>
            <div class="wrap page-header-inner">
                <a class="brand" href="/">
                    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path class="brand-cloth" d="M3 7h21v18H3z"></path>
                        <path class="brand-thread" d="M3 10h19v1.5H3zM3 20.5h19V22H3z"></path>
                        <path class="brand-cloth" d="M24 3.5A4.5 4.5 0 0 1 28.5 8v16a4.5 4.5 0 0 1-9 0V8A4.5 4.5 0 0 1 24 3.5z"></path>
                        <circle class="brand-thread" cx="24" cy="8" r="2.25"></circle>
                    </svg>
                    <span class="brand-words">
                        <span class="brand-product">{t!(words, "product")}</span>
                        " "
                        <span class="brand-municipality">
                            {t!(words, "frame-municipality", name = visit.municipality.name.clone())}
                        </span>
                    </span>
                </a>
                <div class="page-tools">
                    {visit.session.is_none().then(|| view! {
                        <a class="sign-in-link" href="/inloggen" aria-current=current("/inloggen")>{t!(words, "frame-sign-in")}</a>
                    })}
                    {languages}
                </div>
                <nav class="page-nav" aria-label=t!(words, "frame-menu")>
                    <ul>
                        <li><a href="/initiatieven" aria-current=current("/initiatieven")>{t!(words, "frame-initiatives")}</a></li>
                        <li><a href="/wijken" aria-current=current("/wijken")>{t!(words, "frame-neighbourhoods")}</a></li>
                        <li><a href="/idee" aria-current=current("/idee")>{t!(words, "frame-send")}</a></li>
                        {works.then(|| view! {
                            <li><a href="/werk" aria-current=current("/werk")>{t!(words, "frame-work")}</a></li>
                        })}
                        {handles.then(|| view! {
                            <li><a href="/behandelen" aria-current=current("/behandelen").or(current("/overleg")).or(current("/klokken"))>{t!(words, "handle-title")}</a></li>
                        })}
                        {helps.then(|| view! {
                            <li><a href="/balie" aria-current=current("/balie")>{t!(words, "desk-title")}</a></li>
                        })}
                        {manages.then(|| view! {
                            <li><a href="/beheer" aria-current=current("/beheer")>{t!(words, "admin-title")}</a></li>
                        })}
                    </ul>
                </nav>
            </div>
            {visit.session.map(|session| view! {
                <div class="staff-bar">
                    <div class="wrap">
                        <p>{t!(words, "frame-signed-in", email = session.email)}</p>
                        <a href="/mijn">{t!(words, "account-title")}</a>
                        <form method="post" action="/uitloggen">
                            <button class="button-link">{t!(words, "frame-sign-out")}</button>
                        </form>
                    </div>
                </div>
            })}
        </header>
    }
}

#[component]
pub(crate) fn Footer(visit: Visit) -> impl IntoView {
    let words = visit.words;
    let contact = visit.municipality.contact.clone();
    view! {
        <footer class="page-footer">
            <div class="wrap page-footer-inner">
                <div class="page-footer-contact">
                    <h2>{t!(words, "frame-help")}</h2>
                    <p>
                        {t!(words, "frame-call")} " " <b>{contact.phone}</b> ". "
                        {t!(words, "frame-come", address = contact.address)}
                    </p>
                    <p><a class="link-alone" href="/zo-tellen-wij#open">{t!(words, "counting-hours")}</a></p>
                    <p><a class="link-alone" href=format!("mailto:{}", contact.email)>{contact.email.clone()}</a></p>
                </div>
                <nav aria-label=t!(words, "frame-about")>
                    <ul class="page-footer-links">
                        <li><a href="/cijfers">{t!(words, "figures-link")}</a></li>
                        <li><a href="/criteria">{t!(words, "criteria-title")}</a></li>
                        <li><a href="/zo-tellen-wij">{t!(words, "counting-link")}</a></li>
                        <li><a href="/privacy">{t!(words, "privacy-title")}</a></li>
                        <li><a href="/toegankelijkheid">{t!(words, "accessible-title")}</a></li>
                        <li><a href="/cookies">{t!(words, "cookies-title")}</a></li>
                        {visit.mailbox.is_some().then(|| view! {
                            <li><a href="/dev/post">{t!(words, "frame-mailbox")}</a></li>
                            <li><a href="/stijl">{t!(words, "frame-style")}</a></li>
                        })}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
