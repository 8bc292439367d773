//! Fields of a form, each empty, with help, filled in, and wrong.

use leptos::prelude::*;

use super::example::{Block, Example};
use crate::{
    t,
    ui::{Choice, Labels, area_field, radio_field, select_field, text_field},
    words::Words,
};

/// The field that the error summary leads to.
pub(super) const WRONG_TEXT: &str = "stijl-regel-fout";
/// The choice that the error summary leads to.
pub(super) const WRONG_CHOICE: &str = "stijl-rondje-fout";

/// The words of a kind of field.
struct Kind {
    /// The names of its four states; ids, so each stands on the page once.
    names: [&'static str; 4],
    label: String,
    hint: String,
    wrong: String,
    value: String,
}

/// All kinds of fields.
pub(super) fn blocks(words: &Words) -> Vec<Block> {
    vec![line(words), area(words), list(words), radio(words)]
}

fn line(words: &Words) -> Block {
    let kind = Kind {
        names: ["stijl-regel", "stijl-regel-hulp", "stijl-regel-gevuld", WRONG_TEXT],
        label: t!(words, "idea-title"),
        hint: t!(words, "idea-title-hint"),
        wrong: t!(words, "idea-title-missing"),
        value: t!(words, "style-sample-title-1"),
    };
    let mut examples = kind.states(words, |labels, value| {
        text_field(words, labels, "text", None, Some(80).filter(|_| !value.is_empty()), value)
    });
    let optional = Labels {
        name: "stijl-regel-vrij",
        label: t!(words, "idea-spot"),
        optional: true,
        ..Labels::default()
    };
    examples.push(Example::of(
        t!(words, "style-field-optional"),
        text_field(words, &optional, "text", None, None, ""),
    ));
    Block::of("stijl-tekstveld", t!(words, "style-line"), t!(words, "style-line-rules"), examples)
}

fn area(words: &Words) -> Block {
    let kind = Kind {
        names: ["stijl-vlak", "stijl-vlak-hulp", "stijl-vlak-gevuld", "stijl-vlak-fout"],
        label: t!(words, "idea-story"),
        hint: t!(words, "idea-story-hint"),
        wrong: t!(words, "idea-story-missing"),
        value: t!(words, "style-sample-story"),
    };
    Block::of(
        "stijl-tekstvlak",
        t!(words, "style-area"),
        t!(words, "style-area-rules"),
        kind.states(words, |labels, value| {
            area_field(words, labels, "4", Some(4_000).filter(|_| !value.is_empty()), value)
        }),
    )
}

fn list(words: &Words) -> Block {
    let choices = choices(words, false);
    let kind = Kind {
        names: ["stijl-lijst", "stijl-lijst-hulp", "stijl-lijst-gevuld", "stijl-lijst-fout"],
        label: t!(words, "idea-need"),
        hint: t!(words, "style-sample-hint"),
        wrong: t!(words, "idea-need-missing"),
        value: "advies".to_owned(),
    };
    Block::of(
        "stijl-keuzelijst",
        t!(words, "style-select"),
        t!(words, "style-select-rules"),
        kind.states(words, |labels, value| {
            select_field(words, labels, Some(t!(words, "form-choose")), choices.clone(), value)
        }),
    )
}

fn radio(words: &Words) -> Block {
    let (short, long) = (choices(words, false), choices(words, true));
    let kind = Kind {
        names: ["stijl-rondje", "stijl-rondje-hulp", "stijl-rondje-gevuld", WRONG_CHOICE],
        label: t!(words, "idea-need"),
        hint: t!(words, "style-sample-hint"),
        wrong: t!(words, "idea-need-missing"),
        value: "advies".to_owned(),
    };
    let mut examples = kind.states(words, |labels, value| radio_field(words, labels, short.clone(), value));
    let labels = Labels { name: "stijl-rondje-uitleg", label: t!(words, "idea-need"), ..Labels::default() };
    examples.push(Example::of(t!(words, "style-radio-hints"), radio_field(words, &labels, long, "advies")));
    Block::of("stijl-keuzerondjes", t!(words, "style-radio"), t!(words, "style-radio-rules"), examples)
}

/// Three choices, with or without more about each.
fn choices(words: &Words, with_hints: bool) -> Vec<Choice> {
    let choice = |value: &str, label: String, hint: String| Choice {
        hint: if with_hints { hint } else { String::new() },
        ..Choice::new(value, label)
    };
    vec![
        choice("niets", t!(words, "need-nothing"), t!(words, "need-nothing-hint")),
        choice("advies", t!(words, "need-advice"), t!(words, "need-advice-hint")),
        choice("geld", t!(words, "need-money"), t!(words, "need-money-hint")),
    ]
}

impl Kind {
    /// The four states; `field` draws one with its labels and value.
    fn states(&self, words: &Words, field: impl Fn(&Labels<'_>, &str) -> AnyView) -> Vec<Example> {
        let [plain, helped, filled, wrong] = self.names;
        let labels = |name| Labels { name, label: self.label.clone(), ..Labels::default() };
        let helped = Labels { hint: self.hint.clone(), ..labels(helped) };
        let wrong = Labels { hint: self.hint.clone(), error: Some(self.wrong.clone()), ..labels(wrong) };
        vec![
            Example::of(t!(words, "style-field-plain"), field(&labels(plain), "")),
            Example::of(t!(words, "style-field-hint"), field(&helped, "")),
            Example::of(t!(words, "style-field-filled"), field(&labels(filled), &self.value)),
            Example::of(t!(words, "style-field-wrong"), field(&wrong, "")),
        ]
    }
}
