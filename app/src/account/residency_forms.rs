//! The letter with a code: asking for it, and typing the code.

use app_core::residency::{CODE_TRIES, Field, OnItsWay, Problem, Problems, Typed};
use leptos::prelude::*;

use crate::{
    identity::CodeRetry,
    t,
    ui::{Kind, Labels, code_field, notice, text_field, text_problem},
    visit::Visit,
    words::Words,
};

/// An address to which no letter was asked for.
#[derive(Clone, Debug)]
pub struct LetterRetry {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub problems: Problems,
}

/// What is wrong with a code.
pub(super) fn wrong_code(words: &Words, retry: &CodeRetry) -> String {
    match retry.tries_left {
        Some(tries) => t!(words, "residency-code-wrong", tries = tries),
        None => t!(words, "residency-code-malformed"),
    }
}

/// What is wrong with an address, each with a link to its field.
pub(super) fn wrong_letter(visit: &Visit, retry: &LetterRetry) -> Vec<(String, String)> {
    let one = |(field, problem): &(Field, Problem)| {
        (format!("#{}", field.code()), sentence(visit, *field, *problem))
    };
    retry.problems.iter().map(one).collect()
}

fn label(words: &Words, field: Field) -> String {
    match field {
        Field::Name => t!(words, "residency-name"),
        Field::Street => t!(words, "residency-street"),
        Field::Postcode => t!(words, "residency-postcode"),
        Field::Town => t!(words, "residency-town"),
    }
}

fn sentence(visit: &Visit, field: Field, problem: Problem) -> String {
    let words = &visit.words;
    match problem {
        Problem::Text(error) => {
            let field = label(words, field);
            text_problem(words, field.clone(), error, t!(words, "residency-fill", field = field))
        }
        Problem::Malformed => t!(words, "residency-postcode-malformed"),
        Problem::Elsewhere => {
            t!(words, "residency-postcode-elsewhere", name = visit.municipality.name.clone())
        }
    }
}

/// The letter, from asking for it to its code.
pub(super) fn letter_section(
    visit: &Visit,
    on_its_way: Option<&OnItsWay>,
    own_name: &str,
    letter: Option<&LetterRetry>,
    code: Option<&CodeRetry>,
) -> AnyView {
    let words = &visit.words;
    let takes_code = on_its_way.is_some_and(OnItsWay::takes_code);
    let may_ask = on_its_way.is_none_or(|one| one.again_at() <= visit.core.now());
    let form = match (may_ask, on_its_way) {
        (false, _) => ().into_any(),
        (true, None) => letter_form(visit, own_name, letter),
        // Another one, for who made a mistake or lost it: folded, as the code comes first.
        (true, Some(_)) => view! {
            <details class="second-way" open=letter.is_some()>
                <summary>{t!(words, "residency-letter-again")}</summary>
                <p>{t!(words, "residency-letter-again-text")}</p>
                {letter_form(visit, own_name, letter)}
            </details>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="met-brief">
            <h2 id="met-brief">{t!(words, "residency-letter-title")}</h2>
            {match on_its_way {
                Some(one) => state(visit, one),
                None => view! { <p>{t!(words, "residency-letter-text")}</p> }.into_any(),
            }}
            {takes_code.then(|| code_form(words, code))}
            {form}
        </section>
    }
    .into_any()
}

/// How far the letter is.
fn state(visit: &Visit, one: &OnItsWay) -> AnyView {
    let words = &visit.words;
    let asked = words.date(one.created_at.local().date());
    if !one.takes_code() {
        let date = words.date(one.again_at().local().date());
        return notice(
            visit,
            Kind::Warning,
            t!(words, "residency-code-used-up", tries = CODE_TRIES, date = date),
        );
    }
    let text = match (one.posted_at, one.expires_at) {
        (Some(posted), Some(until)) => t!(
            words,
            "residency-posted",
            date = words.date(posted.local().date()),
            until = words.date_year(until.local().date())
        ),
        _ => t!(words, "residency-asked", date = asked),
    };
    view! { <p>{text}</p> }.into_any()
}

fn code_form(words: &Words, retry: Option<&CodeRetry>) -> AnyView {
    let labels = Labels {
        name: "code",
        label: t!(words, "residency-code"),
        hint: t!(words, "residency-code-hint"),
        error: retry.map(|retry| wrong_code(words, retry)),
        optional: false,
    };
    let typed = retry.map_or("", |retry| retry.code.as_str());
    view! {
        <form class="form" method="post" action="/mijn/woonplaats/code" novalidate>
            {code_field(words, &labels, typed)}
            <div class="button-row"><button class="button">{t!(words, "residency-code-send")}</button></div>
        </form>
    }
    .into_any()
}

fn letter_form(visit: &Visit, own_name: &str, retry: Option<&LetterRetry>) -> AnyView {
    let words = &visit.words;
    let fields = Field::ALL.iter().map(|field| {
        let (typed, complete) = match (field, retry) {
            (Field::Name, None) => (own_name, "name"),
            (Field::Name, Some(retry)) => (retry.typed.name.as_str(), "name"),
            (Field::Street, retry) => (retry.map_or("", |retry| &retry.typed.street), "address-line1"),
            (Field::Postcode, retry) => (retry.map_or("", |retry| &retry.typed.postcode), "postal-code"),
            (Field::Town, retry) => (retry.map_or("", |retry| &retry.typed.town), "address-level2"),
        };
        let problem = retry.and_then(|retry| retry.problems.iter().find(|(at, _)| at == field));
        let labels = Labels {
            name: field.code(),
            label: label(words, *field),
            error: problem.map(|(_, problem)| sentence(visit, *field, *problem)),
            ..Labels::default()
        };
        text_field(words, &labels, "text", Some(complete), None, typed)
    });
    view! {
        <form class="form" method="post" action="/mijn/woonplaats/brief" novalidate>
            {fields.collect_view()}
            <div class="button-row">
                <button class="button button-secondary">{t!(words, "residency-letter-send")}</button>
            </div>
        </form>
    }
    .into_any()
}
