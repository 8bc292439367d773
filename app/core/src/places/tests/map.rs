//! What a map of areas looks like.

use rstest::rstest;

use super::areas;
use crate::places::{
    areas::{Area, AreaKind, Polygon},
    label::{distance_inside, largest_box},
    map::paths,
};

fn area(code: &str, geometry: Option<Vec<Polygon>>) -> Area {
    Area {
        municipality: "zoetermeer".to_owned(),
        kind: AreaKind::Neighbourhood,
        code: code.to_owned(),
        year: 2025,
        name: code.to_owned(),
        geometry,
    }
}

fn rectangle((west, south): (f64, f64), (east, north): (f64, f64)) -> Vec<(f64, f64)> {
    vec![(west, south), (east, south), (east, north), (west, north), (west, south)]
}

#[test]
fn north_is_up_and_a_degree_of_longitude_is_half_as_long_at_sixty_degrees() {
    let square = area("WK1", Some(vec![vec![rectangle((4.0, 59.5), (6.0, 60.5))]]));
    let map = paths(&[square], 100.0);
    assert_eq!(map.view_box, "0 0 100 100");
    assert_eq!(map.shapes[0].d, "M0 100L100 100L100 0L0 0Z");
    let ((x, y), times) = map.shapes[0].label(20.0, 10.0);
    assert!([x - 50.0, y - 50.0, times - 5.0].iter().all(|off| off.abs() < 0.001), "{x} {y} {times}");
}

#[test]
fn an_area_without_outline_is_left_out_and_nothing_at_all_is_an_empty_map() {
    let drawn = area("WK1", Some(vec![vec![rectangle((4.0, 52.0), (4.1, 52.1))]]));
    let codes = |areas: &[Area], width| {
        paths(areas, width).shapes.into_iter().map(|shape| shape.code).collect::<Vec<_>>()
    };
    let bare = area("WK2", None);
    assert_eq!(codes(&[bare.clone(), drawn.clone()], 300.0), ["WK1"]);
    let point = area("WK3", Some(vec![vec![vec![(4.0, 52.0); 4]]]));
    assert!(codes(&[bare], 300.0).is_empty() && codes(&[point], 300.0).is_empty());
    for width in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(codes(std::slice::from_ref(&drawn), width).is_empty());
    }
}

#[rstest]
#[case("wijken-2025.geojson", "zoetermeer", 2025)]
#[case("wijken-2025.geojson", "den-helder", 2025)]
#[case("zoetermeer-buurten-2024.geojson", "zoetermeer", 2024)]
#[case("den-helder-buurten-2024.geojson", "den-helder", 2024)]
fn every_label_lies_inside_its_area(#[case] file: &str, #[case] slug: &str, #[case] year: u16) {
    let map = paths(&areas(file, slug, year), 600.0);
    for shape in &map.shapes {
        let ((x, y), times) = shape.label(8.0, 1.0);
        assert!(times > 0.0, "{}", shape.code);
        let (across, down) = (4.0 * times, 0.5 * times);
        for corner in
            [(x - across, y - down), (x + across, y - down), (x - across, y + down), (x + across, y + down)]
        {
            // The path is rounded to a tenth.
            let inside = polygons(&shape.d).iter().any(|polygon| distance_inside(corner, polygon) > -0.2);
            assert!(inside, "{} at {corner:?}", shape.code);
        }
    }
}

#[test]
fn a_label_avoids_the_hole_and_the_bay() {
    let ring = vec![rectangle((0.0, 0.0), (100.0, 100.0)), rectangle((10.0, 10.0), (90.0, 80.0))];
    let ((_, y), times) = largest_box(&[ring], 5.0, 1.0);
    assert!(y > 80.0 && (19.0..=20.0).contains(&times), "the widest part is the upper edge");
    let parts = [vec![rectangle((0.0, 0.0), (5.0, 5.0))], vec![rectangle((50.0, 0.0), (90.0, 40.0))]];
    let ((x, _), _) = largest_box(&parts, 1.0, 1.0);
    assert!((x - 70.0).abs() < 1.0, "the largest part has the label");
    assert_eq!(largest_box(&[], 1.0, 1.0), ((0.0, 0.0), 0.0));
}

#[test]
fn a_wide_label_and_a_high_one_lie_in_different_arms() {
    let corner =
        vec![(0.0, 0.0), (90.0, 0.0), (90.0, 20.0), (20.0, 20.0), (20.0, 90.0), (0.0, 90.0), (0.0, 0.0)];
    let ((_, y), times) = largest_box(&[vec![corner.clone()]], 8.0, 1.0);
    assert!(y < 20.0 && (11.1..=11.3).contains(&times), "{y} {times}");
    let ((x, _), times) = largest_box(&[vec![corner]], 1.0, 8.0);
    assert!(x < 20.0 && (11.1..=11.3).contains(&times), "{x} {times}");
}

#[test]
fn a_map_of_a_municipality_is_a_few_kilobytes() {
    let map = paths(&areas("wijken-2025.geojson", "zoetermeer", 2025), 600.0);
    let bytes: usize = map.shapes.iter().map(|shape| shape.d.len()).sum();
    assert!(bytes < 5_000, "{bytes} bytes");
    assert!(map.shapes.iter().all(|shape| !shape.d.contains("-0") && !shape.d.contains("NaN")));
}

/// The outlines in the data of a path, as polygons of one ring.
fn polygons(d: &str) -> Vec<Polygon> {
    let ring = |text: &str| {
        let mut ring: Vec<(f64, f64)> = text
            .trim_start_matches('M')
            .split('L')
            .map(|pair| pair.split_once(' ').unwrap())
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        ring.push(ring[0]);
        vec![ring]
    };
    d.split('Z').filter(|text| !text.is_empty()).map(ring).collect()
}
