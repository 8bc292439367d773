//! How fast the pages come, as shares of the same bytes sent from memory.

use std::{sync::Arc, time::Duration};

use anyhow::Result;

use crate::{
    load::{Encoding, Reading, Sample, load},
    memory::Memory,
    plenty::Plenty,
    site::Site,
    table::{Table, median},
};

/// Rounds of site and memory in turns.
const ROUNDS: usize = 5;
/// How long one turn takes.
const TURN: Duration = Duration::from_millis(500);

/// How pages are asked for.
const WAYS: [(Encoding, Reading, &str); 3] = [
    (Encoding::Brotli, Reading::Together, "read together, brotli"),
    (Encoding::None, Reading::Together, "read together"),
    (Encoding::None, Reading::Alone, "made anew"),
];

/// Measures the pages that are asked for most.
pub async fn measure(table: &mut Table, engine: &str, site: &Site, plenty: &Plenty) -> Result<()> {
    for (name, paths) in plenty.pages() {
        for (encoding, reading, how) in WAYS {
            let shares = shares(site, &paths, encoding, reading).await?;
            table.row(format!("{name}, {how}, {engine}"), &shares);
        }
    }
    Ok(())
}

/// Requests per second, and the times of half and of 99 in 100 of them, as shares of memory's.
async fn shares(
    site: &Site,
    paths: &Arc<[String]>,
    encoding: Encoding,
    reading: Reading,
) -> Result<[f64; 3]> {
    let memory = Memory::of(site.address, paths, encoding).await?;
    let mut rounds = Vec::new();
    for _ in 0..=ROUNDS {
        let of_site = load(site.address, paths, encoding, reading, TURN).await?;
        rounds.push((of_site, load(memory.address, paths, encoding, reading, TURN).await?));
    }
    let warm = &rounds[1..];
    let share =
        |of: fn(&Sample, &Sample) -> f64| median(warm.iter().map(|(site, all)| of(site, all)).collect());
    Ok([
        share(|site, memory| site.per_second / memory.per_second),
        share(|site, memory| memory.p50 / site.p50),
        share(|site, memory| memory.p99 / site.p99),
    ])
}
