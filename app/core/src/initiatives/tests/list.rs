//! The public list: narrowed, in order, and page by page without a gap or a double.

use crate::{
    db_test,
    initiatives::{self, Cursor, Filter, Order, Page, Status, counts_by_neighbourhood, counts_in},
    kernel::{Instant, time::Day},
    scene::{Scene, december, moment},
};

async fn list(scene: &Scene, filter: &Filter, order: Order, after: Option<Cursor>, most: usize) -> Page {
    initiatives::list(&scene.core, &scene.here, filter, order, after, most).await.unwrap()
}

/// The titles of the whole list, in its order.
async fn titles(scene: &Scene, filter: Filter, order: Order) -> Vec<String> {
    list(scene, &filter, order, None, 100).await.items.into_iter().map(|row| row.title).collect()
}

db_test!(only_what_is_public_here_is_listed, |db| {
    let scene = Scene::on(db);
    scene.put_public(|row| row.title = "Openbaar".to_owned()).await;
    scene.put(|row| row.title = "Nog niet".to_owned()).await;
    scene.put_public(|row| (row.status, row.closed_at) = (Status::Withdrawn, Some(row.submitted_at))).await;
    scene.put_public(|row| row.municipality = "den-helder".to_owned()).await;
    for order in Order::ALL {
        assert_eq!(titles(&scene, Filter::default(), *order).await, ["Openbaar"]);
    }
    let counts = counts_by_neighbourhood(&scene.core, &scene.here).await.unwrap();
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("palenstein".to_owned(), 1)]);
});

db_test!(a_wijk_counts_what_there_is_and_what_waits, |db| {
    let scene = Scene::on(db);
    let now = scene.core.now();
    scene.put_public(|_| {}).await;
    scene.put_public(|row| row.answered_at = Some(now)).await;
    scene.put_public(|row| row.neighbourhood = "dorp".to_owned()).await;
    scene.put(|_| {}).await;
    let counts = counts_in(&scene.core, &scene.here, "palenstein").await.unwrap();
    assert_eq!((counts.all, counts.waiting), (2, 1));
    let none = counts_in(&scene.core, &scene.here, "meerzicht").await.unwrap();
    assert_eq!((none.all, none.waiting), (0, 0));
});

db_test!(the_list_is_narrowed_by_wijk_theme_and_status_together, |db| {
    let scene = Scene::on(db);
    let (dorp, groen) = ("dorp".to_owned(), "groen-en-spelen".to_owned());
    let cases = [
        ("a", true, true, true),
        ("b", true, true, false),
        ("c", true, false, true),
        ("d", false, true, true),
    ];
    for (title, wijk, theme, answered) in cases {
        scene
            .put_public(|row| {
                row.title = title.to_owned();
                if wijk {
                    row.neighbourhood.clone_from(&dorp);
                }
                if theme {
                    row.theme.clone_from(&groen);
                }
                if answered {
                    row.status = Status::Answered;
                }
            })
            .await;
    }
    let count = |filter: Filter| async { titles(&scene, filter, Order::Newest).await.len() };
    assert_eq!(count(Filter { neighbourhood: Some(dorp.clone()), ..Filter::default() }).await, 3);
    assert_eq!(count(Filter { theme: Some(groen.clone()), ..Filter::default() }).await, 3);
    assert_eq!(count(Filter { status: Some(Status::Answered), ..Filter::default() }).await, 3);
    let all = Filter {
        neighbourhood: Some(dorp),
        theme: Some(groen),
        status: Some(Status::Answered),
        ..Filter::default()
    };
    assert_eq!(titles(&scene, all, Order::Newest).await, ["a"]);
});

db_test!(each_order_puts_first_what_it_says, |db| {
    let scene = Scene::on(db);
    for (title, published, due) in [("a", 1, "2027-01-20"), ("b", 3, "2027-01-18"), ("c", 2, "2027-01-19")] {
        scene
            .put_public(|row| {
                row.title = title.to_owned();
                row.published_at = Some(moment(december(20 + published, 9, 0)));
                row.due_on = Some(Day(due.parse().unwrap()));
            })
            .await;
    }
    scene.put_public(|row| (row.title, row.due_on) = ("paused".to_owned(), None)).await;
    let answered = moment(december(1, 9, 0));
    scene.put_public(|row| (row.title, row.answered_at) = ("answered".to_owned(), Some(answered))).await;
    let newest = titles(&scene, Filter::default(), Order::Newest).await;
    assert_eq!(newest.iter().filter(|title| title.len() == 1).collect::<Vec<_>>(), ["b", "c", "a"]);
    assert_eq!(newest.len(), 5);
    assert_eq!(titles(&scene, Filter::default(), Order::SoonestDue).await, ["b", "c", "a"]);
});

/// Goes through the whole list, four at a time, while before each page something new arrives.
async fn visit_all(scene: &Scene, order: Order, arriving: impl Fn(usize) -> (Instant, Day)) -> Vec<String> {
    let (mut seen, mut after) = (Vec::new(), None);
    for page_number in 0..100 {
        let page = list(scene, &Filter::default(), order, after, 4).await;
        assert!(page.items.len() <= 4);
        seen.extend(page.items.iter().map(|row| row.title.clone()));
        let Some(next) = page.next else { return seen };
        assert_eq!(Cursor::decode(order, &next.encode()), Some(next), "a mark survives the address");
        after = Some(next);
        let (published, due) = arriving(page_number);
        scene
            .put_public(|row| {
                row.title = format!("new {} {page_number}", order.code());
                (row.published_at, row.due_on) = (Some(published), Some(due));
            })
            .await;
    }
    panic!("the list has no end");
}

db_test!(page_by_page_every_item_comes_by_exactly_once, |db| {
    let scene = Scene::on(db);
    let same_day = Day("2027-01-15".parse().unwrap());
    for number in 0..17 {
        // Three groups with the same moment and the same day.
        let (moment, day) = (moment(december(10 + number / 6, 9, 0)), if number < 9 { 15 } else { 18 });
        scene
            .put_public(|row| {
                row.title = format!("old {number:02}");
                row.published_at = Some(moment);
                row.due_on = Some(Day(format!("2027-01-{day}").parse().unwrap()));
            })
            .await;
    }
    let now = scene.core.now();
    for order in Order::ALL {
        let seen = visit_all(&scene, *order, |number| (now.plus_seconds(number as i64), same_day)).await;
        let mut old: Vec<_> = seen.iter().filter(|title| title.starts_with("old")).collect();
        old.sort();
        let expected: Vec<_> = (0..17).map(|number| format!("old {number:02}")).collect();
        assert_eq!(old, expected.iter().collect::<Vec<_>>(), "{order:?}");
        let mut all = seen.clone();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), seen.len(), "nothing comes by twice");
    }
});

db_test!(the_last_page_says_so_also_when_it_is_full, |db| {
    let scene = Scene::on(db);
    for _ in 0..4 {
        scene.put_public(|_| {}).await;
    }
    let page = list(&scene, &Filter::default(), Order::Newest, None, 4).await;
    assert_eq!((page.items.len(), page.next), (4, None));
    let empty =
        list(&scene, &Filter { words: "zeppelin".to_owned(), ..Filter::default() }, Order::Newest, None, 4)
            .await;
    assert_eq!((empty.items.len(), empty.next), (0, None));
});

#[test]
fn a_mark_that_was_made_by_hand_is_refused() {
    for mark in [
        "",
        "_",
        "1",
        "1_",
        "x_0193f1d2a0007000800000000000abcd",
        "99999999999999999999_0",
        "2027-02-30_0193f1d2a0007000800000000000abcd",
    ] {
        for order in Order::ALL {
            assert_eq!(Cursor::decode(*order, mark), None, "{mark}");
        }
    }
}
