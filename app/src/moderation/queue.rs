//! The queue: what waits to be read, what should be read first on top.

use std::sync::Arc;

use app_core::{
    filters::{self, List},
    initiatives::{Initiative, Screen, working_days_left},
    moderation::{self, Queue},
};
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{
    Done,
    island::QueueKeys,
    moderator,
    recent::recent_view,
    together::{CHOSEN, TOGETHER},
    view,
};
use crate::{
    arrivals::arrivals,
    filters::{FilterRetry, Filters},
    initiatives::number,
    screen::{after, screens},
    t,
    ui::{
        Icon, IslandScripts, Kind, PageError, dialog, error_summary, form_title, heads, icon, notice, page,
    },
    visit::{Visit, visit},
    words::Words,
};

/// The view of what was done in the last hour.
const RECENT: &str = "net-gedaan";

/// The queue of a moderator.
#[component]
pub fn QueuePage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    let shown = view::from_code(query.get_str("weergave"));
    let after = after(&query);
    let recent = query.get_str("weergave") == Some(RECENT);
    let handed = query.get_str("gedaan") == Some("overgedragen");
    let together: Option<u16> = query.get_str("samen").and_then(|count| count.parse().ok());
    let done = query.get("gedaan").zip(query.get("idee"));
    let retry = use_context::<Arc<FilterRetry>>();
    page(async move {
        let moderator = moderator(&visit)?;
        if recent {
            return recent_view(&visit).await;
        }
        let screen = Screen::behind(after?);
        let session = visit.session.as_ref().ok_or(PageError::SignedOut)?;
        let saved = filters::saved(&visit.core, session, List::Queue).await?;
        let filters = crate::filters::filters(List::Queue, &query, retry, saved);
        let queue = moderation::queue(&visit.core, &moderator, shown, &filters.narrow, &screen).await?;
        let done = match done {
            Some((act, reference)) => {
                let initiative = moderation::initiative(&visit.core, &moderator, &reference).await?;
                initiative.map(|initiative| (act, initiative))
            }
            None => None,
        };
        let next = queue.rows.iter().find(|row| row.paused_at.is_none());
        let done = done.as_ref().and_then(|(act, one)| Done::read(&visit.words, act, one, next));
        let handed = match together {
            Some(count) => Some(t!(visit.words, "together-done", count = count)),
            None => handed.then(|| t!(visit.words, "hand-over-done")),
        };
        let handed = handed.map(|text| notice(&visit, Kind::Success, text));
        Ok(queue_view(&visit, &queue, &screen, &filters, done.as_ref(), handed))
    })
}

fn queue_view(
    visit: &Visit,
    queue: &Queue,
    screen: &Screen,
    filters: &Filters,
    done: Option<&Done<'_>>,
    handed: Option<AnyView>,
) -> AnyView {
    let words = &visit.words;
    let has_rows = !queue.rows.is_empty();
    let errors = filters.errors(visit);
    let wrong = !errors.is_empty();
    let work = view! {
        {done.map(|done| done.view(visit))} {handed} {error_summary(words, errors)}
        <h1>{t!(words, "queue-title")}</h1>
        <div class="queue-head">
            {view::queue_views(words, queue, |address| filters.narrowed(address))} {has_rows.then(|| key_button(visit))}
        </div>
        {filters.view(visit)}
        {arrivals(visit, filters, "/werk/nieuw", view::address(queue.view))}
        {match (has_rows, &screen.after) {
            (false, Some(_)) => notice(visit, Kind::Info, t!(words, "screen-end")),
            (false, None) if !filters.narrow.is_empty() => notice(visit, Kind::Info, t!(words, "filter-nothing")),
            _ => queue_table(visit, queue),
        }}
        {screens(words, &filters.narrowed(view::address(queue.view)), screen, queue.next.as_ref())}
        <p><a class="link-alone" href=format!("/werk?weergave={RECENT}")>{t!(words, "recent-link")}</a></p>
        {has_rows.then(|| key_help(words))}
    };
    // Only where there is something to say or to go through, there is a script.
    let work = if has_rows || done.is_some() {
        let said = done.map(|done| done.said(words)).unwrap_or_default();
        view! { <QueueKeys said>{work}</QueueKeys> <IslandScripts/> }.into_any()
    } else {
        work.into_any()
    };
    view! {
        <Title text=form_title(words, &t!(words, "queue-title"), wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap page-top">{work}</div>
    }
    .into_any()
}

/// Opens what [`key_help`] says. The island shows it: without it there are no keys.
fn key_button(visit: &Visit) -> AnyView {
    view! {
        <button class="button-link queue-keys" type="button" id="toetsen-knop" aria-haspopup="dialog" hidden>
            {icon(visit, Icon::Keyboard)} {t!(visit.words, "keys-open")}
        </button>
    }
    .into_any()
}

/// The keys that work in the table.
pub(crate) fn key_help(words: &Words) -> AnyView {
    let keys = [
        (vec!["\u{2193}".to_owned(), "j".to_owned()], t!(words, "keys-next")),
        (vec!["\u{2191}".to_owned(), "k".to_owned()], t!(words, "keys-previous")),
        (vec![t!(words, "key-home")], t!(words, "keys-first")),
        (vec![t!(words, "key-end")], t!(words, "keys-last")),
        (vec![t!(words, "key-enter")], t!(words, "keys-enter")),
        (vec!["x".to_owned()], t!(words, "keys-choose")),
        (vec!["?".to_owned()], t!(words, "keys-help")),
    ];
    let keys = keys.map(|(keys, does)| {
        let keys = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> " " });
        view! { <div><dt>{keys.collect_view()}</dt><dd>{does}</dd></div> }
    });
    let inside = view! { <p>{t!(words, "keys-where")}</p> <dl class="keys">{keys.collect_view()}</dl> };
    dialog(words, "toetsen", t!(words, "keys-title"), inside.into_any())
}

/// What a view shows, as a table; a sentence when there is nothing.
pub(crate) fn queue_table(visit: &Visit, queue: &Queue) -> AnyView {
    let words = &visit.words;
    if queue.rows.is_empty() {
        return notice(visit, Kind::AllDone, view::nothing(words, queue.view));
    }
    let today = visit.core.now().local().date();
    let caption = view::caption(words, queue.view, queue.count(queue.view));
    let rows = queue.rows.iter().map(|row| queue_row(visit, row, today)).collect_view();
    view! {
        <form method="get" action=TOGETHER>
        <table class="queue" id="wachtrij" role="table">
            <caption>{caption}</caption>
            {heads([t!(words, "queue-initiative"), t!(words, "queue-read-before"), t!(words, "queue-answer-before"), t!(words, "queue-neighbourhood"), t!(words, "queue-status")])}
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <div class="button-row"><button class="button button-secondary">{t!(words, "together")}</button></div>
        </form>
    }
    .into_any()
}

fn queue_row(visit: &Visit, row: &Initiative, today: Date) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let left = working_days_left(&municipality.calendar, row, row.read_due_on.0, today);
    let unread = row.read_at.is_none();
    let class = match left {
        _ if row.paused_at.is_some() => "is-paused",
        i64::MIN..0 if unread => "is-late",
        0..=1 if unread => "is-soon",
        _ => "",
    };
    let read_before = match (unread, row.paused_at) {
        (false, _) => t!(words, "queue-read"),
        (true, _) => words.date_brief(row.read_due_on.0),
    };
    let read_left = unread.then(|| days_left(visit, left));
    let (due, due_left) = match (row.due_on, row.paused_at) {
        (Some(day), _) => {
            let left = working_days_left(&municipality.calendar, row, day.0, today);
            (words.date_brief(day.0), days_left(visit, left))
        }
        (None, Some(since)) => {
            let since = words.date_short(since.local().date());
            (t!(words, "queue-paused"), t!(words, "queue-since", date = since))
        }
        (None, None) => (String::new(), String::new()),
    };
    let wijk = municipality.neighbourhood_name(&row.neighbourhood).to_owned();
    let (status_class, status) = match (row.paused_at.is_some(), unread) {
        (true, _) => ("status status-waiting", t!(words, "queue-status-waiting")),
        (_, true) => ("status status-received", t!(words, "queue-status-new")),
        (_, false) => ("status status-read", t!(words, "queue-status-replied")),
    };
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row" class="queue-title has-choice">
                <label class="queue-choose">
                    <input type="checkbox" name=format!("{CHOSEN}{}", row.reference) value="ja"/>
                    <span class="visually-hidden">{t!(words, "together-choose", reference = row.reference.clone())}</span>
                </label>
                <a class="link-alone" href=format!("/werk/{}", row.reference) dir="auto" lang=words.foreign(&row.language)>{row.title.clone()}</a>
                " "
                <span class="meta">{number(visit, row)}</span>
            </th>
            <td role="cell" data-label=t!(words, "queue-read-before")>
                <b>{read_before}</b> " " <span class="queue-left">{read_left}</span>
            </td>
            <td role="cell" data-label=t!(words, "queue-answer-before")>
                <b>{due}</b> " " <span class="queue-left">{due_left}</span>
            </td>
            <td role="cell" data-label=t!(words, "queue-neighbourhood")>{wijk}</td>
            <td role="cell" data-label=t!(words, "queue-status")><span class=status_class>{status}</span></td>
        </tr>
    }
    .into_any()
}

/// "nog 3 werkdagen", "vandaag", "2 werkdagen te laat".
pub(crate) fn days_left(visit: &Visit, left: i64) -> String {
    let words = &visit.words;
    match left {
        0 => t!(words, "days-today"),
        1.. => t!(words, "days-left", days = left),
        _ => t!(words, "days-late", days = left.saturating_neg()),
    }
}
