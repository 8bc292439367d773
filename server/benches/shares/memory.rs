//! The measure: a server that sends the same answers from memory, with nothing in between.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use anyhow::Result;
use axum::{
    Router,
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
    serve::ListenerExt,
};
use http::{HeaderMap, StatusCode, Uri, header};
use hyper::body::Bytes;
use tokio::{net::TcpListener, task::AbortHandle};

use crate::load::{ALONE, Connection, Encoding};

/// Answers by path and query.
type Answers = HashMap<String, (HeaderMap, Bytes)>;

/// A server that sends what it has in memory; it ends when this is dropped.
pub struct Memory {
    /// Where it listens.
    pub address: SocketAddr,
    task: AbortHandle,
}

impl Memory {
    /// Asks a site for pages, and serves what it got.
    pub async fn of(site: SocketAddr, paths: &[String], encoding: Encoding) -> Result<Self> {
        let mut connection = Connection::open(site).await?;
        let mut answers = Answers::new();
        for path in paths {
            let (mut parts, body) = connection.get(path, encoding).await?.into_parts();
            // The server writes these three itself.
            for name in [header::DATE, header::CONTENT_LENGTH, header::TRANSFER_ENCODING] {
                parts.headers.remove(name);
            }
            answers.insert(path.clone(), (parts.headers, body));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        let router = Router::new().fallback(answer).with_state(Arc::new(answers));
        let task = tokio::spawn(async move { drop(axum::serve(listener, router).await) });
        Ok(Self { address, task: task.abort_handle() })
    }
}

async fn answer(State(answers): State<Arc<Answers>>, uri: Uri) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let path = path.split(ALONE).next().unwrap_or(path).trim_end_matches(['?', '&']);
    match answers.get(path) {
        Some((headers, body)) => (headers.clone(), Body::from(body.clone())).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.task.abort();
    }
}
