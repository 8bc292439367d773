//! What people type, made safe to keep: trimmed, composed, without invisible characters, within limits.

use std::ops::RangeInclusive;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What is wrong with a typed text. Lengths are in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing, or nothing but spaces.
    Missing,
    /// Too short.
    TooShort {
        /// The least that is asked.
        least: usize,
    },
    /// Too long.
    TooLong {
        /// The most that fits.
        most: usize,
        /// By how many characters it is too long.
        over: usize,
    },
    /// Control characters or marks that turn the reading direction; [`without_invisible`] takes them out.
    Invisible,
}

/// A text of one line: line ends become spaces.
///
/// # Errors
/// See [`TextError`].
pub fn line(raw: &str, length: RangeInclusive<usize>) -> Result<String, TextError> {
    checked(raw.replace(['\r', '\n', '\t'], " ").as_str(), length)
}

/// A text of several lines; line ends become `\n`.
///
/// # Errors
/// See [`TextError`].
pub fn paragraphs(raw: &str, length: RangeInclusive<usize>) -> Result<String, TextError> {
    checked(&raw.replace("\r\n", "\n").replace('\r', "\n"), length)
}

fn checked(text: &str, length: RangeInclusive<usize>) -> Result<String, TextError> {
    if text.chars().any(is_invisible) {
        return Err(TextError::Invisible);
    }
    let text: String = text.trim().nfc().collect();
    let count = text.chars().count();
    if text.chars().all(|c| c.is_whitespace() || is_joiner(c)) {
        return if *length.start() == 0 { Ok(String::new()) } else { Err(TextError::Missing) };
    }
    if count < *length.start() {
        return Err(TextError::TooShort { least: *length.start() });
    }
    if count > *length.end() {
        return Err(TextError::TooLong { most: *length.end(), over: count - length.end() });
    }
    Ok(text)
}

/// The text as it was typed, less what cannot be seen; line ends and tabs stay.
#[must_use]
pub fn without_invisible(raw: &str) -> String {
    raw.chars().filter(|c| !is_invisible(*c)).collect()
}

/// Control characters, direction overrides and isolates, zero-width space, byte order mark, and the
/// two code points that no XML (a feed) may hold.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}')
}

/// Characters that only join others: allowed (emoji need them), but no text by themselves.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{00AD}' | '\u{3164}')
}

/// A text in which `LIKE ... ESCAPE '!'` sees no pattern.
#[must_use]
pub fn without_pattern(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// The text as search sees it: lower case, without accents, single spaces. What cannot be seen cannot
/// be looked for; PostgreSQL does not even take a zero byte.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("", Err(TextError::Missing))]
    #[case(" \u{a0}\u{2003}\n\t ", Err(TextError::Missing))]
    #[case("\u{200D}\u{FE0F}", Err(TextError::Missing))]
    #[case("ab", Err(TextError::TooShort { least: 3 }))]
    #[case("abcdefghijk", Err(TextError::TooLong { most: 10, over: 1 }))]
    #[case("abc\0d", Err(TextError::Invisible))]
    #[case("abc\u{202E}d", Err(TextError::Invisible))]
    #[case("  bankje \r\n", Ok("bankje"))]
    #[case("cafe\u{301}s", Ok("cafés"))]
    #[case("👩‍👩‍👧 sp", Ok("👩‍👩‍👧 sp"))]
    fn a_line_is_kept_or_refused_with_a_reason(#[case] raw: &str, #[case] expected: Result<&str, TextError>) {
        assert_eq!(line(raw, 3..=10), expected.map(str::to_owned));
    }

    #[test]
    fn paragraphs_keep_their_line_ends() {
        assert_eq!(paragraphs("een\r\ntwee\r\n", 1..=20).as_deref(), Ok("een\ntwee"));
        assert_eq!(paragraphs("", 0..=20).as_deref(), Ok(""));
    }

    #[test]
    fn invisible_characters_can_be_taken_out_and_then_the_text_passes() {
        let cleaned = without_invisible("abc\0\u{202E}d\u{200B}\r\ne");
        assert_eq!(paragraphs(&cleaned, 3..=10).as_deref(), Ok("abcd\ne"));
    }

    #[test]
    fn search_sees_no_case_and_no_accents() {
        assert_eq!(folded("  Café  ZOË\nIJsbaan "), "cafe zoe ijsbaan");
    }
}
