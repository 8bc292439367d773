//! Visitors: connections that ask for pages, one after another, and how long the answers took.

use std::{
    borrow::Cow,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use http::{Request, Response, header, request::Builder};
use http_body_util::{BodyExt, Empty};
use hyper::{
    body::{Bytes, Incoming},
    client::conn::http1::{SendRequest, handshake},
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::JoinSet, time::Duration};

/// How many visitors ask at the same time.
const CONNECTIONS: usize = 16;

/// How bodies may be packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Not at all.
    None,
    /// As browsers ask for it.
    Brotli,
}

/// Whether the site has made the page a moment ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As when many read the same.
    Together,
    /// As when nobody else reads it: each request by an address that was never asked for.
    Alone,
}

/// What makes an address another one, to the site.
pub const ALONE: &str = "alone=";

impl Reading {
    /// The address to ask for.
    pub fn path(self, path: &str) -> Cow<'_, str> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        match self {
            Self::Together => path.into(),
            Self::Alone => {
                let sign = if path.contains('?') { '&' } else { '?' };
                format!("{path}{sign}{ALONE}{}", NUMBER.fetch_add(1, Ordering::Relaxed)).into()
            }
        }
    }
}

/// A connection that stays open.
pub struct Connection(SendRequest<Empty<Bytes>>);

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        // What is wrong with it shows at the next request.
        tokio::spawn(async move { drop(connection.await) });
        Ok(Self(sender))
    }

    /// Asks for a page; anything but 200 is a failure.
    pub async fn get(&mut self, path: &str, encoding: Encoding) -> Result<Response<Bytes>> {
        let mut request = Request::get(path).header(header::HOST, "127.0.0.1");
        if encoding == Encoding::Brotli {
            request = request.header(header::ACCEPT_ENCODING, "gzip, deflate, br");
        }
        self.send(path, request).await
    }

    /// Asks for a page with a cookie; anything but 200 is a failure.
    pub async fn get_as(&mut self, path: &str, cookie: &str) -> Result<Response<Bytes>> {
        let request = Request::get(path).header(header::HOST, "127.0.0.1").header(header::COOKIE, cookie);
        self.send(path, request).await
    }

    async fn send(&mut self, path: &str, request: Builder) -> Result<Response<Bytes>> {
        self.0.ready().await?;
        let response = self.0.send_request(request.body(Empty::new())?).await?;
        let (parts, body): (_, Incoming) = response.into_parts();
        ensure!(parts.status.is_success(), "{path}: {}", parts.status);
        Ok(Response::from_parts(parts, body.collect().await.context("the body")?.to_bytes()))
    }
}

/// What came of asking for a while.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Answers per second.
    pub per_second: f64,
    /// Half of the answers took at most this long, in seconds.
    pub p50: f64,
    /// All but one in a hundred took at most this long, in seconds.
    pub p99: f64,
}

/// Asks for pages, in turn, for a while.
pub async fn load(
    address: SocketAddr,
    paths: &Arc<[String]>,
    encoding: Encoding,
    reading: Reading,
    time: Duration,
) -> Result<Sample> {
    let mut visitors = JoinSet::new();
    for visitor in 0..CONNECTIONS {
        let (mut connection, paths) = (Connection::open(address).await?, paths.clone());
        visitors.spawn(async move {
            let (begun, mut took) = (Instant::now(), Vec::new());
            // Each begins elsewhere, so that they do not ask for the same at the same time.
            for path in paths.iter().cycle().skip(visitor * paths.len() / CONNECTIONS) {
                let asked = Instant::now();
                connection.get(&reading.path(path), encoding).await?;
                took.push(asked.elapsed().as_secs_f64());
                if begun.elapsed() >= time {
                    break;
                }
            }
            anyhow::Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(visitor) = visitors.join_next().await {
        took.extend(visitor??);
    }
    took.sort_by(f64::total_cmp);
    let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or_default();
    Ok(Sample { per_second: took.len() as f64 / time.as_secs_f64(), p50: at(50), p99: at(99) })
}
