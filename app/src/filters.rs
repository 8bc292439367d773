//! Narrowing the lists of staff, and what they keep of that under a name.

use std::sync::Arc;

use app_core::{
    filters::{self, FilterError, List, MOST_FILTERS, NAME_LENGTH, Narrow, Saved},
    kernel::text::TextError,
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use url::form_urlencoded::Serializer;

use crate::{
    drafts::choices,
    t,
    ui::{Choice, Icon, Kind, Labels, PageError, icon, notice, select_field, text_field, text_problem},
    visit::Visit,
    words::capital,
};

/// The choice that stands for the coordinator, among departments.
const COORDINATOR: &str = "regisseur";
/// The parts of an address that say what a list shows; a filter keeps these.
pub const PARTS: [&str; 6] = ["weergave", "vorm", "zoek", "wijk", "onderwerp", "afdeling"];

/// A filter that could not be kept.
#[derive(Clone, Debug)]
pub struct FilterRetry {
    /// Its name, as it was typed.
    pub name: String,
    /// Why.
    pub wrong: FilterError,
}

/// What a list is narrowed to, and what its reader keeps for it.
pub(crate) struct Filters {
    list: List,
    pub(crate) narrow: Narrow,
    /// What the address says, by [`PARTS`]; what is empty is left out.
    asked: Vec<(&'static str, String)>,
    saved: Vec<Saved>,
    retry: Option<Arc<FilterRetry>>,
    done: Option<String>,
}

/// What the address of a list asks.
pub(crate) async fn filters(
    visit: &Visit,
    list: List,
    query: &ParamsMap,
    retry: Option<Arc<FilterRetry>>,
) -> Result<Filters, PageError> {
    let get = |name: &str| query.get(name).unwrap_or_default();
    let department = Some(get("afdeling")).filter(|one| !one.is_empty());
    let narrow = Narrow {
        neighbourhood: get("wijk"),
        theme: get("onderwerp"),
        department: department.map(|one| if one == COORDINATOR { String::new() } else { one }),
        words: get("zoek"),
    };
    let session = visit.session.as_ref().ok_or(PageError::SignedOut)?;
    let saved = filters::saved(&visit.core, session, list).await?;
    let asked = PARTS.map(|name| (name, get(name))).into_iter().filter(|(_, value)| !value.is_empty());
    Ok(Filters { list, narrow, asked: asked.collect(), saved, retry, done: query.get("gedaan") })
}

/// The part of an address behind the question mark.
fn query<'a>(pairs: impl Iterator<Item = &'a (&'static str, String)>) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl Filters {
    fn address(&self) -> &'static str {
        match self.list {
            List::Queue => "/werk",
            List::InHand => crate::handling::LIST,
        }
    }

    /// An address of the list, narrowed as this one.
    pub(crate) fn narrowed(&self, address: &str) -> String {
        let narrow = query(self.asked.iter().filter(|(name, _)| !["weergave", "vorm"].contains(name)));
        match (narrow.is_empty(), address.contains('?')) {
            (true, _) => address.to_owned(),
            (false, true) => format!("{address}&{narrow}"),
            (false, false) => format!("{address}?{narrow}"),
        }
    }

    /// What was done with a filter, the fields, and the filters that are kept.
    pub(crate) fn view(&self, visit: &Visit) -> AnyView {
        let words = &visit.words;
        let done = match self.done.as_deref() {
            Some("filter") => Some(t!(words, "filter-kept")),
            Some("filter-weg") => Some(t!(words, "filter-removed")),
            _ => None,
        };
        view! {
            {done.map(|done| notice(visit, Kind::Success, done))}
            {self.fields(visit)}
            {(!self.narrow.is_empty()).then(|| self.keep(visit))}
            {(!self.saved.is_empty()).then(|| self.list(visit))}
        }
        .into_any()
    }

    fn fields(&self, visit: &Visit) -> AnyView {
        let (words, municipality) = (&visit.words, &visit.municipality);
        let labels = |name, label| Labels { name, label, ..Labels::default() };
        let kept = self.asked.iter().filter(|(name, _)| ["weergave", "vorm"].contains(name));
        let kept = kept.map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone()/> });
        let narrow = &self.narrow;
        let department = (self.list == List::InHand && !municipality.departments.is_empty()).then(|| {
            let coordinator = Choice::new(COORDINATOR, capital(&words.coordinator(municipality)));
            let departments = municipality.departments.iter().map(|one| Choice {
                lang: visit.staff_language(),
                ..Choice::new(&one.slug, one.name.clone())
            });
            let chosen =
                narrow.department.as_deref().map(|one| if one.is_empty() { COORDINATOR } else { one });
            select_field(
                words,
                &labels("afdeling", t!(words, "handle-with")),
                Some(t!(words, "filter-all-departments")),
                [coordinator].into_iter().chain(departments).collect(),
                chosen.unwrap_or_default(),
            )
        });
        let folded =
            narrow.neighbourhood.is_empty() && narrow.theme.is_empty() && narrow.department.is_none();
        let clear = (!narrow.is_empty()).then(|| {
            view! { <a href=self.address()>{t!(words, "list-clear")}</a> }
        });
        view! {
            <form class="filters is-staff" method="get" action=self.address() role="search" aria-label=t!(words, "filter-title")>
                {kept.collect_view()}
                {text_field(words, &labels("zoek", t!(words, "filter-words")), "search", None, None, &narrow.words)}
                <details open=!folded>
                    <summary>{t!(words, "list-more-choices")}</summary>
                    {select_field(words, &labels("wijk", t!(words, "item-neighbourhood")), Some(t!(words, "list-all-neighbourhoods")),
                        choices(words, municipality, app_core::drafts::Field::Neighbourhood), &narrow.neighbourhood)}
                    {select_field(words, &labels("onderwerp", t!(words, "item-theme")), Some(t!(words, "list-all-themes")),
                        choices(words, municipality, app_core::drafts::Field::Theme), &narrow.theme)}
                    {department}
                </details>
                <div class="filters-action">
                    <button class="button button-secondary">{icon(visit, Icon::Search)} {t!(words, "list-show")}</button>
                    {clear}
                </div>
            </form>
        }
        .into_any()
    }

    /// Keeping what the list is narrowed to now.
    fn keep(&self, visit: &Visit) -> AnyView {
        let words = &visit.words;
        let labels = Labels {
            name: "naam",
            label: t!(words, "filter-name"),
            hint: t!(words, "filter-name-hint"),
            error: self.retry.as_ref().map(|retry| says(visit, retry.wrong)),
            optional: false,
        };
        let typed = self.retry.as_ref().map(|retry| retry.name.clone()).unwrap_or_default();
        let kept = self.asked.iter().map(|(name, value)| {
            view! { <input type="hidden" name=*name value=value.clone()/> }
        });
        view! {
            <details open=self.retry.is_some()>
                <summary>{t!(words, "filter-keep-this")}</summary>
                <form class="form" method="post" action=format!("{}/filters", self.address()) novalidate>
                    {kept.collect_view()}
                    {text_field(words, &labels, "text", Some("off"), Some(*NAME_LENGTH.end()), &typed)}
                    <div class="button-row"><button class="button button-secondary">{t!(words, "filter-keep")}</button></div>
                </form>
            </details>
        }
        .into_any()
    }

    fn list(&self, visit: &Visit) -> AnyView {
        let words = &visit.words;
        let now = query(self.asked.iter());
        let links = self.saved.iter().map(|one| {
            let current = (one.query == now).then_some("page");
            let address = format!("{}?{}", self.address(), one.query);
            view! { <li><a class="link-alone" href=address aria-current=current dir="auto">{one.name.clone()}</a></li> }
        });
        let removals = self.saved.iter().map(|one| {
            view! {
                <li>
                    <form method="post" action=format!("{}/filters/{}/weg", self.address(), one.id.0)>
                        <button class="button-link">{t!(words, "filter-remove", name = one.name.clone())}</button>
                    </form>
                </li>
            }
        });
        view! {
            <nav class="filters-kept" aria-label=t!(words, "filters-kept")>
                <ul><li><b>{t!(words, "filters-kept")}</b></li> {links.collect_view()}</ul>
                <details><summary>{t!(words, "filters-change")}</summary> <ul class="plain-list">{removals.collect_view()}</ul></details>
            </nav>
        }
        .into_any()
    }

    /// What is wrong with the name of a filter, for the list of errors.
    pub(crate) fn errors(&self, visit: &Visit) -> Vec<(String, String)> {
        self.retry.iter().map(|retry| ("#naam".to_owned(), says(visit, retry.wrong))).collect()
    }
}

fn says(visit: &Visit, wrong: FilterError) -> String {
    let words = &visit.words;
    match wrong {
        FilterError::Name(error @ TextError::Missing) => {
            text_problem(words, t!(words, "filter-name"), error, t!(words, "filter-name-missing"))
        }
        FilterError::Name(error) => text_problem(words, t!(words, "filter-name"), error, String::new()),
        FilterError::TooMany => t!(words, "filter-too-many", most = MOST_FILTERS),
    }
}
