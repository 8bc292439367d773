//! Finding shows little, in the wijken of the desk only, and every opening is on record with its reason.

use super::*;
use crate::{
    desk::{By, by, open, search},
    initiatives::Channel,
    kernel::text::TextError,
};

async fn found(scene: &Scene, desk: &Desk, typed: &str) -> usize {
    search(&scene.core, desk, &by(&scene.here, typed).unwrap()).await.unwrap().len()
}

db_test!(an_idea_is_found_by_address_reference_or_part_of_a_name, |db| {
    let scene = Scene::on(db);
    let (desk, rokkeveen) = (scene.desk(None).await, scene.desk(Some("rokkeveen")).await);
    let reference = scene.initiative(&scene.send().await).await.reference;
    for typed in ["JOKE@voorbeeld.example", &reference.to_lowercase().replace('-', " "), "de vri", "Joke"] {
        assert_eq!(found(&scene, &desk, typed).await, 1, "{typed}");
        assert_eq!(found(&scene, &rokkeveen, typed).await, 0, "{typed}: it is in another wijk");
    }
    for typed in ["joke@voorbeeld", "ZM-2222-00", "%%%", "___", "Jo'e", "!!!"] {
        assert_eq!(found(&scene, &desk, typed).await, 0, "{typed}");
    }
    assert!(matches!(by(&scene.here, "jo"), Err(TextError::TooShort { least: 3 })));
    assert!(matches!(by(&scene.here, "J\u{202E}oke"), Err(TextError::Invisible)));
    assert!(matches!(by(&scene.here, " Zoë "), Ok(By::Name(name)) if name == "zoë"));
});

db_test!(searching_is_on_record_without_what_was_searched_for, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    found(&scene, &desk, "joke@voorbeeld.example").await;
    assert_eq!(scene.desk_record().await.last(), Some(&line(false, "desk.search", "")));
    let details: Vec<String> = on!(&scene.core.db, pool =>
        sqlx::query_scalar("SELECT detail FROM audit WHERE action = 'desk.search'").fetch_all(pool).await.unwrap());
    assert_eq!(details, [r#"{"by":"address","found":0}"#]);
});

db_test!(opening_is_on_record_once_a_day_for_each_reason, |db| {
    let scene = Scene::on(db);
    let desk = scene.desk(None).await;
    let receipt = scene.entered(&desk, &asked()).await;
    let reference = scene.on_paper(&desk, receipt).await.reference;
    for channel in [Channel::Phone, Channel::Phone, Channel::Counter] {
        assert!(open(&scene.core, &desk, &reference, channel).await.unwrap().is_some());
    }
    let reads: Vec<String> = on!(&scene.core.db, pool =>
        sqlx::query_scalar("SELECT why FROM audit WHERE action = 'personal_data.read' ORDER BY number")
            .fetch_all(pool).await.unwrap());
    assert_eq!(reads, ["phone", "counter"]);
    scene.lose("audit").await;
    assert!(open(&scene.core, &desk, &reference, Channel::Paper).await.is_err(), "not seen without a trace");
});

db_test!(a_desk_of_another_wijk_or_municipality_opens_nothing, |db| {
    let scene = Scene::on(db);
    let reference = scene.initiative(&scene.send().await).await.reference;
    let elsewhere = scene.staff(&scene.elsewhere, "balie@denhelder.example", &Grant::of(Role::Desk)).await;
    for desk in [scene.desk(Some("rokkeveen")).await, elsewhere.desk().unwrap()] {
        assert!(open(&scene.core, &desk, &reference, Channel::Phone).await.unwrap().is_none());
    }
});
