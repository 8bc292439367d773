//! Makes a photo smaller on the device, when that saves time: the server shows at most so many pixels anyhow.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// The longest side, in pixels: the largest size that the server makes.
const MOST: f64 = 2560.0;
/// What is smaller than this, in bytes, is sent sooner than it is made smaller.
const WORTH: f64 = 600_000.0;
/// How well a JPEG is like what it was made of: what cameras of phones keep to, about.
const QUALITY: f64 = 0.85;
/// What must be saved: a fifth.
const SAVES: f64 = 0.8;

/// A smaller photo; nothing when the browser cannot, or it saves little.
pub(super) async fn smaller(file: &File) -> Option<Blob> {
    // What moves, is drawn by lines or has holes stays as it is.
    let worth = file.size() > WORTH
        && ["image/gif", "image/svg+xml", "image/png"].iter().all(|kind| file.type_() != *kind);
    if !worth {
        return None;
    }
    drawn(file).await.ok().filter(|blob| blob.size() < file.size() * SAVES)
}

/// The begin of a photo as a camera writes it, up to the end of what it says of itself (EXIF 2.32, 4.5.4: the first
/// segment of the file, but for that of JFIF); nothing when it says nothing.
pub(super) async fn begin(file: &File) -> Option<Blob> {
    let head = file.slice_with_f64_and_f64(0.0, 64.0).ok()?;
    let bytes = Uint8Array::new(&JsFuture::from(head.array_buffer()).await.ok()?).to_vec();
    let mut at = 2;
    loop {
        let &[0xff, kind @ (0xe0 | 0xe1), high, low] = bytes.get(at..at + 4)? else { return None };
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
        if kind == 0xe1 {
            return file.slice_with_f64_and_f64(0.0, f64::from(u32::try_from(at).ok()?)).ok();
        }
    }
}

/// The photo, drawn upright and smaller, as a JPEG.
async fn drawn(file: &File) -> Result<Blob, JsValue> {
    let window = leptos::prelude::window();
    let bitmap: ImageBitmap =
        JsFuture::from(window.create_image_bitmap_with_blob(file)?).await?.dyn_into()?;
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (MOST / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    let canvas = window.document().ok_or(JsValue::NULL)?.create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.dyn_into()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 2560")]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into::<CanvasRenderingContext2d>()?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)?;
    bitmap.close();
    let blob = js_sys::Promise::new(&mut |resolve, reject| {
        let quality = JsValue::from_f64(QUALITY);
        if let Err(error) = canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &quality) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(blob).await?.dyn_into()
}
