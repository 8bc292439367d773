//! The record as a file of rows, streamed in pages: it can be longer than memory.

use app_core::{
    identity::{self, Admin, Line, Search},
    kernel::Core,
};
use axum::{
    body::{Body, Bytes},
    response::{IntoResponse, Response},
};
use futures::stream;
use http::header;

/// How many rows are read at a time.
const ROWS: u16 = 500;
const HEAD: [&str; 11] = [
    "number",
    "at",
    "actor_kind",
    "actor_role",
    "actor",
    "on_behalf_of",
    "action",
    "subject",
    "subject_email",
    "why",
    "detail",
];

/// The answer with the file.
pub fn answer(core: Core, admin: Admin, search: Search) -> Response {
    let pages = stream::try_unfold(Some((search, true)), move |next| {
        let (core, admin) = (core.clone(), admin.clone());
        async move {
            let Some((search, first)) = next else { return Ok::<_, std::io::Error>(None) };
            let lines = identity::lines(&core, &admin, &search, ROWS).await.map_err(std::io::Error::other)?;
            let page = rows(&lines, first)?;
            let before = lines.last().filter(|_| lines.len() == usize::from(ROWS)).map(|line| line.number);
            Ok(Some((page, before.map(|number| (Search { before: Some(number), ..search }, false)))))
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"logboek.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(pages)).into_response()
}

fn rows(lines: &[Line], first: bool) -> std::io::Result<Bytes> {
    let mut file = csv::Writer::from_writer(Vec::new());
    if first {
        file.write_record(HEAD)?;
    }
    for line in lines {
        let text = |text: &Option<String>| harmless(text.as_deref().unwrap_or_default());
        file.write_record([
            line.number.to_string(),
            line.at.rfc3339(),
            line.actor_kind.clone(),
            text(&line.actor_role),
            text(&line.actor_email),
            text(&line.for_email),
            line.action.clone(),
            line.subject.to_string(),
            text(&line.subject_email),
            harmless(&line.why),
            harmless(&line.detail),
        ])?;
    }
    file.into_inner().map(Bytes::from).map_err(|error| std::io::Error::other(error.to_string()))
}

/// A text that no spreadsheet takes for a formula (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_formula_becomes_text_and_text_stays() {
        for formula in ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("els@voorbeeld.example"), "els@voorbeeld.example");
    }
}
