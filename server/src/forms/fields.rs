//! The fields of a form as they were sent; what is missing is empty.

use std::collections::BTreeMap;

use app::{
    ui::{Failure, PageError},
    visit::Visit,
};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    response::{IntoResponse, Response},
};
use http::{StatusCode, request::Parts};

use crate::render;

/// The request, and the fields of its form. More than the limit is answered with 413.
#[derive(Debug)]
pub struct Fields {
    /// The request without its body.
    pub parts: Parts,
    visit: Visit,
    values: BTreeMap<String, String>,
}

/// The visit that the middleware put on the request.
#[derive(Debug)]
pub struct Visiting(pub Visit);

impl<S: Send + Sync> FromRequestParts<S> for Visiting {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Visit>().cloned().map(Self).ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// What an address asks behind its question mark, by name; `None` for what it does not ask.
pub fn asked(parts: &Parts) -> impl Fn(&str) -> Option<String> {
    let query = parts.uri.query().unwrap_or_default();
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    move |name| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}

impl Fields {
    /// A request of which the words are still to be read.
    ///
    /// # Errors
    /// It did not come by way of the site.
    pub fn empty(parts: Parts) -> Result<Self, StatusCode> {
        let visit = parts.extensions.get::<Visit>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
        Ok(Self { parts, visit, values: BTreeMap::new() })
    }

    /// Takes the words that were read.
    pub fn take(&mut self, values: BTreeMap<String, String>) {
        self.values = values;
    }

    /// Puts something else in the place of what was sent.
    pub fn set(&mut self, name: &str, value: String) {
        self.values.insert(name.to_owned(), value);
    }

    /// Who asks, where, in which language.
    #[must_use]
    pub fn visit(&self) -> Visit {
        self.visit.clone()
    }

    /// A field; empty when it was not sent. Bytes that are no text became `�`.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// All fields by their names.
    #[must_use]
    pub fn typed(&self) -> BTreeMap<String, String> {
        self.values.clone()
    }

    /// The page that says what went wrong, with all that was typed and a button to send it again.
    pub async fn failed(self, error: impl Into<PageError>) -> Response {
        let failure = Failure { error: error.into(), typed: self.values.into_iter().collect() };
        render::failure(self.parts, failure).await
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Visiting(visit) =
            Visiting::from_request_parts(&mut parts, state).await.map_err(IntoResponse::into_response)?;
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let Ok(body) = body else {
            return Err(render::message(parts, PageError::TooLarge).await);
        };
        let values = url::form_urlencoded::parse(&body).into_owned().collect();
        Ok(Self { parts, visit, values })
    }
}
