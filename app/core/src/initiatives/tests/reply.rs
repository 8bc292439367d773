//! A question stops the clock; the reply starts it again, later by exactly the days it stood still.

use jiff::{ToSpan, civil::DateTime};

use crate::{
    db_test,
    initiatives::{self, EventKind, Key, Reply, carpet_of, working_days_left},
    kernel::{text::TextError, token::Token},
    moderation,
    scene::{Scene, december, moment},
    turnaround::DaysLeft,
};

const QUESTION: &str = "Hoeveel bankjes zijn het?";

/// Sends on 23 December, due on 15 January, and asks.
async fn asked(scene: &Scene, at: DateTime) -> Token {
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(at);
    moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap();
    link
}

async fn reply(scene: &Scene, link: &Token, text: &str) -> Reply {
    initiatives::reply(&scene.core, &scene.here, &Key::from(link), text).await.unwrap()
}

/// The due day after a question and a reply.
async fn due(db: crate::kernel::Db, asked_at: DateTime, replied_at: DateTime) -> String {
    let scene = Scene::on(db);
    let link = asked(&scene, asked_at).await;
    assert_eq!(scene.initiative(&link).await.due_on, None, "the clock stands still");
    scene.at(replied_at);
    assert_eq!(reply(&scene, &link, "Twee.").await, Reply::Kept);
    let initiative = scene.initiative(&link).await;
    assert_eq!(initiative.paused_at, None);
    initiative.due_on.unwrap().0.to_string()
}

db_test!(two_days_of_waiting_move_the_day_by_two, |db| {
    assert_eq!(due(db, december(28, 10, 0), december(30, 10, 0)).await, "2027-01-19");
});

db_test!(a_reply_on_the_same_day_moves_nothing, |db| {
    assert_eq!(due(db, december(28, 10, 0), december(28, 11, 0)).await, "2027-01-15");
});

db_test!(a_reply_after_closing_time_counts_from_the_next_working_day, |db| {
    assert_eq!(due(db, december(28, 10, 0), december(30, 17, 30)).await, "2027-01-20");
});

db_test!(days_off_in_the_wait_do_not_count_twice, |db| {
    assert_eq!(due(db, december(24, 10, 0), december(27, 10, 0)).await, "2027-01-18");
});

db_test!(staff_and_public_read_the_same_number_of_days_on_every_day, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    for (sent, asked_at, replied_at) in [
        (december(19, 12, 0), None, december(19, 12, 0)),
        (december(18, 18, 0), Some(december(19, 9, 0)), december(20, 9, 0)),
        (december(7, 10, 0), Some(december(9, 9, 0)), december(12, 9, 0)),
        (december(7, 10, 0), Some(december(9, 9, 0)), december(11, 17, 30)),
        (december(7, 10, 0), Some(december(9, 9, 0)), december(9, 10, 0)),
    ] {
        scene.at(sent);
        let link = scene.send().await;
        if let Some(asked_at) = asked_at {
            scene.at(asked_at);
            let reference = scene.initiative(&link).await.reference;
            moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap();
            scene.at(replied_at);
            assert_eq!(reply(&scene, &link, "Twee.").await, Reply::Kept);
        }
        let followed =
            initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
        let (row, calendar) = (&followed.initiative, &scene.here.calendar);
        for today in replied_at.date().series(1.day()).take(60) {
            let carpet = carpet_of(calendar, row, &followed.events, today).unwrap();
            let row = working_days_left(calendar, row, row.due_on.unwrap().0, today);
            let public = match carpet.working_days_left {
                DaysLeft::Left(days) => i64::from(days),
                DaysLeft::DueToday => 0,
                DaysLeft::Late(days) => -i64::from(days),
                other => panic!("{other:?}"),
            };
            assert_eq!(row, public, "sent {sent}, replied {replied_at}, on {today}");
        }
    }
});

db_test!(a_reply_is_kept_once_and_its_reader_sees_it, |db| {
    let scene = Scene::on(db);
    let link = asked(&scene, december(28, 10, 0)).await;
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert_eq!(followed.question().unwrap().body, QUESTION);
    scene.at(december(29, 10, 0));
    let both = tokio::join!(reply(&scene, &link, " Twee.\r\nOf drie. "), reply(&scene, &link, "Vier."));
    assert!(matches!(both, (Reply::Kept, Reply::NoQuestion) | (Reply::NoQuestion, Reply::Kept)), "{both:?}");
    assert_eq!(reply(&scene, &link, "Vijf.").await, Reply::NoQuestion);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&link)).await.unwrap().unwrap();
    assert!(followed.question().is_none());
    let replies: Vec<_> = followed.events.iter().filter(|event| event.kind == EventKind::Replied).collect();
    assert_eq!(replies.len(), 1);
    assert!(["Twee.\nOf drie.", "Vier."].contains(&replies[0].body.as_str()));
});

db_test!(a_reply_that_cannot_be_kept_leaves_the_clock_standing, |db| {
    let scene = Scene::on(db);
    let link = asked(&scene, december(28, 10, 0)).await;
    for (text, expected) in [
        ("", TextError::Missing),
        ("\u{200d} ", TextError::Missing),
        ("2", TextError::TooShort { least: 2 }),
        ("Twee\0", TextError::Invisible),
        (&"x".repeat(2001), TextError::TooLong { most: 2000, over: 1 }),
    ] {
        assert_eq!(reply(&scene, &link, text).await, Reply::Text(expected));
    }
    assert!(scene.initiative(&link).await.paused_at.is_some());
    assert_eq!(scene.rows("initiative_event").await, 2);
});

db_test!(without_a_question_there_is_nothing_to_reply_to, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    assert_eq!(reply(&scene, &link, "Twee.").await, Reply::NoQuestion);
});

db_test!(a_reply_by_a_mailed_link_confirms_the_address_too, |db| {
    let scene = Scene::on(db);
    let shown = asked(&scene, december(28, 10, 0)).await;
    let mailed = scene.mailed_link("asked").await;
    scene.at(december(28, 11, 0));
    assert_eq!(reply(&scene, &mailed, "Twee.").await, Reply::Kept);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&shown)).await.unwrap().unwrap();
    assert_eq!(followed.author.unwrap().confirmed_at, Some(moment(december(28, 11, 0))));
});

db_test!(a_reply_by_the_link_on_screen_confirms_no_address, |db| {
    let scene = Scene::on(db);
    let shown = asked(&scene, december(28, 10, 0)).await;
    scene.at(december(28, 11, 0));
    assert_eq!(reply(&scene, &shown, "Twee.").await, Reply::Kept);
    let followed = initiatives::follow(&scene.core, &scene.here, &Key::from(&shown)).await.unwrap().unwrap();
    assert_eq!(followed.author.unwrap().confirmed_at, None);
});

db_test!(a_second_question_moves_the_day_again, |db| {
    let scene = Scene::on(db);
    let link = asked(&scene, december(28, 10, 0)).await;
    scene.at(december(29, 10, 0));
    reply(&scene, &link, "Twee.").await;
    assert_eq!(scene.initiative(&link).await.due_on.unwrap().0.to_string(), "2027-01-18");
    let moderator = scene.moderator(&scene.here).await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(december(29, 11, 0));
    moderation::ask(&scene.core, &moderator, &reference, "Welke kleur krijgen ze?").await.unwrap();
    scene.at(december(30, 10, 0));
    reply(&scene, &link, "Groen.").await;
    assert_eq!(scene.initiative(&link).await.due_on.unwrap().0.to_string(), "2027-01-19");
});
