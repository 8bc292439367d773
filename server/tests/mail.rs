//! From an idea that was sent to the mail that arrives: the worker and a real conversation with a
//! mail server on this machine; and to what devices say of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "mail/killed.rs"]
mod killed;
mod push;
mod support;

use std::{net::SocketAddr, time::Duration};

use app_core::{
    drafts,
    initiatives::{self, Key},
    kernel::{Core, Db, email::Email, outbox, token::Token},
    moderation, notifications,
};
use mail_parser::MessageParser;
use serde_json::json;
use server::bounce::Report;
use support::{sink::Sink, site::Site};
use tokio::time::sleep;

fn anywhere() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

/// The outbox: (attempts, done, last error) of its rows.
async fn rows(core: &Core) -> Vec<(i64, bool, Option<String>)> {
    let Db::Sqlite(pool) = &core.db else { panic!("SQLite") };
    sqlx::query_as("SELECT attempts, done_at IS NOT NULL, last_error FROM outbox ORDER BY id")
        .fetch_all(pool)
        .await
        .unwrap()
}

async fn until_row(core: &Core, wanted: impl Fn(&(i64, bool, Option<String>)) -> bool) {
    for _ in 0..1000 {
        if rows(core).await.iter().any(&wanted) {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", rows(core).await);
}

#[tokio::test]
async fn the_receipt_arrives_with_the_right_headers_and_its_link_opens() {
    let sink = Sink::listen(anywhere(), Duration::ZERO).await;
    let site = Site::new(Some(sink.address)).await;
    let (stop, worker) = site.work();
    site.send_idea().await;
    let raw = sink.first().await;
    let mail = MessageParser::default().parse(&raw).unwrap();
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Gemeente Zoetermeer"), Some("post@loper.example")));
    let reply_to = mail.reply_to().unwrap().first().unwrap();
    assert_eq!(reply_to.address(), Some("groeneloper@zoetermeer.example"));
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("joke@voorbeeld.example"));
    assert!(mail.subject().unwrap().starts_with("Wij hebben uw idee ontvangen: ZM-"));
    assert_eq!(mail.header_raw("Auto-Submitted").unwrap().trim(), "auto-generated");
    assert!(mail.message_id().unwrap().ends_with("@loper.example"));
    assert_eq!(mail.date().unwrap().to_rfc3339(), "2026-12-23T15:30:00Z");
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("uiterlijk vrijdag 15 januari 2027"), "{text}");
    assert!(text.contains("Beste Joke <b>\"de\"</b> Vriés,"), "{text}");
    assert!(mail.body_html(0).unwrap().contains("Joke &lt;b&gt;&quot;de&quot;&lt;/b&gt; Vriés"));
    let link = text.lines().find_map(|line| line.strip_prefix("https://loper.example/volg/")).unwrap();
    let municipality = site.core.municipalities.default_one();
    let followed = initiatives::follow(&site.core, municipality, &Key::from(&Token::parse(link).unwrap()))
        .await
        .unwrap();
    assert!(followed.unwrap().mailed, "the link of a mail shows whose address it is");
    stop.cancel();
    worker.await.unwrap();
    assert_eq!(rows(&site.core).await, [(1, true, None)]);
}

#[tokio::test]
async fn without_a_mail_server_mail_goes_to_a_folder() {
    let site = Site::new(None).await;
    let (stop, worker) = site.work();
    site.send_idea().await;
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    let mails = site.kept_mails();
    assert_eq!(mails.len(), 1);
    assert!(MessageParser::default().parse(&mails[0]).unwrap().subject().unwrap().contains("ZM-"));
}

/// Every letter, ordered by the use case that it belongs to.
#[tokio::test]
async fn each_use_case_orders_a_letter_that_can_be_written() {
    let site = Site::new(None).await;
    let (core, here) = (&site.core, site.core.municipalities.default_one());
    let moderator = site.moderator().await;
    let receipt = site.send_idea().await;
    let reference =
        initiatives::follow(core, here, &Key::from(&receipt)).await.unwrap().unwrap().initiative.reference;
    moderation::ask(core, &moderator, &reference, "Hoeveel bankjes wilt u ongeveer?").await.unwrap();
    initiatives::reply(core, here, &Key::from(&receipt), "Twee.").await.unwrap();
    moderation::publish(core, &moderator, &reference).await.unwrap();
    initiatives::withdraw(core, here, &Key::from(&receipt)).await.unwrap();
    let typed = drafts::Typed::default();
    let (draft, _, _) = drafts::save(core, here, None, drafts::Step::What, &typed).await.unwrap();
    let to = Email::parse("joke@voorbeeld.example").unwrap();
    drafts::mail_link(core, here, &draft, &to, "en", None).await.unwrap();
    let (stop, worker) = site.work();
    for _ in 0..1000 {
        if rows(core).await.iter().all(|row| row.1) {
            break;
        }
        sleep(Duration::from_millis(10)).await;
    }
    stop.cancel();
    worker.await.unwrap();
    let mails = site.kept_mails();
    let mut subjects: Vec<String> = mails
        .iter()
        .map(|raw| MessageParser::default().parse(raw).unwrap().subject().unwrap().replace(&reference, "#"))
        .collect();
    subjects.sort();
    let expected = [
        "Continue with your idea",
        "Uw idee is ingetrokken: #",
        "Uw idee staat op de site: #",
        "Vraag over uw idee #",
        "Wij hebben uw idee ontvangen: #",
    ];
    assert_eq!(subjects, expected);
}

#[tokio::test]
async fn with_the_mail_server_down_the_mail_is_tried_again_later() {
    let free = tokio::net::TcpListener::bind(anywhere()).await.unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let site = Site::new(Some(address)).await;
    let (stop, worker) = site.work();
    site.send_idea().await;
    until_row(&site.core, |row| row.2.is_some()).await;
    let (attempts, done, error) = rows(&site.core).await.remove(0);
    assert_eq!((attempts, done), (1, false));
    assert_eq!(error.unwrap(), "no connection with the mail server, or it offers no encryption");
    let sink = Sink::listen(address, Duration::ZERO).await;
    site.core.clock.set(site.core.now().plus_seconds(20));
    sink.first().await;
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    assert_eq!(rows(&site.core).await, [(2, true, None)]);
    assert_eq!(sink.mails().await.len(), 1);
}

#[tokio::test]
async fn told_to_stop_the_worker_finishes_the_mail_under_way() {
    let sink = Sink::listen(anywhere(), Duration::from_millis(700)).await;
    let site = Site::new(Some(sink.address)).await;
    site.send_idea().await;
    let (stop, worker) = site.work();
    until_row(&site.core, |row| row.0 == 1).await;
    stop.cancel();
    worker.await.unwrap();
    assert_eq!(sink.mails().await.len(), 1);
    assert_eq!(rows(&site.core).await, [(1, true, None)]);
}

#[tokio::test]
async fn work_that_nobody_knows_is_kept_and_stops_nothing() {
    let site = Site::new(None).await;
    let mut tx = site.core.db.begin().await.unwrap();
    for (kind, payload) in [("dance", json!({})), ("mail", json!({"letter": "receipt", "to": "x"}))] {
        outbox::put(&mut tx, &site.core, kind, payload, site.core.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    site.send_idea().await;
    let (stop, worker) = site.work();
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    let errors: Vec<String> = rows(&site.core).await.into_iter().filter_map(|row| row.2).collect();
    assert!(errors.contains(&"this version does not know work of the kind 'dance'".to_owned()), "{errors:?}");
    assert!(errors.contains(&"what the work is about cannot be read".to_owned()), "{errors:?}");
}

#[tokio::test]
async fn what_was_mailed_is_listed_but_not_what_goes_to_nobody_here_any_more() {
    let sink = Sink::listen(anywhere(), Duration::ZERO).await;
    let site = Site::new(Some(sink.address)).await;
    site.send_idea().await;
    let mut tx = site.core.db.begin().await.unwrap();
    for letter in ["left", "address_changed"] {
        let letter = json!({
            "letter": letter, "municipality": "zoetermeer", "language": "nl", "to": "joke@voorbeeld.example",
        });
        outbox::put(&mut tx, &site.core, "mail", letter, site.core.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (stop, worker) = site.work();
    for _ in 0..1000 {
        if rows(&site.core).await.iter().all(|row| row.1) {
            break;
        }
        sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(sink.mails().await.len(), 3);
    let Db::Sqlite(pool) = &site.core.db else { panic!("SQLite") };
    let listed: Vec<(String, String)> =
        sqlx::query_as("SELECT email_key, subject FROM mail_sent").fetch_all(pool).await.unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
    assert_eq!(listed[0].0, "joke@voorbeeld.example");
    assert!(listed[0].1.starts_with("Wij hebben uw idee ontvangen: ZM-"));
    stop.cancel();
    worker.await.unwrap();
}

/// A letter to an address.
async fn order(core: &Core, letter: &str, to: &str) {
    let mut tx = core.db.begin().await.unwrap();
    let order = json!({
        "letter": letter, "municipality": "zoetermeer", "language": "nl", "to": to, "token": "q8xw2mr7bnte5vyd0123456789abcdef",
        "code": "012345", "expires_at": core.now(),
    });
    outbox::put(&mut tx, core, "mail", order, core.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn is_dead(core: &Core, email: &str) -> bool {
    notifications::dead_since(core, "zoetermeer", email).await.unwrap().is_some()
}

#[tokio::test]
async fn an_address_that_the_mail_server_does_not_know_gets_no_more_mail_but_what_can_set_it_right() {
    let sink = Sink::listen(anywhere(), Duration::ZERO).await;
    let site = Site::new(Some(sink.address)).await;
    let (stop, worker) = site.work();
    order(&site.core, "address_changed", "weg@voorbeeld.example").await;
    until_row(&site.core, |row| row.1).await;
    assert_eq!(rows(&site.core).await, [(1, true, None)], "not tried again");
    assert!(is_dead(&site.core, "Weg@voorbeeld.example").await);
    order(&site.core, "address_changed", "spam@voorbeeld.example").await;
    until_row(&site.core, |row| row.2.is_some()).await;
    assert!(
        !is_dead(&site.core, "spam@voorbeeld.example").await,
        "a refusal of another kind says nothing of it"
    );
    let to = Email::parse("joke@voorbeeld.example").unwrap();
    notifications::note_dead(&site.core, "zoetermeer", &to).await.unwrap();
    order(&site.core, "address_changed", to.as_str()).await;
    order(&site.core, "sign_in", to.as_str()).await;
    for _ in 0..1000 {
        if rows(&site.core).await.iter().filter(|row| row.1).count() == 3 {
            break;
        }
        sleep(Duration::from_millis(10)).await;
    }
    stop.cancel();
    worker.await.unwrap();
    let mails = sink.mails().await;
    assert_eq!(mails.len(), 1);
    let mail = MessageParser::default().parse(&mails[0]).unwrap();
    assert!(mail.subject().unwrap().starts_with("Inloggen bij"));
    assert!(mail.header_raw("List-Unsubscribe").is_none(), "nobody can stop it");
}

#[tokio::test]
async fn a_bounce_names_the_mail_by_our_own_message_id() {
    let sink = Sink::listen(anywhere(), Duration::ZERO).await;
    let site = Site::new(Some(sink.address)).await;
    let (stop, worker) = site.work();
    site.send_idea().await;
    let raw = sink.first().await;
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    let head = String::from_utf8_lossy(&raw);
    let report = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
         Final-Recipient: rfc822; iemand@anders.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\n{head}\r\n--b--\r\n"
    );
    let job = Report::read(report.as_bytes()).unwrap().failed.unwrap();
    assert!(notifications::note_bounce(&site.core, job).await.unwrap());
    assert!(is_dead(&site.core, "joke@voorbeeld.example").await);
    assert!(!is_dead(&site.core, "iemand@anders.example").await, "what a report says is not believed");
}

#[tokio::test]
async fn mail_with_a_topic_can_be_stopped_from_the_mail_program() {
    let sink = Sink::listen(anywhere(), Duration::ZERO).await;
    let site = Site::new(Some(sink.address)).await;
    let moderator = site.moderator().await;
    let receipt = site.send_idea().await;
    let here = site.core.municipalities.default_one();
    let followed = initiatives::follow(&site.core, here, &Key::from(&receipt)).await.unwrap().unwrap();
    moderation::publish(&site.core, &moderator, &followed.initiative.reference).await.unwrap();
    let (stop, worker) = site.work();
    for _ in 0..1000 {
        if sink.mails().await.len() == 2 {
            break;
        }
        sleep(Duration::from_millis(10)).await;
    }
    stop.cancel();
    worker.await.unwrap();
    let mails = sink.mails().await;
    let parsed: Vec<_> = mails.iter().map(|raw| MessageParser::default().parse(raw).unwrap()).collect();
    let published = parsed.iter().find(|mail| mail.subject().unwrap().contains("staat op de site")).unwrap();
    assert_eq!(published.header_raw("List-Unsubscribe-Post").unwrap().trim(), "List-Unsubscribe=One-Click");
    let header = published.header_raw("List-Unsubscribe").unwrap().trim().to_owned();
    let address = header.strip_prefix("<https://loper.example/afmelden/").unwrap().strip_suffix('>').unwrap();
    assert!(published.body_text(0).unwrap().contains(&format!("https://loper.example/afmelden/{address}")));
    assert!(
        published
            .body_html(0)
            .unwrap()
            .contains(&format!("href=\"https://loper.example/afmelden/{address}\""))
    );
    assert!(notifications::stop(&site.core, here, address).await.unwrap().unwrap().stops());
    let receipt = parsed.iter().find(|mail| mail.subject().unwrap().contains("ontvangen")).unwrap();
    assert!(receipt.header_raw("List-Unsubscribe").is_none());
}
