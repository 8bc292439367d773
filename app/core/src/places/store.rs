//! The rows of areas.

use sqlx::types::Json;

use super::areas::{Area, AreaKind, Polygon};
use crate::{
    execute_in_tx,
    kernel::{Db, Tx},
    on,
};

const UPSERT: &str = "INSERT INTO area (municipality, code, year, kind, name, geometry)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (municipality, code, year)
     DO UPDATE SET kind = excluded.kind, name = excluded.name, geometry = excluded.geometry";
const SELECT: &str = "SELECT code, name, geometry FROM area
     WHERE municipality = $1 AND kind = $2 AND year = $3 ORDER BY code";

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    name: String,
    geometry: Option<Json<Vec<Polygon>>>,
}

/// Adds or replaces areas, by municipality, code and year.
///
/// # Errors
/// The engine refused.
pub async fn save_areas(tx: &mut Tx, areas: &[Area]) -> Result<(), sqlx::Error> {
    for area in areas {
        let geometry = area.geometry.as_ref().map(Json);
        let (year, kind) = (i32::from(area.year), area.kind.code());
        execute_in_tx!(tx, UPSERT, &area.municipality, &area.code, year, kind, &area.name, geometry)?;
    }
    Ok(())
}

/// The areas of one kind and year of a municipality (its slug), in the order of their codes.
///
/// # Errors
/// The engine refused.
pub async fn areas(db: &Db, municipality: &str, kind: AreaKind, year: u16) -> Result<Vec<Area>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SELECT)
        .bind(municipality).bind(kind.code()).bind(i32::from(year)).fetch_all(pool).await)?;
    let area = |row: Row| Area {
        municipality: municipality.to_owned(),
        kind,
        code: row.code,
        year,
        name: row.name,
        geometry: row.geometry.map(|Json(polygons)| polygons),
    };
    Ok(rows.into_iter().map(area).collect())
}
