//! Long lists: screen after screen, read from an index.

use super::*;

db_test!(each_screen_of_a_view_goes_on_where_the_last_one_ended, |db| {
    let scene = Scene::on(db);
    let coordinator = scene.coordinator().await;
    let mut all = Vec::new();
    for day in [28, 28, 28, 29, 30, 30] {
        scene.at(december(day, 10, 0));
        all.push(scene.published().await.1);
    }
    // Two stand still: they come last, and lie at the same place.
    for reference in &all[1..3] {
        let question = "Hoeveel bankjes wilt u ongeveer?";
        ask(&scene.core, &scene.here, &coordinator, reference, question).await.unwrap();
    }
    for reference in [&all[0], &all[2], &all[5]] {
        take(&scene.core, &scene.here, &coordinator, reference, None).await.unwrap();
    }
    for view in [View::All, View::Mine, View::Free] {
        let first = Screen::first(100);
        let narrow = Narrow::default();
        let whole = board(&scene.core, &scene.here, &coordinator, view, &narrow, &first).await.unwrap();
        assert_eq!(whole.next, None);
        for most in 1..=4 {
            let (mut screen, mut seen) = (Screen::first(most), Vec::new());
            loop {
                let board =
                    board(&scene.core, &scene.here, &coordinator, view, &narrow, &screen).await.unwrap();
                assert_eq!(View::ALL.map(|view| board.count(view)), View::ALL.map(|view| whole.count(view)));
                seen.extend(board.rows.into_iter().map(|row| row.initiative.id));
                let Some(next) = board.next else { break };
                screen.after = Mark::decode(&next.encode());
            }
            let expected: Vec<_> = whole.rows.iter().map(|row| row.initiative.id).collect();
            assert_eq!(seen, expected, "{view:?}, {most} on a screen");
        }
    }
    // What is done meanwhile lets nothing be skipped.
    let narrow = Narrow::default();
    let first = Screen::first(3);
    let before = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &first).await.unwrap();
    assert_eq!(before.next, None, "all on one screen");
    let first = Screen::first(2);
    let before = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &first).await.unwrap();
    for row in &before.rows {
        take(&scene.core, &scene.here, &coordinator, &row.initiative.reference, None).await.unwrap();
    }
    let second = Screen { after: before.next, ..first };
    let after = board(&scene.core, &scene.here, &coordinator, View::Free, &narrow, &second).await.unwrap();
    let left: Vec<_> = after.rows.iter().map(|row| row.initiative.reference.clone()).collect();
    assert_eq!(left, [all[1].clone()]);
    let beyond = Screen { after: Some(Mark::decode(&format!("9_{}", "f".repeat(32))).unwrap()), most: 2 };
    let beyond = board(&scene.core, &scene.here, &coordinator, View::All, &narrow, &beyond).await.unwrap();
    assert!(beyond.rows.is_empty() && beyond.next.is_none());
    assert_eq!(beyond.count(View::All), 6, "counted where nothing stands");
});

#[tokio::test]
async fn a_list_is_read_from_an_index_of_what_waits_and_the_rest_looked_up() {
    for sql in [board::IN_HAND, board::PROMISED] {
        let plan = plan(sql).await;
        let of = |index: &str| plan.iter().filter(|line| line.contains(index)).count();
        assert_eq!(of("SEARCH initiative USING INDEX initiative_in_hand (municipality=?)"), 1, "{plan:#?}");
        assert_eq!(
            of("SEARCH initiative USING INDEX initiative_to_carry_out (municipality=?)"),
            1,
            "{plan:#?}"
        );
        let scanned = plan.iter().filter_map(|line| line.strip_prefix("SCAN ")?.split(' ').next());
        let whole: Vec<_> = scanned.filter(|table| ["initiative", "h", "a", "p"].contains(table)).collect();
        assert_eq!(whole, [""; 0], "{plan:#?}");
    }
}
