//! Search sees words as people type them: without case, accents or patterns.

use rstest::rstest;

use crate::{
    db_test,
    initiatives::{self, Filter, Order},
    scene::Scene,
};

const TITLES: [&str; 5] = [
    "Één café aan de IJssel",
    "100% groen",
    "groen_dak en meer",
    "Pad naar C:\\vijver!",
    "Bankjes langs de vijver",
];

/// Which of the titles a search finds.
async fn found(scene: &Scene, words: &str) -> Vec<usize> {
    let filter = Filter { words: words.to_owned(), ..Filter::default() };
    let page = initiatives::list(&scene.core, &scene.here, &filter, Order::Newest, None, 20).await.unwrap();
    let mut found: Vec<_> =
        page.items.iter().map(|row| TITLES.iter().position(|title| *title == row.title).unwrap()).collect();
    found.sort_unstable();
    found
}

db_test!(a_search_finds_what_holds_every_word_as_it_is_written, |db| {
    let scene = Scene::on(db);
    for title in TITLES {
        scene
            .put_public(|row| {
                row.title = title.to_owned();
                row.story = "Meer hierover.".to_owned();
                row.spot = String::new();
            })
            .await;
    }
    for (words, expected) in [
        ("", vec![0, 1, 2, 3, 4]),
        ("   ", vec![0, 1, 2, 3, 4]),
        ("cafe", vec![0]),
        ("CAFÉ", vec![0]),
        ("cafe\u{301}", vec![0]),
        ("een ijssel", vec![0]),
        ("groen", vec![1, 2]),
        ("GROEN", vec![1, 2]),
        ("%", vec![1]),
        ("100%", vec![1]),
        ("_", vec![2]),
        ("groen_dak", vec![2]),
        ("!", vec![3]),
        ("\\", vec![3]),
        ("c:\\vijver!", vec![3]),
        ("vijver bankjes", vec![4]),
        ("vijver groen", vec![]),
        ("' OR 1=1 --", vec![]),
        ("ba\0nkjes", vec![4]),
        ("👩‍👩‍👧", vec![]),
    ] {
        assert_eq!(found(&scene, words).await, expected, "{words:?}");
    }
});

db_test!(after_six_words_the_rest_is_not_looked_at, |db| {
    let scene = Scene::on(db);
    scene.put_public(|row| row.title = TITLES[4].to_owned()).await;
    assert_eq!(found(&scene, "bankjes langs de vijver er is zeppelin").await, [4]);
    assert_eq!(found(&scene, "bankjes langs zeppelin").await, Vec::<usize>::new());
});

#[rstest]
#[case("Crème brûlée", "creme brulee")]
#[case("ﬁets", "fiets")]
#[case("IJs\u{a0}baan", "ijs baan")]
#[case("a\0b\u{7}c", "abc")]
fn what_is_searched_and_what_is_searched_for_are_folded_alike(#[case] text: &str, #[case] folded: &str) {
    assert_eq!(crate::kernel::text::folded(text), folded);
}
