//! One visit of one page: who asks, where, in which language; put on every request by the server.

use std::{path::Path, sync::Arc};

use app_core::{identity::Session, kernel::Core, places::Municipality};
use http::request::Parts;
use leptos::prelude::*;

use crate::words::Words;

/// What every page knows of its request.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The use cases' surroundings.
    pub core: Core,
    /// Whose site this is.
    pub municipality: Arc<Municipality>,
    /// In which language.
    pub words: Words,
    /// Who is signed in.
    pub session: Option<Session>,
    /// The public address of this municipality's site, without a slash at the end.
    pub base: Arc<str>,
    /// Path and query that were asked for.
    pub path: String,
    /// The secret of a draft on this device.
    pub draft: Option<app_core::kernel::token::Token>,
    /// The secret of a browser that asked for a code to sign in with.
    pub asked_to_sign_in: Option<app_core::kernel::token::Token>,
    /// The secret of a browser that is on the way to a provider and back.
    pub handshake: Option<app_core::kernel::token::Token>,
    /// The site's files.
    pub assets: Arc<Assets>,
    /// The folder that mail goes to, when it can be read at `/dev/post`.
    pub mailbox: Option<Arc<Path>>,
}

impl Visit {
    /// For the `lang` of what staff write: they write in the municipality's own language.
    #[must_use]
    pub fn staff_language(&self) -> Option<String> {
        self.words.foreign(self.municipality.own_language().code())
    }
}

/// Addresses of the stylesheets, the icons, and of the islands' script and program.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Assets {
    /// The stylesheet.
    pub css: String,
    /// What the page of components needs besides.
    pub styleguide: String,
    /// The icons.
    pub icons: String,
    /// What starts the islands.
    pub js: String,
    /// The islands.
    pub wasm: String,
}

/// The visit that is being answered.
///
/// # Panics
/// Outside a request: pages are rendered nowhere else.
#[must_use]
#[expect(clippy::expect_used, reason = "the server puts it on every request; without it no page can be made")]
pub fn visit() -> Visit {
    let parts = use_context::<Parts>().expect("a request");
    parts.extensions.get::<Visit>().cloned().expect("the visit on the request")
}
