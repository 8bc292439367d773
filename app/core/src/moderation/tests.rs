//! The rules of this slice, on both engines.

use super::{Act, ask, item, publish, queue};
use crate::{
    db_test,
    drafts::{self, Field, Step, Typed},
    identity::{self, Moderator, Role},
    initiatives::{self, EventKind, Initiative, PublicItem, Reply, Status, Submission, public_item},
    kernel::{Core, email::Email, outbox, testing::core_on, text::TextError, token::Token},
    places::Municipality,
};

fn place(core: &Core, slug: &str) -> Municipality {
    Municipality::clone(core.municipalities.by_slug(slug).unwrap())
}

async fn moderator(core: &Core, slug: &str) -> Moderator {
    let here = place(core, slug);
    let email = Email::parse("samira@voorbeeld.example").unwrap();
    let invited = identity::invite(core, &here, &email, Role::Moderator).await.unwrap();
    let cookie = identity::accept(core, &here, &invited.token).await.unwrap().unwrap();
    identity::session(core, &here, &cookie).await.unwrap().unwrap().moderator().unwrap()
}

/// Sends an idea; gives its receipt and what it became.
async fn sent(core: &Core) -> (Token, Initiative) {
    let here = place(core, "zoetermeer");
    let mut typed = Typed::default();
    for (field, value) in [
        (Field::Title, "Bankjes langs de vijver"),
        (Field::Story, "Er is geen plek om te zitten."),
        (Field::Need, "permission"),
        (Field::Theme, "openbare-ruimte"),
        (Field::Neighbourhood, "palenstein"),
        (Field::Name, "Joke de Vries"),
        (Field::Email, "joke@voorbeeld.example"),
        (Field::ShownAs, "voornaam"),
        (Field::Party, "citizen"),
    ] {
        typed.set(field, value.to_owned());
    }
    let mut token = None;
    for step in [Step::What, Step::Where, Step::Who] {
        token = Some(drafts::save(core, &here, token.as_ref(), step, &typed).await.unwrap().0);
    }
    let token = token.unwrap();
    let version = drafts::open(core, &here, &token).await.unwrap().unwrap().version();
    let Submission::Received(receipt) =
        initiatives::submit(core, &here, &token, &version, "nl").await.unwrap()
    else {
        panic!("not received")
    };
    let followed = initiatives::follow(core, &here, &receipt).await.unwrap().unwrap();
    (receipt, followed.initiative)
}

db_test!(publishing_shows_it_to_everyone_and_tells_the_author, |db| {
    let core = core_on(db);
    let (here, moderator) = (place(&core, "zoetermeer"), moderator(&core, "zoetermeer").await);
    let (_, initiative) = sent(&core).await;
    let reference = &initiative.reference;
    assert!(matches!(public_item(&core, &here, reference).await.unwrap(), PublicItem::NotThere));
    assert_eq!(queue(&core, &moderator).await.unwrap().len(), 1);
    assert_eq!(publish(&core, &moderator, reference).await.unwrap(), Act::Done);
    assert!(matches!(public_item(&core, &here, reference).await.unwrap(), PublicItem::Shown(..)));
    assert!(queue(&core, &moderator).await.unwrap().is_empty());
    assert_eq!(publish(&core, &moderator, reference).await.unwrap(), Act::NotNow, "somebody was first");
    let worker = crate::kernel::ids::new_uuid(core.now(), &core.chance);
    let letters = outbox::claim(&core, worker, 10, 1).await.unwrap();
    assert!(letters.iter().any(|job| job.payload["letter"] == "published"), "{letters:?}");
});

db_test!(a_question_stops_the_clock_and_the_reply_starts_it, |db| {
    let core = core_on(db);
    let (here, moderator) = (place(&core, "zoetermeer"), moderator(&core, "zoetermeer").await);
    let (receipt, before) = sent(&core).await;
    core.clock.set(core.now().plus_seconds(60));
    let question = "Hoeveel bankjes wilt u ongeveer?";
    assert_eq!(ask(&core, &moderator, &before.reference, question).await.unwrap(), Act::Done);
    let waiting = item(&core, &moderator, &before.reference).await.unwrap().unwrap();
    assert!(waiting.initiative.paused_at.is_some() && waiting.initiative.due_on.is_none());
    assert_eq!(publish(&core, &moderator, &before.reference).await.unwrap(), Act::NotNow);
    core.clock.set(core.now().plus_days(7));
    let reply = initiatives::reply(&core, &here, &receipt, "Twee is genoeg.").await.unwrap();
    assert_eq!(reply, Reply::Kept);
    let after = item(&core, &moderator, &before.reference).await.unwrap().unwrap();
    assert!(after.initiative.due_on > before.due_on, "the days of waiting do not count");
    let kinds: Vec<EventKind> = after.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Received, EventKind::Asked, EventKind::Replied]);
    assert_eq!(publish(&core, &moderator, &before.reference).await.unwrap(), Act::Done);
    match public_item(&core, &here, &before.reference).await.unwrap() {
        PublicItem::Shown(initiative, events) => {
            assert_eq!(initiative.status, Status::Published);
            assert!(events.iter().all(|event| event.kind != EventKind::Replied || event.body.is_empty()));
        }
        other => panic!("{other:?}"),
    }
});

db_test!(a_question_that_says_nothing_is_not_asked, |db| {
    let core = core_on(db);
    let moderator = moderator(&core, "zoetermeer").await;
    let (_, initiative) = sent(&core).await;
    let asked = ask(&core, &moderator, &initiative.reference, "Wat?").await.unwrap();
    assert_eq!(asked, Act::Text(TextError::TooShort { least: 10 }));
    let item = item(&core, &moderator, &initiative.reference).await.unwrap().unwrap();
    assert!(item.initiative.paused_at.is_none() && item.events.len() == 1, "nothing changed");
});

db_test!(a_moderator_of_another_municipality_sees_nothing, |db| {
    let core = core_on(db);
    let elsewhere = moderator(&core, "den-helder").await;
    let (_, initiative) = sent(&core).await;
    assert!(queue(&core, &elsewhere).await.unwrap().is_empty());
    assert!(item(&core, &elsewhere, &initiative.reference).await.unwrap().is_none());
    assert_eq!(publish(&core, &elsewhere, &initiative.reference).await.unwrap(), Act::NotThere);
});

db_test!(what_was_taken_back_cannot_be_published, |db| {
    let core = core_on(db);
    let (here, moderator) = (place(&core, "zoetermeer"), moderator(&core, "zoetermeer").await);
    let (receipt, initiative) = sent(&core).await;
    assert!(initiatives::withdraw(&core, &here, &receipt).await.unwrap());
    assert!(!initiatives::withdraw(&core, &here, &receipt).await.unwrap(), "once");
    assert_eq!(publish(&core, &moderator, &initiative.reference).await.unwrap(), Act::NotNow);
    let found = initiatives::to_write_about(&core, initiative.id).await.unwrap().unwrap();
    assert_eq!(found.status, Status::Withdrawn, "a letter can still be written about it");
});
