//! What somebody does with their own account: name and address, who looked at their data, what was mailed to
//! them, taking all of it along, and leaving.

mod code;
mod details;
mod files;
mod keys;
mod leave;
pub(crate) mod lists;
mod mail_choice;
mod push_devices;
mod residency;
mod residency_forms;
mod stop_mail;
mod take_along;

use app_core::{identity::Session, places::Level};
use leptos::prelude::*;

use crate::{identity::with_return, t, ui::page_below, visit::Visit};

pub use code::AddressCodePage;
pub use details::{AddressRetry, DetailsPage, NameRetry, NotAsked};
pub use files::files;
pub use leave::{LeavePage, LeftPage, SurePage};
pub use lists::{MailsPage, ReadsPage};
pub(crate) use mail_choice::topic_name;
pub use mail_choice::{MailChoicePage, MailChoiceRetry};
pub use push_devices::PushRefused;
pub(crate) use residency::level_name;
pub use residency::{PostcodeRetry, ResidencyPage};
pub use residency_forms::LetterRetry;
pub use stop_mail::{StopPage, Stopped};
pub use take_along::TakeAlongPage;

/// Who is signed in; who is not is asked to, and comes back to `path`.
fn signed_in(visit: &Visit, path: &str) -> Option<Session> {
    if visit.session.is_none() {
        leptos_axum::redirect(&with_return("/inloggen", path));
    }
    visit.session.clone()
}

/// A page under the account; `top` comes before its heading.
fn account_page(visit: &Visit, title: &str, wrong: bool, top: AnyView, body: AnyView) -> AnyView {
    let words = &visit.words;
    let inside = view! {
        <div class="measure">
            {top}
            <h1>{title.to_owned()}</h1>
            {body}
        </div>
    };
    page_below(words, ("/mijn", t!(words, "account-title")), title, wrong, inside.into_any())
}

/// The pages of the account, as a list of links.
pub(crate) fn links(visit: &Visit) -> AnyView {
    let words = &visit.words;
    let asked = visit.municipality.residency.wants_more_than(Level::AddressConfirmed);
    let residency = asked.then(|| ("/mijn/woonplaats", t!(words, "residency-title")));
    let links = [
        ("/mijn/gegevens", t!(words, "details-title")),
        ("/mijn/inzage", t!(words, "reads-title")),
        ("/mijn/meldingen", t!(words, "choice-title")),
        ("/mijn/mails", t!(words, "mails-title")),
        ("/mijn/meenemen", t!(words, "take-title")),
        ("/mijn/vertrek", t!(words, "leave-title")),
    ];
    let links = residency
        .into_iter()
        .chain(links)
        .map(|(to, name)| view! { <li><a class="link-alone" href=to>{name}</a></li> });
    view! { <ul class="plain-list">{links.collect_view()}</ul> }.into_any()
}
