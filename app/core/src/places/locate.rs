//! Finds the place of a value in the text of a configuration, for messages that point at it.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::problem::Problem;

/// One file with its text and the places of its values.
pub(super) struct Source<'a> {
    /// The file, as it was found.
    pub(super) file: &'a str,
    text: &'a str,
    root: Spanned<DeTable<'a>>,
}

/// One step on the way to a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    /// Into a table, by key.
    Key(&'a str),
    /// Into an array, by position from 0.
    Item(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(item: usize) -> Self {
        Self::Item(item)
    }
}

impl<'a> Source<'a> {
    /// Reads the places of all values in a text.
    ///
    /// # Errors
    /// The text is not TOML.
    pub(super) fn parse(file: &'a str, text: &'a str) -> Result<Self, Problem> {
        let root = DeTable::parse(text).map_err(|error| syntax(file, text, &error))?;
        Ok(Self { file, text, root })
    }

    /// A mistake in the value at the end of a path, or in the last part of the path that is there.
    pub(super) fn problem(&self, path: &[Step<'_>], message: impl std::fmt::Display) -> Problem {
        match self.byte(path) {
            Some(byte) => Problem::at(self.file, self.text, byte, message),
            None => Problem::in_file(self.file, message),
        }
    }

    fn byte(&self, path: &[Step<'_>]) -> Option<usize> {
        let (first, rest) = path.split_first()?;
        let Step::Key(key) = first else { return None };
        let mut value = self.root.get_ref().get(*key)?;
        for step in rest {
            let next = match (step, value.get_ref()) {
                (Step::Key(key), DeValue::Table(table)) => table.get(*key),
                (Step::Item(item), DeValue::Array(array)) => array.get(*item),
                _ => None,
            };
            match next {
                Some(next) => value = next,
                None => break,
            }
        }
        Some(value.span().start)
    }
}

/// A mistake that the TOML reader found: in the grammar, a type, or an unknown key.
pub(super) fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Problem {
    let message = error.message();
    match error.span() {
        Some(span) => Problem::at(file, text, span.start, message),
        None => Problem::in_file(file, message),
    }
}
