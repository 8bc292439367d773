//! `make bench`: the site of a town with 100,000 initiatives, as shares of what this machine can do.
//!
//! One table. Speed is a share of the same bytes sent from memory, by the same kind of server, in
//! turns with the site and in one run, so that it says the same on a slow machine and a fast one:
//! 1.00 is as fast as sending can be. Bytes and the start are shares of their budgets; so is how much longer it takes
//! with a hundred times more. `make bench PARTS="growth mail"` measures these parts alone.

mod growth;
mod load;
mod mail;
mod memory;
mod pages;
mod photos;
mod plenty;
#[path = "../../../app/images/benches/pipeline/scene.rs"]
mod scene;
mod sink;
mod site;
mod start;
mod table;
mod town;
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
    // What cargo itself says to a bench begins with a hyphen.
    let asked: Vec<_> = std::env::args().skip(1).filter(|part| !part.starts_with('-')).collect();
    let is_asked = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    let folder = tempfile::tempdir()?;
    let mut table = Table::default();
    if is_asked("pages") {
        pages(&mut table, &Settings::new(folder.path().join("pages"))?).await?;
    }
    if is_asked("growth") {
        growth::measure(&mut table, folder.path()).await?;
    }
    if is_asked("mail") {
        mail::measure(&mut table, folder.path()).await?;
    }
    if is_asked("photos") {
        photos::measure(&mut table, folder.path()).await?;
    }
    print!("{table}");
    Ok(())
}

async fn pages(table: &mut Table, sqlite: &Settings) -> Result<()> {
    plenty::fill(sqlite, INITIATIVES).await?;
    measure(table, "SQLite", sqlite).await?;
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        let postgres = plenty::fill_postgres(sqlite, &url, "groene_loper_bench", INITIATIVES).await?;
        measure(table, "PostgreSQL", &postgres).await?;
    }
    let site = Site::start(sqlite).await?;
    weight::measure(table, &site, &Plenty::of(&site).await?).await
}

async fn measure(table: &mut Table, engine: &str, settings: &Settings) -> Result<()> {
    start::measure(table, engine, settings).await?;
    let site = Site::start(settings).await?;
    pages::measure(table, engine, &site, &Plenty::of(&site).await?).await
}
