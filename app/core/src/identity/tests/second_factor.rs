//! The second step: roles hold behind it, and a code is good once, for a short time, for one person.

use std::collections::BTreeSet;

use rstest::rstest;

use super::{first_step, invite, wait};
use crate::{
    db_test, execute,
    identity::{
        self, Code, FRESH_MINUTES, Giver, Grant, Passed, Proof, RECOVERY_CODES, RecoveryCode, Role,
        SECOND_TRIES, SecondStep, Session, SessionKind, accept, make_recovery_codes, pass_second_step,
        recovery_codes_left, reset_second_factor, second_step,
    },
    kernel::{Core, chance::Chance, email::Email, key::Key},
    scene::Scene,
};

async fn pass(scene: &Scene, session: &Session, proof: &Proof) -> Passed {
    pass_second_step(&scene.core, session, proof).await.unwrap()
}

async fn passes(scene: &Scene, session: &Session, steps: i64) -> Option<Session> {
    match pass(scene, session, &scene.app_code(session, steps).await).await {
        Passed::Yes { session, .. } => Some(scene.session(&scene.here, &session).await),
        _ => None,
    }
}

async fn step(scene: &Scene, session: &Session) -> SecondStep {
    second_step(&scene.core, &scene.here, session).await.unwrap()
}

async fn actions(scene: &Scene) -> Vec<String> {
    scene.record().await.into_iter().map(|(_, action)| action).collect()
}

/// A code that no app shows now: that of long ago.
async fn wrong(scene: &Scene, session: &Session) -> Proof {
    scene.app_code(session, -1_000).await
}

db_test!(an_invitation_gives_no_role_before_an_app_is_set_up, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    assert_eq!((first.kind, first.grants.len()), (SessionKind::Visit, 0));
    let SecondStep::SetUp(set_up) = step(&scene, &first).await else { panic!("nothing to set up") };
    let issuer = "Groene%20Loper%20Zoetermeer";
    assert!(set_up.url.starts_with(&format!("otpauth://totp/{issuer}:Mo%40gemeente.example?secret=")));
    assert!(set_up.url.contains(&set_up.secret) && set_up.url.ends_with(&format!("&issuer={issuer}")));
    assert!(matches!(pass(&scene, &first, &wrong(&scene, &first).await).await, Passed::Wrong { .. }));
    assert!(matches!(step(&scene, &first).await, SecondStep::SetUp(_)), "a wrong code sets up nothing");
    let (staff, codes) = scene.second_step(&first).await;
    let staff = scene.session(&scene.here, &staff).await;
    assert!(staff.moderator().is_some());
    assert_eq!(codes.iter().map(RecoveryCode::reveal).collect::<BTreeSet<_>>().len(), RECOVERY_CODES);
    assert!(matches!(step(&scene, &staff).await, SecondStep::Code));
    assert_eq!(scene.rows("session").await, 1, "the session of before ended");
    assert!(matches!(pass(&scene, &first, &scene.app_code(&first, 1).await).await, Passed::SignInAgain));
});

db_test!(a_code_is_good_for_once_and_none_of_before_is_good_after_it, |db| {
    let scene = Scene::on(db);
    let staff = passes(&scene, &first_step(&scene).await, 0).await.unwrap();
    for steps in [0, -1] {
        assert!(passes(&scene, &staff, steps).await.is_none(), "{steps}");
    }
    let staff = passes(&scene, &staff, 1).await.unwrap();
    wait(&scene, 30);
    assert!(passes(&scene, &staff, 0).await.is_none(), "it was used half a minute ago");
    assert!(passes(&scene, &staff, 1).await.is_some());
});

db_test!(of_two_presses_at_once_one_goes_on, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    let code = scene.app_code(&first, 0).await;
    let both = tokio::join!(pass(&scene, &first, &code), pass(&scene, &first, &code));
    let passed = [both.0, both.1].iter().filter(|one| matches!(one, Passed::Yes { .. })).count();
    assert_eq!(passed, 1);
});

db_test!(a_phone_may_be_half_a_minute_off, |db| {
    let scene = Scene::on(db);
    let mut session = first_step(&scene).await;
    for (steps, good) in [(-2, false), (2, false), (-1, true), (0, true), (1, true)] {
        let next = passes(&scene, &session, steps).await;
        assert_eq!(next.is_some(), good, "{steps}");
        session = next.unwrap_or(session);
    }
});

db_test!(after_too_many_wrong_codes_a_right_one_has_to_wait, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    let wrong = wrong(&scene, &first).await;
    for tried in 1..=SECOND_TRIES {
        let Passed::Wrong { tries_left } = pass(&scene, &first, &wrong).await else { panic!("try {tried}") };
        assert_eq!(tries_left, SECOND_TRIES - tried);
        wait(&scene, 60);
    }
    let again = first_step(&scene).await;
    let right = scene.app_code(&again, 0).await;
    let Passed::TooOften { until } = pass(&scene, &again, &right).await else { panic!("not limited") };
    assert_eq!(until, scene.core.now().plus_seconds(60 * (15 - i64::from(SECOND_TRIES))));
    scene.core.clock.set(until);
    assert!(matches!(pass(&scene, &again, &wrong).await, Passed::Wrong { tries_left: 4 }));
    let staff = passes(&scene, &again, 0).await.unwrap();
    assert!(
        matches!(pass(&scene, &staff, &wrong).await, Passed::Wrong { tries_left: 4 }),
        "a right code forgives"
    );
});

db_test!(a_recovery_code_is_good_for_once_and_for_its_owner, |db| {
    let scene = Scene::on(db);
    let (staff, codes) = scene.second_step(&first_step(&scene).await).await;
    let staff = scene.session(&scene.here, &staff).await;
    let typed = format!(" {} ", codes[3].reveal().to_uppercase().replace('-', " ").replace('1', "I"));
    let code = Proof::Recovery(RecoveryCode::parse(&typed).unwrap());
    let email = Email::parse("els@gemeente.example").unwrap();
    let invited =
        identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
            .await
            .unwrap();
    let els = accept(&scene.core, &scene.here, &invited.token, "").await.unwrap().unwrap();
    let els = scene.session(&scene.here, &els).await;
    assert!(matches!(pass(&scene, &els, &code).await, Passed::Wrong { .. }));
    let first = first_step(&scene).await;
    let Passed::Yes { session, recovery } = pass(&scene, &first, &code).await else { panic!("refused") };
    assert!(recovery.is_empty() && scene.session(&scene.here, &session).await.moderator().is_some());
    let again = first_step(&scene).await;
    assert!(matches!(pass(&scene, &again, &code).await, Passed::Wrong { .. }));
    assert_eq!(recovery_codes_left(&scene.core, &staff).await.unwrap(), 9);
    assert!(actions(&scene).await.contains(&"second_factor.recovery_used".to_owned()));
});

db_test!(new_recovery_codes_take_a_fresh_second_step_and_end_those_of_before, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    assert!(make_recovery_codes(&scene.core, &first).await.unwrap().is_none());
    let (staff, old) = scene.second_step(&first).await;
    let staff = scene.session(&scene.here, &staff).await;
    wait(&scene, FRESH_MINUTES * 60);
    assert!(make_recovery_codes(&scene.core, &staff).await.unwrap().is_none());
    let staff = passes(&scene, &staff, 0).await.unwrap();
    let new = make_recovery_codes(&scene.core, &staff).await.unwrap().unwrap();
    assert!(new.len() == RECOVERY_CODES && !new.contains(&old[0]));
    for (code, good) in [(&old[0], false), (&new[0], true)] {
        let passed = pass(&scene, &first_step(&scene).await, &Proof::Recovery(code.clone())).await;
        assert_eq!(matches!(passed, Passed::Yes { .. }), good);
    }
    assert!(actions(&scene).await.contains(&"second_factor.recovery_made".to_owned()));
});

db_test!(a_set_up_that_was_not_finished_begins_anew, |db| {
    let scene = Scene::on(db);
    let left = first_step(&scene).await;
    let old = scene.app_code(&left, 0).await;
    let first = first_step(&scene).await;
    assert!(matches!(pass(&scene, &first, &old).await, Passed::Wrong { .. }), "who saw the key of before");
    let staff = passes(&scene, &first, 0).await.unwrap();
    first_step(&scene).await;
    assert!(passes(&scene, &staff, 1).await.is_some(), "what was finished stays");
});

db_test!(the_second_step_follows_on_the_first_and_puts_no_end_off, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    wait(&scene, 60 * 60);
    assert!(matches!(step(&scene, &first).await, SecondStep::SignInAgain));
    assert!(passes(&scene, &first, 0).await.is_none());
    let mut staff = passes(&scene, &first_step(&scene).await, 0).await.unwrap();
    for _ in 0..4 {
        wait(&scene, 3 * 3600 - 1);
        staff = passes(&scene, &staff, 0).await.unwrap();
    }
    wait(&scene, 4);
    assert!(passes(&scene, &staff, 0).await.is_none(), "the working day is over");
});

db_test!(who_has_no_role_has_no_second_step, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    execute!(&scene.core.db, "DELETE FROM person_role").unwrap();
    assert!(matches!(step(&scene, &first).await, SecondStep::NotStaff));
    assert!(matches!(pass(&scene, &first, &wrong(&scene, &first).await).await, Passed::SignInAgain));
    invite(&scene).await;
    execute!(&scene.core.db, "DELETE FROM second_factor").unwrap();
    assert!(matches!(step(&scene, &first).await, SecondStep::SignInAgain), "the role came after the sign-in");
});

db_test!(elsewhere_the_same_address_has_another_second_step, |db| {
    let scene = Scene::on(db);
    let staff = passes(&scene, &first_step(&scene).await, 0).await.unwrap();
    let email = Email::parse("mo@gemeente.example").unwrap();
    let invited =
        identity::invite(&scene.core, Giver::Operator, &scene.elsewhere, &email, &Grant::of(Role::Moderator))
            .await
            .unwrap();
    let there = accept(&scene.core, &scene.elsewhere, &invited.token, "").await.unwrap().unwrap();
    let there = scene.session(&scene.elsewhere, &there).await;
    let here = scene.app_code(&staff, 1).await;
    assert!(matches!(pass(&scene, &there, &here).await, Passed::Wrong { .. }));
    assert!(reset_second_factor(&scene.core, &scene.elsewhere, &email).await.unwrap());
    assert!(passes(&scene, &staff, 1).await.is_some(), "and is taken away apart");
});

db_test!(who_lost_the_phone_begins_anew_everywhere, |db| {
    let scene = Scene::on(db);
    let email = Email::parse("MO@gemeente.example").unwrap();
    assert!(!reset_second_factor(&scene.core, &scene.here, &email).await.unwrap());
    let (_, codes) = scene.second_step(&first_step(&scene).await).await;
    first_step(&scene).await;
    assert!(reset_second_factor(&scene.core, &scene.here, &email).await.unwrap());
    assert_eq!((scene.rows("session").await, scene.rows("recovery_code").await), (0, 0));
    let first = first_step(&scene).await;
    assert!(matches!(step(&scene, &first).await, SecondStep::SetUp(_)));
    let old = Proof::Recovery(codes[0].clone());
    assert!(matches!(pass(&scene, &first, &old).await, Passed::Wrong { .. }));
    let record = scene.record().await;
    assert!(record.contains(&("operator".to_owned(), "second_factor.reset".to_owned())));
});

db_test!(what_is_not_on_record_did_not_happen, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    scene.lose("audit").await;
    let code = scene.app_code(&first, 0).await;
    assert!(pass_second_step(&scene.core, &first, &code).await.is_err());
    assert_eq!(scene.rows("recovery_code").await, 0);
    assert!(matches!(step(&scene, &first).await, SecondStep::SetUp(_)));
});

db_test!(with_another_key_nothing_is_guessed, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    let code = scene.app_code(&first, 0).await;
    let (db, clock, chance) = (scene.core.db.clone(), scene.core.clock.clone(), Chance::seeded(9));
    let key = Key::new(&chance);
    let other = Core::new(db, clock, chance, key, scene.core.municipalities.clone());
    let error = pass_second_step(&other, &first, &code).await.unwrap_err().to_string();
    assert!(error.contains("secret_key"), "{error}");
    assert!(second_step(&other, &scene.here, &first).await.is_err());
});

#[rstest]
#[case("0123-4567-89ab-cdef", true)]
#[case(" O123 4567 89AB CDEF ", true)]
#[case("0123456789abcdef", true)]
#[case("0123-4567-89ab-cde", false)]
#[case("0123-4567-89ab-cdeu", false)]
#[case("", false)]
fn a_recovery_code_is_read_as_people_type_it(#[case] typed: &str, #[case] good: bool) {
    let code = RecoveryCode::parse(typed);
    assert_eq!(code.map(|code| code.reveal()), good.then(|| "0123-4567-89ab-cdef".to_owned()));
    assert_eq!(format!("{:?}", RecoveryCode::parse("0123456789abcdef")), "Some(RecoveryCode(…))");
    assert!(Code::parse(typed).is_none());
}
