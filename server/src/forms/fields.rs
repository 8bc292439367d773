//! The fields of a form as they were sent; what is missing is empty.

use std::collections::BTreeMap;

use app::ui::PageError;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    response::Response,
};
use http::request::Parts;

use crate::render;

/// The request, and the fields of its form. More than the limit is answered with 413.
#[derive(Debug)]
pub struct Fields {
    /// The request without its body.
    pub parts: Parts,
    values: BTreeMap<String, String>,
}

impl Fields {
    /// A field; empty when it was not sent. Bytes that are no text became `�`.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let body = match body {
            Ok(body) => body,
            Err(_) => return Err(render::message(parts, PageError::TooLarge).await),
        };
        let values = url::form_urlencoded::parse(&body).into_owned().collect();
        Ok(Self { parts, values })
    }
}
