//! A site on an empty database, at a moment that stands still, with an idea that was sent.

use std::{net::SocketAddr, sync::Arc};

use app_core::{
    drafts::{self, Field, Step, Typed},
    execute,
    identity::{self, Code, Giver, Grant, Moderator, Passed, Proof, Role, Session, SignIn, SignedIn},
    initiatives::{self, Submission},
    kernel::{
        Clock, Core, Db, Instant, chance::Chance, email::Email, key::Key, migrate::migrate, token::Token,
    },
    on,
    places::Municipalities,
};
use jiff::civil::datetime;
use server::{config::Config, mail::Post, push::Pusher, worker::Worker};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// A site.
pub struct Site {
    /// Its surroundings.
    pub core: Core,
    /// Its settings.
    pub config: Config,
    folder: tempfile::TempDir,
}

impl Site {
    /// A site that mails to a server at an address, or to a folder.
    pub async fn new(mail: Option<SocketAddr>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open_file(&folder.path().join("test.db")).await.unwrap();
        migrate(&db).await.unwrap();
        let now = Instant::from_local(datetime(2026, 12, 23, 16, 30, 0, 0)).unwrap();
        let municipalities = Municipalities::embedded().unwrap();
        let config = Config {
            data: folder.path().to_owned(),
            smtp_url: mail.map(|address| format!("smtp://{address}")),
            public_url: "https://loper.example".to_owned(),
            mail_from: "Groene Loper <post@loper.example>".to_owned(),
            ..Config::default()
        };
        Self {
            core: Core::new(db, Clock::fixed(now), Chance::System, Key::new(&Chance::System), municipalities),
            config,
            folder,
        }
    }

    /// Sends an idea; returns the token of its receipt.
    pub async fn send_idea(&self) -> Token {
        let municipality = self.core.municipalities.default_one();
        let mut typed = Typed::default();
        for (field, value) in [
            (Field::Title, "Bankjes langs de vijver"),
            (Field::Story, "Er is geen plek om te zitten.\n.\nWij schilderen de bankjes zelf."),
            (Field::Need, "permission"),
            (Field::Theme, "openbare-ruimte"),
            (Field::Neighbourhood, "palenstein"),
            (Field::Name, "Joke <b>\"de\"</b> Vriés"),
            (Field::Email, "joke@voorbeeld.example"),
            (Field::ShownAs, "voornaam"),
            (Field::Party, "citizen"),
        ] {
            typed.set(field, value.to_owned());
        }
        let mut token = None;
        for step in [Step::What, Step::Where, Step::Who] {
            let (kept, _, _) =
                drafts::save(&self.core, municipality, token.as_ref(), step, &typed).await.unwrap();
            token = Some(kept);
        }
        let token = token.unwrap();
        let draft = drafts::open(&self.core, municipality, &token).await.unwrap().unwrap();
        match initiatives::submit(&self.core, municipality, &token, &draft.version(), "nl", None, None)
            .await
            .unwrap()
        {
            Submission::Received(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    /// Somebody who may publish and ask.
    pub async fn moderator(&self) -> Moderator {
        let municipality = self.core.municipalities.default_one();
        let email = Email::parse("samira@voorbeeld.example").unwrap();
        let invited =
            identity::invite(&self.core, Giver::Operator, municipality, &email, &Grant::of(Role::Moderator))
                .await
                .unwrap();
        let cookie = identity::accept(&self.core, municipality, &invited.token, "").await.unwrap().unwrap();
        let first = identity::session(&self.core, municipality, &cookie).await.unwrap().unwrap();
        let code = Proof::App(Code::parse(&super::app::code(&self.core, &first).await).unwrap());
        match identity::pass_second_step(&self.core, &first, &code).await.unwrap() {
            Passed::Yes { session, .. } => identity::session(&self.core, municipality, &session)
                .await
                .unwrap()
                .unwrap()
                .moderator()
                .unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// Somebody who signed in by mail.
    pub async fn resident(&self, email: &str) -> Session {
        let municipality = self.core.municipalities.default_one();
        let email = Email::parse(email).unwrap();
        let asked = SignIn { email: &email, language: "nl", return_to: "", stay: true, arrived: None };
        identity::ask_to_sign_in(&self.core, municipality, &asked).await.unwrap();
        const LINK: &str = "SELECT payload ->> 'token' FROM outbox WHERE payload ->> 'letter' = 'sign_in'";
        let link: String =
            on!(&self.core.db, pool => sqlx::query_scalar(LINK).fetch_one(pool).await.unwrap());
        execute!(&self.core.db, "DELETE FROM outbox").unwrap();
        let link = Token::parse(&link).unwrap();
        match identity::sign_in_by_link(&self.core, municipality, &link, "").await.unwrap() {
            SignedIn::Yes { session, .. } => {
                identity::session(&self.core, municipality, &session).await.unwrap().unwrap()
            }
            other => panic!("{other:?}"),
        }
    }

    /// Starts the worker that tells devices something; it runs until the returned token is cancelled.
    pub fn push(&self) -> (CancellationToken, JoinHandle<()>) {
        let stop = CancellationToken::new();
        let pusher = Pusher::new(&self.config).unwrap();
        let worker = Worker::pushing(self.core.clone(), Arc::new(self.config.clone()), pusher);
        (stop.clone(), tokio::spawn(worker.run(stop)))
    }

    /// Starts the worker; it runs until the returned token is cancelled.
    pub fn work(&self) -> (CancellationToken, JoinHandle<()>) {
        let stop = CancellationToken::new();
        let post = Post::new(&self.config).unwrap();
        let worker = Worker::new(self.core.clone(), Arc::new(self.config.clone()), post);
        (stop.clone(), tokio::spawn(worker.run(stop)))
    }

    /// Files in the mail folder.
    pub fn kept_mails(&self) -> Vec<Vec<u8>> {
        let files = std::fs::read_dir(self.folder.path().join("mail")).unwrap();
        files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}
