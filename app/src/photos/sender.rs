//! Sends one photo in parts, as tus 1.0 describes it; the server's side is `server::photos::upload`.

use std::time::Duration;

use leptos::prelude::{set_timeout, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, Headers, RequestInit, Response};

/// Where photos of a draft go.
const AT: &str = "/idee/foto";
/// The sizes of parts, in bytes: small ones on a slow line, so that little is sent twice and the bar moves.
const PARTS: (u32, u32, u32) = (32_768, 65_536, 393_216);
/// A part that took less, or more, milliseconds is followed by a larger, or a smaller one.
const TOOK: (f64, f64) = (1_000.0, 4_000.0);
/// How long a part may take before the line counts as cut.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a step came to.
pub(super) enum Step {
    /// There is more to do.
    On,
    /// All of it came, and it is a photo.
    Whole,
    /// It is not taken, and why; empty when it does not say.
    Refused(String),
}

/// A photo on its way.
pub(super) struct Sending {
    blob: Blob,
    /// The begin of the file that it was made of, which says where it was taken.
    begin: Option<Blob>,
    name: String,
    /// Where it goes, once the server has begun it.
    address: Option<String>,
    /// How many bytes came, as far as is known.
    sent: u32,
    part: u32,
    length: u32,
    /// Whether it has to be asked how much came.
    lost: bool,
    /// Whether its end was sent.
    ended: bool,
}

impl Sending {
    pub(super) fn new(blob: Blob, begin: Option<Blob>, name: String) -> Self {
        // What is too long for a number is too long for a photo.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the largest number then"
        )]
        let length = blob.size() as u32;
        Self { blob, begin, name, address: None, sent: 0, part: PARTS.1, length, lost: false, ended: false }
    }

    /// How much of it came, in percent.
    pub(super) fn percent(&self) -> u32 {
        u32::try_from(u64::from(self.sent) * 100 / u64::from(self.length.max(1))).unwrap_or(100)
    }

    /// Goes one step on.
    ///
    /// # Errors
    /// The line is cut, or the server has a fault: the same step can be tried again.
    pub(super) async fn step(&mut self) -> Result<Step, JsValue> {
        let step = match self.address.clone() {
            None => self.begin().await,
            Some(address) if self.lost => self.ask(&address).await,
            Some(address) => self.send(&address).await,
        };
        self.lost |= step.is_err();
        step
    }

    /// Tells the server that nobody wants it any more; what it does not hear, it clears after a day.
    pub(super) async fn give_up(&self) {
        if let Some(address) = &self.address {
            let _ = request("DELETE", address, &[], None).await;
        }
    }

    async fn begin(&mut self) -> Result<Step, JsValue> {
        // Characters of one byte each are all that it takes.
        let name: String = self.name.bytes().map(char::from).collect();
        let name = format!("filename {}", window().btoa(&name)?);
        let length = self.length.to_string();
        let headers = [("upload-length", &*length), ("upload-metadata", &*name)];
        let answer = request("POST", AT, &headers, self.begin.as_ref()).await?;
        match answer.status() {
            201 => {
                self.address = answer.headers().get("location")?;
                self.lost = false;
                Ok(Step::On)
            }
            _ => self.refused(&answer).await,
        }
    }

    async fn ask(&mut self, address: &str) -> Result<Step, JsValue> {
        let answer = request("HEAD", address, &[], None).await?;
        match answer.status() {
            200 => {
                self.sent = offset(&answer)?;
                self.lost = false;
                Ok(Step::On)
            }
            // The last answer was lost, not the photo.
            404 if self.ended => Ok(Step::Whole),
            _ => self.refused(&answer).await,
        }
    }

    async fn send(&mut self, address: &str) -> Result<Step, JsValue> {
        let end = self.sent.saturating_add(self.part).min(self.length);
        let part = self.blob.slice_with_f64_and_f64(self.sent.into(), end.into())?;
        self.ended = end == self.length;
        let headers =
            [("upload-offset", &*self.sent.to_string()), ("content-type", "application/offset+octet-stream")];
        let began = js_sys::Date::now();
        let answer = request("PATCH", address, &headers, Some(&part)).await?;
        match answer.status() {
            204 => {
                let took = js_sys::Date::now() - began;
                if took < TOOK.0 {
                    self.part = (self.part * 2).min(PARTS.2);
                } else if took > TOOK.1 {
                    self.part = (self.part / 2).max(PARTS.0);
                }
                self.sent = offset(&answer)?;
                Ok(if self.ended { Step::Whole } else { Step::On })
            }
            409 => {
                self.lost = true;
                Ok(Step::On)
            }
            _ => self.refused(&answer).await,
        }
    }

    /// A sentence of the server, or a fault of it.
    async fn refused(&self, answer: &Response) -> Result<Step, JsValue> {
        match answer.status() {
            422 => {
                let why = JsFuture::from(answer.text()?).await?;
                Ok(Step::Refused(why.as_string().unwrap_or_default()))
            }
            // Nothing of this is better a second time.
            400..=428 => Ok(Step::Refused(String::new())),
            status => Err(JsValue::from(status)),
        }
    }
}

fn offset(answer: &Response) -> Result<u32, JsValue> {
    let offset = answer.headers().get("upload-offset")?;
    offset.and_then(|offset| offset.parse().ok()).ok_or(JsValue::NULL)
}

async fn request(
    verb: &str,
    address: &str,
    headers: &[(&str, &str)],
    body: Option<&Blob>,
) -> Result<Response, JsValue> {
    let all = Headers::new()?;
    all.set("tus-resumable", "1.0.0")?;
    for (name, value) in headers {
        all.set(name, value)?;
    }
    let patience = AbortController::new()?;
    let request = RequestInit::new();
    request.set_method(verb);
    request.set_headers_headers(&all);
    request.set_body_opt_blob(body);
    request.set_signal(Some(&patience.signal()));
    set_timeout(move || patience.abort(), PATIENCE);
    JsFuture::from(window().fetch_with_str_and_init(address, &request)).await?.dyn_into()
}
