//! What who handles a larger plan can do with it: lay it before the college, and keep its phases.

use app_core::projects::{MOST_PHASES, NAME_LENGTH, Phase, Weighing};
use leptos::prelude::*;

use super::college_name;
use crate::{
    t,
    ui::{Choice, Labels, text_field},
    visit::Visit,
};

/// Laying it before the college, or putting on record how that weighed it; `day` is what was typed, with what is wrong.
pub(crate) fn college(
    visit: &Visit,
    address: &str,
    weighing: Option<&Weighing>,
    day: &str,
    error: Option<String>,
) -> AnyView {
    let words = &visit.words;
    let says = weighing.map(|weighing| {
        let date = words.date_year(weighing.decides_on.0);
        match weighing.weighed_at {
            Some(_) => t!(words, "college-weighed", date = date),
            None => t!(words, "college-decides", date = date),
        }
    });
    let weigh = weighing.map(|_| {
        view! { <p class="button-row"><a class="button" href=format!("{address}/weging")>{t!(words, "college-weigh")}</a></p> }
    });
    let open = weighing.is_none_or(|weighing| weighing.weighed_at.is_none());
    let labels = Labels {
        name: "beslist",
        label: t!(words, "college-day"),
        hint: t!(words, "college-day-hint"),
        error,
        optional: false,
    };
    let button = match weighing {
        None => t!(words, "college-lay"),
        Some(_) => t!(words, "college-other-day"),
    };
    let form = open.then(|| {
        view! {
            <form method="post" action=format!("{address}/college") novalidate>
                {text_field(words, &labels, "date", None, None, day)}
                <div class="button-row"><button class="button button-secondary">{button}</button></div>
            </form>
        }
    });
    view! {
        <p class="meta">{t!(words, "college-text", college = college_name(visit))}</p>
        {says.map(|says| view! { <p>{says}</p> })}
        {weigh}
        {form}
    }
    .into_any()
}

/// The phases that are not done, to say of one that it is.
pub(crate) fn phase_choices(visit: &Visit, phases: &[Phase]) -> Vec<Choice> {
    let open = phases.iter().filter(|phase| phase.done_at.is_none());
    let choice = |phase: &Phase| Choice {
        lang: visit.staff_language(),
        ..Choice::new(&phase.id.0.to_string(), phase.name.clone())
    };
    open.map(choice).collect()
}

/// The phases with what can be done with them, and one more; with what was typed, and what is wrong.
pub(crate) fn phases_form(
    visit: &Visit,
    address: &str,
    phases: &[Phase],
    typed: [&str; 2],
    wrong: [Option<String>; 2],
) -> AnyView {
    let words = &visit.words;
    let [name, until] = typed;
    let [wrong_name, wrong_until] = wrong;
    let labels = |name, label, hint, error| Labels { name, label, hint, error, optional: false };
    let rows = phases.iter().map(|phase| {
        let says = match phase.done_at {
            Some(at) => t!(words, "phase-done", date = words.date_year(at.local().date())),
            None => t!(words, "phase-until", date = words.date_year(phase.until_on.0)),
        };
        let remove = phase.done_at.is_none().then(|| {
            view! {
                <form method="post" action=format!("{address}/stappen/{}/weg", phase.id.0)>
                    <button class="button-link">{t!(words, "phase-remove")} <span class="visually-hidden" lang=visit.staff_language()>": " {phase.name.clone()}</span></button>
                </form>
            }
        });
        view! { <li class="rule"><p><b dir="auto" lang=visit.staff_language()>{phase.name.clone()}</b></p> <p class="meta">{says}</p> {remove}</li> }
    });
    let rows = rows.collect_view();
    let stap = labels("stap", t!(words, "phase-name"), t!(words, "phase-name-hint"), wrong_name);
    let klaar = labels("klaar-op", t!(words, "phase-day"), String::new(), wrong_until);
    let full = i64::try_from(phases.len()).is_ok_and(|all| all >= MOST_PHASES);
    let form = (!full).then(|| {
        view! {
            <form method="post" action=format!("{address}/stappen") novalidate>
                {text_field(words, &stap, "text", Some("off"), Some(*NAME_LENGTH.end()), name)}
                {text_field(words, &klaar, "date", None, None, until)}
                <div class="button-row"><button class="button button-secondary">{t!(words, "phase-add")}</button></div>
            </form>
        }
    });
    view! {
        {(!phases.is_empty()).then(|| view! { <ul class="board-cards">{rows}</ul> })}
        {form}
    }
    .into_any()
}
