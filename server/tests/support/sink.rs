//! A mail server on this machine that takes everything and keeps it; but it knows no `weg@`, and refuses `spam@`.

use std::{io::ErrorKind, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Mutex,
    time::sleep,
};

/// What arrived, and where.
#[derive(Clone)]
pub struct Sink {
    /// Where it listens.
    pub address: SocketAddr,
    mails: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Sink {
    /// Listens; the server waits for `delay` before it says that it took a mail.
    pub async fn listen(address: SocketAddr, delay: Duration) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let sink = Self { address: listener.local_addr().unwrap(), mails: Arc::default() };
        let mails = sink.mails.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, mails.clone(), delay));
            }
        });
        sink
    }

    /// What arrived until now.
    pub async fn mails(&self) -> Vec<Vec<u8>> {
        self.mails.lock().await.clone()
    }

    /// The first mail, after waiting for it for at most ten seconds.
    pub async fn first(&self) -> Vec<u8> {
        for _ in 0..1000 {
            if let Some(mail) = self.mails().await.first() {
                return mail.clone();
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("no mail arrived");
    }
}

async fn converse(
    stream: TcpStream,
    mails: Arc<Mutex<Vec<Vec<u8>>>>,
    delay: Duration,
) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 sink ESMTP\r\n").await?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let reply = match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" => "250-sink\r\n250 8BITMIME\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let mail = read_mail(&mut stream).await?;
                sleep(delay).await;
                mails.lock().await.push(mail);
                "250 kept\r\n"
            }
            "RCPT" if line.contains("weg@") => "550 5.1.1 <weg@voorbeeld.example>: User unknown\r\n",
            "RCPT" if line.contains("spam@") => "550 5.7.1 we do not like your mail\r\n",
            "QUIT" => "221 bye\r\n",
            _ => "250 ok\r\n",
        };
        stream.write_all(reply.as_bytes()).await?;
    }
}

/// Reads a mail; one that is cut off is none.
async fn read_mail(stream: &mut BufReader<TcpStream>) -> std::io::Result<Vec<u8>> {
    let mut mail = Vec::new();
    loop {
        let start = mail.len();
        if stream.read_until(b'\n', &mut mail).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if &mail[start..] == b".\r\n" {
            mail.truncate(start);
            return Ok(mail);
        }
        if mail[start] == b'.' {
            mail.remove(start);
        }
    }
}
