//! Secret links and cookies: 160 random bits, written for people; only the hash is stored.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::chance::Chance;

/// Crockford's: no letter in it is taken for another one, or for a digit.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A secret that opens something. Not printed by `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

/// What is stored of a [`Token`]: its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct TokenHash(Vec<u8>);

impl Token {
    /// A new secret.
    #[must_use]
    pub fn new(chance: &Chance) -> Self {
        Self(encode(&chance.bytes::<20>()))
    }

    /// The secret as it stands in a link or cookie; `None` when it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = text.len() == 32 && text.bytes().all(|b| ALPHABET.contains(&b));
        well_formed.then(|| Self(text.to_owned()))
    }

    /// Another secret that follows from this one, the same each time for the same `purpose`.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        let digest = Sha256::new().chain_update(purpose).chain_update(b"\0").chain_update(&self.0).finalize();
        Self(encode(&digest[..20]))
    }

    /// The secret itself, for a link or a cookie.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What may be stored of it.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(&self.0)
    }
}

impl TokenHash {
    /// The hash of another secret that nobody can guess.
    pub(crate) fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret).to_vec())
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Crockford base 32 without padding; the bits must be a multiple of five.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let (mut bits, mut held, mut out) = (0u32, 0u32, String::new());
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            out.push(char::from(ALPHABET[(bits >> held) as usize & 31]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_the_way_through_a_link_and_is_not_printed() {
        let token = Token::new(&Chance::seeded(1));
        assert_eq!(Token::parse(token.reveal()), Some(token.clone()));
        assert_eq!(token.reveal().len(), 32);
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_eq!(Token::parse("../../etc"), None);
    }

    #[test]
    fn a_derived_token_is_the_same_each_time_and_differs_by_purpose() {
        let token = Token::new(&Chance::seeded(1));
        assert_eq!(token.derive("follow"), token.derive("follow"));
        assert_ne!(token.derive("follow"), token.derive("other"));
        assert_ne!(token.derive("follow"), token);
    }
}
