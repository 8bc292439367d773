//! The program itself, killed in the middle of sending: no mail is lost, and one that comes twice says so.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use app_core::{
    kernel::{Clock, Core, Db, chance::Chance, key::Key, migrate::migrate, outbox},
    on,
    places::Municipalities,
};
use data_encoding::HEXLOWER;
use mail_parser::MessageParser;
use serde_json::json;
use sqlx::AssertSqlSafe;
use tokio::time::{sleep, timeout};

use super::{anywhere, support::sink::Sink};

/// Mails that are due when the program starts.
const MAILS: usize = 300;
/// After how many it is killed.
const KILLED_AFTER: [usize; 2] = [70, 180];
/// How many may come twice for each time that it is killed: those under way, those told of, and those being noted.
const MOST_TWICE: usize = 30;
/// The longest it may take; less than a lease, so that who starts again does not wait for that.
const LONGEST: Duration = Duration::from_secs(30);

#[tokio::test]
async fn sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}?mode=rwc", folder.path().join("test.db").display());
    nothing_is_lost(&url, folder.path()).await;
}

#[tokio::test]
async fn postgres() {
    let Ok(url) = std::env::var("TEST_POSTGRES_URL") else { return };
    let name = format!("killed_{}", HEXLOWER.encode(&Chance::System.bytes::<8>()));
    let admin = Db::open(&url).await.unwrap();
    let sql = AssertSqlSafe(format!("CREATE SCHEMA {name}"));
    on!(&admin, pool => sqlx::query(sql).execute(pool).await.map(drop)).unwrap();
    admin.close().await;
    let separator = if url.contains('?') { '&' } else { '?' };
    let url = format!("{url}{separator}options=-c%20search_path%3D{name}");
    nothing_is_lost(&url, tempfile::tempdir().unwrap().path()).await;
}

async fn nothing_is_lost(url: &str, folder: &Path) {
    let sink = Sink::listen(anywhere(), Duration::from_millis(5)).await;
    let core = core(url).await;
    let mut tx = core.db.begin().await.unwrap();
    for number in 0..MAILS {
        let order = json!({
            "letter": "address_changed", "municipality": "zoetermeer", "language": "nl", "to": address(number),
        });
        outbox::put(&mut tx, &core, "mail", order, core.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let sent = async {
        for enough in KILLED_AFTER {
            let program = start(url, folder, &sink);
            while sink.mails().await.len() < enough {
                sleep(Duration::from_millis(1)).await;
            }
            drop(program);
        }
        let _program = start(url, folder, &sink);
        while waiting(&core).await > 0 {
            sleep(Duration::from_millis(20)).await;
        }
    };
    let in_time = timeout(LONGEST, sent).await;
    assert!(in_time.is_ok(), "{} of {MAILS} mails, {} wait", sink.mails().await.len(), waiting(&core).await);
    let mails = sink.mails().await;
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for raw in &mails {
        let mail = MessageParser::default().parse(raw).unwrap();
        let to = mail.to().unwrap().first().unwrap().address().unwrap().to_owned();
        ids.entry(to).or_default().insert(mail.message_id().unwrap().to_owned());
    }
    let everybody: BTreeSet<_> = (0..MAILS).map(address).collect();
    assert_eq!(ids.keys().cloned().collect::<BTreeSet<_>>(), everybody, "a mail was lost");
    assert!(ids.values().all(|ids| ids.len() == 1), "one that came twice has another Message-ID: {ids:?}");
    assert_eq!(ids.into_values().flatten().collect::<BTreeSet<_>>().len(), MAILS, "of two mails alike");
    let twice = mails.len() - MAILS;
    assert!(twice <= MOST_TWICE * KILLED_AFTER.len(), "{twice} came twice");
}

fn address(number: usize) -> String {
    format!("inwoner-{number}@voorbeeld.example")
}

/// The database, as another server has it.
async fn core(url: &str) -> Core {
    let db = Db::open(url).await.unwrap();
    migrate(&db).await.unwrap();
    let towns = Municipalities::embedded().unwrap();
    Core::new(db, Clock::System, Chance::System, Key::new(&Chance::System), towns)
}

/// How many mails are not noted as sent.
async fn waiting(core: &Core) -> i64 {
    const SQL: &str = "SELECT COUNT(*) FROM outbox WHERE done_at IS NULL";
    on!(&core.db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await.unwrap())
}

/// The program; it is killed when this is dropped.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // SIGKILL: it gets no word in.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program, as an operator would.
fn start(url: &str, folder: &Path, sink: &Sink) -> Program {
    let listen = TcpListener::bind(anywhere()).unwrap().local_addr().unwrap();
    let process = Command::new(env!("CARGO_BIN_EXE_groene-loper"))
        .arg("serve")
        .env_remove("GROENE_LOPER_CONFIG")
        .env("DATABASE_URL", url)
        .env("GROENE_LOPER_DATA", folder)
        .env("GROENE_LOPER_LISTEN", listen.to_string())
        .env("GROENE_LOPER_SECRET_KEY", "07".repeat(32))
        .env("GROENE_LOPER_SMTP_URL", format!("smtp://{}", sink.address))
        .env("GROENE_LOPER_MAIL_FROM", "Groene Loper <post@loper.example>")
        .stdout(Stdio::null())
        .spawn();
    Program(process.unwrap())
}
