//! The rules by which ideas go to departments: their order, trying one out, adding it and taking it away.

use app_core::{
    identity::FRESH_MINUTES,
    initiatives::Need,
    routing::{self, DryRun, Rule, RuleError, RuleId, WORDS_LENGTH},
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};

use super::{admin, framed, step_first};
use crate::{
    drafts::need,
    t,
    ui::{Choice, Kind, Labels, error_summary, notice, page, select_field, text_field, text_problem},
    visit::{Visit, visit},
};

const PAGE: &str = "/beheer/regels";

/// The rules.
#[component]
pub fn RulesPage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    page(async move {
        let admin = admin(&visit)?;
        let words = &visit.words;
        let rules = routing::rules(&visit.core, &visit.municipality).await?;
        let tried = query.get("afdeling").is_some().then(|| typed(&query));
        let checked = tried.as_ref().map(|rule| rule.check(&visit.municipality));
        let checked = match checked {
            Some(Ok(rule)) if rules.iter().any(|(_, one)| *one == rule) => Some(Err(RuleError::Same)),
            other => other,
        };
        let trial = match &checked {
            Some(Ok(rule)) => {
                let run = routing::dry_run(&visit.core, &visit.municipality, &admin, rule).await?;
                Some(trial(&visit, rule, &run))
            }
            _ => None,
        };
        let wrong = checked.and_then(Result::err);
        let title = t!(words, "rules-title");
        let errors = wrong.map(|wrong| (format!("#{}", field(wrong)), says(&visit, wrong)));
        let inside = view! {
            {error_summary(words, errors.into_iter().collect())}
            {done(&visit, query.get("gedaan").as_deref())}
            <h1>{title.clone()}</h1>
            <p class="lead measure">{t!(words, "rules-text")}</p>
            {list(&visit, &rules)}
            <section class="section measure" aria-labelledby="nieuw">
                <h2 id="nieuw">{t!(words, "rules-new")}</h2>
                {form(&visit, &tried.unwrap_or_default(), wrong)}
            </section>
            {trial}
        };
        Ok(framed(&visit, &title, wrong.is_some(), inside.into_any()))
    })
}

fn typed(query: &ParamsMap) -> Rule {
    let get = |name: &str| query.get(name).unwrap_or_default();
    Rule {
        theme: get("onderwerp"),
        neighbourhood: get("wijk"),
        need: get("nodig"),
        words: get("woorden"),
        department: get("afdeling"),
    }
}

fn done(visit: &Visit, done: Option<&str>) -> Option<AnyView> {
    let text = match done? {
        "erbij" => t!(visit.words, "rules-added"),
        "weg" => t!(visit.words, "rules-removed"),
        "omhoog" => t!(visit.words, "rules-moved"),
        _ => return None,
    };
    Some(notice(visit, Kind::Success, text))
}

/// What a rule asks, in words: "Onderwerp: Verkeer. Woord: fiets."
fn asks(visit: &Visit, rule: &Rule) -> String {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let need = Need::from_code(&rule.need).map(|one| need(words, one)).unwrap_or_default();
    let parts = [
        (t!(words, "item-theme"), municipality.theme_name(&rule.theme, words.language).to_owned()),
        (t!(words, "item-neighbourhood"), municipality.neighbourhood_name(&rule.neighbourhood).to_owned()),
        (t!(words, "item-need"), need),
        (t!(words, "rules-words"), rule.words.clone()),
    ];
    let filled = parts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(" · ")
}

fn department(visit: &Visit, slug: &str) -> String {
    visit
        .municipality
        .department(slug)
        .map_or_else(|| t!(visit.words, "rules-gone", slug = slug), |one| one.name.clone())
}

/// All rules in their order, with what can be done with each.
fn list(visit: &Visit, rules: &[(RuleId, Rule)]) -> AnyView {
    let words = &visit.words;
    if rules.is_empty() {
        return notice(visit, Kind::Info, t!(words, "rules-none"));
    }
    let first = step_first(visit, PAGE);
    let may = first.is_none();
    let rows = rules.iter().enumerate().map(|(place, (id, rule))| {
        let name = asks(visit, rule);
        let button = |way: &str, text: String| {
            view! {
                <form method="post" action=format!("{PAGE}/{}/{way}", id.0)>
                    <button class="button-link">{text} <span class="visually-hidden">": " {name.clone()}</span></button>
                </form>
            }
        };
        let up = (may && place > 0).then(|| button("omhoog", t!(words, "rules-up")));
        let away = may.then(|| button("weg", t!(words, "rules-remove")));
        view! {
            <li class="rule">
                <p dir="auto">{name.clone()}</p>
                <p><b lang=visit.staff_language()>{department(visit, &rule.department)}</b></p>
                <div class="button-row">{up} {away}</div>
            </li>
        }
    });
    view! {
        <ol class="rules measure">{rows.collect_view()}</ol>
        {first}
    }
    .into_any()
}

fn form(visit: &Visit, typed: &Rule, wrong: Option<RuleError>) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let labels = |name, label, hint, optional| Labels {
        name,
        label,
        hint,
        error: wrong.filter(|wrong| field(*wrong) == name).map(|wrong| says(visit, wrong)),
        optional,
    };
    let themes =
        municipality.themes.iter().map(|one| Choice::new(&one.slug, one.name.get(words.language).to_owned()));
    let wijken = municipality.neighbourhoods.iter().map(|one| Choice::new(&one.slug, one.name.clone()));
    let needs = Need::ALL.iter().map(|one| Choice::new(one.code(), need(words, *one)));
    let departments = municipality.departments.iter();
    let departments = departments
        .map(|one| Choice { lang: visit.staff_language(), ..Choice::new(&one.slug, one.name.clone()) });
    let any = || Some(t!(words, "rules-any"));
    view! {
        <form class="form" method="get" action=format!("{PAGE}#proef") novalidate>
            {text_field(words, &labels("woorden", t!(words, "rules-words"), t!(words, "rules-words-hint"), true), "text", Some("off"),
                Some(*WORDS_LENGTH.end()), &typed.words)}
            {select_field(words, &labels("onderwerp", t!(words, "item-theme"), String::new(), true), any(), themes.collect(), &typed.theme)}
            {select_field(words, &labels("wijk", t!(words, "item-neighbourhood"), String::new(), true), any(), wijken.collect(), &typed.neighbourhood)}
            {select_field(words, &labels("nodig", t!(words, "item-need"), String::new(), true), any(), needs.collect(), &typed.need)}
            {select_field(words, &labels("afdeling", t!(words, "rules-department"), String::new(), false), Some(t!(words, "form-choose")),
                departments.collect(), &typed.department)}
            <div class="button-row"><button class="button button-secondary">{t!(words, "rules-try")}</button></div>
        </form>
    }
    .into_any()
}

/// What a rule would do now, and the button that keeps it.
fn trial(visit: &Visit, rule: &Rule, run: &DryRun) -> AnyView {
    let words = &visit.words;
    let found = run.moved.iter().map(|one| {
        view! {
            <li>
                <a class="link-alone" href=format!("/initiatieven/{}", one.reference) dir="auto" lang=words.foreign(&one.language)>{one.title.clone()}</a>
                " " <span class="meta">{one.reference.clone()}</span>
            </li>
        }
    });
    let hidden =
        |name: &'static str, value: &str| view! { <input type="hidden" name=name value=value.to_owned()/> };
    let keep = || {
        view! {
            <form method="post" action=PAGE>
                {hidden("woorden", &rule.words)} {hidden("onderwerp", &rule.theme)} {hidden("wijk", &rule.neighbourhood)}
                {hidden("nodig", &rule.need)} {hidden("afdeling", &rule.department)}
                <div class="button-row"><button class="button">{t!(words, "rules-keep")}</button></div>
            </form>
        }
        .into_any()
    };
    let (count, department) = (run.moved.len(), department(visit, &rule.department));
    view! {
        <section class="section measure" aria-labelledby="proef">
            <h2 id="proef">{t!(words, "rules-trial")}</h2>
            <p><b dir="auto">{asks(visit, rule)}</b></p>
            <p>{t!(words, "rules-would", count = count, seen = run.seen, department = department)}</p>
            <ul>{found.collect_view()}</ul>
            <p>{t!(words, "rules-only-new")}</p>
            {step_first(visit, &visit.path).unwrap_or_else(keep)}
        </section>
    }
    .into_any()
}

/// The field that something wrong is about.
fn field(wrong: RuleError) -> &'static str {
    match wrong {
        RuleError::NoDepartment => "afdeling",
        RuleError::Unknown => "onderwerp",
        RuleError::Everything
        | RuleError::Words(_)
        | RuleError::TooMany
        | RuleError::Same
        | RuleError::NotFresh => "woorden",
    }
}

fn says(visit: &Visit, wrong: RuleError) -> String {
    let words = &visit.words;
    match wrong {
        RuleError::Everything => t!(words, "rules-everything"),
        RuleError::NoDepartment => t!(words, "rules-no-department"),
        RuleError::Unknown => t!(words, "rules-unknown"),
        RuleError::Words(error) => {
            text_problem(words, t!(words, "rules-words"), error, t!(words, "rules-everything"))
        }
        RuleError::TooMany => t!(words, "rules-too-many", most = routing::MOST_RULES),
        RuleError::Same => t!(words, "rules-same"),
        RuleError::NotFresh => t!(words, "step-first", minutes = FRESH_MINUTES),
    }
}
