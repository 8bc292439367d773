//! What the providers in a configuration must say to make sense.

use std::collections::HashSet;

use super::{
    Municipality,
    check::Checking,
    hosts::bare,
    locate::Step,
    providers::{LivesHere, Provider, Serves},
};

impl Checking<'_> {
    pub(super) fn providers(&mut self, it: &Municipality) {
        let mut seen = HashSet::new();
        for (n, provider) in it.providers.iter().enumerate() {
            let at = |key: &'static str| ["providers".into(), n.into(), key.into()];
            self.slug(&provider.slug, &at("slug"));
            let message = format!("the slug {} is used twice", provider.slug);
            self.require(seen.insert(&provider.slug), &at("slug"), message);
            self.translated(it, &provider.name, &at("name"));
            let message = format!("{} is not an issuer: it begins with https://", provider.issuer);
            self.require(is_issuer(&provider.issuer), &at("issuer"), message);
            self.filled(&provider.client_id, &at("client_id"));
            self.require(!provider.serves.is_empty(), &at("for"), "name residents, staff or both");
            if let Some(LivesHere { claim, values }) = &provider.lives_here {
                self.filled(claim, &at("lives_here"));
                let postcodes = !values.is_empty() || !it.residency.postcodes.is_empty();
                let message = "name the values of the claim, or the postcodes of the municipality";
                self.require(postcodes, &at("lives_here"), message);
            }
            self.groups(provider, n);
        }
    }

    fn groups(&mut self, provider: &Provider, n: usize) {
        for (m, one) in provider.groups.iter().enumerate() {
            let at = |key: &'static str| -> [Step<'_>; 5] {
                ["providers".into(), n.into(), "groups".into(), m.into(), key.into()]
            };
            let named = provider.groups_claim.is_some();
            self.require(named, &at("group"), "name the claim that lists groups: groups_claim");
            let staff = provider.is_for(Serves::Staff);
            self.require(staff, &at("group"), "groups give roles at a provider for staff only");
            self.filled(&one.group, &at("group"));
        }
    }
}

/// An address with `https://`, or with `http://` on this machine, for a trial.
fn is_issuer(text: &str) -> bool {
    let plain = text.strip_prefix("http://");
    let rest = plain.or(text.strip_prefix("https://")).unwrap_or_default();
    let host = bare(rest.split('/').next().unwrap_or_default());
    let safe = plain.is_none() || ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str());
    let visible = text.bytes().all(|b| b.is_ascii_graphic() && !b"?#@\\".contains(&b));
    !host.is_empty() && safe && visible
}
