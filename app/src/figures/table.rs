//! A table of figures that is its own chart: a row lays its carpet, a tile for each working day.

use app_core::figures::{Line, Speed};
use leptos::prelude::*;

use crate::{
    t,
    ui::{carpet, heads},
    visit::Visit,
};

/// The most tiles of a carpet, in working days; what took longer looks the same.
const MOST_TILES: u32 = 40;

/// One row.
pub(crate) struct Row {
    name: String,
    /// Where its own figures are.
    address: Option<String>,
    answers: u64,
    late: u64,
    /// Where there are enough answers to say it.
    speed: Option<Speed>,
}

impl Row {
    pub(crate) fn new(name: String, address: Option<String>, line: &Line) -> Self {
        let speed = line.speed().filter(Speed::is_telling);
        Self { name, address, answers: line.tally.answers(), late: line.late, speed }
    }
}

/// A section with a table, with the day that is promised; `first` is the name of its first column.
pub(crate) fn rates(
    visit: &Visit,
    target: u16,
    id: &'static str,
    title: String,
    first: String,
    rows: Vec<Row>,
) -> AnyView {
    let words = &visit.words;
    let target = u32::from(target);
    // All rows have the same scale.
    let slowest = rows.iter().filter_map(|row| row.speed.map(|speed| speed.ninety)).max().unwrap_or(0);
    let last = slowest.max(target).min(MOST_TILES);
    let rows = rows.into_iter().map(|row| {
        let name = match row.address {
            Some(address) => view! { <a href=address>{row.name}</a> }.into_any(),
            None => row.name.into_any(),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{name}</th>
                <td role="cell" data-label=t!(words, "figures-answers")>{row.answers}</td>
                {speed_cells(visit, row.speed, row.answers, target, last)}
                <td role="cell" class=(row.late > 0).then_some("rates-late") data-label=t!(words, "figures-late-short")>
                    {row.late}
                </td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title.clone()}</h2>
            <table class="rates" role="table">
                <caption class="visually-hidden">{title}</caption>
                {heads([
                    first,
                    t!(words, "figures-answers"),
                    t!(words, "speed-half"),
                    t!(words, "speed-ninety"),
                    t!(words, "speed-within"),
                    t!(words, "figures-late-short"),
                ])}
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Half, nine in ten and in time; or that there are too few answers for them.
fn speed_cells(visit: &Visit, speed: Option<Speed>, answers: u64, target: u32, last: u32) -> AnyView {
    let words = &visit.words;
    let Some(speed) = speed else {
        let why = if answers == 0 { t!(words, "figures-none") } else { t!(words, "figures-too-few") };
        return view! { <td role="cell" class="rates-few" colspan="3" aria-colspan="3">{why}</td> }
            .into_any();
    };
    view! {
        <td role="cell" class="rates-chart" data-label=t!(words, "speed-half")>
            <div class="rates-bar">
                <span class="rates-number">{speed.median}</span>
                {tiles(speed, target, last)}
            </div>
        </td>
        <td role="cell" data-label=t!(words, "speed-ninety")>{speed.ninety}</td>
        <td role="cell" data-label=t!(words, "speed-within")>{format!("{} %", speed.within_target)}</td>
    }
    .into_any()
}

fn tiles(speed: Speed, target: u32, last: u32) -> AnyView {
    let tiles = (1..=last).map(|day| {
        let mut class = String::from("carpet-tile");
        if day <= speed.median {
            class.push_str(" is-past");
        } else if day <= speed.ninety {
            class.push_str(" is-most");
        }
        if day == target {
            class.push_str(" is-due is-answer");
        }
        class
    });
    carpet("carpet carpet-small", tiles)
}
