//! The worker: takes what is due from the outbox, does it, and puts back what failed.
//!
//! Work is done at least once: whoever stops between doing and noting it, does it again. A mail
//! that goes twice has the same Message-ID both times.
//!
//! However much is due, only a few pieces are in memory: some under way, some done and not noted yet, and what was
//! taken last. What is done is noted together with what was done at the same time, so that the disk is not waited for
//! once for each.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use app::letters::{self, Letter, Notice, Order};
use app_core::{
    account::{self, SentMail},
    kernel::{
        Core,
        ids::new_uuid,
        outbox::{self, Job, Lane},
    },
    notifications::{self, PUSH, PushDeviceId, TRIAL},
    photos::PHOTO,
    places::Municipality,
};
use futures::{FutureExt, Stream, StreamExt, stream};
use serde_json::Value;
use tokio::{
    join,
    sync::mpsc,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{
    config::Config,
    held::Held,
    mail::{Post, SendError},
    photos::{MakeError, Photos},
    push::{PushError, Pusher},
    state::base,
};

/// How much is done side by side: as many as there are connections to the mail server.
const SIDE_BY_SIDE: usize = 10;
/// How much is taken at a time.
const AT_A_TIME: u8 = 20;
/// The longest that one piece of work may take.
const MOST_TIME: Duration = Duration::from_secs(40);
/// How long what was taken is ours, in seconds: longer than the last of it waits for the others, takes and is noted.
const LEASE_SECONDS: i64 = 180;
/// How long to wait for news before looking again: work that was put off announces itself to nobody.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// How long work under way may go on after being told to stop.
const LAST_TIME: Duration = Duration::from_secs(10);
/// How long a database that must be told something at the end gets for it.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// How often the database is told what came of a piece of work.
const TELLINGS: u32 = 3;

/// Why work was not done. Goes into the database and the log: no personal data.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("this version does not know work of the kind '{0}'")]
    Kind(String),
    #[error("what the work is about cannot be read")]
    Payload,
    #[error("there is no municipality '{0}' here")]
    Municipality(String),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Mail(#[from] SendError),
    #[error(transparent)]
    Push(#[from] PushError),
    #[error(transparent)]
    Photo(#[from] MakeError),
    #[error("it took too long")]
    TooLong,
    #[error("it panicked")]
    Panicked,
}

impl Failure {
    /// Whether trying it again does not help.
    fn is_final(&self) -> bool {
        matches!(self, Self::Push(error) if error.is_final())
    }
}

/// What came of a piece of work.
struct Outcome {
    job: Job,
    /// The letter that went, if one did; or why it was not done.
    result: Result<Option<(Order, Letter)>, Failure>,
}

/// Does the work of one lane of the outbox, one of each per program.
pub struct Worker {
    core: Core,
    config: Arc<Config>,
    way: Way,
    id: Uuid,
}

/// How work goes out.
enum Way {
    Mail(Post),
    Push(Pusher),
    Photos(Arc<Photos>),
}

impl Worker {
    /// A worker that mails by `post`.
    #[must_use]
    pub fn new(core: Core, config: Arc<Config>, post: Post) -> Self {
        Self::by(core, config, Way::Mail(post))
    }

    /// A worker that tells devices something by `pusher`.
    #[must_use]
    pub fn pushing(core: Core, config: Arc<Config>, pusher: Pusher) -> Self {
        Self::by(core, config, Way::Push(pusher))
    }

    /// A worker that makes photos.
    #[must_use]
    pub fn making(core: Core, config: Arc<Config>, photos: Arc<Photos>) -> Self {
        Self::by(core, config, Way::Photos(photos))
    }

    fn by(core: Core, config: Arc<Config>, way: Way) -> Self {
        let id = new_uuid(core.now(), &core.chance);
        Self { core, config, way, id }
    }

    /// What it takes.
    fn lane(&self) -> Lane {
        match self.way {
            Way::Mail(_) => Lane::Mail,
            Way::Push(_) => Lane::Push,
            Way::Photos(_) => Lane::Photos,
        }
    }

    /// Waits for news. That wakes one of all who wait for it, so what is pushed has none.
    async fn news(&self) {
        match self.way {
            Way::Mail(_) => self.core.wake.notified().await,
            Way::Push(_) => std::future::pending().await,
            Way::Photos(_) => self.core.wake_photos.notified().await,
        }
    }

    /// Works until told to stop; then finishes what is under way, for at most ten seconds, and
    /// gives back the rest.
    pub async fn run(self, stop: CancellationToken) {
        let _held = self.take_over().await;
        self.work(&stop).await;
        let given_back = timeout(LAST_WORDS, outbox::give_back(&self.core, self.id)).await;
        if !matches!(given_back, Ok(Ok(()))) {
            tracing::warn!("work could not be given back; others take it when the lease is over");
        }
    }

    /// Gives back what the last worker of this installation held when it was killed; without that, it is taken again
    /// when its lease is over.
    async fn take_over(&self) -> Option<Held> {
        let held = match Held::take(&self.config.data, self.lane()) {
            Ok(held) => held?,
            Err(error) => {
                tracing::warn!(%error, "the file of the worker cannot be had; what a killed one held waits for its lease");
                return None;
            }
        };
        if let Some(before) = held.before()
            && let Err(error) = outbox::take_back(&self.core, before).await
        {
            tracing::warn!(%error, "what the last worker held waits for its lease");
        }
        if let Err(error) = held.name(self.id) {
            tracing::warn!(%error, "the file of the worker cannot be written");
        }
        Some(held)
    }

    /// Does what is due, and notes what came of it, until told to stop.
    async fn work(&self, stop: &CancellationToken) {
        let (told, outcomes) = mpsc::channel(SIDE_BY_SIDE);
        let out_of_time = async {
            stop.cancelled().await;
            sleep(LAST_TIME).await;
        };
        let work = async move {
            let all = self.due(stop).for_each_concurrent(SIDE_BY_SIDE, async |job| {
                if !stop.is_cancelled() {
                    // Nobody listens only when nothing is noted any more, and then it is done again.
                    let _ = told.send(self.attend(job).await).await;
                }
            });
            tokio::select! {
                () = all => {}
                () = out_of_time => tracing::warn!("stopping: work under way is given back"),
            }
        };
        join!(work, self.note_all(outcomes));
    }

    /// What is due, taken as there is room for it, until told to stop.
    fn due(&self, stop: &CancellationToken) -> impl Stream<Item = Job> {
        let taken = stream::unfold((), async move |()| {
            while !stop.is_cancelled() {
                match outbox::claim(&self.core, self.id, self.lane(), AT_A_TIME.into(), LEASE_SECONDS).await {
                    Ok(jobs) if !jobs.is_empty() => return Some((stream::iter(jobs), ())),
                    Ok(_) => {}
                    Err(error) => tracing::warn!(%error, "the outbox cannot be read; trying again"),
                }
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.news() => {}
                    () = sleep(LOOK_AGAIN) => {}
                }
            }
            None
        });
        taken.flatten()
    }

    /// Does one piece of work.
    async fn attend(&self, job: Job) -> Outcome {
        let tried = timeout(MOST_TIME, AssertUnwindSafe(self.carry_out(&job)).catch_unwind()).await;
        let result = match tried {
            Err(_) => Err(Failure::TooLong),
            Ok(Err(_)) => Err(Failure::Panicked),
            Ok(Ok(result)) => result,
        };
        if let Err(failure) = &result {
            tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempts, %failure, "work failed");
        }
        Outcome { job, result }
    }

    /// Notes what comes of work, together what was done at the same time, until there is no more.
    async fn note_all(&self, mut outcomes: mpsc::Receiver<Outcome>) {
        let mut some = Vec::new();
        while outcomes.recv_many(&mut some, SIDE_BY_SIDE).await > 0 {
            for telling in 1..=TELLINGS {
                match self.note(&some).await {
                    Ok(()) => break,
                    Err(error) => {
                        tracing::warn!(pieces = some.len(), %error, "what came of work was not noted");
                        sleep(LOOK_AGAIN * telling).await;
                    }
                }
            }
            some.clear();
        }
    }

    async fn note(&self, outcomes: &[Outcome]) -> Result<(), sqlx::Error> {
        let done: Vec<_> = outcomes
            .iter()
            .filter_map(|one| {
                let sent = one.result.as_ref().ok()?.as_ref();
                Some((one.job.id, sent.and_then(|(order, letter)| self.listed(order, letter))))
            })
            .collect();
        account::mailed(&self.core, &done).await?;
        for one in outcomes {
            match &one.result {
                Ok(_) => {}
                Err(failure) if failure.is_final() => {
                    outbox::give_up(&self.core, &one.job, &failure.to_string()).await?;
                }
                Err(failure) => outbox::failed(&self.core, &one.job, &failure.to_string()).await?,
            }
        }
        Ok(())
    }

    /// Does the work; gives the letter that went, if one did.
    async fn carry_out(&self, job: &Job) -> Result<Option<(Order, Letter)>, Failure> {
        match (job.kind.as_str(), &self.way) {
            ("mail", Way::Mail(post)) => self.mail(post, job).await,
            (PUSH, Way::Push(pusher)) => self.push(pusher, job).await.map(|()| None),
            (PHOTO, Way::Photos(photos)) => {
                let photo =
                    serde_json::from_value(job.payload.0["photo"].clone()).map_err(|_| Failure::Payload)?;
                Ok(photos.make(&self.core, photo).await.map(|()| None)?)
            }
            (other, _) => Err(Failure::Kind(other.to_owned())),
        }
    }

    fn municipality(&self, slug: &str) -> Result<&Municipality, Failure> {
        let found = self.core.municipalities.by_slug(slug);
        found.map(AsRef::as_ref).ok_or_else(|| Failure::Municipality(slug.to_owned()))
    }

    /// Tells a device something, unless news is off there by now. What its push service does not know any more is
    /// forgotten.
    async fn push(&self, pusher: &Pusher, job: &Job) -> Result<(), Failure> {
        let payload = &job.payload.0;
        let device: PushDeviceId =
            serde_json::from_value(payload["device"].clone()).map_err(|_| Failure::Payload)?;
        let municipality = self.municipality(payload["municipality"].as_str().unwrap_or_default())?;
        let about = serde_json::from_value(payload["initiative"].clone()).map_err(|_| Failure::Payload)?;
        let Some(to) = notifications::push_target(&self.core, device, about).await? else { return Ok(()) };
        let Some(notice) = self.notice(payload, municipality, to.is_author).await? else { return Ok(()) };
        let mut said = serde_json::to_value(notice).map_err(|_| Failure::Payload)?;
        said["tag"] = job.id.to_string().into();
        let contact = &municipality.contact.email;
        match pusher.send(&self.core, &to.subscription, contact, job.id, &said.to_string()).await {
            Err(PushError::Gone) => Ok(notifications::push_gone(&self.core, device).await?),
            sent => Ok(sent?),
        }
    }

    /// What a device says; `None` when what it is about is gone.
    async fn notice(
        &self,
        payload: &Value,
        municipality: &Municipality,
        is_author: bool,
    ) -> Result<Option<Notice>, Failure> {
        if payload["letter"] == TRIAL {
            let language = payload["language"].as_str().unwrap_or_default();
            return Ok(Some(letters::trial_notice(municipality, language)));
        }
        let order: Order = serde_json::from_value(payload.clone()).map_err(|_| Failure::Payload)?;
        let base = base(&self.core, &self.config, municipality);
        Ok(letters::notice(&self.core, municipality, &base, &order, is_author).await?)
    }

    /// Composes and sends a letter. Nothing is sent about what is gone, and next to nothing where no mail arrives.
    async fn mail(&self, post: &Post, job: &Job) -> Result<Option<(Order, Letter)>, Failure> {
        let order: Order = serde_json::from_value(job.payload.0.clone()).map_err(|_| Failure::Payload)?;
        let municipality = self.municipality(&order.municipality)?;
        let to = order.to.as_ref().ok_or(Failure::Payload)?;
        let kind = job.payload.0["letter"].as_str().unwrap_or_default();
        if !notifications::always_goes(kind)
            && notifications::dead_since(&self.core, &municipality.slug, to.as_str()).await?.is_some()
        {
            return Ok(None);
        }
        let base = base(&self.core, &self.config, municipality);
        let Some(letter) = letters::compose(&self.core, municipality, &base, &order).await? else {
            return Ok(None);
        };
        match post.send(&letter, municipality, to, job.id, self.core.now()).await {
            Ok(()) => Ok(Some((order, letter))),
            // Trying again does not help; staff and the reader see that no mail arrives.
            Err(SendError::Recipient) if !notifications::is_to_office(kind) => {
                notifications::note_dead(&self.core, &municipality.slug, to).await?;
                tracing::info!(job = %job.id, "the mail server does not know the address of the reader");
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What the reader of a letter sees of it afterwards.
    fn listed<'a>(&'a self, order: &'a Order, letter: &'a Letter) -> Option<SentMail<'a>> {
        Some(SentMail {
            municipality: self.core.municipalities.by_slug(&order.municipality)?,
            reader: order.listed_for()?,
            subject: &letter.subject,
            language: letter.language,
            initiative: order.kind.initiative(),
        })
    }
}
