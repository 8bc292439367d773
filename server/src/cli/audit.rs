//! `audit verify`: walks the record of each municipality and names the first row that does not fit.

use std::fmt::Write;

use anyhow::{Result, bail};
use app_core::kernel::audit::{self, Broken, Chain, Fault, Head};
use clap::{Args, Subcommand};

use super::values;
use crate::{config::Config, serve::open};

#[derive(Subcommand)]
pub(super) enum Audit {
    /// Check that nothing in the record was changed, taken out or put in
    Verify(Verify),
}

#[derive(Args)]
#[command(after_help = "Examples:
  groene-loper audit verify
  groene-loper audit verify --municipality zoetermeer --kept 1204:9f86d081…

Each line ends with the number and the hash of the last row. Keep it where the people who run the
database cannot write: whoever has it can show later, with --kept, that no row up to that one was
changed. Without it, somebody who writes the whole record anew is not noticed.")]
pub(super) struct Verify {
    /// Slug of the municipality; without it, all of them
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// Number and hash of a last row that was kept elsewhere
    #[arg(long, value_name = "NUMBER:HASH", value_parser = kept, requires = "municipality")]
    kept: Option<Head>,
}

/// Walks the records; those that hold are told, also when another one is broken.
pub(super) async fn run(config: &Config, command: Audit) -> Result<String> {
    let Audit::Verify(Verify { municipality, kept }) = command;
    let core = open(config).await?;
    let slugs: Vec<&str> = match &municipality {
        Some(slug) => vec![&values::municipality(&core.municipalities, Some(slug))?.slug],
        None => core.municipalities.iter().map(|one| one.slug.as_str()).collect(),
    };
    let (mut holds, mut broken) = (String::new(), Vec::new());
    for slug in slugs {
        match audit::verify(&core, slug, kept.as_ref()).await? {
            Ok(chain) => holds += &held(slug, &chain)?,
            Err(at) => broken.push(format!("{slug}: the record is broken at {}", named(&at))),
        }
    }
    core.db.close().await;
    if broken.is_empty() {
        return Ok(holds);
    }
    super::print(&holds);
    bail!(broken.join("; "))
}

fn held(slug: &str, chain: &Chain) -> Result<String> {
    let mut line = format!("{slug}: the record holds, {} rows", chain.head.number);
    if chain.unchained > 0 {
        write!(line, ", the first {} from before it was a chain", chain.unchained)?;
    }
    if !chain.head.hash.is_empty() {
        write!(line, "; {}:{}", chain.head.number, chain.head.hash)?;
    }
    Ok(line + "\n")
}

/// The row that does not fit, and why.
fn named(broken: &Broken) -> String {
    let row = match broken.id {
        Some(id) => format!("row {} ({id})", broken.number),
        None => format!("row {}", broken.number),
    };
    let why = match broken.fault {
        Fault::Missing => "it is not there",
        Fault::Changed => "what it says is not what was written",
        Fault::Detached => "it does not follow on the row before it",
        Fault::Unchained => "it has no hash",
        Fault::BehindEnd => "it stands behind the end of the record",
        Fault::NotAsKept => "it is not the row that was kept elsewhere",
    };
    format!("{row}: {why}")
}

fn kept(text: &str) -> Result<Head, String> {
    let parts = text.split_once(':').and_then(|(number, hash)| Some((number.parse().ok()?, hash)));
    match parts {
        Some((number, hash)) if number > 0 && hash.len() == 64 => {
            Ok(Head { number, hash: hash.to_lowercase() })
        }
        _ => Err("a number and a hash are needed, as `audit verify` wrote them: 1204:9f86…".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_as_it_was_written() {
        let hash = "9f".repeat(32);
        assert_eq!(kept(&format!("12:{hash}")), Ok(Head { number: 12, hash: hash.clone() }));
        for wrong in ["12", "12:9f", &format!("0:{hash}"), &format!("x:{hash}")] {
            assert!(kept(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_row_that_does_not_fit_is_named() {
        let broken = Broken { number: 7, id: Some(uuid::Uuid::nil()), fault: Fault::Changed };
        let expected = "row 7 (00000000-0000-0000-0000-000000000000): what it says is not what was written";
        assert_eq!(named(&broken), expected);
    }
}
