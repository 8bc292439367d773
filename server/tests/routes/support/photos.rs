//! Photos that are sent with the form, as a browser sends them, and the worker that makes them.

use std::{fs, time::Duration};

use app_core::{
    initiatives::{self, InitiativeId, Submission},
    kernel::token::Token,
    photos::{self, Format, Made, New, Photo, PhotoId, Size, State},
};
use axum::body::Body;
use http::{Method, header};
use server::worker::Worker;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::{Answer, Browser, Site};

/// A photo of a phone that lies on its side and knows where it was.
pub const STREET: &[u8] = include_bytes!("../../files/street.jpg");
pub const GIF: &[u8] = include_bytes!("../../files/moving.gif");
/// How the row of a photo begins.
pub const ROW: &str = "<li id=\"foto-";
const BOUNDARY: &str = "grens";

/// One part of a form: a field, or a file.
pub enum Part<'a> {
    Field(&'a str, &'a str),
    File(&'a str, &'a [u8]),
}

/// The form of the second page, with files.
pub fn place<'a>(files: &[(&'a str, &'a [u8])]) -> Vec<Part<'a>> {
    let words = [("wijk", "palenstein"), ("plek", "Bij de brug")];
    let words = words.into_iter().map(|(name, value)| Part::Field(name, value));
    words.chain(files.iter().map(|(name, bytes)| Part::File(name, bytes))).collect()
}

impl Browser {
    /// Sends a form with photos, all of it or only so many bytes.
    pub async fn post_photos(&mut self, path: &str, parts: &[Part<'_>], most: usize) -> Answer {
        let mut body = Vec::new();
        for part in parts {
            let (head, bytes) = match part {
                Part::Field(name, value) => (format!("name=\"{name}\""), value.as_bytes()),
                Part::File(name, bytes) => {
                    (format!("name=\"foto\"; filename=\"{name}\"\r\ncontent-type: image/jpeg"), *bytes)
                }
            };
            body.extend(format!("--{BOUNDARY}\r\ncontent-disposition: form-data; {head}\r\n\r\n").bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        body.truncate(most);
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind);
        self.send(request, Body::from(body)).await
    }
}

impl Site {
    /// Starts the worker that makes photos; it runs until the returned token is cancelled.
    pub fn make_photos(&self) -> CancellationToken {
        let stop = CancellationToken::new();
        let worker = Worker::making(self.core.clone(), self.app.config.clone(), self.app.photos.clone());
        tokio::spawn(worker.run(stop.clone()));
        stop
    }

    /// Makes photos until the only one of this initiative is made.
    pub async fn made_photo(&self, of: InitiativeId) -> Photo {
        let stop = self.make_photos();
        let made = async {
            loop {
                match photos::of_initiative(&self.core, of).await.unwrap().pop() {
                    Some(photo) if photo.state == State::Ready => break photo,
                    _ => sleep(Duration::from_millis(50)).await,
                }
            }
        };
        let made = timeout(Duration::from_secs(30), made).await.unwrap();
        stop.cancel();
        made
    }

    /// How many photos the store has anything of.
    pub fn photo_folders(&self) -> usize {
        fs::read_dir(self.app.config.data.join("photos")).unwrap().count()
    }

    /// Sends an idea with a photo by a browser; gives the link of its receipt, its reference and the photo.
    pub async fn sent_with_photo(&self, browser: &mut Browser) -> (Token, String, PhotoId) {
        let stop = self.make_photos();
        browser.write_idea().await;
        let place = [
            Part::Field("wijk", "palenstein"),
            Part::Field("actie", "foto"),
            Part::File("street.jpg", STREET),
        ];
        browser.post_photos("/idee/waar", &place, usize::MAX).await.see_other();
        stop.cancel();
        let version = browser.get("/idee/controle").await.field("versie");
        let receipt = browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
        let link = Token::parse(receipt.trim_start_matches("/volg/")).unwrap();
        let initiative = self.initiative(&link).await;
        (link, initiative.reference, self.photos_of(initiative.id).await[0])
    }

    /// An idea that was sent with a photo, of which one size was made; gives as [`Site::sent_with_photo`].
    pub async fn photographed(&self) -> (Token, String, PhotoId) {
        let (draft, version) = self.draft().await;
        let id = photos::begin(&self.core).await.unwrap();
        let new = New { id, name: "street.jpg".to_owned(), format: Format::Jpeg, taken_in: None };
        photos::add(&self.core, self.here(), &draft, &[new]).await.unwrap();
        let sizes = vec![Size { width: 480, height: 640 }];
        let what = Made { sizes, preview: Vec::new(), hash: 0, made_by: 1 };
        assert!(photos::made(&self.core, id, 1, &what).await.unwrap());
        let folder = self.app.config.data.join("photos").join(id.0.simple().to_string()).join("1");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("640.jpg"), STREET).unwrap();
        match initiatives::submit(&self.core, self.here(), &draft, &version, "nl", None, None).await.unwrap()
        {
            Submission::Received(link) => {
                let reference = self.initiative(&link).await.reference;
                (link, reference, id)
            }
            other => panic!("{other:?}"),
        }
    }

    /// A photo of a draft, of which nothing came yet.
    pub async fn announced(&self, draft: &Token) -> PhotoId {
        photos::announce(&self.core, self.here(), draft, "street.jpg", 9, None).await.unwrap().unwrap()
    }

    /// The photos of an initiative.
    pub async fn photos_of(&self, id: InitiativeId) -> Vec<PhotoId> {
        photos::of_initiative(&self.core, id).await.unwrap().iter().map(|photo| photo.id).collect()
    }
}
