//! `make bench`: the site of a town with 100,000 initiatives, as shares of what this machine can do.
//!
//! One table. Speed is a share of the same bytes sent from memory, by the same kind of server, in
//! turns with the site and in one run, so that it says the same on a slow machine and a fast one:
//! 1.00 is as fast as sending can be. Bytes and the start are shares of their budgets.

mod load;
mod memory;
mod pages;
mod plenty;
mod site;
mod start;
mod table;
mod weight;

use crate::{
    plenty::Plenty,
    site::{Settings, Site},
    table::Table,
};
use anyhow::Result;

/// Initiatives in the database.
const INITIATIVES: usize = 100_000;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let sqlite = Settings { data: folder.path().to_owned(), database_url: None };
    let mut table = Table::default();
    plenty::fill(&sqlite, INITIATIVES).await?;
    measure(&mut table, "SQLite", &sqlite).await?;
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        let postgres = plenty::fill_postgres(&sqlite, &url, INITIATIVES).await?;
        measure(&mut table, "PostgreSQL", &postgres).await?;
    }
    let site = Site::start(&sqlite).await?;
    weight::measure(&mut table, &site, &Plenty::of(&site).await?).await?;
    print!("{table}");
    Ok(())
}

async fn measure(table: &mut Table, engine: &str, settings: &Settings) -> Result<()> {
    start::measure(table, engine, settings).await?;
    let site = Site::start(settings).await?;
    pages::measure(table, engine, &site, &Plenty::of(&site).await?).await
}
