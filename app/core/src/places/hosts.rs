//! Which municipality a host name shows.

use std::sync::Arc;

use super::Municipality;

/// The municipalities that an installation serves; never empty, cheap to clone.
#[derive(Clone, Debug)]
pub struct Municipalities {
    list: Arc<[Arc<Municipality>]>,
    default: Arc<Municipality>,
    base_domain: Option<Arc<str>>,
}

impl Municipalities {
    /// Brings municipalities together, in the order of their slugs. The default is the one that
    /// says so, else the first. `None` when there is none.
    #[must_use]
    pub fn new(mut list: Vec<Municipality>) -> Option<Self> {
        list.sort_by(|a, b| a.slug.cmp(&b.slug));
        let list: Arc<[_]> = list.into_iter().map(Arc::new).collect();
        let default = list.iter().find(|one| one.default).or(list.first())?.clone();
        Some(Self { list, default, base_domain: None })
    }

    /// Serves `<slug>.<domain>` too, besides `<slug>.localhost`.
    #[must_use]
    pub fn with_base_domain(self, domain: &str) -> Self {
        Self { base_domain: Some(bare(domain).into()), ..self }
    }

    /// Shows the municipality with `slug` on names that belong to nobody; `None` when it is not
    /// there.
    #[must_use]
    pub fn with_default(self, slug: &str) -> Option<Self> {
        let default = self.by_slug(slug)?.clone();
        Some(Self { default, ..self })
    }

    /// All of them, in the order of their slugs.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Municipality>> {
        self.list.iter()
    }

    /// The one shown on names that belong to nobody.
    #[must_use]
    pub fn default_one(&self) -> &Arc<Municipality> {
        &self.default
    }

    /// The one with a slug.
    #[must_use]
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Municipality>> {
        self.list.iter().find(|one| one.slug == slug)
    }

    /// The one that a `Host` header asks for, with or without port: by its own host names, then
    /// by `<slug>.localhost` or `<slug>.<base domain>`, else the default.
    #[must_use]
    pub fn by_host(&self, host: &str) -> &Arc<Municipality> {
        let host = bare(host);
        let own = || self.list.iter().find(|one| one.hosts.iter().any(|own| bare(own) == host));
        let by_label = || {
            let (label, rest) = host.split_once('.')?;
            let ours = rest == "localhost" || self.base_domain.as_deref() == Some(rest);
            ours.then(|| self.by_slug(label)).flatten()
        };
        own().or_else(by_label).unwrap_or(&self.default)
    }
}

/// A host name in small letters, without port and without the dot at the end.
pub(super) fn bare(host: &str) -> String {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.trim_end_matches('.').to_ascii_lowercase()
}
