//! A code to scan, made on the server.

use data_encoding::BASE64;
use qrcode::{QrCode, render::svg};

/// The image, as an address; black on white, whatever the page's colours are.
#[must_use]
pub fn qr(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    let image = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Some(format!("data:image/svg+xml;base64,{}", BASE64.encode(image.as_bytes())))
}
