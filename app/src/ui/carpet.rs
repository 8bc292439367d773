//! The green carpet: one tile per working day, from sending to the answer. The tiles are for the
//! eye; the words beside them say the same.

use app_core::turnaround::{Carpet, Milestone, Step, Tile, TileState};
use jiff::civil::{Date, Weekday};
use leptos::prelude::*;

use crate::{t, words::Words};

/// The carpet of one initiative, with days and "today".
#[must_use]
pub fn carpet_tiles(words: &Words, carpet: &Carpet) -> AnyView {
    let today = t!(words, "carpet-today");
    let last_answer = carpet.tiles.iter().find(|tile| is_done(tile, Step::Answered)).map(|tile| tile.date);
    let tiles = carpet.tiles.iter().enumerate().map(|(index, tile)| {
        let class = tile_class(index, tile, carpet, last_answer);
        let is_today = last_answer.is_none() && tile.date == carpet.today;
        let flag = is_today.then(|| view! { <span class="carpet-flag">{today.clone()}</span> });
        view! { <li class=class>{flag} <span class="carpet-day">{tile.date.day()}</span></li> }
    });
    view! { <ol class="carpet" aria-hidden="true">{tiles.collect_view()}</ol> }.into_any()
}

fn tile_class(index: usize, tile: &Tile, carpet: &Carpet, answered: Option<Date>) -> String {
    let mut class = String::from("carpet-tile");
    let mut add = |name: &str, when: bool| {
        if when {
            class.push(' ');
            class.push_str(name);
        }
    };
    let is_today = answered.is_none() && tile.date == carpet.today;
    let behind = tile.date < carpet.today;
    add("is-past", tile.state == TileState::Past || (tile.state == TileState::Late && behind));
    add("is-today", is_today);
    add("is-paused", tile.state == TileState::Paused);
    add("is-late", tile.state == TileState::Late);
    add("is-start", index == 0);
    add("is-week-start", index > 0 && tile.date.weekday() == Weekday::Monday);
    add("is-milestone", !tile.milestones.is_empty());
    add("is-due", carpet.due == Some(tile.date));
    add("is-answered", answered == Some(tile.date));
    add("is-spare", answered.is_some_and(|day| tile.date > day));
    class
}

fn is_done(tile: &Tile, step: Step) -> bool {
    tile.milestones.contains(&Milestone { step, done: true })
}

/// The steps with their days, in words: what is done, and what is still to come.
#[must_use]
pub fn carpet_steps(words: &Words, carpet: &Carpet) -> AnyView {
    let mut next_seen = false;
    let steps =
        carpet.tiles.iter().flat_map(|tile| tile.milestones.iter().map(move |step| (tile.date, step)));
    let steps = steps.map(|(date, milestone)| {
        let name = match milestone.step {
            Step::Received => t!(words, "carpet-received"),
            Step::Read => t!(words, "carpet-read"),
            Step::Answered => t!(words, "carpet-answered"),
        };
        let day = words.date_brief(date);
        let (class, when) = if milestone.done {
            ("milestone is-done", day)
        } else {
            let late = date < carpet.today;
            let class = match (late, std::mem::replace(&mut next_seen, true)) {
                (true, _) => "milestone is-late",
                (false, false) => "milestone is-next",
                (false, true) => "milestone",
            };
            (class, t!(words, "carpet-by", date = day))
        };
        view! {
            <li class=class>
                <span class="milestone-name">{name}</span> " " <span class="milestone-when">{when}</span>
            </li>
        }
    });
    view! { <ol class="milestones">{steps.collect_view()}</ol> }.into_any()
}

/// A small carpet of `target` days of which `used` are behind us; for a card in a list.
#[must_use]
pub fn carpet_small(target: i64, used: i64, paused: bool, answered: bool) -> AnyView {
    let last = target.max(used).min(SMALL_TILES);
    let tiles = (0..=last).map(|day| {
        let mut class = String::from("carpet-tile");
        if day < used || (answered && day == used) {
            class.push_str(" is-past");
        } else if day == used && !answered {
            class.push_str(if paused { " is-today is-paused" } else { " is-today" });
        } else if answered {
            class.push_str(" is-spare");
        }
        if day == 0 {
            class.push_str(" is-start");
        }
        if day > target {
            class.push_str(" is-late");
        }
        if day == target && !answered {
            class.push_str(" is-due is-milestone");
        }
        if answered && day == used {
            class.push_str(" is-answered is-milestone");
        }
        view! { <li class=class></li> }
    });
    view! { <ol class="carpet carpet-small" aria-hidden="true">{tiles.collect_view()}</ol> }.into_any()
}

/// The most tiles on a small carpet, in working days; what is later than that looks the same.
const SMALL_TILES: i64 = 40;
