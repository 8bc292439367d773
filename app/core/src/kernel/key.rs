//! The key of an installation: with it is sealed, or marked, what a copy of the database alone must not
//! give away.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use data_encoding::{BASE64, HEXLOWER, HEXLOWER_PERMISSIVE};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::chance::Chance;

/// How many bytes of what is sealed are the nonce.
const NONCE: usize = 24;

/// 256 random bits. Not printed by `Debug`.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// A new key.
    #[must_use]
    pub fn new(chance: &Chance) -> Self {
        Self(chance.bytes())
    }

    /// A key as an operator sets it: 32 bytes in hexadecimal or in base 64.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().as_bytes();
        let bytes = HEXLOWER_PERMISSIVE.decode(text).or_else(|_| BASE64.decode(text)).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The key itself, in hexadecimal, to keep.
    #[must_use]
    pub fn reveal(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// Seals a secret; it opens only for what it is `about`.
    ///
    /// # Panics
    /// Never: the cipher refuses only what is longer than 256 GB.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the cipher refuses only what is longer than 256 GB")]
    pub fn seal(&self, chance: &Chance, about: &[u8], secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = chance.bytes();
        let payload = Payload { msg: secret, aad: about };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).expect("a short secret");
        [nonce.as_slice(), &sealed].concat()
    }

    /// What was sealed with this key about this; `None` for everything else.
    #[must_use]
    pub fn open(&self, about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: about }).ok()
    }

    /// The same mark each time for the same parts, that says nothing of them to who has not the key; for
    /// one purpose, with a key derived for it.
    #[must_use]
    pub fn mark(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        mac(&mac(&self.0, &[purpose]), parts)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

/// HMAC-SHA256 over parts, each behind its length.
#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn mac(key: &[u8; 32], parts: &[&str]) -> [u8; 32] {
    let empty: Hmac<Sha256> = Hmac::new_from_slice(key).expect("a key of 32 bytes");
    let whole = parts.iter().fold(empty, |mac, part| {
        mac.chain_update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes()).chain_update(part)
    });
    whole.finalize().into_bytes().into()
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_operators_write_it_and_is_not_printed() {
        let key = Key::new(&Chance::seeded(1));
        for text in [key.reveal(), key.reveal().to_uppercase(), format!(" {}\n", BASE64.encode(&key.0))] {
            assert_eq!(Key::parse(&text).unwrap().0, key.0, "{text}");
        }
        for text in ["", "geheim", &key.reveal()[2..], &format!("{}00", key.reveal())] {
            assert!(Key::parse(text).is_none(), "{text}");
        }
        assert_eq!(format!("{key:?}"), "Key(…)");
    }

    #[test]
    fn a_mark_is_of_one_key_one_purpose_and_these_parts() {
        let chance = Chance::seeded(1);
        let (key, other) = (Key::new(&chance), Key::new(&chance));
        let mark = key.mark("counts", &["ab", "c"]);
        assert_eq!(mark, key.mark("counts", &["ab", "c"]));
        for another in [
            other.mark("counts", &["ab", "c"]),
            key.mark("links", &["ab", "c"]),
            key.mark("counts", &["a", "bc"]),
            key.mark("counts", &["ab", "c", ""]),
            mac(&key.0, &["ab", "c"]),
        ] {
            assert_ne!(mark, another);
        }
    }

    #[test]
    fn what_is_sealed_opens_with_the_same_key_for_the_same_thing_only() {
        let chance = Chance::seeded(1);
        let (key, other) = (Key::new(&chance), Key::new(&chance));
        let sealed = key.seal(&chance, b"mo", b"geheim");
        assert_ne!(sealed, key.seal(&chance, b"mo", b"geheim"), "each time anew");
        assert_eq!(key.open(b"mo", &sealed).unwrap(), b"geheim");
        assert!(other.open(b"mo", &sealed).is_none() && key.open(b"els", &sealed).is_none());
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(key.open(b"mo", &changed).is_none(), "byte {place}");
        }
        assert!(key.open(b"mo", &sealed[..NONCE]).is_none() && key.open(b"mo", b"").is_none());
    }
}
