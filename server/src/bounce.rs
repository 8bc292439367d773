//! What a mail server tells about a mail of ours that did not arrive (RFC 3464). Of all that such a report says only
//! two things are taken: that it failed for good, and our own Message-ID. Anyone can write a report about any address.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders};
use uuid::Uuid;

/// A report that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// The work that sent the mail that will not arrive; `None` when it is only late, or did arrive.
    pub failed: Option<Uuid>,
}

/// Why a mail is no report. Holds nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// It is no mail, or has no part that says what became of another mail.
    #[error("standard input holds no delivery status notification (RFC 3464)")]
    NoReport,
    /// It is about a mail that has no Message-ID of ours, or does not say about which.
    #[error("the report is not about a mail of this site: it holds no Message-ID that we made")]
    NotOurs,
}

impl Report {
    /// Reads a report as it came.
    ///
    /// # Errors
    /// See [`ReportError`].
    pub fn read(raw: &[u8]) -> Result<Self, ReportError> {
        let mail = MessageParser::default().parse(raw).ok_or(ReportError::NoReport)?;
        let status = mail.parts.iter().find(|part| is(part, "message", "delivery-status"));
        let status = status.ok_or(ReportError::NoReport)?;
        if !has_failed(&String::from_utf8_lossy(status.contents())) {
            return Ok(Self { failed: None });
        }
        let failed = mail.parts.iter().find_map(ours).ok_or(ReportError::NotOurs)?;
        Ok(Self { failed: Some(failed) })
    }
}

fn is(part: &MessagePart<'_>, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind)
            && found.subtype().is_some_and(|found| found.eq_ignore_ascii_case(subtype))
    })
}

/// Whether a group of fields says that a mail failed for good; the first group is about the report itself.
fn has_failed(status: &str) -> bool {
    let text = status.replace("\r\n", "\n");
    text.split("\n\n").any(|group| {
        let field = |name: &str| {
            let mut lines = group.lines().filter_map(|line| line.split_once(':'));
            let found = lines.find(|(found, _)| found.trim().eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.trim().to_ascii_lowercase()).unwrap_or_default()
        };
        // What follows the word, as in "failed (bounced)", is a comment.
        let failed = field("action").split([' ', '(', ';']).next() == Some("failed");
        failed && field("status").starts_with("5.")
    })
}

/// The work that a mail, or the head of one, in a part is of.
fn ours(part: &MessagePart<'_>) -> Option<Uuid> {
    if let Some(mail) = part.message() {
        return work(mail);
    }
    let is_head = is(part, "text", "rfc822-headers") || is(part, "message", "rfc822");
    let head = is_head.then(|| MessageParser::default().parse_headers(part.contents())).flatten()?;
    work(&head)
}

/// As we make it: `<work@domain>`.
fn work(mail: &Message<'_>) -> Option<Uuid> {
    Uuid::parse_str(mail.message_id()?.split('@').next()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const WORK: &str = "019b4c7e-1111-7222-8333-444455556666";

    /// A report as Postfix writes it.
    fn report(action: &str, status: &str, about: &str, id: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mail.example (Mail Delivery System)\r\nTo: post@loper.example\r\n\
             Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
             Message-Id: <20261224.1@mail.example>\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\
             I'm sorry to have to inform you.\r\n\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mail.example\r\nArrival-Date: Thu, 24 Dec 2026 08:00:00 +0100\r\n\r\n\
             Final-Recipient: rfc822; wim@elders.example\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 {status} no such user\r\n\r\n\
             --b\r\nContent-Type: {about}\r\n\r\n\
             From: post@loper.example\r\nTo: joke@voorbeeld.example\r\nMessage-ID: <{id}>\r\nSubject: Uw idee\r\n\r\n\
             Beste Joke\r\n--b--\r\n"
        )
    }

    #[rstest]
    #[case("failed", "5.1.1", true)]
    #[case("Failed", "5.4.4", true)]
    #[case("failed (bounced)", "5.7.1 (refused)", true)]
    #[case("failed", "4.4.7", false)]
    #[case("delayed", "4.4.1", false)]
    #[case("delayed", "5.1.1", false)]
    #[case("delivered", "2.0.0", false)]
    #[case("relayed", "2.1.9", false)]
    fn what_failed_for_good_names_our_work(
        #[case] action: &str,
        #[case] status: &str,
        #[case] fails: bool,
        #[values("message/rfc822", "text/rfc822-headers")] about: &str,
    ) {
        let raw = report(action, status, about, &format!("{WORK}@loper.example"));
        let failed = fails.then(|| Uuid::parse_str(WORK).unwrap());
        assert_eq!(Report::read(raw.as_bytes()), Ok(Report { failed }));
        let with_newlines = raw.replace("\r\n", "\n");
        assert_eq!(Report::read(with_newlines.as_bytes()), Ok(Report { failed }));
    }

    #[rstest]
    #[case("", ReportError::NoReport)]
    #[case("\u{0}\u{1}\u{2}", ReportError::NoReport)]
    #[case(
        "Subject: Afwezig\r\n\r\nIk ben op vakantie. Action: failed\r\nStatus: 5.1.1\r\n",
        ReportError::NoReport
    )]
    fn what_is_no_report_is_refused(#[case] raw: &str, #[case] why: ReportError) {
        assert_eq!(Report::read(raw.as_bytes()), Err(why));
    }

    #[test]
    fn a_report_about_mail_of_others_is_refused() {
        let raw = report("failed", "5.1.1", "message/rfc822", "abc@elders.example");
        assert_eq!(Report::read(raw.as_bytes()), Err(ReportError::NotOurs));
        let cut = raw.split("--b\r\nContent-Type: message/rfc822").next().unwrap();
        assert_eq!(Report::read(cut.as_bytes()), Err(ReportError::NotOurs));
    }

    #[test]
    fn a_report_that_was_cut_off_ends_in_an_answer() {
        let raw = report("failed", "5.1.1", "message/rfc822", &format!("{WORK}@loper.example"));
        for end in 0..raw.len() {
            let read = Report::read(&raw.as_bytes()[..end]);
            assert!(read.is_err() || read.unwrap().failed.is_none_or(|job| job.to_string() == WORK), "{end}");
        }
    }
}
