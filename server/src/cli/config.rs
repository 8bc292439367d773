//! `config`: shows the settings as they are used, without passwords.

use anyhow::{Context, Result};

use crate::config::Config;

pub(super) fn run(config: &Config) -> Result<String> {
    config.redacted().context("the settings cannot be shown")
}
