//! The work of a photo: its sizes are made from what was sent, put in the store, and only then shown.

use std::{thread, time::Duration};

use app_core::{
    initiatives::InitiativeId,
    kernel::{Core, token::Token},
    photos::{self, Edit, Made, Photo, PhotoId, Size, State, ToMake},
    places::Municipality,
};
use app_images::Area;
use tokio::{sync::oneshot, time::sleep};

use super::store::{File, Photos, StoreError};

/// How often is looked whether photos are made, and how many times: four seconds in all.
const LOOK: Duration = Duration::from_millis(100);
const LOOKS: usize = 40;

/// Which photos are waited for.
pub(crate) enum Waited<'a> {
    /// Those of a draft.
    Draft(&'a Municipality, &'a Token),
    /// Those that were chosen for a step.
    Step(InitiativeId),
}

/// Waits a moment until photos are made; gives them as they are then.
pub(crate) async fn settled(core: &Core, waited: Waited<'_>) -> Result<Vec<Photo>, sqlx::Error> {
    let mut looks = 0;
    loop {
        let there = match waited {
            Waited::Draft(here, token) => photos::of_draft(core, here, token).await?,
            Waited::Step(id) => photos::staged(core, id).await?,
        };
        looks += 1;
        if looks == LOOKS || there.iter().all(|photo| photo.state != State::Waiting) {
            return Ok(there);
        }
        sleep(LOOK).await;
    }
}

/// Why a photo was not made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MakeError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    #[error("a part of it that should not be recognised is no part")]
    Edit,
    #[error("the thread that made it was lost")]
    Lost,
}

impl Photos {
    /// Makes what is to be made of a photo; nothing when that was done.
    pub(crate) async fn make(&self, core: &Core, id: PhotoId) -> Result<(), MakeError> {
        let _turn = self.being_made.acquire().await.map_err(|_| MakeError::Lost)?;
        if let Some(todo) = photos::to_make(core, id).await? {
            self.make_edition(core, id, todo).await?;
        }
        // Of what was made before, or for a photo that was edited again or taken away meanwhile, nothing stays.
        match photos::edition(core, id).await? {
            Some(edition) => self.keep_only(id, edition).await?,
            None => self.forget(id).await?,
        }
        Ok(())
    }

    /// Whether what was sent as a file can be made, all of it.
    pub(crate) async fn can_be_made(&self, file: PhotoId) -> Result<bool, MakeError> {
        let _turn = self.being_made.acquire().await.map_err(|_| MakeError::Lost)?;
        let Some(bytes) = self.source(file, None).await? else { return Ok(false) };
        let make = move || app_images::make(&bytes, &[], &app_images::Limits::default()).is_ok();
        beside(make).await
    }

    async fn make_edition(&self, core: &Core, id: PhotoId, todo: ToMake) -> Result<(), MakeError> {
        let source = self.source(id, todo.replaced_by).await?;
        let Some(bytes) = source else { return Ok(photos::refused(core, id).await?) };
        // Rather none at all than one with less hidden than was asked.
        let edits = todo.edits.iter().map(edit).collect::<Option<Vec<_>>>().ok_or(MakeError::Edit)?;
        let make = move || app_images::make(&bytes, &edits, &app_images::Limits::default());
        let made = match beside(make).await? {
            Ok(made) => made,
            Err(why) => {
                tracing::info!(photo = %id.0, %why, "a photo cannot be read");
                return Ok(photos::refused(core, id).await?);
            }
        };
        let mut sizes = Vec::new();
        for variant in made.variants {
            let size = Size { width: variant.width, height: variant.height };
            let file = File { edition: todo.edition, side: size.side(), format: variant.format };
            self.put(id, file, variant.bytes).await?;
            if sizes.last() != Some(&size) {
                sizes.push(size);
            }
        }
        let made = Made { sizes, preview: made.preview, hash: made.hash.0, made_by: app_images::VERSION };
        photos::made(core, id, todo.edition, &made).await?;
        Ok(())
    }
}

/// Works in a thread that lets all others go first: who asks for a page does not wait for a photo.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, MakeError> {
    let (tell, told) = oneshot::channel();
    let thread = thread::Builder::new().name("photo".to_owned()).spawn(move || {
        if let Err(error) = let_others_go_first() {
            tracing::debug!(?error, "a photo is made as fast as pages");
        }
        // Nobody waits for it any more when the server stops.
        let _ = tell.send(work());
    });
    thread.map_err(|_| MakeError::Lost)?;
    told.await.map_err(|_| MakeError::Lost)
}

/// The thread works only when nothing else wants to.
#[cfg(target_os = "linux")]
fn let_others_go_first() -> Result<(), thread_priority::Error> {
    use thread_priority::{
        NormalThreadSchedulePolicy, ThreadPriority, ThreadSchedulePolicy, set_thread_priority_and_policy,
        thread_native_id,
    };
    let idle = ThreadSchedulePolicy::Normal(NormalThreadSchedulePolicy::Idle);
    set_thread_priority_and_policy(thread_native_id(), ThreadPriority::Min, idle)
}

/// The thread gets the least of the time that there is.
#[cfg(not(target_os = "linux"))]
fn let_others_go_first() -> Result<(), thread_priority::Error> {
    thread_priority::set_current_thread_priority(thread_priority::ThreadPriority::Min)
}

fn edit(edit: &Edit) -> Option<app_images::Edit> {
    match *edit {
        Edit::Turn(quarters) => Some(app_images::Edit::Rotate(quarters)),
        Edit::Blur(area) => {
            let [left, top, right, bottom] = area.map(|side| f64::from(side) / 1000.0);
            Area::new(left, top, right - left, bottom - top).map(app_images::Edit::Blur)
        }
    }
}
