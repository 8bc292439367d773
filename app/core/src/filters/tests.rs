//! Narrowing lists of staff, and keeping that, on both engines.

use std::collections::BTreeSet;

use super::*;
use crate::{
    db_test,
    drafts::Field,
    identity::{Grant, Role},
    initiatives::Screen,
    moderation,
    routing::{self, View},
    scene::{Scene, filled},
};

fn words(words: &str) -> Narrow {
    Narrow { words: words.to_owned(), ..Narrow::default() }
}

db_test!(a_queue_is_narrowed_to_a_wijk_a_theme_and_words_with_its_counts, |db| {
    let scene = Scene::on(db);
    let moderator = scene.moderator(&scene.here).await;
    let bench = scene.initiative(&scene.send().await).await.reference;
    let mut other = filled();
    for (field, value) in [
        (Field::Title, "Een stoep voor rolstoelen"),
        (Field::Story, "De stoep is te smal: 100% van de rolstoelen rijdt op straat."),
        (Field::Neighbourhood, "rokkeveen"),
        (Field::Track, "rode-loper"),
    ] {
        other.set(field, value.to_owned());
    }
    let draft = scene.draft(&other).await;
    let pavement = match scene.press_send(&draft).await {
        crate::initiatives::Submission::Received(link) => scene.initiative(&link).await.reference,
        other => panic!("{other:?}"),
    };
    let wijk = |slug: &str| Narrow { neighbourhood: slug.to_owned(), ..Narrow::default() };
    let theme = |slug: &str| Narrow { theme: slug.to_owned(), ..Narrow::default() };
    let track = |slug: &str| Narrow { track: slug.to_owned(), ..Narrow::default() };
    let both = [&bench, &pavement];
    for (narrow, expected) in [
        (Narrow::default(), both.as_slice()),
        (wijk("rokkeveen"), &[&pavement]),
        (theme("openbare-ruimte"), &both),
        (theme("bestaat-niet"), &[]),
        (wijk("bestaat-niet"), &[]),
        (track("rode-loper"), &[&pavement]),
        (track("groene-loper"), &[&bench]),
        (words("VIJVER bankje"), &[&bench]),
        (words("vijver stoep"), &[]),
        (words("100%"), &[&pavement]),
        (words("_"), &[]),
        (words(&bench), &[&bench]),
        (Narrow { words: "stoep".to_owned(), ..wijk("palenstein") }, &[]),
    ] {
        let queue = moderation::queue(
            &scene.core,
            &moderator,
            moderation::View::ToRead,
            &narrow,
            &Screen::behind(None),
        )
        .await
        .unwrap();
        let shown: BTreeSet<_> = queue.rows.iter().map(|row| &row.reference).collect();
        assert_eq!(shown, expected.iter().copied().collect(), "{narrow:?}");
        assert_eq!(queue.count(moderation::View::All), i64::try_from(expected.len()).unwrap(), "{narrow:?}");
    }
});

db_test!(what_is_in_hand_is_narrowed_to_who_has_it_too, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let (_, with_wijk) = scene.published().await;
    let (_, with_green) = scene.published().await;
    let green = routing::Unit::Department("stadsbeheer".to_owned());
    let why = "Dit gaat over het groen.";
    routing::route(&scene.core, &scene.here, &coordinator, &with_green, &green, why).await.unwrap();
    let of = |slug: &str| Narrow { department: Some(slug.to_owned()), ..Narrow::default() };
    for (narrow, expected) in [
        (of(""), [&with_wijk].as_slice()),
        (of("stadsbeheer"), &[&with_green]),
        (of("verkeer"), &[]),
        (words("bankjes vijver"), &[&with_wijk, &with_green]),
        (words("zwembad"), &[]),
        (Narrow { track: "groene-loper".to_owned(), ..of("") }, &[&with_wijk]),
        (Narrow { track: "rode-loper".to_owned(), ..Narrow::default() }, &[]),
    ] {
        let board =
            routing::board(&scene.core, &scene.here, &coordinator, View::All, &narrow, &Screen::behind(None))
                .await
                .unwrap();
        let shown: BTreeSet<_> = board.rows.iter().map(|row| &row.initiative.reference).collect();
        assert_eq!(shown, expected.iter().copied().collect(), "{narrow:?}");
        assert_eq!(board.count(View::All), i64::try_from(expected.len()).unwrap(), "{narrow:?}");
    }
});

db_test!(a_filter_is_kept_for_who_kept_it_alone, |db| {
    let scene = Scene::on(db);
    let staff = |name: &'static str| {
        let (core, grant) = (&scene, Grant::of(Role::Moderator));
        async move { core.staff(&core.here, name, &grant).await }
    };
    let (mo, bo) = (staff("mo@gemeente.example").await, staff("bo@gemeente.example").await);
    let core = &scene.core;
    let keep = |name: String, query: &'static str| {
        let mo = mo.clone();
        async move { save(core, &mo, List::Queue, &name, query).await.unwrap() }
    };
    assert_eq!(keep(" ".to_owned(), "").await, Err(FilterError::Name(TextError::Missing)));
    assert_eq!(keep("Palenstein ".to_owned(), "wijk=palenstein").await, Ok(()));
    assert_eq!(keep("Palenstein".to_owned(), "wijk=palenstein&zoek=stoep").await, Ok(()), "replaced");
    let kept = saved(core, &mo, List::Queue).await.unwrap();
    let names: Vec<_> = kept.iter().map(|one| (&*one.name, &*one.query)).collect();
    assert_eq!(names, [("Palenstein", "wijk=palenstein&zoek=stoep")]);
    assert_eq!(saved(core, &mo, List::InHand).await.unwrap(), []);
    assert_eq!(saved(core, &bo, List::Queue).await.unwrap(), []);
    remove(core, &bo, kept[0].id).await.unwrap();
    assert_eq!(saved(core, &mo, List::Queue).await.unwrap().len(), 1, "of a colleague");
    for number in 1..MOST_FILTERS {
        assert_eq!(keep(format!("Filter {number}"), "").await, Ok(()));
    }
    assert_eq!(keep("Nog een".to_owned(), "").await, Err(FilterError::TooMany));
    assert_eq!(keep("Palenstein".to_owned(), "").await, Ok(()), "no more than there were");
    remove(core, &mo, kept[0].id).await.unwrap();
    assert_eq!(keep("Nog een".to_owned(), "").await, Ok(()));
});
