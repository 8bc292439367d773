//! The files of photos: a folder for each, with what was sent and, for every edition, what was made of it.

use std::{path, sync::Arc};

use app_core::photos::{Photo, PhotoId};
use app_images::Format;
use axum::body::Bytes;
use futures::{StreamExt, TryStreamExt};
use object_store::{GetOptions, GetResult, ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem};
use tokio::sync::Semaphore;

/// How many photos may come in at the same time: each is held in memory.
const COMING_IN: usize = 6;
/// How many are read at the same time: it takes all of a core, and up to half a gigabyte.
const BEING_MADE: usize = 2;

/// The store failed. Says no names of files.
#[derive(Debug, thiserror::Error)]
#[error("the store of photos failed")]
pub struct StoreError(#[from] object_store::Error);

/// A file that was made of a photo.
#[derive(Clone, Copy, Debug)]
pub(super) struct File {
    pub(super) edition: i32,
    pub(super) side: u32,
    pub(super) format: Format,
}

/// The store, and how much goes on there at once.
#[derive(Debug)]
pub struct Photos {
    store: Arc<dyn ObjectStore>,
    pub(super) coming_in: Semaphore,
    pub(super) being_made: Semaphore,
}

impl Photos {
    /// In a folder, which is made when it is not there.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn in_folder(folder: &path::Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(std::io::Error::other)?;
        // What was received stays received when the power goes.
        let store = Arc::new(store.with_automatic_cleanup(true).with_fsync(true));
        Ok(Self { store, coming_in: Semaphore::new(COMING_IN), being_made: Semaphore::new(BEING_MADE) })
    }

    pub(super) async fn put_original(&self, id: PhotoId, bytes: Vec<u8>) -> Result<(), StoreError> {
        self.store.put(&original(id), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// Keeps a part of a photo that is not whole yet.
    pub(super) async fn put_part(&self, id: PhotoId, from: usize, part: Bytes) -> Result<(), StoreError> {
        self.store.put(&place_of_part(id, from), PutPayload::from(part)).await?;
        Ok(())
    }

    /// All parts of a photo one after the other; `None` when one is not there.
    pub(super) async fn whole(&self, id: PhotoId, length: i64) -> Result<Option<Vec<u8>>, StoreError> {
        let length = usize::try_from(length).unwrap_or_default();
        let mut whole = Vec::with_capacity(length);
        while whole.len() < length {
            match self.store.get(&place_of_part(id, whole.len())).await {
                Ok(found) => whole.extend_from_slice(&found.bytes().await?),
                Err(object_store::Error::NotFound { .. }) => return Ok(None),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Some(whole))
    }

    /// What was sent; `None` when it is not there.
    pub(super) async fn original(&self, id: PhotoId) -> Result<Option<Vec<u8>>, StoreError> {
        match self.store.get(&original(id)).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn put(&self, id: PhotoId, file: File, bytes: Vec<u8>) -> Result<(), StoreError> {
        self.store.put(&place(id, file), PutPayload::from(bytes)).await?;
        Ok(())
    }

    pub(super) async fn get(
        &self,
        id: PhotoId,
        file: File,
        options: GetOptions,
    ) -> Result<Option<GetResult>, StoreError> {
        match self.store.get_opts(&place(id, file), options).await {
            Ok(found) => Ok(Some(found)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The largest size that was made of a photo; `None` when it is not there.
    pub(crate) async fn largest(&self, photo: &Photo) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(size) = photo.sizes.last() else { return Ok(None) };
        let file = File { edition: photo.edition, side: size.side(), format: Format::Jpeg };
        match self.get(photo.id, file, GetOptions::default()).await? {
            Some(found) => Ok(Some(found.bytes().await?.to_vec())),
            None => Ok(None),
        }
    }

    /// Throws away what was made of a photo, but for one edition.
    pub(super) async fn keep_only(&self, id: PhotoId, edition: i32) -> Result<(), StoreError> {
        let (original, kept) = (original(id), folder(id).join(edition.to_string()));
        self.clear(id, move |file| *file != original && !file.prefix_matches(&kept)).await
    }

    /// Throws away all files of a photo.
    pub async fn forget(&self, id: PhotoId) -> Result<(), StoreError> {
        self.clear(id, |_| true).await
    }

    async fn clear(
        &self,
        id: PhotoId,
        which: impl Fn(&object_store::path::Path) -> bool + Send + 'static,
    ) -> Result<(), StoreError> {
        let files = self.store.list(Some(&folder(id))).map_ok(|file| file.location);
        let files = files.try_filter(move |file| std::future::ready(which(file))).boxed();
        let mut gone = self.store.delete_stream(files);
        while let Some(one) = gone.next().await {
            match one {
                Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

fn folder(id: PhotoId) -> object_store::path::Path {
    object_store::path::Path::from(id.0.simple().to_string())
}

fn original(id: PhotoId) -> object_store::path::Path {
    folder(id).join("original")
}

/// Where a part lies, by where it begins.
fn place_of_part(id: PhotoId, from: usize) -> object_store::path::Path {
    folder(id).join("part").join(from.to_string())
}

fn place(id: PhotoId, file: File) -> object_store::path::Path {
    folder(id).join(file.edition.to_string()).join(format!("{}.{}", file.side, file.format.extension()))
}
