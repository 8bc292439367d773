//! What is taken from a file of CBS, and what is refused.

use insta::assert_snapshot;
use rstest::rstest;

use super::{areas, municipality};
use crate::places::{
    areas::{Area, AreaKind},
    geojson::parse,
};

#[rstest]
#[case("wijken-2025.geojson", "zoetermeer", 2025, 15)]
#[case("wijken-2025.geojson", "den-helder", 2025, 8)]
#[case("zoetermeer-wijken-2024.geojson", "zoetermeer", 2024, 9)]
#[case("zoetermeer-buurten-2024.geojson", "zoetermeer", 2024, 26)]
#[case("den-helder-wijken-2024.geojson", "den-helder", 2024, 8)]
#[case("den-helder-buurten-2024.geojson", "den-helder", 2024, 65)]
fn the_areas_of_a_municipality_are_taken_from_a_file_of_cbs(
    #[case] file: &str,
    #[case] slug: &str,
    #[case] year: u16,
    #[case] count: usize,
) {
    let areas = areas(file, slug, year);
    let kind = if file.contains("buurten") { AreaKind::Quarter } else { AreaKind::Neighbourhood };
    assert_eq!(areas.len(), count);
    assert!(areas.iter().all(|area| area.kind == kind && area.year == year));
    assert!(areas.iter().all(|area| area.municipality == slug));
}

#[test]
fn the_number_of_a_wijk_is_not_part_of_its_name() {
    let areas = areas("wijken-2025.geojson", "den-helder", 2025);
    assert_eq!(areas[0].name, "Stad binnen de Linie-Oost");
    assert!(areas.iter().all(|area| !area.name.starts_with("Wijk")));
}

#[test]
fn an_area_in_parts_keeps_its_parts_and_one_without_outline_has_none() {
    let wijken = areas("wijken-2025.geojson", "zoetermeer", 2025);
    assert_eq!(parts(&wijken, "WK063713"), Some(4));
    assert_eq!(parts(&wijken, "WK063701"), Some(1));
    let buurten = areas("den-helder-buurten-2024.geojson", "den-helder", 2024);
    assert_eq!(parts(&buurten, "BU04000203"), None);
}

#[test]
fn a_code_means_another_wijk_in_another_year() {
    let name = |file, year| {
        let areas = areas(file, "zoetermeer", year);
        areas.into_iter().find(|area| area.code == "WK063705").unwrap().name
    };
    assert_eq!(name("zoetermeer-wijken-2024.geojson", 2024), "Rokkeveen");
    assert_eq!(name("wijken-2025.geojson", 2025), "Meerzicht");
}

#[test]
fn a_buurt_knows_its_wijk() {
    let buurten = areas("zoetermeer-buurten-2024.geojson", "zoetermeer", 2024);
    let rokkeveen = buurten.iter().find(|area| area.name == "Rokkeveen-West").unwrap();
    assert_eq!(rokkeveen.neighbourhood_code().as_deref(), Some("WK063705"));
}

#[test]
fn holes_are_kept() {
    let square = "[[4.4,52.0],[4.6,52.0],[4.6,52.1],[4.4,52.0]]";
    let file = collection(&feature("WK063701", &format!("[{square},{square}]")));
    let areas = parse(&file, &municipality("zoetermeer"), 2025).unwrap();
    assert_eq!(areas[0].geometry.as_ref().unwrap()[0].len(), 2);
}

#[test]
fn a_file_that_is_not_as_cbs_writes_it_is_refused_with_the_number_of_the_feature() {
    let ring = "[[[4.4,52.0],[4.6,52.0],[4.6,52.1],[4.4,52.0]]]";
    let good = feature("WK063701", ring);
    let with = |second: &str| refusal(&collection(&format!("{good},{second}")));
    assert_snapshot!(with(&feature("GM0637", ring)), @r#"this is not a GeoJSON file of wijken or buurten: feature 2: statcode "GM0637" is not of a wijk (WK…) or buurt (BU…) at line 1 column 378"#);
    assert_snapshot!(with(&good), @"this is not a GeoJSON file of wijken or buurten: feature 2: WK063701 is in the file twice at line 1 column 380");
    assert_snapshot!(with(&feature("WK063702", "[[[4.4,52.0],[4.6,52.0],[4.6,52.1]]]")), @"this is not a GeoJSON file of wijken or buurten: feature 2: WK063702: a ring is not closed, or has fewer than four positions at line 1 column 369");
    assert_snapshot!(with(&feature("WK063702", &ring.replace("4.6,52.1", "52.1,4.6"))), @"this is not a GeoJSON file of wijken or buurten: feature 2: WK063702: 52.1, 4.6 is not in the Netherlands (longitude, latitude) at line 1 column 380");
    assert_snapshot!(with(&feature("WK063702", &ring.replace("52.1", "1e999"))), @"this is not a GeoJSON file of wijken or buurten: feature 2: number out of range at line 1 column 305");
    assert_snapshot!(with(&feature("WK063702", "[[[4.4,52.0,1.0]]]")), @"this is not a GeoJSON file of wijken or buurten: feature 2: trailing characters at line 1 column 284");
    assert_snapshot!(with(&feature("WK063702", ring).replace("Polygon", "Point")), @"this is not a GeoJSON file of wijken or buurten: feature 2: unknown variant `Point`, expected `Polygon` or `MultiPolygon` at line 1 column 254");
    assert_snapshot!(with(&feature("WK063702", ring).replace("een wijk", " ")), @"this is not a GeoJSON file of wijken or buurten: feature 2: WK063702 has no name, or one of more than 100 characters at line 1 column 373");
    assert_snapshot!(with(&feature("WK063702", ring).replace("\"statnaam\"", "\"jaar\":2024,\"statnaam\"")), @"this is not a GeoJSON file of wijken or buurten: feature 2: WK063702 is not of the year 2025 at line 1 column 392");
    assert_snapshot!(with("{\"type\":\"Feature\"}"), @"this is not a GeoJSON file of wijken or buurten: feature 2: missing field `properties` at line 1 column 228");
}

#[test]
fn a_file_without_areas_of_the_municipality_is_refused() {
    assert_snapshot!(refusal(&collection("")), @"the file has no wijk or buurt of Zoetermeer (GM0637)");
    assert_snapshot!(refusal("{\"type\":\"Topology\",\"objects\":{}}"), @"this is not a GeoJSON file of wijken or buurten: a Topology instead of a FeatureCollection at line 1 column 18");
    assert_snapshot!(refusal("<html>"), @"this is not a GeoJSON file of wijken or buurten: expected value at line 1 column 1");
    assert_snapshot!(refusal(&" ".repeat(20_000_001)), @"the file is 20000001 bytes long: at most 20000000 are read");
}

fn parts(areas: &[Area], code: &str) -> Option<usize> {
    let area = areas.iter().find(|area| area.code == code).unwrap();
    area.geometry.as_ref().map(Vec::len)
}

fn feature(code: &str, rings: &str) -> String {
    format!(
        "{{\"type\":\"Feature\",\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{rings}}},\
         \"properties\":{{\"statcode\":\"{code}\",\"statnaam\":\"een wijk\"}}}}"
    )
}

fn collection(features: &str) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}")
}

fn refusal(file: &str) -> String {
    parse(file, &municipality("zoetermeer"), 2025).unwrap_err().to_string()
}
