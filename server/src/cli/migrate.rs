//! `migrate`: brings the database up to date. `serve` does so too.

use anyhow::Result;

use crate::{config::Config, serve::open};

pub(super) async fn run(config: &Config) -> Result<String> {
    open(config).await?.db.close().await;
    Ok("The database is up to date.\n".to_owned())
}
