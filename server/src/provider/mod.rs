//! Signing in with a provider (OpenID Connect): the requests to it, and the check of what it answers.
//!
//! It stands here and not in the domain because it is about HTTP: the domain is told who somebody turned
//! out to be, and decides what that means.

mod http;
mod secrets;
mod token;

use std::{sync::Arc, time::Duration};

use anyhow::Result;
use app_core::{
    identity::{Flow, Handshake, Shown},
    kernel::Core,
    places::{Municipality, Provider},
};
use moka::future::Cache;
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, AuthorizationRequest, ClientId, ClientSecret,
    CsrfToken, EndSessionUrl, IssuerUrl, LogoutRequest, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, ProviderMetadataWithLogout as Metadata, RedirectUrl, Scope, TokenUrl,
    core::{CoreAuthenticationFlow, CoreClientAuthMethod},
    reqwest,
    url::Url,
};

use crate::config::Config;
use http::Guarded;
use token::{Checked, Client};

/// How long what a provider publishes of itself is believed; a key that is not there is looked for at once.
const KNOWN: Duration = Duration::from_secs(10 * 60);

/// Why nobody is signed in. Nothing in it is about who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The provider does not work.
    #[error("the provider does not work: {0}")]
    Down(&'static str),
    /// It works, but what came back proves nothing.
    #[error("refused: {0}")]
    Refused(&'static str),
}

/// The way of one municipality to one of its providers.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The provider.
    pub provider: &'a Provider,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// The public address of its site, without a slash at the end.
    pub base: &'a str,
}

/// The providers of all municipalities.
#[derive(Clone, Debug)]
pub struct Providers {
    client: reqwest::Client,
    known: Cache<String, Arc<Metadata>>,
    secrets: Arc<secrets::Secrets>,
}

impl Providers {
    /// Nothing is asked of any provider yet.
    ///
    /// # Errors
    /// A provider without its secret, or a secret without its provider.
    pub fn new(core: &Core, config: &Config) -> Result<Self> {
        secrets::check(config, &core.municipalities)?;
        let known = Cache::builder().max_capacity(100).time_to_live(KNOWN).build();
        Ok(Self { client: http::client()?, known, secrets: Arc::new(config.provider_secrets.clone()) })
    }

    /// Where a browser goes to sign in.
    ///
    /// # Errors
    /// The provider does not work.
    pub async fn sign_in_address(&self, way: Way<'_>, handshake: &Handshake) -> Result<Url, Failure> {
        let client = self.client_of(way, &*self.metadata(way.provider).await?)?;
        let (state, nonce) = (handshake.state(), handshake.nonce());
        let verifier = PkceCodeVerifier::new(handshake.verifier());
        let acr = way.provider.acr.iter().cloned().map(AuthenticationContextClass::new);
        let request = client.authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state.reveal().to_owned()),
            move || Nonce::new(nonce.reveal().to_owned()),
        );
        let request = request
            .add_scopes(way.provider.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        Ok(acr.fold(request, AuthorizationRequest::add_auth_context_value).url().0)
    }

    /// Exchanges the code with which somebody came back, and checks the token that comes for it.
    ///
    /// # Errors
    /// The provider does not work, or what it says proves nothing.
    pub async fn show(&self, core: &Core, way: Way<'_>, flow: &Flow, code: String) -> Result<Shown, Failure> {
        let mut metadata = self.metadata(way.provider).await?;
        let client = self.client_of(way, &metadata)?;
        let exchange = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| Failure::Down("it names no token endpoint"))?
            .set_pkce_verifier(PkceCodeVerifier::new(flow.handshake.verifier()));
        let answer =
            exchange.request_async(&self.guarded(&metadata)).await.map_err(|error| http::no_token(&error))?;
        let checked = token::check(core, way.municipality, way.provider, flow, &answer, &metadata)?;
        if let Checked::Shown(shown) = checked {
            return Ok(shown);
        }
        // Its keys may have changed since we looked.
        self.known.invalidate(&way.provider.issuer).await;
        metadata = self.metadata(way.provider).await?;
        match token::check(core, way.municipality, way.provider, flow, &answer, &metadata)? {
            Checked::Shown(shown) => Ok(shown),
            Checked::UnknownKey => Err(Failure::Refused("signed with a key that is not the provider's")),
        }
    }

    /// Where somebody who signed out here signs out at the provider too; `None` when it has no such place,
    /// or does not work.
    pub async fn sign_out_address(&self, way: Way<'_>) -> Option<Url> {
        let metadata = self.metadata(way.provider).await.ok()?;
        let address = metadata.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(format!("{}/", way.base)).ok()?;
        let request = LogoutRequest::from(address)
            .set_client_id(ClientId::new(way.provider.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(request.http_get_url())
    }

    async fn metadata(&self, provider: &Provider) -> Result<Arc<Metadata>, Failure> {
        let found = self.known.try_get_with(provider.issuer.clone(), self.discover(&provider.issuer));
        found.await.map_err(|failure| *failure)
    }

    async fn discover(&self, issuer: &str) -> Result<Arc<Metadata>, Failure> {
        let issuer =
            IssuerUrl::new(issuer.to_owned()).map_err(|_| Failure::Down("its issuer is no address"))?;
        let http = Guarded::new(&self.client, issuer.url());
        let found = Metadata::discover_async(issuer, &http).await.map_err(|error| http::not_found(&error))?;
        let sign_out = found.additional_metadata().end_session_endpoint.as_ref().map(EndSessionUrl::url);
        let token = found.token_endpoint().map(TokenUrl::url);
        let named = [Some(found.authorization_endpoint().url()), token, sign_out];
        if !named.into_iter().flatten().all(|address| http.allows(address)) {
            return Err(Failure::Down("it names an address without https"));
        }
        Ok(Arc::new(found))
    }

    fn guarded(&self, metadata: &Metadata) -> Guarded<'_> {
        Guarded::new(&self.client, metadata.issuer().url())
    }

    fn client_of(&self, way: Way<'_>, metadata: &Metadata) -> Result<Client, Failure> {
        let secret = self.secrets.get(&secrets::name(&way.municipality.slug, way.provider));
        let secret = secret.ok_or(Failure::Down("its secret is not set"))?;
        let back = RedirectUrl::new(format!("{}/inloggen/terug/{}", way.base, way.provider.slug));
        let back = back.map_err(|_| Failure::Down("the public address of the site is none"))?;
        // Basic authentication is what is meant where nothing is said (OpenID Connect Discovery 1.0, 3).
        let basic = metadata
            .token_endpoint_auth_methods_supported()
            .is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let client = Client::from_provider_metadata(
            metadata.clone(),
            ClientId::new(way.provider.client_id.clone()),
            Some(ClientSecret::new(secret.clone())),
        );
        let how = if basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(client.set_redirect_uri(back).set_auth_type(how))
    }
}
