//! The rules of this slice, on both engines.

use super::{Field, MailLink, Problem, Step, Typed, check, check_step, mail_link, open, save, sweep};
use crate::{
    db_test,
    initiatives::{self, Submission},
    kernel::{Core, email::EmailError, outbox, testing::core_on, text::TextError, token::Token},
    places::Municipality,
};

fn here(core: &Core) -> Municipality {
    Municipality::clone(core.municipalities.by_slug("zoetermeer").unwrap())
}

fn typed() -> Typed {
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
    typed
}

async fn kept(core: &Core) -> Token {
    let mut token = None;
    for step in [Step::What, Step::Where, Step::Who] {
        token = Some(save(core, &here(core), token.as_ref(), step, &typed()).await.unwrap().0);
    }
    token.unwrap()
}

/// The letters that wait in the outbox.
async fn letters(core: &Core) -> Vec<String> {
    let worker = crate::kernel::ids::new_uuid(core.now(), &core.chance);
    let jobs = outbox::claim(core, worker, 10, 1).await.unwrap();
    let mut letters: Vec<String> =
        jobs.iter().map(|job| job.payload["letter"].as_str().unwrap_or_default().to_owned()).collect();
    letters.sort();
    letters
}

db_test!(each_page_keeps_its_own_fields_under_one_link, |db| {
    let core = core_on(db);
    let token = kept(&core).await;
    let draft = open(&core, &here(&core), &token).await.unwrap().unwrap();
    assert_eq!(draft.typed.get(Field::Title), "Bankjes langs de vijver");
    assert_eq!(draft.typed.get(Field::Name), "Joke de Vries");
    let den_helder = core.municipalities.by_slug("den-helder").unwrap();
    assert!(
        open(&core, den_helder, &token).await.unwrap().is_none(),
        "it opens in its own municipality only"
    );
    assert!(open(&core, &here(&core), &Token::new(&core.chance)).await.unwrap().is_none());
});

db_test!(what_was_wrong_is_kept_too, |db| {
    let core = core_on(db);
    let mut wrong = typed();
    wrong.set(Field::Title, "x".to_owned());
    let (token, draft, new) = save(&core, &here(&core), None, Step::What, &wrong).await.unwrap();
    assert!(new);
    assert_eq!(draft.typed.get(Field::Title), "x");
    let again = open(&core, &here(&core), &token).await.unwrap().unwrap();
    assert_eq!(again.version(), draft.version());
});

db_test!(a_draft_lives_as_long_as_the_municipality_says, |db| {
    let core = core_on(db);
    let token = kept(&core).await;
    core.clock.set(core.now().plus_days(29));
    assert_eq!(sweep(&core).await.unwrap(), 0);
    assert!(open(&core, &here(&core), &token).await.unwrap().is_some());
    core.clock.set(core.now().plus_days(1));
    assert!(open(&core, &here(&core), &token).await.unwrap().is_none());
    assert_eq!(sweep(&core).await.unwrap(), 1);
});

db_test!(writing_on_after_the_draft_is_gone_loses_nothing, |db| {
    let core = core_on(db);
    let token = kept(&core).await;
    core.clock.set(core.now().plus_days(31));
    let (fresh, draft, new) = save(&core, &here(&core), Some(&token), Step::Where, &typed()).await.unwrap();
    assert!(new && fresh != token);
    assert_eq!(draft.typed.get(Field::Neighbourhood), "palenstein");
});

db_test!(a_link_is_mailed_at_most_once_a_minute, |db| {
    let core = core_on(db);
    let (here, token) = (here(&core), kept(&core).await);
    let ask = async |to: &str| mail_link(&core, &here, &token, to, "nl").await.unwrap();
    assert_eq!(ask("joke").await, MailLink::Address(EmailError::Malformed));
    assert_eq!(ask("joke@voorbeeld.example").await, MailLink::Sent);
    assert_eq!(ask("joke@voorbeeld.example").await, MailLink::TooSoon);
    core.clock.set(core.now().plus_seconds(60));
    assert_eq!(ask("joke@voorbeeld.example").await, MailLink::Sent);
    assert_eq!(letters(&core).await, ["draft_link", "draft_link"]);
    let unknown = Token::new(&core.chance);
    assert_eq!(mail_link(&core, &here, &unknown, "a@b.nl", "nl").await.unwrap(), MailLink::Gone);
});

db_test!(sending_twice_gives_one_initiative_and_the_same_receipt, |db| {
    let core = core_on(db);
    let (here, token) = (here(&core), kept(&core).await);
    let version = open(&core, &here, &token).await.unwrap().unwrap().version();
    let mut receipts = Vec::new();
    for _ in 0..2 {
        match initiatives::submit(&core, &here, &token, &version, "nl").await.unwrap() {
            Submission::Received(receipt) => receipts.push(receipt),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(receipts[0], receipts[1]);
    assert_eq!(letters(&core).await, ["receipt"]);
    let sent = open(&core, &here, &token).await.unwrap().unwrap();
    assert!(sent.sent_as.is_some() && sent.typed.is_empty(), "what was typed is forgotten");
    assert_eq!(mail_link(&core, &here, &token, "a@b.nl", "nl").await.unwrap(), MailLink::Gone);
});

db_test!(sending_an_older_text_is_refused, |db| {
    let core = core_on(db);
    let (here, token) = (here(&core), kept(&core).await);
    let seen = open(&core, &here, &token).await.unwrap().unwrap().version();
    let mut changed = typed();
    changed.set(Field::Title, "Drie bankjes".to_owned());
    save(&core, &here, Some(&token), Step::What, &changed).await.unwrap();
    let submission = initiatives::submit(&core, &here, &token, &seen, "nl").await.unwrap();
    assert!(matches!(submission, Submission::Stale), "{submission:?}");
    assert!(letters(&core).await.is_empty());
});

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_in_the_order_of_the_form() {
    let (db, _folder) = crate::kernel::testing::sqlite().await;
    let core = core_on(db);
    let here = here(&core);
    let mut wrong = typed();
    wrong.set(Field::Title, String::new());
    wrong.set(Field::Neighbourhood, "nieuw-den-helder-west".to_owned());
    wrong.set(Field::Party, String::new());
    let problems = check(&wrong, &here).unwrap_err();
    let expected = [
        (Field::Title, Problem::Text(TextError::Missing)),
        (Field::Neighbourhood, Problem::Unknown),
        (Field::Party, Problem::NotChosen),
    ];
    assert_eq!(problems, expected);
    assert_eq!(check_step(Step::Where, &wrong, &here), expected[1..2]);
    assert_eq!(check(&typed(), &here).unwrap().shown_as, "Joke");
}
