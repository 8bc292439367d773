//! The Atom feed of the list, with the same filters.

use app::{
    initiatives::{Query, author, list_title},
    ui::PageError,
    visit::Visit,
};
use app_core::initiatives::{Initiative, Page};
use atom_syndication::{
    CategoryBuilder, Content, ContentBuilder, Entry, EntryBuilder, Feed, FeedBuilder, FixedDateTime,
    LinkBuilder, PersonBuilder, Text,
};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use http::header;

use crate::{
    forms::{Visiting, asked},
    render,
};

/// Answers with the feed of a filter.
pub async fn get(Visiting(visit): Visiting, request: Request) -> Response {
    let parts = request.into_parts().0;
    let query = Query::read(&visit, asked(&parts));
    if query.unknown {
        return render::message(parts, PageError::NotThere).await;
    }
    match query.page(&visit).await {
        Ok(Some(page)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
                (header::CACHE_CONTROL, "no-cache"),
            ];
            (headers, feed(&visit, &query, &page).to_string()).into_response()
        }
        Ok(None) => render::message(parts, PageError::NotThere).await,
        Err(error) => render::message(parts, error.into()).await,
    }
}

fn feed(visit: &Visit, query: &Query, page: &Page) -> Feed {
    let own = format!("{}{}", visit.base, query.address("/initiatieven.atom", None));
    let site = format!("{}{}", visit.base, query.address("/initiatieven", None));
    let updated =
        page.items.iter().filter_map(updated).max().unwrap_or_else(|| time(&visit.core.now().rfc3339()));
    FeedBuilder::default()
        .title(Text::plain(list_title(visit, query)))
        .id(own.clone())
        .lang(visit.words.code().to_owned())
        .updated(updated)
        .link(LinkBuilder::default().rel("self").href(own).build())
        .link(LinkBuilder::default().rel("alternate").href(site).build())
        .entries(page.items.iter().map(|item| entry(visit, item)).collect::<Vec<_>>())
        .build()
}

fn entry(visit: &Visit, item: &Initiative) -> Entry {
    let link = format!("{}/initiatieven/{}", visit.base, item.reference);
    let published = item.published_at.map(|at| time(&at.rfc3339()));
    EntryBuilder::default()
        .title(Text { lang: Some(item.language.clone()), ..Text::plain(item.title.clone()) })
        .id(format!("urn:uuid:{}", item.id.0))
        .updated(updated(item).unwrap_or_else(|| time(&item.submitted_at.rfc3339())))
        .published(published)
        .author(PersonBuilder::default().name(author(&visit.words, item)).build())
        .category(CategoryBuilder::default().term(item.theme.clone()).build())
        .link(LinkBuilder::default().rel("alternate").href(link).build())
        .content(story(item))
        .build()
}

fn story(item: &Initiative) -> Content {
    ContentBuilder::default()
        .content_type("text".to_owned())
        .lang(item.language.clone())
        .value(item.story.clone())
        .build()
}

/// When everyone could last see something new of it.
fn updated(item: &Initiative) -> Option<FixedDateTime> {
    item.answered_at.max(item.published_at).map(|at| time(&at.rfc3339()))
}

fn time(rfc3339: &str) -> FixedDateTime {
    rfc3339.parse().unwrap_or_default()
}
