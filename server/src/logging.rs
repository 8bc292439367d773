//! The log: lines for people or JSON for machines, on stderr. No line holds personal data.

use std::io::IsTerminal;

use anyhow::{Context, Result};
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::LogFormat;

/// Begins to log what `filter` lets through (`info,sqlx=warn`).
///
/// # Errors
/// A filter that cannot be read, or a log that was begun before.
pub fn begin(filter: &str, format: LogFormat) -> Result<()> {
    let filter = EnvFilter::try_new(filter).with_context(|| format!("configuration: log '{filter}'"))?;
    let log = tracing_subscriber::registry().with(filter);
    match format {
        LogFormat::Text => {
            let colours = std::io::stderr().is_terminal();
            log.with(fmt::layer().with_ansi(colours).with_writer(std::io::stderr)).try_init()
        }
        LogFormat::Json => {
            log.with(fmt::layer().json().flatten_event(true).with_writer(std::io::stderr)).try_init()
        }
    }
    .context("the log could not be begun")
}
