//! The site: the program itself, in a process of its own, as an operator would start it.

use std::{
    fs::File,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::load::{Connection, Encoding};

/// A start that takes longer has failed.
const LONGEST_START: Duration = Duration::from_secs(20);

/// What differs between the sites that are measured.
#[derive(Clone)]
pub struct Settings {
    /// The folder for data and log.
    pub data: PathBuf,
    /// Where the database is; without it, embedded.
    pub database_url: Option<String>,
    /// Where the mail server is; without it, mail goes to a folder.
    pub mail: Option<SocketAddr>,
}

impl Settings {
    /// With an embedded database and no mail server; makes the folder.
    pub fn new(data: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&data)?;
        Ok(Self { data, database_url: None, mail: None })
    }
}

/// The program with its settings: that of this build, or the one that `GROENE_LOPER` names, to
/// compare it with.
pub fn program(settings: &Settings) -> Command {
    let this = || env!("CARGO_BIN_EXE_groene-loper").into();
    let mut program = Command::new(std::env::var_os("GROENE_LOPER").unwrap_or_else(this));
    program
        .env_remove("GROENE_LOPER_CONFIG")
        .env_remove("DATABASE_URL")
        .env("GROENE_LOPER_DATA", &settings.data);
    program.envs(settings.database_url.as_ref().map(|url| ("DATABASE_URL", url)));
    if let Some(mail) = settings.mail {
        program
            .env("GROENE_LOPER_SMTP_URL", format!("smtp://{mail}"))
            .env("GROENE_LOPER_SECRET_KEY", "07".repeat(32));
    }
    program
}

/// A site that is being served; it ends when this is dropped.
pub struct Site {
    /// Where it listens.
    pub address: SocketAddr,
    /// From the start of the process to the first answer.
    pub started_in: Duration,
    process: Child,
}

impl Site {
    /// Starts the program and waits for its first answer. Its log goes to a file.
    pub async fn start(settings: &Settings) -> Result<Self> {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let log = File::create(settings.data.join("log"))?;
        let mut serve = program(settings);
        serve.arg("serve").env("GROENE_LOPER_LISTEN", address.to_string());
        let begun = Instant::now();
        let process = serve.stdout(Stdio::null()).stderr(log).spawn().context("groene-loper")?;
        let mut site = Self { address, started_in: Duration::ZERO, process };
        while !site.answers().await {
            ensure!(begun.elapsed() < LONGEST_START, "the site does not answer; see {:?}/log", settings.data);
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        site.started_in = begun.elapsed();
        Ok(site)
    }

    /// The most memory that it had until now, in kilobytes; the kernel of Linux says so.
    pub fn peak_memory(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        Ok(peak.context("VmHWM")?.trim_end_matches("kB").trim().parse()?)
    }

    async fn answers(&self) -> bool {
        match Connection::open(self.address).await {
            Ok(mut connection) => connection.get("/initiatieven", Encoding::None).await.is_ok(),
            Err(_) => false,
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It has nothing to lose, and whoever reads the table has no use for why it did not end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
