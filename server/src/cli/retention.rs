//! `retention`: applies the terms now, or lists what would go. It names references and ids, no people.

use std::fmt::Write;

use anyhow::{Context, Result};
use app_core::{
    kernel::{Core, Instant, audit::Actor},
    places::Municipality,
    retention::{self, Kind, Term, Terms},
};
use clap::Args;
use jiff::civil::{Date, Time};

use super::values;
use crate::{config::Config, serve::open};

/// The most that is named of a kind; the number says how many there are.
const MOST_NAMED: i64 = 1000;

#[derive(Args)]
#[command(after_help = "Examples:
  groene-loper retention --dry-run
  groene-loper retention --dry-run --at 2027-06-01 --municipality zoetermeer
  groene-loper retention

A server that runs does this by itself, once a day. The terms stand in [retention] of municipality.toml; an admin can set others.
Accounts are warned twice by mail before they go; --at counts with warnings that are still to come.")]
pub(super) struct Retention {
    /// Only list what would go: nothing changes
    #[arg(long)]
    dry_run: bool,
    /// The day at whose end that would be; without it, now
    #[arg(long, value_name = "YYYY-MM-DD", requires = "dry_run")]
    at: Option<Date>,
    /// Slug of the municipality; without it, all of them
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
}

pub(super) async fn run(config: &Config, command: Retention) -> Result<String> {
    let core = open(config).await?;
    let chosen: Vec<&Municipality> = match &command.municipality {
        Some(slug) => vec![values::municipality(&core.municipalities, Some(slug))?],
        None => core.municipalities.iter().map(AsRef::as_ref).collect(),
    };
    let at = match command.at {
        None => core.now(),
        Some(day) => Instant::from_local(day.to_datetime(Time::MAX)).context("there is no such day")?,
    };
    let mut told = String::new();
    for municipality in chosen {
        writeln!(told, "{}", municipality.slug)?;
        told += &if command.dry_run {
            would_go(&core, municipality, at).await?
        } else {
            went(&core, municipality).await?
        };
    }
    core.db.close().await;
    Ok(told)
}

async fn would_go(core: &Core, municipality: &Municipality, at: Instant) -> Result<String> {
    let mut told = String::new();
    let terms = Terms::of(core, municipality).await?;
    for kind in Kind::ALL.iter().copied() {
        let number = retention::count(core, &terms, kind, at).await?;
        writeln!(told, "{number:>7} {} ({})", kind.code(), term(terms.term(kind)))?;
        for which in retention::list(core, &terms, kind, at, MOST_NAMED).await? {
            writeln!(told, "        {which}")?;
        }
    }
    Ok(told)
}

async fn went(core: &Core, municipality: &Municipality) -> Result<String> {
    let taken = retention::run(core, municipality, Actor::Operator).await?;
    let lines = taken.iter().map(|(kind, number)| format!("{number:>7} {kind}\n"));
    Ok(if taken.is_empty() { "        nothing was due\n".to_owned() } else { lines.collect() })
}

fn term(term: Term) -> String {
    match term {
        Term::Months(number) => format!("{number} months"),
        Term::Days(number) => format!("{number} days"),
        Term::Hours(number) => format!("{number} hours"),
        Term::Over => "when it is over".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_dry_run_names_each_kind_with_its_term_and_then_it_goes() {
        let data = tempfile::tempdir().unwrap();
        let config = Config { data: data.path().to_owned(), ..Config::default() };
        let ask = |dry_run| Retention { dry_run, at: None, municipality: Some("zoetermeer".to_owned()) };
        let listed = run(&config, ask(true)).await.unwrap();
        assert!(listed.starts_with("zoetermeer\n      0 account (24 months)\n"), "{listed}");
        assert_eq!(listed.lines().count(), 1 + Kind::ALL.len());
        assert_eq!(run(&config, ask(false)).await.unwrap(), "zoetermeer\n        nothing was due\n");
        let unknown = Retention { municipality: Some("urk".to_owned()), ..ask(true) };
        assert!(run(&config, unknown).await.is_err());
    }
}
