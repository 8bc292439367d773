//! A mail server on this machine that takes everything, and keeps nothing but the Message-IDs.

use std::{
    collections::HashSet,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What arrived.
#[derive(Default)]
struct Arrived {
    mails: usize,
    ids: HashSet<String>,
}

/// The mail server; it ends with the program.
#[derive(Clone)]
pub struct Sink {
    /// Where it listens.
    pub address: SocketAddr,
    arrived: Arc<Mutex<Arrived>>,
}

impl Sink {
    /// Listens.
    pub async fn listen() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let sink = Self { address: listener.local_addr()?, arrived: Arc::default() };
        let own = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = own.clone();
                // Who is killed in the middle of a conversation does not say goodbye.
                tokio::spawn(async move { drop(sink.converse(stream).await) });
            }
        });
        Ok(sink)
    }

    fn arrived(&self) -> MutexGuard<'_, Arrived> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many mails arrived, and how many different ones.
    pub fn counts(&self) -> (usize, usize) {
        let arrived = self.arrived();
        (arrived.mails, arrived.ids.len())
    }

    async fn converse(&self, stream: TcpStream) -> std::io::Result<()> {
        stream.set_nodelay(true)?;
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 sink ESMTP\r\n").await?;
        let mut line = String::new();
        while stream.read_line(&mut line).await? > 0 {
            let reply = match line.get(..4).unwrap_or_default() {
                "EHLO" => "250-sink\r\n250 8BITMIME\r\n",
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    self.take(&mut stream).await?;
                    "250 kept\r\n"
                }
                "QUIT" => "221 bye\r\n",
                _ => "250 ok\r\n",
            };
            stream.write_all(reply.as_bytes()).await?;
            line.clear();
        }
        Ok(())
    }

    async fn take(&self, stream: &mut BufReader<TcpStream>) -> std::io::Result<()> {
        let (mut line, mut id) = (Vec::new(), String::new());
        while line != b".\r\n" {
            line.clear();
            if stream.read_until(b'\n', &mut line).await? == 0 {
                // What is cut off is no mail.
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if line.starts_with(b"Message-ID:") {
                id = String::from_utf8_lossy(&line).trim().to_owned();
            }
        }
        let mut arrived = self.arrived();
        arrived.mails += 1;
        arrived.ids.insert(id);
        Ok(())
    }
}
