//! The files with somebody's data: one for machines, one to read.

use std::collections::BTreeMap;

use app_core::account::{Key, Record, Section, Value};
use leptos::prelude::*;
use serde::Serialize;

use super::keys::{in_words, meaning};
use crate::{t, ui::paragraphs, visit::Visit};

/// The names and contents of the files. That for machines explains each of its names in the reader's language.
///
/// # Errors
/// Something in it has no form in JSON.
pub fn files(
    visit: &Visit,
    email: &str,
    sections: &[Section],
) -> Result<[(&'static str, String); 2], serde_json::Error> {
    Ok([("gegevens.json", json(visit, sections)?), ("gegevens.html", html(visit, email, sections))])
}

#[derive(Serialize)]
struct File<'a> {
    /// Of this description; it grows when the meaning of a name changes.
    version: u8,
    made_at: String,
    municipality: &'a str,
    explanation: BTreeMap<&'static str, String>,
    /// The kinds of data of which there is more than fits.
    incomplete: Vec<&'static str>,
    data: BTreeMap<&'static str, &'a [Record]>,
}

fn json(visit: &Visit, sections: &[Section]) -> Result<String, serde_json::Error> {
    let explanation = Key::ALL.iter().map(|key| (key.code(), meaning(&visit.words, *key)));
    serde_json::to_string_pretty(&File {
        version: 1,
        made_at: visit.core.now().rfc3339(),
        municipality: &visit.municipality.slug,
        explanation: explanation.collect(),
        incomplete: sections.iter().filter(|one| one.more).map(|one| one.key.code()).collect(),
        data: sections.iter().map(|one| (one.key.code(), one.records.as_slice())).collect(),
    })
}

/// Everything stands in the file itself: it is read from a disk, years later.
const STYLE: &str = "body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif;\
     overflow-wrap:anywhere}dl{border-top:1px solid}dt{margin-top:.5rem;font-weight:bold}dd{margin:0}p{margin:0 0 .5rem}";

fn html(visit: &Visit, email: &str, sections: &[Section]) -> String {
    let (words, now) = (&visit.words, visit.core.now().local());
    let title = t!(words, "taken-title", name = visit.municipality.name.clone());
    let (date, time) = (words.date_year(now.date()), words.time(now.time()));
    let sections = sections.iter().map(|section| section_view(visit, section)).collect_view();
    let body = view! {
        <main>
            <h1>{title.clone()}</h1>
            <p>{t!(words, "taken-made", date = date, time = time, email = email.to_owned())}</p>
            {sections}
        </main>
    };
    let head = view! { <title>{title}</title> };
    // Leptos marks where it would find its places; nobody looks for them here.
    let [head, body] = [head.to_html(), body.to_html()].map(|part| part.replace("<!>", ""));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">{head}<style>{STYLE}</style></head>\n\
         <body>{body}</body></html>\n",
        words.code()
    )
}

fn section_view(visit: &Visit, section: &Section) -> AnyView {
    let words = &visit.words;
    let contact = visit.municipality.contact.email.clone();
    view! {
        <section>
            <h2>{meaning(words, section.key)}</h2>
            {section.records.is_empty().then(|| view! { <p>{t!(words, "taken-none")}</p> })}
            {section.records.iter().map(|record| record_view(visit, record)).collect_view()}
            {section.more.then(|| view! { <p>{t!(words, "taken-more", email = contact)}</p> })}
        </section>
    }
    .into_any()
}

fn record_view(visit: &Visit, record: &Record) -> AnyView {
    let parts = record.0.iter().map(|(key, value)| {
        view! { <div><dt>{meaning(&visit.words, *key)}</dt><dd dir="auto">{value_view(visit, *key, value)}</dd></div> }
    });
    view! { <dl>{parts.collect_view()}</dl> }.into_any()
}

fn value_view(visit: &Visit, key: Key, value: &Value) -> AnyView {
    match value {
        Value::Text(text) => paragraphs(&in_words(visit, key, text)).into_any(),
        Value::Moment(at) => {
            let (words, local) = (&visit.words, at.local());
            let text = format!("{} {}", words.date_year(local.date()), words.time(local.time()));
            view! { <time datetime=at.rfc3339()>{text}</time> }.into_any()
        }
        Value::Records(records) => {
            records.iter().map(|record| record_view(visit, record)).collect_view().into_any()
        }
    }
}
