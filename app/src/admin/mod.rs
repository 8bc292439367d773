//! The admin's pages: who works with the site and as what, who may do what, the record, and how long
//! what is kept.

mod acts;
mod grant;
mod home;
mod people;
mod person;
mod record;
mod rights;
mod says;
mod terms;

pub use grant::{Typed, Wrong};
pub use home::AdminPage;
pub use people::{PeoplePage, PeopleRetry};
pub use person::PersonPage;
pub use record::{Asked, RecordPage};
pub use rights::RightsPage;
pub use terms::TermsPage;

use app_core::identity::{Admin, Session};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    identity::with_return,
    t,
    ui::{PageError, breadcrumb},
    visit::Visit,
};

/// The right of an admin; who has it not gets the page that says so.
fn admin(visit: &Visit) -> Result<Admin, PageError> {
    visit.session.as_ref().and_then(Session::admin).ok_or(PageError::NotAllowed)
}

/// A page below `/beheer` in its frame.
fn framed(visit: &Visit, title: &str, heading: String, inside: AnyView) -> AnyView {
    let way = vec![("/beheer".to_owned(), t!(visit.words, "admin-title"))];
    view! {
        <Title text=title.to_owned()/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(&visit.words, way, heading)}
            {inside}
        </div>
    }
    .into_any()
}

/// In the place of a form, for who made the second step too long ago; `None` when that was just now.
fn step_first(visit: &Visit, page: &str) -> Option<AnyView> {
    let now = visit.core.now();
    if visit.session.as_ref().is_some_and(|session| session.fresh(now).is_some()) {
        return None;
    }
    let words = &visit.words;
    let way = with_return("/inloggen/tweede-stap", page);
    Some(
        view! {
            <p>{t!(words, "admin-step-first")}</p>
            <p><a class="button" href=way>{t!(words, "recovery-step")}</a></p>
        }
        .into_any(),
    )
}
