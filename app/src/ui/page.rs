//! From a use case's answer to a page with the right status.

use app_core::kernel::limits::TryAgain;
use http::{HeaderValue, StatusCode, header};
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};
use leptos_axum::ResponseOptions;
use leptos_meta::Link;

use super::message::message;
use crate::{
    identity::with_return,
    visit::{Visit, visit},
};

/// Why a page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageError {
    /// There is nothing at this address.
    NotThere,
    /// An initiative that its author took back.
    Withdrawn,
    /// An initiative that its author took away for good.
    Removed,
    /// An initiative that was handed over to who it is for.
    HandedOver,
    /// A private link that opens nothing (any more).
    DeadLink,
    /// An invitation that was used or is too old.
    UsedInvitation,
    /// A link to sign in with that was used or is too old.
    UsedSignIn,
    /// Who went to a provider came back without signing in there.
    ProviderRefused,
    /// What came back from a provider does not prove who it is.
    ProviderFailed,
    /// A provider does not work.
    ProviderDown,
    /// They signed in at a provider for staff, and are in no group that works here.
    NoRole,
    /// Only for who is signed in with the right role.
    NotAllowed,
    /// Only for who is signed in, and nobody is: a page leads to signing in, a form keeps what was typed.
    SignedOut,
    /// The address does not take this method.
    WrongMethod,
    /// A change that did not come from a page of this site.
    CrossSite,
    /// More was sent than can be taken.
    TooLarge,
    /// It was done too often; later it can be done again.
    TooOften(TryAgain),
    /// The database does not answer; nothing was received.
    Unavailable,
}

impl PageError {
    /// The status that goes with it.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotThere | Self::DeadLink | Self::UsedInvitation | Self::UsedSignIn => {
                StatusCode::NOT_FOUND
            }
            Self::Withdrawn | Self::Removed | Self::HandedOver => StatusCode::GONE,
            Self::NotAllowed | Self::SignedOut | Self::CrossSite | Self::ProviderRefused | Self::NoRole => {
                StatusCode::FORBIDDEN
            }
            Self::ProviderFailed => StatusCode::BAD_REQUEST,
            Self::ProviderDown => StatusCode::BAD_GATEWAY,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// A page that cannot be shown, and what was typed in the form that led to it.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Why.
    pub error: PageError,
    /// Names and values of the form's fields, to send again.
    pub typed: Vec<(String, String)>,
}

impl From<PageError> for Failure {
    fn from(error: PageError) -> Self {
        Self { error, typed: Vec::new() }
    }
}

impl From<sqlx::Error> for PageError {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(%error, "the database failed a page");
        Self::Unavailable
    }
}

/// As [`page`], for what is the same for everyone: a browser may keep it and go back to it, if it asks
/// again when the page is opened anew. Who is signed in gets the page with the bar of staff: not kept.
pub fn public_page<V, F>(load: F) -> impl IntoView
where
    V: IntoView + 'static,
    F: Future<Output = Result<V, PageError>> + Send + 'static,
{
    let signed_in = visit().session.is_some();
    page(async move {
        let view = load.await?;
        if let Some(options) = use_context::<ResponseOptions>().filter(|_| !signed_in) {
            options.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        Ok(view)
    })
}

/// Where this page stands in its own language and in each other one, for who searches; `path` without what
/// does not matter. Without a language in its address, a page is in that of the reader's browser.
#[must_use]
pub fn addresses(visit: &Visit, path: &str) -> AnyView {
    let sign = if path.contains('?') { '&' } else { '?' };
    let here = format!("{}{path}", visit.base);
    let languages = &visit.municipality.languages;
    if languages.len() < 2 {
        return view! { <Link rel="canonical" href=here/> }.into_any();
    }
    let address = |code: &str| format!("{here}{sign}taal={code}");
    let alternates = languages.iter().map(|language| {
        let code = language.code();
        view! { <Link rel="alternate" hreflang=code.to_owned() href=address(code)/> }
    });
    view! {
        <Link rel="canonical" href=address(visit.words.code())/>
        {alternates.collect_view()}
    }
    .into_any()
}

/// Renders what `load` gives, or the message that fits, with its status. Who has to sign in first comes back
/// here after it.
pub fn page<V, F>(load: F) -> impl IntoView
where
    V: IntoView + 'static,
    F: Future<Output = Result<V, PageError>> + Send + 'static,
{
    Suspend::new(async move {
        let view = match load.await {
            Ok(view) => view.into_any(),
            Err(PageError::SignedOut) => {
                leptos_axum::redirect(&with_return("/inloggen", &visit().path));
                ().into_any()
            }
            Err(error) => {
                if let Some(options) = use_context::<ResponseOptions>() {
                    options.set_status(error.status());
                }
                message(&error.into())
            }
        };
        // Rendered later, and then still with the request at hand: titles and head tags ask for it.
        OwnedView::new(view)
    })
}
