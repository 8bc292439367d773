//! The green carpet: one tile per working day, from sending to the answer. The tiles are for the
//! eye; the words beside them say the same.

use app_core::{
    initiatives::Initiative,
    turnaround::{Carpet, DaysLeft, Milestone, Step, Tile, TileState},
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::time::{SLOT, with_time};
use crate::{t, words::Words};

/// The most tiles that all have room for their day; with more, only the first of every week has it.
const MOST_DAYS: usize = 26;
/// A day that is written has this many tiles to itself.
const DAY_TILES: usize = 3;

/// The carpet of one initiative, with days and "today"; on a day off the last working day is "now".
#[must_use]
pub fn carpet_tiles(words: &Words, carpet: &Carpet, today: Date) -> AnyView {
    let flag_words = if carpet.today == today { t!(words, "carpet-today") } else { t!(words, "carpet-now") };
    let answered = carpet.tiles.iter().find(|tile| is_done(tile, Step::Answered)).map(|tile| tile.date);
    let befores = std::iter::once(None).chain(carpet.tiles.iter().map(Some));
    let days = written_days(&carpet.tiles);
    let tiles = carpet.tiles.iter().zip(befores).enumerate().map(|(place, (tile, before))| {
        let class = tile_class(tile, before, carpet, answered);
        let is_today = answered.is_none() && tile.date == carpet.today;
        let flag = is_today.then(|| view! { <span class="carpet-flag">{flag_words.clone()}</span> });
        let day = days.contains(&place).then(|| view! { <span class="carpet-day">{tile.date.day()}</span> });
        view! { <li class=class>{flag} {day}</li> }
    });
    let class = if answered.is_none() { "carpet has-flag" } else { "carpet" };
    view! { <ol class=class aria-hidden="true">{tiles.collect_view()}</ol> }.into_any()
}

/// The tiles that have their day below them. Around a fold two weeks can begin close to each other:
/// then only the later one has it.
fn written_days(tiles: &[Tile]) -> Vec<usize> {
    if tiles.len() <= MOST_DAYS {
        return (0..tiles.len()).collect();
    }
    let starts = (1..tiles.len()).filter(|&place| is_week_start(&tiles[place], Some(&tiles[place - 1])));
    starts.fold(Vec::new(), |mut days: Vec<usize>, place| {
        days.pop_if(|last| place - *last < DAY_TILES);
        days.push(place);
        days
    })
}

fn tile_class(tile: &Tile, before: Option<&Tile>, carpet: &Carpet, answered: Option<Date>) -> String {
    let mut class = String::from("carpet-tile");
    let mut add = |name: &str, when: bool| {
        if when {
            class.push(' ');
            class.push_str(name);
        }
    };
    let is_today = answered.is_none() && tile.date == carpet.today;
    add("is-past", answered.map_or(tile.date < carpet.today, |day| tile.date <= day));
    add("is-today", is_today);
    add("is-paused", tile.state == TileState::Paused);
    add("is-late", tile.state == TileState::Late);
    add("is-week-start", is_week_start(tile, before));
    add("is-folded", tile.folded > 0);
    add("is-milestone", !tile.milestones.is_empty());
    add("is-answer", tile.milestones.iter().any(|milestone| milestone.step == Step::Answered));
    add("is-due", carpet.due == Some(tile.date));
    add("is-answered", answered == Some(tile.date));
    add("is-spare", answered.is_some_and(|day| tile.date > day));
    class
}

/// Whether a tile is the first of its week: a Tuesday, after a holiday on Monday.
fn is_week_start(tile: &Tile, before: Option<&Tile>) -> bool {
    let week = |tile: &Tile| (tile.date.iso_week_date().year(), tile.date.iso_week_date().week());
    before.is_some_and(|before| week(before) != week(tile))
}

fn is_done(tile: &Tile, step: Step) -> bool {
    tile.milestones.contains(&Milestone { step, done: true })
}

/// The steps with their days, in words: what is done, on the day it was done, and what is still to come.
#[must_use]
pub fn carpet_steps(words: &Words, carpet: &Carpet, initiative: &Initiative, today: Date) -> AnyView {
    let steps =
        carpet.tiles.iter().flat_map(|tile| tile.milestones.iter().map(move |step| (tile.date, step)));
    let steps = steps.map(|(tile, point)| {
        // A tile is a working day; what is done may have been done on a day off before it.
        let done_at = match point.step {
            Step::Received => initiative.second_look_at.or(Some(initiative.submitted_at)),
            Step::Read => initiative.read_at,
            Step::Answered => initiative.answered_at,
        };
        let date = done_at.filter(|_| point.done).map_or(tile, |at| at.local().date());
        let name = match point.step {
            Step::Received if initiative.second_look_at.is_some() => t!(words, "carpet-asked-again"),
            Step::Received => t!(words, "carpet-received"),
            Step::Read => t!(words, "carpet-read"),
            Step::Answered => t!(words, "carpet-answered"),
        };
        let when = if point.done { SLOT.to_owned() } else { t!(words, "carpet-by", date = SLOT) };
        let state = match point.done {
            true => " is-done",
            false if date < today => " is-late",
            false => "",
        };
        let sign = if point.step == Step::Answered { " is-answer" } else { "" };
        milestone(format!("milestone{sign}{state}"), name, with_time(&when, date, words.date_brief(date)))
    });
    view! { <ol class="milestones">{steps.collect_view()} {waiting_steps(words, carpet, initiative)}</ol> }
        .into_any()
}

/// While the municipality waits for the submitter: since when, and that the answer follows.
fn waiting_steps(words: &Words, carpet: &Carpet, initiative: &Initiative) -> Option<AnyView> {
    if carpet.working_days_left != DaysLeft::Paused {
        return None;
    }
    let asked = initiative.paused_at?.local().date();
    let since = with_time(&t!(words, "carpet-since", date = SLOT), asked, words.date_brief(asked));
    let after = t!(words, "carpet-after-reply").into_any();
    let waits = milestone("milestone is-paused", t!(words, "status-waiting"), since);
    Some(view! { {waits} {milestone("milestone is-answer", t!(words, "carpet-answered"), after)} }.into_any())
}

/// A step below a carpet, in a list of `milestones`.
#[must_use]
pub fn milestone(class: impl Into<String>, name: String, when: impl IntoView + 'static) -> AnyView {
    view! {
        <li class=class.into()>
            <span class="milestone-name">{name}</span> " " <span class="milestone-when">{when}</span>
        </li>
    }
    .into_any()
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
        if day > target {
            class.push_str(" is-late");
        }
        if day == target && !answered {
            class.push_str(" is-due is-answer");
        }
        if answered && day == used {
            class.push_str(" is-answered is-answer");
        }
        class
    });
    carpet("carpet carpet-small", tiles)
}

/// A carpet of tiles without words, of which the classes are given; for the eye only.
#[must_use]
pub fn carpet(class: &'static str, tiles: impl Iterator<Item: Into<String>>) -> AnyView {
    let tiles = tiles.map(|class| view! { <li class=class.into()></li> });
    view! { <ol class=class aria-hidden="true">{tiles.collect_view()}</ol> }.into_any()
}

/// The most tiles on a small carpet, in working days; what is later than that looks the same.
const SMALL_TILES: i64 = 40;

#[cfg(test)]
mod tests {
    use app_core::turnaround::{Tile, TileState};
    use jiff::{ToSpan, civil::date};

    use super::written_days;

    /// Working days from a Monday on, of which `gone` are left out after the first `before`.
    fn tiles(before: usize, gone: usize, all: usize) -> Vec<Tile> {
        let days = date(2026, 6, 1).series(1.day()).filter(|day| day.weekday().to_monday_one_offset() < 6);
        let kept = days.enumerate().filter(|(place, _)| !(before..before + gone).contains(place));
        kept.take(all)
            .map(|(_, date)| Tile {
                date,
                number: None,
                state: TileState::Past,
                milestones: Vec::new(),
                folded: 0,
            })
            .collect()
    }

    #[test]
    fn few_tiles_all_have_their_day_and_many_the_first_of_each_week() {
        assert_eq!(written_days(&tiles(0, 0, 16)).len(), 16);
        assert_eq!(written_days(&tiles(0, 0, 30)), [5, 10, 15, 20, 25]);
    }

    #[test]
    fn around_a_fold_days_do_not_touch() {
        // The fold comes after a Tuesday; what follows begins on a Friday.
        assert_eq!(written_days(&tiles(12, 17, 30)), [5, 13, 18, 23, 28]);
    }
}
