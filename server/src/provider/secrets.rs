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

#[cfg(test)]
mod tests {
    use super::*;

    const TOWN: &str = include_str!("../../../public/municipalities/den-helder/municipality.toml");
    const DIGID: &str = r#"
        [[providers]]
        slug = "digi-d"
        name = { nl = "DigiD", en = "DigiD" }
        issuer = "https://digid.example"
        client_id = "loper"
        for = ["residents"]
    "#;

    #[test]
    fn each_provider_has_its_secret_and_each_secret_its_provider() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("den-helder")).unwrap();
        std::fs::write(folder.path().join("den-helder/municipality.toml"), format!("{TOWN}{DIGID}")).unwrap();
        let towns = Municipalities::from_dir(folder.path()).unwrap();
        let checked = |variables: &[(&str, &str)]| {
            let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            let config = Config::from_variables(variables.collect()).unwrap();
            assert!(!config.redacted().unwrap().contains("geheim"));
            check(&config, &towns).map_err(|error| error.to_string())
        };
        let right = ("GROENE_LOPER_SECRET_DEN_HELDER_DIGI_D", "geheim");
        assert_eq!(checked(&[right, ("GROENE_LOPER_SECRET_KEY", "geheim")]), Ok(()));
        let missing = "GROENE_LOPER_SECRET_DEN_HELDER_DIGI_D is not set: what the provider 'digi-d' of den-helder \
                       shares with this site";
        assert_eq!(checked(&[]), Err(missing.to_owned()));
        assert_eq!(checked(&[(right.0, "")]), Err(missing.to_owned()));
        let other = checked(&[right, ("GROENE_LOPER_SECRET_DEN_HELDER_DIGIT", "geheim")]).unwrap_err();
        assert_eq!(other, "GROENE_LOPER_SECRET_DEN_HELDER_DIGIT: no municipality has such a provider");
    }
}
