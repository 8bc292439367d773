//! The rules of places: configurations, host names, areas and maps.

mod areas;
mod embedded;
mod hosts;
mod loading;
mod map;
mod providers;
mod store;

use super::{Municipalities, Municipality, areas::Area, geojson};

/// The text of a file of map data, from the folder in `GROENE_LOPER_DATA_SAMPLES`, else from
/// `shared/data` next to the repository.
fn sample(name: &str) -> String {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder = std::env::var("GROENE_LOPER_DATA_SAMPLES").unwrap_or_else(|_| beside.to_owned());
    std::fs::read_to_string(format!("{folder}/{name}")).unwrap_or_else(|error| {
        panic!(
            "The map data {name} is not in {folder} ({error}). Set GROENE_LOPER_DATA_SAMPLES to \
             the folder with the GeoJSON files of CBS."
        )
    })
}

fn municipalities() -> Municipalities {
    Municipalities::embedded().unwrap_or_else(|error| panic!("{error}"))
}

fn municipality(slug: &str) -> Municipality {
    Municipality::clone(municipalities().by_slug(slug).unwrap())
}

/// The areas of a municipality in one of the files.
fn areas(file: &str, slug: &str, year: u16) -> Vec<Area> {
    geojson::parse(&sample(file), &municipality(slug), year).unwrap()
}
