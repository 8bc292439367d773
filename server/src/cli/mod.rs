//! The command line: one file per command. Results go to stdout, errors to stderr.
//!
//! The exit code is 0 when it was done, 1 when it failed, 2 when what was asked makes no sense.

mod audit;
mod bounce;
mod clock;
mod config;
mod demo;
mod import;
mod migrate;
mod retention;
mod roles;
mod staff;
mod values;

use std::{io::Write, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{config::Config, logging, serve::serve};

pub use values::NotUnderstood;

/// E-participation for Dutch municipalities.
#[derive(Parser)]
#[command(name = "groene-loper", version, about, propagate_version = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  groene-loper serve
  groene-loper staff invite --email samira@voorbeeld.example --role moderator --municipality zoetermeer
  groene-loper clock due --from 2026-12-23T16:30 --days 15

Settings come from variables that begin with GROENE_LOPER_ and from DATABASE_URL, over those of the
TOML file that GROENE_LOPER_CONFIG names. `groene-loper config` shows them.";

#[derive(Subcommand)]
enum Command {
    /// Serve the site, and send its mail
    Serve,
    /// Bring the database up to date
    Migrate,
    /// Show the settings, without passwords
    Config,
    /// The people who work with the site
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Show who may do what
    Roles,
    /// Ask the clock of a municipality
    #[command(subcommand)]
    Clock(clock::Clock),
    /// Fill the database with a made-up year, to show or to measure
    Demo(demo::Demo),
    /// The record of who did what
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Remove what was kept for long enough, or list it
    Retention(retention::Retention),
    /// Read from standard input that a mail did not arrive
    Bounce(bounce::Bounce),
    /// Take in data from files
    #[command(subcommand)]
    Import(import::Import),
}

/// Reads the arguments and does what they say.
#[must_use]
pub fn run() -> ExitCode {
    match execute(Arguments::parse()) {
        Ok(result) => print(&result),
        Err(error) => {
            eprintln!("groene-loper: {}", told(&error));
            ExitCode::from(if error.is::<NotUnderstood>() { 2 } else { 1 })
        }
    }
}

/// An error and its causes, on one line; a cause that was told already is not told twice.
fn told(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |told, cause| {
        if told.ends_with(&cause) {
            told
        } else if told.is_empty() {
            cause
        } else {
            format!("{told}: {cause}")
        }
    })
}

/// Whoever reads the result may stop reading: that is no failure.
fn print(result: &str) -> ExitCode {
    match std::io::stdout().write_all(result.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

fn execute(arguments: Arguments) -> Result<String> {
    let config = Config::read()?;
    let filter = if matches!(arguments.command, Command::Serve) { config.log.as_str() } else { "warn" };
    logging::begin(filter, config.log_format)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        match arguments.command {
            Command::Serve => serve(config).await.map(|()| String::new()),
            Command::Migrate => migrate::run(&config).await,
            Command::Config => config::run(&config),
            Command::Staff(staff) => staff::run(&config, staff).await,
            Command::Roles => Ok(roles::table()),
            Command::Clock(clock) => clock::run(&config, clock),
            Command::Demo(demo) => demo::run(&config, demo).await,
            Command::Audit(audit) => audit::run(&config, audit).await,
            Command::Retention(retention) => retention::run(&config, retention).await,
            Command::Bounce(bounce) => bounce::run(&config, bounce).await,
            Command::Import(import) => import::run(&config, import).await,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_make_sense() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn an_error_tells_each_cause_once() {
        let error = anyhow::anyhow!("disk full").context("no line: disk full").context("areas.geojson");
        assert_eq!(told(&error), "areas.geojson: no line: disk full");
    }
}
