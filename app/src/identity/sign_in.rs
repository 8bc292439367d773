//! Signing in by mail: the address, the code, and the page that a mailed link opens.

use std::sync::Arc;

use app_core::{
    drafts::{Field, Problem},
    identity::{self, ToConfirm},
    kernel::{email::EmailError, token::Token},
    places::Provider,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::provider::{Elsewhere, elsewhere_view, provider_buttons, to_confirm_view};
use crate::{
    drafts::problem,
    t,
    ui::{Kind, Labels, PageError, check_field, error_summary, form_title, notice, page, text_field},
    visit::{Visit, visit},
};

/// The form for an address, as it was sent and could not be used; or as it begins.
#[derive(Clone, Debug, Default)]
pub struct EmailForm {
    /// What was typed.
    pub email: String,
    /// Whether to stay signed in on this device.
    pub stay: bool,
    /// Where to go on to.
    pub return_to: String,
    /// Whether it confirms the address of who came back from a provider.
    pub confirms: bool,
    /// What is wrong with the address.
    pub problem: Option<EmailError>,
}

/// Signing in: at a provider where there are any, and by mail. Who came back from a provider that is not believed
/// about addresses confirms one here.
#[component]
pub fn SignInPage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    let (back, expired) = (query.get("terug").unwrap_or_default(), query.get("verlopen").is_some());
    let (sent, elsewhere) = (use_context::<Arc<EmailForm>>(), use_context::<Arc<Elsewhere>>());
    let confirms = sent.as_ref().map_or(query.get("bevestig").is_some(), |sent| sent.confirms);
    page(async move {
        if let Some(elsewhere) = elsewhere {
            return Ok(elsewhere_view(&visit.words, &elsewhere));
        }
        let arrived = match &visit.handshake {
            Some(browser) if confirms => {
                identity::to_confirm(&visit.core, &visit.municipality, browser).await?
            }
            _ => None,
        };
        let form = match (sent, &arrived) {
            (Some(sent), _) => EmailForm::clone(&sent),
            (None, Some(arrived)) => EmailForm {
                email: arrived.shown.email.clone().unwrap_or_default(),
                stay: arrived.stay,
                return_to: arrived.return_to.clone(),
                ..EmailForm::default()
            },
            (None, None) => EmailForm { return_to: back, ..EmailForm::default() },
        };
        let providers = match arrived {
            Some(_) => Vec::new(),
            None => identity::providers_on(&visit.core, &visit.municipality).await?,
        };
        Ok(sign_in_view(&visit, &form, expired, arrived.as_ref(), &providers))
    })
}

/// The page with the form for an address, for who signs in, also at `providers`, or who `arrived` and confirms it.
pub(crate) fn sign_in_view(
    visit: &Visit,
    form: &EmailForm,
    expired: bool,
    arrived: Option<&ToConfirm>,
    providers: &[&Provider],
) -> AnyView {
    let words = &visit.words;
    let error =
        form.problem.map(|one| problem(words, &visit.municipality, Field::Email, Problem::Email(one)));
    let wrong = error.clone().map(|text| ("#email".to_owned(), text));
    let labels = Labels {
        name: "email",
        label: t!(words, "sign-in-email"),
        hint: String::new(),
        error,
        optional: false,
    };
    let title = match arrived {
        Some(_) => t!(words, "provider-confirm"),
        None => t!(words, "sign-in-title"),
    };
    view! {
        <Title text=form_title(words, &title, wrong.is_some())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap measure page-top">
            {expired.then(|| notice(visit, Kind::Warning, t!(words, "sign-in-expired")))}
            {error_summary(words, wrong.into_iter().collect())}
            <h1>{title.clone()}</h1>
            {match arrived {
                Some(arrived) => to_confirm_view(visit, arrived),
                None => view! { <p class="lead">{t!(words, "sign-in-text")}</p> }.into_any(),
            }}
            <form class="form" method="post" action="/inloggen" novalidate>
                <input type="hidden" name="terug" value=form.return_to.clone()/>
                {arrived.map(|_| view! { <input type="hidden" name="bevestig" value="ja"/> })}
                {text_field(words, &labels, "email", Some("email"), None, &form.email)}
                {check_field("blijf", t!(words, "sign-in-stay"), t!(words, "sign-in-stay-hint"), form.stay)}
                <div class="button-row"><button class="button button-large">{t!(words, "sign-in-mail")}</button></div>
                {provider_buttons(words, providers)}
            </form>
        </div>
    }
    .into_any()
}

/// What a mailed link opens. Opening it uses nothing up; pressing the button does.
#[component]
pub fn LinkPage() -> impl IntoView {
    let visit = visit();
    let token = use_params_map().get_untracked().get("token").unwrap_or_default();
    page(async move {
        let words = &visit.words;
        let token = Token::parse(&token).ok_or(PageError::UsedSignIn)?;
        let pending = identity::pending_link(&visit.core, &visit.municipality, &token).await?;
        let pending = pending.ok_or(PageError::UsedSignIn)?;
        Ok(view! {
            <Title text=t!(words, "sign-in-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap measure page-top">
                <h1>{t!(words, "sign-in-title")}</h1>
                <p class="lead">{t!(words, "link-text", email = pending.email)}</p>
                <p>{if pending.stay { t!(words, "link-stay") } else { t!(words, "link-visit") }}</p>
                <form class="form" method="post" action=format!("/inloggen/link/{}", token.reveal())>
                    <div class="button-row"><button class="button button-large">{t!(words, "link-send")}</button></div>
                </form>
            </div>
        }
        .into_any())
    })
}
