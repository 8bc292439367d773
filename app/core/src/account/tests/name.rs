//! A name changes everywhere, and the public sees no more of it than was chosen.

use rstest::rstest;

use super::{JOKE, WIM, sent, shown_as, signed_in};
use crate::{
    account::{change_name, own_name},
    db_test,
    drafts::{Field, ShownAs, shown_choice},
    execute, initiatives,
    kernel::text::TextError,
    scene::{Scene, filled},
};

#[rstest]
#[case("Joke de Vries", "Joke de Vries", Some(ShownAs::Full))]
#[case("Joke", "Joke de Vries", Some(ShownAs::First))]
#[case("", "Joke de Vries", Some(ShownAs::Nameless))]
#[case("Joke", "Joke", Some(ShownAs::First))]
#[case("Wim", "Joke", None)]
fn the_choice_is_told_from_what_is_shown(
    #[case] shown: &str,
    #[case] name: &str,
    #[case] choice: Option<ShownAs>,
) {
    assert_eq!(shown_choice(shown, name), choice);
}

db_test!(a_new_name_stands_with_all_ideas_as_was_chosen_there, |db| {
    let scene = Scene::on(db);
    let mut references = Vec::new();
    for shown in ["volledig", "voornaam", "geen"] {
        let mut typed = filled();
        typed.set(Field::ShownAs, shown.to_owned());
        scene.press_send(&scene.draft(&typed).await).await;
        let link = scene.mailed_link("receipt").await;
        references.push(scene.initiative(&link).await.reference);
        execute!(&scene.core.db, "DELETE FROM outbox").unwrap();
    }
    let joke = signed_in(&scene, JOKE).await;
    assert_eq!(own_name(&scene.core, &joke).await.unwrap(), "Joke de Vries", "as with the idea");
    change_name(&scene.core, &joke, "  Johanna Smit ").await.unwrap().unwrap();
    assert_eq!(own_name(&scene.core, &joke).await.unwrap(), "Johanna Smit");
    for (reference, shown) in references.iter().zip(["Johanna Smit", "Johanna", ""]) {
        assert_eq!(shown_as(&scene, reference).await, shown);
        let key = initiatives::Key::Author(joke.clone(), reference.clone());
        let followed = initiatives::follow(&scene.core, &scene.here, &key).await.unwrap().unwrap();
        assert_eq!(followed.author.unwrap().name, "Johanna Smit");
    }
    assert!(scene.record().await.contains(&("resident".to_owned(), "person.name".to_owned())));
});

db_test!(nobody_changes_the_name_of_another_and_what_is_no_name_changes_nothing, |db| {
    let scene = Scene::on(db);
    let reference = sent(&scene).await;
    let (joke, wim) = (signed_in(&scene, JOKE).await, signed_in(&scene, WIM).await);
    change_name(&scene.core, &wim, "Wim Bos").await.unwrap().unwrap();
    let refused = change_name(&scene.core, &joke, "J").await.unwrap();
    assert_eq!(refused, Err(TextError::TooShort { least: 2 }));
    assert_eq!(shown_as(&scene, &reference).await, "Joke");
    assert_eq!(own_name(&scene.core, &joke).await.unwrap(), "Joke de Vries");
});
