//! Photos: what is sent with the form, what of it is refused and how, and who gets to see what.

use std::io::Read;

use crate::support::{ADVISES, GIF, Part, ROW, STREET, Site, place};

const HEIC: &[u8] = include_bytes!("../../../app/images/tests/files/photo.heic");
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

on_both!(what_cannot_be_a_photo_is_told_by_its_name_and_the_rest_is_kept, |site| {
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    let huge = vec![0xff; 26_000_000];
    let refused = [
        ("leeg.jpg", &b""[..], "‘leeg.jpg’ is leeg."),
        ("brief.jpg", b"Geachte gemeente", "‘brief.jpg’ is geen foto die wij kunnen lezen."),
        ("plaatje.png", SVG, "‘plaatje.png’ is geen foto die wij kunnen lezen."),
        ("telefoon.jpg", HEIC, "‘telefoon.jpg’ is een HEIC- of AVIF-foto."),
        ("dans.gif", GIF, "‘dans.gif’ beweegt."),
        ("half.jpg", &STREET[..9_000], "‘half.jpg’ is niet helemaal aangekomen."),
        ("groot.jpg", &huge, "‘groot.jpg’ is groter dan 25 MB."),
    ];
    let mut files: Vec<_> = refused.iter().map(|(name, bytes, _)| (*name, *bytes)).collect();
    files.insert(3, ("straat.jpg", STREET));
    let answer = browser.post_photos("/idee/waar", &place(&files), usize::MAX).await;
    assert_eq!(answer.status, 422);
    for (name, _, sentence) in refused {
        assert!(answer.says(sentence), "{name}: {}", answer.text());
    }
    assert_eq!(answer.field("plek"), "Bij de brug");
    assert_eq!(answer.body.matches(ROW).count(), 1, "the one that is a photo");
    // What is too many is told too; going on without a file is a step on.
    let seven = [("a.jpg", STREET); 7];
    let answer = browser.post_photos("/idee/waar", &place(&seven), usize::MAX).await;
    assert!(
        answer.status == 422 && answer.says("‘a.jpg’ is niet meegenomen: er kunnen 6 foto’s bij een idee.")
    );
    let nothing = [Part::Field("wijk", "palenstein"), Part::Field("actie", "foto"), Part::File("", b"")];
    let answer = browser.post_photos("/idee/waar", &nothing, usize::MAX).await;
    assert!(answer.status == 422 && answer.says("Kies eerst een foto."), "{}", answer.text());
    let on = browser.post_photos("/idee/waar", &place(&[("", b"")]), usize::MAX).await.see_other();
    assert_eq!(on, "/idee/wie");
    stop.cancel();
});

on_both!(a_line_that_is_cut_loses_no_words_and_keeps_no_half_photo, |site| {
    let mut browser = site.browser();
    browser.write_idea().await;
    let answer = browser.post_photos("/idee/waar", &place(&[("straat.jpg", STREET)]), 9_000).await;
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("value=\"Bij de brug\""), "{}", answer.text());
    assert_eq!((site.rows("photo").await, site.rows("photo_gone").await), (0, 0));
});

on_both!(words_that_are_too_long_are_told_where_they_were_typed, |site| {
    let mut browser = site.browser();
    let stop = site.make_photos();
    browser.write_idea().await;
    let [first, second] = [("een.jpg", STREET), ("twee.jpg", STREET)];
    browser.post_photos("/idee/waar", &place(&[first, second]), usize::MAX).await.see_other();
    stop.cancel();
    let page = browser.get("/idee/waar").await;
    let (_, rest) = page.body.split_once("name=\"tekst-").unwrap();
    let id = rest.split('"').next().unwrap();
    let (name, long) = (format!("tekst-{id}"), "x".repeat(201));
    let words = [("wijk", "palenstein"), (&*name, &*long)];
    let refused = browser.post("/idee/waar", &words).await;
    assert_eq!((refused.status.as_u16(), refused.field(&name)), (422, long.clone()));
    assert!(refused.body.contains(&format!("href=\"#{name}\"")), "{}", refused.text());
    browser.post("/idee/waar", &[("wijk", "palenstein"), (&*name, "Een straat")]).await.see_other();
    assert_eq!(browser.get("/idee/waar").await.field(&name), "Een straat");
});

on_both!(a_photo_goes_out_without_what_the_phone_knew_to_who_may_see_it, |site| {
    let mut author = site.browser();
    let (link, reference, photo) = site.sent_with_photo(&mut author).await;
    let file = format!("/foto/{}/1-640.jpg", photo.0);
    let private = format!("/volg/{}/foto/{}/1-640.jpg", link.reveal(), photo.0);
    let mut moderator = site.moderator().await;
    let mut anyone = site.browser();
    for (browser, path, status) in [
        (&mut anyone, &file, 404),
        (&mut site.browser(), &private, 200),
        (&mut moderator, &file, 200),
        (&mut site.browser_elsewhere(), &private, 404),
        (&mut site.moderator_elsewhere().await, &file, 404),
        (&mut site.desk().await, &file, 404),
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        if status == 200 {
            assert_eq!(answer.header("cache-control"), "private, no-store");
        }
    }
    moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    for (end, kind) in [("jpg", "image/jpeg"), ("webp", "image/webp")] {
        let answer = anyone.get(&format!("/foto/{}/1-640.{end}", photo.0)).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, kind));
        assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
        assert_eq!(
            answer.header("content-security-policy"),
            "default-src 'none'; sandbox; frame-ancestors 'none'"
        );
        for secret in [&b"Exif"[..], b"camera", b"GPS"] {
            assert!(!answer.bytes.windows(secret.len()).any(|part| part == secret), "{end}");
        }
    }
    for nothing in
        ["2-640.jpg", "1-641.jpg", "1-640.png", "1-640", "original", "..%2Foriginal", "1-640.jpg.exe"]
    {
        assert_eq!(anyone.get(&format!("/foto/{}/{nothing}", photo.0)).await.status, 404, "{nothing}");
    }
    let list = anyone.get("/initiatieven").await;
    assert!(list.body.contains(&format!("/foto/{}/1-640.webp 480w", photo.0)), "upright: {}", list.body);
});

on_both!(a_photo_that_is_taken_away_leaves_nothing_in_the_store, |site| {
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    browser.post_photos("/idee/waar", &place(&[("straat.jpg", STREET)]), usize::MAX).await.see_other();
    stop.cancel();
    assert_eq!(site.photo_folders(), 1);
    let page = browser.get("/idee/waar").await;
    let (_, rest) = page.body.split_once("value=\"weg-").unwrap();
    let remove = format!("weg-{}", rest.split('"').next().unwrap());
    let fields = [("wijk", "palenstein"), ("plek", "Anders"), ("actie", &*remove)];
    let back = browser.post("/idee/waar", &fields).await.see_other();
    assert_eq!((&*back, &*browser.get("/idee/waar").await.field("plek")), ("/idee/waar#fotos", "Anders"));
    server::upkeep::clear(&site.core, &site.app.photos).await;
    assert_eq!((site.photo_folders(), site.rows("photo_gone").await), (0, 0));
});

on_both!(who_takes_their_data_along_takes_their_photos_along, |site| {
    let mut joke = site.resident("joke@voorbeeld.example").await;
    let (_, reference, _) = site.sent_with_photo(&mut joke).await;
    let stop = site.make_photos();
    joke.write_idea().await;
    joke.post_photos("/idee/waar", &place(&[("concept.jpg", STREET)]), usize::MAX).await.see_other();
    stop.cancel();
    let answer = joke.post("/mijn/meenemen", &[]).await;
    assert_eq!(answer.status, 200);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).unwrap();
    let mut bytes = Vec::new();
    let name = format!("fotos/{reference}-1.jpg");
    archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
    assert!(archive.by_name("fotos/concept-1.jpg").is_ok(), "what was not sent yet too");
    assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]) && bytes.len() > 1_000);
    let mut json = String::new();
    archive.by_name("gegevens.json").unwrap().read_to_string(&mut json).unwrap();
    assert!(json.contains(&name) && json.contains("street.jpg"), "{json}");
});

on_both!(what_a_moderator_asks_of_a_photo_is_done_or_told_why_not, |site| {
    let (link, reference, photo) = site.sent_with_photo(&mut site.browser()).await;
    let mut moderator = site.moderator().await;
    let page = format!("/werk/{reference}/foto/{}", photo.0);
    for (fields, status) in [
        (vec![], 422),
        (vec![("actie", "verberg")], 422),
        (
            vec![
                ("actie", "onherkenbaar"),
                ("links", "50"),
                ("boven", "0"),
                ("rechts", "40"),
                ("onder", "10"),
            ],
            422,
        ),
        (
            vec![
                ("actie", "onherkenbaar"),
                ("links", "0"),
                ("boven", "0"),
                ("rechts", "101"),
                ("onder", "10"),
            ],
            422,
        ),
        (
            vec![("actie", "onherkenbaar"), ("links", "-1"), ("boven", "x"), ("rechts", ""), ("onder", "10")],
            422,
        ),
        (
            vec![
                ("actie", "onherkenbaar"),
                ("links", "0"),
                ("boven", " 0"),
                ("rechts", "50"),
                ("onder", "50"),
            ],
            303,
        ),
        (vec![("actie", "draai-links")], 303),
        (vec![("actie", "verberg"), ("reden", "insult")], 303),
        (vec![("actie", "toon")], 303),
        (vec![("actie", "omschrijf"), ("tekst", "Een straat")], 303),
    ] {
        let answer = moderator.post(&page, &fields).await;
        assert_eq!(answer.status, status, "{fields:?}");
        if status == 422 && fields.len() == 5 {
            assert_eq!(answer.field("rechts"), fields[3].1, "what was typed stays");
        }
    }
    site.made_photo(site.initiative(&link).await.id).await;
    let shown = format!("/foto/{}/3-640.jpg", photo.0);
    assert_eq!(moderator.get(&shown).await.status, 200, "turned and blurred");
    assert_eq!(moderator.get(&shown.replace("3-640", "1-640")).await.status, 404, "as it was is gone");
    assert_eq!(moderator.get(&page.replace(&reference, "ZM-2222-22")).await.status, 404);
    assert!(app_core::photos::to_make(&site.core, photo).await.unwrap().is_none());
});

on_both!(a_moderator_puts_another_file_in_the_place_of_a_photo_and_can_go_back, |site| {
    let (link, reference, photo) = site.sent_with_photo(&mut site.browser()).await;
    let id = site.initiative(&link).await.id;
    let mut moderator = site.moderator().await;
    let page = format!("/werk/{reference}/foto/{}", photo.0);
    let replace = Part::Field("actie", "vervang");
    for (file, sentence) in [
        (Part::File("", b""), "Kies eerst een foto."),
        (Part::File("brief.jpg", b"Geachte gemeente"), "‘brief.jpg’ is geen foto die wij kunnen lezen."),
        (Part::File("half.jpg", &STREET[..9_000]), "‘half.jpg’ is niet helemaal aangekomen."),
    ] {
        let refused =
            moderator.post_photos(&page, &[file, Part::Field("actie", "vervang")], usize::MAX).await;
        assert!(refused.status == 422 && refused.says(sentence), "{}", refused.text());
        assert!(refused.body.contains("href=\"#foto\""), "{}", refused.body);
    }
    let photo_of = |bytes: &[u8]| app_images::make(bytes, &[], &app_images::Limits::default()).unwrap().hash;
    let other = include_bytes!("../../../app/images/tests/files/interlaced.png");
    assert_ne!(photo_of(STREET), photo_of(other));
    moderator.post_photos(&page, &[Part::File("beter.png", other), replace], usize::MAX).await.see_other();
    let hash = async || {
        let made = site.made_photo(id).await;
        (made.hash.unwrap().cast_unsigned(), made.edition)
    };
    assert_eq!(hash().await, (photo_of(other).0, 2));
    moderator.post(&page, &[("actie", "draai-links")]).await.see_other();
    assert_ne!(hash().await.0, photo_of(STREET).0, "it is turned, and still the other");
    moderator.post(&page, &[("actie", "herstel")]).await.see_other();
    assert_eq!(hash().await, (photo_of(STREET).0, 4));
});

on_both!(the_same_photo_twice_is_said_where_it_can_be_taken_away, |site| {
    assert_eq!(app_core::photos::ALIKE, app_images::Hash::ALIKE);
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    browser.post_photos("/idee/waar", &place(&[("een.jpg", STREET)]), usize::MAX).await.see_other();
    assert!(!browser.get("/idee/waar").await.says("Deze foto lijkt op"));
    browser.post_photos("/idee/waar", &place(&[("nog-eens.jpg", STREET)]), usize::MAX).await.see_other();
    stop.cancel();
    let page = browser.get("/idee/waar").await.text();
    assert_eq!(page.matches("Deze foto lijkt op foto 1.").count(), 1, "{page}");
});

on_both!(staff_send_photos_with_a_step_and_lose_none_when_something_is_wrong, |site| {
    let stop = site.make_photos();
    let mut author = site.browser();
    let (link, reference, _) = site.sent_with_photo(&mut author).await;
    site.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    site.promise(&reference, ADVISES).await;
    let (mut green, item) = (site.specialist(ADVISES).await, format!("/behandelen/{reference}"));
    let to = format!("{item}/voortgang");
    let step = |text: &'static str, photos: &[(&'static str, &'static [u8])]| {
        let words = [Part::Field("voortgang", text), Part::Field("foto-tekst", "Drie bankjes")];
        let photos = photos.iter().map(|(name, bytes)| Part::File(name, bytes));
        words.into_iter().chain(photos).collect::<Vec<_>>()
    };
    let photos = [("goed.jpg", STREET), ("brief.jpg", b"Geachte gemeente")];
    let wrong = green.post_photos(&to, &step("De bankjes zijn besteld.", &photos), usize::MAX).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("‘brief.jpg’ is geen foto die wij kunnen lezen."), "{}", wrong.text());
    assert!(wrong.body.contains("href=\"#stap-fotos\""), "{}", wrong.body);
    assert_eq!(wrong.field("voortgang"), "De bankjes zijn besteld.");
    assert_eq!(wrong.field("foto-tekst"), "Drie bankjes");
    assert_eq!(wrong.body.matches("name=\"weg-").count(), 1, "the one that is a photo is kept");
    // The text is too short: the photo is still there, and nobody else sees anything yet.
    let short = green.post_photos(&to, &step("Ja", &[]), usize::MAX).await;
    assert_eq!((short.status.as_u16(), short.body.matches("name=\"weg-").count()), (422, 1));
    let public = format!("/initiatieven/{reference}");
    assert_eq!(site.browser().get(&public).await.body.matches("<picture>").count(), 1);
    let weg = short.body.split("name=\"weg-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut not_that_one = step("De bankjes zijn besteld.", &[]);
    let name = format!("weg-{weg}");
    not_that_one.push(Part::Field(&name, "ja"));
    green.post_photos(&to, &not_that_one, usize::MAX).await.see_other();
    assert_eq!(site.browser().get(&public).await.body.matches("<picture>").count(), 1);
    // Done, with a photo: how it was and how it is stand side by side, for everyone and for who is asked about it.
    let mut done = step("De bankjes staan er.", &[("klaar.jpg", STREET)]);
    done.push(Part::Field("klaar", "ja"));
    green.post_photos(&to, &done, usize::MAX).await.see_other();
    stop.cancel();
    for page in [public, format!("/volg/{}", link.reveal())] {
        let page = site.browser().get(&page).await;
        assert!(page.says("Voor en na"), "{}", page.text());
        assert!(page.body.contains("alt=\"Drie bankjes\""), "{}", page.body);
    }
    let too_late = green.post_photos(&to, &step("Nog eens.", &[("x.jpg", STREET)]), usize::MAX).await;
    assert_eq!(too_late.status, 409);
});
