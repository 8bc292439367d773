//! Taking in a file of areas: all of it with its record, or nothing.

use serde_json::json;
use uuid::Uuid;

use super::{ImportError, Municipality, geojson, store::save_areas};
use crate::kernel::{
    Core,
    audit::{Actor, Entry},
};

/// Takes in the areas of a municipality from the text of a GeoJSON file of CBS, in one
/// transaction: all of them or none. An area that is there already is replaced; one that is not
/// in the file is left alone. Gives the number of areas in the file. Whoever can run the command
/// line of the server may do this.
///
/// # Errors
/// A file that is refused ([`ImportError`]), or the engine's refusal.
pub async fn import_areas(
    core: &Core,
    municipality: &Municipality,
    year: u16,
    text: &str,
) -> Result<usize, ImportError> {
    let areas = geojson::parse(text, municipality, year)?;
    let mut tx = core.db.begin().await?;
    save_areas(&mut tx, &areas).await?;
    let detail = json!({"year": year, "areas": areas.len()});
    // The subject is the municipality itself, which has no id of its own.
    let (slug, subject) = (&municipality.slug, Uuid::nil());
    Entry::new(slug, Actor::Operator, "areas.import", subject).detail(detail).record(&mut tx, core).await?;
    tx.commit().await?;
    Ok(areas.len())
}
