//! Stops the build when a message is missing in one of the languages, or is one of Dutch no more.
//! Of the keys in the code the macro says so itself.

use std::{collections::BTreeSet, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=i18n");
    let dutch = keys(Path::new("i18n/nl/app.ftl"))?;
    for folder in fs::read_dir("i18n")? {
        let file = folder?.path().join("app.ftl");
        let keys = keys(&file)?;
        for key in dutch.symmetric_difference(&keys) {
            let wrong = if dutch.contains(key) { "is missing" } else { "is not in i18n/nl/app.ftl" };
            println!("cargo::error={}: the message {key} {wrong}", file.display());
        }
    }
    Ok(())
}

/// The keys of a message file: what stands before the first " =" of a line that begins with a letter.
fn keys(file: &Path) -> io::Result<BTreeSet<String>> {
    let text = fs::read_to_string(file)?;
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    Ok(lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect())
}
