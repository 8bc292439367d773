//! The public figures as a file, with the same choices as their page. Numbers about too few answers are left out.

use app::{figures::Query, ui::PageError};
use app_core::figures::{self, Figures, Line, Speed};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use http::header;

use crate::{
    forms::{Visiting, asked},
    render,
};

/// `by` is `all`, `month`, `neighbourhood` or `department`; `key` is which of them, empty for the coordinators.
const HEAD: [&str; 8] =
    ["by", "key", "answers", "median_days", "ninety_percent_days", "within_target_percent", "open", "late"];

/// Answers with the file.
pub async fn get(Visiting(visit): Visiting, request: Request) -> Response {
    let parts = request.into_parts().0;
    let query = Query::read(&visit, asked(&parts));
    if query.unknown {
        return render::message(parts, PageError::NotThere).await;
    }
    let figures = match figures::figures(&visit.core, &visit.municipality, &query.filter).await {
        Ok(figures) => figures,
        Err(error) => return render::message(parts, error.into()).await,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"cijfers.csv\""),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    match file(&figures) {
        Ok(file) => (headers, file).into_response(),
        Err(error) => {
            tracing::error!(%error, "the figures make no file");
            render::message(parts, PageError::Unavailable).await
        }
    }
}

fn file(figures: &Figures) -> std::io::Result<Vec<u8>> {
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(HEAD)?;
    file.write_record(row("all", "", &figures.all))?;
    for (month, line) in &figures.months {
        file.write_record(row("month", &month.to_string(), line))?;
    }
    for (slug, line) in &figures.neighbourhoods {
        file.write_record(row("neighbourhood", slug, line))?;
    }
    for (slug, line) in &figures.units {
        file.write_record(row("department", slug, line))?;
    }
    file.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

fn row(by: &str, key: &str, line: &Line) -> [String; 8] {
    let speed = line.speed().filter(Speed::is_telling);
    let number = |of: fn(Speed) -> u32| speed.map(|speed| of(speed).to_string()).unwrap_or_default();
    // What was open in a month that is over is not known.
    let open = if by == "month" { String::new() } else { line.open.to_string() };
    [
        by.to_owned(),
        key.to_owned(),
        line.tally.answers().to_string(),
        number(|speed| speed.median),
        number(|speed| speed.ninety),
        number(|speed| speed.within_target),
        open,
        line.late.to_string(),
    ]
}
