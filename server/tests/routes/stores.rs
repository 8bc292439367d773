//! Photos in a bucket: the same as in a folder, and what is said while the bucket cannot be reached.

use std::{fs, net::Ipv4Addr, path::Path};

use app_core::photos;
use axum::body::Body;
use http::Method;
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use s3s_fs::FileSystem;
use server::config::Config;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::support::{Part, STREET, Site};

/// A server that speaks S3, checks who asks, and keeps its buckets in a folder.
struct Bucket {
    endpoint: String,
    serving: JoinHandle<()>,
    folder: TempDir,
}

impl Bucket {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("fotos")).unwrap();
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single("groen", "geheim"));
        let service = service.build();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let serving = tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                let service = service.clone();
                tokio::spawn(async move {
                    let builder = auto::Builder::new(TokioExecutor::new());
                    let _ = builder.serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Self { endpoint, serving, folder }
    }

    fn settings(&self, key: &str) -> impl FnOnce(&mut Config) {
        let (endpoint, key) = (self.endpoint.clone(), key.to_owned());
        move |config| {
            config.s3_bucket = Some("fotos".to_owned());
            config.s3_endpoint = Some(endpoint);
            config.s3_access_key_id = Some("groen".to_owned());
            config.s3_secret_access_key = Some(key);
        }
    }

    /// How many files it keeps.
    fn files(&self) -> usize {
        let folders = fs::read_dir(self.folder.path().join("fotos")).unwrap();
        folders.map(|folder| walk(&folder.unwrap().path())).sum()
    }
}

fn walk(path: &Path) -> usize {
    match fs::read_dir(path) {
        Ok(inside) => inside.map(|one| walk(&one.unwrap().path())).sum(),
        Err(_) => 1,
    }
}

const PLACE: [Part<'static>; 3] =
    [Part::Field("wijk", "palenstein"), Part::Field("plek", "Bij de brug"), Part::File("straat.jpg", STREET)];

#[tokio::test]
async fn photos_in_a_bucket_come_in_go_out_and_are_cleared() {
    let bucket = Bucket::open().await;
    let site = Site::configured(bucket.settings("geheim")).await;
    site.app.photos.check().await.unwrap();
    let mut author = site.browser();
    let (link, reference, photo) = site.sent_with_photo(&mut author).await;
    let made = photos::of_initiative(&site.core, site.initiative(&link).await.id).await.unwrap();
    // What was sent, and each size in two kinds.
    let files = bucket.files();
    assert_eq!(files, 1 + 2 * made[0].sizes.len());
    site.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let mut anyone = site.browser();
    let whole = anyone.get(&format!("/foto/{}/1-640.jpg", photo.0)).await;
    assert_eq!((whole.status.as_u16(), whole.header("content-type")), (200, "image/jpeg"));
    assert_eq!(whole.header("content-length"), whole.bytes.len().to_string());
    let request = anyone.request(Method::GET, &format!("/foto/{}/1-640.jpg", photo.0));
    let part = anyone.send(request.header("range", "bytes=2-11"), Body::empty()).await;
    assert_eq!((part.status.as_u16(), &part.bytes[..]), (206, &whole.bytes[2..12]));
    assert_eq!(part.header("content-range"), format!("bytes 2-11/{}", whole.bytes.len()));
    // A draft that its writer threw the photo out of leaves nothing.
    let stop = site.make_photos();
    author.write_idea().await;
    author.post_photos("/idee/waar", &PLACE, usize::MAX).await.see_other();
    stop.cancel();
    assert!(bucket.files() > files);
    let page = author.get("/idee/waar").await;
    let remove =
        format!("weg-{}", page.body.split("value=\"weg-").nth(1).unwrap().split('"').next().unwrap());
    author.post("/idee/waar", &[("wijk", "palenstein"), ("actie", &*remove)]).await.see_other();
    server::upkeep::clear(&site.core, &site.app.photos).await;
    assert_eq!((bucket.files(), site.rows("photo_gone").await), (files, 0));
}

#[tokio::test]
async fn while_a_bucket_cannot_be_reached_words_are_kept_and_photos_told() {
    let bucket = Bucket::open().await;
    let wrong = Site::configured(bucket.settings("vergeten")).await;
    assert!(wrong.app.photos.check().await.is_err(), "the key is another");
    let site = Site::configured(bucket.settings("geheim")).await;
    let mut browser = site.browser();
    browser.write_idea().await;
    bucket.serving.abort();
    let answer = browser.post_photos("/idee/waar", &PLACE, usize::MAX).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("‘straat.jpg’ is niet bewaard, door een fout bij ons."), "{}", answer.text());
    assert_eq!(answer.field("plek"), "Bij de brug");
    assert_eq!(site.rows("photo").await, 0);
}
