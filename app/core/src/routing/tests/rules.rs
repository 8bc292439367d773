//! Rules by which what is published goes where it belongs.

use super::*;

fn greenery() -> Rule {
    Rule { words: "bankje".to_owned(), department: "stadsbeheer".to_owned(), ..Rule::default() }
}

db_test!(the_first_rule_that_matches_decides_where_it_goes, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let (core, here) = (&scene.core, &scene.here);
    scene.specialist("stadsbeheer").await;
    let other =
        Rule { theme: "saamhorigheid".to_owned(), department: "verkeer".to_owned(), ..Rule::default() };
    let theme =
        Rule { theme: "openbare-ruimte".to_owned(), department: "vastgoed".to_owned(), ..Rule::default() };
    for rule in [&other, &theme, &greenery()] {
        add_rule(core, here, &admin, rule).await.unwrap().unwrap();
    }
    let order = rules(core, here).await.unwrap();
    assert!(move_up(core, here, &admin, order[2].0).await.unwrap());
    assert!(!move_up(core, here, &admin, order[0].0).await.unwrap(), "nothing is above it");
    let after: Vec<_> =
        rules(core, here).await.unwrap().into_iter().map(|(_, rule)| rule.department).collect();
    assert_eq!(after, ["verkeer", "stadsbeheer", "vastgoed"]);
    let (link, reference) = scene.published().await;
    let green = scene
        .handler("x", &Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) })
        .await;
    assert_eq!(scene.read(&green, &reference).await.unwrap().handling.unit, department("stadsbeheer"));
    assert_eq!(scene.told("to_handle").await, ["stadsbeheer@gemeente.example"]);
    let followed = initiatives::follow(core, here, &Key::from(&link)).await.unwrap().unwrap();
    let place = |kind| followed.events.iter().position(|event| event.kind == kind).unwrap();
    assert!(place(EventKind::Published) < place(EventKind::Routed));
    assert!(remove_rule(core, here, &admin, order[2].0).await.unwrap());
    assert!(!remove_rule(core, here, &admin, order[2].0).await.unwrap(), "once");
});

db_test!(a_rule_is_tried_before_it_is_kept_and_changes_nothing_then, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let coordinator = scene.coordinator().await;
    let (_, reference) = scene.published().await;
    let tried = dry_run(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert_eq!((tried.seen, tried.moved[0].reference.clone()), (1, reference.clone()));
    let none = Rule { words: "zwembad".to_owned(), ..greenery() };
    assert!(dry_run(&scene.core, &scene.here, &admin, &none).await.unwrap().moved.is_empty());
    assert_eq!(scene.read(&coordinator, &reference).await.unwrap().handling.unit, Unit::Coordinator);
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    let there = dry_run(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert!(there.moved.is_empty(), "it is there already");
});

db_test!(a_rule_that_cannot_be_is_refused, |db| {
    let scene = Scene::on(db);
    let admin = scene.an_admin(&scene.here).await;
    let rule = |change: fn(&mut Rule)| {
        let mut rule = greenery();
        change(&mut rule);
        rule
    };
    let refused = [
        (rule(|rule| rule.words.clear()), RuleError::Everything),
        (rule(|rule| rule.words = " , ,, ".to_owned()), RuleError::Everything),
        (rule(|rule| rule.department = "bestaat-niet".to_owned()), RuleError::NoDepartment),
        (rule(|rule| rule.theme = "bestaat-niet".to_owned()), RuleError::Unknown),
        (rule(|rule| rule.need = "%".to_owned()), RuleError::Unknown),
        (rule(|rule| rule.neighbourhood = "nieuw-den-helder".to_owned()), RuleError::Unknown),
    ];
    for (rule, error) in refused {
        let kept = add_rule(&scene.core, &scene.here, &admin, &rule).await.unwrap();
        assert_eq!(kept, Err(error), "{rule:?}");
    }
    let long = rule(|rule| rule.words = "x".repeat(201));
    let kept = add_rule(&scene.core, &scene.here, &admin, &long).await.unwrap();
    assert!(matches!(kept, Err(RuleError::Words(_))));
    add_rule(&scene.core, &scene.here, &admin, &greenery()).await.unwrap().unwrap();
    let again = add_rule(&scene.core, &scene.here, &admin, &greenery()).await.unwrap();
    assert_eq!(again, Err(RuleError::Same));
    assert_eq!(scene.rows("routing_rule").await, 1);
});

#[test]
fn a_word_of_a_rule_begins_a_word_of_the_idea() {
    let municipality = crate::places::Municipalities::embedded().unwrap().default_one().clone();
    let id = initiatives::InitiativeId(uuid::Uuid::nil());
    let mut idea = initiatives::Initiative::blank(&municipality, id, crate::kernel::Instant(0));
    idea.title = "Een breder FIETSPAD, één voor iedereen".to_owned();
    let takes = |words: &str| Rule { words: words.to_owned(), ..greenery() }.takes(&idea);
    for words in ["fiets", "Fietspad", "zwembad, fietspad", "een", "breder fietspad"] {
        assert!(takes(words), "{words}");
    }
    for words in ["pad", "zwembad", "fietspaden"] {
        assert!(!takes(words), "{words}");
    }
}
