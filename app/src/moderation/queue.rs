//! The queue: what waits to be read, what should be read first on top.

use app_core::{
    initiatives::{Initiative, working_days_left},
    moderation,
};
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::moderator;
use crate::{
    t,
    ui::page,
    visit::{Visit, visit},
};

/// The queue of a moderator.
#[component]
pub fn QueuePage() -> impl IntoView {
    let visit = visit();
    page(async move {
        let moderator = moderator(&visit)?;
        let rows = moderation::queue(&visit.core, &moderator).await?;
        let words = &visit.words;
        Ok(view! {
            <Title text=t!(words, "queue-title")/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap page-top"><h1>{t!(words, "queue-title")}</h1> {queue_table(&visit, &rows)}</div>
        }
        .into_any())
    })
}

/// What waits, as a table; a sentence when nothing does.
pub(crate) fn queue_table(visit: &Visit, rows: &[Initiative]) -> AnyView {
    let words = &visit.words;
    if rows.is_empty() {
        return view! { <div class="notice is-success"><p>{t!(words, "queue-empty")}</p></div> }.into_any();
    }
    let today = visit.core.now().local().date();
    let paused = rows.iter().filter(|row| row.paused_at.is_some()).count();
    let ours = rows.len() - paused;
    let rows = rows.iter().map(|row| queue_row(visit, row, today)).collect_view();
    view! {
        <table class="queue" role="table">
            <caption>{t!(words, "queue-caption", count = ours, paused = paused)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(words, "queue-initiative")}</th>
                    <th role="columnheader" scope="col">{t!(words, "queue-read-before")}</th>
                    <th role="columnheader" scope="col">{t!(words, "queue-answer-before")}</th>
                    <th role="columnheader" scope="col">{t!(words, "queue-neighbourhood")}</th>
                    <th role="columnheader" scope="col">{t!(words, "queue-status")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
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
    let wijk =
        municipality.neighbourhood(&row.neighbourhood).map_or("", |wijk| wijk.name.as_str()).to_owned();
    let (status_class, status) = match (row.paused_at.is_some(), unread) {
        (true, _) => ("status status-waiting", t!(words, "queue-status-waiting")),
        (_, true) => ("status status-received", t!(words, "queue-status-new")),
        (_, false) => ("status status-read", t!(words, "queue-status-replied")),
    };
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row" class="queue-title">
                <a href=format!("/werk/{}", row.reference) dir="auto" lang=words.foreign(&row.language)>{row.title.clone()}</a>
                " "
                <span class="meta">{row.reference.clone()}</span>
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
pub(super) fn days_left(visit: &Visit, left: i64) -> String {
    let words = &visit.words;
    match left {
        0 => t!(words, "days-today"),
        1.. => t!(words, "days-left", days = left),
        _ => t!(words, "days-late", days = left.saturating_neg()),
    }
}
