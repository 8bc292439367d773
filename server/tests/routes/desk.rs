//! The desk on behalf of a resident: nothing typed is lost, nothing about a person stands in an address, and
//! who it is about can see all of it.

use app_core::identity::{Grant, Role};

use crate::support::{IDEA, Site, WHAT, WHERE, WHO, at_desk};

/// The page of the desk, filled in for Joke, who has an address.
fn with_address() -> Vec<(&'static str, &'static str)> {
    let mut fields = [WHAT, WHERE, WHO].concat();
    fields.push(("hoe", "phone"));
    fields
}

on_both!(a_search_shows_little_and_stands_in_no_address, |site| {
    let mut desk = site.desk().await;
    let reference = site.initiative(&site.sent().await).await.reference;
    for typed in ["joke@voorbeeld.example", reference.as_str(), "de vries"] {
        let found = desk.post("/balie", &[("zoek", typed), ("hoe", "phone")]).await;
        assert_eq!(found.status, 200);
        assert!(found.body.contains(&format!("href=\"/balie/ideeen/{reference}/phone\"")), "{typed}");
        assert!(found.says("Joke de Vries") && !found.says(IDEA), "{typed}");
        assert_eq!(found.field("zoek"), typed);
    }
    let nothing = desk.post("/balie", &[("zoek", "xyzzy"), ("hoe", "phone")]).await;
    assert!(nothing.status == 200 && nothing.says("Niets gevonden."));
    for (typed, channel, says) in [
        ("de vries", "", "Kies hoe de inwoner u bereikt."),
        ("de vries", "site", "Kies hoe de inwoner u bereikt."),
        ("jo", "phone", "minstens 3 tekens"),
        ("\0\0\0\0", "phone", "onzichtbare tekens"),
    ] {
        let wrong = desk.post("/balie", &[("zoek", typed), ("hoe", channel)]).await;
        assert!(wrong.status == 422 && wrong.says(says), "{typed}: {}", wrong.text());
        assert!(!wrong.says("Joke de Vries"));
    }
});

on_both!(an_idea_by_telephone_is_mailed_and_the_resident_sees_who_filled_it_in, |site| {
    let mut desk = site.desk().await;
    let letter = desk.post("/balie/nieuw", &with_address()).await.see_other();
    let paper = desk.get(&letter).await;
    assert!(paper.says("Deze brief is uw ontvangstbewijs.") && paper.says("vulde het voor u in"));
    assert!(!paper.says("Geprint en meegegeven"), "it goes by mail");
    assert!(desk.get("/balie/post").await.says("Er ligt geen post klaar."));
    let link = site.mailed_link("receipt").await;
    let own = site.browser().get(&format!("/volg/{}", link.reveal())).await;
    assert!(own.says("Per telefoon: een medewerker vulde het in"));
    let reference = site.initiative(&link).await.reference;
    desk.get(&format!("/balie/ideeen/{reference}/counter")).await;
    let mut joke = site.resident("joke@voorbeeld.example").await;
    let reads = joke.get("/mijn/inzage").await;
    assert!(reads.says("Een medewerker van de balie") && reads.says("Reden: u was aan de balie."));
    assert!(joke.get("/mijn").await.says("door de balie ingevuld"));
    let mut moderator = site.moderator().await;
    assert!(moderator.get(&format!("/werk/{reference}")).await.says("Per telefoon"));
    moderator.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says(IDEA) && !public.says("balie") && !public.says("telefoon"), "that is not public");
});

on_both!(who_has_no_address_is_told_everything_on_paper, |site| {
    let mut desk = site.desk().await;
    let receipt = desk.post("/balie/nieuw", &at_desk()).await.see_other();
    assert!(desk.get(&receipt).await.says("079 123 45 67"));
    let list = desk.get("/balie/post").await;
    assert!(list.says("Ontvangstbewijs") && !list.says("Joke"), "no names in the list");
    assert_eq!(desk.post(&format!("{receipt}/klaar"), &[]).await.see_other(), "/balie/post?gedaan");
    assert_eq!(desk.post(&format!("{receipt}/klaar"), &[]).await.see_other(), "/balie/post", "once");
    assert!(desk.get(&receipt).await.says("Deze brief is uw ontvangstbewijs."), "paper jams");

    let mut moderator = site.moderator().await;
    let queue = moderator.get("/werk").await;
    let item = queue.body.split("href=\"/werk/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let item = format!("/werk/{item}");
    assert!(moderator.get(&item).await.says("Geen e-mailadres: op papier"));
    let question = [("vraag", "Hoeveel bankjes zijn het?")];
    moderator.post(&format!("{item}/vraag"), &question).await.see_other();
    let list = desk.get("/balie/post").await;
    let letter = list.body.split("href=\"/balie/post/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let letter = desk.get(&format!("/balie/post/{letter}")).await;
    assert!(letter.says("Hoeveel bankjes zijn het?") && letter.says("of bel ons of kom langs"));

    site.wait(60);
    let at = format!("/balie/ideeen/{}/phone", item.trim_start_matches("/werk/"));
    let empty = desk.post(&format!("{at}/antwoord"), &[("reactie", " ")]).await;
    assert!(empty.status == 422 && empty.says("Schrijf uw reactie op."));
    let replied = desk.post(&format!("{at}/antwoord"), &[("reactie", "Het zijn er twee.")]).await;
    assert_eq!(replied.see_other(), format!("{at}?gedaan=geantwoord"));
    assert!(moderator.get(&item).await.says("Reactie van de indiener, door de balie opgeschreven"));
    assert_eq!(
        desk.post(&format!("{at}/intrekken"), &[]).await.see_other(),
        format!("{at}?gedaan=ingetrokken")
    );
    let page = desk.get(&format!("{at}?gedaan=ingetrokken")).await;
    assert!(page.says("U krijgt daarvan een brief.") && page.says("Onze balie deed dit voor u."));
    assert!(desk.get("/balie/post").await.says("Idee ingetrokken"));
});

on_both!(what_is_wrong_stands_by_its_field_and_nothing_typed_is_lost, |site| {
    let mut desk =
        site.staff(&Grant { neighbourhood: Some("rokkeveen".to_owned()), ..Grant::of(Role::Desk) }).await;
    assert_eq!(desk.get("/balie/nieuw").await.chosen("wijk"), "rokkeveen", "the wijk of the desk");
    let mut fields = with_address();
    fields.extend([("geen-email", "ja"), ("pagina", "q8xw2mr7bnte5vyd0123456789abcdef")]);
    let wrong = desk.post("/balie/nieuw", &fields).await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.says("Uw balie is niet van deze wijk.") && wrong.says("of het kruisje bij geen e-mailadres")
    );
    assert_eq!(wrong.field("titel"), IDEA);
    assert_eq!(wrong.field("email"), "joke@voorbeeld.example");
    assert_eq!(wrong.field("pagina"), "q8xw2mr7bnte5vyd0123456789abcdef");
    let empty = desk.post("/balie/nieuw", &[]).await;
    assert!(empty.status == 422 && empty.says("of kruis aan dat de inwoner er geen heeft"));
});

on_both!(sent_twice_from_one_page_is_one_idea, |site| {
    let mut desk = site.desk().await;
    let page = desk.get("/balie/nieuw").await.field("pagina");
    let mut fields = at_desk();
    fields.push(("pagina", &page));
    let first = desk.post("/balie/nieuw", &fields).await.see_other();
    assert_eq!(desk.post("/balie/nieuw", &fields).await.see_other(), first);
    let other = desk.post("/balie/nieuw", &at_desk()).await.see_other();
    assert_ne!(other, first, "another page is another idea");
});

on_both!(something_more_from_the_same_resident_begins_with_what_is_known, |site| {
    let mut desk = site.desk().await;
    let link = site.sent().await;
    let reference = site.initiative(&link).await.reference;
    let form = desk.get(&format!("/balie/nieuw?bij={reference}&hoe=counter")).await;
    assert_eq!(
        (form.field("naam"), form.field("email")),
        ("Joke de Vries".into(), "joke@voorbeeld.example".into())
    );
    assert_eq!((form.field("bij"), form.chosen("hoe")), (reference.clone(), "counter".to_owned()));
    let without_reason = desk.get(&format!("/balie/nieuw?bij={reference}")).await;
    assert_eq!(without_reason.field("naam"), "", "nobody is opened without a reason");
    let receipt = desk.post(&format!("/balie/ideeen/{reference}/counter/bewijs"), &[]).await.see_other();
    let printed = desk.get(&receipt).await;
    assert!(printed.says(&reference) && printed.body.contains("data:image/svg+xml"));
});

#[tokio::test]
async fn while_another_writes_the_desk_receives_nothing_and_keeps_its_words() {
    let site = Site::impatient().await;
    let mut desk = site.desk().await;
    let lock = site.core.db.begin().await.unwrap();
    let answer = desk.post("/balie/nieuw", &at_desk()).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("Wij hebben dit niet ontvangen."));
    assert_eq!(answer.field("titel"), IDEA);
    drop(lock);
}

on_both!(who_works_at_the_desk_begins_there, |site| {
    let mut desk = site.desk().await;
    let page = desk.get("/").await;
    assert!(page.body.contains("href=\"/balie\"") && !page.body.contains("href=\"/werk\""));
    assert!(!site.moderator().await.get("/").await.body.contains("href=\"/balie\""));
});
