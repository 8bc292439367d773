//! Reading what was typed after an option, with errors that say what could have been typed.

use app_core::{
    identity::Role,
    kernel::email::{Email, EmailError},
    places::{Municipalities, Municipality},
};

/// What was asked makes no sense here: ends the program with 2, as for an unknown option.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotUnderstood(String);

impl NotUnderstood {
    /// What was given that is not what was asked for.
    pub(super) fn new(why: String) -> Self {
        Self(why)
    }
}

/// The municipality with a slug; without one, the default.
///
/// # Errors
/// There is none with that slug; names those there are.
pub(super) fn municipality<'a>(
    all: &'a Municipalities,
    slug: Option<&str>,
) -> Result<&'a Municipality, NotUnderstood> {
    let Some(slug) = slug else {
        return Ok(all.default_one());
    };
    all.by_slug(slug).map(AsRef::as_ref).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|one| one.slug.as_str()).collect();
        NotUnderstood(format!("--municipality: there is no '{slug}' here; there is: {}", known.join(", ")))
    })
}

/// A role that can be granted.
///
/// # Errors
/// Names those there are.
pub(super) fn role(code: &str) -> Result<Role, String> {
    let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    Role::from_code(code).ok_or_else(|| format!("there is no such role; there is: {}", known.join(", ")))
}

/// A mail address.
///
/// # Errors
/// What is wrong with it.
pub(super) fn email(typed: &str) -> Result<Email, String> {
    Email::parse(typed).map_err(|error| {
        match error {
            EmailError::Missing => "a mail address is needed",
            EmailError::Malformed => "this is not a mail address: name@organisation.nl",
            EmailError::ForeignLetters => "before the @ only letters without accents can be mailed",
        }
        .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_could_have_been_typed() {
        let all = Municipalities::embedded().unwrap();
        let error = municipality(&all, Some("lutjebroek")).unwrap_err().to_string();
        assert_eq!(error, "--municipality: there is no 'lutjebroek' here; there is: den-helder, zoetermeer");
        assert_eq!(municipality(&all, None).unwrap().slug, "zoetermeer");
        assert_eq!(
            role("king").unwrap_err(),
            "there is no such role; there is: desk, moderator, coordinator, \
             specialist, process_guard, alderman, partner, platform_chair, platform_secretary, council, admin"
        );
        assert!(email("samira").unwrap_err().contains("not a mail address"));
    }
}
