//! Photos, on both engines.

use super::*;
use crate::{
    db_test,
    identity::{Grant, Role},
    initiatives::{HideReason, Submission},
    kernel::token::Token,
    moderation::{self, Act, PhotoAct},
    on,
    scene::{Scene, december, filled},
};

/// A size that photos in these tests were made in.
const SIZE: Size = Size { width: 320, height: 240 };

impl Scene {
    /// Keeps photos with a draft, called by their numbers; gives how many there was no room for.
    async fn photos(&self, draft: &Token, how_many: usize) -> Option<usize> {
        let mut new = Vec::new();
        for number in 0..how_many {
            let name = format!("C:\\foto's\\{number}.jpg");
            new.push(New {
                id: begin(&self.core).await.unwrap(),
                name,
                format: Format::Jpeg,
                taken_in: None,
            });
        }
        add(&self.core, &self.here, draft, &new).await.unwrap()
    }

    async fn of_draft(&self, draft: &Token) -> Vec<Photo> {
        of_draft(&self.core, &self.here, draft).await.unwrap()
    }

    /// Has all photos of a draft made.
    async fn make(&self, draft: &Token) {
        for photo in self.of_draft(draft).await {
            self.make_one(photo.id, photo.edition).await;
        }
    }

    async fn make_one(&self, id: PhotoId, edition: i32) -> bool {
        let what = Made { sizes: vec![SIZE], preview: vec![1], hash: u64::MAX, made_by: 1 };
        made(&self.core, id, edition, &what).await.unwrap()
    }

    /// The folders that are to be cleared now.
    async fn to_clear(&self) -> Vec<PhotoId> {
        to_clear(&self.core, 100).await.unwrap()
    }

    /// Whether somebody can see a photo, and everyone.
    async fn sees(&self, id: PhotoId, seer: Seer) -> Option<bool> {
        seen(&self.core, &self.here, id, &seer).await.unwrap().map(|(_, public)| public)
    }
}

db_test!(photos_stand_with_a_draft_in_the_order_of_their_writer_six_at_most, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    assert_eq!(scene.photos(&draft, 2).await, Some(0));
    assert_eq!(scene.photos(&draft, 5).await, Some(1), "there was room for four");
    let photos = scene.of_draft(&draft).await;
    let names: Vec<_> = photos.iter().map(|photo| &*photo.name).collect();
    assert_eq!(names, ["0.jpg", "1.jpg", "0.jpg", "1.jpg", "2.jpg", "3.jpg"], "without folders");
    let (core, here) = (&scene.core, &scene.here);
    let words = [(photos[1].id, " De vijver ".to_owned()), (photos[2].id, "x".repeat(300))];
    assert!(change(core, here, &draft, &words, Some(Change::Up(photos[1].id))).await.unwrap());
    assert!(
        change(core, here, &draft, &[], Some(Change::Up(photos[1].id))).await.unwrap(),
        "it is the first"
    );
    assert!(change(core, here, &draft, &[], Some(Change::Remove(photos[3].id))).await.unwrap());
    let after = scene.of_draft(&draft).await;
    let order: Vec<_> = after.iter().map(|photo| photo.id).collect();
    assert_eq!(order, [1, 0, 2, 4, 5].map(|place| photos[place].id));
    assert_eq!((&*after[0].description, &*after[2].description), ("De vijver", ""), "too long is not kept");
    assert_eq!(scene.to_clear().await, [photos[3].id]);
    // What comes later comes last, and what cannot be read takes no room.
    refused(core, photos[0].id).await.unwrap();
    assert_eq!(scene.photos(&draft, 3).await, Some(1), "there were four");
    let last: Vec<_> = scene.of_draft(&draft).await.iter().map(|photo| photo.name.clone()).collect();
    assert_eq!(last, ["1.jpg", "0.jpg", "0.jpg", "2.jpg", "3.jpg", "0.jpg", "1.jpg"]);
    // Of another draft, of another municipality, of none.
    let other = scene.draft(&filled()).await;
    assert!(change(core, here, &other, &words, Some(Change::Remove(photos[0].id))).await.unwrap());
    assert!(!change(core, &scene.elsewhere, &draft, &[], Some(Change::Remove(photos[0].id))).await.unwrap());
    assert_eq!(scene.of_draft(&draft).await.len(), 7);
    assert_eq!(scene.photos(&Token::new(&core.chance), 1).await, None);
});

db_test!(a_photo_comes_in_parts_and_what_does_not_come_whole_is_cleared, |db| {
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let (draft, other) = (scene.draft(&filled()).await, scene.draft(&filled()).await);
    let begun = async |draft: &Token| {
        announce(core, here, draft, "/camera/1.jpg", 5, Some("palenstein")).await.unwrap().unwrap()
    };
    let there = async |draft: &Token, id| upload(core, here, draft, id).await.unwrap();
    let id = begun(&draft).await;
    let first = there(&draft, id).await.unwrap();
    assert_eq!(
        first,
        Upload {
            id,
            name: "1.jpg".to_owned(),
            length: 5,
            received: 0,
            taken_in: Some("palenstein".to_owned())
        }
    );
    assert_eq!(there(&other, id).await, None, "it is of another draft");
    assert_eq!(upload(core, &scene.elsewhere, &draft, id).await.unwrap(), None);
    assert_eq!(announce(core, here, &Token::new(&core.chance), "1.jpg", 5, None).await.unwrap(), None);

    assert!(advance(core, &first, 3).await.unwrap());
    assert!(!advance(core, &first, 4).await.unwrap(), "that part was there");
    assert_eq!(there(&draft, id).await.unwrap().received, 3);
    let second = there(&draft, id).await.unwrap();
    assert!(advance(core, &second, 6).await.is_err(), "more than was announced");

    // Whole: it is a photo like any other.
    let new = New { id, name: first.name.clone(), format: Format::Jpeg, taken_in: None };
    assert_eq!(add(core, here, &draft, &[new]).await.unwrap(), Some(0));
    assert_eq!(there(&draft, id).await, None);
    assert_eq!(scene.of_draft(&draft).await[0].id, id);
    assert!(scene.to_clear().await.is_empty());

    // Given up, crowded out, left behind when the draft is sent, or gone with it.
    let given_up = begun(&draft).await;
    give_up(core, &there(&draft, given_up).await.unwrap()).await.unwrap();
    assert_eq!(scene.to_clear().await, [given_up]);
    for _ in 0..13 {
        begun(&draft).await;
    }
    assert_eq!(scene.to_clear().await.len(), 2, "there are twelve at most");
    assert!(matches!(scene.press_send(&draft).await, Submission::Received(_)));
    assert_eq!(scene.to_clear().await.len(), 14);
    assert_eq!(announce(core, here, &draft, "1.jpg", 5, None).await.unwrap(), None, "it was sent");
    let late = begun(&other).await;
    let gone = "DELETE FROM draft WHERE token_hash = $1";
    on!(&core.db, pool => sqlx::query(gone).bind(other.hash()).execute(pool).await.map(|_| ())).unwrap();
    assert!(scene.to_clear().await.contains(&late));
    // Who goes on with none of it has a day.
    let begun = begun(&scene.draft(&filled()).await).await;
    assert!(!scene.to_clear().await.contains(&begun));
});

db_test!(what_is_begun_and_not_kept_is_cleared_after_a_day, |db| {
    let scene = Scene::on(db);
    scene.at(december(1, 10, 0));
    let id = begin(&scene.core).await.unwrap();
    assert_eq!(scene.to_clear().await, []);
    scene.at(december(2, 10, 0));
    assert_eq!(scene.to_clear().await, [id]);
    cleared(&scene.core, id).await.unwrap();
    assert_eq!(scene.to_clear().await, []);
});

db_test!(photos_of_a_draft_that_is_over_go_with_it, |db| {
    let scene = Scene::on(db);
    let draft = scene.draft(&filled()).await;
    scene.photos(&draft, 2).await;
    let mut ids: Vec<_> = scene.of_draft(&draft).await.iter().map(|photo| photo.id).collect();
    // Within one moment ids come in any order.
    ids.sort();
    on!(&scene.core.db, pool => sqlx::query("DELETE FROM draft").execute(pool).await.map(|_| ())).unwrap();
    assert_eq!(scene.to_clear().await, ids);
});

db_test!(what_is_sent_takes_its_photos_along_and_shows_them_to_everyone_once_it_is_published, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let draft = scene.draft(&filled()).await;
    scene.photos(&draft, 3).await;
    let [first, second, broken] = scene.of_draft(&draft).await.try_into().unwrap();
    scene.make_one(first.id, 1).await;
    assert!(!scene.make_one(first.id, 1).await, "it was made");
    refused(&scene.core, broken.id).await.unwrap();
    let by_draft = || Seer { draft: Some(draft.clone()), ..Seer::default() };
    assert_eq!(scene.sees(first.id, by_draft()).await, Some(false));
    assert_eq!(scene.sees(second.id, by_draft()).await, None, "it waits");
    assert_eq!(scene.sees(first.id, Seer::default()).await, None);
    let Submission::Received(link) = scene.press_send(&draft).await else { panic!("not received") };
    assert_eq!(scene.to_clear().await, [broken.id], "what cannot be read stays behind");
    assert!(scene.make_one(second.id, 1).await, "also after it was sent");
    let initiative = scene.initiative(&link).await;
    let there = of_initiative(&scene.core, initiative.id).await.unwrap();
    assert_eq!(there.iter().map(|photo| photo.id).collect::<Vec<_>>(), [first.id, second.id]);
    let by_link = || Seer { link: Some(link.clone()), ..Seer::default() };
    let session = scene
        .staff(
            &scene.here,
            "mo@gemeente.example",
            &crate::identity::Grant::of(crate::identity::Role::Moderator),
        )
        .await;
    let by_staff = || Seer { session: Some(session.clone()), ..Seer::default() };
    for seer in [by_link(), by_staff()] {
        assert_eq!(scene.sees(first.id, seer).await, Some(false));
    }
    for seer in
        [Seer::default(), by_draft(), Seer { link: Some(Token::new(&scene.core.chance)), ..Seer::default() }]
    {
        assert_eq!(scene.sees(first.id, seer).await, None);
    }
    moderation::publish(&scene.core, &moderator, &initiative.reference).await.unwrap();
    assert_eq!(scene.sees(first.id, Seer::default()).await, Some(true));
    let shown_ids = async || {
        let all = shown(&scene.core, &[initiative.id]).await.unwrap();
        all[&initiative.id].iter().map(|photo| photo.id).collect::<Vec<_>>()
    };
    assert_eq!(shown_ids().await, [first.id, second.id]);
    // Hidden, everyone sees the next one; its author and who moderates still see it.
    let hide = |act: PhotoAct| {
        let (core, moderator, reference) = (&scene.core, &moderator, &initiative.reference);
        async move { moderation::change_photo(core, moderator, reference, first.id, &act).await.unwrap() }
    };
    assert_eq!(hide(PhotoAct::Hide(HideReason::PersonalData)).await, Act::Done);
    assert_eq!(scene.sees(first.id, Seer::default()).await, None);
    assert_eq!(scene.sees(first.id, by_link()).await, Some(false));
    assert_eq!(shown_ids().await, [second.id]);
    assert_eq!(hide(PhotoAct::Show).await, Act::Done);
    assert_eq!(scene.sees(first.id, Seer::default()).await, Some(true));
    // What its author takes back, nobody sees but who sent it and who moderates.
    crate::initiatives::withdraw(&scene.core, &scene.here, &crate::initiatives::Key::from(&link))
        .await
        .unwrap();
    assert_eq!(scene.sees(first.id, Seer::default()).await, None);
    assert_eq!(hide(PhotoAct::Restore).await, Act::NotNow);
});

db_test!(an_edited_photo_is_not_seen_until_it_is_made_again, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let draft = scene.draft(&filled()).await;
    scene.photos(&draft, 1).await;
    scene.make(&draft).await;
    let Submission::Received(link) = scene.press_send(&draft).await else { panic!("not received") };
    let initiative = scene.initiative(&link).await;
    moderation::publish(&scene.core, &moderator, &initiative.reference).await.unwrap();
    let id = of_initiative(&scene.core, initiative.id).await.unwrap()[0].id;
    let act = |act: PhotoAct| {
        let (core, moderator, reference) = (&scene.core, &moderator, &initiative.reference);
        async move { moderation::change_photo(core, moderator, reference, id, &act).await.unwrap() }
    };
    let (turn, blur) = (Edit::Turn(1), Edit::Blur([100, 200, 300, 400]));
    assert_eq!(act(PhotoAct::Edit(turn)).await, Act::Done);
    assert_eq!(scene.sees(id, Seer::default()).await, None);
    assert!(!scene.make_one(id, 1).await, "as it was before");
    assert_eq!(act(PhotoAct::Edit(blur)).await, Act::Done);
    let todo = to_make(&scene.core, id).await.unwrap().unwrap();
    assert_eq!((todo.edition, &todo.edits.0), (3, &vec![turn, blur]));
    assert!(scene.make_one(id, 3).await);
    assert_eq!(scene.sees(id, Seer::default()).await, Some(true));
    assert!(to_make(&scene.core, id).await.unwrap().is_none());
    assert_eq!(act(PhotoAct::Restore).await, Act::Done);
    assert_eq!(to_make(&scene.core, id).await.unwrap().unwrap().edits.0, []);
    assert_eq!(
        act(PhotoAct::Describe("y".repeat(201))).await,
        Act::Text(crate::kernel::text::TextError::TooLong { most: 200, over: 1 })
    );
    assert_eq!(act(PhotoAct::Describe("Een bankje".to_owned())).await, Act::Done);
    let photo = &of_initiative(&scene.core, initiative.id).await.unwrap()[0];
    assert_eq!(photo.description, "Een bankje");
    let elsewhere = scene.moderator(&scene.elsewhere).await;
    let foreign =
        moderation::change_photo(&scene.core, &elsewhere, &initiative.reference, id, &PhotoAct::Show).await;
    assert_eq!(foreign.unwrap(), Act::NotThere);
});

db_test!(the_light_table_goes_from_photo_to_photo_the_newest_idea_first, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let sent = async |photos: usize, wijk: &str, publish: bool, minute: i8| {
        scene.at(december(8, 10, minute));
        let mut typed = filled();
        typed.set(crate::drafts::Field::Neighbourhood, wijk.to_owned());
        let draft = scene.draft(&typed).await;
        scene.photos(&draft, photos).await;
        scene.make(&draft).await;
        let Submission::Received(link) = scene.press_send(&draft).await else { panic!("not received") };
        let initiative = scene.initiative(&link).await;
        if publish {
            moderation::publish(&scene.core, &moderator, &initiative.reference).await.unwrap();
        }
        let photos = of_initiative(&scene.core, initiative.id).await.unwrap();
        (initiative, photos.iter().map(|photo| photo.id).collect::<Vec<_>>())
    };
    let (_, oldest) = sent(1, "palenstein", true, 0).await;
    sent(0, "palenstein", true, 1).await;
    sent(1, "rokkeveen", true, 2).await;
    let (middle, two) = sent(2, "palenstein", true, 3).await;
    let (_, unread) = sent(1, "palenstein", false, 4).await;
    let table = async |wijk: &str, id| on_table(&scene.core, &scene.here, wijk, id).await.unwrap();
    let beside = async |id| {
        let there = table("palenstein", id).await.unwrap();
        (there.previous, there.number, there.next)
    };
    assert_eq!(beside(two[0]).await, (None, 1, Some(two[1])));
    assert_eq!(beside(two[1]).await, (Some(two[0]), 2, Some(oldest[0])));
    assert_eq!(beside(oldest[0]).await, (Some(two[1]), 1, None));
    assert!(table("rokkeveen", two[0]).await.is_none());
    assert!(on_table(&scene.core, &scene.elsewhere, "palenstein", two[0]).await.unwrap().is_none());
    assert!(table("palenstein", unread[0]).await.is_none());
    // What is hidden is passed over.
    let hide = PhotoAct::Hide(HideReason::PersonalData);
    moderation::change_photo(&scene.core, &moderator, &middle.reference, two[1], &hide).await.unwrap();
    assert!(table("palenstein", two[1]).await.is_none());
    assert_eq!(beside(two[0]).await, (None, 1, Some(oldest[0])));
    let filter = crate::initiatives::Filter {
        neighbourhood: Some("palenstein".to_owned()),
        photos: true,
        ..Default::default()
    };
    let order = crate::initiatives::Order::Newest;
    let list = crate::initiatives::list(&scene.core, &scene.here, &filter, order, None, 10).await.unwrap();
    let there: Vec<_> = list.items.iter().map(|one| list.photos[&one.id][0].id).collect();
    assert_eq!(there, [two[0], oldest[0]]);
});

db_test!(photos_of_a_step_wait_until_it_is_said_and_who_handles_it_sees_them, |db| {
    use crate::{
        answers::{self, Progress},
        initiatives::Outcome,
        routing,
    };
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let (link, reference, handler) = scene.answered(Outcome::YesWeDo).await;
    let id = scene.initiative(&link).await.id;
    let new = async |how_many: usize| {
        let mut new = Vec::new();
        for number in 0..how_many {
            let name = format!("{number}.jpg");
            new.push(New { id: begin(core).await.unwrap(), name, format: Format::Jpeg, taken_in: None });
        }
        new
    };
    let stranger = scene.specialist("stadsbeheer").await;
    let refused_to = stage(core, here, &stranger, &reference, &[], &new(1).await).await.unwrap();
    assert_eq!(refused_to, None, "who does not lead says no step");
    assert_eq!(stage(core, here, &handler, &reference, &[], &new(7).await).await.unwrap(), Some((id, 1)));
    let waiting = staged(core, id).await.unwrap();
    assert_eq!(waiting.len(), 6);
    let others: Vec<_> = waiting[2..].iter().map(|photo| photo.id).collect();
    assert_eq!(stage(core, here, &stranger, &reference, &others, &[]).await.unwrap(), None);
    assert_eq!(staged(core, id).await.unwrap().len(), 6, "who does not lead takes none away");
    stage(core, here, &handler, &reference, &others, &[]).await.unwrap();
    let [good, broken] = staged(core, id).await.unwrap().try_into().unwrap();
    assert!(scene.make_one(good.id, 1).await);
    refused(core, broken.id).await.unwrap();

    // Who handles the idea sees them; nobody else, not even on its page.
    let session = scene.signed_in("buur@voorbeeld.example").await.0;
    let colleague = scene.staff(here, "collega@gemeente.example", &Grant::of(Role::Coordinator)).await;
    let colleague = Seer { session: Some(colleague), ..Seer::default() };
    assert_eq!(scene.sees(good.id, colleague).await, Some(false));
    let other = Seer { session: Some(session), ..Seer::default() };
    assert_eq!(scene.sees(good.id, other).await, None);
    for seer in [Seer::default(), Seer { link: Some(link.clone()), ..Seer::default() }] {
        assert_eq!(scene.sees(good.id, seer).await, None);
    }
    assert!(of_initiative(core, id).await.unwrap().is_empty());
    assert!(shown(core, &[id]).await.unwrap().is_empty());

    // What is not said leaves them where they are; what is said takes along those that can be read.
    let said = Progress { text: "Nee", ..Progress::default() };
    assert!(matches!(
        answers::progress(core, here, &handler, &reference, said).await.unwrap(),
        routing::Act::Text(_)
    ));
    assert_eq!(staged(core, id).await.unwrap().len(), 2);
    let said = Progress { text: "De bankjes staan er.", seen: "Drie bankjes", done: true, phase: None };
    let act = answers::progress(core, here, &handler, &reference, said).await.unwrap();
    assert_eq!(act, routing::Act::Done);
    let there = of_initiative(core, id).await.unwrap();
    let followed = crate::initiatives::events(core, id).await.unwrap();
    let last = followed.last().unwrap();
    assert_eq!((there.len(), there[0].id, &*there[0].description), (1, good.id, "Drie bankjes"));
    assert_eq!((there[0].step_at, there[0].staged_by, &*there[0].name), (Some(last.at), None, ""));
    assert_eq!(scene.sees(good.id, Seer::default()).await, Some(true));
    assert_eq!(shown(core, &[id]).await.unwrap()[&id].len(), 1);
    let late = stage(core, here, &handler, &reference, &[], &new(1).await).await.unwrap();
    assert_eq!(late, None, "it is done");

    // What is never said goes after a day, but not while an answer is being written.
    let (_, other, handler) = scene.answered(Outcome::YesWeDo).await;
    stage(core, here, &handler, &other, &[], &new(1).await).await.unwrap().unwrap();
    assert_eq!(leave_staged(core).await.unwrap(), 0);
    scene.at(december(31, 10, 0));
    assert_eq!(leave_staged(core).await.unwrap(), 1);
});

db_test!(photos_of_an_answer_wait_with_its_draft_and_stand_with_it_when_it_is_sent, |db| {
    use crate::answers::{self, Sent, Typed};
    let scene = Scene::on(db);
    let (core, here) = (&scene.core, &scene.here);
    let (link, reference) = scene.published().await;
    let id = scene.initiative(&link).await.id;
    let handler = scene.coordinator().await;
    let mut new = Vec::new();
    for name in ["schets.jpg", "kapot.jpg", "doorsnede.jpg"] {
        new.push(New {
            id: begin(core).await.unwrap(),
            name: name.to_owned(),
            format: Format::Jpeg,
            taken_in: None,
        });
    }
    stage(core, here, &handler, &reference, &[], &new).await.unwrap().unwrap();
    refused(core, new[1].id).await.unwrap();
    assert_eq!(unstage_broken(core, id).await.unwrap(), ["kapot.jpg"]);
    assert!(scene.make_one(new[0].id, 1).await);
    let mut typed = Typed {
        outcome: "yes_we_do".to_owned(),
        body: "Wij plaatsen drie bankjes langs de vijver.".to_owned(),
        next_step: "De aannemer begint in maart.".to_owned(),
        seen: "x".repeat(300),
        ..Typed::default()
    };
    let save = async |over, typed: &Typed| {
        answers::save(core, here, &handler, &reference, over, typed).await.unwrap()
    };
    let wrong = answers::Problem::Text(crate::kernel::text::TextError::TooLong { most: 200, over: 100 });
    assert_eq!(save(0, &typed).await, answers::Saved::Yes(vec![(answers::Field::Seen, wrong)]));
    typed.seen = "Een schets van drie bankjes".to_owned();
    assert_eq!(save(1, &typed).await, answers::Saved::Yes(vec![]));
    scene.at(december(31, 10, 0));
    assert_eq!(leave_staged(core).await.unwrap(), 0, "they wait as long as the draft");
    assert!(shown(core, &[id]).await.unwrap().is_empty(), "nobody reads an answer that was not sent");
    assert_eq!(scene.sees(new[0].id, Seer::default()).await, None);
    assert_eq!(
        answers::send(core, here, &handler, &reference, 2, &[new[0].id, new[2].id]).await.unwrap(),
        Sent::Yes
    );
    let there = of_initiative(core, id).await.unwrap();
    let last = crate::initiatives::events(core, id).await.unwrap().pop().unwrap();
    let said: Vec<_> = there.iter().map(|photo| (photo.id, &*photo.description, photo.step_at)).collect();
    let seen = "Een schets van drie bankjes";
    assert_eq!(said, [(new[0].id, seen, Some(last.at)), (new[2].id, seen, Some(last.at))]);
    assert_eq!(scene.sees(new[0].id, Seer::default()).await, Some(true));
});

db_test!(a_moderator_is_told_of_the_same_photo_with_another_idea, |db| {
    let scene = Scene::on(db);
    let send = async |hash: u64| {
        let draft = scene.draft(&filled()).await;
        scene.photos(&draft, 1).await;
        for photo in scene.of_draft(&draft).await {
            let what = Made { sizes: vec![SIZE], preview: vec![1], hash, made_by: 1 };
            assert!(made(&scene.core, photo.id, photo.edition, &what).await.unwrap());
        }
        let Submission::Received(link) = scene.press_send(&draft).await else { panic!("it was not sent") };
        scene.initiative(&link).await.reference
    };
    let (first, other) = (send(u64::MAX).await, send(0).await);
    let read = send(u64::MAX - 0b111).await;
    let moderator = scene.moderator(&scene.here).await;
    let same = async |reference: &str| {
        let item = moderation::item(&scene.core, &moderator, reference).await.unwrap().unwrap();
        let same = item.related.same_photo.into_iter();
        same.map(|one| (one.reference, one.is_public)).collect::<Vec<_>>()
    };
    assert_eq!(same(&read).await, [(first.clone(), false)], "three of 64 bits differ");
    assert_eq!(same(&other).await, []);
    moderation::publish(&scene.core, &moderator, &first).await.unwrap();
    assert_eq!(same(&read).await, [(first.clone(), true)]);
});
