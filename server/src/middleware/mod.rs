//! What every request passes through.

pub mod headers;
pub mod kept;
pub mod log;
pub mod patience;
pub mod same_site;
pub mod visit;
