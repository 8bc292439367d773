//! Roles: by whom they are given, where they hold, until when; and that somebody can always give them.

use jiff::civil::date;
use rstest::rstest;

use crate::{
    db_test,
    identity::{self, Admin, Giver, Grant, Held, PersonId, Right, Role, RoleError, Scope, Session, Who},
    kernel::{Day, email::Email},
    moderation::{self, Act},
    scene::{Scene, december},
};

const ADMIN: &str = "ada@gemeente.example";

async fn admin(scene: &Scene) -> (Session, Admin) {
    let session = scene.staff(&scene.here, ADMIN, &Grant::of(Role::Admin)).await;
    let admin = session.admin().unwrap();
    (session, admin)
}

async fn invited(scene: &Scene, admin: &Admin, email: &str, grant: &Grant) -> Result<PersonId, RoleError> {
    let email = Email::parse(email).unwrap();
    identity::invite(&scene.core, Giver::Admin(admin), &scene.here, &email, grant).await?;
    let staff = identity::staff(&scene.core, &scene.here, None).await?;
    Ok(staff.iter().find(|one| one.email == email.as_str()).unwrap().person)
}

async fn held(scene: &Scene, person: PersonId) -> Vec<Held> {
    let staff = identity::staff(&scene.core, &scene.here, Some(person)).await.unwrap();
    staff.into_iter().next().map(|member| member.roles).unwrap_or_default()
}

fn within(role: Role, slug: &str) -> Grant {
    Grant { neighbourhood: Some(slug.to_owned()), ..Grant::of(role) }
}

fn until(role: Role, day: i8) -> Grant {
    Grant { ends_on: Some(Day(date(2026, 12, day))), ..Grant::of(role) }
}

db_test!(an_admin_invites_and_the_invitation_is_mailed_and_opens_the_work, |db| {
    let scene = Scene::on(db);
    let (_, admin) = admin(&scene).await;
    let grant = within(Role::Moderator, "rokkeveen");
    let person = invited(&scene, &admin, "mo@gemeente.example", &grant).await.unwrap();
    let token = scene.mailed_link("invitation").await;
    let first = identity::accept(&scene.core, &scene.here, &token, "").await.unwrap().unwrap();
    let (second, _) = scene.second_step(&scene.session(&scene.here, &first).await).await;
    let session = scene.session(&scene.here, &second).await;
    assert_eq!((session.person, &session.grants[..]), (person, &[grant][..]));
    assert_eq!(session.moderator().unwrap().within(), ["rokkeveen"]);
    assert!(session.admin().is_none());
});

db_test!(nobody_gives_themselves_a_role, |db| {
    let scene = Scene::on(db);
    let (session, admin) = admin(&scene).await;
    let own = Grant::of(Role::Moderator);
    let given = identity::grant(&scene.core, Giver::Admin(&admin), &scene.here, session.person, &own).await;
    assert!(matches!(given, Err(RoleError::Oneself)), "{given:?}");
    let again = invited(&scene, &admin, ADMIN, &own).await;
    assert!(matches!(again, Err(RoleError::Oneself)), "nor by an invitation to themselves: {again:?}");
    assert_eq!(held(&scene, session.person).await.len(), 1);
    assert_eq!(scene.letter_names().await, [""; 0]);
});

db_test!(the_last_admin_stays, |db| {
    let scene = Scene::on(db);
    let (session, admin) = admin(&scene).await;
    let role = held(&scene, session.person).await.remove(0);
    for giver in [Giver::Admin(&admin), Giver::Operator, Giver::Provider("work")] {
        let gone = identity::revoke(&scene.core, giver, &scene.here, role.id).await;
        assert!(matches!(gone, Err(RoleError::LastAdmin)), "{gone:?}");
    }
    let ends = until(Role::Admin, 31);
    let given = identity::grant(&scene.core, Giver::Operator, &scene.here, session.person, &ends).await;
    assert!(matches!(given, Err(RoleError::LastAdmin)), "nor gets an end: {given:?}");
    let other = invited(&scene, &admin, "bo@gemeente.example", &ends).await;
    assert!(other.is_ok(), "another may be admin for a while");
    assert!(identity::revoke(&scene.core, Giver::Operator, &scene.here, role.id).await.is_err());
    invited(&scene, &admin, "cas@gemeente.example", &Grant::of(Role::Admin)).await.unwrap();
    identity::revoke(&scene.core, Giver::Admin(&admin), &scene.here, role.id).await.unwrap();
});

db_test!(of_two_admins_who_remove_each_other_one_stays, |db| {
    let scene = Scene::on(db);
    let (one, first) = admin(&scene).await;
    let two = scene.staff(&scene.here, "bo@gemeente.example", &Grant::of(Role::Admin)).await;
    let second = two.admin().unwrap();
    let (of_one, of_two) = (held(&scene, one.person).await[0].id, held(&scene, two.person).await[0].id);
    let (a, b) = tokio::join!(
        identity::revoke(&scene.core, Giver::Admin(&first), &scene.here, of_two),
        identity::revoke(&scene.core, Giver::Admin(&second), &scene.here, of_one),
    );
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    assert_eq!(identity::staff(&scene.core, &scene.here, None).await.unwrap().len(), 1);
});

db_test!(a_change_of_rights_ends_the_work_and_nothing_else, |db| {
    let scene = Scene::on(db);
    let (_, admin) = admin(&scene).await;
    let session = scene.staff(&scene.here, "mo@gemeente.example", &Grant::of(Role::Moderator)).await;
    let before = scene.rows("session").await;
    let person = session.person;
    let desk = Grant::of(Role::Desk);
    identity::grant(&scene.core, Giver::Admin(&admin), &scene.here, person, &desk).await.unwrap();
    assert_eq!(scene.rows("session").await, before - 1, "the admin stays signed in");
    let roles = held(&scene, person).await;
    assert_eq!(roles.iter().map(|one| one.grant.role).collect::<Vec<_>>(), [Role::Desk, Role::Moderator]);
    identity::revoke(&scene.core, Giver::Admin(&admin), &scene.here, roles[0].id).await.unwrap();
    assert_eq!(held(&scene, person).await.len(), 1);
});

db_test!(the_same_role_once_more_only_gets_the_new_last_day, |db| {
    let scene = Scene::on(db);
    let (_, admin) = admin(&scene).await;
    let person = invited(&scene, &admin, "mo@gemeente.example", &until(Role::Desk, 24)).await.unwrap();
    for grant in [until(Role::Desk, 31), Grant::of(Role::Desk)] {
        identity::grant(&scene.core, Giver::Admin(&admin), &scene.here, person, &grant).await.unwrap();
        let roles = held(&scene, person).await;
        assert_eq!(roles.iter().map(|one| &one.grant).collect::<Vec<_>>(), [&grant]);
    }
});

db_test!(a_role_holds_up_to_and_with_its_last_day, |db| {
    let scene = Scene::on(db);
    scene.at(december(24, 9, 0));
    let session = scene.staff(&scene.here, "mo@gemeente.example", &until(Role::Moderator, 24)).await;
    assert!(session.moderator().is_some());
    scene.at(december(25, 0, 0));
    assert_eq!(identity::staff(&scene.core, &scene.here, None).await.unwrap().len(), 1, "it is still shown");
    let step = identity::second_step(&scene.core, &scene.here, &session).await.unwrap();
    assert!(matches!(step, identity::SecondStep::NotStaff), "{step:?}");
});

db_test!(a_moderator_of_a_wijk_does_nothing_in_another, |db| {
    let scene = Scene::on(db);
    let of = |slug| within(Role::Moderator, slug);
    let there = scene.staff(&scene.here, "mo@gemeente.example", &of("palenstein")).await.moderator().unwrap();
    let other = scene.staff(&scene.here, "bo@gemeente.example", &of("rokkeveen")).await.moderator().unwrap();
    let reference = scene.initiative(&scene.send().await).await.reference;
    assert_eq!(moderation::queue(&scene.core, &there).await.unwrap().len(), 1);
    assert_eq!(moderation::queue(&scene.core, &other).await.unwrap().len(), 0);
    assert!(moderation::item(&scene.core, &other, &reference).await.unwrap().is_none());
    let question = "Hoeveel bankjes zijn het?";
    assert_eq!(moderation::ask(&scene.core, &other, &reference, question).await.unwrap(), Act::NotThere);
    assert_eq!(moderation::publish(&scene.core, &other, &reference).await.unwrap(), Act::NotThere);
    assert_eq!(moderation::publish(&scene.core, &there, &reference).await.unwrap(), Act::Done);
});

db_test!(an_admin_changes_nothing_in_another_municipality, |db| {
    let scene = Scene::on(db);
    let (_, admin) = admin(&scene).await;
    let there = scene.staff(&scene.elsewhere, "mo@gemeente.example", &Grant::of(Role::Moderator)).await;
    let role =
        identity::staff(&scene.core, &scene.elsewhere, None).await.unwrap().remove(0).roles.remove(0).id;
    let giver = Giver::Admin(&admin);
    let desk = Grant::of(Role::Desk);
    for municipality in [&scene.here, &scene.elsewhere] {
        let given = identity::grant(&scene.core, giver, municipality, there.person, &desk).await;
        assert!(matches!(given, Err(RoleError::NotThere)), "{given:?}");
        let gone = identity::revoke(&scene.core, giver, municipality, role).await;
        assert!(matches!(gone, Err(RoleError::NotThere)), "{gone:?}");
    }
});

db_test!(what_was_given_and_taken_away_is_on_record_without_an_address, |db| {
    let scene = Scene::on(db);
    let (_, admin) = admin(&scene).await;
    let person = invited(&scene, &admin, "mo@gemeente.example", &Grant::of(Role::Moderator)).await.unwrap();
    let role = held(&scene, person).await[0].id;
    identity::revoke(&scene.core, Giver::Admin(&admin), &scene.here, role).await.unwrap();
    let record = scene.record().await;
    let staff = |action: &str| record.contains(&("staff".to_owned(), action.to_owned()));
    assert!(staff("staff.invite") && staff("role.revoke"), "{record:?}");
});

#[rstest]
#[case(within(Role::Moderator, "rokkeveen"), None)]
#[case(within(Role::Moderator, "lutjebroek"), Some("there is no such wijk"))]
#[case(within(Role::Admin, "rokkeveen"), Some("this role cannot be limited to a wijk"))]
#[case(Grant::of(Role::Specialist), Some("this role needs a department"))]
#[case(until(Role::Desk, 22), Some("the last day is past"))]
#[case(until(Role::Desk, 23), None)]
fn a_role_is_given_only_where_it_makes_sense(#[case] grant: Grant, #[case] expected: Option<&str>) {
    let all = crate::places::Municipalities::embedded().unwrap();
    let here = all.by_slug("zoetermeer").unwrap();
    let result = grant.check(here, Day(date(2026, 12, 23)));
    assert_eq!(result.err().map(|error| error.to_string()).as_deref(), expected);
}

#[test]
fn a_department_belongs_to_who_advises_for_it() {
    let all = crate::places::Municipalities::embedded().unwrap();
    let here = all.by_slug("zoetermeer").unwrap();
    let slug = here.departments[0].slug.clone();
    let today = Day(date(2026, 12, 23));
    let of = |role, department: &str| Grant { department: Some(department.to_owned()), ..Grant::of(role) };
    assert!(of(Role::Specialist, &slug).check(here, today).is_ok());
    assert!(matches!(of(Role::Specialist, "x").check(here, today), Err(RoleError::UnknownDepartment)));
    assert!(matches!(of(Role::Desk, &slug).check(here, today), Err(RoleError::NoDepartments)));
}

#[test]
fn no_right_over_people_and_settings_goes_with_content() {
    for right in Right::ALL {
        if let Who::Roles(roles) = right.who() {
            assert!(!roles.is_empty());
            assert!(roles == [Role::Admin] || !roles.contains(&Role::Admin), "{right:?}");
        }
    }
    let limited = Role::ALL.iter().filter(|role| role.scope() == Scope::Department).count();
    assert_eq!(limited, 1);
}
