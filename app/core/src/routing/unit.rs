//! The part of the municipality that has something in hand.

use crate::places::Municipality;

/// Who has it: the coordinator of its wijk, or a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The coordinator of its wijk.
    Coordinator,
    /// The department with a slug.
    Department(String),
}

impl Unit {
    /// As it is kept: the slug of a department, or nothing. A department that was abolished leaves its work to
    /// the coordinator.
    #[must_use]
    pub fn of(municipality: &Municipality, department: &str) -> Self {
        match municipality.department(department) {
            Some(one) => Self::Department(one.slug.clone()),
            None => Self::Coordinator,
        }
    }

    /// The slug of the department; empty for the coordinator.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Coordinator => "",
            Self::Department(slug) => slug,
        }
    }
}
