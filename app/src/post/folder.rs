//! Mail in a folder, one file per mail: `<uuid>.eml`.

use std::{fs, path::Path, time::SystemTime};

use app_core::kernel::Instant;
use jiff::civil::DateTime;
use mail_parser::{Address, HeaderName, Message, MessageParser};
use uuid::Uuid;

/// The most mails on one page.
const MOST: usize = 100;

/// A mail as it lies in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) id: Uuid,
    pub(super) subject: String,
    /// The address of the reader.
    pub(super) to: String,
    /// When it was sent, on the wall clock here.
    pub(super) sent: Option<DateTime>,
    /// Code of its language; empty when it does not say.
    pub(super) language: String,
    /// Its plain text.
    pub(super) text: String,
}

/// The newest mails, newest first. What cannot be read is left out.
pub(super) fn newest(folder: &Path) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(SystemTime, String)> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_str()?.strip_suffix(".eml")?.to_owned();
            Some((entry.metadata().ok()?.modified().ok()?, name))
        })
        .collect();
    files.sort_unstable_by(|a, b| b.cmp(a));
    files.into_iter().take(MOST).filter_map(|(_, name)| mail(folder, &name)).collect()
}

/// One mail by its id; `None` for what is no id, so that no other file can be asked for.
pub(super) fn mail(folder: &Path, id: &str) -> Option<Kept> {
    let id = Uuid::try_parse(id).ok()?;
    let bytes = fs::read(folder.join(format!("{id}.eml"))).ok()?;
    let message = MessageParser::default().parse(&bytes)?;
    Some(Kept {
        id,
        subject: message.subject().unwrap_or_default().to_owned(),
        to: message.to().and_then(Address::first).and_then(|to| to.address()).unwrap_or_default().to_owned(),
        sent: message.date().map(|date| Instant(date.to_timestamp().saturating_mul(1_000_000)).local()),
        language: language(&message),
        text: message.body_text(0).unwrap_or_default().into_owned(),
    })
}

fn language(message: &Message<'_>) -> String {
    message.header_raw(HeaderName::ContentLanguage).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "3f2b8c1e-0000-4000-8000-000000000001";

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let mail = "From: Gemeente <a@voorbeeld.example>\r\nTo: joke@voorbeeld.example\r\n\
                    Subject: =?utf-8?b?VmlqdmVyIMOpw6lu?=\r\nDate: Wed, 23 Dec 2026 15:30:00 +0000\r\n\
                    Content-Language: nl\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBeste Joke,\r\n";
        fs::write(folder.path().join(format!("{ONE}.eml")), mail).unwrap();
        fs::write(folder.path().join("secret.eml"), mail).unwrap();
        fs::write(folder.path().join("secret.txt"), "x").unwrap();
        folder
    }

    #[test]
    fn a_mail_is_read_as_its_reader_would() {
        let folder = folder();
        let mail = newest(folder.path()).remove(0);
        assert_eq!((mail.subject.as_str(), mail.to.as_str()), ("Vijver één", "joke@voorbeeld.example"));
        assert_eq!(mail.sent.unwrap().to_string(), "2026-12-23T16:30:00");
        assert_eq!((mail.language.as_str(), mail.text.trim()), ("nl", "Beste Joke,"));
    }

    #[test]
    fn only_mails_can_be_asked_for() {
        let folder = folder();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        for id in [
            format!("../{ONE}"),
            "secret".to_owned(),
            "../secret".to_owned(),
            "/etc/passwd".to_owned(),
            String::new(),
        ] {
            assert_eq!(mail(&inner, &id), None, "{id}");
            assert_eq!(mail(folder.path(), &id), None, "{id}");
        }
        assert_eq!(newest(folder.path()).len(), 1);
        assert_eq!(newest(&folder.path().join("nowhere")), []);
    }
}
