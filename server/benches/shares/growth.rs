//! How much longer the lists of staff and the figures take in a town with a million initiatives than in one with ten
//! thousand, where the same waits.

use std::{path::Path, time::Instant};

use anyhow::{Context, Result};
use app_core::kernel::{Db, token::Token};

use crate::{
    load::Connection,
    plenty,
    site::{Settings, Site},
    table::{Table, median},
    town,
};

/// Initiatives in the one town and in the other.
const FEW: usize = 10_000;
const MANY: i64 = 1_000_000;
/// The most times longer.
const BUDGET: f64 = 2.0;
/// Requests of which the median counts, after some that warm up.
const ROUNDS: usize = 60;
const WARM: usize = 10;
/// What is measured.
const PAGES: [&str; 4] = ["/werk", "/behandelen", "/behandelen?weergave=uitvoering", "/cijfers"];

/// Measures both towns in turns.
pub async fn measure(table: &mut Table, folder: &Path) -> Result<()> {
    let few = Settings::new(folder.join("few"))?;
    plenty::fill(&few, FEW).await?;
    let token = prepare(&few).await?;
    let many = Settings::new(folder.join("many"))?;
    std::fs::copy(few.data.join("groene-loper.db"), many.data.join("groene-loper.db"))?;
    std::fs::copy(few.data.join("secret.key"), many.data.join("secret.key"))?;
    grow(&many).await?;
    compare(table, "SQLite", &few, &many, &token).await?;
    std::fs::remove_dir_all(&many.data)?;
    if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
        let few = plenty::fill_postgres(&few, &url, "groene_loper_few", FEW).await?;
        let token = prepare(&few).await?;
        let many = plenty::copy_postgres(&few, &url, "groene_loper_few", "groene_loper_many").await?;
        grow(&many).await?;
        plenty::vacuum(&few).await?;
        plenty::vacuum(&many).await?;
        compare(table, "PostgreSQL", &few, &many, &token).await?;
        plenty::drop_postgres(&url, &["groene_loper_few", "groene_loper_many"]).await?;
    }
    Ok(())
}

async fn prepare(settings: &Settings) -> Result<Token> {
    let db: Db = town::open(settings).await?;
    let token = town::staff(&db).await?;
    db.close().await;
    Ok(token)
}

async fn grow(settings: &Settings) -> Result<()> {
    let begun = Instant::now();
    let db = town::open(settings).await?;
    town::grow(&db, MANY).await?;
    db.close().await;
    eprintln!("{MANY} initiatives: {:.0} s", begun.elapsed().as_secs_f64());
    Ok(())
}

async fn compare(
    table: &mut Table,
    engine: &str,
    few: &Settings,
    many: &Settings,
    token: &Token,
) -> Result<()> {
    let cookie = format!("sessie={}", token.reveal());
    let sites = [Site::start(few).await?, Site::start(many).await?];
    let mut visitors = [Connection::open(sites[0].address).await?, Connection::open(sites[1].address).await?];
    for path in PAGES {
        let mut took = [Vec::new(), Vec::new()];
        for round in 0..WARM + ROUNDS {
            for (visitor, took) in visitors.iter_mut().zip(&mut took) {
                let begun = Instant::now();
                visitor.get_as(path, &cookie).await.context(path)?;
                if round >= WARM {
                    took.push(begun.elapsed().as_secs_f64());
                }
            }
        }
        let [few, many] = took.map(median);
        eprintln!("{path}, {engine}: {:.1} and {:.1} ms", few * 1000.0, many * 1000.0);
        table.budget(
            format!("{path}, 1,000,000 : 10,000 initiatives, {engine}"),
            many / few / BUDGET,
            "2 times",
        );
    }
    Ok(())
}
