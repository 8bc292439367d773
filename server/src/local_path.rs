//! A path on this site to go back to: nothing that a browser could read as another site.

/// A path that begins with one slash and holds no control characters, backslashes or spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// Reads a path; what is none becomes the front page.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let visible = text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
        let local = text.starts_with('/') && !text.starts_with("//") && visible;
        Self(if local { text.to_owned() } else { "/".to_owned() })
    }

    /// As [`LocalPath::parse`], but nothing stays nothing: where it leads follows from who turns out to come.
    #[must_use]
    pub fn parse_or_empty(text: &str) -> String {
        if text.is_empty() { String::new() } else { Self::parse(text).0 }
    }

    /// For a `Location` header.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("/initiatieven?wijk=dorp&na=1", "/initiatieven?wijk=dorp&na=1")]
    #[case("//evil.example", "/")]
    #[case("/\\evil.example", "/")]
    #[case("https://evil.example", "/")]
    #[case("/a\r\nSet-Cookie: x=y", "/")]
    #[case("javascript:alert(1)", "/")]
    #[case("", "/")]
    fn only_a_path_on_this_site_is_kept(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(LocalPath::parse(text).as_str(), expected);
    }
}
