//! Initiatives in a list: title, wijk, when the answer comes, a small carpet.

use std::collections::HashMap;

use app_core::{
    initiatives::{Initiative, InitiativeId, Page, working_days_left},
    photos::Photo,
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::status::status_badge;
use crate::{
    photos::cover,
    t,
    ui::{Icon, SLOT, carpet_small, icon, time, with_time},
    visit::Visit,
};

/// Where the private pages of who is signed in are.
const OWN: &str = "/mijn/ideeen";

/// A list of cards; their titles are headings of the given level (2 or 3).
#[must_use]
pub fn cards(visit: &Visit, page: &Page, level: u8, wide: bool) -> AnyView {
    let class = if wide { "idea-list is-wide" } else { "idea-list" };
    list(visit, &page.items, &page.photos, level, class, "/initiatieven")
}

/// A list of what somebody sent, for themselves: the titles lead to the private pages.
#[must_use]
pub fn own_cards(visit: &Visit, items: &[Initiative]) -> AnyView {
    list(visit, items, &HashMap::new(), 3, "idea-list is-wide", OWN)
}

fn list(
    visit: &Visit,
    items: &[Initiative],
    photos: &HashMap<InitiativeId, Vec<Photo>>,
    level: u8,
    class: &'static str,
    at: &str,
) -> AnyView {
    let today = visit.core.now().local().date();
    let items = items.iter().map(|item| {
        let first = photos.get(&item.id).and_then(|all| all.first());
        card(visit, item, first, today, level, at)
    });
    view! { <ol class=class>{items.collect_view()}</ol> }.into_any()
}

fn card(
    visit: &Visit,
    item: &Initiative,
    photo: Option<&Photo>,
    today: Date,
    level: u8,
    at: &str,
) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let lang = words.foreign(&item.language);
    let link =
        view! { <a href=format!("{at}/{}", item.reference) dir="auto" lang=lang>{item.title.clone()}</a> };
    let heading = if level == 2 {
        view! { <h2 class="idea-card-title">{link}</h2> }.into_any()
    } else {
        view! { <h3 class="idea-card-title">{link}</h3> }.into_any()
    };
    let wijk = municipality.neighbourhood_name(&item.neighbourhood);
    let theme = municipality.theme_name(&item.theme, words.language);
    // The day by which the list is ordered.
    let since = item.published_at.unwrap_or(item.submitted_at).local().date();
    let since = time(since, short(visit, since, today));
    let by_desk = (at == OWN && item.channel.is_desk()).then(|| format!(" · {}", t!(words, "card-by-desk")));
    view! {
        <li class=if photo.is_some() { "idea-card has-photo" } else { "idea-card" }>
            {photo.and_then(cover)}
            {heading}
            <p class="idea-card-meta">
                {icon(visit, Icon::Pin)} {format!("{wijk} · {theme} · ")} {since} {by_desk}
            </p>
            <p class="idea-card-clock">
                {status_badge(words, item, today)} " " <span>{when(visit, item, today)}</span>
            </p>
            {small_carpet(visit, item, today)}
        </li>
    }
    .into_any()
}

/// When the answer comes or came, in words.
fn when(visit: &Visit, item: &Initiative, today: Date) -> AnyView {
    let words = &visit.words;
    let on = |message: String, date: Date| with_time(&message, date, short(visit, date, today));
    match (item.answer_days, item.paused_at, item.due_on) {
        (Some(0), ..) => t!(words, "card-answered-same-day").into_any(),
        (Some(days), ..) => t!(words, "card-answered", days = days).into_any(),
        (None, Some(since), _) => on(t!(words, "card-paused", date = SLOT), since.local().date()),
        (None, None, Some(due)) if due.0 < today => on(t!(words, "card-was-due", date = SLOT), due.0),
        (None, None, Some(due)) => on(t!(words, "card-due", date = SLOT), due.0),
        (None, None, None) => ().into_any(),
    }
}

/// A day of this year without the year, another with it.
fn short(visit: &Visit, date: Date, today: Date) -> String {
    let day = visit.words.date_short(date);
    if date.year() == today.year() { day } else { format!("{day} {}", date.year()) }
}

/// From what stands in the row itself: how many days are used needs no events, but the pauses of
/// one that waits now are not known here, so it lies as far as the days that went by before.
fn small_carpet(visit: &Visit, item: &Initiative, today: Date) -> AnyView {
    let calendar = &visit.municipality.calendar;
    let target = i64::from(item.answer_target);
    let used = match (item.answer_days, item.due_on, item.paused_at) {
        (Some(days), ..) => i64::from(days),
        (None, Some(due), _) => target - working_days_left(calendar, item, due.0, today),
        (None, None, Some(since)) => {
            i64::from(calendar.elapsed(item.counts_from.0, since.local().date(), &[]))
        }
        (None, None, None) => 0,
    };
    carpet_small(target, used.max(0), item.paused_at.is_some(), item.answer_days.is_some())
}
