//! The rules of this slice, on both engines.

use super::{
    INVITATION_DAYS, Role, SESSION_SECONDS, accept, invitation_is_open, invite, session, sign_out, sweep,
};
use crate::{
    db_test,
    kernel::{Core, email::Email, testing::core_on, token::Token},
    on,
    places::Municipality,
};

fn place(core: &Core, slug: &str) -> Municipality {
    Municipality::clone(core.municipalities.by_slug(slug).unwrap())
}

async fn invited(core: &Core, municipality: &Municipality) -> Token {
    let email = Email::parse("Samira@voorbeeld.example").unwrap();
    invite(core, municipality, &email, Role::Moderator).await.unwrap().token
}

db_test!(an_invitation_signs_in_once, |db| {
    let core = core_on(db);
    let here = place(&core, "zoetermeer");
    let token = invited(&core, &here).await;
    assert!(invitation_is_open(&core, &here, &token).await.unwrap(), "looking does not use it");
    assert!(invitation_is_open(&core, &here, &token).await.unwrap());
    let cookie = accept(&core, &here, &token).await.unwrap().unwrap();
    let signed_in = session(&core, &here, &cookie).await.unwrap().unwrap();
    assert_eq!(signed_in.email, "Samira@voorbeeld.example");
    assert!(signed_in.moderator().is_some());
    assert!(accept(&core, &here, &token).await.unwrap().is_none(), "it works once");
    assert!(!invitation_is_open(&core, &here, &token).await.unwrap());
});

db_test!(an_invitation_is_too_old_after_a_week, |db| {
    let core = core_on(db);
    let here = place(&core, "zoetermeer");
    let token = invited(&core, &here).await;
    core.clock.set(core.now().plus_days(INVITATION_DAYS));
    assert!(!invitation_is_open(&core, &here, &token).await.unwrap());
    assert!(accept(&core, &here, &token).await.unwrap().is_none());
});

db_test!(an_invitation_and_a_session_hold_in_one_municipality, |db| {
    let core = core_on(db);
    let (here, there) = (place(&core, "zoetermeer"), place(&core, "den-helder"));
    let token = invited(&core, &here).await;
    assert!(accept(&core, &there, &token).await.unwrap().is_none());
    let cookie = accept(&core, &here, &token).await.unwrap().unwrap();
    assert!(session(&core, &there, &cookie).await.unwrap().is_none());
    assert!(session(&core, &here, &cookie).await.unwrap().is_some());
});

db_test!(a_session_goes_on_while_it_is_used_and_is_swept_after_it, |db| {
    let core = core_on(db);
    let here = place(&core, "zoetermeer");
    let cookie = accept(&core, &here, &invited(&core, &here).await).await.unwrap().unwrap();
    core.clock.set(core.now().plus_seconds(SESSION_SECONDS - 1));
    assert!(session(&core, &here, &cookie).await.unwrap().is_some());
    core.clock.set(core.now().plus_seconds(SESSION_SECONDS - 1));
    assert!(session(&core, &here, &cookie).await.unwrap().is_some(), "using it made it longer");
    assert_eq!(sweep(&core).await.unwrap(), 0);
    core.clock.set(core.now().plus_seconds(SESSION_SECONDS));
    assert!(session(&core, &here, &cookie).await.unwrap().is_none());
    assert_eq!(sweep(&core).await.unwrap(), 1);
});

db_test!(who_signs_out_is_out, |db| {
    let core = core_on(db);
    let here = place(&core, "zoetermeer");
    let cookie = accept(&core, &here, &invited(&core, &here).await).await.unwrap().unwrap();
    sign_out(&core, &cookie).await.unwrap();
    assert!(session(&core, &here, &cookie).await.unwrap().is_none());
});

db_test!(a_second_invitation_makes_no_second_person_and_all_is_on_record, |db| {
    let core = core_on(db);
    let here = place(&core, "zoetermeer");
    invited(&core, &here).await;
    let other_case = Email::parse("samira@VOORBEELD.example").unwrap();
    let second = invite(&core, &here, &other_case, Role::Moderator).await.unwrap();
    accept(&core, &here, &second.token).await.unwrap().unwrap();
    let people: i64 = on!(&core.db, pool => sqlx::query_scalar(
        "SELECT COUNT(*) FROM person").fetch_one(pool).await.unwrap());
    assert_eq!(people, 1);
    let record: Vec<(String, String)> = on!(&core.db, pool => sqlx::query_as(
        "SELECT actor_kind, action FROM audit ORDER BY action").fetch_all(pool).await.unwrap());
    let expected = [("operator", "staff.invite"), ("operator", "staff.invite"), ("staff", "staff.sign_in")];
    assert_eq!(record, expected.map(|(kind, action)| (kind.to_owned(), action.to_owned())));
});
