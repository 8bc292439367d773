//! What is in hand: as a list, or by step.

use std::sync::Arc;

use app_core::{
    filters::List,
    identity::Handler,
    initiatives::{Initiative, Screen, Status, working_days_left},
    routing::{self, Board, Own, Row, ToCome, View},
};
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

use super::{
    LIST, drag, handler,
    view::{self, Shape},
};
use crate::{
    arrivals::arrivals,
    filters::{FilterRetry, Filters, filters},
    initiatives::{number, status_name, unit_name},
    moderation::days_left,
    screen::{after, screens},
    t,
    ui::{Kind, error_summary, form_title, heads, notice, page},
    visit::{Visit, visit},
    words::Words,
};

/// What is in hand.
#[component]
pub fn BoardPage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    let shown = view::from_code(query.get_str("weergave"));
    let shape = Shape::from_code(query.get_str("vorm"));
    let after = after(&query);
    let done = query.get("gedaan");
    let retry = use_context::<Arc<FilterRetry>>();
    page(async move {
        let handler = handler(&visit)?;
        let screen = Screen::behind(after?);
        let own = routing::own(&visit.core, &handler).await?;
        let away = away(&visit, &own);
        let filters = filters(List::InHand, &query, retry, own.saved);
        let (core, municipality) = (&visit.core, &visit.municipality);
        let board = routing::board(core, municipality, &handler, shown, &filters.narrow, &screen).await?;
        let done = match done.as_deref() {
            Some("gegeven") => Some(t!(visit.words, "handle-done-routed")),
            Some("samengevoegd") => Some(t!(visit.words, "done-merged-follows")),
            Some("overgedragen") => Some(t!(visit.words, "hand-over-done")),
            _ => None,
        };
        let done = done.map(|done| notice(&visit, Kind::Success, done));
        let top = view! { {done} {away} }.into_any();
        let shown = Shown { board, screen, shape, to_come: own.to_come };
        Ok(board_view(&visit, &shown, &filters, &handler, top))
    })
}

/// What is shown, and how.
struct Shown {
    board: Board,
    screen: Screen,
    shape: Shape,
    /// The meetings that are to come, the first one first.
    to_come: Vec<ToCome>,
}

fn board_view(visit: &Visit, shown: &Shown, filters: &Filters, handler: &Handler, top: AnyView) -> AnyView {
    let Shown { board, screen, shape, to_come } = shown;
    let shape = *shape;
    let (advises, coordinates) = (handler.specialist().is_some(), handler.coordinator().is_some());
    let words = &visit.words;
    let other = match shape {
        Shape::List => (view::address(board.view, Shape::Board), t!(words, "handle-as-board")),
        Shape::Board => (view::address(board.view, Shape::List), t!(words, "handle-as-list")),
    };
    let other = (filters.narrowed(&other.0), other.1);
    let errors = filters.errors(visit);
    let wrong = !errors.is_empty();
    let rows = match shape {
        _ if board.rows.is_empty() && screen.after.is_some() => {
            notice(visit, Kind::Info, t!(words, "screen-end"))
        }
        _ if board.rows.is_empty() && !filters.narrow.is_empty() => {
            notice(visit, Kind::Info, t!(words, "filter-nothing"))
        }
        _ if board.rows.is_empty() => notice(visit, Kind::AllDone, view::nothing(words, board.view)),
        // What was promised has no steps to lie by.
        Shape::Board if board.view != View::Promised => columns(visit, handler, &board.rows, to_come),
        _ => table(visit, board),
    };
    view! {
        <Title text=form_title(words, &t!(words, "handle-title"), wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap page-top">
            {top} {error_summary(words, errors)}
            <h1>{t!(words, "handle-title")}</h1>
            <div class="queue-head">
                {view::views(words, board, shape, advises, |address| filters.narrowed(address))}
                {(!board.rows.is_empty() && board.view != View::Promised).then(|| view! { <a class="link-alone" href=other.0>{other.1}</a> })}
                <a class="link-alone" href="/overleg">{t!(words, "meetings-title")}</a>
                {coordinates.then(|| view! { <a class="link-alone" href="/klokken">{t!(words, "clocks-title")}</a> })}
            </div>
            {filters.view(visit)}
            {arrivals(visit, filters, "/behandelen/nieuw", &view::address(board.view, shape))}
            {rows}
            {screens(words, &filters.narrowed(&view::address(board.view, shape)), screen, board.next.as_ref())}
            <p><a class="link-alone" href="/behandelen/afwezig">{t!(words, "absence-link")}</a></p>
        </div>
    }
    .into_any()
}

/// Whether its reader is away today, and for whom they handle ideas.
fn away(visit: &Visit, own: &Own) -> AnyView {
    let words = &visit.words;
    let away = own.away_until.map(|until| t!(words, "absence-today", until = words.date(until.0)));
    let others = own
        .substituted
        .iter()
        .map(|one| t!(words, "absence-for", name = one.name.clone(), until = words.date(one.until_on.0)));
    let all: Vec<_> = away.into_iter().chain(others).map(|text| notice(visit, Kind::Info, text)).collect();
    all.into_any()
}

fn table(visit: &Visit, board: &Board) -> AnyView {
    let words = &visit.words;
    let today = visit.core.now().local().date();
    let count = board.count(board.view);
    let (caption, stands) = match board.view {
        View::Promised => (t!(words, "handle-caption-promised", count = count), t!(words, "handle-stand")),
        _ => (t!(words, "handle-caption", count = count), t!(words, "queue-answer-before")),
    };
    let rows = board.rows.iter().map(|one| row(visit, one, &stands, today)).collect_view();
    view! {
        <table class="queue" role="table">
            <caption>{caption}</caption>
            {heads([
                t!(words, "queue-initiative"),
                stands,
                t!(words, "handle-with"),
                t!(words, "handle-advice"),
                t!(words, "queue-neighbourhood"),
            ])}
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(visit: &Visit, row: &Row, stands: &str, today: Date) -> AnyView {
    let words = &visit.words;
    let initiative = &row.initiative;
    let (due, left, class) = due(visit, initiative, today);
    let advice = match row.asked {
        0 => t!(words, "handle-advice-none"),
        asked => t!(words, "handle-advice-given", given = row.given, asked = asked),
    };
    let wijk = visit.municipality.neighbourhood_name(&initiative.neighbourhood).to_owned();
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row" class="queue-title">{title(visit, initiative)}</th>
            <td role="cell" data-label=stands.to_owned()><b>{due}</b> " " <span class="queue-left">{left}</span></td>
            <td role="cell" data-label=t!(words, "handle-with")>
                <b>{unit_name(visit, row.unit.code())}</b> " " <span class="queue-left">{owner(words, row)}</span>
            </td>
            <td role="cell" data-label=t!(words, "handle-advice")>
                {row.advise_before.map(|day| view! { <b>{t!(words, "handle-advice-yours", date = words.date(day.0))}</b> " " })} <span class="queue-left">{advice}</span>
            </td>
            <td role="cell" data-label=t!(words, "queue-neighbourhood")>{wijk}</td>
        </tr>
    }
    .into_any()
}

fn title(visit: &Visit, initiative: &Initiative) -> AnyView {
    view! {
        <a class="link-alone" href=format!("/behandelen/{}", initiative.reference) dir="auto" lang=visit.words.foreign(&initiative.language)>
            {initiative.title.clone()}
        </a>
        " "
        <span class="meta">{number(visit, initiative)}</span>
    }
    .into_any()
}

fn owner(words: &Words, row: &Row) -> String {
    row.owner.as_ref().map_or_else(|| t!(words, "handle-nobody"), |owner| owner.name.clone())
}

/// The day of the answer, what is left until then, and how urgent that looks.
fn due(visit: &Visit, initiative: &Initiative, today: Date) -> (String, String, &'static str) {
    let words = &visit.words;
    if let Some(at) = initiative.answered_at {
        let on = t!(words, "queue-since", date = words.date_year(at.local().date()));
        return (status_name(words, initiative.status), on, "");
    }
    match (initiative.due_on, initiative.paused_at) {
        (Some(day), _) => {
            let left = working_days_left(&visit.municipality.calendar, initiative, day.0, today);
            let class = match left {
                i64::MIN..0 => "is-late",
                0..=1 => "is-soon",
                _ => "",
            };
            (words.date_brief(day.0), days_left(visit, left), class)
        }
        (None, Some(since)) => {
            let since = words.date_short(since.local().date());
            (t!(words, "queue-paused"), t!(words, "queue-since", date = since), "is-paused")
        }
        (None, None) => (String::new(), String::new(), ""),
    }
}

/// The columns of the board, with what lies in each.
fn columns(visit: &Visit, handler: &Handler, rows: &[Row], to_come: &[ToCome]) -> AnyView {
    let words = &visit.words;
    let today = visit.core.now().local().date();
    let steps = [
        t!(words, "handle-step-new"),
        t!(words, "handle-step-busy"),
        t!(words, "handle-step-table"),
        t!(words, "handle-step-waits"),
    ];
    let columns = steps.into_iter().enumerate().map(|(number, name)| {
        let here = rows.iter().filter(|row| column(row) == number);
        let cards = here.map(|row| {
            let ways = drag::ways(visit, handler, row, number, to_come);
            card(visit, row, today, ways)
        });
        let cards: Vec<_> = cards.collect();
        let id = format!("stap-{number}");
        view! {
            <section class="board-column" aria-labelledby=id.clone() data-stap=number>
                <h2 class="board-title" id=id.clone()>{name} " " <span class="count">{cards.len()}</span></h2>
                <ul class="board-cards">{cards}</ul>
            </section>
        }
    });
    view! { {drag::script(visit)} <div class="board">{columns.collect_view()}</div> }.into_any()
}

/// In which column it lies.
fn column(row: &Row) -> usize {
    match row.initiative.status {
        _ if row.initiative.paused_at.is_some() => 3,
        Status::AtTable => 2,
        _ if row.owner.is_some() || row.asked > 0 => 1,
        _ => 0,
    }
}

fn card(visit: &Visit, row: &Row, today: Date, ways: [Option<String>; 4]) -> AnyView {
    let words = &visit.words;
    let (due, left, class) = due(visit, &row.initiative, today);
    let item = ways.iter().any(Option::is_some).then(|| format!("{LIST}/{}", row.initiative.reference));
    let van = row.owner.as_ref().map(|owner| owner.person.0.to_string()).unwrap_or_default();
    let [to_new, to_busy, to_table, to_author] = ways;
    view! {
        <li
            class=format!("board-card {class}")
            data-item=item
            data-nummer=row.initiative.reference.clone()
            data-van=van
            data-naar-0=to_new
            data-naar-1=to_busy
            data-naar-2=to_table
            data-naar-3=to_author
        >
            <p class="queue-title">{title(visit, &row.initiative)}</p>
            <p>{due} " " <span class="queue-left">{left}</span></p>
            <p class="meta">{unit_name(visit, row.unit.code())} " · " {owner(words, row)}</p>
        </li>
    }
    .into_any()
}
