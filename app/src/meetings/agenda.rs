//! The agenda of a meeting: per idea the advice side by side, and what should be put on it.

use std::sync::Arc;

use app_core::{
    initiatives::{EventKind, Initiative},
    meetings::{Agenda, Item},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{LIST, agenda_of, decided, framed, name};
use crate::{
    handling::{self, advices},
    initiatives::unit_name,
    t,
    ui::{Kind, Labels, error_summary, notice, page, text_field},
    visit::{Visit, visit},
};

/// An idea that could not be put on the agenda.
#[derive(Clone, Debug)]
pub struct AgendaRetry {
    /// The reference, as it was typed.
    pub reference: String,
    /// It is there, but it cannot be put on this agenda (any more).
    pub too_late: bool,
}

/// The agenda.
#[component]
pub fn AgendaPage() -> impl IntoView {
    let visit = visit();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<AgendaRetry>>();
    page(async move {
        let handler = handling::handler(&visit)?;
        let agenda = agenda_of(&visit, &id).await?;
        let words = &visit.words;
        let title = name(&visit, &agenda);
        let wrong = retry.as_deref().map(|retry| says(&visit, retry));
        let leads =
            |one: &Initiative| handler.coordinates(&one.neighbourhood) && one.allows(EventKind::Answered);
        let to_come = agenda.meeting.held_on >= visit.core.now().day();
        let puts = to_come && handler.coordinator().is_some();
        let typed = retry.as_deref().map_or("", |retry| retry.reference.as_str());
        let items = agenda.items.iter().map(|one| item(&visit, &agenda, one, leads(&one.initiative)));
        let inside = view! {
            {done_notice(&visit, done.as_deref())}
            {error_summary(words, wrong.iter().map(|wrong| ("#nummer".to_owned(), wrong.clone())).collect())}
            <h1>{title.clone()}</h1>
            <p class="lead" dir="auto">{agenda.meeting.place.clone()}</p>
            {at_table(&visit, &agenda)}
            {agenda.items.is_empty().then(|| notice(&visit, Kind::Info, t!(words, "meeting-empty")))}
            {items.collect_view()}
            {(!agenda.items.is_empty()).then(|| view! {
                <p class="section"><a class="link-alone" href=format!("{LIST}/{}/verslag", agenda.meeting.id.0)>{t!(words, "meeting-minutes")}</a></p>
            })}
            {puts.then(|| proposals(&visit, &agenda, wrong.clone(), typed))}
        };
        let way = vec![(LIST.to_owned(), t!(words, "meetings-title"))];
        Ok(framed(&visit, way, &title, wrong.is_some(), inside.into_any()))
    })
}

/// Which departments sit at the table; nothing where all of them do.
fn at_table(visit: &Visit, agenda: &Agenda) -> Option<AnyView> {
    let municipality = &visit.municipality;
    let names = municipality.tracks.get(&agenda.meeting.track).at_table.iter();
    let names: Vec<_> = names.filter_map(|slug| Some(municipality.department(slug)?.name.clone())).collect();
    let says = t!(visit.words, "meeting-at-table", departments = names.join(", "));
    (!names.is_empty()).then(|| view! { <p class="measure">{says}</p> }.into_any())
}

fn says(visit: &Visit, retry: &AgendaRetry) -> String {
    match retry.too_late {
        true => t!(visit.words, "meeting-put-too-late"),
        false => t!(visit.words, "meeting-put-wrong"),
    }
}

fn done_notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let text = match done? {
        "uitgenodigd" => t!(visit.words, "meeting-called"),
        "erbij" => t!(visit.words, "meeting-put-done"),
        "besloten" => t!(visit.words, "meeting-decided-done"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

fn item(visit: &Visit, agenda: &Agenda, item: &Item, leads: bool) -> AnyView {
    let words = &visit.words;
    let initiative = &item.initiative;
    let id = format!("punt-{}", initiative.reference);
    let lang = words.foreign(&initiative.language);
    let title = match initiative.is_public() {
        true => initiative.title.clone(),
        false => t!(words, "meeting-gone"),
    };
    let (class, status) = match &item.decision {
        Some(decision) => ("status status-answered", decided(words, decision)),
        None => ("status status-table", t!(words, "meeting-undecided")),
    };
    let due = initiative.due_on.filter(|_| initiative.answered_at.is_none());
    let due = due.map(|day| t!(words, "meeting-due", date = words.date(day.0)));
    let button = match item.decision {
        Some(_) => t!(words, "meeting-decide-again"),
        None => t!(words, "meeting-decide"),
    };
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone() dir="auto" lang=lang>{title}</h2>
            <p>
                <span class=class>{status}</span> " "
                <span class="meta">{initiative.reference.clone()} " · " {unit_name(visit, item.unit.code())} " · " {due}</span>
            </p>
            {advices(visit, &item.advices, 3)}
            {leads.then(|| view! {
                <p class="button-row">
                    <a class="button button-secondary" href=format!("{LIST}/{}/idee/{}", agenda.meeting.id.0, initiative.reference)>
                        {button} <span class="visually-hidden" lang=words.foreign(&initiative.language)>": " {initiative.title.clone()}</span>
                    </a>
                </p>
            })}
        </section>
    }
    .into_any()
}

/// What should stand on the agenda, each with its button, and any other by its number.
fn proposals(visit: &Visit, agenda: &Agenda, wrong: Option<String>, typed: &str) -> AnyView {
    let words = &visit.words;
    let address = format!("{LIST}/{}/agenda", agenda.meeting.id.0);
    let rows = agenda.proposed.iter().map(|one| {
        let due = one.due_on.map(|day| t!(words, "meeting-due", date = words.date(day.0)));
        view! {
            <li class="rule">
                <p><a class="link-alone" href=format!("/behandelen/{}", one.reference) dir="auto" lang=words.foreign(&one.language)>{one.title.clone()}</a></p>
                <p class="meta">{one.reference.clone()} " · " {due}</p>
                <form method="post" action=address.clone()>
                    <input type="hidden" name="nummer" value=one.reference.clone()/>
                    <button class="button-link">{t!(words, "meeting-put")} <span class="visually-hidden" lang=words.foreign(&one.language)>": " {one.title.clone()}</span></button>
                </form>
            </li>
        }
    });
    let rows = rows.collect_view();
    let (label, hint) = (t!(words, "meeting-other"), t!(words, "meeting-other-hint"));
    let labels = Labels { name: "nummer", label, hint, error: wrong, optional: false };
    view! {
        <section class="section measure" aria-labelledby="voorstel">
            <h2 id="voorstel">{t!(words, "meeting-proposed")}</h2>
            <p>{t!(words, "meeting-proposed-text")}</p>
            {match agenda.proposed.is_empty() {
                true => view! { <p>{t!(words, "meeting-proposed-none")}</p> }.into_any(),
                false => view! { <ul class="board-cards">{rows}</ul> }.into_any(),
            }}
            <form class="form section" method="post" action=address novalidate>
                {text_field(words, &labels, "text", Some("off"), None, typed)}
                <div class="button-row"><button class="button button-secondary">{t!(words, "meeting-put")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
