//! What providers share with us, from the environment only: a municipality's configuration is no place for it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use app_core::places::{Municipalities, Provider};

use crate::config::{Config, SECRET};

/// By name, see [`name`].
pub(super) type Secrets = BTreeMap<String, String>;

/// The end of the name of the variable that holds a secret, in small letters.
pub(super) fn name(municipality: &str, provider: &Provider) -> String {
    format!("{municipality}_{}", provider.slug).replace('-', "_")
}

/// Whether every provider has its secret, and every secret its provider.
///
/// # Errors
/// Which has not, in words for an operator.
pub(super) fn check(config: &Config, municipalities: &Municipalities) -> Result<()> {
    let mut names = BTreeSet::new();
    for municipality in municipalities.iter() {
        for provider in &municipality.providers {
            let name = name(&municipality.slug, provider);
            if config.provider_secrets.get(&name).is_none_or(String::is_empty) {
                bail!(
                    "{SECRET}{} is not set: what the provider '{}' of {} shares with this site",
                    name.to_uppercase(),
                    provider.slug,
                    municipality.slug
                );
            }
            names.insert(name);
        }
    }
    if let Some(other) = config.provider_secrets.keys().find(|name| !names.contains(*name)) {
        bail!("{SECRET}{}: no municipality has such a provider", other.to_uppercase());
    }
    Ok(())
}
