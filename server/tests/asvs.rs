//! The table of what protects the site names tests that exist, and queries are fixed text.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The files of the project with one of these endings, below a folder of it.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|found| found == *ending)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_test_in_the_table_exists_and_every_row_has_one_or_a_reason() {
    let mut tests = files("end2end/tests", &["ts"]);
    for folder in ["app/core/src", "server/src", "server/tests"] {
        tests.extend(files(folder, &["rs"]));
    }
    let tests: Vec<_> = tests.into_iter().map(|(_, text)| without_spaces(&text)).collect();
    let is_there = |name: &str| {
        let found = |way: &str| tests.iter().any(|text| text.contains(way));
        match name.contains(' ') {
            true => found(&without_spaces(name)),
            false => ["fn", "db_test!(", "on_both!(", "with_provider!("]
                .iter()
                .any(|begin| found(&format!("{begin}{name}(")) || found(&format!("{begin}{name},"))),
        }
    };
    let rows = include_str!("asvs.md").lines().filter(|line| line.starts_with("| ")).skip(2);
    let mut count = 0;
    for row in rows {
        let shown = row.rsplit('|').nth(1).unwrap();
        let names: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty() || shown.contains("Reason: "), "no test and no reason: {row}");
        for name in names {
            assert!(is_there(name), "there is no test `{name}`: {row}");
        }
        count += 1;
    }
    assert!(count > 40, "{count} rows");
}

#[test]
fn no_query_is_put_together_from_text() {
    let is_test = |path: &Path| {
        let path = path.to_string_lossy();
        path.contains("/tests") || path.ends_with("/scene.rs") || path.ends_with("/testing.rs")
    };
    for folder in ["app/core/src", "server/src", "app/src"] {
        for (path, text) in files(folder, &["rs"]) {
            assert!(is_test(&path) || !text.contains("AssertSqlSafe"), "{}", path.display());
        }
    }
}
