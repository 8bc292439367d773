//! A file in the data folder that a worker of a lane holds while it runs, with its id. Who gets hold of it knows that the
//! worker that it names runs no more, however it ended: the machine itself lets go of what a killed process held.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use app_core::kernel::outbox::Lane;
use uuid::Uuid;

/// The name of the file of a lane.
const fn file_of(lane: Lane) -> &'static str {
    match lane {
        Lane::Mail => "worker",
        Lane::Push => "worker-push",
        Lane::Photos => "worker-photos",
    }
}

/// The file, held until this is dropped.
pub(crate) struct Held {
    file: File,
    before: Option<Uuid>,
}

impl Held {
    /// Takes the file of a lane in a folder; `None` while another process holds it.
    ///
    /// # Errors
    /// It can be neither made, read nor locked there.
    pub(crate) fn take(folder: &Path, lane: Lane) -> io::Result<Option<Self>> {
        let path = folder.join(file_of(lane));
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let mut name = String::new();
        file.read_to_string(&mut name)?;
        Ok(Some(Self { file, before: name.trim().parse().ok() }))
    }

    /// The worker that held it before; `None` for nobody.
    pub(crate) fn before(&self) -> Option<Uuid> {
        self.before
    }

    /// Says who holds it now.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn name(&self, worker: Uuid) -> io::Result<()> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(worker.to_string().as_bytes())?;
        file.sync_data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_at_a_time_and_the_next_one_learns_who_did() {
        let folder = tempfile::tempdir().unwrap();
        let first = Held::take(folder.path(), Lane::Mail).unwrap().unwrap();
        assert_eq!(first.before(), None);
        first.name(Uuid::from_u128(1)).unwrap();
        assert!(Held::take(folder.path(), Lane::Mail).unwrap().is_none());
        assert!(Held::take(folder.path(), Lane::Push).unwrap().is_some(), "the other lane has its own");
        drop(first);
        let second = Held::take(folder.path(), Lane::Mail).unwrap().unwrap();
        assert_eq!(second.before(), Some(Uuid::from_u128(1)));
        second.name(Uuid::from_u128(2)).unwrap();
        drop(second);
        assert_eq!(
            Held::take(folder.path(), Lane::Mail).unwrap().unwrap().before(),
            Some(Uuid::from_u128(2))
        );
    }

    #[test]
    fn a_file_of_something_else_names_nobody() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(file_of(Lane::Mail)), "iets").unwrap();
        assert_eq!(Held::take(folder.path(), Lane::Mail).unwrap().unwrap().before(), None);
    }
}
