//! Loads the municipalities: from the program itself, or from a folder of the operator.

use std::{fs, io, path::Path};

use include_dir::{Dir, include_dir};

use super::{
    LoadError, Municipalities, Municipality, Problem,
    check::{check, check_together},
    locate::{Source, syntax},
};

/// The configurations that come with the program.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../public/municipalities");
const FILE_NAME: &str = "municipality.toml";
/// No configuration is longer; what is longer is not a configuration.
const LONGEST_FILE: u64 = 1 << 20;

/// A file of configuration: the name of its folder, its own name for messages, its text.
pub(super) struct File {
    pub(super) folder: String,
    pub(super) path: String,
    pub(super) text: String,
}

impl Municipalities {
    /// The municipalities that come with the program.
    ///
    /// # Errors
    /// A mistake in a file; a test keeps these files free of them.
    pub fn embedded() -> Result<Self, LoadError> {
        let files = EMBEDDED.dirs().filter_map(|dir| {
            let file = dir.get_file(dir.path().join(FILE_NAME))?;
            Some(File {
                folder: dir.path().to_string_lossy().into_owned(),
                path: format!("public/municipalities/{}", file.path().display()),
                text: file.contents_utf8()?.to_owned(),
            })
        });
        from_files("public/municipalities", files.collect())
    }

    /// The municipalities in the folders of a folder: each folder that holds a
    /// `municipality.toml`.
    ///
    /// # Errors
    /// A folder or file that cannot be read, or mistakes in the files, with their places.
    pub fn from_dir(path: &Path) -> Result<Self, LoadError> {
        let name = path.display().to_string();
        let files = read_dir(path).map_err(|error| Problem::in_file(&name, error))?;
        let files: Result<Vec<File>, Problem> = files
            .into_iter()
            .map(|folder| {
                let path = folder.join(FILE_NAME);
                let shown = path.display().to_string();
                let text = read(&path).map_err(|error| Problem::in_file(&shown, error))?;
                let folder = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                Ok(File { folder, path: shown, text })
            })
            .collect();
        from_files(&name, files?)
    }
}

/// The folders that hold a configuration.
fn read_dir(path: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(path)? {
        let folder = entry?.path();
        if folder.join(FILE_NAME).is_file() {
            folders.push(folder);
        }
    }
    Ok(folders)
}

fn read(path: &Path) -> io::Result<String> {
    if fs::metadata(path)?.len() > LONGEST_FILE {
        return Err(io::Error::other("longer than 1 MB: this is not a configuration"));
    }
    fs::read_to_string(path)
}

/// Reads and checks files, each for itself and then together.
pub(super) fn from_files(place: &str, mut files: Vec<File>) -> Result<Municipalities, LoadError> {
    files.sort_by(|a, b| a.folder.cmp(&b.folder));
    let mut problems = Vec::new();
    let mut read = Vec::new();
    for file in &files {
        match read_one(file) {
            Ok((source, municipality)) => {
                problems.extend(check(&source, &municipality, &file.folder));
                read.push((source, municipality));
            }
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(check_together(&read));
    if !problems.is_empty() {
        problems.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
        return Err(LoadError { problems });
    }
    let list = read.into_iter().map(|(_, municipality)| municipality).collect();
    Municipalities::new(list).ok_or_else(|| {
        let message = "no municipality here: make a folder with its slug as name, and in it a \
                       municipality.toml";
        Problem::in_file(place, message).into()
    })
}

fn read_one(file: &File) -> Result<(Source<'_>, Municipality), Problem> {
    let source = Source::parse(&file.path, &file.text)?;
    let municipality = toml::from_str(&file.text).map_err(|error| syntax(&file.path, &file.text, &error))?;
    Ok((source, municipality))
}
