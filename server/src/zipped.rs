//! Files in one zip file, that goes out as it is read: it can be longer than memory.

use std::{
    fs::File,
    io::{self, Seek, Write},
};

use axum::body::Body;
use jiff::civil::DateTime;
use tokio_util::io::ReaderStream;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip file that is being made, in a file that nobody else can open and that is gone when it is closed.
pub(crate) struct Archive {
    file: ZipWriter<File>,
    options: SimpleFileOptions,
}

impl Archive {
    /// Made at `now` on the wall clock.
    ///
    /// # Errors
    /// There is no room for a file.
    pub(crate) fn begin(now: DateTime) -> io::Result<Self> {
        let made = zip::DateTime::try_from(now).unwrap_or_default();
        let options = SimpleFileOptions::default().last_modified_time(made).unix_permissions(0o600);
        Ok(Self { file: ZipWriter::new(tempfile::tempfile()?), options })
    }

    /// Puts a text in it.
    ///
    /// # Errors
    /// It does not fit.
    pub(crate) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.file.start_file(name, self.options)?;
        self.file.write_all(text.as_bytes())
    }

    /// Puts a photo in it, which cannot be made smaller.
    ///
    /// # Errors
    /// It does not fit.
    pub(crate) fn photo(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.file.start_file(name, self.options.compression_method(CompressionMethod::Stored))?;
        self.file.write_all(bytes)
    }

    /// All of it, with its length in bytes.
    ///
    /// # Errors
    /// It does not fit.
    pub(crate) fn finish(self) -> io::Result<(u64, Body)> {
        let mut file = self.file.finish()?;
        let length = file.seek(io::SeekFrom::End(0))?;
        file.rewind()?;
        Ok((length, Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)))))
    }
}
