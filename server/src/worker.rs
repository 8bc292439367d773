//! The worker: takes what is due from the outbox, does it, and puts back what failed.
//!
//! Work is done at least once: whoever stops between doing and noting it, does it again. A mail
//! that goes twice has the same Message-ID both times.

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
    places::Municipality,
};
use futures::{FutureExt, future::join_all};
use serde_json::Value;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{
    config::Config,
    mail::{Post, SendError},
    push::{PushError, Pusher},
    state::base,
};

/// How much is taken at a time, and done side by side.
const AT_A_TIME: i64 = 10;
/// How long what was taken is ours, in seconds; longer than any work takes.
const LEASE_SECONDS: i64 = 60;
/// The longest that one piece of work may take.
const MOST_TIME: Duration = Duration::from_secs(40);
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

    fn by(core: Core, config: Arc<Config>, way: Way) -> Self {
        let id = new_uuid(core.now(), &core.chance);
        Self { core, config, way, id }
    }

    /// What it takes.
    fn lane(&self) -> Lane {
        match self.way {
            Way::Mail(_) => Lane::Mail,
            Way::Push(_) => Lane::Push,
        }
    }

    /// Waits for news. That wakes one of all who wait for it, so it is for mail alone.
    async fn news(&self) {
        match self.way {
            Way::Mail(_) => self.core.wake.notified().await,
            Way::Push(_) => std::future::pending().await,
        }
    }

    /// Works until told to stop; then finishes what is under way, for at most ten seconds, and
    /// gives back the rest.
    pub async fn run(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            let found = self.round(&stop).await.unwrap_or_else(|error| {
                tracing::warn!(%error, "the outbox cannot be read; trying again");
                0
            });
            if found == 0 {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.news() => {}
                    () = sleep(LOOK_AGAIN) => {}
                }
            }
        }
        let given_back = timeout(LAST_WORDS, outbox::give_back(&self.core, self.id)).await;
        if !matches!(given_back, Ok(Ok(()))) {
            tracing::warn!("work could not be given back; others take it after a minute");
        }
    }

    /// Takes what is due and does it; returns how much that was.
    async fn round(&self, stop: &CancellationToken) -> Result<usize, sqlx::Error> {
        let jobs = outbox::claim(&self.core, self.id, self.lane(), AT_A_TIME, LEASE_SECONDS).await?;
        let work = join_all(jobs.iter().map(|job| self.attend(job)));
        let out_of_time = async {
            stop.cancelled().await;
            sleep(LAST_TIME).await;
        };
        tokio::select! {
            _ = work => {}
            () = out_of_time => tracing::warn!("stopping: work under way is given back"),
        }
        Ok(jobs.len())
    }

    /// Does one piece of work and notes what came of it.
    async fn attend(&self, job: &Job) {
        let tried = timeout(MOST_TIME, AssertUnwindSafe(self.carry_out(job)).catch_unwind()).await;
        let result = match tried {
            Err(_) => Err(Failure::TooLong),
            Ok(Err(_)) => Err(Failure::Panicked),
            Ok(Ok(result)) => result,
        };
        let sent = result.as_ref().ok().and_then(Option::as_ref);
        let sent = sent.and_then(|(order, letter)| self.note(order, letter));
        if let Err(failure) = &result {
            tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempts, %failure, "work failed");
        }
        for telling in 1..=TELLINGS {
            let told = match &result {
                Ok(_) => account::mailed(&self.core, job.id, sent.as_ref()).await,
                Err(failure) if failure.is_final() => {
                    outbox::give_up(&self.core, job, &failure.to_string()).await
                }
                Err(failure) => outbox::failed(&self.core, job, &failure.to_string()).await,
            };
            match told {
                Ok(()) => return,
                Err(error) => tracing::warn!(job = %job.id, %error, "what came of work was not noted"),
            }
            sleep(LOOK_AGAIN * telling).await;
        }
    }

    /// Does the work; gives the letter that went, if one did.
    async fn carry_out(&self, job: &Job) -> Result<Option<(Order, Letter)>, Failure> {
        match (job.kind.as_str(), &self.way) {
            ("mail", Way::Mail(post)) => self.mail(post, job).await,
            (PUSH, Way::Push(pusher)) => self.push(pusher, job).await.map(|()| None),
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
    fn note<'a>(&'a self, order: &'a Order, letter: &'a Letter) -> Option<SentMail<'a>> {
        Some(SentMail {
            municipality: self.core.municipalities.by_slug(&order.municipality)?,
            reader: order.listed_for()?,
            subject: &letter.subject,
            language: letter.language,
            initiative: order.kind.initiative(),
        })
    }
}
