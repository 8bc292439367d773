//! The island that sends photos while their writer goes on: made smaller on the device, in parts, again from where it
//! stopped when the line was cut. Without scripts the form takes them along.

use leptos::prelude::*;

/// In the field with id `fotos`, whose input has the id `foto`. Its words, and how a photo on its way looks, stand in the
/// template with id `foto-onderweg`.
#[island]
pub fn PhotoUploads() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::uploader::attach();
}
