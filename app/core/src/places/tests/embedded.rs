//! What the configurations that come with the program promise.

use jiff::civil::date;
use rstest::rstest;

use super::{areas, municipalities, municipality};
use crate::{places::Language, turnaround::Targets};

#[test]
fn the_configurations_in_the_program_have_no_mistakes() {
    let all = municipalities();
    let slugs: Vec<_> = all.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(slugs, ["den-helder", "zoetermeer"]);
    assert_eq!(all.default_one().slug, "zoetermeer");
}

#[rstest]
#[case("zoetermeer", 15)]
#[case("den-helder", 8)]
fn the_neighbourhoods_are_the_wijken_of_cbs(#[case] slug: &str, #[case] count: usize) {
    let municipality = municipality(slug);
    let areas = areas("wijken-2025.geojson", slug, municipality.areas_year);
    let of_cbs: Vec<_> = areas.iter().map(|a| (&a.code, a.name.to_lowercase())).collect();
    let ours = municipality.neighbourhoods.iter().map(|n| (&n.code, n.name.to_lowercase()));
    assert_eq!(ours.collect::<Vec<_>>(), of_cbs);
    assert_eq!(of_cbs.len(), count);
}

#[rstest]
#[case("zoetermeer")]
#[case("den-helder")]
fn sent_before_christmas_is_answered_halfway_january(#[case] slug: &str) {
    let municipality = municipality(slug);
    let Targets { read, answered } = municipality.residents().targets;
    let sent = date(2026, 12, 23).at(16, 30, 0, 0);
    let due = |days| municipality.calendar.due_for(sent, days, &[]).unwrap().date;
    assert_eq!((due(read), due(answered)), (date(2026, 12, 29), date(2027, 1, 15)));
}

#[rstest]
#[case("zoetermeer", "wijkregisseur", "wijkteam", None)]
#[case("den-helder", "wijkmanager", "wijk-coördinatieteam", Some("wijkplatform"))]
fn a_municipality_has_its_own_names_for_its_roles(
    #[case] slug: &str,
    #[case] coordinator: &str,
    #[case] team: &str,
    #[case] platform: Option<&str>,
) {
    let names = municipality(slug).role_names;
    assert_eq!((&*names.coordinator, &*names.team, names.platform.as_deref()), (coordinator, team, platform));
}

#[rstest]
#[case("zoetermeer")]
#[case("den-helder")]
fn every_theme_and_criterion_has_words_in_every_language(#[case] slug: &str) {
    let municipality = municipality(slug);
    assert_eq!(municipality.languages, [Language::NL, Language::EN]);
    let themes = municipality.themes.iter().map(|theme| &theme.name);
    let criteria = municipality.tracks.iter().flat_map(|track| &track.criteria);
    let criteria = criteria.flat_map(|one| [&one.name, &one.text]);
    for words in themes.chain(criteria) {
        for language in &municipality.languages {
            assert!(!words.0[language].trim().is_empty(), "{words:?}");
        }
    }
    assert!(municipality.themes.len() >= 6 && municipality.residents().criteria.len() >= 5);
}

#[test]
fn no_address_in_the_program_receives_mail() {
    for municipality in municipalities().iter() {
        assert!(municipality.contact.email.ends_with(".example"));
    }
}
