//! The list of initiatives, narrowed by a form, a page at a time.

use app_core::{
    drafts::Field,
    initiatives::{self, Cursor, Filter, Order, Page, Status},
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use leptos_router::{hooks::use_query_map, params::ParamsMap};

use super::{card::cards, status::status_name};
use crate::{
    drafts::choices,
    t,
    ui::{
        Choice, Icon, Kind, Labels, PageError, addresses, breadcrumb, icon, notice, public_page,
        select_field, text_field,
    },
    visit::{Visit, visit},
    words::Words,
};

/// How many initiatives stand on a page.
const PAGE: usize = 20;
/// The most characters of a search that are looked at.
const MOST_SEARCH: usize = 100;
/// The statuses that can be asked for, besides [`LATE`].
const STATUSES: [Status; 5] =
    [Status::Published, Status::AtTable, Status::Answered, Status::InProgress, Status::CarriedOut];
/// What waits longer for its answer than was promised, whatever its status.
const LATE: &str = "te-laat";

/// What the address asks for; what does not exist here is left out and said so.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// What the list is narrowed to.
    pub filter: Filter,
    /// In which order.
    pub order: Option<Order>,
    /// Where the page begins.
    pub after: Option<String>,
    /// A wijk, theme or status was asked for that does not exist here.
    pub unknown: bool,
}

impl Query {
    /// Reads an address; `get` gives the value of a parameter.
    pub fn read(visit: &Visit, get: impl Fn(&str) -> Option<String>) -> Self {
        let municipality = &visit.municipality;
        let asked =
            |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let mut unknown = false;
        let mut known = |asked: Option<String>, exists: &dyn Fn(&str) -> bool| {
            asked.filter(|value| {
                unknown |= !exists(value);
                exists(value)
            })
        };
        let neighbourhood = known(asked("wijk"), &|slug| municipality.neighbourhood(slug).is_some());
        let theme = known(asked("thema"), &|slug| municipality.theme(slug).is_some());
        let status = known(asked("status"), &|code| {
            code == LATE || Status::from_code(code).is_some_and(|one| STATUSES.contains(&one))
        });
        let today = visit.core.now().day();
        let late = status.as_deref().filter(|code| *code == LATE).map(|_| today);
        let status = status.and_then(|code| Status::from_code(&code));
        let words = asked("q").unwrap_or_default().chars().take(MOST_SEARCH).collect();
        let order = asked("volgorde").and_then(|code| Order::from_code(&code));
        Self {
            filter: Filter { neighbourhood, theme, status, late, words, ..Filter::default() },
            order,
            after: asked("na"),
            unknown,
        }
    }

    /// The same filter as the query of an address, for the next page or the feed.
    #[must_use]
    pub fn address(&self, path: &str, after: Option<Cursor>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let mut put = |name: &str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                query.append_pair(name, value);
            }
        };
        put("wijk", self.filter.neighbourhood.as_deref());
        put("thema", self.filter.theme.as_deref());
        put("status", self.status());
        put("q", Some(&self.filter.words));
        put("volgorde", self.order.map(Order::code));
        put("na", after.map(Cursor::encode).as_deref());
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    fn status(&self) -> Option<&'static str> {
        self.filter.late.map(|_| LATE).or(self.filter.status.map(Status::code))
    }

    /// The page of the list that is asked for; `None` when the mark is none of this order.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn page(&self, visit: &Visit) -> Result<Option<Page>, sqlx::Error> {
        let order = self.order.unwrap_or(Order::Newest);
        let after = match &self.after {
            None => None,
            Some(mark) => match Cursor::decode(order, mark) {
                None => return Ok(None),
                after => after,
            },
        };
        initiatives::list(&visit.core, &visit.municipality, &self.filter, order, after, PAGE).await.map(Some)
    }
}

/// The list.
#[component]
pub fn ListPage() -> impl IntoView {
    let visit = visit();
    let params: ParamsMap = use_query_map().get_untracked();
    public_page(async move {
        let query = Query::read(&visit, |name| params.get(name));
        let found = query.page(&visit).await?.ok_or(PageError::NotThere)?;
        Ok(list_view(&visit, &query, &found))
    })
}

/// What the list is called, on the page and in the feed: by its wijk, where it is narrowed to one.
#[must_use]
pub fn list_title(visit: &Visit, query: &Query) -> String {
    let municipality = &visit.municipality;
    let wijk = query.filter.neighbourhood.as_deref().and_then(|slug| municipality.neighbourhood(slug));
    t!(visit.words, "list-title", name = wijk.map_or(&municipality.name, |wijk| &wijk.name).clone())
}

fn list_view(visit: &Visit, query: &Query, found: &Page) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let title = list_title(visit, query);
    let feed = query.address("/initiatieven.atom", None);
    let way = vec![("/".to_owned(), municipality.name.clone())];
    let more = found.next.map(|next| more(words, query.address("/initiatieven", Some(next))));
    let results = if found.items.is_empty() { nothing_found(visit) } else { cards(visit, found, 2, false) };
    view! {
        <Title text=title.clone()/>
        <Meta name="description" content=t!(words, "list-description", name = municipality.name.clone())/>
        {addresses(visit, &query.address("/initiatieven", None))}
        <Link rel="alternate" type_="application/atom+xml" href=feed.clone() title=title.clone()/>
        <div class="wrap">
            {breadcrumb(words, way, t!(words, "frame-initiatives"))}
            <h1>{title}</h1>
            <div class="columns is-side-first">
                <div class="columns-side">
                    {filters(visit, query)}
                    <p class="meta"><a class="link-alone" href=feed>{t!(words, "list-feed")}</a></p>
                </div>
                <div class="columns-main">
                    {query.unknown.then(|| notice(visit, Kind::Warning, t!(words, "list-unknown")))}
                    {results}
                    {more}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The link to the next page of a list.
pub(crate) fn more(words: &Words, address: String) -> AnyView {
    view! {
        <nav class="more" aria-label=t!(words, "list-more-label")>
            <a class="button button-secondary" href=address>{t!(words, "list-more")}</a>
        </nav>
    }
    .into_any()
}

/// What stands in the place of an empty list.
pub(crate) fn nothing_found(visit: &Visit) -> AnyView {
    let words = &visit.words;
    view! {
        <div class="notice">
            {icon(visit, Icon::Info)}
            <h2 class="notice-title">{t!(words, "list-empty")}</h2>
            <p>{t!(words, "list-empty-text")}</p>
            <p><a class="button" href="/idee">{t!(words, "city-button")}</a></p>
        </div>
    }
    .into_any()
}

/// The form that narrows the list.
pub(crate) fn filters(visit: &Visit, query: &Query) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let wijken = choices(words, municipality, Field::Neighbourhood);
    let themes = choices(words, municipality, Field::Theme);
    let statuses = STATUSES.iter().map(|status| Choice::new(status.code(), status_name(words, *status)));
    let statuses = statuses.chain([Choice::new(LATE, t!(words, "list-late"))]).collect();
    let orders = vec![
        Choice::new(Order::Newest.code(), t!(words, "list-newest")),
        Choice::new(Order::SoonestDue.code(), t!(words, "list-soonest")),
    ];
    let filter = &query.filter;
    let labels = |name, label| Labels { name, label, ..Labels::default() };
    let select = |name, label, all, choices, chosen: Option<&str>| {
        select_field(words, &labels(name, label), all, choices, chosen.unwrap_or_default())
    };
    let narrowed = filter.neighbourhood.is_some()
        || filter.theme.is_some()
        || query.status().is_some()
        || query.order == Some(Order::SoonestDue);
    view! {
        <form class="filters" method="get" action="/initiatieven" role="search">
            {text_field(words, &labels("q", t!(words, "list-words")), "search", None, None, &filter.words)}
            <details class="filters-more" open=narrowed>
                <summary>{t!(words, "list-more-choices")}</summary>
                {select("wijk", t!(words, "item-neighbourhood"), Some(t!(words, "list-all-neighbourhoods")), wijken, filter.neighbourhood.as_deref())}
                {select("thema", t!(words, "item-theme"), Some(t!(words, "list-all-themes")), themes, filter.theme.as_deref())}
                {select("status", t!(words, "list-status"), Some(t!(words, "list-all")), statuses, query.status())}
                {select("volgorde", t!(words, "list-order"), None, orders, query.order.map(Order::code))}
            </details>
            <div class="filters-action">
                <button class="button">{icon(visit, Icon::Search)} {t!(words, "list-show")}</button>
                <a href="/initiatieven">{t!(words, "list-clear")}</a>
            </div>
        </form>
    }
    .into_any()
}
