//! What somebody does with their own account: name and address, who looked at their data, what was mailed to
//! them, taking all of it along, and leaving.

mod code;
mod details;
mod files;
mod keys;
mod leave;
pub(crate) mod lists;
mod take_along;

use app_core::identity::{FRESH_MINUTES, Session, SessionKind};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    identity::with_return,
    t,
    ui::{breadcrumb, form_title},
    visit::Visit,
    words::Words,
};

pub use code::{AddressCodePage, AddressCodeRetry};
pub use details::{AddressRetry, DetailsPage, NameRetry, NotAsked};
pub use files::files;
pub use leave::{LeavePage, LeftPage, SurePage};
pub use lists::{MailsPage, ReadsPage};
pub use take_along::TakeAlongPage;

/// Who is signed in; who is not is asked to, and comes back to `path`.
fn signed_in(visit: &Visit, path: &str) -> Option<Session> {
    if visit.session.is_none() {
        leptos_axum::redirect(&with_return("/inloggen", path));
    }
    visit.session.clone()
}

/// The address at which somebody signs in once more, to come back to `path`: for staff with the second step.
#[must_use]
pub fn sign_in_again(session: &Session, path: &str) -> String {
    match session.kind {
        SessionKind::Staff => with_return("/inloggen/tweede-stap", path),
        SessionKind::Visit | SessionKind::Stay => with_return("/inloggen", path),
    }
}

/// In the place of a form for who signed in too long ago.
fn fresh_first(words: &Words, session: &Session, path: &str) -> AnyView {
    view! {
        <p>{t!(words, "fresh-first", minutes = FRESH_MINUTES)}</p>
        <div class="button-row">
            <a class="button" href=sign_in_again(session, path)>{t!(words, "fresh-again")}</a>
        </div>
    }
    .into_any()
}

/// A page under the account; `top` comes before its heading.
fn account_page(visit: &Visit, title: &str, wrong: bool, top: AnyView, body: AnyView) -> AnyView {
    let words = &visit.words;
    let way = vec![("/mijn".to_owned(), t!(words, "account-title"))];
    view! {
        <Title text=form_title(words, title, wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, way, title.to_owned())}
            <div class="measure">
                {top}
                <h1>{title.to_owned()}</h1>
                {body}
            </div>
        </div>
    }
    .into_any()
}

/// The pages of the account, as a list of links.
pub(crate) fn links(words: &Words) -> AnyView {
    let links = [
        ("/mijn/gegevens", t!(words, "details-title")),
        ("/mijn/inzage", t!(words, "reads-title")),
        ("/mijn/mails", t!(words, "mails-title")),
        ("/mijn/meenemen", t!(words, "take-title")),
        ("/mijn/vertrek", t!(words, "leave-title")),
    ];
    let links = links.map(|(to, name)| view! { <li><a class="link-alone" href=to>{name}</a></li> });
    view! { <ul class="plain-list">{links.into_iter().collect_view()}</ul> }.into_any()
}
