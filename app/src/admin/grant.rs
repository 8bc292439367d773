//! The fields of a form that gives a role.

use app_core::{
    identity::{FRESH_MINUTES, Grant, Refusal, Role},
    kernel::{Day, email::EmailError},
};
use leptos::prelude::*;

use super::says;
use crate::{
    t,
    ui::{Choice, Labels, select_field, text_field},
    visit::Visit,
};

/// What was typed, by the names of the fields.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Address.
    pub email: String,
    /// Code of the role.
    pub role: String,
    /// Slug of the wijk.
    pub neighbourhood: String,
    /// Slug of the department.
    pub department: String,
    /// The last day, as `2027-06-30`.
    pub ends_on: String,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This is no address.
    Email(EmailError),
    /// No role was chosen.
    NoRole,
    /// This is no day.
    NoDay,
    /// There is a rule against it.
    Refused(Refusal),
}

impl Typed {
    /// The role that is asked for.
    ///
    /// # Errors
    /// What is wrong, as far as it can be seen here.
    pub fn grant(&self) -> Result<Grant, Wrong> {
        let filled = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let ends_on = match filled(&self.ends_on) {
            Some(day) => Some(Day(day.parse().map_err(|_| Wrong::NoDay)?)),
            None => None,
        };
        Ok(Grant {
            role: Role::from_code(&self.role).ok_or(Wrong::NoRole)?,
            neighbourhood: filled(&self.neighbourhood),
            department: filled(&self.department),
            ends_on,
        })
    }
}

impl Wrong {
    /// The field that it is about.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Email(_) | Self::Refused(Refusal::Oneself) => "email",
            Self::NoDay | Self::Refused(Refusal::Over | Refusal::LastAdmin) => "tot",
            Self::Refused(Refusal::NoNeighbourhoods | Refusal::UnknownNeighbourhood) => "wijk",
            Self::Refused(
                Refusal::NoDepartments | Refusal::UnknownDepartment | Refusal::DepartmentMissing,
            ) => "afdeling",
            Self::NoRole | Self::Refused(Refusal::NotFresh | Refusal::NotThere) => "rol",
        }
    }

    /// In a sentence.
    pub(super) fn says(self, visit: &Visit) -> String {
        let words = &visit.words;
        match self {
            Self::Email(EmailError::Missing) => t!(words, "idea-email-missing"),
            Self::Email(EmailError::ForeignLetters) => t!(words, "idea-email-foreign"),
            Self::Email(EmailError::Malformed) => t!(words, "idea-email-malformed"),
            Self::NoRole => t!(words, "grant-no-role"),
            Self::NoDay => t!(words, "grant-no-day"),
            Self::Refused(refusal) => match refusal {
                Refusal::Oneself => t!(words, "grant-oneself"),
                Refusal::LastAdmin => t!(words, "grant-last-admin"),
                Refusal::NotFresh => t!(words, "step-first", minutes = FRESH_MINUTES),
                Refusal::NoNeighbourhoods => t!(words, "grant-no-neighbourhoods"),
                Refusal::UnknownNeighbourhood => t!(words, "grant-unknown-neighbourhood"),
                Refusal::NoDepartments => t!(words, "grant-no-departments"),
                Refusal::UnknownDepartment => t!(words, "grant-unknown-department"),
                Refusal::DepartmentMissing => t!(words, "grant-department-missing"),
                Refusal::Over => t!(words, "grant-past"),
                Refusal::NotThere => t!(words, "grant-not-there"),
            },
        }
    }
}

/// Role, wijk, department and last day.
pub(super) fn fields(visit: &Visit, typed: &Typed, wrong: Option<Wrong>) -> AnyView {
    let (words, municipality) = (&visit.words, &visit.municipality);
    let labels = |name, label, hint, optional| Labels {
        name,
        label,
        hint,
        error: wrong.filter(|wrong| wrong.field() == name).map(|wrong| wrong.says(visit)),
        optional,
    };
    let none = || Some(t!(words, "form-choose"));
    let roles = Role::ALL.iter().map(|role| Choice::new(role.code(), says::role(visit, *role)));
    let wijken = municipality.neighbourhoods.iter().map(|wijk| Choice::new(&wijk.slug, wijk.name.clone()));
    let departments = municipality
        .departments
        .iter()
        .map(|one| Choice { lang: visit.staff_language(), ..Choice::new(&one.slug, one.name.clone()) });
    view! {
        {select_field(words, &labels("rol", t!(words, "grant-role"), String::new(), false), none(), roles.collect(), &typed.role)}
        {select_field(words, &labels("wijk", t!(words, "grant-neighbourhood"), t!(words, "grant-neighbourhood-hint"), true),
            none(), wijken.collect(), &typed.neighbourhood)}
        {select_field(words, &labels("afdeling", t!(words, "grant-department"), t!(words, "grant-department-hint"), true),
            none(), departments.collect(), &typed.department)}
        {text_field(words, &labels("tot", t!(words, "grant-last-day"), t!(words, "grant-last-day-hint"), true), "date", None, None,
            &typed.ends_on)}
    }
    .into_any()
}
