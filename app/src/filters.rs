//! Narrowing the lists of staff, and what they keep of that under a name.

use std::sync::Arc;

use app_core::{
    drafts::Field,
    filters::{FilterError, List, MOST_FILTERS, NAME_LENGTH, Narrow, Saved},
    kernel::text::TextError,
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use url::form_urlencoded::Serializer;

use crate::{
    drafts::choices,
    initiatives::unit_name,
    t,
    ui::{Choice, Icon, Kind, Labels, icon, notice, select_field, text_field, text_problem},
    visit::Visit,
    words::capital,
};

/// The choice that stands for the coordinator, among departments.
pub(crate) const COORDINATOR: &str = "regisseur";
/// The parts of an address that say what a list shows; a filter keeps these.
pub const PARTS: [&str; 7] = ["weergave", "vorm", "zoek", "wijk", "onderwerp", "loper", "afdeling"];

/// The address of a list.
#[must_use]
pub fn address(list: List) -> &'static str {
    match list {
        List::Queue => "/werk",
        List::InHand => crate::handling::LIST,
    }
}

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

/// What the parts of an address narrow a list to.
pub fn narrow(get: impl Fn(&str) -> String) -> Narrow {
    let department = Some(get("afdeling")).filter(|one| !one.is_empty());
    Narrow {
        neighbourhood: get("wijk"),
        theme: get("onderwerp"),
        track: get("loper"),
        department: department.map(|one| if one == COORDINATOR { String::new() } else { one }),
        words: get("zoek"),
    }
}

/// What the address of a list asks, of a reader who keeps some filters for it.
pub(crate) fn filters(
    list: List,
    query: &ParamsMap,
    retry: Option<Arc<FilterRetry>>,
    saved: Vec<Saved>,
) -> Filters {
    let get = |name: &str| query.get(name).unwrap_or_default();
    let asked = PARTS.map(|name| (name, get(name))).into_iter().filter(|(_, value)| !value.is_empty());
    Filters { list, narrow: narrow(get), asked: asked.collect(), saved, retry, done: query.get("gedaan") }
}

/// The part of an address behind the question mark.
fn query<'a>(pairs: impl Iterator<Item = &'a (&'static str, String)>) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// An address that asks something more.
pub(crate) fn asking(address: &str, query: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{query}")
}

impl Filters {
    /// An address of the list, narrowed as this one.
    pub(crate) fn narrowed(&self, address: &str) -> String {
        let narrow = query(self.asked.iter().filter(|(name, _)| !["weergave", "vorm"].contains(name)));
        if narrow.is_empty() { address.to_owned() } else { asking(address, &narrow) }
    }

    /// What was done with a filter; what the list is narrowed to; the filters that are kept; and, folded, the
    /// fields.
    pub(crate) fn view(&self, visit: &Visit) -> AnyView {
        let words = &visit.words;
        let done = match self.done.as_deref() {
            Some("filter") => Some(t!(words, "filter-kept")),
            Some("filter-weg") => Some(t!(words, "filter-removed")),
            _ => None,
        };
        view! {
            {done.map(|done| notice(visit, Kind::Success, done))}
            <div class="narrow">
                {(!self.saved.is_empty()).then(|| self.kept(visit))}
                {(!self.narrow.is_empty()).then(|| self.chosen(visit))}
                <details open=self.retry.is_some()>
                    <summary>{t!(words, "filter-title")}</summary>
                    {self.fields(visit)}
                    {(!self.narrow.is_empty()).then(|| self.keep(visit))}
                    {(!self.saved.is_empty()).then(|| self.removals(visit))}
                </details>
            </div>
        }
        .into_any()
    }

    /// What the list is narrowed to, in words, and the way back to all of it.
    fn chosen(&self, visit: &Visit) -> AnyView {
        let (words, municipality, narrow) = (&visit.words, &visit.municipality, &self.narrow);
        let quoted =
            Some(narrow.words.trim()).filter(|words| !words.is_empty()).map(|words| format!("‘{words}’"));
        let department = narrow.department.as_ref().map(|one| capital(&unit_name(visit, one)));
        let named = [
            municipality.neighbourhood_name(&narrow.neighbourhood).to_owned(),
            municipality.theme_name(&narrow.theme, words.language).to_owned(),
            municipality.tracks.find(&narrow.track).map(|track| track.name.clone()).unwrap_or_default(),
        ];
        let named = named.into_iter().filter(|name| !name.is_empty());
        let all: Vec<_> = quoted.into_iter().chain(named).chain(department).collect();
        view! {
            <p class="narrow-chosen" dir="auto">
                {t!(words, "filter-chosen", what = all.join(" · "))} " "
                <a class="link-alone" href=address(self.list)>{t!(words, "list-clear")}</a>
            </p>
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
            let coordinator = Choice::new(COORDINATOR, capital(&unit_name(visit, "")));
            let departments = municipality.departments.iter().map(|one| Choice {
                lang: visit.staff_language(),
                ..Choice::new(&one.slug, one.name.clone())
            });
            let chosen =
                narrow.department.as_deref().map(|one| if one.is_empty() { COORDINATOR } else { one });
            select_field(
                words,
                &labels("afdeling", t!(words, "handle-with")),
                Some(t!(words, "filter-any")),
                [coordinator].into_iter().chain(departments).collect(),
                chosen.unwrap_or_default(),
            )
        });
        let track = municipality.tracks.are_several().then(|| {
            let tracks = municipality.tracks.iter().map(|one| Choice::new(&one.slug, one.name.clone()));
            let labels = labels("loper", t!(words, "item-track"));
            select_field(words, &labels, Some(t!(words, "filter-any")), tracks.collect(), &narrow.track)
        });
        view! {
            <form class="filters is-row" method="get" action=address(self.list) role="search" aria-label=t!(words, "filter-title")>
                {kept.collect_view()}
                {text_field(words, &labels("zoek", t!(words, "filter-words")), "search", None, None, &narrow.words)}
                {select_field(words, &labels("wijk", t!(words, "item-neighbourhood")), Some(t!(words, "list-all-neighbourhoods")),
                    choices(words, municipality, Field::Neighbourhood), &narrow.neighbourhood)}
                {select_field(words, &labels("onderwerp", t!(words, "item-theme")), Some(t!(words, "list-all-themes")),
                    choices(words, municipality, Field::Theme), &narrow.theme)}
                {track}
                {department}
                <div class="filters-action">
                    <button class="button button-secondary">{icon(visit, Icon::Search)} {t!(words, "list-show")}</button>
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
            label: t!(words, "filter-keep-this"),
            hint: t!(words, "filter-name-hint"),
            error: self.retry.as_ref().map(|retry| says(visit, retry.wrong)),
            optional: false,
        };
        let typed = self.retry.as_ref().map(|retry| retry.name.clone()).unwrap_or_default();
        let kept = self.asked.iter().map(|(name, value)| {
            view! { <input type="hidden" name=*name value=value.clone()/> }
        });
        view! {
            <form class="form" method="post" action=format!("{}/filters", address(self.list)) novalidate>
                {kept.collect_view()}
                {text_field(words, &labels, "text", Some("off"), Some(*NAME_LENGTH.end()), &typed)}
                <div class="button-row"><button class="button button-secondary">{t!(words, "filter-keep")}</button></div>
            </form>
        }
        .into_any()
    }

    /// The filters that are kept, as links.
    fn kept(&self, visit: &Visit) -> AnyView {
        let now = query(self.asked.iter());
        let links = self.saved.iter().map(|one| {
            let current = (one.query == now).then_some("page");
            let at = format!("{}?{}", address(self.list), one.query);
            view! { <li><a class="link-alone" href=at aria-current=current dir="auto">{one.name.clone()}</a></li> }
        });
        let title = t!(visit.words, "filters-kept");
        view! {
            <nav class="narrow-kept" aria-label=title.clone()>
                <span>{title.clone()} ":"</span>
                <ul>{links.collect_view()}</ul>
            </nav>
        }
        .into_any()
    }

    fn removals(&self, visit: &Visit) -> AnyView {
        let rows = self.saved.iter().map(|one| {
            view! {
                <li>
                    <form method="post" action=format!("{}/filters/{}/weg", address(self.list), one.id.0)>
                        <button class="button-link">{t!(visit.words, "filter-remove", name = one.name.clone())}</button>
                    </form>
                </li>
            }
        });
        view! { <ul class="plain-list">{rows.collect_view()}</ul> }.into_any()
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
            text_problem(words, t!(words, "filter-keep-this"), error, t!(words, "filter-name-missing"))
        }
        FilterError::Name(error) => text_problem(words, t!(words, "filter-keep-this"), error, String::new()),
        FilterError::TooMany => t!(words, "filter-too-many", most = MOST_FILTERS),
    }
}
