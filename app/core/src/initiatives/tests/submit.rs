//! Sending: once, all or nothing, and never what its writer did not see.

use crate::{
    db_test,
    drafts::{self, Field, Problem, Step},
    initiatives::{self, Key, Submission, reference::new_reference, reference::parse_reference},
    kernel::{chance::Chance, token::Token},
    scene::{Scene, filled, with},
};

/// Everything that sending leaves behind.
const TABLES: [&str; 6] =
    ["initiative", "initiative_author", "initiative_event", "initiative_link", "outbox", "audit"];

db_test!(sending_leaves_an_initiative_with_all_that_belongs_to_it, |db| {
    let scene = Scene::on(db);
    let receipt = scene.send().await;
    for (table, rows) in TABLES.into_iter().zip([1, 1, 1, 2, 1, 1]) {
        assert_eq!(scene.rows(table).await, rows, "{table}");
    }
    let followed =
        initiatives::follow(&scene.core, &scene.here, &Key::from(&receipt)).await.unwrap().unwrap();
    let initiative = followed.initiative;
    assert_eq!(parse_reference("ZM", &initiative.reference).as_ref(), Some(&initiative.reference));
    assert_eq!(initiative.title, "Bankjes langs de vijver");
    assert_eq!(initiative.shown_as, "Joke");
    assert_eq!(initiative.submitted_at, scene.core.now());
    assert_eq!((initiative.published_at, initiative.read_at), (None, None));
    let author = followed.author.unwrap();
    assert_eq!(
        (author.name.as_str(), author.email.unwrap().as_str()),
        ("Joke de Vries", "Joke@voorbeeld.example")
    );
    assert!(!followed.mailed, "the link on screen proves no address");
    let letter = scene.letters().await.remove(0);
    assert_eq!((&letter["letter"], &letter["to"]), (&"receipt".into(), &"Joke@voorbeeld.example".into()));
    let mailed = scene.mailed_link("receipt").await;
    assert_ne!(mailed, receipt);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&mailed)).await.unwrap().unwrap();
    assert!(followed.mailed && followed.initiative.id == initiative.id);
    assert_eq!(scene.record().await, [("submitter".to_owned(), "initiative.submit".to_owned())]);
});

db_test!(a_second_press_of_send_makes_one_initiative, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    let version = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap().version();
    let send = || initiatives::submit(&scene.core, &scene.here, &draft, &version, "nl", None, None);
    let (first, second) = tokio::join!(send(), send());
    let third = send().await;
    let receipts: Vec<Token> = [first, second, third]
        .into_iter()
        .map(|sent| match sent.unwrap() {
            Submission::Received(receipt) => receipt,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]), "the same receipt each time");
    for (table, rows) in TABLES.into_iter().zip([1, 1, 1, 2, 1, 1]) {
        assert_eq!(scene.rows(table).await, rows, "{table}");
    }
});

db_test!(when_one_part_cannot_be_kept_nothing_was_received, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    let version = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap().version();
    scene.lose("audit").await;
    assert!(initiatives::submit(&scene.core, &scene.here, &draft, &version, "nl", None, None).await.is_err());
    for table in &TABLES[..5] {
        assert_eq!(scene.rows(table).await, 0, "{table}");
    }
    let kept = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap();
    assert!(kept.sent_as.is_none());
    assert_eq!(kept.typed, filled(), "and the draft is as it was");
});

db_test!(what_changed_after_the_page_was_made_is_not_sent, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    let seen = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap().version();
    let mut changed = filled();
    changed.set(Field::Title, "Nog meer bankjes".to_owned());
    drafts::save(&scene.core, &scene.here, Some(&draft), Step::What, &changed).await.unwrap();
    for version in [seen.as_str(), "", "0", "\0"] {
        let sent =
            initiatives::submit(&scene.core, &scene.here, &draft, version, "nl", None, None).await.unwrap();
        assert!(matches!(sent, Submission::Stale), "{sent:?}");
    }
    assert_eq!(scene.rows("initiative").await, 0);
});

db_test!(an_incomplete_draft_is_not_sent_and_all_that_is_wrong_is_said, |db| {
    let scene = Scene::on(db);
    let mut typed = filled();
    typed.set(Field::Neighbourhood, "julianadorp".to_owned());
    typed.set(Field::Party, String::new());
    let draft = scene.draft(&typed).await;
    let Submission::Incomplete(problems) = scene.press_send(&draft).await else { panic!("it was sent") };
    assert_eq!(problems, [(Field::Neighbourhood, Problem::Unknown), (Field::Party, Problem::NotChosen)]);
    assert_eq!(scene.rows("initiative").await, 0);
    let empty = scene.draft(&with(&[])).await;
    let Submission::Incomplete(problems) = scene.press_send(&empty).await else { panic!("it was sent") };
    assert_eq!(problems.len(), 9);
});

db_test!(a_draft_that_is_not_there_is_not_sent, |db| {
    let scene = Scene::on(db);
    let unknown = Token::new(&Chance::seeded(99));
    assert!(matches!(scene.press_send(&unknown).await, Submission::Gone));
    let draft = scene.draft(&filled()).await;
    let version = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap().version();
    let elsewhere =
        initiatives::submit(&scene.core, &scene.elsewhere, &draft, &version, "nl", None, None).await.unwrap();
    assert!(matches!(elsewhere, Submission::Gone));
    scene.core.clock.set(scene.core.now().plus_days(30));
    let late =
        initiatives::submit(&scene.core, &scene.here, &draft, &version, "nl", None, None).await.unwrap();
    assert!(matches!(late, Submission::Gone));
    assert_eq!(scene.rows("initiative").await, 0);
});

db_test!(what_was_typed_is_forgotten_in_the_draft_once_it_is_sent, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    scene.press_send(&draft).await;
    let sent = drafts::open(&scene.core, &scene.here, &draft).await.unwrap().unwrap();
    assert!(sent.typed.is_empty());
    assert!(sent.sent_as.is_some());
});

db_test!(a_reference_that_is_taken_is_not_given_again, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    let taken = scene
        .put(|row| {
            // What sending draws first is an id, then the reference.
            let Chance::Seeded(drawn) = &scene.core.chance else { panic!("a test repeats itself") };
            let next = *drawn.lock().unwrap() + 1;
            row.reference = new_reference("ZM", &Chance::seeded(next));
        })
        .await;
    let Submission::Received(receipt) = scene.press_send(&draft).await else { panic!("it was not sent") };
    assert_ne!(scene.initiative(&receipt).await.reference, taken.reference);
    let untaken = scene.initiative(&receipt).await.reference;
    assert!(parse_reference("ZM", &untaken).is_some());
});

db_test!(what_is_sent_along_another_track_is_promised_what_that_one_promises, |db| {
    let scene = Scene::on(db);
    let send = async |track: &str| {
        let mut typed = filled();
        typed.set(Field::Track, track.to_owned());
        scene.initiative(&scene.send_as(&typed).await).await
    };
    let (green, red, gone) = (send("").await, send("rode-loper").await, send("afgeschaft").await);
    let of = |slug: &str| scene.here.tracks.get(slug).targets;
    assert_eq!((&*red.track, red.answer_target), ("rode-loper", i32::from(of("rode-loper").answered)));
    assert_eq!(red.read_target, i32::from(of("rode-loper").read));
    assert!(red.due_on > green.due_on && red.read_due_on > green.read_due_on);
    assert_eq!(
        (green.track, green.due_on),
        (gone.track, gone.due_on),
        "what is not there is that of residents"
    );
});
