//! Places: the city page, the wijken, and the page of one wijk.

mod city;
mod drawing;
mod map;
mod neighbourhood;
mod speed;

pub use city::CityPage;
pub(crate) use city::hero;
pub(crate) use map::{Wijken, map_and_list, picture};
pub use neighbourhood::{NeighbourhoodPage, NeighbourhoodsPage};
pub(crate) use speed::speed_section;
