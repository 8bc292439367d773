//! Notes of colleagues to each other, and writing one.

use app_core::notes::{NOTE_LENGTH, Note};
use leptos::prelude::*;

use super::{
    actions::{labels, refused},
    item::Shown,
    mention::proposals,
    retry::{HandleRetry, typed},
};
use crate::{
    t,
    ui::{Choice, area_field, checks_field, paragraphs, time},
    visit::Visit,
};

/// The notes, and below them the form, folded until it is wanted or something in it is wrong.
pub(super) fn notes(visit: &Visit, shown: &Shown, retry: Option<&HandleRetry>) -> AnyView {
    let words = &visit.words;
    let rows = shown.notes.iter().map(|one| note(visit, shown, one)).collect_view();
    let me = shown.handler.person();
    let others = shown.readers.iter().filter(|one| one.id != me);
    let others: Vec<_> =
        others.map(|one| Choice::new(&one.id.0.to_string(), one.called().to_owned())).collect();
    let notitie = labels(visit, retry, "notitie", t!(words, "note-text"), t!(words, "note-hint"));
    let wie = labels(visit, retry, "wie", t!(words, "note-to"), t!(words, "note-to-hint"));
    let chosen = |id: &str| retry.is_some_and(|retry| !retry.typed(&format!("wie-{id}")).is_empty());
    view! {
        <section class="section" aria-labelledby="notities">
            <h2 id="notities">{t!(words, "notes")}</h2>
            <p class="meta">{t!(words, "notes-about")}</p>
            {(!shown.notes.is_empty()).then(|| view! { <ol class="timeline">{rows}</ol> })}
            <details open=refused(retry, &["notitie", "wie"])>
                <summary>{t!(words, "note-write")}</summary>
                <form class="form" method="post" action=format!("{}/notities", shown.address()) novalidate>
                    {area_field(words, &notitie, "4", Some(*NOTE_LENGTH.end()), &typed(retry, "notitie"))}
                    {(!others.is_empty()).then(|| proposals(visit))}
                    {(!others.is_empty()).then(|| checks_field(words, &wie, others, chosen))}
                    <div class="button-row">
                        <button class="button button-secondary">{t!(words, "note-keep")}</button>
                    </div>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn note(visit: &Visit, shown: &Shown, note: &Note) -> AnyView {
    let words = &visit.words;
    let at = note.written_at.local();
    let by = note.by.as_ref().map_or_else(|| t!(words, "note-by-gone"), |one| one.called().to_owned());
    let own = note.by.as_ref().is_some_and(|one| one.id == shown.handler.person());
    let when = t!(words, "note-at", date = words.date(at.date()), time = words.time(at.time()));
    let to = (!note.to.is_empty()).then(|| {
        let names = note.to.join(", ");
        view! { <p class="meta" dir="auto">{t!(words, "note-for", names = names)}</p> }
    });
    view! {
        <li class="timeline-item is-municipality">
            <p class="timeline-date">{time(at.date(), when)}</p>
            <h3 class="timeline-title" dir="auto">{by}</h3>
            <div dir="auto" lang=visit.staff_language()>{paragraphs(&note.body)}</div>
            {to}
            {own.then(|| view! {
                <form method="post" action=format!("{}/notities/{}/weg", shown.address(), note.id.0)>
                    <button class="button-link">{t!(words, "note-remove")}</button>
                </form>
            })}
        </li>
    }
    .into_any()
}
