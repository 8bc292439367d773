//! Roles by groups: at each sign-in the roles that a provider gave somebody become exactly what their groups
//! give, no more and no fewer. Roles from elsewhere stay as they are.

use crate::{
    identity::{Giver, Grant, PersonId, Role, RoleError, grant, revoke, staff},
    kernel::Core,
    places::{Group, Municipality, Provider},
};

impl Grant {
    /// What a group gives; `None` when there is no such role.
    #[must_use]
    pub fn by_group(group: &Group) -> Option<Self> {
        let Group { neighbourhood, department, .. } = group.clone();
        Some(Self { neighbourhood, department, ..Self::of(Role::from_code(&group.role)?) })
    }
}

/// Gives and takes away what follows from groups, each on record. What the rules of roles refuse, such as
/// taking away the last admin, stays as it was.
pub(super) async fn follow(
    core: &Core,
    municipality: &Municipality,
    person: PersonId,
    provider: &Provider,
    groups: &[String],
) -> Result<(), sqlx::Error> {
    let giver = Giver::Provider(&provider.slug);
    let given = provider.groups.iter().filter(|one| groups.contains(&one.group)).filter_map(Grant::by_group);
    let given: Vec<Grant> = given.collect();
    let staff = staff(core, municipality, Some(person)).await?;
    let held = staff.into_iter().flat_map(|member| member.roles).filter(|held| held.source == giver.source());
    let (kept, gone): (Vec<_>, Vec<_>) = held.partition(|held| given.contains(&held.grant));
    for held in gone {
        noted(municipality, provider, revoke(core, giver, municipality, held.id).await)?;
    }
    for one in given.iter().filter(|one| !kept.iter().any(|held| held.grant == **one)) {
        noted(municipality, provider, grant(core, giver, municipality, person, one).await)?;
    }
    Ok(())
}

/// Signing in goes on when a rule refused a change; the operator is told.
fn noted(
    municipality: &Municipality,
    provider: &Provider,
    done: Result<(), RoleError>,
) -> Result<(), sqlx::Error> {
    match done {
        Ok(()) => Ok(()),
        Err(RoleError::Engine(error)) => Err(error),
        Err(why) => {
            let (municipality, provider) = (&municipality.slug, &provider.slug);
            tracing::warn!(municipality, provider, %why, "the groups of somebody were not followed in all");
            Ok(())
        }
    }
}
