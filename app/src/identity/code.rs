//! A code that was mailed, and typing it.

use std::sync::Arc;

use app_core::{
    identity::{self, MOST_TRIES},
    kernel::Instant,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::second_step::with_return;
use crate::{
    t,
    ui::{Labels, code_field, error_summary, form_title, page},
    visit::visit,
    words::Words,
};

/// A code that did not do.
#[derive(Clone, Debug)]
pub struct CodeRetry {
    /// What was typed.
    pub code: String,
    /// How often another one can be tried; `None` when what was typed is no code.
    pub tries_left: Option<i32>,
}

impl CodeRetry {
    /// What is wrong with it.
    pub(crate) fn says(&self, words: &Words) -> String {
        match self.tries_left {
            Some(tries) => t!(words, "code-wrong", tries = tries),
            None => t!(words, "code-malformed"),
        }
    }
}

/// A code that somebody waits for.
pub(crate) struct MailedCode<'a> {
    /// Where it went.
    pub email: &'a str,
    /// Until when it can be used.
    pub until: Instant,
    /// How often it can be tried.
    pub tries: i32,
    /// Where the form goes, and what its button says.
    pub send: (&'static str, String),
    /// Where another one is asked for, and in which words.
    pub again: (String, String),
}

/// What is wrong with the code, and its form.
pub(crate) fn code_form(
    words: &Words,
    mailed: MailedCode<'_>,
    retry: Option<&CodeRetry>,
) -> (AnyView, AnyView) {
    let error = retry.map(|retry| retry.says(words));
    let wrong = error.clone().map(|text| ("#code".to_owned(), text));
    let labels = Labels {
        name: "code",
        label: t!(words, "code-label"),
        hint: t!(words, "code-hint"),
        error,
        optional: false,
    };
    let typed = retry.map_or("", |retry| retry.code.as_str());
    let until = words.time(mailed.until.local().time());
    let form = view! {
        <p class="lead">{t!(words, "code-text", email = mailed.email.to_owned())}</p>
        <form class="form" method="post" action=mailed.send.0 novalidate>
            {code_field(words, &labels, typed)}
            <div class="button-row"><button class="button button-large">{mailed.send.1}</button></div>
        </form>
        <section class="section" aria-labelledby="geen-mail">
            <h2 id="geen-mail">{t!(words, "code-no-mail")}</h2>
            <p>{t!(words, "code-until", time = until, tries = mailed.tries)}</p>
            <p><a class="link-alone" href=mailed.again.0>{mailed.again.1}</a></p>
        </section>
    };
    (error_summary(words, wrong.into_iter().collect()), form.into_any())
}

/// Typing the code to sign in with.
#[component]
pub fn CodePage() -> impl IntoView {
    let visit = visit();
    let retry = use_context::<Arc<CodeRetry>>();
    page(async move {
        let pending = match &visit.asked_to_sign_in {
            Some(browser) => identity::pending(&visit.core, &visit.municipality, browser).await?,
            None => None,
        };
        let Some(pending) = pending else {
            leptos_axum::redirect("/inloggen?verlopen");
            return Ok(None);
        };
        let words = &visit.words;
        let mailed = MailedCode {
            email: &pending.email,
            until: pending.expires_at,
            tries: MOST_TRIES,
            send: ("/inloggen/code", t!(words, "code-send")),
            again: (with_return("/inloggen", &pending.return_to), t!(words, "code-again")),
        };
        let (wrong, form) = code_form(words, mailed, retry.as_deref());
        let title = t!(words, "code-title");
        Ok(Some(view! {
            <Title text=form_title(words, &title, retry.is_some())/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">
                {wrong}
                <h1>{title}</h1>
                {form}
            </div>
        }))
    })
}
