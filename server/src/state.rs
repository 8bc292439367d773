//! What the handlers share.

use std::{path::Path, sync::Arc};

use anyhow::Result;
use app::visit::Assets;
use app_core::{kernel::Core, places::Municipality};
use axum::extract::FromRef;
use leptos::prelude::LeptosOptions;
use tokio_util::sync::CancellationToken;

use crate::{config::Config, mail::mail_folder, photos::Photos, provider::Providers};

/// The shared state; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The use cases' surroundings.
    pub core: Core,
    /// The settings.
    pub config: Arc<Config>,
    /// The folder that mail goes to, when it can be read on the site.
    pub mailbox: Option<Arc<Path>>,
    /// Where people sign in besides by mail.
    pub providers: Providers,
    /// Tells what goes on by itself that the server stops.
    pub stop: CancellationToken,
    /// The files of photos.
    pub photos: Arc<Photos>,
    /// Names of the site's files.
    pub assets: Arc<Assets>,
    /// For Leptos; we use none of it.
    pub options: LeptosOptions,
}

impl App {
    /// Brings the state together.
    ///
    /// # Errors
    /// Every provider needs its secret.
    pub fn new(core: Core, config: Config, assets: Arc<Assets>) -> Result<Self> {
        let providers = Providers::new(&core, &config)?;
        let options = LeptosOptions::builder().output_name("app").build();
        let mailbox = config.mailbox().then(|| mail_folder(&config).into());
        let photos = Arc::new(Photos::open(&config)?);
        let stop = CancellationToken::new();
        Ok(Self { core, mailbox, photos, config: Arc::new(config), providers, stop, assets, options })
    }

    /// The public address of a municipality's site, without a slash at the end; made from the
    /// configuration, never from what a request says.
    #[must_use]
    pub fn base(&self, municipality: &Municipality) -> String {
        base(&self.core, &self.config, municipality)
    }
}

/// See [`App::base`].
#[must_use]
pub fn base(core: &Core, config: &Config, municipality: &Municipality) -> String {
    let public = &config.public_url;
    if let Some(host) = municipality.hosts.first() {
        return format!("https://{host}");
    }
    if core.municipalities.default_one().slug == municipality.slug {
        return public.clone();
    }
    let (scheme, rest) = public.split_once("://").unwrap_or(("http", public));
    let port = rest.rsplit_once(':').map_or(String::new(), |(_, port)| format!(":{port}"));
    let domain = config.base_domain.as_deref().unwrap_or("localhost");
    format!("{scheme}://{}.{domain}{port}", municipality.slug)
}

impl FromRef<App> for LeptosOptions {
    fn from_ref(app: &App) -> Self {
        app.options.clone()
    }
}
