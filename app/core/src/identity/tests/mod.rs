//! Invitations open once; sessions last while they are used, in one municipality.

mod passkey;
mod roles;
mod second_factor;
mod sign_in;

use crate::{
    db_test, execute,
    identity::{self, Giver, Grant, INVITATION_DAYS, Invited, Role, Session, SessionKind},
    kernel::{chance::Chance, email::Email, token::Token},
    retention,
    scene::Scene,
};

async fn invite(scene: &Scene) -> Invited {
    let email = Email::parse("Mo@Gemeente.example").unwrap();
    identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
        .await
        .unwrap()
}

async fn accept(scene: &Scene, token: &Token) -> Option<Token> {
    identity::accept(&scene.core, &scene.here, token, "Firefox").await.unwrap()
}

async fn signed_in(scene: &Scene) -> Token {
    let first = first_step(scene).await;
    scene.second_step(&first).await.0
}

/// Somebody who was invited and has the second step before them.
async fn first_step(scene: &Scene) -> Session {
    let token = accept(scene, &invite(scene).await.token).await.unwrap();
    scene.session(&scene.here, &token).await
}

async fn session(scene: &Scene, token: &Token) -> Option<Session> {
    identity::session(&scene.core, &scene.here, token).await.unwrap()
}

fn wait(scene: &Scene, seconds: i64) {
    scene.core.clock.set(scene.core.now().plus_seconds(seconds));
}

db_test!(an_invitation_is_used_once_and_looking_uses_nothing, |db| {
    let scene = Scene::on(db);
    let token = invite(&scene).await.token;
    for _ in 0..2 {
        assert!(identity::invitation_is_open(&scene.core, &scene.here, &token).await.unwrap());
    }
    let (first, second) = tokio::join!(accept(&scene, &token), accept(&scene, &token));
    assert!(first.is_some() != second.is_some(), "of two presses at once, one signs in");
    assert!(accept(&scene, &token).await.is_none());
    assert!(!identity::invitation_is_open(&scene.core, &scene.here, &token).await.unwrap());
    assert_eq!(scene.rows("session").await, 1);
});

db_test!(an_invitation_is_good_for_its_days, |db| {
    let scene = Scene::on(db);
    let (early, late) = (invite(&scene).await, invite(&scene).await);
    assert_eq!(late.expires_at, scene.core.now().plus_days(INVITATION_DAYS));
    scene.core.clock.set(late.expires_at.plus_seconds(-1));
    assert!(accept(&scene, &early.token).await.is_some());
    scene.core.clock.set(late.expires_at);
    assert!(!identity::invitation_is_open(&scene.core, &scene.here, &late.token).await.unwrap());
    assert!(accept(&scene, &late.token).await.is_none());
});

db_test!(an_invitation_opens_nothing_elsewhere_and_is_not_used_up_there, |db| {
    let scene = Scene::on(db);
    let token = invite(&scene).await.token;
    assert!(!identity::invitation_is_open(&scene.core, &scene.elsewhere, &token).await.unwrap());
    assert!(identity::accept(&scene.core, &scene.elsewhere, &token, "").await.unwrap().is_none());
    assert!(accept(&scene, &Token::new(&Chance::seeded(99))).await.is_none());
    assert!(accept(&scene, &token).await.is_some());
});

db_test!(a_second_invitation_is_for_the_same_person, |db| {
    let scene = Scene::on(db);
    let (first, second) = (invite(&scene).await, invite(&scene).await);
    let people = [accept(&scene, &first.token).await, accept(&scene, &second.token).await];
    let one = session(&scene, people[0].as_ref().unwrap()).await.unwrap();
    assert_eq!(one.person, session(&scene, people[1].as_ref().unwrap()).await.unwrap().person);
    let email = Email::parse("mo@gemeente.example").unwrap();
    identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
        .await
        .unwrap();
    assert_eq!(scene.rows("person").await, 1, "also when the address is typed in small letters");
    identity::invite(&scene.core, Giver::Operator, &scene.elsewhere, &email, &Grant::of(Role::Moderator))
        .await
        .unwrap();
    assert_eq!(scene.rows("person").await, 2, "elsewhere the same address is another person");
});

db_test!(a_session_of_staff_ends_after_hours_without_use_and_at_the_end_of_the_day, |db| {
    let scene = Scene::on(db);
    let (idle, most) = (SessionKind::Staff.idle_seconds(), SessionKind::Staff.most_seconds());
    let (left, used) = (signed_in(&scene).await, signed_in(&scene).await);
    for _ in 0..most / idle {
        wait(&scene, idle - 1);
        assert!(session(&scene, &used).await.is_some(), "each use puts the end off");
    }
    assert!(session(&scene, &left).await.is_none());
    assert!(session(&scene, &left).await.is_none(), "and looking does not bring it back");
    wait(&scene, most / idle);
    assert!(session(&scene, &used).await.is_none(), "no use puts off the end of the day");
    assert_eq!(retention::sweep(&scene.core).await.unwrap(), 2);
    assert_eq!(scene.rows("session").await, 0);
});

db_test!(a_session_says_who_and_where, |db| {
    let scene = Scene::on(db);
    let token = signed_in(&scene).await;
    let found = session(&scene, &token).await.unwrap();
    assert_eq!(found.email, "Mo@gemeente.example");
    assert_eq!(found.grants, [Grant::of(Role::Moderator)]);
    assert_eq!(found.moderator().unwrap().municipality(), "zoetermeer");
    assert!(identity::session(&scene.core, &scene.elsewhere, &token).await.unwrap().is_none());
    assert!(session(&scene, &Token::new(&Chance::seeded(99))).await.is_none());
    let without = Session { grants: Vec::new(), ..found };
    assert!(without.moderator().is_none(), "a session without the role proves nothing");
});

db_test!(who_loses_a_role_may_no_longer, |db| {
    let scene = Scene::on(db);
    let token = signed_in(&scene).await;
    execute!(&scene.core.db, "DELETE FROM person_role").unwrap();
    assert!(session(&scene, &token).await.unwrap().moderator().is_none());
});

db_test!(signing_out_ends_this_session_and_no_other, |db| {
    let scene = Scene::on(db);
    let (one, other) = (signed_in(&scene).await, signed_in(&scene).await);
    identity::sign_out(&scene.core, &one).await.unwrap();
    identity::sign_out(&scene.core, &one).await.unwrap();
    assert!(session(&scene, &one).await.is_none());
    assert!(session(&scene, &other).await.is_some());
});

db_test!(inviting_and_signing_in_are_on_record, |db| {
    let scene = Scene::on(db);
    signed_in(&scene).await;
    let rows = scene.record().await;
    let rows: Vec<_> = rows.iter().map(|(actor, action)| (actor.as_str(), action.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("staff", "second_factor.set_up"),
            ("staff", "session.second_factor"),
            ("operator", "staff.invite"),
            ("resident", "staff.sign_in")
        ]
    );
});

db_test!(an_invitation_that_is_not_on_record_does_not_exist, |db| {
    let scene = Scene::on(db);
    scene.lose("audit").await;
    let email = Email::parse("mo@gemeente.example").unwrap();
    assert!(
        identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
            .await
            .is_err()
    );
    for table in ["person", "person_role", "invitation"] {
        assert_eq!(scene.rows(table).await, 0, "{table}");
    }
});
