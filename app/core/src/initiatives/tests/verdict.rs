//! What the author says of the answer and of what was carried out, on both engines.

use crate::{
    answers, db_test,
    filters::Narrow,
    identity::Handler,
    initiatives::{self, EventKind, Followed, Key, Outcome, PublicItem, Screen, Status, Verdict},
    kernel::{Day, text::TextError, token::Token},
    routing::{self, Act, View},
    scene::{Scene, december},
};
use jiff::civil::date;

const WHY: &str = "Het geld is er wel, zei de wethouder.";

impl Scene {
    async fn follow(&self, link: &Token) -> Followed {
        initiatives::follow(&self.core, &self.here, &Key::from(link)).await.unwrap().unwrap()
    }

    async fn look_again(&self, link: &Token, why: &str) -> Verdict {
        initiatives::look_again(&self.core, &self.here, &Key::from(link), why).await.unwrap()
    }

    async fn say_helped(&self, link: &Token, helped: bool) -> Option<bool> {
        initiatives::say_helped(&self.core, &self.here, &Key::from(link), helped).await.unwrap()
    }

    async fn say_done(&self, link: &Token, missing: Option<&str>) -> Verdict {
        initiatives::say_done(&self.core, &self.here, &Key::from(link), missing).await.unwrap()
    }

    async fn progress(&self, who: &Handler, reference: &str, done: bool, text: &str) -> Act {
        let said = answers::Progress { done, text, ..Default::default() };
        answers::progress(&self.core, &self.here, who, reference, said).await.unwrap()
    }

    async fn promised(&self, who: &Handler) -> i64 {
        routing::board(&self.core, &self.here, who, View::Promised, &Narrow::default(), &Screen::behind(None))
            .await
            .unwrap()
            .count(View::Promised)
    }
}

db_test!(one_more_look_is_asked_once_and_the_clock_begins_again, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (link, reference, coordinator) = scene.answered(Outcome::No).await;
    assert_eq!(scene.say_helped(&link, false).await, Some(true));
    assert_eq!(scene.follow(&link).await.helped, Some(false));
    // After closing time: it counts from the next working day.
    scene.at(december(3, 23, 0));
    let short = scene.look_again(&link, "Nee.").await;
    assert_eq!(short, Verdict::Text(TextError::TooShort { least: 10 }));
    assert_eq!(scene.look_again(&link, WHY).await, Verdict::Kept);
    let asked = scene.follow(&link).await;
    let it = &asked.initiative;
    assert_eq!(
        (it.status, it.answered_at, it.answer_days, it.outcome),
        (Status::Published, None, None, None)
    );
    assert_eq!(it.counts_from, Day(date(2026, 12, 4)));
    assert_eq!(it.due_on, Some(Day(date(2026, 12, 28))), "fifteen working days; Christmas is a Friday");
    assert_eq!(asked.helped, None, "what is said is about the next answer");
    assert_eq!(scene.look_again(&link, WHY).await, Verdict::NotNow, "it is not answered");
    assert_eq!(scene.told("asked_again").await, ["cor@gemeente.example"]);
    assert_eq!(scene.told("looks_again").await, ["Joke@voorbeeld.example"]);
    let board = routing::board(
        &scene.core,
        &scene.here,
        &coordinator,
        View::All,
        &Narrow::default(),
        &Screen::behind(None),
    )
    .await
    .unwrap();
    assert_eq!(board.rows.len(), 1, "it is in hand again");
    scene.at(december(7, 10, 0));
    scene.answer_with(&coordinator, &reference, Outcome::NotNow).await;
    let it = scene.initiative(&link).await;
    assert_eq!((it.answer_days, it.outcome), (Some(1), Some(Outcome::NotNow)), "from when it was asked");
    assert_eq!(scene.look_again(&link, WHY).await, Verdict::NotNow, "once");
    assert_eq!(it.second_look_until(date(2026, 12, 7)), None);
});

db_test!(the_public_does_not_read_what_an_author_said_of_the_answer, |db| {
    let scene = Scene::on(db);
    let (link, reference, coordinator) = scene.answered(Outcome::YesWeDo).await;
    scene.look_again(&link, WHY).await;
    scene.answer_with(&coordinator, &reference, Outcome::YesWeDo).await;
    scene.progress(&coordinator, &reference, true, "De bankjes staan er.").await;
    scene.say_done(&link, Some("Het derde bankje ontbreekt.")).await;
    let shown = initiatives::public_item(&scene.core, &scene.here, &reference).await.unwrap();
    let PublicItem::Shown(_, events) = shown else { panic!("{shown:?}") };
    let bodies: Vec<_> = events.iter().map(|event| (event.kind, event.body.as_str())).collect();
    assert!(bodies.contains(&(EventKind::LookedAgain, "")));
    assert!(bodies.contains(&(EventKind::Reopened, "")));
    assert!(bodies.contains(&(EventKind::CarriedOut, "De bankjes staan er.")));
});

db_test!(six_weeks_after_the_answer_it_is_too_late_for_one_more_look, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let (link, ..) = scene.answered(Outcome::No).await;
    let it = scene.initiative(&link).await;
    let last = date(2027, 1, 12);
    assert_eq!(it.second_look_until(last), Some(last));
    scene.at(date(2027, 1, 13).at(0, 30, 0, 0));
    assert_eq!(scene.look_again(&link, WHY).await, Verdict::NotNow);
});

db_test!(after_a_yes_comes_progress_and_only_its_author_says_that_it_is_really_done, |db| {
    let scene = Scene::on(db);
    let (link, reference, coordinator) = scene.answered(Outcome::YesWeDo).await;
    let stranger = scene.specialist("verkeer").await;
    assert_eq!(scene.progress(&stranger, &reference, false, "Wij zijn bezig.").await, Act::NotThere);
    assert_eq!(scene.promised(&coordinator).await, 1);
    assert_eq!(scene.promised(&stranger).await, 0);
    assert_eq!(scene.say_done(&link, None).await, Verdict::NotNow, "nobody says that it is done");
    let took = routing::take(&scene.core, &scene.here, &coordinator, &reference, None).await.unwrap();
    assert_eq!(took, Act::Done, "what was promised has an owner too");
    for text in ["De aannemer is gekozen.", "De bankjes zijn besteld."] {
        assert_eq!(scene.progress(&coordinator, &reference, false, text).await, Act::Done);
    }
    assert_eq!(scene.initiative(&link).await.status, Status::InProgress);
    assert_eq!(scene.look_again(&link, WHY).await, Verdict::NotNow, "it has begun");
    assert_eq!(scene.progress(&coordinator, &reference, true, "De bankjes staan er.").await, Act::Done);
    assert_eq!(scene.promised(&coordinator).await, 0);
    assert_eq!(scene.told("carried_out").await, ["Joke@voorbeeld.example"]);
    assert_eq!(scene.say_helped(&link, true).await, Some(false), "now the question is whether it is done");
    let not_done = scene.say_done(&link, Some("Het derde bankje ontbreekt.")).await;
    assert_eq!(not_done, Verdict::Kept);
    assert_eq!(scene.told("not_done").await, ["cor@gemeente.example"]);
    assert_eq!(scene.initiative(&link).await.status, Status::InProgress);
    assert_eq!(scene.promised(&coordinator).await, 1);
    assert_eq!(scene.progress(&coordinator, &reference, true, "Nu staan alle drie er.").await, Act::Done);
    scene.at(december(30, 10, 0));
    assert_eq!(scene.say_done(&link, None).await, Verdict::Kept);
    assert_eq!(scene.say_done(&link, None).await, Verdict::NotNow, "once");
    let followed = scene.follow(&link).await;
    assert_eq!(followed.initiative.status, Status::CarriedOut);
    assert_eq!(followed.events.last().unwrap().kind, EventKind::Confirmed);
});

db_test!(nothing_is_carried_out_after_a_no_and_a_key_of_elsewhere_says_nothing, |db| {
    let scene = Scene::on(db);
    let (link, reference, coordinator) = scene.answered(Outcome::No).await;
    assert_eq!(scene.progress(&coordinator, &reference, true, "De bankjes staan er.").await, Act::NotNow);
    assert_eq!(scene.promised(&coordinator).await, 0);
    let key = Key::from(&link);
    let elsewhere = &scene.elsewhere;
    assert_eq!(initiatives::say_helped(&scene.core, elsewhere, &key, true).await.unwrap(), None);
    assert_eq!(initiatives::look_again(&scene.core, elsewhere, &key, WHY).await.unwrap(), Verdict::Gone);
    assert_eq!(initiatives::say_done(&scene.core, elsewhere, &key, None).await.unwrap(), Verdict::Gone);
});
