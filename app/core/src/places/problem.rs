//! What is wrong in a configuration, and where.

use std::fmt;

/// One mistake in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was found.
    pub file: String,
    /// Line and column, from 1, when the mistake has a place.
    pub position: Option<(usize, usize)>,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// Why no configuration could be loaded: all mistakes at once, so that they are put right at once.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n"))]
pub struct LoadError {
    /// At least one, in the order of files and lines.
    pub problems: Vec<Problem>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some((line, column)) => {
                write!(f, "{}:{line}:{column}: {}", self.file, self.message)
            }
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

impl Problem {
    /// A mistake in a file as a whole.
    pub(super) fn in_file(file: &str, message: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), position: None, message: message.to_string() }
    }

    /// A mistake at a byte of a file's text.
    pub(super) fn at(file: &str, text: &str, byte: usize, message: impl fmt::Display) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        let column = before[line_start..].chars().count() + 1;
        Self { position: Some((line, column)), ..Self::in_file(file, message) }
    }
}

impl From<Problem> for LoadError {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem] }
    }
}
