//! The headers of tus 1.0 (<https://tus.io/protocols/resumable-upload>).

use data_encoding::BASE64;
use http::{HeaderMap, HeaderName};

pub(super) const VERSION: (HeaderName, &str) = (HeaderName::from_static("tus-resumable"), "1.0.0");
pub(super) const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
pub(super) const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
/// How a part comes.
pub(super) const PART: &str = "application/offset+octet-stream";

/// A whole number that is not below zero.
pub(super) fn number(headers: &HeaderMap, name: &HeaderName) -> Option<i64> {
    headers.get(name)?.to_str().ok()?.parse().ok().filter(|number| *number >= 0)
}

/// The name of the file among pairs of key and value, the value in base 64; empty when it is not there.
pub(super) fn name(headers: &HeaderMap) -> String {
    let pairs = headers.get(METADATA).and_then(|pairs| pairs.to_str().ok()).unwrap_or_default();
    let value = pairs.split(',').find_map(|pair| pair.trim().strip_prefix("filename "));
    let bytes = value.and_then(|value| BASE64.decode(value.trim().as_bytes()).ok()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
