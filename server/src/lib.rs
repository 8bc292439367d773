//! What listens: configuration, router, forms, feed, worker and command line of `groene-loper`.

mod arrivals;
pub mod assets;
pub mod bounce;
pub mod colours;
pub mod config;
pub mod cookies;
pub mod device;
pub mod feed;
pub mod figures_csv;
mod forms;
mod held;
pub mod limits;
pub mod local_path;
pub mod logging;
pub mod mail;
pub mod middleware;
pub mod network;
pub mod photos;
pub mod provider;
pub mod push;
mod record_csv;
pub mod render;
pub mod router;
pub mod secret_key;
pub mod security_txt;
pub mod serve;
pub mod state;
pub mod upkeep;
pub mod worker;
mod zipped;

pub mod cli;
