//! Requests to a provider: no redirects, by https only, for a short time, and with a short answer. What a
//! provider names is not a way to reach other machines from here.

use std::{pin::Pin, time::Duration};

use openidconnect::{
    AsyncHttpClient, DiscoveryError, ErrorResponse, HttpRequest, HttpResponse, RequestTokenError,
    reqwest::{Client, Error, redirect::Policy},
    url::{Host, Url},
};

use super::Failure;

/// The longest one request may take: there are three at most while somebody waits.
const MOST_TIME: Duration = Duration::from_secs(5);
/// The most bytes of an answer; keys and tokens of large providers take some ten thousand.
const MOST_BYTES: usize = 256 * 1024;

/// What sends the requests.
pub(super) fn client() -> Result<Client, Error> {
    Client::builder().redirect(Policy::none()).timeout(MOST_TIME).https_only(false).build()
}

/// Sends the requests to one provider.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guarded<'a> {
    client: &'a Client,
    /// The provider runs on this machine, for a trial.
    trial: bool,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoAnswer {
    #[error("it names an address without https")]
    NotSafe,
    #[error("its answer is too long")]
    TooLong,
    #[error("it does not answer")]
    Silent(#[from] Error),
    #[error("its answer makes no sense")]
    Nonsense(#[from] openidconnect::http::Error),
}

impl<'a> Guarded<'a> {
    pub(super) fn new(client: &'a Client, issuer: &Url) -> Self {
        Self { client, trial: issuer.scheme() == "http" }
    }

    /// Whether an address that the provider names may be used, by us or by the browser.
    pub(super) fn allows(&self, address: &Url) -> bool {
        let here = match address.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        };
        address.scheme() == "https" || (self.trial && address.scheme() == "http" && here)
    }

    async fn send(self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let request = openidconnect::reqwest::Request::try_from(request)?;
        if !self.allows(request.url()) {
            return Err(NoAnswer::NotSafe);
        }
        let mut answer = self.client.execute(request).await?;
        let mut told = openidconnect::http::Response::builder().status(answer.status());
        if let Some(headers) = told.headers_mut() {
            headers.clone_from(answer.headers());
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > MOST_BYTES {
                return Err(NoAnswer::TooLong);
            }
            body.extend_from_slice(&part);
        }
        Ok(told.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Guarded<'_> {
    type Error = NoAnswer;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl From<&NoAnswer> for Failure {
    fn from(why: &NoAnswer) -> Self {
        Self::Down(match why {
            NoAnswer::NotSafe => "it names an address without https",
            NoAnswer::TooLong => "its answer is too long",
            NoAnswer::Silent(error) if error.is_timeout() => "it does not answer in time",
            NoAnswer::Silent(_) => "it does not answer",
            NoAnswer::Nonsense(_) => "its answer makes no sense",
        })
    }
}

/// Why what a provider publishes of itself is not there.
pub(super) fn not_found(error: &DiscoveryError<NoAnswer>) -> Failure {
    match error {
        DiscoveryError::Request(why) => why.into(),
        DiscoveryError::Validation(_) => Failure::Down("it says that it is another issuer"),
        _ => Failure::Down("what it publishes of itself makes no sense"),
    }
}

/// Why there is no token for a code.
pub(super) fn no_token<E: ErrorResponse>(error: &RequestTokenError<NoAnswer, E>) -> Failure {
    match error {
        RequestTokenError::Request(why) => why.into(),
        RequestTokenError::ServerResponse(_) => Failure::Refused("the provider gives no token for this code"),
        _ => Failure::Down("its answer to a code makes no sense"),
    }
}
