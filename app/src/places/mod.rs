//! Places: the city page, the wijken, and the page of one wijk.

mod city;
mod map;
mod neighbourhood;
mod speed;

pub use city::CityPage;
pub use neighbourhood::{NeighbourhoodPage, NeighbourhoodsPage};
