//! Stopping mail with the link in it.

use super::*;
use crate::{db_test, identity::PersonId, initiatives::InitiativeId, kernel::ids::new_uuid};

db_test!(a_link_stops_its_topic_for_its_reader_and_undoing_brings_it_back, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    let link = Stop::Topic(cor.person, Topic::NewInHand).link(&scene.core);
    let looked = to_stop(&scene.core, &scene.here, &link).await.unwrap().unwrap();
    assert_eq!(looked, Stopping { paces: vec![(Topic::NewInHand, Pace::AtOnce)], digests: false });
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::AtOnce), "looking changes nothing");
    for round in 0..2 {
        let stopped = stop(&scene.core, &scene.here, &link).await.unwrap().unwrap();
        assert_eq!(stopped.stops(), round == 0);
        assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Never));
        assert_eq!(scene.pace(&cor, Topic::AuthorSaid).await, Some(Pace::AtOnce));
    }
    let record = scene.record().await;
    assert_eq!(
        record.iter().filter(|one| one.1 == "person.mail_stop").count(),
        1,
        "what changed nothing is no act"
    );
    resume(&scene.core, &scene.here, &link, |_| Some(Pace::Weekly)).await.unwrap().unwrap();
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Weekly));
});

db_test!(warnings_go_to_once_a_day_and_no_less, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    let link = Stop::Topic(cor.person, Topic::Late).link(&scene.core);
    stop(&scene.core, &scene.here, &link).await.unwrap().unwrap();
    assert_eq!(scene.pace(&cor, Topic::Late).await, Some(Pace::Daily));
    resume(&scene.core, &scene.here, &link, |_| Some(Pace::Never)).await.unwrap().unwrap();
    assert_eq!(scene.pace(&cor, Topic::Late).await, Some(Pace::Daily));
});

db_test!(the_link_of_a_digest_stops_what_comes_in_digests, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    for (topic, pace) in
        [(Topic::Late, Pace::Daily), (Topic::NewInHand, Pace::Weekly), (Topic::AuthorSaid, Pace::Daily)]
    {
        scene.choose(&cor, topic, pace).await;
    }
    let link = Stop::Digests(cor.person).link(&scene.core);
    let before = stop(&scene.core, &scene.here, &link).await.unwrap().unwrap();
    assert_eq!(before.paces.len(), 3);
    let now = choices(&scene.core, &cor).await.unwrap();
    let expected = [Pace::Daily, Pace::Never, Pace::Never, Pace::AtOnce, Pace::AtOnce, Pace::AtOnce];
    assert_eq!(now.iter().map(|(_, pace)| *pace).collect::<Vec<_>>(), expected);
    let was = |topic| before.paces.iter().find(|(one, _)| *one == topic).map(|(_, pace)| *pace);
    resume(&scene.core, &scene.here, &link, was).await.unwrap().unwrap();
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Weekly));
});

db_test!(an_author_without_an_account_can_stop_news_and_still_hears_the_answer, |db| {
    let scene = Scene::on(db);
    let link = scene.send().await;
    let initiative = scene.initiative(&link).await;
    let stop_link = Stop::OfAuthor(initiative.id, Topic::OwnIdeas).link(&scene.core);
    stop(&scene.core, &scene.here, &stop_link).await.unwrap().unwrap();
    let moderator = scene.moderator(&scene.here).await;
    crate::moderation::publish(&scene.core, &moderator, &initiative.reference).await.unwrap();
    assert!(scene.told("published").await.is_empty());
    let cor = scene.coordinator().await;
    scene.answer_with(&cor, &initiative.reference, crate::initiatives::Outcome::YesWeDo).await;
    assert_eq!(scene.told("answered").await.len(), 1);
});

db_test!(a_link_of_others_or_of_nobody_stops_nothing, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    let link = Stop::Topic(cor.person, Topic::NewInHand).link(&scene.core);
    assert!(!link.contains(&cor.person.0.to_string()) && link.len() < 200, "{link}");
    let mut forged = link.clone().into_bytes();
    forged[40] = if forged[40] == b'A' { b'B' } else { b'A' };
    let nobody = new_uuid(scene.core.now(), &scene.core.chance);
    let links = [
        String::from_utf8(forged).unwrap(),
        link[1..].to_owned(),
        String::new(),
        "é".to_owned(),
        cor.person.0.to_string(),
        Stop::Topic(PersonId(nobody), Topic::NewInHand).link(&scene.core),
        Stop::OfAuthor(InitiativeId(nobody), Topic::OwnIdeas).link(&scene.core),
        Stop::Digests(PersonId(nobody)).link(&scene.core),
    ];
    for link in &links {
        assert_eq!(to_stop(&scene.core, &scene.here, link).await.unwrap(), None, "{link}");
        assert_eq!(stop(&scene.core, &scene.here, link).await.unwrap(), None, "{link}");
        assert_eq!(resume(&scene.core, &scene.here, link, |_| None).await.unwrap(), None, "{link}");
    }
    assert_eq!(
        stop(&scene.core, &scene.elsewhere, &link).await.unwrap(),
        None,
        "at another municipality's site"
    );
    assert_eq!(scene.rows("mail_choice").await, 0);
});
