//! What the pages of the form share: where you are, what happens next, and one field each.

use std::cmp::Ordering;

use app_core::{
    drafts::{Field, Problems, Step, Typed, lengths},
    kernel::text::without_invisible,
    places::Track,
};
use leptos::prelude::*;

use super::{
    island::{Rule, Sentences},
    labels,
};
use crate::{
    t,
    ui::{Kind, Labels, area_field, carpet, milestone, notice, radio_field, select_field, text_field},
    visit::Visit,
    words::Words,
};

/// The name of a page of the form.
pub(super) fn name(words: &Words, step: Step) -> String {
    match step {
        Step::What => t!(words, "step-what"),
        Step::Where => t!(words, "step-where"),
        Step::Who => t!(words, "step-who"),
        Step::Check => t!(words, "step-check"),
    }
}

/// The address of a page of the form.
#[must_use]
pub fn address(step: Step) -> String {
    if step == Step::What { "/idee".to_owned() } else { format!("/idee/{}", step.code()) }
}

/// "Stap 2 van 4: Waar", and the carpet that has rolled so far.
pub(crate) fn progress(words: &Words, step: Step) -> AnyView {
    let tiles = Step::ALL.iter().map(|tile| match tile.cmp(&step) {
        Ordering::Less => "carpet-tile is-past",
        Ordering::Equal => "carpet-tile is-today",
        Ordering::Greater => "carpet-tile",
    });
    view! {
        <div class="steps">
            <p class="steps-words">
                {t!(words, "step-number", number = step.number(), all = Step::ALL.len())} " "
                <b>{name(words, step)}</b>
            </p>
            {carpet("carpet carpet-form", tiles)}
        </div>
    }
    .into_any()
}

/// On which track it goes where that is not that of residents, and the way to others; nothing where there is one track.
pub(super) fn tracks(visit: &Visit, chosen: &Track) -> AnyView {
    let (words, tracks) = (&visit.words, &visit.municipality.tracks);
    let others = tracks.iter().filter(|track| track.slug != chosen.slug).map(|track| {
        let (who, name) = (track.for_whom.get(words.language).to_owned(), track.name.clone());
        view! { <li>{who} ": " <a href=format!("/idee?loper={}", track.slug)>{name}</a></li> }
    });
    let says = (chosen.slug != tracks.residents().slug).then(|| {
        let (name, who) = (chosen.name.clone(), chosen.for_whom.get(words.language));
        notice(visit, Kind::Info, t!(words, "track-chosen", name = name, who = who))
    });
    view! {
        {says}
        {tracks.are_several().then(|| view! { <ul class="tracks meta">{others.collect_view()}</ul> })}
    }
    .into_any()
}

/// Beside the form: when something happens after sending on a track.
pub(crate) fn what_follows(visit: &Visit, track: &Track) -> AnyView {
    let words = &visit.words;
    let targets = track.targets;
    let after = |days: u16| t!(words, "follows-after", days = days);
    view! {
        <aside class="columns-side">
            <section class="panel" aria-labelledby="daarna">
                <h2 id="daarna">{t!(words, "follows-title")}</h2>
                <ol class="milestones is-stacked">
                    {milestone("milestone", t!(words, "follows-now"), t!(words, "follows-now-text"))}
                    {milestone("milestone", after(targets.read), t!(words, "follows-read"))}
                    {milestone("milestone is-answer", after(targets.answered), t!(words, "follows-answer"))}
                </ol>
            </section>
        </aside>
    }
    .into_any()
}

/// What is wrong with one field, in a sentence.
pub(super) fn wrong(visit: &Visit, problems: &Problems, field: Field) -> Option<String> {
    let found = problems.iter().find(|(of, _)| *of == field);
    found.map(|(_, problem)| labels::problem(&visit.words, &visit.municipality, field, *problem))
}

/// One field of the form with what was typed and what is wrong; `of_reader` when who types it is who it is
/// about, so that a browser may fill in what it knows of them.
pub(crate) fn field(
    visit: &Visit,
    typed: &Typed,
    error: Option<String>,
    field: Field,
    of_reader: bool,
) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let known = |name| Some(if of_reader { name } else { "off" });
    let labels = Labels {
        name: field.code(),
        label: labels::label(words, field),
        hint: labels::hint(words, field),
        error,
        optional: field == Field::Spot,
    };
    let value = without_invisible(typed.get(field));
    let most = lengths(field, municipality.limits).map(|length| *length.end());
    let choices = || labels::choices(words, municipality, field);
    match field {
        Field::Title => text_field(words, &labels, "text", None, most, &value).into_any(),
        Field::Spot => text_field(words, &labels, "text", None, None, &value).into_any(),
        Field::Name => text_field(words, &labels, "text", known("name"), None, &value).into_any(),
        Field::Email => text_field(words, &labels, "email", known("email"), None, &value).into_any(),
        Field::Story => area_field(words, &labels, "7", most, &value).into_any(),
        Field::Theme | Field::Neighbourhood => {
            select_field(words, &labels, Some(t!(words, "form-choose")), choices(), &value).into_any()
        }
        // It comes along, and is no field that anybody sees.
        Field::Track => ().into_any(),
        Field::Need | Field::ShownAs | Field::Party => {
            radio_field(words, &labels, choices(), &value).into_any()
        }
    }
}

/// What the island must know of the fields of a page.
pub(super) fn rules(visit: &Visit, step: Step) -> Vec<Rule> {
    let rule = |field: &Field| {
        let length = lengths(*field, visit.municipality.limits);
        let least = length.as_ref().map_or(1, |length| *length.start());
        let most =
            length.filter(|_| matches!(field, Field::Title | Field::Story)).map_or(0, |length| *length.end());
        Rule { name: field.code().to_owned(), label: labels::short(&visit.words, *field), least, most }
    };
    let carried = [Field::Neighbourhood, Field::Track].into_iter().filter(|_| step == Step::What);
    let carried =
        carried.map(|field| Rule { name: field.code().to_owned(), label: String::new(), least: 0, most: 0 });
    step.fields().iter().map(rule).chain(carried).collect()
}

/// What the island says.
pub(super) fn sentences(words: &Words) -> Sentences {
    Sentences {
        missing: t!(words, "keeper-missing"),
        complete: t!(words, "keeper-complete"),
        kept: t!(words, "keeper-kept"),
        not_kept: t!(words, "keeper-not-kept"),
        room: t!(words, "keeper-room"),
        over: t!(words, "keeper-over"),
    }
}
