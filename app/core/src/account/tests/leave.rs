//! Leaving: nothing of the person is left anywhere, and what is public stays as they chose.

use std::collections::BTreeSet;

use super::{
    super::erase::{BY_PERSON, OF_PERSON},
    JOKE, WIM, published, sent, shown_as, signed_in, signed_in_at, wait,
};
use crate::{
    account::{Erased, Left, ask_address, change_name, erase, leave, plan},
    db_test,
    identity::{self, Giver, Grant, Role, Session},
    initiatives::{self, Filter, Key, OF_AUTHOR, OF_INITIATIVE, Order, PublicItem, Submission},
    kernel::{
        audit::{self, Actor},
        email::Email,
        token::Token,
    },
    moderation,
    photos::{self, PhotoId},
    scene::{Scene, filled},
};

async fn go(scene: &Scene, session: &Session, remove: &[String]) -> Left {
    let fresh = session.fresh(scene.core.now()).unwrap();
    leave(&scene.core, &scene.here, fresh, remove, "nl").await.unwrap()
}

db_test!(nothing_of_who_left_is_found_anywhere, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    published(&scene, &mo).await;
    let removed = published(&scene, &mo).await;
    let link = scene.send().await;
    let asked = scene.initiative(&link).await.reference;
    moderation::ask(&scene.core, &mo, &asked, "Hoeveel bankjes zijn het?").await.unwrap();
    initiatives::reply(&scene.core, &scene.here, &Key::from(&link), "Mijn naam is Joke, het zijn er twee.")
        .await
        .unwrap();
    moderation::publish(&scene.core, &mo, &asked).await.unwrap();
    let drawn = scene.send().await;
    initiatives::withdraw(&scene.core, &scene.here, &Key::from(&drawn)).await.unwrap();
    scene.draft(&filled()).await;
    wait(&scene, 1);
    let joke = signed_in(&scene, JOKE).await;
    change_name(&scene.core, &joke, "Joke de Groot").await.unwrap().unwrap();
    let new = Email::parse("joke@nieuw.example").unwrap();
    let fresh = joke.fresh(scene.core.now()).unwrap();
    ask_address(&scene.core, &scene.here, fresh, &new, "nl").await.unwrap();
    assert!(!scene.found("joke").await.is_empty());
    assert_eq!(go(&scene, &joke, &[removed]).await, Left::Done);
    let last = scene.letters().await;
    assert_eq!(last.iter().filter(|one| one["to"] == JOKE).count(), 1, "{last:?}");
    crate::execute!(&scene.core.db, "DELETE FROM outbox WHERE payload ->> 'letter' = 'left'").unwrap();
    assert!(scene.found("joke").await.is_empty(), "{:?}", scene.found("joke").await);
    assert!(audit::verify(&scene.core, "zoetermeer", None).await.unwrap().is_ok(), "the record stays whole");
});

db_test!(what_is_public_stays_nameless_or_goes_with_a_trace_and_the_rest_goes, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    let (kept, removed) = (published(&scene, &mo).await, published(&scene, &mo).await);
    let unseen = sent(&scene).await;
    let joke = signed_in(&scene, JOKE).await;
    let before = plan(&scene.core, &joke).await.unwrap();
    assert_eq!((before.public.len(), before.unseen.len()), (2, 1));
    let mine = Key::Author(joke.clone(), kept.clone());
    assert_eq!(go(&scene, &joke, &[removed.clone(), "ZM-0000-00".to_owned()]).await, Left::Done);
    let item =
        async |reference: &str| initiatives::public_item(&scene.core, &scene.here, reference).await.unwrap();
    assert!(matches!(item(&kept).await, PublicItem::Shown(..)));
    assert_eq!(shown_as(&scene, &kept).await, "");
    assert!(matches!(item(&removed).await, PublicItem::Removed));
    assert!(matches!(item(&unseen).await, PublicItem::NotThere));
    let all = Filter::default();
    let list = initiatives::list(&scene.core, &scene.here, &all, Order::Newest, None, 10);
    let listed: Vec<_> = list.await.unwrap().items.into_iter().map(|item| item.reference).collect();
    assert_eq!(listed, [kept.as_str()]);
    let counts = initiatives::counts_in(&scene.core, &scene.here, "palenstein").await.unwrap();
    assert_eq!(counts.all, 1);
    for reference in [&removed, &unseen] {
        assert!(moderation::item(&scene.core, &mo, reference).await.unwrap().is_none());
    }
    assert!(initiatives::follow(&scene.core, &scene.here, &mine).await.unwrap().is_none());
    let actions: Vec<_> = scene.record().await.into_iter().map(|(_, action)| action).collect();
    for action in ["initiative.nameless", "initiative.remove", "initiative.delete", "person.erase"] {
        assert_eq!(actions.iter().filter(|one| *one == action).count(), 1, "{action}");
    }
});

/// A draft with a photo that is called after its writer.
async fn with_photo(scene: &Scene) -> (Token, PhotoId) {
    let draft = scene.draft(&filled()).await;
    let id = photos::begin(&scene.core).await.unwrap();
    let new = photos::New { id, name: "joke.jpg".to_owned(), format: photos::Format::Jpeg, taken_in: None };
    assert_eq!(photos::add(&scene.core, &scene.here, &draft, &[new]).await.unwrap(), Some(0));
    (draft, id)
}

db_test!(photos_go_with_what_goes_and_what_stays_loses_the_name_of_its_file, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    let (mut references, mut ids) = (Vec::new(), Vec::new());
    for _ in ["kept", "removed", "unseen"] {
        let (draft, id) = with_photo(&scene).await;
        let Submission::Received(link) = scene.press_send(&draft).await else { panic!("not received") };
        references.push(scene.initiative(&link).await.reference);
        ids.push(id);
    }
    for reference in &references[..2] {
        moderation::publish(&scene.core, &mo, reference).await.unwrap();
    }
    ids.push(with_photo(&scene).await.1);
    let joke = signed_in(&scene, JOKE).await;
    assert_eq!(go(&scene, &joke, &references[1..2]).await, Left::Done);
    let gone: BTreeSet<_> = photos::to_clear(&scene.core, 10).await.unwrap().into_iter().collect();
    assert_eq!(
        gone,
        ids[1..].iter().copied().collect(),
        "of what was removed, of what nobody saw, and of the draft"
    );
    let kept =
        initiatives::by_reference(&scene.core, &scene.here.slug, &references[0]).await.unwrap().unwrap();
    let there = photos::of_initiative(&scene.core, kept.id).await.unwrap();
    let there: Vec<_> = there.iter().map(|photo| (photo.id, &*photo.name)).collect();
    assert_eq!(there, [(ids[0], "")]);
});

db_test!(leaving_takes_nothing_of_another_nor_of_another_municipality, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    let reference = published(&scene, &mo).await;
    let (joke, wim) = (signed_in(&scene, JOKE).await, signed_in(&scene, WIM).await);
    let there = signed_in_at(&scene, &scene.elsewhere, WIM).await;
    assert_eq!(go(&scene, &wim, std::slice::from_ref(&reference)).await, Left::Done);
    assert_eq!(shown_as(&scene, &reference).await, "Joke");
    assert_eq!(plan(&scene.core, &joke).await.unwrap().public.len(), 1);
    assert_eq!(identity::devices(&scene.core, &there).await.unwrap().len(), 1);
    assert_eq!(go(&scene, &wim, &[]).await, Left::Done, "pressing twice does nothing more");
    let left = scene.letters().await.iter().filter(|one| one["letter"] == "left").count();
    assert_eq!(left, 1);
});

db_test!(who_has_a_role_stays, |db| {
    let scene = Scene::on(db);
    let email = Email::parse(JOKE).unwrap();
    identity::invite(&scene.core, Giver::Operator, &scene.here, &email, &Grant::of(Role::Moderator))
        .await
        .unwrap();
    let joke = signed_in(&scene, JOKE).await;
    assert_eq!(go(&scene, &joke, &[]).await, Left::Staff);
    assert_eq!(identity::devices(&scene.core, &joke).await.unwrap().len(), 1);
});

db_test!(leaving_that_is_not_on_record_does_not_happen, |db| {
    let scene = Scene::on(db);
    sent(&scene).await;
    let joke = signed_in(&scene, JOKE).await;
    scene.lose("audit_head").await;
    let fresh = joke.fresh(scene.core.now()).unwrap();
    assert!(leave(&scene.core, &scene.here, fresh, &[], "nl").await.is_err());
    for table in ["person", "session", "initiative", "initiative_author"] {
        assert_eq!(scene.rows(table).await, 1, "{table}");
    }
});

db_test!(the_end_of_a_term_erases_in_the_same_way, |db| {
    let scene = Scene::on(db);
    let mo = scene.moderator(&scene.here).await;
    published(&scene, &mo).await;
    let joke = signed_in(&scene, JOKE).await;
    let mut tx = scene.core.db.begin().await.unwrap();
    let erased = erase(&mut tx, &scene.core, joke.person, Actor::System, &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(erased, Some(Erased { nameless: 1, removed: 0, deleted: 0 }));
    assert!(scene.record().await.contains(&("system".to_owned(), "person.erase".to_owned())));
});

db_test!(every_table_that_hangs_on_a_person_or_an_idea_goes_with_it, |db| {
    let columns = crate::scene::columns(&db).await;
    let with = |name: &str| -> BTreeSet<&str> {
        columns.iter().filter(|column| column.1 == name).map(|column| column.0.as_str()).collect()
    };
    let emptied = |statements: &[&'static str]| -> BTreeSet<&'static str> {
        let tables = statements.iter().filter(|sql| !sql.contains("WHERE id"));
        tables.map(|sql| sql.strip_prefix("DELETE FROM ").unwrap().split(' ').next().unwrap()).collect()
    };
    let mut of_person = emptied(&OF_PERSON);
    of_person.insert("initiative_author");
    assert_eq!(with("person_id"), of_person);
    for name in ["owner_id", "asked_by", "given_by", "written_by", "called_by", "decided_by"] {
        let parted = |table: &&str| {
            BY_PERSON.iter().any(|sql| sql.starts_with(&format!("UPDATE {table} SET {name} = NULL")))
        };
        assert!(with(name).iter().all(parted), "{name}");
    }
    let of_initiative = [OF_AUTHOR.as_slice(), &OF_INITIATIVE].concat();
    assert_eq!(with("initiative_id"), emptied(&of_initiative));
});
