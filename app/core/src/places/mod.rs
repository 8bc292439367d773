//! Places: the municipalities of an installation, their configuration, and their areas on a map.
//!
//! A municipality is configuration, `municipality.toml` in a folder with its slug as name; see
//! [`Municipality`]. Areas are the wijken and buurten of CBS, kept per year in the database.

pub mod areas;
mod hosts;
mod label;
mod language;
pub mod map;
mod providers;
mod residency;
mod retention;
mod track;
mod types;

#[cfg(feature = "server")]
mod check;
#[cfg(feature = "server")]
mod check_providers;
#[cfg(feature = "server")]
mod check_tracks;
#[cfg(feature = "server")]
pub mod colours;
#[cfg(feature = "server")]
mod geojson;
#[cfg(feature = "server")]
mod import;
#[cfg(feature = "server")]
mod load;
#[cfg(feature = "server")]
mod locate;
#[cfg(feature = "server")]
mod problem;
#[cfg(feature = "server")]
mod shapes;
#[cfg(feature = "server")]
pub mod store;
#[cfg(feature = "server")]
pub mod tokens;
#[cfg(feature = "server")]
mod whereabouts;

#[cfg(test)]
#[cfg(feature = "server")]
mod tests;

pub use hosts::Municipalities;
pub use language::Language;
pub use providers::{EmailIsVerified, Group, LivesHere, Provider, Serves};
pub use residency::{Action, Level, Postcode, Postcodes, Residency};
pub use retention::Retention;
pub use track::{CriteriaVersion, Criterion, Track, Tracks};
pub use types::{
    College, Colours, Contact, Department, Limits, Municipality, Neighbourhood, Other, Receiver, RoleNames,
    Statements, Theme, Tokens, Words,
};

#[cfg(feature = "server")]
pub use {
    geojson::ImportError,
    import::import_areas,
    problem::{LoadError, Problem},
    whereabouts::neighbourhood_at,
};
