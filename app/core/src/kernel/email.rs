//! Mail addresses: kept as typed, compared in one form, safe in a header.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A mail address that lettre can send to. The part before the @ is as typed, the domain in
/// lower case and in ASCII ("münchen.example" becomes "xn--mnchen-3ya.example").
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

/// Why a text is no address that can be mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// Nothing was typed.
    Missing,
    /// Not of the form name@domain.
    Malformed,
    /// A letter before the @ that mail servers do not carry everywhere.
    ForeignLetters,
}

impl Email {
    /// Reads an address as a person types it; spaces around it do not matter.
    ///
    /// # Errors
    /// See [`EmailError`].
    pub fn parse(raw: &str) -> Result<Self, EmailError> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Err(EmailError::Missing);
        }
        let (local, domain) = raw.rsplit_once('@').ok_or(EmailError::Malformed)?;
        if raw.chars().any(|c| c.is_control() || c.is_whitespace())
            || raw.len() > 254
            || !domain.contains('.')
        {
            return Err(EmailError::Malformed);
        }
        if !local.is_ascii() {
            return Err(EmailError::ForeignLetters);
        }
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| EmailError::Malformed)?;
        let address = format!("{local}@{domain}");
        lettre::Address::from_str(&address).map_err(|_| EmailError::Malformed)?;
        Ok(Self(address))
    }

    /// The address to write to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared: all in lower case.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(" Jan.de.Vries@Voorbeeld.NL ", Ok("Jan.de.Vries@voorbeeld.nl"))]
    #[case("a+b@münchen.example", Ok("a+b@xn--mnchen-3ya.example"))]
    #[case("", Err(EmailError::Missing))]
    #[case("jan", Err(EmailError::Malformed))]
    #[case("jan@", Err(EmailError::Malformed))]
    #[case("jan@voorbeeld", Err(EmailError::Malformed))]
    #[case("jan@voor beeld.nl", Err(EmailError::Malformed))]
    #[case("jan@voorbeeld.nl\r\nBcc: x@voorbeeld.nl", Err(EmailError::Malformed))]
    #[case("jan@voorbeeld.nl, piet@voorbeeld.nl", Err(EmailError::Malformed))]
    #[case("<jan@voorbeeld.nl>", Err(EmailError::Malformed))]
    #[case("zoë@voorbeeld.nl", Err(EmailError::ForeignLetters))]
    fn an_address_is_kept_or_refused(#[case] raw: &str, #[case] expected: Result<&str, EmailError>) {
        assert_eq!(Email::parse(raw).as_ref().map(Email::as_str), expected.as_ref().copied());
    }

    /// Two letters of another alphabet that look like ours.
    #[test]
    fn a_letter_that_looks_like_another_makes_another_address_and_shows_it() {
        let [ours, theirs] = ["jan@voorbeeld.nl", "jan@v\u{43e}\u{43e}rbeeld.nl"].map(Email::parse);
        let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
        assert_ne!(ours.key(), theirs.key());
        assert!(theirs.as_str().starts_with("jan@xn--"), "{}", theirs.as_str());
        assert_eq!(Email::parse("j\u{430}n@voorbeeld.nl"), Err(EmailError::ForeignLetters));
        assert_eq!(Email::parse("jan@\u{ff36}oorbeeld.nl").unwrap().key(), ours.key(), "a wide V is a V");
    }
}
