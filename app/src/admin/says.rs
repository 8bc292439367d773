//! Roles, rights and acts in words.

use app_core::{
    identity::{Grant, Held, Right, Role, Scope},
    places::Municipality,
};

use crate::{
    t,
    visit::Visit,
    words::{Words, capital},
};

/// What a role is called here.
pub(super) fn role(visit: &Visit, role: Role) -> String {
    let words = &visit.words;
    match role {
        Role::Desk => t!(words, "role-desk"),
        Role::Moderator => t!(words, "role-moderator"),
        Role::Coordinator => capital(&words.coordinator(&visit.municipality)),
        Role::Specialist => t!(words, "role-specialist"),
        Role::ProcessGuard => t!(words, "role-process-guard"),
        Role::Alderman => t!(words, "role-alderman"),
        Role::Partner => t!(words, "role-partner"),
        Role::PlatformChair => t!(words, "role-platform-chair"),
        Role::PlatformSecretary => t!(words, "role-platform-secretary"),
        Role::Council => t!(words, "role-council"),
        Role::Admin => t!(words, "role-admin"),
    }
}

/// What may be done, in a sentence without a subject.
pub(super) fn right(words: &Words, right: Right) -> String {
    match right {
        Right::Read => t!(words, "right-read"),
        Right::Send => t!(words, "right-send"),
        Right::Follow => t!(words, "right-follow"),
        Right::Account => t!(words, "right-account"),
        Right::SecondStep => t!(words, "right-second-step"),
        Right::Moderate => t!(words, "right-moderate"),
        Right::Handle => t!(words, "right-handle"),
        Right::Coordinate => t!(words, "right-coordinate"),
        Right::Advise => t!(words, "right-advise"),
        Right::ActForResident => t!(words, "right-act-for-resident"),
        Right::ManagePeople => t!(words, "right-manage-people"),
        Right::TurnProviders => t!(words, "right-turn-providers"),
        Right::ManageRules => t!(words, "right-manage-rules"),
        Right::ManageTemplates => t!(words, "right-manage-templates"),
        Right::ReadRecord => t!(words, "right-read-record"),
        Right::ManageTerms => t!(words, "right-manage-terms"),
    }
}

/// For what a role can be given.
pub(super) fn scope(words: &Words, scope: Scope) -> String {
    match scope {
        Scope::Municipality => t!(words, "scope-municipality"),
        Scope::Neighbourhood => t!(words, "scope-neighbourhood"),
        Scope::Department => t!(words, "scope-department"),
    }
}

/// Where a role holds; empty for everywhere.
pub(super) fn place(municipality: &Municipality, grant: &Grant) -> String {
    let wijk = grant.neighbourhood.as_deref().map(|slug| {
        municipality.neighbourhood(slug).map_or_else(|| slug.to_owned(), |wijk| wijk.name.clone())
    });
    let department = grant
        .department
        .as_deref()
        .map(|slug| municipality.department(slug).map_or_else(|| slug.to_owned(), |one| one.name.clone()));
    wijk.or(department).unwrap_or_default()
}

/// Until when a role holds, and where it came from.
pub(super) fn terms(visit: &Visit, held: &Held) -> String {
    let words = &visit.words;
    let until = match held.grant.ends_on {
        None => t!(words, "grant-for-good"),
        Some(day) if day < visit.core.now().day() => t!(words, "grant-over", date = words.date_year(day.0)),
        Some(day) => t!(words, "grant-until", date = words.date_year(day.0)),
    };
    match held.source.strip_prefix("provider:") {
        Some(provider) => format!("{until} {}", t!(words, "grant-by-provider", name = provider)),
        None => until,
    }
}
