//! `bounce`: a mail server tells on standard input that a mail did not arrive (RFC 3464), as from an alias.

use std::io::Read;

use anyhow::{Context, Result};
use app_core::notifications;
use clap::Args;

use super::values::NotUnderstood;
use crate::{bounce::Report, config::Config, serve::open};

/// The most bytes of a report; it may hold the whole mail that did not arrive.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

#[derive(Args)]
#[command(after_help = "Example, a line in /etc/aliases of the mail server:
  bounces: \"|/usr/local/bin/groene-loper bounce\"

Mail of ours that comes back to the sender's address goes here. Which mail did not arrive stands in the report by our own
Message-ID; to whom that went, the database says. An address that a report names is not believed. The exit code is 0
for a report that was read, whether it changed something or not, and 2 for what is none.")]
pub(super) struct Bounce {}

pub(super) async fn run(config: &Config, _: Bounce) -> Result<String> {
    let mut raw = Vec::new();
    std::io::stdin().take(MOST_BYTES).read_to_end(&mut raw).context("standard input cannot be read")?;
    let report = Report::read(&raw).map_err(|error| NotUnderstood::new(error.to_string()))?;
    let Some(job) = report.failed else {
        return Ok("Nothing changed: the mail is late, or arrived.\n".to_owned());
    };
    let core = open(config).await?;
    let noted = notifications::note_bounce(&core, job).await;
    core.db.close().await;
    Ok(match noted? {
        true => "Noted: no mail arrives at that address.\n",
        false => "Nothing changed: nobody here has that mail, or reads mail at that address since.\n",
    }
    .to_owned())
}
