//! `import areas`: the wijken and buurten of CBS, from a GeoJSON file.

use std::path::PathBuf;

use anyhow::{Context, Result};
use app_core::places;
use clap::{Args, Subcommand};

use super::values;
use crate::{config::Config, serve::open};

#[derive(Subcommand)]
pub(super) enum Import {
    /// The wijken or buurten of a municipality, from a GeoJSON file of CBS
    Areas(Areas),
}

#[derive(Args)]
#[command(after_help = "Example:
  groene-loper import areas --municipality zoetermeer --geojson wijken-2025.geojson

A file of the whole country can be used: what belongs to others is passed over. Areas that are there
already are replaced.")]
pub(super) struct Areas {
    /// Slug of the municipality
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// The file
    #[arg(long, value_name = "FILE")]
    geojson: PathBuf,
    /// The year of the codes in the file; without it, the year the municipality is configured with
    #[arg(long)]
    year: Option<u16>,
}

pub(super) async fn run(config: &Config, command: Import) -> Result<String> {
    let Import::Areas(areas) = command;
    let shown = areas.geojson.display();
    let text = std::fs::read_to_string(&areas.geojson).with_context(|| format!("{shown}"))?;
    let core = open(config).await?;
    let municipality = values::municipality(&core.municipalities, Some(&areas.municipality))?;
    let year = areas.year.unwrap_or(municipality.areas_year);
    let number =
        places::import_areas(&core, municipality, year, &text).await.with_context(|| format!("{shown}"))?;
    core.db.close().await;
    Ok(format!("{number} areas of {} in {year} were taken in.\n", municipality.name))
}
