//! Choosing how often mail comes.

use super::*;
use crate::{
    account, db_test,
    initiatives::{Key, Outcome, reply},
    kernel::email::Email,
    moderation, retention,
};

#[test]
fn what_must_come_at_once_has_no_topic() {
    let always = [
        "receipt",
        "asked",
        "answered",
        "carried_out",
        "sign_in",
        "invitation",
        "new_address",
        "address_changed",
        "second_step_changed",
        "residency_code",
        "handed_over",
        "hidden",
        "undone",
        "withdrawn",
        "left",
        "inactive",
        "passed_on",
        "draft_link",
        "looks_again",
    ];
    for letter in always {
        assert_eq!(Topic::of_letter(letter), None, "{letter}");
    }
    assert_eq!(Topic::of_letter("noted"), Some(Topic::Noted));
}

#[test]
fn warnings_can_wait_for_a_day_and_not_longer() {
    for topic in Topic::ALL {
        let allowed: Vec<_> = Pace::ALL.iter().copied().filter(|pace| topic.allows(*pace)).collect();
        let expected =
            if *topic == Topic::Late { vec![Pace::AtOnce, Pace::Daily] } else { Pace::ALL.to_vec() };
        assert_eq!(allowed, expected, "{topic:?}");
        assert!(topic.allows(topic.least()));
    }
}

#[test]
fn each_role_chooses_about_what_it_gets() {
    let of =
        |roles: &[Role]| Topic::ALL.iter().copied().filter(|topic| topic.is_for(roles)).collect::<Vec<_>>();
    assert_eq!(of(&[]), [Topic::OwnIdeas]);
    assert_eq!(of(&[Role::Admin, Role::Desk]), [Topic::OwnIdeas]);
    assert_eq!(of(&[Role::Moderator]), [Topic::Late, Topic::Noted, Topic::OwnIdeas]);
    assert_eq!(of(&[Role::Alderman]), [Topic::Late, Topic::AdviceAsked, Topic::Noted, Topic::OwnIdeas]);
    assert_eq!(of(&[Role::Specialist]), Topic::ALL);
}

db_test!(what_is_chosen_holds_and_what_cannot_be_changes_nothing, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::AtOnce));
    assert_eq!(scene.pace(&cor, Topic::AdviceAsked).await, None, "a coordinator advises nobody");
    assert_eq!(scene.choose(&cor, Topic::NewInHand, Pace::Weekly).await, Chosen::Kept);
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Weekly));
    assert_eq!(scene.choose(&cor, Topic::Late, Pace::Never).await, Chosen::Wrong(vec![Topic::Late]));
    let nothing = choose(&scene.core, &cor, |_| "soms".to_owned()).await.unwrap();
    assert!(matches!(nothing, Chosen::Wrong(topics) if topics.len() == 6));
    assert_eq!(scene.pace(&cor, Topic::NewInHand).await, Some(Pace::Weekly));
    scene.choose(&cor, Topic::NewInHand, Pace::AtOnce).await;
    assert_eq!(scene.rows("mail_choice").await, 0, "what holds for everyone is not kept");
    assert!(scene.record().await.contains(&("staff".to_owned(), "person.mail_choice".to_owned())));
});

db_test!(who_wants_no_mail_about_something_gets_none_and_colleagues_do, |db| {
    let scene = Scene::on(db);
    let cor = scene.cor().await;
    scene.staff(&scene.here, "kim@gemeente.example", &Grant::of(Role::Coordinator)).await;
    scene.choose(&cor, Topic::NewInHand, Pace::Never).await;
    scene.published().await;
    assert_eq!(scene.told("to_handle").await, ["kim@gemeente.example"]);
    let letter = scene.named("to_handle").await.remove(0);
    assert_eq!(letter["topic"], "new_in_hand");
    assert!(letter["person"].is_string(), "for the link that stops it");
});

db_test!(an_author_always_hears_a_decision, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Never).await;
    scene.answered(Outcome::YesWeDo).await;
    let names = scene.letter_names().await;
    assert!(names.contains(&"receipt".to_owned()) && names.contains(&"answered".to_owned()), "{names:?}");
    assert!(!names.contains(&"published".to_owned()), "{names:?}");
});

db_test!(a_question_to_an_author_comes_at_once_and_the_reply_as_staff_want_it, |db| {
    let scene = Scene::on(db);
    let (link, reference) = scene.published().await;
    let cor = scene.cor().await;
    scene.choose(&cor, Topic::AuthorSaid, Pace::Daily).await;
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Weekly).await;
    let handler = cor.handler().unwrap();
    let asked = crate::routing::ask(&scene.core, &scene.here, &handler, &reference, "Hoeveel bankjes?").await;
    assert!(asked.is_ok());
    assert_eq!(scene.told("asked").await.len(), 1);
    scene.core.clock.set(scene.core.now().plus_seconds(1));
    reply(&scene.core, &scene.here, &Key::from(&link), "Er komen er twee.").await.unwrap();
    assert!(scene.told("author_replied").await.is_empty());
    assert_eq!(scene.rows("digest_item").await, 1);
    assert_eq!(scene.found("er komen er twee").await, ["initiative_event.body"], "not kept a second time");
});

db_test!(a_choice_goes_along_to_a_new_address_and_goes_with_its_owner, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Weekly).await;
    let new = Email::parse("joke@nieuw.example").unwrap();
    let fresh = joke.fresh(scene.core.now()).unwrap();
    account::ask_address(&scene.core, &scene.here, fresh, &new, "nl").await.unwrap();
    let code = scene.named("new_address").await[0]["code"].as_str().unwrap().to_owned();
    let code = crate::identity::Code::parse(&code).unwrap();
    account::confirm_address(&scene.core, &scene.here, &joke, &code, "nl").await.unwrap();
    let joke = Session { email: new.as_str().to_owned(), ..joke };
    assert_eq!(scene.pace(&joke, Topic::OwnIdeas).await, Some(Pace::Weekly));
    let along = account::take_along(&scene.core, joke.fresh(scene.core.now()).unwrap()).await.unwrap();
    let choices = along.iter().find(|one| one.key == account::Key::MailChoices).unwrap();
    assert_eq!(choices.records.len(), 1);
    let fresh = joke.fresh(scene.core.now()).unwrap();
    account::leave(&scene.core, &scene.here, fresh, &[], "nl").await.unwrap();
    assert_eq!(scene.rows("mail_choice").await, 0);
});

db_test!(what_is_kept_by_an_address_goes_when_nobody_has_it, |db| {
    let scene = Scene::on(db);
    scene.resident(&scene.here, "wim@voorbeeld.example").await;
    scene.send().await;
    for key in [JOKE, "wim@voorbeeld.example", "niemand@voorbeeld.example"] {
        crate::execute!(
            &scene.core.db,
            "INSERT INTO mail_choice (municipality, email_key, topic, pace) VALUES ('zoetermeer', $1, 'own_ideas', 'never')",
            key
        )
        .unwrap();
        note_dead(&scene.core, "zoetermeer", &Email::parse(key).unwrap()).await.unwrap();
    }
    retention::sweep(&scene.core).await.unwrap();
    assert_eq!((scene.rows("mail_choice").await, scene.rows("dead_address").await), (2, 2));
    assert!(scene.found("niemand@").await.is_empty());
});

db_test!(a_question_before_publishing_comes_in_any_case, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.choose(&joke, Topic::OwnIdeas, Pace::Never).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let moderator = scene.moderator(&scene.here).await;
    moderation::ask(&scene.core, &moderator, &reference, "Hoeveel bankjes zijn het?").await.unwrap();
    assert_eq!(scene.told("asked").await.len(), 1);
});
