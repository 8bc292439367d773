//! The design tokens, read from the style sheet that sets them.

/// The file that the site's style begins with.
const SHEET: &str = include_str!("../../../../style/tokens.css");

/// When a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always, unless another one does.
    Always,
    /// On a wide screen.
    Wide,
    /// In the dark.
    Dark,
}

/// The names that are set, with their values, in the order of the file; names without `--`.
pub fn all(when: When) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (lit, dark) = SHEET.split_once("@media (prefers-color-scheme: dark)").unwrap_or((SHEET, ""));
    let (always, wide) = lit.split_once("@media (min-width").unwrap_or((lit, ""));
    let part = match when {
        When::Always => always,
        When::Wide => wide,
        When::Dark => dark,
    };
    part.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
}

/// The value of a name; where it is not set again, the value that always holds.
#[must_use]
pub fn value(name: &str, when: When) -> &'static str {
    let of = |when| all(when).find(|(one, _)| *one == name).map(|(_, value)| value);
    of(when).or_else(|| of(When::Always)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_file_is_read() {
        assert_ne!(value("nl-color-paper", When::Dark), value("nl-color-paper", When::Always));
        assert!(all(When::Always).count() > 40);
        assert_eq!(value("nl-space-page", When::Wide), "2rem");
        assert_eq!(value("nl-border-radius", When::Wide), "0.25rem");
        assert_ne!(value("nl-space-page", When::Wide), value("nl-space-page", When::Always));
    }
}
