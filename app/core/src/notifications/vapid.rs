//! With what the installation shows push services who it is (VAPID, RFC 8292): a key that follows from the key of the
//! installation, so that it is there by itself, and is the same on every server of it.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::json;

use crate::kernel::{Core, key::Key};

/// For how long a push service may believe a token, in seconds; RFC 8292 allows a day.
const BELIEVED: i64 = 12 * 3600;

/// The key of an installation. One in 2^32 marks is no key of this curve: then the next one is taken.
#[expect(clippy::expect_used, reason = "that none of 256 marks is a key will not happen")]
fn signing_key(key: &Key) -> SigningKey {
    (0..=u8::MAX)
        .find_map(|number| SigningKey::from_slice(&key.mark("web push", &[&number.to_string()])).ok())
        .expect("a key of P-256")
}

fn public_part(key: &SigningKey) -> String {
    BASE64URL_NOPAD.encode(key.verifying_key().to_sec1_point(false).as_bytes())
}

/// The public part of the key, as a browser wants it: the uncompressed point, in base 64 for addresses.
#[must_use]
pub fn push_key(core: &Core) -> String {
    public_part(&signing_key(&core.key))
}

/// The header `Authorization` for a push service, known by its `origin`; `contact` is where its owner can reach us.
#[must_use]
pub fn push_authorization(core: &Core, origin: &str, contact: &str) -> String {
    let encode = |value: serde_json::Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let key = signing_key(&core.key);
    let until = core.now().plus_seconds(BELIEVED).0 / 1_000_000;
    let head = encode(json!({"typ": "JWT", "alg": "ES256"}));
    let claims = encode(json!({"aud": origin, "exp": until, "sub": format!("mailto:{contact}")}));
    let signature: Signature = key.sign(format!("{head}.{claims}").as_bytes());
    let signature = BASE64URL_NOPAD.encode(&signature.to_bytes());
    format!("vapid t={head}.{claims}.{signature}, k={}", public_part(&key))
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::{VerifyingKey, signature::Verifier};

    use super::*;
    use crate::{db_test, kernel::testing::core_on};

    #[test]
    fn the_key_follows_from_that_of_the_installation_and_from_nothing_else() {
        let key = |letter: &str| public_part(&signing_key(&Key::parse(&letter.repeat(64)).unwrap()));
        assert_eq!((key("a"), key("a").len()), (key("a"), 87));
        assert_ne!(key("a"), key("b"));
        assert!(key("a").starts_with('B'), "an uncompressed point");
    }

    db_test!(a_token_is_signed_for_one_push_service_and_for_half_a_day, |db| {
        let core = core_on(db);
        let header = push_authorization(&core, "https://push.example", "wij@zoetermeer.example");
        let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(key, push_key(&core));
        let decode = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        let (said, signature) = token.rsplit_once('.').unwrap();
        let key = VerifyingKey::from_sec1_bytes(&decode(key)).unwrap();
        key.verify(said.as_bytes(), &Signature::from_slice(&decode(signature)).unwrap()).unwrap();
        let (head, claims) = said.split_once('.').unwrap();
        let read = |text: &str| serde_json::from_slice::<serde_json::Value>(&decode(text)).unwrap();
        assert_eq!(read(head), json!({"typ": "JWT", "alg": "ES256"}));
        let until = core.now().0 / 1_000_000 + 12 * 3600;
        let expected =
            json!({"aud": "https://push.example", "exp": until, "sub": "mailto:wij@zoetermeer.example"});
        assert_eq!(read(claims), expected);
    });
}
