//! A mistake in a configuration is told with its file, line and column.

use std::fs;

use insta::assert_snapshot;

use crate::places::{
    LoadError, Municipalities,
    load::{File, from_files},
};

const ZOETERMEER: &str = include_str!("municipality.toml");

fn file(folder: &str, text: String) -> File {
    File { folder: folder.to_owned(), path: format!("{folder}/municipality.toml"), text }
}

/// The words for a configuration of Zoetermeer in which one text is replaced by another.
pub(super) fn error(from: &str, to: &str) -> String {
    assert!(ZOETERMEER.contains(from), "{from} is not in the configuration");
    let text = ZOETERMEER.replacen(from, to, 1);
    load(text).unwrap_err().to_string()
}

/// Loads a configuration of Zoetermeer.
pub(super) fn load(text: String) -> Result<Municipalities, LoadError> {
    from_files("here", vec![file("zoetermeer", text)])
}

#[test]
fn a_mistake_in_the_grammar_has_a_place() {
    assert_snapshot!(error("slug = \"zoetermeer\"", "slug = zoetermeer"), @"zoetermeer/municipality.toml:1:8: string values must be quoted, expected literal string");
}

#[test]
fn an_unknown_key_is_a_mistake() {
    assert_snapshot!(error("good_friday = true", "good_fryday = true"), @"zoetermeer/municipality.toml:22:1: unknown field `good_fryday`, expected one of `hours`, `liberation_day`, `good_friday`, `closing_days`");
}

#[test]
fn a_missing_key_is_a_mistake() {
    assert_snapshot!(error("name = \"Zoetermeer\"\n", ""), @"zoetermeer/municipality.toml:1:1: missing field `name`");
}

#[test]
fn a_value_of_another_kind_is_a_mistake() {
    assert_snapshot!(error("friday = { opens = \"09:00\", closes = \"17:00\"", "friday = { opens = \"09:00\", closes = \"25:00\""), @"zoetermeer/municipality.toml:29:38: failed to parse two digit integer as hour: parameter 'hour' is not in the required range of 0..=23");
    assert_snapshot!(error("2026-05-15 =", "2026-05-32 ="), @"zoetermeer/municipality.toml:32:1: failed to parse two digit integer as day: parameter 'day' is not in the required range of 1..=31");
    assert_snapshot!(error("liberation_day = \"lustrum\"", "liberation_day = \"never\""), @"zoetermeer/municipality.toml:21:18: unknown variant `never`, expected `every-year` or `lustrum`");
}

#[test]
fn a_slug_has_one_shape_and_is_that_of_the_folder() {
    assert_snapshot!(error("slug = \"zoetermeer\"", "slug = \"Zoeter meer\""), @r"
    zoetermeer/municipality.toml:1:8: Zoeter meer is not a slug: small letters, digits and single hyphens
    zoetermeer/municipality.toml:1:8: the slug is Zoeter meer, its folder is zoetermeer: they must be the same
    ");
}

#[test]
fn a_slug_or_code_is_used_once() {
    assert_snapshot!(error("slug = \"stadscentrum\"", "slug = \"dorp\""), @"zoetermeer/municipality.toml:40:8: the slug dorp is used by number 1 of neighbourhoods");
    assert_snapshot!(error("code = \"WK063702\"", "code = \"WK063701\""), @"zoetermeer/municipality.toml:42:8: the code WK063701 is used by Dorp");
}

#[test]
fn a_code_belongs_to_the_municipality() {
    assert_snapshot!(error("code = \"WK063702\"", "code = \"WK040002\""), @"zoetermeer/municipality.toml:42:8: the code WK040002 does not belong to GM0637");
    assert_snapshot!(error("code = \"WK063702\"", "code = \"Wijk 02\""), @"zoetermeer/municipality.toml:42:8: Wijk 02 is not a CBS code of a wijk: WK and six digits");
}

#[test]
fn terms_lie_within_bounds_and_warnings_come_in_time() {
    let with = |terms: &str| error("[role_names]", &format!("[retention]\n{terms}\n\n[role_names]"));
    assert_snapshot!(with("inactive_account_months = 1"), @"zoetermeer/municipality.toml:17:27: 1 lies outside 6 to 60");
    assert_snapshot!(with("warning_days = [14, 14]"), @"zoetermeer/municipality.toml:17:16: warn at most 120 days before, the last time at least 7 days before and 7 days after the first");
    assert_snapshot!(with("warning_days = [14]"), @"zoetermeer/municipality.toml:17:16: invalid length 1, expected an array of length 2");
    assert_snapshot!(with("mail_days = 3"), @"zoetermeer/municipality.toml:17:1: unknown field `mail_days`, expected one of `inactive_account_months`, `warning_days`, `sender_months`, `unconfirmed_address_days`, `unseen_idea_months`, `mail_list_months`, `mail_body_days`, `invitation_days`");
    let one = load(ZOETERMEER.replace("[role_names]", "[retention]\nmail_list_months = 3\n\n[role_names]"));
    let terms = one.unwrap().default_one().retention;
    assert_eq!((terms.mail_list_months, terms.inactive_account_months), (3, 24), "the rest is as by default");
}

#[test]
fn reading_comes_before_answering() {
    assert_snapshot!(error("read = 3,", "read = 15,"), @"zoetermeer/municipality.toml:56:20: read within 15 must be at least 1, and less than answered within 15");
    assert_snapshot!(error("answered = 15", "answered = 900"), @"zoetermeer/municipality.toml:56:34: 900 working days is no target: at most 250");
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let text = ZOETERMEER
        .replacen("\"ZM\"", "\"Zm\"", 1)
        .replacen("hosts = []", "hosts = [\"ok.example\", \"https://x\"]", 1)
        .replacen("loper@zoetermeer.example", "groeneloper", 1)
        .replacen("\"Dorp\"", "\" \"", 1);
    let error = from_files("here", vec![file("zoetermeer", text)]).unwrap_err();
    assert_snapshot!(error, @r"
    zoetermeer/municipality.toml:4:20: Zm is not a prefix: two or three capital letters
    zoetermeer/municipality.toml:6:24: https://x is not a host name, without https:// and without port
    zoetermeer/municipality.toml:11:9: groeneloper is not a mail address
    zoetermeer/municipality.toml:36:8: this may not be empty
    ");
}

#[test]
fn there_is_at_least_one_neighbourhood_theme_department_and_track() {
    let head = ZOETERMEER.split("[[neighbourhoods]]").next().unwrap();
    let track = ZOETERMEER.split("[[tracks]]").nth(1).unwrap().split("[[tracks.criteria]]").next().unwrap();
    let empty = "neighbourhoods = []\nthemes = []\ndepartments = []\n";
    let of = |text| from_files("here", vec![file("zoetermeer", text)]).unwrap_err();
    assert_snapshot!(of(format!("{empty}tracks = []\n{head}")), @"zoetermeer/municipality.toml:4:10: name at least one track: that of residents comes first");
    assert_snapshot!(of(format!("{empty}{head}[[tracks]]\ncriteria = []{track}")), @r"
    zoetermeer/municipality.toml:1:18: name at least one of neighbourhoods
    zoetermeer/municipality.toml:2:10: name at least one of themes
    zoetermeer/municipality.toml:3:15: name at least one of departments
    zoetermeer/municipality.toml:38:12: name at least one of criteria
    ");
}

#[test]
fn criteria_have_a_version_and_the_day_from_which_it_holds() {
    let version = "criteria_version = { name = \"1\", since = \"2026-11-01\" }\n";
    assert_snapshot!(error(version, ""), @"zoetermeer/municipality.toml:52:1: missing field `criteria_version`");
    assert_snapshot!(error(version, &version.replace("\"1\"", "\" \"")), @"zoetermeer/municipality.toml:57:29: a version has a name of 1 to 20 characters");
    assert_snapshot!(error(version, &version.replace("11-01", "11-31")), @"zoetermeer/municipality.toml:57:42: parsed date is not valid: parameter 'day' for `2026-11` is invalid, must be in range `1..=30`");
}

#[test]
fn two_municipalities_share_no_code_prefix_host_or_default() {
    let shared = ZOETERMEER.replacen("hosts = []", "hosts = [\"loper.example\"]", 1);
    let other = shared.replacen("slug = \"zoetermeer\"", "slug = \"den-helder\"", 1);
    let files = vec![file("zoetermeer", shared), file("den-helder", other)];
    assert_snapshot!(from_files("here", files).unwrap_err(), @r"
    zoetermeer/municipality.toml:3:12: the CBS code GM0637 is taken by den-helder/municipality.toml
    zoetermeer/municipality.toml:4:20: the prefix ZM is taken by den-helder/municipality.toml
    zoetermeer/municipality.toml:5:11: den-helder/municipality.toml is the default already: only one can be
    zoetermeer/municipality.toml:6:10: the host name loper.example is taken by den-helder/municipality.toml
    ");
}

#[test]
fn a_track_has_its_own_targets_criteria_and_table() {
    let all = from_files("here", vec![file("zoetermeer", ZOETERMEER.to_owned())]).unwrap();
    let tracks = &all.default_one().tracks;
    let answered = |slug| tracks.get(slug).targets.answered;
    assert_eq!((answered("rode-loper"), answered("groene-loper"), answered("abolished")), (40, 15, 15));
    let criterion = |slug: &str| tracks.get("rode-loper").criterion(slug).is_some();
    assert!(criterion("plan") && !criterion("geld"), "each has its own");
    assert_snapshot!(error("[\"stadsbeheer\"]", "[\"onbekend\"]"), @"zoetermeer/municipality.toml:68:12: onbekend is no department");
    assert_snapshot!(error("slug = \"rode-loper\"", "slug = \"groene-loper\""), @"zoetermeer/municipality.toml:65:8: the slug groene-loper is used by number 1 of tracks");
    assert_snapshot!(error("answered = 40", "answered = 5"), @"zoetermeer/municipality.toml:69:20: read within 5 must be at least 1, and less than answered within 5");
}

#[test]
fn colours_without_contrast_are_a_mistake_that_names_the_pair() {
    assert_snapshot!(error("[calendar]\n", "[colours.light]\nnl-color-ink = \"#999999\"\n[calendar]\n"), @"
    zoetermeer/municipality.toml:21:16: nl-color-ink: its contrast with nl-color-paper is 2.71 to 1: at least 4.5 is needed
    zoetermeer/municipality.toml:21:16: nl-color-ink: its contrast with nl-color-surface is 2.85 to 1: at least 4.5 is needed
    zoetermeer/municipality.toml:21:16: nl-color-ink: its contrast with nl-color-accent-subtle is 2.41 to 1: at least 4.5 is needed
    zoetermeer/municipality.toml:21:16: nl-color-ink: its contrast with nl-color-negative-subtle is 2.42 to 1: at least 4.5 is needed
    zoetermeer/municipality.toml:21:16: nl-color-ink: its contrast with nl-color-warning-subtle is 2.51 to 1: at least 4.5 is needed
    ");
}

#[test]
fn a_day_that_closes_before_it_opens_is_a_mistake() {
    assert_snapshot!(error("thursday = { opens = \"09:00\"", "thursday = { opens = \"18:00\""), @"zoetermeer/municipality.toml:28:12: thursday closes before it opens");
}

#[test]
fn a_year_full_of_closing_days_is_a_mistake() {
    let days: String = (1..=12)
        .flat_map(|month| (1..=28).map(move |day| format!("2028-{month:02}-{day:02} = \"x\"\n")))
        .collect();
    let with_days = format!("[calendar.closing_days]\n{days}");
    assert_snapshot!(error("[calendar.closing_days]\n", &with_days), @"zoetermeer/municipality.toml:31:1: 336 closing days in 2028: at most 60");
}

#[test]
fn a_folder_of_the_operator_is_read_like_the_one_in_the_program() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("zoetermeer")).unwrap();
    fs::write(folder.path().join("zoetermeer/municipality.toml"), ZOETERMEER).unwrap();
    fs::write(folder.path().join("notes.txt"), "not a folder").unwrap();
    let all = Municipalities::from_dir(folder.path()).unwrap();
    assert_eq!(all.default_one().name, "Zoetermeer");
}

#[test]
fn a_folder_without_municipalities_is_a_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let message = |path| {
        let error = Municipalities::from_dir(path).unwrap_err().to_string();
        error.replace(&folder.path().display().to_string(), "DIR")
    };
    assert_snapshot!(message(folder.path()), @"DIR: no municipality here: make a folder with its slug as name, and in it a municipality.toml");
    assert_snapshot!(message(&folder.path().join("nowhere")), @"DIR/nowhere: No such file or directory (os error 2)");
}
