//! Pushing to devices (Web Push, RFC 8030): sealed so that only the browser reads it (RFC 8291), with who we are
//! (RFC 8292).
//!
//! The requests go by the client that also asks providers, with more limits: a browser names where they go.

mod address;

use std::time::Duration;

use anyhow::Result;
use app_core::{
    kernel::Core,
    notifications::{Subscription, push_authorization},
};
use http::header;
use openidconnect::reqwest::{Client, Error, redirect::Policy};
use std::sync::Arc;
use uuid::Uuid;
use web_push_native::{Auth, encrypt, p256::PublicKey};

pub use address::allowed;

use crate::config::Config;

/// The longest one request may take.
const MOST_TIME: Duration = Duration::from_secs(10);
/// For how many seconds a push service keeps what a device that is off has to hear: three days.
const KEPT: &str = "259200";
/// All that is said has at least this length in bytes: its length tells nothing.
const LENGTH: usize = 512;

/// Sends what devices say to their push services.
#[derive(Clone, Debug)]
pub struct Pusher {
    client: Client,
    /// A push service on this machine.
    trial: Option<String>,
}

/// Why a push service did not take it. Names neither the device nor its push service.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// It does not know the device any more.
    #[error("the push service does not know the device any more")]
    Gone,
    /// It never will.
    #[error("the push service refuses it ({0})")]
    Refused(u16),
    /// It may another time.
    #[error("the push service cannot take it now ({0})")]
    Busy(u16),
    /// It could not be asked.
    #[error("the push service does not answer")]
    Silent,
    /// It is not asked.
    #[error("the push service is at an address where we do not go")]
    NotSafe,
    /// The keys of the browser are none.
    #[error("it could not be sealed")]
    Form,
}

impl PushError {
    /// Whether trying it again does not help.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Gone | Self::Refused(_) | Self::NotSafe | Self::Form)
    }
}

impl Pusher {
    /// Follows no redirect and uses no proxy: where it goes was looked at.
    ///
    /// # Errors
    /// No client could be made.
    pub fn new(config: &Config) -> Result<Self> {
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .timeout(MOST_TIME)
            .dns_resolver(Arc::new(address::Public))
            .build()?;
        Ok(Self { client, trial: config.push_trial.clone() })
    }

    /// Has a push service tell a browser something. `id` is that of the work it is: what goes a second time after an
    /// interruption takes the place of the first. `contact` is where the push service can reach us.
    ///
    /// # Errors
    /// See [`PushError`].
    pub async fn send(
        &self,
        core: &Core,
        to: &Subscription,
        contact: &str,
        id: Uuid,
        said: &str,
    ) -> Result<(), PushError> {
        let url = allowed(&to.endpoint, self.trial.as_deref()).ok_or(PushError::NotSafe)?;
        let origin = url.origin().ascii_serialization();
        let request = self
            .client
            .post(url)
            .header("ttl", KEPT)
            .header("urgency", "normal")
            .header("topic", id.simple().to_string())
            .header(header::AUTHORIZATION, push_authorization(core, &origin, contact))
            .header(header::CONTENT_TYPE, "application/octet-stream")
            .header(header::CONTENT_ENCODING, "aes128gcm")
            .body(seal(to, said)?);
        // Nothing but the status is read of the answer.
        let status = request.send().await.map_err(|error| unsent(&error))?.status().as_u16();
        match status {
            200..300 => Ok(()),
            404 | 410 => Err(PushError::Gone),
            408 | 425 | 429 | 500.. => Err(PushError::Busy(status)),
            _ => Err(PushError::Refused(status)),
        }
    }
}

/// Seals it for one browser; behind it come spaces, which mean nothing in JSON.
fn seal(to: &Subscription, said: &str) -> Result<Vec<u8>, PushError> {
    let key = PublicKey::from_sec1_bytes(&to.public_key).map_err(|_| PushError::Form)?;
    let auth: [u8; 16] = to.auth.as_slice().try_into().map_err(|_| PushError::Form)?;
    encrypt(format!("{said:<LENGTH$}").into_bytes(), &key, &Auth::from(auth)).map_err(|_| PushError::Form)
}

/// A request that was not answered; what the client says of it may name the device.
fn unsent(_: &Error) -> PushError {
    PushError::Silent
}
