//! Areas in the database, on both engines.

use super::{municipality, sample};
use crate::{
    db_test,
    kernel::testing::core_on,
    on,
    places::{areas::AreaKind, geojson::parse, import_areas, store::areas},
};

db_test!(what_was_taken_in_comes_out_the_same, |db| {
    let core = core_on(db);
    let municipality = municipality("den-helder");
    let text = sample("den-helder-buurten-2024.geojson");
    assert_eq!(import_areas(&core, &municipality, 2024, &text).await.unwrap(), 65);
    let stored = areas(&core.db, "den-helder", AreaKind::Quarter, 2024).await.unwrap();
    assert_eq!(stored, parse(&text, &municipality, 2024).unwrap());
    assert!(stored.iter().any(|area| area.geometry.is_none()));
});

db_test!(taking_in_a_file_again_replaces_and_doubles_nothing, |db| {
    let core = core_on(db);
    let municipality = municipality("zoetermeer");
    let text = sample("wijken-2025.geojson");
    import_areas(&core, &municipality, 2025, &text).await.unwrap();
    let renamed = text.replace("bedrijventerreinen", "Bedrijven");
    import_areas(&core, &municipality, 2025, &renamed).await.unwrap();
    let stored = areas(&core.db, "zoetermeer", AreaKind::Neighbourhood, 2025).await.unwrap();
    assert_eq!(stored.len(), 15);
    assert_eq!(stored[12].name, "Bedrijven");
});

db_test!(a_code_has_its_own_area_in_every_year, |db| {
    let core = core_on(db);
    let municipality = municipality("zoetermeer");
    for (file, year) in [("zoetermeer-wijken-2024.geojson", 2024), ("wijken-2025.geojson", 2025)] {
        import_areas(&core, &municipality, year, &sample(file)).await.unwrap();
    }
    let mut names = Vec::new();
    for year in [2024, 2025] {
        let stored = areas(&core.db, "zoetermeer", AreaKind::Neighbourhood, year).await.unwrap();
        names.extend(stored.into_iter().filter(|a| a.code == "WK063705").map(|a| a.name));
    }
    assert_eq!(names, ["Rokkeveen", "Meerzicht"]);
});

db_test!(a_refused_file_leaves_nothing_behind, |db| {
    let core = core_on(db);
    let text = sample("wijken-2025.geojson").replacen("A12-ZONE", " ", 1);
    import_areas(&core, &municipality("zoetermeer"), 2025, &text).await.unwrap_err();
    let stored = areas(&core.db, "zoetermeer", AreaKind::Neighbourhood, 2025).await.unwrap();
    assert!(stored.is_empty());
});

db_test!(who_took_a_file_in_is_on_record, |db| {
    let core = core_on(db);
    import_areas(&core, &municipality("zoetermeer"), 2025, &sample("wijken-2025.geojson")).await.unwrap();
    let rows: Vec<(String, String)> = on!(&core.db, pool => sqlx::query_as(
        "SELECT actor_kind, action FROM audit").fetch_all(pool).await.unwrap());
    assert_eq!(rows, [("operator".to_owned(), "areas.import".to_owned())]);
});
