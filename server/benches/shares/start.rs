//! How long the program takes to start on a database that is up to date.

use anyhow::Result;

use crate::{
    site::{Settings, Site},
    table::{Table, median},
};

/// Starts of which the median counts.
const STARTS: usize = 5;
/// Seconds from the start of the process to the first page.
const BUDGET: f64 = 0.3;

/// Measures the start.
pub async fn measure(table: &mut Table, engine: &str, settings: &Settings) -> Result<()> {
    let mut took = Vec::new();
    for _ in 0..STARTS {
        took.push(Site::start(settings).await?.started_in.as_secs_f64());
    }
    table.budget(format!("from start to first page, {engine}"), median(took) / BUDGET, "300 ms");
    Ok(())
}
