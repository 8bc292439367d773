//! The log says what happened, never to whom: no names, addresses, words or secrets.

use std::{
    io,
    sync::{Arc, Mutex},
};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::{EnvFilter, fmt, fmt::MakeWriter, layer::SubscriberExt};

use crate::support::Site;

/// What was logged.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Lines {
    /// All of it.
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// Keeps what is logged as an operator would get it, until the guard goes.
pub fn logged() -> (Lines, DefaultGuard) {
    let lines = Lines::default();
    let filter = EnvFilter::new(server::config::Config::default().log);
    let log = tracing_subscriber::registry()
        .with(filter)
        .with(fmt::layer().with_ansi(false).with_writer(lines.clone()));
    let logging = tracing::subscriber::set_default(log);
    (lines, logging)
}

#[tokio::test]
async fn a_line_of_the_log_names_the_route_and_nobody() {
    let (lines, logging) = logged();
    let site = Site::impatient().await;
    let mut browser = site.browser();
    let receipt = browser.send_idea().await;
    let reply = site.example("/volg/{token}/antwoord").await.path;
    let invitation = site.example("/uitnodiging/{token}").await.path;
    browser.post(&invitation, &[]).await.see_other();
    browser.get("/initiatieven?q=Joke+de+Vries").await;
    browser.get("/niets/joke@voorbeeld.example").await;
    browser.post("/idee/wie", &[("naam", "Joke de Vries"), ("email", "joke@voorbeeld")]).await;
    let lock = site.core.db.begin().await.unwrap();
    browser.post(&reply, &[("reactie", "Ik heet Joke")]).await;
    browser.post("/idee/wie", &[("naam", "Joke de Vries")]).await;
    drop(lock);
    site.core.db.close().await;
    browser.get(&receipt).await;
    browser.post("/idee/wie", &[("naam", "Joke de Vries")]).await;
    drop(logging);
    let said = lines.text();
    for expected in [
        "method=POST route=\"/volg/{token}/antwoord\" status=503",
        "route=\"-\" status=404",
        "what an author said was not received",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let secret = |path: &str| path.split('/').nth(2).unwrap().to_owned();
    let secrets = [secret(&receipt), secret(&reply), secret(&invitation), browser.cookies["sessie"].clone()];
    let personal =
        ["Joke", "Vries", "joke", "voorbeeld", "samira", "bloemen", "ZM-", "Palenstein", "palenstein"];
    for kept_quiet in personal.into_iter().chain(secrets.iter().map(String::as_str)) {
        assert!(!said.contains(kept_quiet), "{kept_quiet}: {said}");
    }
}
