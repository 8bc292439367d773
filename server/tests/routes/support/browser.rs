//! A browser without scripts: it keeps cookies, says from where a form comes, and follows nothing by itself.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
};

use axum::{Router, body::Body, extract::ConnectInfo};
use http::{HeaderMap, Method, Request, StatusCode, header, request::Builder};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::html::{read, tags};

/// A browser on one host.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    host: &'static str,
    /// From which network it asks.
    pub network: IpAddr,
    /// Its cookies, by name.
    pub cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// The body as text.
    pub body: String,
}

impl Browser {
    /// A browser without cookies.
    pub fn new(router: Router, host: &'static str, network: IpAddr) -> Self {
        Self { router, host, network, cookies: BTreeMap::new() }
    }

    /// The same browser in another network.
    pub fn at(self, network: &str) -> Self {
        Self { network: network.parse().unwrap(), ..self }
    }

    /// The same browser with the cookies of another one.
    pub fn with_cookies_of(self, other: &Self) -> Self {
        Self { cookies: other.cookies.clone(), ..self }
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path), Body::empty()).await
    }

    /// Sends a form from a page of the same site.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_raw(path, body).await
    }

    /// Sends a body as it is, as a form from a page of the same site.
    pub async fn post_raw(&mut self, path: &str, body: impl Into<Body>) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.into()).await
    }

    /// A request with host, network and cookies.
    pub fn request(&self, method: Method, path: &str) -> Builder {
        let peer = ConnectInfo(SocketAddr::new(self.network, 49152));
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.host)
            .header(header::ACCEPT, "text/html,*/*;q=0.8")
            .extension(peer);
        if self.cookies.is_empty() {
            return request;
        }
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.header(header::COOKIE, cookies.join("; "))
    }

    /// Sends a request, and keeps the cookies that come back.
    pub async fn send(&mut self, request: Builder, body: Body) -> Answer {
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, bytes, body };
        for cookie in answer.cookies() {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

impl Answer {
    /// A header as text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a form sends the browser; the answer must be a 303.
    pub fn see_other(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location").to_owned()
    }

    /// The cookies that it sets, with their attributes.
    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap()).collect()
    }

    /// The page with its entities read.
    pub fn text(&self) -> String {
        read(&self.body)
    }

    /// Whether the page says something.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What stands in a text field, or in a hidden one.
    pub fn field(&self, name: &str) -> String {
        let field = tags(&self.body).into_iter().find(|tag| tag.get("name") == name);
        let field = field.unwrap_or_else(|| panic!("there is no field {name}: {}", self.body));
        // The line end that opens a textarea is not part of its text.
        if field.name == "textarea" {
            field.text.replacen('\n', "", 1)
        } else {
            field.get("value").to_owned()
        }
    }

    /// Which choice of a field is taken; empty for none.
    pub fn chosen(&self, name: &str) -> String {
        let tags = tags(&self.body);
        let radio = tags.iter().find(|tag| tag.get("name") == name && tag.attributes.contains_key("checked"));
        let list = tags.iter().skip_while(|tag| tag.name != "select" || tag.get("name") != name);
        let mut options = list.take_while(|tag| tag.name != "/select");
        let chosen = radio.or_else(|| options.find(|tag| tag.attributes.contains_key("selected")));
        chosen.map_or("", |tag| tag.get("value")).to_owned()
    }

    /// Where the first link inside a part of the page leads; `None` when there is none.
    pub fn link_in(&self, class: &str) -> Option<String> {
        let tags = tags(&self.body);
        let mut part = tags.iter().skip_while(|tag| tag.get("class") != class).skip(1);
        part.find(|tag| tag.name == "a").map(|tag| tag.get("href").to_owned())
    }
}
