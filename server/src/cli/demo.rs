//! `demo`: a believable year of made-up initiatives, to show the site or to measure it.

use std::{collections::BTreeMap, fmt::Write, path::PathBuf};

use anyhow::{Context, Result, bail};
use app_core::{
    initiatives::{Status, demonstration},
    kernel::{Clock, Core, chance::Chance},
    places::{self, ImportError, Municipality},
};
use clap::Args;

use super::values;
use crate::{config::Config, serve::open};

/// Initiatives for the default municipality, and for each of the others.
const DEFAULT_NUMBERS: (usize, usize) = (400, 150);

#[derive(Args)]
#[command(after_help = "Examples:
  groene-loper demo
  groene-loper demo --municipality zoetermeer --initiatives 100000
  groene-loper demo --areas wijken-2025.geojson

All people are invented, and nothing is mailed. The initiatives are marked as made up in the database.
Do not use it on a site that residents use.")]
pub(super) struct Demo {
    /// Slug of a municipality; can be given more than once; without it, all of them
    #[arg(long, value_name = "SLUG")]
    municipality: Vec<String>,
    /// How many initiatives per municipality; without it, 400 for the default one and 150 for others
    #[arg(long, value_name = "NUMBER")]
    initiatives: Option<usize>,
    /// Another seed makes another year; the same seed the same
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// Add to a demonstration that is there already
    #[arg(long)]
    again: bool,
    /// Take in the wijken or buurten of this GeoJSON file of CBS too
    #[arg(long, value_name = "FILE")]
    areas: Option<PathBuf>,
}

pub(super) async fn run(config: &Config, demo: Demo) -> Result<String> {
    let areas = match &demo.areas {
        None => None,
        Some(file) => Some(std::fs::read_to_string(file).with_context(|| format!("{}", file.display()))?),
    };
    let core = open(config).await?;
    let chosen = chosen(&core, &demo)?;
    let mut there = BTreeMap::new();
    for municipality in &chosen {
        let count = demonstration::count(&core, municipality).await?;
        if count > 0 && !demo.again {
            bail!(
                "{} has a demonstration of {count} initiatives already: add to it with --again",
                municipality.name
            );
        }
        there.insert(municipality.slug.as_str(), count);
    }
    let mut told = String::new();
    for (place, municipality) in chosen.iter().enumerate() {
        let seed = seed(demo.seed, place, there[municipality.slug.as_str()]);
        told += &fill(&core, municipality, &demo, seed).await?;
        if let Some(text) = &areas {
            told += &take_areas(&core, municipality, text).await?;
        }
    }
    core.db.close().await;
    Ok(told)
}

fn chosen<'a>(core: &'a Core, demo: &Demo) -> Result<Vec<&'a Municipality>> {
    let all = &core.municipalities;
    if demo.municipality.is_empty() {
        return Ok(all.iter().map(AsRef::as_ref).collect());
    }
    let chosen = demo.municipality.iter().map(|slug| values::municipality(all, Some(slug)));
    Ok(chosen.collect::<Result<_, _>>()?)
}

/// Far from each other, so that no two fillings draw the same.
fn seed(seed: u32, place: usize, there: u64) -> u64 {
    (u64::from(seed) << 48) ^ ((place as u64) << 40) ^ there.wrapping_mul(0x9e37_79b9)
}

async fn fill(core: &Core, municipality: &Municipality, demo: &Demo, seed: u64) -> Result<String> {
    let is_default = core.municipalities.default_one().slug == municipality.slug;
    let usual = if is_default { DEFAULT_NUMBERS.0 } else { DEFAULT_NUMBERS.1 };
    let number = demo.initiatives.unwrap_or(usual);
    let made = Core::new(
        core.db.clone(),
        Clock::System,
        Chance::seeded(seed),
        core.key.clone(),
        core.municipalities.clone(),
    );
    let filled = demonstration::fill(&made, municipality, number).await?;
    let mut told = format!("{}: {number} made-up initiatives\n", municipality.name);
    for status in Status::ALL {
        if let Some(number) = filled.get(status) {
            writeln!(told, "{number:>7} {}", status.code().replace('_', " "))?;
        }
    }
    Ok(told)
}

/// A file need not hold areas of every municipality.
async fn take_areas(core: &Core, municipality: &Municipality, text: &str) -> Result<String> {
    match places::import_areas(core, municipality, municipality.areas_year, text).await {
        Ok(number) => Ok(format!("{number:>7} areas\n")),
        Err(error @ ImportError::Empty { .. }) => Ok(format!("        no areas: {error}\n")),
        Err(error) => Err(error).context("the areas"),
    }
}
