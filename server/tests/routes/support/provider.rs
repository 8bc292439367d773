//! A small OpenID Connect provider that breaks each rule that it is told to break.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use data_encoding::{BASE64, BASE64URL_NOPAD as BASE64URL};
use ring::{
    digest, hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING as ES256, EcdsaKeyPair, KeyPair},
};
use serde_json::{Map, Value, json};
use url::{Url, form_urlencoded};

use super::{Browser, Site};

/// What the provider and the site share.
pub const SECRET: &str = "gedeeld & geheim";

/// The provider; it listens until the test ends.
#[derive(Clone)]
pub struct Provider {
    /// Its issuer.
    pub issuer: String,
    rules: Arc<Mutex<Rules>>,
}

/// How it answers.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Reply {
    /// As it should.
    #[default]
    Right,
    /// Not within the time of a visit.
    Late,
    /// That something broke.
    Broken,
    /// Not with what was asked.
    Rubbish,
    /// Without an end.
    Endless,
    /// That it is elsewhere.
    Elsewhere,
}

/// How it signs.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Sign {
    /// With the key that it publishes.
    #[default]
    Right,
    /// With another key of the same name.
    OtherKey,
    /// Not at all.
    Never,
    /// With what is shared, which the site knows too.
    SharedSecret,
    /// As if its public key were a shared secret.
    PublicKey,
}

/// What it does, and what it knows.
pub struct Rules {
    /// Claims that differ from what is right; none leaves one out.
    pub claims: Map<String, Value>,
    /// How it signs.
    pub sign: Sign,
    /// How it answers who asks what it is.
    pub metadata: Reply,
    /// How it answers who brings a code.
    pub token: Reply,
    /// Another address for people to sign in at.
    pub authorize: Option<String>,
    keys: (Key, Key),
    issued: BTreeMap<String, Asked>,
    /// How often it was asked what it is.
    pub looked: usize,
    now: i64,
}

/// What a browser came with.
#[derive(Clone)]
struct Asked {
    query: BTreeMap<String, String>,
}

struct Key {
    name: String,
    pair: EcdsaKeyPair,
}

impl Key {
    fn new(number: usize) -> Self {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ES256, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ES256, document.as_ref(), &random).unwrap();
        Self { name: format!("sleutel-{number}"), pair }
    }

    fn published(&self) -> Value {
        let point = &self.pair.public_key().as_ref()[1..];
        let (x, y) = (BASE64URL.encode(&point[..32]), BASE64URL.encode(&point[32..]));
        json!({"kty": "EC", "crv": "P-256", "use": "sig", "kid": self.name, "x": x, "y": y})
    }
}

impl Rules {
    fn token(&self, asked: &Asked, issuer: &str) -> String {
        let mut claims = json!({
            "iss": issuer, "aud": asked.query["client_id"], "sub": "joke-1", "iat": self.now, "exp": self.now + 300,
            "nonce": asked.query["nonce"], "email": "joke@voorbeeld.example", "email_verified": true,
        });
        let all = claims.as_object_mut().unwrap();
        for (name, value) in &self.claims {
            all.insert(name.clone(), value.clone());
        }
        all.retain(|_, value| !value.is_null());
        let algorithm = match self.sign {
            Sign::Right | Sign::OtherKey => "ES256",
            Sign::Never => "none",
            Sign::SharedSecret | Sign::PublicKey => "HS256",
        };
        let head = json!({"alg": algorithm, "typ": "JWT", "kid": self.keys.0.name});
        let signed = [head, claims].map(|part| BASE64URL.encode(part.to_string().as_bytes())).join(".");
        let shared = |secret: &[u8]| {
            hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), signed.as_bytes()).as_ref().to_vec()
        };
        let with =
            |key: &Key| key.pair.sign(&SystemRandom::new(), signed.as_bytes()).unwrap().as_ref().to_vec();
        let signature = match self.sign {
            Sign::Right => with(&self.keys.0),
            Sign::OtherKey => with(&self.keys.1),
            Sign::Never => Vec::new(),
            Sign::SharedSecret => shared(SECRET.as_bytes()),
            Sign::PublicKey => shared(self.keys.0.pair.public_key().as_ref()),
        };
        format!("{signed}.{}", BASE64URL.encode(&signature))
    }
}

impl Provider {
    /// Listens on a free port of this machine.
    pub async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let rules = Rules {
            claims: Map::new(),
            sign: Sign::Right,
            metadata: Reply::Right,
            token: Reply::Right,
            authorize: None,
            keys: (Key::new(1), Key::new(1)),
            issued: BTreeMap::new(),
            looked: 0,
            now: 0,
        };
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self { issuer, rules: Arc::new(Mutex::new(rules)) };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        provider
    }

    /// Changes what it does.
    pub fn set(&self, change: impl FnOnce(&mut Rules)) {
        change(&mut self.rules.lock().unwrap());
    }

    /// Says something else of who signs in.
    pub fn says(&self, claims: Value) {
        let Value::Object(claims) = claims else { panic!("claims have names") };
        self.set(|rules| rules.claims = claims);
    }

    /// Signs with another key from now on.
    pub fn rotate(&self) {
        self.set(|rules| rules.keys.0 = Key::new(2));
    }

    /// How often it was asked what it is.
    pub fn looked(&self) -> usize {
        self.rules.lock().unwrap().looked
    }

    /// Somebody signs in at the address to which the site sent them; gives the path at which they come back.
    pub fn signs_in(&self, site: &Site, address: &str) -> String {
        let address = Url::parse(address).unwrap();
        assert!(address.as_str().starts_with(&format!("{}/authorize?", self.issuer)), "{address}");
        let query: BTreeMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!(
            (query["response_type"].as_str(), query["code_challenge_method"].as_str()),
            ("code", "S256")
        );
        let mut rules = self.rules.lock().unwrap();
        rules.now = site.core.now().0 / 1_000_000;
        let code = format!("code-{}", rules.issued.len());
        let back = Url::parse(&query["redirect_uri"]).unwrap();
        let pairs =
            [("code", code.as_str()), ("state", query["state"].as_str()), ("iss", self.issuer.as_str())];
        let answer = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        rules.issued.insert(code, Asked { query });
        format!("{}?{answer}", back.path())
    }
}

async fn answered(reply: Reply, right: Value) -> Response {
    match reply {
        Reply::Right => Json(right).into_response(),
        Reply::Late => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            StatusCode::OK.into_response()
        }
        Reply::Broken => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Reply::Rubbish => {
            ([(header::CONTENT_TYPE, "application/json")], "{\"joke@voorbeeld.example\"").into_response()
        }
        Reply::Endless => {
            ([(header::CONTENT_TYPE, "application/json")], " ".repeat(1 << 20) + &right.to_string())
                .into_response()
        }
        Reply::Elsewhere => (StatusCode::FOUND, [(header::LOCATION, "/keys")]).into_response(),
    }
}

async fn metadata(State(provider): State<Provider>) -> Response {
    let issuer = &provider.issuer;
    let (reply, right) = {
        let mut rules = provider.rules.lock().unwrap();
        rules.looked += 1;
        let authorize = rules.authorize.clone().unwrap_or_else(|| format!("{issuer}/authorize"));
        let right = json!({
            "issuer": rules.claims.get("metadata_issuer").cloned().unwrap_or_else(|| json!(issuer)),
            "authorization_endpoint": authorize, "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"), "end_session_endpoint": format!("{issuer}/uit"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
        });
        (rules.metadata, right)
    };
    answered(reply, right).await
}

async fn keys(State(provider): State<Provider>) -> Json<Value> {
    Json(json!({"keys": [provider.rules.lock().unwrap().keys.0.published()]}))
}

async fn token(State(provider): State<Provider>, headers: HeaderMap, body: Bytes) -> Response {
    let fields: BTreeMap<String, String> = form_urlencoded::parse(&body).into_owned().collect();
    let (reply, right) = {
        let mut rules = provider.rules.lock().unwrap();
        // A code is good for once.
        let Some(asked) = rules.issued.remove(&fields["code"]) else {
            return (StatusCode::BAD_REQUEST, Json(json!({"error": "invalid_grant"}))).into_response();
        };
        let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let basic = format!("{}:{}", encoded(&asked.query["client_id"]), encoded(SECRET));
        let challenge = digest::digest(&digest::SHA256, fields["code_verifier"].as_bytes());
        assert_eq!(headers[header::AUTHORIZATION], format!("Basic {}", BASE64.encode(basic.as_bytes())));
        assert_eq!(fields["redirect_uri"], asked.query["redirect_uri"]);
        if BASE64URL.encode(challenge.as_ref()) != asked.query["code_challenge"] {
            return (StatusCode::BAD_REQUEST, Json(json!({"error": "invalid_grant"}))).into_response();
        }
        let token = rules.token(&asked, &provider.issuer);
        (rules.token, json!({"access_token": "x", "token_type": "Bearer", "id_token": token}))
    };
    answered(reply, right).await
}

/// The providers of both towns, all at one issuer.
fn configured(issuer: &str) -> [(&'static str, String); 2] {
    let one = |slug: &str, client: &str, more: &str| {
        format!(
            "\n[[providers]]\nslug = \"{slug}\"\nname = {{ nl = \"Proef {slug}\", en = \"Trial {slug}\" }}\nissuer = \"{issuer}\"\n\
             client_id = \"{client}\"\n{more}\n"
        )
    };
    let groups = "groups_claim = \"groups\"\ngroups = [
        { group = \"gl-moderatoren\", role = \"moderator\" },
        { group = \"gl-beheer\", role = \"admin\" },
        { group = \"gl-dorp\", role = \"coordinator\", neighbourhood = \"dorp\" },
    ]";
    let staff =
        format!("for = [\"staff\"]\nemail_is_verified = \"always\"\nsecond_factor = [\"mfa\"]\n{groups}");
    let residents = "for = [\"residents\"]";
    let here = [
        one(
            "burgers",
            "loper",
            &format!("{residents}\nlives_here = {{ claim = \"gemeente\", values = [\"0637\"] }}"),
        ),
        one(
            "streng",
            "loper",
            &format!("{residents}\nacr = [\"substantieel\"]\nlives_here = {{ claim = \"postcode\" }}"),
        ),
        one("vreemd", "loper", &format!("{residents}\nemail_is_verified = \"never\"")),
        one("werk", "loper", &staff),
        one("iedereen", "loper", &format!("for = [\"residents\", \"staff\"]\n{groups}")),
    ];
    [("zoetermeer", here.concat()), ("den-helder", one("burgers", "loper-den-helder", residents))]
}

impl Site {
    /// A site with providers, on either engine.
    pub async fn with_providers(on_postgres: bool, provider: &Provider) -> Option<Self> {
        Self::saying_more(on_postgres, &configured(&provider.issuer), |config| {
            for name in ["burgers", "streng", "vreemd", "werk", "iedereen"] {
                config.provider_secrets.insert(format!("zoetermeer_{name}"), SECRET.to_owned());
            }
            config.provider_secrets.insert("den_helder_burgers".to_owned(), SECRET.to_owned());
        })
        .await
    }
}

impl Browser {
    /// Presses the button of a provider; gives the address to which the browser then goes.
    pub async fn leaves_for(&mut self, slug: &str, back: &str) -> String {
        let page = self.post("/inloggen/bij", &[("bij", slug), ("terug", back)]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        page.header("refresh").strip_prefix("0; url=").unwrap().to_owned()
    }

    /// Signs in with a provider; gives the answer of the site.
    pub async fn signs_in_with(&mut self, site: &Site, provider: &Provider, slug: &str) -> super::Answer {
        let address = self.leaves_for(slug, "").await;
        let back = provider.signs_in(site, &address);
        self.get(&back).await
    }
}

/// Makes two tests of one body, named after the engines, with a provider beside the site.
macro_rules! with_provider {
    ($name:ident, |$site:ident, $provider:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn body($site: Site, $provider: Provider) $body

            #[tokio::test]
            async fn sqlite() {
                let provider = Provider::open().await;
                body(Site::with_providers(false, &provider).await.unwrap(), provider).await;
            }

            #[tokio::test]
            async fn postgres() {
                let provider = Provider::open().await;
                if let Some(site) = Site::with_providers(true, &provider).await {
                    body(site, provider).await;
                }
            }
        }
    };
}
