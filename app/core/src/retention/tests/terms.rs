//! Each kind: not a second before its term is over, and then at once; and never that of another municipality.

use serde_json::json;

use super::*;
use crate::{
    account::ask_address,
    db_test,
    desk::tests::asked,
    identity::{self, Giver, Grant, Role, SIGN_IN_MINUTES, SessionKind},
    kernel::{
        email::Email,
        ids::new_uuid,
        limits::{self, Limit},
        outbox,
    },
    moderation,
    places::{Level, Retention},
    residency,
};

/// One of each kind, made now.
async fn fill(scene: &Scene) {
    let (core, here) = (&scene.core, &*scene.here);
    scene.draft(&filled()).await;
    let email = Email::parse("cas@gemeente.example").unwrap();
    identity::invite(core, Giver::Operator, here, &email, &Grant::of(Role::Council)).await.unwrap();
    limits::take(core, here, Limit::new("test", 5, 3600), "x").await.unwrap().unwrap();
    execute!(
        &core.db,
        "INSERT INTO oidc_flow (browser_hash, municipality, provider, return_to, stay, expires_at)
         VALUES ($1, $2, 'x', '', $3, $4)",
        Token::new(&core.chance).hash(),
        &here.slug,
        false,
        core.now()
    )
    .unwrap();
    let desk = scene.desk(None).await;
    let mut came_by = asked();
    came_by.idea.set(Field::Email, "bea@voorbeeld.example".to_owned());
    scene.entered(&desk, &came_by).await;
    let mo = scene.moderator(here).await;
    scene.answer(&scene.idea_of("kees@voorbeeld.example").await, false).await;
    scene.answer(&scene.idea_of("anna@voorbeeld.example").await, true).await;
    scene.take_back(&scene.idea_of("piet@voorbeeld.example").await).await;
    let asked = scene.initiative(&scene.idea_of("ria@voorbeeld.example").await).await.reference;
    moderation::ask(core, &mo, &asked, "Hoeveel bankjes?").await.unwrap();
    let mut tx = core.db.begin().await.unwrap();
    outbox::put(&mut tx, core, "mail", json!({"municipality": "zoetermeer", "to": "x"}), core.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    execute!(&core.db, "UPDATE outbox SET failed_at = $1 WHERE payload ->> 'to' = 'x'", core.now()).unwrap();
    let mail = "INSERT INTO mail_sent (id, municipality, email_key, subject, language, at) VALUES ($1, $2, 'x', 'x', 'nl', $3)";
    execute!(&core.db, mail, new_uuid(core.now(), &core.chance), &here.slug, core.now()).unwrap();
    let joke = scene.resident(here, JOKE).await;
    let new = Email::parse("joke@nieuw.example").unwrap();
    ask_address(core, here, joke.fresh(core.now()).unwrap(), &new, "nl").await.unwrap();
    residency::claim_postcode(core, here, &joke, "2712 AB").await.unwrap();
    let needing = residency::tests::needing(here, Level::LetterCode);
    residency::ask_letter(core, &needing, &joke, &residency::tests::home(), "nl").await.unwrap();
    let waits = residency::letters_waiting(core, &desk).await.unwrap();
    assert!(residency::letter_posted(core, here, &desk, waits[0].id).await.unwrap());
}

db_test!(each_kind_goes_when_its_term_is_over_and_not_before, |db| {
    let scene = Scene::on(db);
    let then = scene.core.now();
    fill(&scene).await;
    let after_a_second = scene.core.now();
    let (terms, here) = (Retention::default(), &scene.here.residency);
    let hour = Instant(then.0 - then.0.rem_euclid(3_600_000_000));
    let stay = SessionKind::Stay.idle_seconds();
    let ends = [
        (Kind::Account, Term::Months(terms.inactive_account_months).after(after_a_second), 1),
        (Kind::Sender, Term::Months(terms.sender_months).after(then), 1),
        (Kind::Unconfirmed, Term::Days(terms.unconfirmed_address_days).after(then), 1),
        (Kind::UnseenIdea, Term::Months(terms.unseen_idea_months).after(then), 2),
        (Kind::Draft, then.plus_days(30), 6),
        (Kind::MailList, Term::Months(terms.mail_list_months).after(then), 1),
        (Kind::MailBody, then.plus_days(30), 1),
        (Kind::Paper, then.plus_days(1), 1),
        (Kind::Invitation, then.plus_days(30), 3),
        (Kind::Session, after_a_second.plus_seconds(stay), 3),
        (Kind::SignIn, then.plus_seconds(SIGN_IN_MINUTES * 60), 1),
        (Kind::ProviderFlow, then, 1),
        (Kind::AddressChange, after_a_second.plus_seconds(1800), 1),
        (Kind::ResidencyProof, Term::Months(here.proof_months).after(after_a_second), 1),
        (Kind::ResidencyLetter, after_a_second.plus_days(here.code_days.into()), 1),
        (Kind::ActionCount, hour.plus_seconds(7200), 1),
    ];
    assert_eq!(ends.len(), Kind::ALL.len());
    let set = Terms::of(&scene.core, &scene.here).await.unwrap();
    for (kind, end, number) in ends {
        // Steps at the same moment come a microsecond after each other.
        let end = Instant(end.0 + 1);
        // Others of the same kind may end sooner: only the last one is meant.
        let before = scene.due(kind, end.plus_seconds(-1)).await;
        let on_time = scene.due(kind, end).await;
        assert!(before < number && on_time == number, "{kind:?}: {before}, then {on_time}");
        assert_eq!(list(&scene.core, &set, kind, end, 100).await.unwrap().len() as u64, number, "{kind:?}");
        assert_eq!(scene.due_in(&scene.elsewhere, kind, end.plus_days(9999)).await, 0, "{kind:?}");
    }
});

db_test!(another_term_is_another_moment, |db| {
    let scene = Scene::on(db);
    let link = scene.idea_of("anna@voorbeeld.example").await;
    scene.answer(&link, true).await;
    let brief = Municipality {
        retention: Retention { sender_months: 1, ..Retention::default() },
        ..Municipality::clone(&scene.here)
    };
    scene.days(32);
    assert_eq!(scene.due(Kind::Sender, scene.core.now()).await, 0);
    assert_eq!(scene.due_in(&brief, Kind::Sender, scene.core.now()).await, 1);
    assert_eq!(run(&scene.core, &scene.elsewhere, Actor::System).await.unwrap(), Taken::new());
    let went = run(&scene.core, &brief, Actor::System).await.unwrap();
    assert_eq!(went.get("sender"), Some(&1), "{went:?}");
});

db_test!(an_idea_that_runs_keeps_its_author_and_made_up_ones_stay, |db| {
    let scene = Scene::on(db);
    scene.idea_of("kees@voorbeeld.example").await;
    scene.days(9999);
    assert_eq!(scene.run().await, taken(&[("draft", 1)]));
    assert!(!scene.found("kees@").await.is_empty());
    execute!(&scene.core.db, "UPDATE initiative SET closed_at = 0, demonstration = (0 = 0)").unwrap();
    assert_eq!(scene.run().await, Taken::new());
});

#[test]
fn a_term_is_counted_on_the_calendar() {
    let at = |text: &str| Instant::from_local(text.parse().unwrap()).unwrap();
    assert_eq!(Term::Months(1).after(at("2027-01-31T12:00")), at("2027-02-28T12:00"));
    assert_eq!(Term::Months(24).before(at("2028-07-01T12:00")), at("2026-07-01T12:00"));
    assert_eq!(Term::Days(1).before(at("2027-03-02T12:00")), at("2027-03-01T12:00"));
    assert_eq!(Term::Over.before(at("2027-03-02T12:00")), at("2027-03-02T12:00"));
}
