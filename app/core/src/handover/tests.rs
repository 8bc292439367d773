//! Handing over, on both engines: who gets what, what stays, and who may.

use super::*;
use crate::{
    db_test,
    identity::{Grant, Role},
    initiatives::{self, Filter, Key, Order, Outcome, PublicItem, Status},
    kernel::text::TextError,
    moderation::By,
    places::{Municipalities, Municipality, Other},
    retention, routing,
    scene::{Scene, december},
};

impl Scene {
    async fn hand_over(&self, by: By<'_>, reference: &str, to: Other, note: &str) -> Done {
        hand_over(&self.core, &self.here, by, reference, to, note).await.unwrap()
    }
}

db_test!(a_report_goes_to_who_keeps_the_streets_and_its_author_hears_it, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let by = By::Moderator(&moderator);
    let long = "a".repeat(1001);
    let refused = scene.hand_over(by, &reference, Other::Report, &long).await;
    assert!(matches!(refused, Done::Text(TextError::TooLong { .. })), "{refused:?}");
    assert_eq!(scene.hand_over(by, &reference, Other::Report, " Dank u! ").await, Done::Yes);
    assert_eq!(scene.hand_over(by, &reference, Other::Report, "").await, Done::NotNow, "once");
    let letters = scene.letters().await;
    let passed = letters.iter().find(|one| one["letter"] == "passed_on").unwrap();
    assert_eq!(passed["to"], "wijkbeheer@zoetermeer.example");
    assert_eq!(passed["passed"]["title"], "Bankjes langs de vijver");
    assert_eq!(passed["passed"]["author"], "Joke de Vries");
    let told = letters.iter().find(|one| one["letter"] == "handed_over").unwrap();
    assert_eq!((&told["more"]["to"], &told["more"]["note"]), (&"report".into(), &"Dank u!".into()));
    let it = scene.initiative(&link).await;
    assert_eq!(
        (it.status, it.due_on, it.title.as_str()),
        (Status::HandedOver, None, "Bankjes langs de vijver")
    );
    assert!(it.closed_at.is_some());
    assert!(scene.queue(&moderator).await.is_empty());
    assert!(scene.record().await.contains(&("staff".to_owned(), "initiative.hand_over".to_owned())));
});

db_test!(of_a_signal_about_somebody_nothing_stays_but_that_it_was_there, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let coordinator = scene.coordinator().await;
    let (link, reference) = scene.published().await;
    routing::ask(&scene.core, &scene.here, &coordinator, &reference, "Waar staan de bankjes?").await.unwrap();
    scene.at(december(2, 10, 0));
    let key = Key::from(&link);
    initiatives::reply(&scene.core, &scene.here, &key, "Naast mijn buurman met de bankjes.").await.unwrap();
    scene.at(december(3, 10, 0));
    assert!(!scene.found("bankjes").await.is_empty());
    let by = By::Handler(&coordinator);
    assert_eq!(scene.hand_over(by, &reference, Other::Signal, "").await, Done::Yes);
    assert_eq!(
        scene.found("bankjes").await,
        ["outbox.payload"],
        "only the letter to the team, until it is sent"
    );
    let shown = initiatives::public_item(&scene.core, &scene.here, &reference).await.unwrap();
    assert!(matches!(shown, PublicItem::HandedOver), "{shown:?}");
    let all = initiatives::list(&scene.core, &scene.here, &Filter::default(), Order::Newest, None, 50).await;
    assert!(all.unwrap().items.is_empty());
    let followed = initiatives::follow(&scene.core, &scene.here, &key).await.unwrap().unwrap();
    assert_eq!(followed.events.last().unwrap().body, "signal", "its author reads who has it");
    assert!(routing::item(&scene.core, &coordinator, &reference).await.unwrap().is_none());
    // Its author goes from it when the term of what was closed is over.
    assert!(scene.found("joke@voorbeeld").await.contains(&"initiative_author.email".to_owned()));
    scene.at(december(4, 10, 0).date().saturating_add(jiff::Span::new().years(1)).at(10, 0, 0, 0));
    assert_eq!(scene.take(retention::Kind::UnseenIdea).await, 1);
    assert_eq!(scene.rows("initiative_author").await, 0);
});

db_test!(only_who_has_it_hands_it_over_and_not_after_the_answer, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let traffic = scene.specialist("verkeer").await;
    let (_, public) = scene.published().await;
    assert_eq!(scene.hand_over(By::Moderator(&moderator), &public, Other::Policy, "").await, Done::NotNow);
    assert_eq!(scene.hand_over(By::Handler(&traffic), &public, Other::Policy, "").await, Done::NotThere);
    let coordinator = scene.coordinator().await;
    scene.answer_with(&coordinator, &public, Outcome::No).await;
    assert_eq!(scene.hand_over(By::Handler(&coordinator), &public, Other::Policy, "").await, Done::NotNow);
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let grant = Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Moderator) };
    let other = scene.staff(&scene.here, "ro@gemeente.example", &grant).await.moderator().unwrap();
    assert_eq!(scene.hand_over(By::Moderator(&other), &reference, Other::Report, "").await, Done::NotThere);
    let by = By::Moderator(&moderator);
    let elsewhere =
        hand_over(&scene.core, &scene.elsewhere, by, &reference, Other::Report, "").await.unwrap();
    assert_eq!(elsewhere, Done::NotThere);
    assert_eq!(scene.told("passed_on").await, [""; 0]);
});

db_test!(where_the_municipality_has_nobody_it_is_not_handed_over, |db| {
    let mut municipality = Municipality::clone(Municipalities::embedded().unwrap().default_one());
    municipality.hand_over.remove(&Other::Signal);
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let by = By::Moderator(&moderator);
    let done = hand_over(&scene.core, &municipality, by, &reference, Other::Signal, "").await.unwrap();
    assert_eq!((done, scene.initiative(&link).await.status), (Done::Nobody, Status::Received));
});
