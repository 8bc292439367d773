//! From one screen of a long list of staff to the next, by a mark in the address.

use app_core::initiatives::{Mark, Screen};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use crate::{t, ui::PageError, words::Words};

/// The part of an address that says behind what a screen begins.
const AFTER: &str = "na";

/// Behind what the address begins; a mark that is none leads nowhere.
pub(crate) fn after(query: &ParamsMap) -> Result<Option<Mark>, PageError> {
    let mark = query.get(AFTER).filter(|mark| !mark.is_empty());
    mark.map(|mark| Mark::decode(&mark).ok_or(PageError::NotThere)).transpose()
}

/// The links to the next screen and back to the first one; nothing where all stands on one.
pub(crate) fn screens(words: &Words, address: &str, screen: &Screen, next: Option<&Mark>) -> AnyView {
    let first = screen.after.as_ref().map(|_| (address.to_owned(), t!(words, "screen-first")));
    let next = next.map(|next| {
        let sign = if address.contains('?') { '&' } else { '?' };
        (format!("{address}{sign}{AFTER}={}", next.encode()), t!(words, "screen-next"))
    });
    if first.is_none() && next.is_none() {
        return ().into_any();
    }
    let links = next.into_iter().chain(first);
    let links = links.map(|(at, name)| view! { <a class="button button-secondary" href=at>{name}</a> " " });
    view! { <nav class="more" aria-label=t!(words, "screen-label")>{links.collect_view()}</nav> }.into_any()
}
