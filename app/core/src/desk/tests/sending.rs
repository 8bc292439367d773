//! What the desk enters is an idea as any other, once, with a receipt on paper and by mail.

use super::*;
use crate::{
    desk::{Field as At, Problem, letter},
    drafts,
    initiatives::{self, Channel, Key, papers},
    kernel::text::TextError,
    retention::Kind,
};

db_test!(an_idea_with_an_address_is_received_mailed_and_on_record, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let receipt = scene.entered(&desk, &asked()).await;
    let initiative = scene.on_paper(&desk, receipt).await;
    assert_eq!((initiative.channel, initiative.neighbourhood.as_str()), (Channel::Counter, "palenstein"));
    assert_eq!(scene.letter_names().await, ["receipt"], "by mail");
    assert_eq!(papers(&scene.core, &desk).await.unwrap(), [], "and nobody has to send it on paper");
    let link = scene.mailed_link("receipt").await;
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(followed.mailed && followed.events[0].by_desk);
    assert_eq!(followed.author.unwrap().confirmed_at, None, "that is for who reads the mail");
    assert_eq!(scene.desk_record().await, [line(true, "initiative.submit", "counter")]);
});

db_test!(who_has_no_address_gets_every_letter_on_paper, |db| {
    let scene = Scene::on(db);
    let (desk, moderator) = (scene.desk(None).await, scene.moderator(&scene.here).await);
    let receipt = scene.entered(&desk, &asked_without()).await;
    let reference = scene.on_paper(&desk, receipt).await.reference;
    crate::moderation::ask(&scene.core, &moderator, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    assert_eq!(scene.letter_names().await, [""; 0], "nothing is mailed");
    let waiting = papers(&scene.core, &desk).await.unwrap();
    assert_eq!(waiting.iter().map(|one| one.letter.as_str()).collect::<Vec<_>>(), ["receipt", "asked"]);
    let asked = letter(&scene.core, &desk, waiting[1].id).await.unwrap().unwrap();
    assert_eq!(asked.order["more"]["question"], "Hoeveel bankjes zijn het?");
    assert_eq!((asked.order["to"].is_null(), asked.reach.as_str()), (true, "079 123 45 67"));
    let link = Token::parse(asked.order["token"].as_str().unwrap()).unwrap();
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(!followed.mailed && followed.author.unwrap().email.is_none());

    for once in [true, false] {
        let done = initiatives::handed_over(&scene.core, &desk, waiting[0].id).await.unwrap();
        assert_eq!(done, Some(once));
    }
    assert_eq!(papers(&scene.core, &desk).await.unwrap().len(), 1);
    assert!(letter(&scene.core, &desk, waiting[0].id).await.unwrap().is_some(), "paper jams");
    scene.core.clock.set(scene.core.now().plus_days(2));
    let gone = scene.take(Kind::Paper).await;
    assert_eq!(gone, 1);
    assert!(letter(&scene.core, &desk, waiting[0].id).await.unwrap().is_none());
});

db_test!(sent_twice_is_one_idea_with_one_receipt, |db| {
    let scene = Scene::on(db);
    let (desk, page) = (scene.desk(None).await, Token::new(&scene.core.chance));
    let asked = asked();
    let (first, second) = tokio::join!(scene.enter(&desk, &page, &asked), scene.enter(&desk, &page, &asked));
    let (Sent::Received(first), Sent::Received(second)) = (first, second) else { panic!("not received") };
    assert_eq!(first, second);
    assert_eq!((scene.rows("initiative").await, scene.rows("outbox").await), (1, 1));
});

db_test!(what_is_wrong_is_said_and_nothing_is_kept, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(Some("rokkeveen")).await;
    let (long, mut both) = ("x".repeat(201), asked());
    both.no_address = true;
    let cases = [
        (Asked { channel: "site".to_owned(), ..asked() }, At::Channel, Problem::NotChosen),
        (both, At::Idea(Field::Email), Problem::AddressAndNone),
        (asked(), At::Idea(Field::Neighbourhood), Problem::OtherNeighbourhood),
        (
            Asked { reach: long, ..asked() },
            At::Reach,
            Problem::Text(TextError::TooLong { most: 200, over: 1 }),
        ),
        (Asked::default(), At::Idea(Field::Title), Problem::Idea(drafts::Problem::Text(TextError::Missing))),
    ];
    for (asked, field, problem) in cases {
        match scene.enter(&desk, &Token::new(&scene.core.chance), &asked).await {
            Sent::Wrong(problems) => assert!(problems.contains(&(field, problem)), "{problems:?}"),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((scene.rows("initiative").await, scene.rows("draft").await), (0, 0));
});

db_test!(the_same_person_is_found_by_address_and_without_one_by_what_they_sent, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let people = scene.rows("person").await;
    let first = scene.entered(&desk, &asked()).await;
    scene.entered(&desk, &asked()).await;
    assert_eq!(scene.rows("person").await, people + 1, "the same address");
    let same_as = scene.on_paper(&desk, first).await.reference;
    let other = scene.entered(&desk, &Asked { same_as, ..asked_without() }).await;
    assert_eq!(scene.rows("person").await, people + 2, "who has an address is not who has none");
    let same_as = scene.on_paper(&desk, other).await.reference;
    scene.entered(&desk, &Asked { same_as, ..asked_without() }).await;
    assert_eq!(scene.rows("person").await, people + 2);
    scene.entered(&desk, &asked_without()).await;
    assert_eq!(scene.rows("person").await, people + 3, "a name alone says nothing");
});

db_test!(what_cannot_be_recorded_is_not_received, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    scene.lose("audit").await;
    let page = Token::new(&scene.core.chance);
    assert!(send(&scene.core, &scene.here, &desk, &page, &asked(), "nl").await.is_err());
    assert_eq!((scene.rows("initiative").await, scene.rows("paper_post").await), (0, 0));
});
