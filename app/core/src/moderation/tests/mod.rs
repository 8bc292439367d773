//! Moderation: what is read first, what can be done once, and what it leaves behind.

mod hide;
mod merge;
mod undo;

use std::collections::BTreeSet;

use rstest::rstest;

use crate::{
    db_test,
    drafts::{Field, Typed},
    filters::Narrow,
    identity::{Grant, Role},
    initiatives::{self, EventKind, Key, Mark, QUESTION_LENGTH, Screen, Status, Submission},
    kernel::text::{TextError, paragraphs},
    moderation::{self, Act, Related, RelatedItem, View},
    scene::{Scene, december, filled, moment},
};

const QUESTION: &str = "Hoeveel bankjes zijn het?";

db_test!(what_should_be_read_first_is_on_top_and_what_waits_for_its_author_below, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let mut sent = Vec::new();
    for day in [28, 23, 30, 29] {
        scene.at(december(day, 10, 0));
        sent.push(scene.initiative(&scene.send().await).await.reference);
    }
    moderation::ask(&scene.core, &moderator, &sent[1], QUESTION).await.unwrap();
    let queue = scene.queue(&moderator).await;
    let queue: Vec<_> = queue.into_iter().map(|row| row.reference).collect();
    assert_eq!(queue, [&sent[0], &sent[3], &sent[2], &sent[1]].map(Clone::clone));
    moderation::publish(&scene.core, &moderator, &sent[3]).await.unwrap();
    assert_eq!(scene.queue(&moderator).await.len(), 3);
});

db_test!(a_view_has_its_own_first_rows_and_all_are_counted, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let mut sent = Vec::new();
    for day in [28, 29, 30] {
        scene.at(december(day, 10, 0));
        sent.push(scene.initiative(&scene.send().await).await.reference);
    }
    moderation::ask(&scene.core, &moderator, &sent[0], QUESTION).await.unwrap();
    for (view, expected) in
        [(View::ToRead, [1, 2].as_slice()), (View::Waiting, &[0]), (View::All, &[1, 2, 0])]
    {
        let queue =
            moderation::queue(&scene.core, &moderator, view, &Narrow::default(), &Screen::behind(None))
                .await
                .unwrap();
        let shown: Vec<_> = queue.rows.iter().map(|row| &row.reference).collect();
        assert_eq!(shown, expected.iter().map(|place| &sent[*place]).collect::<Vec<_>>(), "{view:?}");
        assert_eq!(View::ALL.map(|view| queue.count(view)), [2, 1, 3], "{view:?}");
    }
    let waiting =
        moderation::queue(&scene.core, &moderator, View::Waiting, &Narrow::default(), &Screen::first(1))
            .await;
    assert_eq!(waiting.unwrap().rows[0].reference, sent[0], "however many come before it");
});

db_test!(each_screen_of_the_queue_goes_on_where_the_last_one_ended, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let mut sent = Vec::new();
    for day in [28, 28, 29, 29, 30] {
        scene.at(december(day, 10, 0));
        sent.push(scene.initiative(&scene.send().await).await.reference);
    }
    for waiting in &sent[1..3] {
        moderation::ask(&scene.core, &moderator, waiting, QUESTION).await.unwrap();
    }
    for (view, expected) in [(View::All, 5), (View::ToRead, 3), (View::Waiting, 2)] {
        let (mut screen, mut seen) = (Screen::first(2), Vec::new());
        loop {
            let queue =
                moderation::queue(&scene.core, &moderator, view, &Narrow::default(), &screen).await.unwrap();
            assert_eq!((queue.to_read, queue.waiting), (3, 2));
            seen.extend(queue.rows);
            let Some(next) = queue.next else { break };
            screen.after = Mark::decode(&next.encode());
        }
        assert_eq!(seen.len(), expected, "{view:?}");
        assert!(
            seen.is_sorted_by_key(|one| (one.paused_at.is_some(), one.read_due_on, one.id)),
            "{view:?}: {seen:?}"
        );
        assert!(seen.windows(2).all(|two| two[0].id != two[1].id), "{view:?}");
    }
});

db_test!(what_was_chosen_on_any_screen_is_found_again, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let mut sent = Vec::new();
    for _ in 0..3 {
        sent.push(scene.initiative(&scene.send().await).await.reference);
    }
    let (_, published) = scene.published().await;
    let asked =
        [sent[2].clone(), sent[0].clone(), published, "ZM-%".to_owned(), "\0".to_owned(), ",".to_owned()];
    let chosen = moderation::chosen(&scene.core, &moderator, &asked).await.unwrap();
    let chosen: BTreeSet<_> = chosen.into_iter().map(|one| one.reference).collect();
    assert_eq!(chosen, [sent[0].clone(), sent[2].clone()].into());
    assert!(moderation::chosen(&scene.core, &moderator, &[]).await.unwrap().is_empty());
});

db_test!(publishing_is_done_once_and_its_author_is_told, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(december(24, 9, 15));
    let publish = || moderation::publish(&scene.core, &moderator, &reference);
    let (first, second) = tokio::join!(publish(), publish());
    let both = [first.unwrap(), second.unwrap()];
    assert!(both.contains(&Act::Done) && both.contains(&Act::NotNow), "{both:?}");
    assert_eq!(publish().await.unwrap(), Act::NotNow);
    assert_eq!(moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap(), Act::NotNow);
    let initiative = scene.initiative(&link).await;
    assert_eq!(initiative.status, Status::Published);
    assert_eq!(initiative.published_at, Some(moment(december(24, 9, 15))));
    assert_eq!(initiative.read_at, initiative.published_at, "publishing is reading");
    assert_eq!(scene.letter_names().await, ["published", "receipt"]);
    let published = scene.mailed_link("published").await;
    let followed =
        initiatives::follow(&scene.core, &scene.here, &Key::from(&published)).await.unwrap().unwrap();
    assert!(followed.mailed, "the letter has a private link of its own");
});

db_test!(a_question_stops_the_clock_and_is_mailed, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.at(december(24, 9, 15));
    let asked = format!("  {QUESTION}\r\nEn welke kleur? ");
    assert_eq!(moderation::ask(&scene.core, &moderator, &reference, &asked).await.unwrap(), Act::Done);
    let item = moderation::item(&scene.core, &moderator, &reference).await.unwrap().unwrap();
    assert_eq!(item.initiative.status, Status::Received);
    assert_eq!(item.initiative.paused_at, Some(moment(december(24, 9, 15))));
    assert_eq!((item.initiative.due_on, item.initiative.read_at), (None, item.initiative.paused_at));
    let question = item.events.iter().find(|event| event.kind == EventKind::Asked).unwrap();
    assert_eq!(question.body, format!("{QUESTION}\nEn welke kleur?"));
    assert_eq!(item.author.unwrap().name, "Joke de Vries");
    let letters = scene.letters().await;
    let letter = letters.iter().find(|letter| letter["letter"] == "asked").unwrap();
    assert_eq!(letter["more"]["question"], question.body.as_str());
    assert_eq!(moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap(), Act::NotNow);
    assert_eq!(moderation::publish(&scene.core, &moderator, &reference).await.unwrap(), Act::NotNow);
});

db_test!(a_question_that_cannot_be_sent_changes_nothing, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let before = scene.initiative(&link).await;
    for question in ["", " \n ", "Hoeveel?", "Hoeveel\0 bankjes?", &"x".repeat(1001)] {
        let act = moderation::ask(&scene.core, &moderator, &before.reference, question).await.unwrap();
        assert!(matches!(act, Act::Text(_)), "{act:?}");
    }
    let after = scene.initiative(&link).await;
    assert_eq!((after.paused_at, after.read_at, after.due_on), (None, None, before.due_on));
    assert_eq!(scene.letter_names().await, ["receipt"]);
});

#[rstest]
#[case("", TextError::Missing)]
#[case("Hoeveel? ", TextError::TooShort { least: 10 })]
#[case("Hoeveel\u{202e} bankjes?", TextError::Invisible)]
fn a_question_is_refused_with_a_reason(#[case] question: &str, #[case] expected: TextError) {
    assert_eq!(paragraphs(question, QUESTION_LENGTH), Err(expected));
}

db_test!(what_its_author_took_back_is_left_alone, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&link)).await.unwrap();
    assert_eq!(moderation::publish(&scene.core, &moderator, &reference).await.unwrap(), Act::NotNow);
    assert_eq!(moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.unwrap(), Act::NotNow);
    assert_eq!(scene.queue(&moderator).await.len(), 0);
});

db_test!(a_moderator_of_another_municipality_sees_and_does_nothing, |db| {
    let scene = Scene::on(db);
    let stranger = scene.moderator(&scene.elsewhere).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    assert_eq!(scene.queue(&stranger).await.len(), 0);
    assert!(moderation::initiative(&scene.core, &stranger, &reference).await.unwrap().is_none());
    assert!(moderation::item(&scene.core, &stranger, &reference).await.unwrap().is_none());
    assert_eq!(moderation::publish(&scene.core, &stranger, &reference).await.unwrap(), Act::NotThere);
    assert_eq!(moderation::ask(&scene.core, &stranger, &reference, QUESTION).await.unwrap(), Act::NotThere);
    assert_eq!(scene.initiative(&link).await.read_at, None);
});

db_test!(what_is_no_reference_finds_nothing, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    scene.send().await;
    for typed in ["", "ZM", "ZM-\0", "%", "' OR 1=1 --", &"Z".repeat(10_000)] {
        assert!(moderation::item(&scene.core, &moderator, typed).await.unwrap().is_none(), "{typed:?}");
        assert_eq!(moderation::publish(&scene.core, &moderator, typed).await.unwrap(), Act::NotThere);
        assert_eq!(moderation::ask(&scene.core, &moderator, typed, QUESTION).await.unwrap(), Act::NotThere);
    }
});

db_test!(each_act_is_on_record_with_who_did_it, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    for _ in 0..2 {
        scene.send().await;
    }
    let queue = scene.queue(&moderator).await;
    moderation::publish(&scene.core, &moderator, &queue[0].reference).await.unwrap();
    moderation::ask(&scene.core, &moderator, &queue[1].reference, QUESTION).await.unwrap();
    let rows = scene.record().await;
    let rows: Vec<_> = rows.iter().filter(|(actor, _)| actor == "staff").map(|row| row.1.as_str()).collect();
    assert_eq!(
        rows,
        ["initiative.ask", "initiative.publish", "second_factor.set_up", "session.second_factor"]
    );
});

db_test!(an_act_that_cannot_be_recorded_is_not_done, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    scene.lose("audit").await;
    assert!(moderation::publish(&scene.core, &moderator, &reference).await.is_err());
    assert!(moderation::ask(&scene.core, &moderator, &reference, QUESTION).await.is_err());
    let initiative = scene.initiative(&link).await;
    assert_eq!((initiative.published_at, initiative.paused_at), (None, None));
    assert_eq!(scene.letter_names().await, ["receipt"]);
    assert_eq!(scene.rows("initiative_event").await, 1);
});

db_test!(what_its_author_sent_before_and_what_looks_like_it_stand_beside_it, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let moderator = scene.moderator(&scene.here).await;
    let idea = |title: &str, email: &str, wijk: &str| {
        let mut typed = filled();
        for (field, text) in [(Field::Title, title), (Field::Email, email), (Field::Neighbourhood, wijk)] {
            typed.set(field, text.to_owned());
        }
        typed
    };
    let send = async |typed: &Typed| match scene.press_send(&scene.draft(typed).await).await {
        Submission::Received(link) => scene.initiative(&link).await.reference,
        other => panic!("{other:?}"),
    };
    let before = send(&idea("Een moestuin bij school", "JOKE@voorbeeld.example", "palenstein")).await;
    let alike = send(&idea("Bankje bij de vijver", "kees@voorbeeld.example", "palenstein")).await;
    send(&idea("Bankje bij de vijver", "piet@voorbeeld.example", "rokkeveen")).await;
    send(&idea("Een hondenveld", "ria@voorbeeld.example", "palenstein")).await;
    moderation::publish(&scene.core, &moderator, &alike).await.unwrap();
    let read = send(&idea("Bankjes bij de vijver", "joke@voorbeeld.example", "palenstein")).await;
    let item = moderation::item(&scene.core, &moderator, &read).await.unwrap().unwrap();
    let short = |others: &[RelatedItem]| -> Vec<(String, bool)> {
        others.iter().map(|one| (one.reference.clone(), one.is_public)).collect()
    };
    assert_eq!(short(&item.related.earlier), [(before.clone(), false)]);
    assert_eq!(short(&item.related.alike), [(alike, true)], "of the wijk, and not about something else");
    let grant = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Moderator) };
    let other = scene.staff(&scene.here, "ro@gemeente.example", &grant).await.moderator().unwrap();
    let there = send(&idea("Iets heel anders", "joke@voorbeeld.example", "rokkeveen")).await;
    let item = moderation::item(&scene.core, &other, &there).await.unwrap().unwrap();
    assert_eq!(item.related, Related::default(), "not what is in a wijk that is not theirs");
});
