//! The words themselves: plain Dutch at level B1, each message used, each language whole.
//!
//! Rules: "Direct duidelijk" and B1 as Dutch government uses it: short sentences, "u", no jargon and no
//! abbreviations. What a person must judge (active voice, warmth) no test can.

#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// The most words of a sentence.
const MOST_WORDS: usize = 18;

/// Words that nobody uses at the kitchen table, and "je" where we say "u".
const JARGON: [&str; 60] = [
    "aangaande",
    "aanvang",
    "abusievelijk",
    "actualiseren",
    "adequaat",
    "alsmede",
    "alsnog",
    "alvorens",
    "beogen",
    "betreffende",
    "bijvoorbeeld met betrekking",
    "conform",
    "derhalve",
    "desgewenst",
    "desondanks",
    "dient",
    "dienen",
    "doch",
    "echter",
    "evenals",
    "faciliteren",
    "geacht",
    "gelieve",
    "geschieden",
    "hetgeen",
    "hierbij",
    "hieromtrent",
    "implementeren",
    "inclusief",
    "indien",
    "indienen",
    "inzake",
    "jij",
    "jou",
    "jouw",
    "jullie",
    "je",
    "krachtens",
    "middels",
    "mits",
    "momenteel",
    "namens",
    "navolgend",
    "nochtans",
    "omtrent",
    "ondanks",
    "onderhavig",
    "optioneel",
    "participatie",
    "reeds",
    "tenzij",
    "teneinde",
    "tevens",
    "thans",
    "trachten",
    "verrichten",
    "verstrekken",
    "vigerend",
    "voornemens",
    "wijziging",
];

/// Abbreviations: spell them out.
const SHORT: [&str; 12] =
    ["a.u.b.", "b.v.", "bijv.", "ca.", "d.m.v.", "d.w.z.", "e.d.", "enz.", "etc.", "evt.", "i.v.m.", "o.a."];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The messages of a language by key, each in all its variants, with `…` where something is filled in.
fn messages(language: &str) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(folder("i18n").join(language).join("app.ftl")).unwrap();
    let file = parser::parse(text).unwrap();
    let messages = file.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, variants(&message.value.unwrap()))),
        _ => None,
    });
    let mut all = BTreeMap::new();
    for (key, texts) in messages {
        assert!(all.insert(key.clone(), texts).is_none(), "{language}: {key} stands there twice");
    }
    all
}

/// Every text that a pattern can become.
fn variants(pattern: &Pattern<String>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => filled(expression),
        };
        texts = texts.iter().flat_map(|text| parts.iter().map(move |part| format!("{text}{part}"))).collect();
    }
    texts
}

fn filled(expression: &Expression<String>) -> Vec<String> {
    match expression {
        Expression::Select { variants: all, .. } => all.iter().flat_map(|one| variants(&one.value)).collect(),
        Expression::Inline(InlineExpression::Placeable { expression }) => filled(expression),
        Expression::Inline(_) => vec!["…".to_owned()],
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', ':', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// All texts in Dutch, with their keys.
fn dutch() -> Vec<(String, String)> {
    let all = messages("nl").into_iter();
    all.flat_map(|(key, texts)| texts.into_iter().map(move |text| (key.clone(), text))).collect()
}

#[test]
fn sentences_are_short() {
    let long: Vec<_> = dutch()
        .into_iter()
        .filter(|(_, text)| sentences(text).any(|one| one.split_whitespace().count() > MOST_WORDS))
        .collect();
    assert!(long.is_empty(), "more than {MOST_WORDS} words in a sentence: {long:#?}");
}

#[test]
fn there_is_no_jargon_no_abbreviation_and_everybody_is_u() {
    let found: Vec<_> = dutch()
        .into_iter()
        .filter_map(|(key, text)| {
            let low = format!(" {} ", text.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
            let word = JARGON.iter().find(|word| low.contains(&format!(" {word} ")));
            let short = SHORT.iter().find(|short| text.to_lowercase().contains(*short));
            word.or(short).map(|what| (key, *what, text.clone()))
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    for folder in [folder("src"), folder("../server/src")] {
        read(&folder, &mut code);
    }
    let unused: Vec<_> =
        messages("nl").into_keys().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    // Those that other messages are made of.
    let texts = fs::read_to_string(folder("i18n/nl/app.ftl")).unwrap();
    let unused: Vec<_> = unused.iter().filter(|key| !texts.contains(&format!("{{ {key} }}"))).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

fn read(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_language_has_every_message_and_fills_in_the_same() {
    let names = |language: &str| -> BTreeMap<String, BTreeSet<String>> {
        let text = fs::read_to_string(folder("i18n").join(language).join("app.ftl")).unwrap();
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                key = name.to_owned();
                names.entry(key.clone()).or_default();
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
                names.entry(key.clone()).or_default().insert(name);
            }
        }
        names
    };
    let languages =
        fs::read_dir(folder("i18n")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut seen = 0;
    for language in languages {
        assert_eq!(names(&language), names("nl"), "{language}");
        seen += 1;
    }
    assert!(seen >= 2);
}
