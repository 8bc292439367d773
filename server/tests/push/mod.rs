//! From an idea that was sent to what a device says of it: the worker and a real push service on this machine, and a
//! browser that opens what it gets.

use std::time::Duration;

use app_core::{
    execute,
    identity::Session,
    initiatives::{self, Key},
    kernel::{Core, Db, token::Token},
    moderation,
    notifications::{self, Subscription, push_trial},
};
use data_encoding::BASE64URL_NOPAD;
use http::HeaderMap;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use serde_json::Value;
use tokio::time::sleep;

use crate::support::{
    device::{Device, PushService},
    site::Site,
};

/// Appendix A of RFC 8291.
const SECRET: &str = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";
const SEALED: &str = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
                      AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
const JOKE: &str = "joke@voorbeeld.example";

/// What became of a push: (tries, done, given up, last error).
type Row = (i64, bool, bool, Option<String>);

async fn rows(core: &Core) -> Vec<Row> {
    let Db::Sqlite(pool) = &core.db else { panic!("SQLite") };
    sqlx::query_as(
        "SELECT attempts, done_at IS NOT NULL, failed_at IS NOT NULL, last_error FROM outbox WHERE kind = 'push' ORDER BY id",
    )
    .fetch_all(pool)
    .await
    .unwrap()
}

async fn until_row(core: &Core, wanted: impl Fn(&Row) -> bool) {
    for _ in 0..1000 {
        if rows(core).await.iter().any(&wanted) {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", rows(core).await);
}

/// A site that may push to a service on this machine.
async fn site(service: &PushService) -> Site {
    let mut site = Site::new(None).await;
    site.config.push_trial = Some(service.origin.clone());
    site
}

async fn turn_on(site: &Site, session: &Session, endpoint: &str) {
    let key = Device::new(SECRET, AUTH).public_key();
    let subscription = Subscription::parse(endpoint, &key, AUTH).unwrap();
    let browser = Token::new(&site.core.chance);
    notifications::push_on(&site.core, session, &browser, &subscription, "").await.unwrap();
}

/// Has a trial pushed to an address; gives what became of it once it was tried.
async fn tried(site: &Site, endpoint: &str) -> Row {
    let joke = site.resident(JOKE).await;
    turn_on(site, &joke, endpoint).await;
    push_trial(&site.core, &joke, "nl").await.unwrap();
    let (stop, worker) = site.push();
    until_row(&site.core, |row| row.1 || row.2 || row.3.is_some()).await;
    stop.cancel();
    worker.await.unwrap();
    rows(&site.core).await.remove(0)
}

/// What the header with which we show who we are says; it is signed with the key that it names.
fn claims(site: &Site, headers: &HeaderMap) -> Value {
    let header = headers["authorization"].to_str().unwrap();
    let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert_eq!(key, notifications::push_key(&site.core), "the key with which browsers subscribe");
    let decode = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    let (said, signature) = token.rsplit_once('.').unwrap();
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, decode(key));
    key.verify(said.as_bytes(), &decode(signature)).unwrap();
    serde_json::from_slice(&decode(said.split_once('.').unwrap().1)).unwrap()
}

#[test]
fn the_browser_of_these_tests_opens_the_example_of_the_standard() {
    let opened = Device::new(SECRET, AUTH).open(&BASE64URL_NOPAD.decode(SEALED.as_bytes()).unwrap());
    assert_eq!(opened, b"When I grow up, I want to be a watermelon");
}

#[tokio::test]
async fn what_is_mailed_at_once_is_said_on_the_device_and_the_push_service_reads_nothing_of_it() {
    let service = PushService::listen(&[201]).await;
    let site = site(&service).await;
    let joke = site.resident(JOKE).await;
    turn_on(&site, &joke, &format!("{}/push/een", service.origin)).await;
    let link = site.send_idea().await;
    let (stop, worker) = site.push();
    let (path, headers, body) = service.first().await;
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    assert_eq!(path, "push/een");
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    assert_eq!((header("content-encoding"), header("ttl")), ("aes128gcm".to_owned(), "259200".to_owned()));
    assert_eq!((header("urgency"), header("topic").len()), ("normal".to_owned(), 32));
    let claims = claims(&site, &headers);
    assert_eq!(claims["aud"], service.origin);
    assert_eq!(claims["sub"], "mailto:groeneloper@zoetermeer.example");
    let ahead = claims["exp"].as_i64().unwrap() - site.core.now().0 / 1_000_000;
    assert!((60..=86_400).contains(&ahead), "{ahead}");
    let here = site.core.municipalities.default_one();
    let followed = initiatives::follow(&site.core, here, &Key::from(&link)).await.unwrap().unwrap();
    let opened = Device::new(SECRET, AUTH).open(&body);
    assert!(opened.len() >= 512, "its length tells nothing: {}", opened.len());
    let said: Value = serde_json::from_slice(&opened).unwrap();
    let title = format!("Wij hebben uw idee ontvangen: {}", followed.initiative.reference);
    assert_eq!((said["title"].as_str().unwrap(), said["lang"].as_str().unwrap()), (title.as_str(), "nl"));
    assert_eq!((&said["body"], &said["path"]), (&"Gemeente Zoetermeer".into(), &"/mijn".into()));
    let all = said.to_string();
    assert!(!all.contains("Joke") && !all.contains("/volg/") && !all.contains("Bankjes"), "{all}");
    assert_eq!(rows(&site.core).await, [(1, true, false, None)]);
}

#[tokio::test]
async fn each_notice_leads_to_where_its_reader_can_read_it() {
    let service = PushService::listen(&[201]).await;
    let site = site(&service).await;
    let link = site.send_idea().await;
    let joke = site.resident(JOKE).await;
    turn_on(&site, &joke, &format!("{}/1", service.origin)).await;
    let (core, here) = (&site.core, site.core.municipalities.default_one());
    let reference =
        initiatives::follow(core, here, &Key::from(&link)).await.unwrap().unwrap().initiative.reference;
    let moderator = site.moderator().await;
    moderation::ask(core, &moderator, &reference, "Hoeveel bankjes?").await.unwrap();
    initiatives::reply(core, here, &Key::from(&link), "Twee.").await.unwrap();
    moderation::publish(core, &moderator, &reference).await.unwrap();
    push_trial(core, &joke, "en").await.unwrap();
    let (stop, worker) = site.push();
    for _ in 0..1000 {
        if service.pushed().len() == 3 {
            break;
        }
        sleep(Duration::from_millis(10)).await;
    }
    stop.cancel();
    worker.await.unwrap();
    let opened = service.pushed().into_iter().map(|(_, _, body)| Device::new(SECRET, AUTH).open(&body));
    let mut said: Vec<_> = opened
        .map(|text| {
            let said: Value = serde_json::from_slice(&text).unwrap();
            ["title", "path"].map(|name| said[name].as_str().unwrap().replace(&reference, "#")).join(" > ")
        })
        .collect();
    said.sort();
    assert_eq!(
        said,
        [
            "Notifications work on this device > /mijn/meldingen",
            "Uw idee staat op de site: # > /initiatieven/#",
            "Vraag over uw idee # > /mijn/ideeen/#",
        ]
    );
}

#[tokio::test]
async fn a_device_that_its_push_service_does_not_know_any_more_is_forgotten() {
    for status in [404, 410] {
        let service = PushService::listen(&[status]).await;
        let site = site(&service).await;
        let row = tried(&site, &format!("{}/1", service.origin)).await;
        assert_eq!(row, (1, true, false, None), "{status}");
        let joke = site.resident(JOKE).await;
        assert!(notifications::push_devices(&site.core, &joke).await.unwrap().is_empty(), "{status}");
    }
}

#[tokio::test]
async fn what_a_push_service_refuses_is_not_tried_again_and_the_device_stays() {
    for status in [400, 401, 403, 413, 302] {
        let service = PushService::listen(&[status]).await;
        let site = site(&service).await;
        let row = tried(&site, &format!("{}/1", service.origin)).await;
        assert_eq!(row, (1, false, true, Some(format!("the push service refuses it ({status})"))));
        assert_eq!(service.pushed().len(), 1, "redirects are not followed");
        let joke = site.resident(JOKE).await;
        assert_eq!(notifications::push_devices(&site.core, &joke).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn what_cannot_be_taken_now_is_tried_again_later() {
    let service = PushService::listen(&[503, 429, 201]).await;
    let site = site(&service).await;
    let row = tried(&site, &format!("{}/1", service.origin)).await;
    assert_eq!(row, (1, false, false, Some("the push service cannot take it now (503)".to_owned())));
    let (stop, worker) = site.push();
    for tries in 2..=3 {
        sleep(Duration::from_millis(50)).await;
        assert_eq!(service.pushed().len(), tries - 1, "not before its time");
        site.core.clock.set(site.core.now().plus_seconds(60));
        until_row(&site.core, |row| row.0 == i64::try_from(tries).unwrap() && (row.1 || row.3.is_some()))
            .await;
    }
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    let topics: Vec<_> =
        service.pushed().into_iter().map(|(_, headers, _)| headers["topic"].clone()).collect();
    assert!(
        topics.len() == 3 && topics.iter().all(|topic| *topic == topics[0]),
        "each time the same: {topics:?}"
    );
}

#[tokio::test]
async fn nothing_goes_to_where_no_push_service_may_be() {
    let service = PushService::listen(&[201]).await;
    for endpoint in [
        format!("{}/1", service.origin),
        "http://169.254.169.254/latest".to_owned(),
        "https://10.0.0.1/".to_owned(),
        "https://push.example:22/".to_owned(),
    ] {
        let site = Site::new(None).await;
        let row = tried(&site, &endpoint).await;
        let why = "the push service is at an address where we do not go".to_owned();
        assert_eq!(row, (1, false, true, Some(why)), "{endpoint}");
    }
    assert!(service.pushed().is_empty());
    let site = Site::new(None).await;
    let row = tried(&site, "https://localhost.localdomain/1").await;
    assert_eq!(
        row.3.as_deref(),
        Some("the push service does not answer"),
        "a name that leads here or nowhere"
    );
}

#[tokio::test]
async fn nothing_is_said_of_what_is_gone() {
    let service = PushService::listen(&[201]).await;
    let site = site(&service).await;
    let joke = site.resident(JOKE).await;
    turn_on(&site, &joke, &format!("{}/1", service.origin)).await;
    site.send_idea().await;
    execute!(&site.core.db, "UPDATE outbox SET payload = json_set(payload, '$.initiative', '3f2b8c1e-0000-4000-8000-000000000001')")
        .unwrap();
    let (stop, worker) = site.push();
    until_row(&site.core, |row| row.1).await;
    stop.cancel();
    worker.await.unwrap();
    assert!(service.pushed().is_empty());
}
