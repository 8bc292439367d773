//! What every slice stands on: the database, time, chance, ids, texts, limits, the outbox and the audit log.

pub mod audit;
pub mod chance;
pub mod core;
pub mod db;
pub mod email;
pub mod ids;
pub mod key;
pub mod limits;
pub mod migrate;
pub mod outbox;
pub mod text;
mod text_enum;
pub mod time;
pub mod token;

#[cfg(test)]
pub(crate) mod testing;

pub use self::core::Core;
pub use db::{Db, Tx};
pub use time::{Clock, Day, Instant};
