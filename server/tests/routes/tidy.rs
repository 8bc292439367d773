//! Hiding words, merging and undoing, as a moderator does it.

use crate::support::{IDEA, Site};

async fn received(site: &Site) -> (String, String) {
    let link = site.sent().await;
    (format!("/volg/{}", link.reveal()), site.initiative(&link).await.reference)
}

on_both!(words_are_hidden_with_a_reason_and_their_author_still_reads_them, |site| {
    let (page, reference) = received(&site).await;
    let mut moderator = site.moderator().await;
    let item = format!("/werk/{reference}");
    let to = format!("{item}/verbergen");
    assert!(moderator.get(&item).await.body.contains(&to));
    assert!(moderator.get(&to).await.says(IDEA));
    let wrong = moderator.post(&to, &[("woorden", "Geen <b>woord</b>"), ("reden", "insult")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("Deze woorden staan er niet.") && wrong.says("Geen <b>woord</b>"), "{}", wrong.text());
    let wrong = moderator.post(&to, &[("woorden", IDEA), ("reden", "zomaar")]).await;
    assert!(wrong.status == 422 && wrong.says("Kies waarom u deze woorden verbergt."), "{}", wrong.text());
    let wrong = moderator.post(&to, &[("woorden", " "), ("reden", "insult")]).await;
    assert!(wrong.status == 422 && wrong.says("Schrijf op welke woorden"), "{}", wrong.text());
    let fields = [("woorden", IDEA), ("reden", "personal_data")];
    assert_eq!(moderator.post(&to, &fields).await.see_other(), item);
    let read = moderator.get(&item).await;
    for says in [
        "Reden: gegevens van iemand.",
        "Lees hoe het is ingestuurd",
        IDEA,
        "Een deel is verborgen. U kunt dit ongedaan maken",
    ] {
        assert!(read.says(says), "{says}: {}", read.text());
    }
    moderator.post(&format!("{item}/publiceren"), &[]).await.see_other();
    let mut anybody = site.browser();
    let public = anybody.get(&format!("/initiatieven/{reference}")).await;
    assert!(
        public.says("[…]") && public.says("Reden: gegevens van iemand.") && !public.says(IDEA),
        "{}",
        public.text()
    );
    for path in ["/initiatieven", "/initiatieven.atom", "/", "/wijken/palenstein"] {
        assert!(!anybody.get(path).await.says(IDEA), "{path}");
    }
    let own = anybody.get(&page).await;
    assert!(own.says(IDEA) && own.says("Reden: gegevens van iemand."), "{}", own.text());
    site.browser().post(&format!("{page}/intrekken"), &[]).await.see_other();
    assert_eq!(moderator.post(&to, &fields).await.status, 409);
    assert_eq!(moderator.get(&to).await.status, 404);
});

on_both!(several_are_done_at_once_and_what_cannot_be_done_keeps_nothing_from_the_others, |site| {
    let mut references = Vec::new();
    for _ in 0..3 {
        references.push(received(&site).await.1);
    }
    let mut moderator = site.moderator().await;
    let names: Vec<_> = references.iter().map(|reference| format!("idee-{reference}")).collect();
    let queue = moderator.get("/werk").await;
    assert!(
        names.iter().all(|name| queue.body.contains(name)) && queue.says("Behandel de gekozen ideeën samen")
    );
    let none = moderator.get("/werk/samen").await;
    assert!(none.says("U heeft geen ideeën gekozen"), "{}", none.text());
    let page = moderator.get(&format!("/werk/samen?{}=ja&{}=ja", names[0], names[1])).await;
    assert!(page.says("2 gekozen ideeën") && page.says("Publiceer deze 2 ideeën"), "{}", page.text());
    assert!(!page.says(&references[2]) && !page.says("Een signaal over iemand"), "{}", page.text());
    let short = moderator.post("/werk/samen/vraag", &[(&names[0], "ja"), ("vraag", "<b>Hoe")]).await;
    assert!(
        short.status == 422 && short.says("minstens 10 tekens") && short.says("<b>Hoe"),
        "{}",
        short.text()
    );
    for fields in [vec![("naar", "signal")], vec![("naar", "")]] {
        let wrong = moderator
            .post("/werk/samen/overdragen", &[vec![(names[0].as_str(), "ja")], fields].concat())
            .await;
        assert!(wrong.status == 422 && wrong.says("Kies wat het is."), "{}", wrong.text());
    }
    let nothing = moderator.post("/werk/samen/publiceren", &[("idee-ZM-<b>", "ja")]).await;
    assert_eq!(nothing.status, 409);
    let asked = [(names[0].as_str(), "ja"), ("vraag", "Hoeveel bankjes zijn het?")];
    assert_eq!(moderator.post("/werk/samen/vraag", &asked).await.see_other(), "/werk?samen=1");
    let all: Vec<_> = names.iter().map(|name| (name.as_str(), "ja")).collect();
    let some = moderator.post("/werk/samen/publiceren", &all).await;
    assert_eq!(some.status, 409);
    for says in ["Gelukt met 2 ideeën.", "Met 1 idee kon het niet.", "of de klok staat stil", &references[0]]
    {
        assert!(some.says(says), "{says}: {}", some.text());
    }
    let last = received(&site).await.1;
    let chosen = format!("idee-{last}");
    let fields = [(chosen.as_str(), "ja"), ("naar", "report"), ("bericht", "Dank u wel!")];
    let done = moderator.post("/werk/samen/overdragen", &fields).await.see_other();
    assert!(moderator.get(&done).await.says("Gelukt met 1 idee."));
    assert_eq!(site.letter("handed_over").await["more"]["note"], "Dank u wel!");
    let mut stranger = site.moderator_elsewhere().await;
    let elsewhere = stranger.post("/werk/samen/publiceren", &all).await;
    assert_eq!(elsewhere.status, 409, "of another municipality none is there");
});

on_both!(two_of_the_same_go_on_as_one, |site| {
    let (page, reference) = received(&site).await;
    let mut moderator = site.moderator().await;
    let item = format!("/werk/{reference}");
    let to = format!("{item}/samenvoegen");
    let alone = moderator.get(&to).await;
    assert!(
        alone.says("Nummer van het andere idee") && !alone.says("Deze ideeën lijken erop"),
        "{}",
        alone.text()
    );
    let (_, into) = site.published().await;
    assert!(moderator.get(&to).await.says("Deze ideeën lijken erop"));
    for (typed, says) in [
        ("", "Er is geen openbaar idee met dit nummer."),
        ("<b>ZM</b>", "Er is geen openbaar idee met dit nummer."),
        (reference.as_str(), "Dit is het nummer van dit idee zelf."),
    ] {
        let wrong = moderator.post(&to, &[("nummer", typed)]).await;
        assert!(wrong.status == 422 && wrong.says(says) && wrong.says(typed), "{typed}: {}", wrong.text());
    }
    let done = moderator.post(&to, &[("nummer", ""), ("met", &into)]).await.see_other();
    assert_eq!(done, format!("/werk?gedaan=samengevoegd&idee={reference}"));
    let queue = moderator.get(&done).await;
    assert!(queue.says("Samengevoegd:") && queue.says("Maak ongedaan"), "{}", queue.text());
    assert_eq!(moderator.post(&to, &[("nummer", &into)]).await.status, 409);
    assert_eq!(moderator.get(&to).await.status, 404);
    let own = site.browser().get(&page).await;
    assert!(
        own.says("Uw idee is samengevoegd") && own.body.contains(&format!("/initiatieven/{into}")),
        "{}",
        own.text()
    );
    let public = site.browser().get(&format!("/initiatieven/{into}")).await;
    assert!(public.says(&format!("Hiermee is ook dit idee samengevoegd: {reference}.")), "{}", public.text());

    let (_, third) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let to = format!("/behandelen/{third}/samenvoegen");
    assert!(coordinator.get(&format!("/behandelen/{third}")).await.body.contains(&to));
    assert!(coordinator.get(&to).await.body.contains(&into), "what looks like it can be chosen");
    let gone = coordinator.post(&to, &[("nummer", &reference)]).await;
    assert!(
        gone.status == 422 && gone.says("Er is geen openbaar idee met dit nummer."),
        "it was never public"
    );
    let done = coordinator.post(&to, &[("nummer", &into)]).await.see_other();
    assert!(coordinator.get(&done).await.says("volgt het andere idee"));
    let moved = site.browser().get(&format!("/initiatieven/{third}")).await;
    assert_eq!(
        (moved.status, moved.headers["location"].to_str().unwrap()),
        (http::StatusCode::TEMPORARY_REDIRECT, format!("/initiatieven/{into}").as_str())
    );
    let (_, fourth) = site.published().await;
    let gone = coordinator.post(&format!("/behandelen/{fourth}/samenvoegen"), &[("nummer", &third)]).await;
    assert!(gone.status == 422 && gone.says(&format!("Het gaat verder als {into}.")), "{}", gone.text());
});

on_both!(the_last_act_is_undone_where_it_is_told_and_in_the_list_of_the_last_hour, |site| {
    let (page, reference) = received(&site).await;
    let mut moderator = site.moderator().await;
    let item = format!("/werk/{reference}");
    let recent = "/werk?weergave=net-gedaan";
    assert!(moderator.get("/werk").await.body.contains("weergave=net-gedaan"));
    assert!(moderator.get(recent).await.says("In het laatste uur is er niets gedaan"));
    let done = moderator.post(&format!("{item}/publiceren"), &[]).await.see_other();
    let undo = format!("{item}/terugdraaien");
    for path in [done.as_str(), recent, &item] {
        assert!(moderator.get(path).await.body.contains(&undo), "{path}");
    }
    let back = moderator.post(&undo, &[("wat", "published")]).await.see_other();
    let read = moderator.get(&back).await;
    assert!(read.says("Het is teruggedraaid.") && read.says("Publiceer"), "{}", read.text());
    assert_eq!(site.browser().get(&format!("/initiatieven/{reference}")).await.status, 404);
    assert!(site.browser().get(&page).await.says(IDEA));
    for what in ["published", "answered", "", "<b>"] {
        let wrong = moderator.post(&undo, &[("wat", what)]).await;
        assert!(
            wrong.status == 409 && wrong.says("Dit kan niet meer ongedaan worden gemaakt."),
            "{what}: {}",
            wrong.text()
        );
    }
});
