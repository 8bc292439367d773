//! Pieces of forms: a field with its label, hint and error; choices; the summary of what is wrong.

use app_core::kernel::text::TextError;
use leptos::prelude::*;

use super::plain::plain;
use crate::{t, words::Words};

/// What a browser knows a code by.
const CODE: &str = "one-time-code";

/// What every field shows around its control.
#[derive(Clone, Debug, Default)]
pub struct Labels<'a> {
    /// Name in the form, and id of its control.
    pub name: &'a str,
    /// The label above it.
    pub label: String,
    /// Help below the label; empty for none.
    pub hint: String,
    /// What is wrong, in one sentence.
    pub error: Option<String>,
    /// It may be left empty.
    pub optional: bool,
}

impl Labels<'_> {
    fn class(&self) -> &'static str {
        if self.error.is_some() { "field is-invalid" } else { "field" }
    }

    /// The ids that describe the control, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = self.error.is_some().then(|| format!("{}-fout", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    fn hint_and_error(&self, words: &Words) -> AnyView {
        let hint = (!self.hint.is_empty()).then(|| {
            view! { <p class="field-hint" id=format!("{}-hint", self.name)>{self.hint.clone()}</p> }
        });
        let error = self.error.clone().map(|error| {
            view! {
                <p class="field-error" id=format!("{}-fout", self.name)>
                    <span class="visually-hidden">{t!(words, "form-error")} " "</span>
                    {error}
                </p>
            }
        });
        (hint, error).into_any()
    }

    fn label(&self, words: &Words) -> AnyView {
        let optional = self.optional.then(|| {
            view! { " " <span class="field-optional">{t!(words, "form-optional")}</span> }
        });
        view! { <label class="field-label" for=self.name.to_owned()>{self.label.clone()} {optional}</label> }
            .into_any()
    }
}

/// A text of one line; for a code, digits that a phone can fill in by itself.
pub fn text_field(
    words: &Words,
    labels: &Labels<'_>,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    most: Option<usize>,
    value: &str,
) -> AnyView {
    let code = autocomplete == Some(CODE);
    view! {
        <div class=labels.class()>
            {labels.label(words)}
            {labels.hint_and_error(words)}
            <input
                class=if code { "input input-code" } else { "input" }
                type=kind
                inputmode=code.then_some("numeric")
                dir="auto"
                id=labels.name.to_owned()
                name=labels.name.to_owned()
                value=value.to_owned()
                autocomplete=autocomplete
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
            />
            {most.map(|most| room(words, labels.name, most))}
        </div>
    }
    .into_any()
}

/// A code that came by mail, or that an app shows.
pub fn code_field(words: &Words, labels: &Labels<'_>, value: &str) -> AnyView {
    text_field(words, labels, "text", Some(CODE), None, value)
}

/// A text of several lines. What is too long is not cut off while typing: the server says by how much.
pub fn area_field(
    words: &Words,
    labels: &Labels<'_>,
    rows: &'static str,
    most: Option<usize>,
    value: &str,
) -> AnyView {
    view! {
        <div class=labels.class()>
            {labels.label(words)}
            {labels.hint_and_error(words)}
            <textarea
                class="input input-area"
                rows=rows
                dir="auto"
                id=labels.name.to_owned()
                name=labels.name.to_owned()
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
                // A line end that opens a textarea is not part of its text: without this one, one would be lost.
                inner_html=format!("\n{}", plain(value))
            ></textarea>
            {most.map(|most| room(words, labels.name, most))}
        </div>
    }
    .into_any()
}

/// A choice that is made or not.
pub fn check_field(name: &'static str, label: String, hint: String, checked: bool) -> AnyView {
    view! {
        <div class="field">
            <div class="choice">
                <input class="choice-input" type="checkbox" id=name name=name value="ja" checked=checked/>
                <label class="choice-label" for=name>{label} " " <span class="choice-hint">{hint}</span></label>
            </div>
        </div>
    }
    .into_any()
}

/// Choices of which several can be made: each is sent by its own name, that of the field with its value behind it.
pub fn checks_field(
    words: &Words,
    labels: &Labels<'_>,
    choices: Vec<Choice>,
    chosen: impl Fn(&str) -> bool,
) -> AnyView {
    let name = labels.name;
    let rows = choices.into_iter().enumerate().map(|(index, choice)| {
        let own = format!("{name}-{}", choice.value);
        // The first one has the name as id: links from the summary go there.
        let id = if index == 0 { name.to_owned() } else { own.clone() };
        let checked = chosen(&choice.value);
        view! {
            <div class="choice">
                <input class="choice-input" type="checkbox" id=id.clone() name=own value="ja" checked=checked/>
                <label class="choice-label" for=id lang=choice.lang>{choice.label}</label>
            </div>
        }
    });
    view! {
        <fieldset class=labels.class() aria-describedby=labels.described_by()>
            <legend class="field-label">{labels.label.clone()}</legend>
            {labels.hint_and_error(words)}
            <div class="choices">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn room(words: &Words, name: &str, most: usize) -> AnyView {
    view! { <p class="field-count" id=format!("{name}-ruimte")>{t!(words, "form-room", most = most)}</p> }
        .into_any()
}

/// One of a set of choices.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More about it; empty for none.
    pub hint: String,
    /// Code of the language of its label, where that is another one than the page's.
    pub lang: Option<String>,
}

impl Choice {
    /// A choice that needs no more words.
    #[must_use]
    pub fn new(value: &str, label: String) -> Self {
        Self { value: value.to_owned(), label, hint: String::new(), lang: None }
    }
}

/// Choices of which one is taken, each with room for a thumb.
pub fn radio_field(words: &Words, labels: &Labels<'_>, choices: Vec<Choice>, value: &str) -> AnyView {
    let name = labels.name.to_owned();
    let class =
        if choices.iter().all(|choice| choice.hint.is_empty()) { "choices is-row" } else { "choices" };
    let chosen = value.trim().to_owned();
    view! {
        <fieldset class=labels.class() aria-describedby=labels.described_by()>
            <legend class="field-label">{labels.label.clone()}</legend>
            {labels.hint_and_error(words)}
            <div class=class>
                {choices.into_iter().enumerate().map(|(index, choice)| {
                    // The first one has the name as id: links from the summary go there.
                    let id = if index == 0 { name.clone() } else { format!("{name}-{}", choice.value) };
                    let checked = choice.value == chosen;
                    view! {
                        <div class="choice">
                            <input class="choice-input" type="radio" id=id.clone() name=name.clone() value=choice.value checked=checked/>
                            <label class="choice-label" for=id lang=choice.lang>
                                {choice.label}
                                {(!choice.hint.is_empty()).then(|| view! { " " <span class="choice-hint">{choice.hint}</span> })}
                            </label>
                        </div>
                    }
                }).collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Choices in a list that folds open; `none` is what stands there while nothing is chosen, where that can be.
pub fn select_field(
    words: &Words,
    labels: &Labels<'_>,
    none: Option<String>,
    choices: Vec<Choice>,
    value: &str,
) -> AnyView {
    let chosen = value.trim().to_owned();
    view! {
        <div class=labels.class()>
            {labels.label(words)}
            {labels.hint_and_error(words)}
            <select
                class="input input-select"
                id=labels.name.to_owned()
                name=labels.name.to_owned()
                aria-describedby=labels.described_by()
                aria-invalid=labels.invalid()
            >
                {none.map(|none| view! { <option value="">{none}</option> })}
                {choices.into_iter().map(|choice| {
                    let selected = choice.value == chosen;
                    view! { <option value=choice.value selected=selected lang=choice.lang>{choice.label}</option> }
                }).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// What is wrong with a text: `short` for one that is missing or too short.
pub fn text_problem(words: &Words, field: String, error: TextError, short: String) -> String {
    match error {
        TextError::Missing | TextError::TooShort { .. } => short,
        TextError::TooLong { most, over } => {
            t!(words, "form-too-long", field = field, most = most, over = over)
        }
        TextError::Invisible => t!(words, "form-invisible"),
    }
}

/// All that is wrong, each a link to its field, on top of the form. Pairs of address and sentence.
pub fn error_summary(words: &Words, errors: Vec<(String, String)>) -> AnyView {
    (!errors.is_empty()).then(|| {
        view! {
            <div class="error-summary" id="fouten" tabindex="-1" autofocus>
                <div role="alert">
                    <h2 class="error-summary-title">{t!(words, "form-errors", count = errors.len())}</h2>
                    <ul>
                        {errors.into_iter().map(|(to, text)| view! { <li><a href=to>{text}</a></li> }).collect_view()}
                    </ul>
                </div>
            </div>
        }
    })
    .into_any()
}

/// The title of a page, which says so when something is wrong on it.
#[must_use]
pub fn form_title(words: &Words, title: &str, wrong: bool) -> String {
    if wrong { t!(words, "form-error-title", title = title) } else { title.to_owned() }
}
