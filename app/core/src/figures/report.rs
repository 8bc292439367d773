//! The figures of a period: all together, and by month, wijk and department.

use std::collections::BTreeMap;

use super::{
    period::{Month, Period},
    speed::{Speed, Tally, number},
};
use crate::{kernel::Core, on, places::Municipality, routing::Unit};

/// What figures are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Slug of the track; that of residents without it. What has different targets is not put together.
    pub track: Option<String>,
    /// Slug of a wijk.
    pub neighbourhood: Option<String>,
    /// Who gave the answer, or has to.
    pub unit: Option<Unit>,
    /// When the answers were given.
    pub period: Period,
}

/// Answers that were given, and what waits for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The answers.
    pub tally: Tally,
    /// How many wait for an answer now, in time or not; 0 for a period that is over.
    pub open: u64,
    /// How many still wait although their day has passed: all that do now, or for a period that is over those whose
    /// day lay in it. For a month, those whose day lay in it.
    pub late: u64,
}

impl Line {
    /// What it comes down to; `None` where nothing was answered and nothing is late.
    #[must_use]
    pub fn speed(&self) -> Option<Speed> {
        self.tally.speed(self.late)
    }
}

/// The figures of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Of all that was asked for.
    pub all: Line,
    /// Of each of its months, also those without an answer, in order.
    pub months: BTreeMap<Month, Line>,
    /// By slug of the wijk.
    pub neighbourhoods: BTreeMap<String, Line>,
    /// By slug of the department, empty for the coordinator. What nobody has read yet is with none of them.
    pub units: BTreeMap<String, Line>,
    /// The year of the first answer that was counted here.
    pub first_year: Option<i16>,
}

#[derive(sqlx::FromRow)]
struct Answered {
    month: String,
    neighbourhood: String,
    department: String,
    days: i32,
    answers: i64,
    in_time: i64,
}

#[derive(sqlx::FromRow)]
struct Open {
    neighbourhood: String,
    department: Option<String>,
    late_since: String,
    number: i64,
}

/// The figures of a period, in three statements.
///
/// # Errors
/// The engine refused.
pub async fn figures(
    core: &Core,
    municipality: &Municipality,
    filter: &Filter,
) -> Result<Figures, sqlx::Error> {
    const ANSWERED: &str = "SELECT month, neighbourhood, department, days, answers, in_time FROM answer_count
         WHERE municipality = $1 AND track = $5 AND month >= $2 AND month <= $3 AND ($4 = '' OR neighbourhood = $4)";
    const OPEN: &str = "SELECT i.neighbourhood,
             CASE WHEN i.published_at IS NULL THEN NULL
                 ELSE COALESCE((SELECT h.department FROM handling h WHERE h.initiative_id = i.id), '') END AS department,
             CASE WHEN i.due_on < $2 THEN SUBSTR(i.due_on, 1, 7) ELSE '' END AS late_since, COUNT(*) AS number
         FROM initiative i
         WHERE i.municipality = $1 AND i.track = $4 AND i.answered_at IS NULL AND i.closed_at IS NULL
           AND ($3 = '' OR i.neighbourhood = $3) GROUP BY 1, 2, 3";
    const FIRST: &str = "SELECT MIN(month) FROM answer_count WHERE municipality = $1";
    let (here, now) = (&municipality.slug, core.now().day());
    let months = filter.period.months(now.0);
    let wijk = filter.neighbourhood.as_deref().unwrap_or_default();
    let track = &municipality.tracks.get(filter.track.as_deref().unwrap_or_default()).slug;
    let edge = |month: Option<&Month>| month.map(Month::to_string).unwrap_or_default();
    let (from, until) = (edge(months.first()), edge(months.last()));
    let answered: Vec<Answered> = on!(&core.db, pool => sqlx::query_as(ANSWERED)
        .bind(here).bind(from).bind(until).bind(wijk).bind(track).fetch_all(pool).await)?;
    let open: Vec<Open> = on!(&core.db, pool => sqlx::query_as(OPEN).bind(here).bind(now).bind(wijk).bind(track).fetch_all(pool).await)?;
    let first: Option<String> =
        on!(&core.db, pool => sqlx::query_scalar(FIRST).bind(here).fetch_one(pool).await)?;
    let mut figures = Figures {
        months: months.iter().map(|month| (*month, Line::default())).collect(),
        first_year: first.and_then(|month| month.parse::<Month>().ok()).map(|month| month.year),
        ..Figures::default()
    };
    let asked = |department: &str| filter.unit.as_ref().is_none_or(|unit| unit.code() == department);
    for row in answered.iter().filter(|row| asked(&row.department)) {
        figures.answered(row);
    }
    let running = filter.period.is_running(now.0);
    for row in open {
        // A department that was abolished leaves its work to the coordinators.
        let unit = row.department.as_deref().map(|slug| Unit::of(municipality, slug).code().to_owned());
        if filter.unit.is_none() || unit.as_deref().is_some_and(asked) {
            figures.open(&row, unit, running);
        }
    }
    Ok(figures)
}

impl Figures {
    fn answered(&mut self, row: &Answered) {
        let (answers, in_time) = (number(row.answers), number(row.in_time));
        let month = row.month.parse::<Month>().ok().and_then(|month| self.months.get_mut(&month));
        let wijk = self.neighbourhoods.entry(row.neighbourhood.clone()).or_default();
        let unit = self.units.entry(row.department.clone()).or_default();
        for line in [&mut self.all, wijk, unit].into_iter().chain(month) {
            line.tally.add(row.days, answers, in_time);
        }
    }

    /// `running` when the period is going on: then all belongs to it that is open now.
    fn open(&mut self, row: &Open, unit: Option<String>, running: bool) {
        let number = number(row.number);
        let month = row.late_since.parse::<Month>().ok().and_then(|month| self.months.get_mut(&month));
        let belongs = if running { !row.late_since.is_empty() } else { month.is_some() };
        let late = if belongs { number } else { 0 };
        if let Some(month) = month {
            month.late += number;
        }
        let open = if running { number } else { 0 };
        if open + late == 0 {
            return;
        }
        let wijk = self.neighbourhoods.entry(row.neighbourhood.clone()).or_default();
        let unit = unit.map(|unit| self.units.entry(unit).or_default());
        for line in [&mut self.all, wijk].into_iter().chain(unit) {
            line.open += open;
            line.late += late;
        }
    }
}
