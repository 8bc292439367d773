//! The page on which it is put on record how the college weighed a plan.

use std::{collections::BTreeMap, sync::Arc};

use app_core::{
    initiatives::EventKind,
    places::Criterion,
    projects::{self, Met, Problem, Problems, WHY_LENGTH},
};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use super::{college_name, met};
use crate::{
    handling::{LIST, led},
    t,
    ui::{
        Choice, Labels, PageError, area_field, breadcrumb, error_summary, form_title, page, radio_field,
        text_problem,
    },
    visit::{Visit, visit},
};

/// A weighing that was not kept.
#[derive(Clone, Debug, Default)]
pub struct WeighRetry {
    /// By the slug of the condition: code of whether it is met, and why.
    pub typed: BTreeMap<String, (String, String)>,
    /// What is wrong.
    pub problems: Problems,
}

/// The form.
#[component]
pub fn WeighPage() -> impl IntoView {
    let visit = visit();
    let reference = use_params_map().get_untracked().get("reference").unwrap_or_default();
    let retry = use_context::<Arc<WeighRetry>>();
    page(async move {
        let item = led(&visit, &reference).await?;
        let (words, initiative) = (&visit.words, &item.initiative);
        let college = visit.municipality.college.as_ref().ok_or(PageError::NotThere)?;
        let weighing = projects::weighing(&visit.core, initiative.id).await?;
        let weighing =
            weighing.filter(|_| initiative.allows(EventKind::Answered)).ok_or(PageError::NotThere)?;
        let before = weighing.weighed.unwrap_or_default().into_iter();
        let before = before.map(|one| (one.condition, (one.met, one.why))).collect();
        let retry =
            retry.map_or(WeighRetry { typed: before, ..WeighRetry::default() }, |retry| (*retry).clone());
        let errors: Vec<_> =
            retry.problems.iter().map(|(slug, wrong)| summary(&visit, slug, *wrong)).collect();
        let wrong = !errors.is_empty();
        let title = t!(words, "college-weigh");
        let fields = college.conditions.iter().map(|one| condition(&visit, one, &retry));
        let address = format!("{LIST}/{}", initiative.reference);
        let way = vec![
            (LIST.to_owned(), t!(words, "handle-title")),
            (address.clone(), initiative.reference.clone()),
        ];
        Ok(view! {
            <Title text=form_title(words, &title, wrong)/>
            <Meta name="robots" content="noindex"/>
            <div class="wrap">
                {breadcrumb(words, way, title.clone())}
                {error_summary(words, errors)}
                <h1>{title.clone()}</h1>
                <p class="lead" dir="auto" lang=words.foreign(&initiative.language)>{initiative.title.clone()}</p>
                <p class="measure">{t!(words, "weigh-text", college = college_name(&visit))}</p>
                <form class="form measure" method="post" action=format!("{address}/weging") novalidate>
                    {fields.collect_view()}
                    <div class="button-row"><button class="button">{t!(words, "weigh-keep")}</button></div>
                </form>
            </div>
        })
    })
}

/// What the fields of a condition are called: whether it is met, and why.
#[must_use]
pub fn names(condition: &str) -> [String; 2] {
    [format!("weegt-{condition}"), format!("waarom-{condition}")]
}

/// What is wrong with a condition, and where.
fn summary(visit: &Visit, slug: &str, wrong: Problem) -> (String, String) {
    let conditions = visit.municipality.college.iter().flat_map(|college| &college.conditions);
    let known = conditions.clone().find(|one| one.slug == slug);
    let name = known.map_or(slug, |one| one.name.get(visit.words.language));
    let [choice, why] = names(slug);
    let field = if wrong == Problem::Missing { choice } else { why };
    (format!("#{field}"), format!("{name}: {}", says(visit, wrong)))
}

/// One condition: whether it is met, and why.
fn condition(visit: &Visit, condition: &Criterion, retry: &WeighRetry) -> AnyView {
    let words = &visit.words;
    let (chosen, why) = retry.typed.get(&condition.slug).cloned().unwrap_or_default();
    let wrong = retry.problems.iter().find(|(slug, _)| *slug == condition.slug).map(|(_, wrong)| *wrong);
    let said = |of_choice: bool| {
        wrong.filter(|wrong| (*wrong == Problem::Missing) == of_choice).map(|wrong| says(visit, wrong))
    };
    let [name, why_name] = names(&condition.slug);
    let choices = Met::ALL.iter().map(|one| Choice::new(one.code(), met(words, *one)));
    let radios = Labels {
        name: &name,
        label: condition.name.get(words.language).to_owned(),
        hint: condition.text.get(words.language).to_owned(),
        error: said(true),
        optional: false,
    };
    let area = Labels {
        name: &why_name,
        label: t!(words, "weigh-why"),
        hint: t!(words, "weigh-why-hint"),
        error: said(false),
        optional: false,
    };
    view! {
        {radio_field(words, &radios, choices.collect(), &chosen)}
        {area_field(words, &area, "2", Some(*WHY_LENGTH.end()), &why)}
    }
    .into_any()
}

fn says(visit: &Visit, wrong: Problem) -> String {
    let words = &visit.words;
    match wrong {
        Problem::Missing => t!(words, "weigh-missing"),
        Problem::Why => t!(words, "weigh-why-missing"),
        Problem::Text(error) => {
            text_problem(words, t!(words, "weigh-why"), error, t!(words, "weigh-why-missing"))
        }
    }
}
