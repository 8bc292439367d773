//! `clock due`: the last day for an answer, and the days that did not count. Needs no database.

use anyhow::{Result, anyhow};
use app::{
    counted,
    words::{Language, Words},
};
use app_core::turnaround::Due;
use clap::{Args, Subcommand};
use jiff::civil::DateTime;
use serde::Serialize;

use super::values;
use crate::{config::Config, serve::municipalities};

#[derive(Subcommand)]
pub(super) enum Clock {
    /// The last day for an answer, in working days of a municipality
    Due(Question),
}

#[derive(Args)]
#[command(after_help = "Examples:
  groene-loper clock due --municipality zoetermeer --from 2026-12-23T16:30 --days 15
  groene-loper clock due --from 2026-12-23T16:30 --json")]
pub(super) struct Question {
    /// Slug of the municipality; without it, the default one
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// The moment of sending on the wall clock, as in 2026-12-23T16:30
    #[arg(long, value_name = "MOMENT")]
    from: DateTime,
    /// How many working days it may take; without it, the municipality's target for an answer
    #[arg(long)]
    days: Option<u16>,
    /// Write JSON instead of sentences
    #[arg(long)]
    json: bool,
}

/// The answer for machines.
#[derive(Serialize)]
struct Answer {
    due: String,
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Skipped {
    date: String,
    reason: String,
}

pub(super) fn run(config: &Config, command: Clock) -> Result<String> {
    let Clock::Due(question) = command;
    let all = municipalities(config)?;
    let municipality = values::municipality(&all, question.municipality.as_deref())?;
    let days = question.days.unwrap_or(municipality.residents().targets.answered);
    let no_day = || anyhow!("the calendar has no such day");
    let from = municipality.calendar.counts_from(question.from).ok_or_else(no_day)?;
    let due = municipality.calendar.due_for(question.from, days, &[]).ok_or_else(no_day)?;
    let words = Words::of(Language::NL);
    if question.json {
        return Ok(format!("{}\n", serde_json::to_string(&answer(&words, &due))?));
    }
    let counted = counted::sentences(&words, from, days, &due).join("\n");
    Ok(format!("{}\n{counted}\n", words.date_year(due.date)))
}

fn answer(words: &Words, due: &Due) -> Answer {
    let skipped = due
        .skipped
        .iter()
        .map(|skipped| Skipped { date: skipped.date.to_string(), reason: words.day_off(&skipped.reason) });
    Answer { due: due.date.to_string(), skipped: skipped.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use insta::assert_snapshot;

    fn asked(json: bool) -> String {
        let from = "2026-12-23T16:30".parse().unwrap();
        let question = Question { municipality: Some("zoetermeer".to_owned()), from, days: Some(15), json };
        run(&Config::default(), Clock::Due(question)).unwrap()
    }

    #[test]
    fn fifteen_days_over_christmas_for_machines() {
        assert_snapshot!(
            asked(true),
            @r#"{"due":"2027-01-15","skipped":[{"date":"2026-12-25","reason":"Eerste Kerstdag"},{"date":"2027-01-01","reason":"Nieuwjaarsdag"}]}"#
        );
    }

    #[test]
    fn fifteen_days_over_christmas_in_words() {
        assert_snapshot!(asked(false), @r"
        vrijdag 15 januari 2027
        Dat zijn 15 werkdagen na woensdag 23 december. Weekenden tellen niet mee.
        Ook deze dagen tellen niet mee: vrijdag 25 december (Eerste Kerstdag) en vrijdag 1 januari (Nieuwjaarsdag).
        ");
    }

    #[test]
    fn without_days_it_is_the_target_of_the_municipality() {
        let from = "2026-11-18T10:00".parse().unwrap();
        let question = Question { municipality: None, from, days: None, json: true };
        let answer = run(&Config::default(), Clock::Due(question)).unwrap();
        assert_eq!(answer, "{\"due\":\"2026-12-09\",\"skipped\":[]}\n");
    }
}
