//! One initiative for who handles it: all that is known, and what can be done with it.

use std::sync::Arc;

use app_core::{
    advice::{self, Advice},
    answers::{self, Draft},
    identity::{self, Colleague, Handler},
    initiatives::{EventKind, working_days_left},
    notes::{self, Note},
    photos::{self, Photo},
    routing::{self, Item},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{LIST, actions, advice::advices, handler, notes::notes as notes_section, retry::HandleRetry};
use crate::{
    follow::reached,
    initiatives::{self, answer_section, hidden_note, talk_section, timeline},
    moderation::days_left,
    photos::{Wall, gallery},
    projects::Project,
    t,
    ui::{Icon, Kind, PageError, breadcrumb, error_summary, form_title, icon, notice, page, paragraphs},
    visit::{Visit, visit},
    words::Words,
};

/// Who handles it sees hidden photos too.
const WALL: Wall<'static> = Wall { sees_hidden: true, ..Wall::PUBLIC };

/// All that the page shows.
pub(super) struct Shown {
    pub(super) item: Item,
    pub(super) advices: Vec<Advice>,
    pub(super) draft: Option<Draft>,
    pub(super) handler: Handler,
    /// What colleagues wrote to each other.
    pub(super) notes: Vec<Note>,
    /// Who can be named in a note.
    pub(super) readers: Vec<Colleague>,
    /// The departments for which somebody works with the site.
    pub(super) staffed: Vec<String>,
    /// What there is of a larger plan.
    pub(super) project: Project,
    /// The photos that its reader chose for the next step.
    pub(super) staged: Vec<Photo>,
    /// Whether somebody is alderman of its wijk.
    pub(super) alderman: bool,
}

impl Shown {
    /// Whether it can still be handled.
    pub(super) fn is_open(&self) -> bool {
        self.item.initiative.allows(EventKind::Answered)
    }

    /// Whether something was promised that its reader can say more about.
    pub(super) fn is_promised(&self) -> bool {
        self.item.leads && self.item.initiative.allows(EventKind::CarriedOut)
    }

    /// The address of the page.
    pub(super) fn address(&self) -> String {
        format!("{LIST}/{}", self.item.initiative.reference)
    }
}

/// One initiative.
#[component]
pub fn HandlePage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let done = use_query_map().get_untracked().get("gedaan");
    let retry = use_context::<Arc<HandleRetry>>();
    page(async move {
        let handler = handler(&visit)?;
        let item = routing::item(&visit.core, &handler, &reference).await?.ok_or(PageError::NotThere)?;
        let advices = advice::of(&visit.core, item.initiative.id).await?;
        let draft = answers::draft(&visit.core, item.initiative.id).await?;
        let staffed = identity::staffed(&visit.core, &visit.municipality).await?;
        let wijk = &item.initiative.neighbourhood;
        let alderman = identity::has_alderman(&visit.core, &visit.municipality.slug, wijk).await?;
        let notes = notes::of(&visit.core, item.initiative.id).await?;
        let readers = notes::readers(&visit.core, item.initiative.id).await?;
        let project = Project::of(&visit, &item.initiative, &item.events).await?;
        let staged = photos::staged(&visit.core, item.initiative.id).await?;
        let shown =
            Shown { project, alderman, staged, item, advices, draft, handler, notes, readers, staffed };
        Ok(item_view(&visit, &shown, done.as_deref(), retry.as_deref()))
    })
}

fn item_view(visit: &Visit, shown: &Shown, done: Option<&str>, retry: Option<&HandleRetry>) -> AnyView {
    let words = &visit.words;
    let initiative = &shown.item.initiative;
    let own = words.foreign(&initiative.language);
    let wrong: Vec<_> = retry.map(|retry| retry.all_wrong(visit)).unwrap_or_default();
    view! {
        <Title text=form_title(words, &initiative.title, !wrong.is_empty())/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, vec![(LIST.to_owned(), t!(words, "handle-title"))], initiative.reference.clone())}
            {done_notice(visit, done)}
            {error_summary(words, wrong)}
            <h1 dir="auto" lang=own.clone()>{initiative.title.clone()}</h1>
            {clock(visit, shown)}
            {answer_section(visit, &initiative.track, &shown.item.events, &shown.item.photos, &WALL)}
            {shown.project.sections(visit, initiative, &shown.item.events)}
            <div class="section columns">
                <div class="columns-main">
                    <section class="text" aria-labelledby="verhaal">
                        <h2 id="verhaal">{t!(words, "item-story")}</h2>
                        <div dir="auto" lang=own>{paragraphs(&initiative.story)}</div>
                        {hidden_note(visit, &shown.item.events)}
                    </section>
                    {gallery(visit, &shown.item.photos, words.foreign(&initiative.language).as_deref(), &WALL)}
                    {facts(visit, &shown.item)}
                    {advices(visit, &shown.advices, 2)}
                    {notes_section(visit, shown, retry)}
                    {talk_section(visit, initiative, &shown.item.events)}
                    <section class="section" aria-labelledby="verloop">
                        <h2 id="verloop">{t!(words, "item-course")}</h2>
                        {timeline(visit, &shown.item.events, &shown.item.photos, &WALL)}
                    </section>
                </div>
                <div class="columns-side">
                    {shown.is_open().then(|| actions::actions(visit, shown, retry))}
                    {shown.is_promised().then(|| actions::after_yes(visit, shown, retry))}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn done_notice(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let words = &visit.words;
    let text = match done? {
        "genomen" => t!(words, "handle-done-taken"),
        "losgelaten" => t!(words, "handle-done-left"),
        "college" => t!(words, "college-laid"),
        "weging" => t!(words, "weigh-kept"),
        "stap" => t!(words, "phase-added"),
        "stap-weg" => t!(words, "phase-removed"),
        "andere-loper" => t!(words, "track-moved"),
        "gegeven" => t!(words, "handle-done-routed"),
        "gevraagd" => t!(words, "done-asked-follows"),
        "advies-gevraagd" => t!(words, "handle-done-advice-asked"),
        "advies-gegeven" => t!(words, "handle-done-advised"),
        "doorgegeven" => t!(words, "handle-done-passed"),
        "beantwoord" => t!(words, "handle-done-answered"),
        "voortgang" => t!(words, "handle-done-progress"),
        "notitie" => t!(words, "note-done"),
        "notitie-weg" => t!(words, "note-removed"),
        "klaar" => t!(words, "handle-done-carried-out"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

/// When it must be answered, in words.
fn clock(visit: &Visit, shown: &Shown) -> AnyView {
    let (words, initiative) = (&visit.words, &shown.item.initiative);
    let today = visit.core.now().local().date();
    let says = match (initiative.answered_at, initiative.paused_at, initiative.due_on) {
        (Some(at), ..) => t!(
            words,
            "handle-answered-on",
            date = words.date(at.local().date()),
            days = initiative.answer_days.unwrap_or(0)
        ),
        (None, Some(since), _) => t!(words, "item-paused", date = words.date(since.local().date())),
        (None, None, Some(day)) => {
            let left = working_days_left(&visit.municipality.calendar, initiative, day.0, today);
            t!(words, "item-answer-before", date = words.date(day.0), left = days_left(visit, left))
        }
        (None, None, None) => return ().into_any(),
    };
    view! { <p class="lead">{icon(visit, Icon::Clock)} " " {says}</p> }.into_any()
}

fn facts(visit: &Visit, item: &Item) -> AnyView {
    let words = &visit.words;
    let rows = initiatives::facts(visit, &item.initiative);
    let rows = rows.into_iter().map(
        |(label, value, lang)| view! { <div><dt>{label}</dt><dd dir="auto" lang=lang>{value}</dd></div> },
    );
    let private = private(words, item).into_iter().map(|(label, value)| {
        view! { <div><dt>{icon(visit, Icon::Lock)} " " {label}</dt><dd dir="auto">{value}</dd></div> }
    });
    view! {
        <section class="section" aria-labelledby="gegevens">
            <h2 id="gegevens">{t!(words, "item-facts")}</h2>
            <dl class="facts">{rows.collect_view()} {private.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn private(words: &Words, item: &Item) -> Vec<(String, String)> {
    let Some(author) = &item.author else { return Vec::new() };
    let mut facts = vec![(t!(words, "item-author"), author.name.clone())];
    facts.extend(reached(words, author));
    facts
}
