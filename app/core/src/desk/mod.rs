//! The desk: an employee finds a resident who calls, writes or walks in, and does on their behalf what they
//! could do on the site themselves.

mod open;
mod search;
mod send;

#[cfg(test)]
pub(crate) mod tests;

pub use open::{Letter, letter, open, print_receipt};
pub use search::{By, Found, MOST_FOUND, by, search};
pub use send::{Asked, Field, Problem, Problems, REACH_LENGTH, Sent, known, send};
