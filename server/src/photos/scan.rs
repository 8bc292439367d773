//! The virus scanner clamd, where the settings name one: it looks at each photo before anything of it is kept.

use std::{io, path::PathBuf, time::Duration};

use clamav_client::tokio::{Socket, Tcp, scan_buffer};
use tokio::time::timeout;

/// How long it may look at one photo.
const MOST_TIME: Duration = Duration::from_secs(20);

/// Where a scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scanner {
    Tcp(String),
    Socket(PathBuf),
}

/// The scanner did not say what it thinks of a photo.
#[derive(Debug, thiserror::Error)]
pub(super) enum ScanError {
    #[error("the virus scanner does not answer")]
    Silent(#[from] io::Error),
    #[error("the virus scanner takes too long")]
    TooSlow,
    #[error("the virus scanner says: {0}")]
    Refuses(String),
}

impl Scanner {
    /// `127.0.0.1:3310`, or the path of a socket.
    pub(super) fn at(place: &str) -> Self {
        if place.starts_with('/') { Self::Socket(place.into()) } else { Self::Tcp(place.to_owned()) }
    }

    /// Whether it finds a virus.
    pub(super) async fn finds(&self, bytes: &[u8]) -> Result<bool, ScanError> {
        let scan = async {
            match self {
                Self::Tcp(address) => scan_buffer(bytes, Tcp { host_address: address }, None).await,
                Self::Socket(path) => scan_buffer(bytes, Socket { socket_path: path }, None).await,
            }
        };
        let says = timeout(MOST_TIME, scan).await.map_err(|_| ScanError::TooSlow)??;
        let says = String::from_utf8_lossy(&says);
        match says.trim_end_matches('\0').rsplit(' ').next() {
            Some("OK") => Ok(false),
            Some("FOUND") => Ok(true),
            // What is too large for it, as an example.
            _ => Err(ScanError::Refuses(says.into_owned())),
        }
    }
}
