//! The shapes of short texts in a configuration and in CBS files.

/// Small letters, digits and single hyphens, at most 40; not all hyphens.
pub(super) fn slug(text: &str) -> bool {
    text.len() <= 40
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Letters that say what it is and then so many digits, as CBS writes codes.
pub(super) fn code(text: &str, letters: &str, digits: usize) -> bool {
    text.strip_prefix(letters)
        .is_some_and(|rest| rest.len() == digits && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// Two or three capital letters.
pub(super) fn prefix(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// A host name: labels of letters, digits and inner hyphens (RFC 1123), at most 253 long.
pub(super) fn host(text: &str) -> bool {
    text.len() <= 253
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

/// Something before one `@`, a host name with a dot after it; whether it exists is not asked.
pub(super) fn email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        (1..=64).contains(&local.len())
            && local.bytes().all(|b| b.is_ascii_graphic() && b != b'@')
            && domain.contains('.')
            && host(domain)
    })
}

/// `#rrggbb`.
pub(super) fn colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
