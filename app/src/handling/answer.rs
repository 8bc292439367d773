//! Writing the answer. A refusal asks for more than a yes; what an outcome does not need is left empty.

use std::sync::Arc;

use app_core::{
    advice::{self, Advice},
    answers::{self, ANSWER_LENGTH, Draft, Field, MOST_YEARS, Problem, Problems, SHORT_LENGTH, Typed},
    initiatives::{EventKind, Initiative, Outcome},
    kernel::text::TextError,
    photos::{self, Photo},
    templates::Purpose,
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{LIST, led};
use crate::{
    initiatives::outcome,
    photos::{PhotosWrong, says_of_words, step_field},
    t,
    templates::{Shelf, shelf},
    ui::{
        Choice, Kind, Labels, PageError, area_field, breadcrumb, error_summary, form_title, notice, page,
        paragraphs, radio_field, select_field, text_field, text_problem,
    },
    visit::{Visit, visit},
};

/// An answer that was not kept, or in which something is wrong.
#[derive(Clone, Debug, Default)]
pub struct AnswerRetry {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub problems: Problems,
    /// What a colleague wrote meanwhile.
    pub theirs: Option<Draft>,
    /// What was wrong with its photos.
    pub photos: PhotosWrong,
    /// The id of a template that was chosen, as it was sent; empty for none.
    pub template: String,
}

/// The form of the answer.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<AnswerRetry>>();
    page(async move {
        let item = led(&visit, &reference).await?;
        if !item.initiative.allows(EventKind::Answered) {
            return Err(PageError::NotThere);
        }
        let draft = answers::draft(&visit.core, item.initiative.id).await?;
        let advices = advice::of(&visit.core, item.initiative.id).await?;
        let staged = photos::staged(&visit.core, item.initiative.id).await?;
        let shelf = shelf(&visit, Purpose::Answer).await?;
        let about = about(&visit, &item.initiative, &advices);
        Ok(form_view(&visit, &item.initiative, draft, &staged, retry.as_deref(), &shelf, about))
    })
}

/// The ways of a page about the answer.
pub(super) fn way(visit: &Visit, initiative: &Initiative) -> Vec<(String, String)> {
    let item = format!("{LIST}/{}", initiative.reference);
    vec![(LIST.to_owned(), t!(visit.words, "handle-title")), (item, initiative.reference.clone())]
}

/// What it answers, folded: the words of the idea, and what departments advise.
fn about(visit: &Visit, initiative: &Initiative, advices: &[Advice]) -> AnyView {
    let words = &visit.words;
    let summary = match advices.is_empty() {
        true => t!(words, "answer-about"),
        false => t!(words, "answer-about-advised"),
    };
    view! {
        <details class="measure">
            <summary>{summary}</summary>
            <div dir="auto" lang=words.foreign(&initiative.language)>{paragraphs(&initiative.story)}</div>
            {super::advices(visit, advices, 2)}
        </details>
    }
    .into_any()
}

fn form_view(
    visit: &Visit,
    initiative: &Initiative,
    draft: Option<Draft>,
    staged: &[Photo],
    retry: Option<&AnswerRetry>,
    shelf: &Shelf,
    about: AnyView,
) -> AnyView {
    let words = &visit.words;
    let title = t!(words, "answer-write");
    let version = draft.as_ref().map_or(0, |draft| draft.version);
    let mut typed =
        retry.map(|retry| retry.typed.clone()).or(draft.map(|draft| draft.typed)).unwrap_or_default();
    if let Some(retry) = retry {
        typed.body = shelf.begin(visit, initiative, &typed.body, &retry.template);
    }
    let action = format!("{LIST}/{}/antwoord", initiative.reference);
    let problems = retry.map(|retry| retry.problems.clone()).unwrap_or_default();
    let theirs = retry.and_then(|retry| retry.theirs.as_ref());
    let wrong_photos = retry.map(|retry| &retry.photos);
    let errors = problems
        .iter()
        .map(|(field, problem)| (format!("#{}", field.code()), says(visit, *field, *problem)))
        .chain(wrong_photos.into_iter().flat_map(|wrong| wrong.errors_of_step(words)));
    let errors: Vec<_> = errors.collect();
    let unseen = problems.iter().find(|(field, _)| *field == Field::Seen);
    let unseen = unseen.map(|(field, problem)| says(visit, *field, *problem));
    let wrong = !errors.is_empty() || theirs.is_some();
    view! {
        <Title text=form_title(words, &title, wrong)/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap">
            {breadcrumb(words, way(visit, initiative), title.clone())}
            {error_summary(words, errors)}
            {theirs.map(|theirs| stale(visit, theirs))}
            <h1>{title.clone()}</h1>
            <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
            {about}
            <form class="form measure answer-form" method="post" action=action.clone() enctype="multipart/form-data" novalidate>
                <input type="hidden" name="versie" value=version/>
                {fields(visit, &initiative.track, &typed, &problems)}
                {step_field(visit, staged, wrong_photos, &typed.seen, unseen)}
                <div class="button-row"><button class="button">{t!(words, "answer-check")}</button></div>
                {shelf.buttons(visit, &action, Field::Body.code())}
            </form>
        </div>
    }
    .into_any()
}

/// What a colleague wrote meanwhile: nothing of theirs is lost, and nothing of the reader's.
fn stale(visit: &Visit, theirs: &Draft) -> AnyView {
    let words = &visit.words;
    let name = theirs.written_by.clone().unwrap_or_default();
    view! {
        {notice(visit, Kind::Warning, t!(words, "answer-stale", name = name))}
        <blockquote class="quote measure" dir="auto" lang=visit.staff_language()>{paragraphs(&theirs.typed.body)}</blockquote>
    }
    .into_any()
}

/// The fields of an answer, with the criteria of a track.
pub(crate) fn fields(visit: &Visit, track: &str, typed: &Typed, problems: &Problems) -> AnyView {
    let words = &visit.words;
    let labels = |field: Field, hint: String| Labels {
        name: field.code(),
        label: label(visit, field),
        hint,
        error: problems
            .iter()
            .find(|(one, _)| *one == field)
            .map(|(_, problem)| says(visit, field, *problem)),
        optional: false,
    };
    let outcomes = Outcome::ALL.iter().map(|one| Choice::new(one.code(), outcome(words, *one)));
    let criteria = visit.municipality.tracks.get(track).criteria.iter();
    let criteria = criteria.map(|one| Choice::new(&one.slug, one.name.get(words.language).to_owned()));
    let (long, short) = (Some(*ANSWER_LENGTH.end()), Some(*SHORT_LENGTH.end()));
    view! {
        {radio_field(words, &labels(Field::Outcome, String::new()), outcomes.collect(), &typed.outcome)}
        {area_field(words, &labels(Field::Body, t!(words, "answer-body-hint")), "10", long, &typed.body)}
        <div class="for-not-now">
            {text_field(words, &labels(Field::Until, t!(words, "answer-until-hint")), "date", None, None, &typed.until)}
        </div>
        <div class="for-refusal">
            {select_field(words, &labels(Field::Criterion, t!(words, "answer-criterion-hint")), Some(t!(words, "form-choose")),
                criteria.collect(), &typed.criterion)}
            {area_field(words, &labels(Field::Alternative, t!(words, "answer-alternative-hint")), "4", short, &typed.alternative)}
        </div>
        <div class="for-yes">
            {area_field(words, &labels(Field::NextStep, t!(words, "answer-next-hint")), "4", short, &typed.next_step)}
        </div>
    }
    .into_any()
}

fn label(visit: &Visit, field: Field) -> String {
    let words = &visit.words;
    match field {
        Field::Outcome => t!(words, "answer-outcome"),
        Field::Body => t!(words, "answer-body"),
        Field::Until => t!(words, "answer-until"),
        Field::Criterion => t!(words, "answer-criterion"),
        Field::Alternative => t!(words, "answer-alternative"),
        Field::NextStep => t!(words, "answer-next"),
        Field::Seen => t!(words, "photos-describe"),
    }
}

/// What is wrong with a field, in a sentence.
pub(crate) fn says(visit: &Visit, field: Field, problem: Problem) -> String {
    let words = &visit.words;
    match (field, problem) {
        (Field::Outcome, _) => t!(words, "answer-outcome-missing"),
        (Field::Criterion, _) => t!(words, "answer-criterion-missing"),
        (Field::Seen, Problem::Text(error)) => says_of_words(words, error),
        (Field::Until, _) | (_, Problem::Day) => t!(words, "answer-until-wrong", years = MOST_YEARS),
        (_, Problem::Missing) => t!(words, "answer-body-missing"),
        (_, Problem::Text(error)) => {
            let short = match (error, field) {
                (TextError::TooShort { least }, _) => t!(words, "handle-short", least = least),
                (_, Field::Alternative) => t!(words, "answer-alternative-missing"),
                (_, Field::NextStep) => t!(words, "answer-next-missing"),
                _ => t!(words, "answer-body-missing"),
            };
            text_problem(words, label(visit, field), error, short)
        }
    }
}
