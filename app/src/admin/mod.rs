//! The admin's pages: who works with the site and as what, who may do what, where ideas go, the record, and how
//! long what is kept.

mod acts;
mod grant;
mod home;
mod people;
mod person;
mod providers;
mod record;
mod rights;
mod rules;
mod says;
mod templates;
mod term;
mod terms;

pub use grant::{Typed, Wrong};
pub use home::AdminPage;
pub use people::{PeoplePage, PeopleRetry};
pub use person::PersonPage;
pub use providers::ProvidersPage;
pub use record::{Asked, RecordPage};
pub use rights::RightsPage;
pub use rules::RulesPage;
pub use templates::{TemplatePage, TemplateRetry, TemplatesPage};
pub use term::{TermPage, number};
pub use terms::TermsPage;

use app_core::identity::{Admin, Session};
use leptos::prelude::*;

use crate::{
    identity::fresh_first,
    t,
    ui::{PageError, page_below},
    visit::Visit,
};

/// The right of an admin; who has it not gets the page that says so.
fn admin(visit: &Visit) -> Result<Admin, PageError> {
    visit.session.as_ref().and_then(Session::admin).ok_or(PageError::NotAllowed)
}

/// A page below `/beheer` in its frame.
fn framed(visit: &Visit, title: &str, wrong: bool, inside: AnyView) -> AnyView {
    page_below(&visit.words, ("/beheer", t!(visit.words, "admin-title")), title, wrong, inside)
}

/// In the place of a form, for who made the second step too long ago; `None` when that was just now.
fn step_first(visit: &Visit, page: &str) -> Option<AnyView> {
    let session = visit.session.as_ref()?;
    session.fresh(visit.core.now()).is_none().then(|| fresh_first(&visit.words, session, page))
}
