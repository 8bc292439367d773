//! The files of photos: a folder for each, with what was sent and, for every edition, what was made of it.

use std::{path, sync::Arc};

use app_core::photos::{Photo, PhotoId};
use app_images::Format;
use axum::body::Bytes;
use futures::{StreamExt, TryStreamExt};
use object_store::{GetOptions, GetResult, ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::{bucket::bucket, scan::Scanner};
use crate::config::Config;

/// How many photos may come in at the same time: each is held in memory.
const COMING_IN: usize = 6;
/// How many are read at the same time: it takes all of a core, and up to half a gigabyte; with two of them, pages take
/// three times as long on two cores.
const BEING_MADE: usize = 1;

/// The folder of files that were put in the place of what was sent.
const INSTEAD: &str = "instead";

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
    pub(super) scanner: Option<Scanner>,
    pub(super) coming_in: Semaphore,
    pub(super) being_made: Semaphore,
}

impl Photos {
    /// Where the settings say: in a bucket, or in a folder, which is made when it is not there.
    ///
    /// # Errors
    /// The folder cannot be made, or the settings of the bucket make no sense.
    pub fn open(config: &Config) -> anyhow::Result<Self> {
        let store: Arc<dyn ObjectStore> = match bucket(config)? {
            Some(bucket) => Arc::new(bucket),
            None => Arc::new(folder(&config.data.join("photos"))?),
        };
        Ok(Self {
            store,
            scanner: config.clamd.as_deref().map(Scanner::at),
            coming_in: Semaphore::new(COMING_IN),
            being_made: Semaphore::new(BEING_MADE),
        })
    }

    /// Asks the store for a file that is not there.
    ///
    /// # Errors
    /// It does not answer, or not to us.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.source(PhotoId(Uuid::nil()), None).await.map(drop)
    }

    pub(super) async fn put_original(&self, id: PhotoId, bytes: Vec<u8>) -> Result<(), StoreError> {
        self.store.put(&original(id), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// Keeps what was sent as `file` beside a photo too, to take the place of what was sent as that.
    pub(crate) async fn put_beside(&self, id: PhotoId, file: PhotoId) -> Result<(), StoreError> {
        self.store.copy(&original(file), &source(id, Some(file))).await?;
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

    /// What a photo is made of: what was sent, or the file in its place; `None` when it is not there.
    pub(super) async fn source(
        &self,
        id: PhotoId,
        replaced_by: Option<PhotoId>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        match self.store.get(&source(id, replaced_by)).await {
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

    /// Throws away what was made of a photo, but for one edition. What was sent, and what was put in its place, stays.
    pub(super) async fn keep_only(&self, id: PhotoId, edition: i32) -> Result<(), StoreError> {
        let kept = [original(id), place_of(id).join(INSTEAD), place_of(id).join(edition.to_string())];
        self.clear(id, move |file| !kept.iter().any(|kept| file.prefix_matches(kept))).await
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
        let files = self.store.list(Some(&place_of(id))).map_ok(|file| file.location);
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

/// A folder of this machine; it is made when it is not there.
fn folder(path: &path::Path) -> anyhow::Result<LocalFileSystem> {
    std::fs::create_dir_all(path)?;
    // What was received stays received when the power goes.
    Ok(LocalFileSystem::new_with_prefix(path)?.with_automatic_cleanup(true).with_fsync(true))
}

fn place_of(id: PhotoId) -> object_store::path::Path {
    object_store::path::Path::from(id.0.simple().to_string())
}

fn original(id: PhotoId) -> object_store::path::Path {
    place_of(id).join("original")
}

/// What a photo is made of.
fn source(id: PhotoId, replaced_by: Option<PhotoId>) -> object_store::path::Path {
    match replaced_by {
        None => original(id),
        Some(file) => place_of(id).join(INSTEAD).join(file.0.simple().to_string()),
    }
}

/// Where a part lies, by where it begins.
fn place_of_part(id: PhotoId, from: usize) -> object_store::path::Path {
    place_of(id).join("part").join(from.to_string())
}

fn place(id: PhotoId, file: File) -> object_store::path::Path {
    place_of(id).join(file.edition.to_string()).join(format!("{}.{}", file.side, file.format.extension()))
}
