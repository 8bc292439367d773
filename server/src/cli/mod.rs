//! The command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{config::Config, serve::serve};

/// E-participation for Dutch municipalities.
#[derive(Parser)]
#[command(name = "groene-loper", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site.
    Serve,
}

/// Reads the arguments and does what they say.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match execute(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("groene-loper: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(arguments: Arguments) -> anyhow::Result<()> {
    let config = Config::read()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        match arguments.command {
            Command::Serve => serve(config).await,
        }
    })
}
