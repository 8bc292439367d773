//! Photos that come in parts while their writer goes on (tus), and the wijk they say they were taken in.

use app_core::{
    on,
    places::{
        areas::{Area, AreaKind},
        store::save_areas,
    },
};
use axum::body::Body;
use http::Method;

use crate::support::{Answer, Browser, GIF, Part, ROW, STREET, Site, place};

/// Asks as the island does.
async fn tus(browser: &mut Browser, verb: Method, at: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let request = browser.request(verb, at).header("sec-fetch-site", "same-origin");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    browser.send(request, Body::from(body.to_vec())).await
}

async fn begin(browser: &mut Browser, name: &str, length: usize) -> Answer {
    let name = format!("filename {}", data_encoding::BASE64.encode(name.as_bytes()));
    let headers = [("upload-length", &*length.to_string()), ("upload-metadata", &*name)];
    tus(browser, Method::POST, "/idee/foto", &headers, b"").await
}

async fn part(browser: &mut Browser, at: &str, from: usize, bytes: &[u8]) -> Answer {
    let headers =
        [("upload-offset", &*from.to_string()), ("content-type", "application/offset+octet-stream")];
    tus(browser, Method::PATCH, at, &headers, bytes).await
}

on_both!(a_photo_comes_in_parts_and_goes_on_from_where_the_line_was_cut, |site| {
    let stop = site.make_photos();
    let mut browser = site.browser();
    assert_eq!(begin(&mut browser, "straat.jpg", 9).await.status, 400, "there is no draft");
    browser.write_idea().await;
    let begun = begin(&mut browser, "straat één.jpg", STREET.len()).await;
    assert_eq!((begun.status.as_u16(), begun.header("tus-resumable")), (201, "1.0.0"));
    let at = begun.header("location").to_owned();
    let (first, rest) = STREET.split_at(9_000);
    assert_eq!(part(&mut browser, &at, 0, first).await.status, 204);
    // What was answered is lost, and what is sent again is not taken twice.
    assert_eq!(part(&mut browser, &at, 0, first).await.status, 409);
    let there = tus(&mut browser, Method::HEAD, &at, &[], b"").await;
    assert_eq!((there.header("upload-offset"), there.header("cache-control")), ("9000", "no-store"));
    assert_eq!(part(&mut browser, &at, 9_000, &[rest, b"x"].concat()).await.status, 413);
    assert_eq!(part(&mut site.browser(), &at, 9_000, rest).await.status, 404, "it is another's");
    let wrong = [("upload-offset", "9000"), ("content-type", "image/jpeg")];
    assert_eq!(tus(&mut browser, Method::PATCH, &at, &wrong, rest).await.status, 415);
    assert_eq!(part(&mut browser, &at, 9_000, rest).await.header("upload-offset"), STREET.len().to_string());
    stop.cancel();
    assert_eq!(tus(&mut browser, Method::HEAD, &at, &[], b"").await.status, 404, "it is a photo now");
    let page = browser.get("/idee/waar").await;
    assert_eq!(page.body.matches(ROW).count(), 1, "{}", page.body);
    let id = at.rsplit('/').next().unwrap().replace('-', "");
    let folder = site.app.config.data.join("photos").join(id);
    assert_eq!(std::fs::read(folder.join("original")).unwrap(), STREET);
    assert!(!folder.join("part").exists() || folder.join("part").read_dir().unwrap().next().is_none());
});

on_both!(what_comes_in_parts_and_is_no_photo_is_told_by_its_name, |site| {
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    let huge = begin(&mut browser, "groot.jpg", 26_000_000).await;
    assert!(huge.status == 422 && huge.body.contains("‘groot.jpg’ is groter dan 25 MB."), "{}", huge.body);
    for (name, bytes, sentence) in [
        ("leeg.jpg", &b""[..], "‘leeg.jpg’ is leeg."),
        ("dans.gif", GIF, "‘dans.gif’ beweegt."),
        ("C:\\x\\half.jpg", &STREET[..9_000], "‘half.jpg’ is niet helemaal aangekomen."),
    ] {
        let at = begin(&mut browser, name, bytes.len()).await.header("location").to_owned();
        let refused = part(&mut browser, &at, 0, bytes).await;
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.body.contains(sentence), "{}", refused.body);
        assert_eq!(part(&mut browser, &at, 0, bytes).await.status, 404, "{name}");
    }
    // Six there are: a seventh is not even begun; one that was begun before is told at its end.
    let late = begin(&mut browser, "laat.jpg", STREET.len()).await.header("location").to_owned();
    browser.post_photos("/idee/waar", &place(&[("a.jpg", STREET); 6]), usize::MAX).await.see_other();
    let many = "is niet meegenomen: er kunnen 6 foto’s bij een idee.";
    let seventh = begin(&mut browser, "zeven.jpg", STREET.len()).await;
    assert!(seventh.status == 422 && seventh.body.contains(many), "{}", seventh.body);
    let late_end = part(&mut browser, &late, 0, STREET).await;
    assert!(late_end.status == 422 && late_end.body.contains(many), "{}", late_end.body);
    stop.cancel();
    let given_up = begin(&mut site.browser(), "x.jpg", 5).await;
    assert_eq!(given_up.status, 400);
    server::upkeep::clear(&site.core, &site.app.photos).await;
    assert_eq!((site.photo_folders(), site.rows("photo_upload").await), (6, 0));
});

on_both!(who_gives_a_photo_up_leaves_nothing_of_it, |site| {
    let mut browser = site.browser();
    browser.write_idea().await;
    let at = begin(&mut browser, "straat.jpg", STREET.len()).await.header("location").to_owned();
    part(&mut browser, &at, 0, &STREET[..9_000]).await;
    assert_eq!(tus(&mut site.browser(), Method::DELETE, &at, &[], b"").await.status, 404);
    let cross = browser.request(Method::DELETE, &at).header("sec-fetch-site", "cross-site");
    assert_eq!(browser.send(cross, Body::empty()).await.status, 403);
    assert_eq!(tus(&mut browser, Method::DELETE, &at, &[], b"").await.status, 204);
    assert_eq!(part(&mut browser, &at, 9_000, &STREET[9_000..]).await.status, 404);
    server::upkeep::clear(&site.core, &site.app.photos).await;
    assert_eq!((site.photo_folders(), site.rows("photo_gone").await), (0, 0));
});

/// A map on which Palenstein lies around where [`STREET`] was taken.
async fn map(site: &Site) {
    let (west, south, east, north) = (4.0, 52.0, 5.0, 53.0);
    let ring = vec![(west, south), (east, south), (east, north), (west, north), (west, south)];
    let area = Area {
        municipality: site.here().slug.clone(),
        kind: AreaKind::Neighbourhood,
        code: "WK063703".to_owned(),
        year: site.here().areas_year,
        name: "Palenstein".to_owned(),
        geometry: Some(vec![vec![ring]]),
    };
    let mut tx = site.core.db.begin().await.unwrap();
    save_areas(&mut tx, &[area]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(the_wijk_that_a_photo_was_taken_in_is_offered_and_kept_by_nobody, |site| {
    map(&site).await;
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    let without =
        [Part::Field("plek", "Bij de brug"), Part::Field("actie", "foto"), Part::File("a.jpg", STREET)];
    browser.post_photos("/idee/waar", &without, usize::MAX).await.see_other();
    let page = browser.get("/idee/waar").await;
    assert!(page.says("In deze foto staat dat die is gemaakt in Palenstein."), "{}", page.text());
    let use_it =
        format!("plek-{}", page.body.split("value=\"plek-").nth(1).unwrap().split('"').next().unwrap());
    let other = site.browser().post("/idee/waar", &[("actie", &use_it)]).await;
    assert!(!other.body.contains("/idee/waar#wijk"), "it is another's");
    let fields = [("wijk", "driemanspolder"), ("plek", "Onder de brug"), ("actie", &*use_it)];
    assert_eq!(browser.post("/idee/waar", &fields).await.see_other(), "/idee/waar#wijk");
    let page = browser.get("/idee/waar").await;
    assert!(page.body.contains("value=\"palenstein\" selected"), "{}", page.body);
    assert_eq!(page.field("plek"), "Onder de brug");
    assert!(!page.says("is gemaakt in"), "there is nothing left to choose");
    // One that was made smaller lost it: its begin comes along. What says nothing of it offers nothing.
    let end = 22 + usize::from(u16::from_be_bytes([STREET[22], STREET[23]]));
    let small = [&STREET[..20], &STREET[end..]].concat();
    for (begin, offered) in [(&STREET[..end], true), (&b"geen foto"[..], false)] {
        let mut browser = site.browser();
        browser.write_idea().await;
        browser.post("/idee/waar", &[("wijk", "driemanspolder"), ("plek", "Brug")]).await.see_other();
        let headers = [("upload-length", &*small.len().to_string()), ("upload-metadata", "filename eA==")];
        let begun = tus(&mut browser, Method::POST, "/idee/foto", &headers, begin).await;
        assert_eq!(part(&mut browser, begun.header("location"), 0, &small).await.status, 204);
        let page = browser.get("/idee/waar").await;
        assert_eq!(page.says("gemaakt in Palenstein"), offered, "{}", page.text());
        let version = browser.get("/idee/controle").await.field("versie");
        browser.post("/idee/controle", &[("versie", &version)]).await.see_other();
    }
    stop.cancel();
    const SENT: &str = "SELECT COUNT(*), COUNT(taken_in) FROM photo WHERE initiative_id IS NOT NULL";
    let sent: (i64, i64) = on!(&site.core.db, pool => sqlx::query_as(SENT).fetch_one(pool).await.unwrap());
    assert_eq!(sent, (2, 0));
});
