//! Sending mail: to a mail server, or, without one, to a folder.

use std::{
    error::Error,
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result, anyhow};
use app::letters::{Letter, one_line};
use app_core::{
    kernel::{Instant, email::Email},
    places::Municipality,
};
use lettre::{
    Address, AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{
        self,
        client::{Certificate, Tls, TlsParameters},
    },
};
use uuid::Uuid;

use crate::config::Config;

/// The longest one conversation with the mail server may wait for a reply.
const PATIENCE: Duration = Duration::from_secs(15);
/// How a certificate begins in a PEM file.
const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Where mail goes.
#[derive(Clone)]
pub struct Post {
    from: Address,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

/// Why a letter was not sent. Names no address and no text of the mail server, which may hold one.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The letter could not be put in the form of a mail.
    #[error("the mail could not be made: {0}")]
    Form(&'static str),
    /// The mail server refused it or could not be reached.
    #[error("{0}")]
    Server(String),
    /// It knows for good that no mail arrives at the address of the reader.
    #[error("the mail server does not know the address of the reader")]
    Recipient,
    /// The folder could not be written to.
    #[error("the mail folder could not be written to")]
    Folder,
}

impl Post {
    /// The way that a configuration names; makes the folder when mail goes there.
    ///
    /// # Errors
    /// A sender that is no address, a mail server without TLS, a folder that cannot be made.
    pub fn new(config: &Config) -> Result<Self> {
        let sender: Mailbox = config
            .mail_from
            .parse()
            .map_err(|error| anyhow!("configuration: mail_from '{}': {error}", config.mail_from))?;
        let way = match &config.smtp_url {
            Some(url) => Way::Server(server(url, config.smtp_ca.as_deref(), sender.email.domain())?),
            None => {
                let folder = mail_folder(config);
                std::fs::create_dir_all(&folder)
                    .with_context(|| format!("the mail folder {} cannot be made", folder.display()))?;
                Way::Folder(AsyncFileTransport::new(folder))
            }
        };
        Ok(Self { from: sender.email, way })
    }

    /// Sends a letter of a municipality. `id` is that of the work it is: a letter that is sent a
    /// second time after an interruption has the same Message-ID.
    ///
    /// # Errors
    /// See [`SendError`].
    pub async fn send(
        &self,
        letter: &Letter,
        municipality: &Municipality,
        to: &Email,
        id: Uuid,
        now: Instant,
    ) -> Result<(), SendError> {
        let message = self.message(letter, municipality, to, id, now)?;
        match &self.way {
            Way::Server(server) => server.send(message).await.map(drop).map_err(|error| refusal(&error)),
            Way::Folder(folder) => folder.send(message).await.map(drop).map_err(|_| SendError::Folder),
        }
    }

    fn message(
        &self,
        letter: &Letter,
        municipality: &Municipality,
        to: &Email,
        id: Uuid,
        now: Instant,
    ) -> Result<Message, SendError> {
        let address = |text: &str, what| text.parse::<Address>().map_err(|_| SendError::Form(what));
        let to = address(to.as_str(), "the address of the reader")?;
        let reply_to = address(&municipality.contact.email, "the address of the municipality")?;
        let name = letter.closing.last().map(|name| one_line(name));
        let (text, html) = (SinglePart::plain(letter.text()), SinglePart::html(letter.html()));
        let mut message = Message::builder()
            .from(Mailbox::new(name.clone(), self.from.clone()))
            .reply_to(Mailbox::new(name, reply_to))
            .to(Mailbox::new(None, to))
            .subject(one_line(&letter.subject))
            .date(moment(now))
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("X-Auto-Response-Suppress", "All"))
            .raw_header(header("Content-Language", letter.language));
        if let Some((_, address)) = &letter.stop {
            // RFC 8058: the mail program has a button of its own, that sends a form there.
            message = message
                .raw_header(header("List-Unsubscribe", &format!("<{}>", one_line(address))))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        message
            .multipart(
                MultiPart::alternative().boundary(id.simple().to_string()).singlepart(text).singlepart(html),
            )
            .map_err(|_| SendError::Form("its headers"))
    }
}

/// Where mail goes that is not sent.
#[must_use]
pub fn mail_folder(config: &Config) -> PathBuf {
    config.data.join("mail")
}

/// A mail server, to which we present ourselves by the sender's domain, unless the address names
/// another in its path. Letters hold private links, so TLS is asked for, except on this machine.
fn server(
    address: &str,
    own_authorities: Option<&Path>,
    domain: &str,
) -> Result<AsyncSmtpTransport<Tokio1Executor>> {
    let url = url::Url::parse(address).map_err(|error| anyhow!("configuration: smtp_url: {error}"))?;
    let wrapped = url.scheme() == "smtps";
    let encrypted = wrapped || url.query_pairs().any(|(key, value)| key == "tls" && value == "required");
    if !encrypted && !is_this_machine(&url) {
        return Err(anyhow!("configuration: smtp_url must begin with smtps:// or end with ?tls=required"));
    }
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(address)
        .map_err(|error| anyhow!("configuration: smtp_url: {error}"))?;
    if let Some(file) = own_authorities.filter(|_| encrypted) {
        let parameters = trusting(file, url.host_str().unwrap_or_default())?;
        builder = builder.tls(if wrapped { Tls::Wrapper(parameters) } else { Tls::Required(parameters) });
    }
    if url.path().trim_matches('/').is_empty() {
        builder = builder.hello_name(smtp::extension::ClientId::Domain(domain.to_owned()));
    }
    Ok(builder.timeout(Some(PATIENCE)).build())
}

/// What is believed of a host: the public authorities, and those in a file.
fn trusting(file: &Path, host: &str) -> Result<TlsParameters> {
    let wrong = || format!("configuration: smtp_ca: {}", file.display());
    let pem = std::fs::read(file).with_context(wrong)?;
    if !pem.windows(BEGIN.len()).any(|part| part == BEGIN) {
        return Err(anyhow!("{}: there is no certificate in it", wrong()));
    }
    let authorities = Certificate::from_pem(&pem).with_context(wrong)?;
    TlsParameters::builder(host.to_owned())
        .add_root_certificate(authorities)
        .build_rustls()
        .with_context(wrong)
}

fn is_this_machine(url: &url::Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

/// What went wrong at the mail server, without its words.
fn refusal(error: &smtp::Error) -> SendError {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    if error.is_permanent() && is_about_reader(&said) {
        return SendError::Recipient;
    }
    let what = if error.is_permanent() {
        "the mail server refused the mail, or our name and password"
    } else if error.is_transient() {
        "the mail server could not take the mail now"
    } else if error.is_timeout() {
        "the mail server did not answer in time"
    } else if let Some(reason) = unencrypted(error) {
        return SendError::Server(format!("no encrypted connection with the mail server: {reason}"));
    } else {
        "no connection with the mail server, or it offers no encryption"
    };
    SendError::Server(error.status().map_or_else(|| what.to_owned(), |code| format!("{what} ({code})")))
}

/// Whether a refusal for good is about the address of the reader: a mail server says so in its enhanced status code
/// (RFC 3463), at the start of its words. One that gives none could as well mean our address, our name or the mail.
fn is_about_reader(said: &str) -> bool {
    const NO_SUCH_ADDRESS: [&str; 6] = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];
    said.split_whitespace().next().is_some_and(|code| NO_SUCH_ADDRESS.contains(&code))
}

/// Why encrypting failed, when it did: in the words of our side, as in "invalid peer certificate".
fn unencrypted(error: &smtp::Error) -> Option<String> {
    let mut cause = error.source();
    while let Some(one) = cause {
        match one.downcast_ref::<io::Error>() {
            Some(reason) if reason.kind() == io::ErrorKind::InvalidData => return Some(reason.to_string()),
            _ => cause = one.source(),
        }
    }
    None
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn moment(now: Instant) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[tokio::test]
    async fn a_hostile_subject_or_name_adds_no_header() {
        let hostile = "Jan\r\nBcc: x@kwaad.example\r\n\r\n<script>";
        let letter = Letter {
            subject: hostile.to_owned(),
            language: "nl",
            greeting: hostile.to_owned(),
            blocks: Vec::new(),
            closing: [String::new(), hostile.to_owned()],
            footer: Vec::new(),
            stop: Some((hostile.to_owned(), hostile.to_owned())),
        };
        let all = app_core::places::Municipalities::embedded().unwrap();
        let post = Post::new(&config("smtps://mail.example")).unwrap();
        let to = Email::parse("joke@voorbeeld.example").unwrap();
        let message = post.message(&letter, all.default_one(), &to, Uuid::nil(), Instant(0)).unwrap();
        assert_eq!(message.envelope().to().len(), 1);
        let raw = message.formatted();
        let mail = mail_parser::MessageParser::default().parse(&raw).unwrap();
        assert!(mail.bcc().is_none());
        assert_eq!(mail.subject().unwrap(), "Jan Bcc: x@kwaad.example <script>");
        assert_eq!(mail.text_body_count(), 1);
    }

    fn config(smtp_url: &str) -> Config {
        Config { smtp_url: Some(smtp_url.to_owned()), ..Config::default() }
    }

    #[rstest]
    #[case("5.1.1 <joke@voorbeeld.example>: Recipient address rejected: User unknown", true)]
    #[case("5.1.10 RESOLVER.ADR.RecipientNotFound; not found", true)]
    #[case("5.2.1 mailbox disabled", true)]
    #[case("5.1.8 Sender address rejected: Domain not found", false)]
    #[case("5.2.2 mailbox full", false)]
    #[case("5.7.1 looks like spam; see 5.1.1", false)]
    #[case("5.3.4 message too big", false)]
    #[case("no such user", false)]
    #[case("", false)]
    fn only_a_refusal_of_the_reader_is_about_the_reader(#[case] said: &str, #[case] expected: bool) {
        assert_eq!(is_about_reader(said), expected);
    }

    #[rstest]
    #[case("smtps://user:secret@mail.example", true)]
    #[case("smtp://user:secret@mail.example:587?tls=required", true)]
    #[case("smtp://127.0.0.1:2525", true)]
    #[case("smtp://localhost:2525", true)]
    #[case("smtp://[::1]:2525", true)]
    #[case("smtp://mail.example", false)]
    #[case("smtp://mail.example?tls=opportunistic", false)]
    #[case("smtp://127.0.0.1.mail.example", false)]
    #[case("http://mail.example", false)]
    #[case("mail.example", false)]
    #[tokio::test]
    async fn mail_leaves_this_machine_by_tls_only(#[case] smtp_url: &str, #[case] accepted: bool) {
        assert_eq!(Post::new(&config(smtp_url)).is_ok(), accepted);
    }

    #[rstest]
    #[case("not-there.pem")]
    #[case("Cargo.toml")]
    fn a_file_without_certificates_is_refused_at_the_start(#[case] file: &str) {
        let config = Config { smtp_ca: Some(file.into()), ..config("smtps://mail.example") };
        let error = Post::new(&config).err().unwrap().to_string();
        assert!(error.starts_with(&format!("configuration: smtp_ca: {file}")), "{error}");
    }

    #[test]
    fn a_sender_that_is_no_address_is_refused_at_the_start() {
        let config = Config { mail_from: "Groene Loper".to_owned(), ..config("smtps://mail.example") };
        let error = Post::new(&config).err().unwrap().to_string();
        assert!(error.starts_with("configuration: mail_from 'Groene Loper'"), "{error}");
    }
}
