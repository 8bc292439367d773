//! Who says to live here can show it, by the levels of the municipality; no address is kept longer than it takes.

use crate::{
    account::{self, Key, ReadFor, Value},
    db_test,
    desk::{self, tests::asked_without},
    identity::{Code, Desk, Session},
    initiatives::{self, Channel, Key as Opens},
    kernel::audit,
    moderation::{self, Act},
    places::{Action, Level, Municipalities, Municipality},
    residency::{
        Asked, CODE_TRIES, Claimed, CodeUsed, Field, LetterId, OnItsWay, Problem, Typed, Way, ask_letter,
        claim_postcode, letter_on_its_way, letter_posted, letters_waiting, letters_waiting_count, level_of,
        open_letter, proofs, seen, use_code,
    },
    retention::Kind,
    scene::Scene,
};

const JOKE: &str = "joke@voorbeeld.example";

pub(crate) fn home() -> Typed {
    Typed {
        name: "Joke de Vries".to_owned(),
        street: "Dorpsstraat 12".to_owned(),
        postcode: "2712ab".to_owned(),
        town: "Zoetermeer".to_owned(),
    }
}

fn wait(scene: &Scene, days: i64) {
    scene.core.clock.set(scene.core.now().plus_days(days));
}

/// The same municipality, where publishing takes a level.
pub(crate) fn needing(municipality: &Municipality, level: Level) -> Municipality {
    let mut needing = municipality.clone();
    needing.residency.needs.insert(Action::Publish, level);
    needing
}

impl Scene {
    /// A municipality in which publishing takes a level.
    fn needing(db: crate::kernel::Db, level: Level) -> Self {
        let all = Municipalities::embedded().unwrap();
        let list = all.iter().map(|one| needing(one, level)).collect();
        Self::with(db, Municipalities::new(list).unwrap())
    }

    async fn level(&self, session: &Session) -> Level {
        level_of(&proofs(&self.core, &self.here, session).await.unwrap())
    }

    async fn ask(&self, session: &Session, typed: &Typed) -> Asked {
        ask_letter(&self.core, &self.here, session, typed, "nl").await.unwrap()
    }

    async fn on_its_way(&self, session: &Session) -> Option<OnItsWay> {
        letter_on_its_way(&self.core, session).await.unwrap()
    }

    /// The code of the letter that waits, as it is printed.
    async fn printed(&self, desk: &Desk) -> (LetterId, Code) {
        let waits = letters_waiting(&self.core, desk).await.unwrap();
        let letter = open_letter(&self.core, desk, waits[0].id).await.unwrap().unwrap();
        (waits[0].id, Code::parse(letter.order["code"].as_str().unwrap()).unwrap())
    }

    async fn post(&self, desk: &Desk, id: LetterId) -> bool {
        letter_posted(&self.core, &self.here, desk, id).await.unwrap()
    }

    async fn type_code(&self, session: &Session, code: &Code) -> CodeUsed {
        use_code(&self.core, &self.here, session, code).await.unwrap()
    }
}

fn another(code: &Code) -> Code {
    let other = if code.digits() == "000000" { "000001" } else { "000000" };
    Code::parse(other).unwrap()
}

db_test!(a_postcode_of_here_gives_a_level_for_some_years, |db| {
    let scene = Scene::on(db);
    let joke = scene.resident(&scene.here, JOKE).await;
    assert_eq!(scene.level(&joke).await, Level::AddressConfirmed);
    for (typed, claimed) in [
        ("1234", Claimed::Malformed),
        ("1781 AB", Claimed::Elsewhere),
        ("2712 ab", Claimed::Yes),
        ("2712 ab", Claimed::Yes),
    ] {
        let found = claim_postcode(&scene.core, &scene.here, &joke, typed).await.unwrap();
        assert_eq!(found, claimed, "{typed}");
    }
    assert_eq!(scene.level(&joke).await, Level::PostcodeClaimed);
    let shown = proofs(&scene.core, &scene.here, &joke).await.unwrap();
    assert_eq!(shown.iter().map(|proof| proof.way).collect::<Vec<_>>(), [Way::Postcode]);
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    assert_eq!(scene.level(&wim).await, Level::AddressConfirmed, "only who did it");
    wait(&scene, 3 * 366);
    assert_eq!(scene.level(&joke).await, Level::AddressConfirmed, "it is over");
    assert_eq!(scene.due(Kind::ResidencyProof, scene.core.now()).await, 1);
    assert!(audit::verify(&scene.core, "zoetermeer", None).await.unwrap().is_ok());
});

db_test!(a_letter_is_posted_by_the_desk_and_its_code_shows_where_somebody_lives, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let (desk, joke) = (scene.desk(None).await, scene.resident(&scene.here, JOKE).await);
    assert_eq!(scene.ask(&joke, &home()).await, Asked::Yes);
    let dorp = scene.desk(Some("dorp")).await;
    assert!(letters_waiting(&scene.core, &dorp).await.unwrap().is_empty(), "of which wijk nobody knows");
    assert_eq!(letters_waiting_count(&scene.core, &dorp).await.unwrap(), 0);
    assert_eq!(letters_waiting_count(&scene.core, &desk).await.unwrap(), 1);
    let waits = letters_waiting(&scene.core, &desk).await.unwrap();
    assert!(open_letter(&scene.core, &dorp, waits[0].id).await.unwrap().is_none());
    let letter = open_letter(&scene.core, &desk, waits[0].id).await.unwrap().unwrap();
    assert_eq!(letter.address, ["Joke de Vries", "Dorpsstraat 12", "2712 AB  Zoetermeer"]);
    let seen = account::reads(&scene.core, &joke, 10).await.unwrap();
    assert_eq!((seen.len(), seen[0].why, seen[0].reference.as_deref()), (1, ReadFor::Residency, None));

    let (id, code) = scene.printed(&desk).await;
    assert_eq!(scene.type_code(&joke, &another(&code)).await, CodeUsed::Wrong { tries_left: CODE_TRIES - 1 });
    assert!(!scene.post(&dorp, id).await && scene.post(&desk, id).await && !scene.post(&desk, id).await);
    assert!(open_letter(&scene.core, &desk, id).await.unwrap().is_none(), "the address is gone");
    assert_eq!(letters_waiting_count(&scene.core, &desk).await.unwrap(), 0);
    wait(&scene, 2);
    let wim = scene.resident(&scene.here, "wim@voorbeeld.example").await;
    assert_eq!(scene.type_code(&wim, &code).await, CodeUsed::Gone, "of somebody else");
    assert_eq!(scene.type_code(&joke, &code).await, CodeUsed::Yes);
    assert_eq!(scene.level(&joke).await, Level::LetterCode);
    assert_eq!(scene.type_code(&joke, &code).await, CodeUsed::Gone, "once");
    assert!(scene.on_its_way(&joke).await.is_none());
    assert!(audit::verify(&scene.core, "zoetermeer", None).await.unwrap().is_ok());
});

db_test!(a_code_is_over_after_some_tries_and_after_some_days, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let (desk, joke) = (scene.desk(None).await, scene.resident(&scene.here, JOKE).await);
    scene.ask(&joke, &home()).await;
    let (id, code) = scene.printed(&desk).await;
    assert!(scene.post(&desk, id).await);
    for left in (0..CODE_TRIES).rev() {
        assert_eq!(scene.type_code(&joke, &another(&code)).await, CodeUsed::Wrong { tries_left: left });
    }
    assert_eq!(scene.type_code(&joke, &code).await, CodeUsed::Gone, "the right one too");
    assert!(!scene.on_its_way(&joke).await.unwrap().takes_code());
    assert_eq!(scene.ask(&joke, &home()).await, Asked::OnItsWay, "a letter a week");
    wait(&scene, 7);
    assert_eq!(scene.ask(&joke, &home()).await, Asked::Yes);
    let (id, code) = scene.printed(&desk).await;
    assert!(scene.post(&desk, id).await);
    wait(&scene, 30);
    assert_eq!(scene.type_code(&joke, &code).await, CodeUsed::Gone);
    assert!(scene.on_its_way(&joke).await.is_none() && scene.level(&joke).await == Level::AddressConfirmed);
    assert_eq!(scene.due(Kind::ResidencyLetter, scene.core.now()).await, 1);
});

db_test!(an_address_can_be_corrected_until_the_letter_is_posted, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let (desk, joke) = (scene.desk(None).await, scene.resident(&scene.here, JOKE).await);
    let wrong = Typed { name: " ".to_owned(), postcode: "1781 AB".to_owned(), ..home() };
    match scene.ask(&joke, &wrong).await {
        Asked::Wrong(problems) => {
            let fields: Vec<_> = problems.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, [Field::Name, Field::Postcode]);
            assert_eq!(problems[1].1, Problem::Elsewhere);
        }
        other => panic!("{other:?}"),
    }
    assert!(scene.on_its_way(&joke).await.is_none());
    scene.ask(&joke, &home()).await;
    let (first, code) = scene.printed(&desk).await;
    let moved = Typed { street: "Dorpsstraat 21".to_owned(), ..home() };
    assert_eq!(scene.ask(&joke, &moved).await, Asked::Yes);
    assert!(!scene.post(&desk, first).await, "that letter is not there any more");
    assert!(matches!(scene.type_code(&joke, &code).await, CodeUsed::Wrong { .. }));
    let (second, code) = scene.printed(&desk).await;
    let letter = open_letter(&scene.core, &desk, second).await.unwrap().unwrap();
    assert_eq!(letter.address[1], "Dorpsstraat 21");
    assert_eq!(scene.type_code(&joke, &code).await, CodeUsed::Yes);
});

db_test!(another_municipality_sees_nothing_of_it, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let joke = scene.resident(&scene.here, JOKE).await;
    scene.ask(&joke, &home()).await;
    let id = letters_waiting(&scene.core, &scene.desk(None).await).await.unwrap()[0].id;
    let grant = crate::identity::Grant::of(crate::identity::Role::Desk);
    let there = scene.staff(&scene.elsewhere, "balie@helder.example", &grant).await.desk().unwrap();
    assert!(letters_waiting(&scene.core, &there).await.unwrap().is_empty());
    assert!(open_letter(&scene.core, &there, id).await.unwrap().is_none());
    assert!(!letter_posted(&scene.core, &scene.elsewhere, &there, id).await.unwrap());
});

db_test!(a_letter_that_nothing_takes_is_not_sent, |db| {
    let scene = Scene::needing(db, Level::PostcodeClaimed);
    let joke = scene.resident(&scene.here, JOKE).await;
    assert_eq!(scene.ask(&joke, &home()).await, Asked::NotNeeded);
    assert!(scene.on_its_way(&joke).await.is_none());
});

db_test!(where_publishing_takes_a_level_an_idea_waits_for_it, |db| {
    let scene = Scene::needing(db, Level::PostcodeClaimed);
    let moderator = scene.moderator(&scene.here).await;
    let link = scene.send().await;
    let reference = scene.initiative(&link).await.reference;
    let publish = || moderation::publish(&scene.core, &moderator, &reference);
    let missing = async || {
        let followed = initiatives::follow(&scene.core, &scene.here, &Opens::from(&link)).await.unwrap();
        followed.unwrap().missing
    };
    assert_eq!(publish().await.unwrap(), Act::NotProven);
    let item = moderation::item(&scene.core, &moderator, &reference).await.unwrap().unwrap();
    assert_eq!((item.level, item.needed), (Level::None, Level::PostcodeClaimed));
    assert_eq!(missing().await, Some(Level::PostcodeClaimed));
    let joke = scene.resident(&scene.here, JOKE).await;
    assert_eq!(publish().await.unwrap(), Act::NotProven, "the address alone does not do");
    claim_postcode(&scene.core, &scene.here, &joke, "2712 AB").await.unwrap();
    assert_eq!(missing().await, None);
    assert_eq!(publish().await.unwrap(), Act::Done);
    assert_eq!(missing().await, None, "nothing is asked of what is public");
});

db_test!(what_the_desk_saw_counts_also_for_who_has_no_address, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let (desk, moderator) = (scene.desk(None).await, scene.moderator(&scene.here).await);
    let paper = scene.entered(&desk, &asked_without()).await;
    let reference = scene.on_paper(&desk, paper).await.reference;
    assert_eq!(moderation::publish(&scene.core, &moderator, &reference).await.unwrap(), Act::NotProven);
    let opened = desk::open(&scene.core, &desk, &reference, Channel::Counter).await.unwrap().unwrap();
    assert!(seen(&scene.core, &scene.here, &opened).await.unwrap());
    assert_eq!(moderation::publish(&scene.core, &moderator, &reference).await.unwrap(), Act::Done);
});

db_test!(a_strangers_proof_does_not_count_for_an_address_that_was_only_typed, |db| {
    let scene = Scene::needing(db, Level::PostcodeClaimed);
    let (desk, moderator) = (scene.desk(None).await, scene.moderator(&scene.here).await);
    let joke = scene.resident(&scene.here, JOKE).await;
    claim_postcode(&scene.core, &scene.here, &joke, "2712 AB").await.unwrap();
    let reference = scene.initiative(&scene.send().await).await.reference;
    // The desk does something for who sent it; from then on a person stands behind it.
    let opened = desk::open(&scene.core, &desk, &reference, Channel::Phone).await.unwrap().unwrap();
    desk::print_receipt(&scene.core, &scene.here, opened).await.unwrap().unwrap();
    assert_eq!(moderation::publish(&scene.core, &moderator, &reference).await.unwrap(), Act::NotProven);
});

db_test!(all_of_it_is_taken_along_and_goes_with_the_account, |db| {
    let scene = Scene::needing(db, Level::LetterCode);
    let joke = scene.resident(&scene.here, JOKE).await;
    claim_postcode(&scene.core, &scene.here, &joke, "2712 AB").await.unwrap();
    scene.ask(&joke, &home()).await;
    let fresh = joke.fresh(scene.core.now()).unwrap();
    let sections = account::take_along(&scene.core, fresh).await.unwrap();
    let part = |of: Key, key: Key| {
        let records = &sections.iter().find(|section| section.key == of).unwrap().records;
        records[0].0.iter().find(|(name, _)| *name == key).unwrap().1.clone()
    };
    assert_eq!(part(Key::Residency, Key::Way), Value::Text("postcode".to_owned()));
    let lines = "Joke de Vries\nDorpsstraat 12\n2712 AB  Zoetermeer";
    assert_eq!(part(Key::ResidencyLetter, Key::Address), Value::Text(lines.to_owned()));
    let mut tx = scene.core.db.begin().await.unwrap();
    account::erase(&mut tx, &scene.core, joke.person, audit::Actor::System, &[]).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    assert!(letters_waiting(&scene.core, &scene.desk(None).await).await.unwrap().is_empty());
});
