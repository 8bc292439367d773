//! What can be done with an initiative that is in hand, each act a form of its own.

use app_core::{
    advice::{ADVICE_LENGTH, Opinion, days},
    answers::SHORT_LENGTH,
    identity::alderman_of,
    initiatives::QUESTION_LENGTH,
    routing::{REASON_LENGTH, Unit},
};
use leptos::prelude::*;

use super::{
    item::Shown,
    opinion,
    retry::{HandleRetry, error, typed},
};
use crate::{
    handover::hand_over_link,
    initiatives::unit_name,
    moderation::merge_link,
    photos::step_field,
    projects,
    question::more_button,
    t,
    ui::{Choice, Labels, area_field, checks_field, radio_field, select_field, text_field},
    visit::Visit,
    words::capital,
};

type Retry<'a> = Option<&'a HandleRetry>;

/// All acts that its reader may do now, what is asked of them first.
pub(super) fn actions(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> AnyView {
    let leads = shown.item.leads;
    let waits = shown.item.initiative.paused_at.is_some();
    view! {
        {advise(visit, shown, retry)}
        {leads.then(|| owner(visit, shown))}
        {leads.then(|| answer(visit, shown))}
        {leads.then(|| ask_advice(visit, shown, retry))}
        {(!waits).then(|| ask_author(visit, shown, retry))}
        {leads.then(|| give(visit, shown, retry))}
        {leads.then(|| to_college(visit, shown, retry))}
        {leads.then(|| move_on(visit, shown))}
        {leads.then(|| merge_link(visit, &shown.address()))}
        {leads.then(|| hand_over_link(visit, &shown.address()))}
    }
    .into_any()
}

/// After a yes: who has it, how far it is, and that it is done.
pub(super) fn after_yes(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> AnyView {
    let words = &visit.words;
    let voortgang = labels(
        visit,
        retry,
        "voortgang",
        t!(words, "handle-progress-how"),
        t!(words, "handle-progress-hint"),
    );
    let phases = &shown.project.phases;
    let open = projects::phase_choices(visit, phases);
    let stap = labels(visit, retry, "stap-klaar", t!(words, "phase-finish"), String::new());
    let done = (!open.is_empty()).then(|| {
        let labels = Labels { optional: true, ..stap };
        select_field(words, &labels, Some(t!(words, "phase-none")), open, &typed(retry, "stap-klaar"))
    });
    let (seen, unseen) = (typed(retry, "foto-tekst"), error(visit, retry, "foto-tekst"));
    let photos = step_field(visit, &shown.staged, retry.map(|retry| &retry.photos), &seen, unseen);
    let (name, until) = (typed(retry, "stap"), typed(retry, "klaar-op"));
    let wrong = [error(visit, retry, "stap"), error(visit, retry, "klaar-op")];
    let form = projects::phases_form(visit, &shown.address(), phases, [&name, &until], wrong);
    let unfolded = !phases.is_empty() || refused(retry, &["stap", "klaar-op"]);
    view! {
        {owner(visit, shown)}
        <section class="action">
            <h2 class="action-title">{t!(words, "handle-progress-title")}</h2>
            <form method="post" action=format!("{}/voortgang", shown.address()) enctype="multipart/form-data" novalidate>
                {done}
                {area_field(words, &voortgang, "4", Some(*SHORT_LENGTH.end()), &typed(retry, "voortgang"))}
                {photos}
                <div class="button-row">
                    <button class="button button-secondary">{t!(words, "handle-progress")}</button>
                    <button class="button" name="klaar" value="ja">{t!(words, "handle-carried-out")}</button>
                </div>
            </form>
        </section>
        {folded(t!(words, "phase-title"), t!(words, "phase-text"), unfolded, form)}
    }
    .into_any()
}

/// Laying a larger plan before the college; nothing where the municipality does not do that.
fn to_college(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> Option<AnyView> {
    visit.municipality.college.as_ref()?;
    let weighing = shown.project.weighing.as_ref();
    let (address, day) = (shown.address(), typed(retry, "beslist"));
    let form = projects::college(visit, &address, weighing, &day, error(visit, retry, "beslist"));
    let open = weighing.is_some() || refused(retry, &["beslist"]);
    Some(folded(t!(visit.words, "college-title"), String::new(), open, form))
}

/// A form that is folded until it is wanted, or something in it is wrong.
fn folded(title: String, about: String, open: bool, form: AnyView) -> AnyView {
    view! {
        <section class="action">
            <details open=open>
                <summary class="action-title">{title}</summary>
                <p class="meta">{about}</p>
                {form}
            </details>
        </section>
    }
    .into_any()
}

pub(super) fn labels(
    visit: &Visit,
    retry: Retry<'_>,
    name: &'static str,
    label: String,
    hint: String,
) -> Labels<'static> {
    Labels { name, label, hint, error: error(visit, retry, name), optional: false }
}

/// Whether something in one of these fields was refused.
pub(super) fn refused(retry: Retry<'_>, fields: &[&str]) -> bool {
    retry.is_some_and(|retry| fields.contains(&retry.wrong.field()))
}

/// Who has it, and taking it or leaving it.
fn owner(visit: &Visit, shown: &Shown) -> AnyView {
    let (words, handling) = (&visit.words, &shown.item.handling);
    let unit = unit_name(visit, handling.unit.code());
    let me = shown.handler.person();
    let from = handling.owner.as_ref().map(|owner| owner.person.0.to_string()).unwrap_or_default();
    let coordinates = shown.handler.coordinates(&shown.item.initiative.neighbourhood);
    let (says, buttons) = match &handling.owner {
        None => (t!(words, "handle-owner-none", unit = unit), vec![("nemen", t!(words, "handle-take"))]),
        Some(owner) if owner.person == me => {
            (t!(words, "handle-owner-you", unit = unit), vec![("loslaten", t!(words, "handle-leave"))])
        }
        Some(owner) => {
            let name = owner.name.clone();
            let over = vec![("nemen", t!(words, "handle-take-over")), ("loslaten", t!(words, "handle-free"))];
            let may = coordinates || owner.is_substituted_by(me);
            (t!(words, "handle-owner", unit = unit, name = name), if may { over } else { Vec::new() })
        }
    };
    let away = handling.owner.as_ref().and_then(|owner| Some((owner.name.clone(), owner.away.as_ref()?)));
    let away = away.map(|(name, away)| match &away.substitute {
        Some((_, other)) => {
            let until = words.date(away.until.0);
            t!(words, "handle-away-substitute", name = name, until = until, other = other.clone())
        }
        None => t!(words, "handle-away", name = name, until = words.date(away.until.0)),
    });
    let buttons = buttons.into_iter().map(|(way, button)| {
        view! {
            <form method="post" action=format!("{}/{way}", shown.address())>
                <input type="hidden" name="van" value=from.clone()/>
                <button class="button button-secondary">{button}</button>
            </form>
        }
    });
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "handle-owner-title")}</h2>
            <p>{says}</p>
            {away.map(|away| view! { <p>{away}</p> })}
            <div class="button-row">{buttons.collect_view()}</div>
        </section>
    }
    .into_any()
}

fn answer(visit: &Visit, shown: &Shown) -> AnyView {
    let words = &visit.words;
    let (text, button) = match &shown.draft {
        None => (t!(words, "handle-answer-text"), t!(words, "handle-answer-write")),
        Some(draft) => {
            let by = draft.written_by.clone().unwrap_or_default();
            let date = words.date(draft.written_at.local().date());
            (t!(words, "handle-answer-draft", name = by, date = date), t!(words, "handle-answer-on"))
        }
    };
    view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "handle-answer-title")}</h2>
            <p class="meta">{text}</p>
            <p class="button-row"><a class="button" href=format!("{}/antwoord", shown.address())>{button}</a></p>
        </section>
    }
    .into_any()
}

/// The advice that is asked of a department of the reader.
fn advise(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> Option<AnyView> {
    let words = &visit.words;
    let asked =
        shown.advices.iter().find(|one| one.opinion.is_none() && shown.handler.is_of(&one.department))?;
    let name = unit_name(visit, &asked.department);
    let address = format!("{}/advies/{}", shown.address(), asked.department);
    let opinions = Opinion::OWN.map(|one| Choice::new(one.code(), opinion(words, one)));
    let mening = labels(visit, retry, "mening", t!(words, "handle-opinion"), String::new());
    let advies =
        labels(visit, retry, "advies", t!(words, "handle-your-advice"), t!(words, "handle-advice-hint"));
    let door = labels(visit, retry, "door", t!(words, "handle-pass-to"), String::new());
    let waarom = labels(visit, retry, "waarom", t!(words, "handle-pass-why"), String::new());
    let others = departments(visit, shown, Some(&asked.department));
    let pass = view! {
        <form method="post" action=format!("{address}/door") novalidate>
            {select_field(words, &door, Some(t!(words, "form-choose")), others, &typed(retry, "door"))}
            {area_field(words, &waarom, "3", Some(*ADVICE_LENGTH.end()), &typed(retry, "waarom"))}
            <div class="button-row"><button class="button button-secondary">{t!(words, "handle-pass")}</button></div>
        </form>
    };
    let before = t!(words, "handle-advice-before", date = words.date(asked.due_on.0));
    Some(view! {
        <section class="action">
            <h2 class="action-title">{t!(words, "handle-advise-title", unit = name)}</h2>
            <p class="meta">{before}</p>
            <form method="post" action=address novalidate>
                {radio_field(words, &mening, opinions.to_vec(), &typed(retry, "mening"))}
                {area_field(words, &advies, "6", Some(*ADVICE_LENGTH.end()), &typed(retry, "advies"))}
                <div class="button-row"><button class="button">{t!(words, "handle-advise")}</button></div>
            </form>
        </section>
        {folded(t!(words, "handle-pass-title"), t!(words, "handle-pass-text"), refused(retry, &["door", "waarom"]), pass.into_any())}
    }
    .into_any())
}

/// The departments as choices, except one. Where nobody works with the site yet, nobody is mailed: it says so.
fn departments(visit: &Visit, shown: &Shown, except: Option<&str>) -> Vec<Choice> {
    let all = visit.municipality.departments.iter().filter(|one| Some(&*one.slug) != except);
    let choices = all.map(|one| {
        let name = match shown.staffed.contains(&one.slug) {
            true => one.name.clone(),
            false => t!(visit.words, "handle-unstaffed", name = one.name.clone()),
        };
        Choice { lang: visit.staff_language(), ..Choice::new(&one.slug, name) }
    });
    choices.collect()
}

fn ask_advice(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> AnyView {
    let words = &visit.words;
    let waits = |slug: &str| shown.advices.iter().any(|one| one.opinion.is_none() && one.department == slug);
    let mut choices = departments(visit, shown, None);
    choices.retain(|one| !waits(&one.value));
    let alderman = alderman_of(&shown.item.initiative.neighbourhood);
    if shown.alderman && !waits(&alderman) {
        choices.push(Choice::new("alderman", capital(&unit_name(visit, &alderman))));
    }
    let days = days(&visit.core, &shown.item.initiative);
    // Some days before the answer is due, so that there is time to write it.
    let early = days.end().checked_sub(jiff::Span::new().days(3)).unwrap_or(*days.end());
    let early = visit.municipality.calendar.on_or_before(early).unwrap_or(early).max(*days.start());
    let aan = labels(visit, retry, "aan", t!(words, "handle-ask-whom"), String::new());
    let vraag = labels(visit, retry, "adviesvraag", t!(words, "handle-ask-question"), String::new());
    let hint = t!(words, "handle-ask-day-hint", date = words.date(*days.end()));
    let voor = labels(visit, retry, "voor", t!(words, "handle-ask-day"), hint);
    let day = retry.map_or_else(|| early.to_string(), |retry| retry.typed("voor").to_owned());
    let chosen = |slug: &str| retry.is_some_and(|retry| !retry.typed(&format!("aan-{slug}")).is_empty());
    let form = view! {
        <form method="post" action=format!("{}/advies", shown.address()) novalidate>
            {checks_field(words, &aan, choices, chosen)}
            {area_field(words, &vraag, "4", Some(*QUESTION_LENGTH.end()), &typed(retry, "adviesvraag"))}
            {text_field(words, &voor, "date", None, None, &day)}
            <div class="button-row"><button class="button button-secondary">{t!(words, "handle-ask-advice")}</button></div>
        </form>
    };
    let open = refused(retry, &["aan", "adviesvraag", "voor"]);
    folded(t!(words, "handle-ask-title"), t!(words, "handle-ask-text"), open, form.into_any())
}

fn ask_author(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> AnyView {
    let words = &visit.words;
    let vraag =
        labels(visit, retry, "vraag", t!(words, "item-your-question"), t!(words, "item-question-hint"));
    let form = view! {
        <form method="post" action=format!("{}/vraag", shown.address()) novalidate>
            {area_field(words, &vraag, "4", Some(*QUESTION_LENGTH.end()), &typed(retry, "vraag"))}
            <div class="button-row">
                <button class="button button-secondary">{t!(words, "item-ask")}</button>
                {more_button(visit)}
            </div>
        </form>
    };
    folded(
        t!(words, "handle-question-title"),
        t!(words, "handle-question-text"),
        refused(retry, &["vraag"]),
        form.into_any(),
    )
}

/// Letting it go on along another track; nothing where there is one.
fn move_on(visit: &Visit, shown: &Shown) -> Option<AnyView> {
    let (words, tracks) = (&visit.words, &visit.municipality.tracks);
    let now = tracks.get(&shown.item.initiative.track);
    let buttons = tracks.iter().filter(|track| track.slug != now.slug).map(|track| {
        let name = t!(words, "track-move-to", track = track.name.clone());
        view! { <button class="button button-secondary" name="loper" value=track.slug.clone()>{name}</button> }
    });
    let form = view! {
        <form method="post" action=format!("{}/loper", shown.address())>
            <div class="button-row">{buttons.collect_view()}</div>
        </form>
    };
    let about = t!(words, "track-move-text", track = now.name.clone());
    tracks.are_several().then(|| folded(t!(words, "track-move"), about, false, form.into_any()))
}

/// Giving it to another department, or to the coordinator.
fn give(visit: &Visit, shown: &Shown, retry: Retry<'_>) -> AnyView {
    let words = &visit.words;
    let unit = &shown.item.handling.unit;
    let mut choices = departments(visit, shown, Some(unit.code()));
    if *unit != Unit::Coordinator {
        choices.insert(0, Choice::new("regisseur", unit_name(visit, "")));
    }
    let afdeling = labels(visit, retry, "afdeling", t!(words, "handle-give-to"), String::new());
    let reden = labels(visit, retry, "reden", t!(words, "handle-reason"), t!(words, "handle-reason-hint"));
    let form = view! {
        <form method="post" action=format!("{}/afdeling", shown.address()) novalidate>
            {select_field(words, &afdeling, Some(t!(words, "form-choose")), choices, &typed(retry, "afdeling"))}
            {area_field(words, &reden, "3", Some(*REASON_LENGTH.end()), &typed(retry, "reden"))}
            <div class="button-row"><button class="button button-secondary">{t!(words, "handle-give")}</button></div>
        </form>
    };
    let open = refused(retry, &["afdeling", "reden"]);
    folded(t!(words, "handle-give-title"), t!(words, "handle-give-text"), open, form.into_any())
}
