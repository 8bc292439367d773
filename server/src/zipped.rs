//! Files in one zip file. In memory: what goes in is bounded where it is collected.

use std::io::{self, Cursor, Write};

use jiff::civil::DateTime;
use zip::{ZipWriter, write::SimpleFileOptions};

/// The bytes of a zip file with these files, made at `now` on the wall clock.
///
/// # Errors
/// A file does not fit in a zip file.
pub fn zipped(files: &[(&str, String)], now: DateTime) -> io::Result<Vec<u8>> {
    let made = zip::DateTime::try_from(now).unwrap_or_default();
    let options = SimpleFileOptions::default().last_modified_time(made).unix_permissions(0o600);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
