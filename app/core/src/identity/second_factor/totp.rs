//! The codes of an authenticator app (RFC 6238): six digits that change every half minute.

use totp_rs::{Builder, Secret, Totp};

use super::super::sign_in::Code;
use crate::{
    kernel::{Instant, chance::Chance},
    places::Municipality,
};

/// The steps before and after this one of which a code is good too: phones are not set to the second.
const SKEW: u16 = 1;

/// What an app needs to show codes.
#[derive(Clone)]
pub struct SetUp {
    /// The key, to type: base 32.
    pub secret: String,
    /// The same for a QR code.
    pub url: String,
}

impl std::fmt::Debug for SetUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SetUp(…)")
    }
}

/// A new key.
pub(super) fn new_secret(chance: &Chance) -> [u8; 20] {
    chance.bytes()
}

fn of(secret: &[u8]) -> Builder {
    Builder::new().with_secret(Secret::new(secret.into())).with_skew(SKEW)
}

impl SetUp {
    /// For an app that names a person's account by municipality and mail address.
    pub(super) fn new(secret: &[u8], municipality: &Municipality, email: &str) -> Self {
        // A colon stands between the two in what the app reads.
        let plain = |text: &str| text.replace(':', " ");
        let issuer = Some(format!("Groene Loper {}", plain(&municipality.name)));
        let totp = of(secret).with_issuer(issuer).with_account_name(plain(email)).build_noncompliant();
        Self { secret: totp.secret().to_base32(), url: totp.to_url().unwrap_or_default() }
    }
}

/// The step of which this is the code, at a moment.
pub(super) fn step(secret: &[u8], code: &Code, now: Instant) -> Option<i64> {
    let totp: Totp = of(secret).build_noncompliant();
    let seconds = u64::try_from(now.0 / 1_000_000).ok()?;
    totp.check(code.digits(), seconds).and_then(|step| i64::try_from(step).ok())
}
