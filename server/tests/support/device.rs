//! A browser that reads what is pushed to it (RFC 8291), and a push service on this machine that keeps what it gets.
//!
//! The browser is written after the text of the standard, with other libraries than those that seal.

use std::sync::{Arc, Mutex};

use aes_gcm::{Aes128Gcm, KeyInit, Nonce, aead::Aead};
use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    response::IntoResponse,
    routing::post,
};
use data_encoding::BASE64URL_NOPAD;
use hkdf::Hkdf;
use http::{HeaderMap, StatusCode, header};
use p256::{PublicKey, SecretKey, ecdh::diffie_hellman, elliptic_curve::sec1::ToSec1Point};
use sha2::Sha256;
use tokio::{net::TcpListener, time::sleep};

/// What only the browser knows.
pub struct Device {
    secret: SecretKey,
    auth: Vec<u8>,
}

impl Device {
    /// With a private key and what it shares with us, both in base 64 for addresses.
    pub fn new(secret: &str, auth: &str) -> Self {
        let bytes = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        Self { secret: SecretKey::from_slice(&bytes(secret)).unwrap(), auth: bytes(auth) }
    }

    /// The public key, as a browser gives it.
    pub fn public_key(&self) -> String {
        BASE64URL_NOPAD.encode(self.secret.public_key().to_sec1_point(false).as_bytes())
    }

    /// Opens what was sealed for it. Panics when it was not, or is not as the standard says.
    pub fn open(&self, sealed: &[u8]) -> Vec<u8> {
        let (salt, rest) = sealed.split_at(16);
        let (size, rest) = rest.split_at(4);
        let size = u32::from_be_bytes(size.try_into().unwrap());
        assert!(size >= 18, "{size}");
        let (sender, record) = rest[1..].split_at(usize::from(rest[0]));
        assert!(record.len() <= size.try_into().unwrap(), "one record");
        let shared = diffie_hellman(
            self.secret.to_nonzero_scalar(),
            PublicKey::from_sec1_bytes(sender).unwrap().as_affine(),
        );
        let mine = self.secret.public_key().to_sec1_point(false);
        let about = [b"WebPush: info\0", mine.as_bytes(), sender].concat();
        let input: [u8; 32] = expand(&self.auth, shared.raw_secret_bytes(), &about);
        let key: [u8; 16] = expand(salt, &input, b"Content-Encoding: aes128gcm\0");
        let nonce: [u8; 12] = expand(salt, &input, b"Content-Encoding: nonce\0");
        let mut opened = Aes128Gcm::new(&key.into()).decrypt(&Nonce::from(nonce), record).unwrap();
        let end = opened.iter().rposition(|byte| *byte != 0).unwrap();
        assert_eq!(opened[end], 2, "the last record");
        opened.truncate(end);
        opened
    }
}

fn expand<const N: usize>(salt: &[u8], input: &[u8], about: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(Some(salt), input).expand(about, &mut out).unwrap();
    out
}

/// What was pushed: to which path, with which headers, and the body.
pub type Pushed = (String, HeaderMap, Vec<u8>);

/// A push service on this machine.
#[derive(Clone)]
pub struct PushService {
    /// Its address, without a slash at the end.
    pub origin: String,
    answers: Arc<Mutex<Vec<u16>>>,
    pushed: Arc<Mutex<Vec<Pushed>>>,
}

impl PushService {
    /// Listens, and gives these answers, the last one from then on; with 302 it says to go to `/elders`.
    pub async fn listen(answers: &[u16]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let mut answers = answers.to_vec();
        answers.reverse();
        let service = Self { origin, answers: Arc::new(Mutex::new(answers)), pushed: Arc::default() };
        let router = Router::new().route("/{*path}", post(take)).with_state(service.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        service
    }

    /// What was pushed until now.
    pub fn pushed(&self) -> Vec<Pushed> {
        self.pushed.lock().unwrap().clone()
    }

    /// The first of it, after waiting for at most ten seconds.
    pub async fn first(&self) -> Pushed {
        for _ in 0..1000 {
            if let Some(first) = self.pushed().first() {
                return first.clone();
            }
            sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("nothing was pushed");
    }
}

async fn take(
    State(service): State<PushService>,
    Path(path): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> impl IntoResponse {
    service.pushed.lock().unwrap().push((path, headers, body.to_vec()));
    let mut answers = service.answers.lock().unwrap();
    let answer = if answers.len() > 1 { answers.pop() } else { answers.last().copied() };
    (StatusCode::from_u16(answer.unwrap()).unwrap(), [(header::LOCATION, "/elders")])
}
