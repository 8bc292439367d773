//! Larger plans: before the college, weighed in public, and carried out in phases.

use crate::support::{ADVISES, Answer, Browser, Site};

/// What is sent about each condition.
fn weighed<'a>(site: &Site, met: &'a str, why: &'a str) -> Vec<(String, &'a str)> {
    let conditions = &site.here().college.as_ref().unwrap().conditions;
    let both = |slug: &str| [(format!("weegt-{slug}"), met), (format!("waarom-{slug}"), why)];
    conditions.iter().flat_map(|one| both(&one.slug)).collect()
}

async fn weigh(browser: &mut Browser, item: &str, fields: &[(String, &str)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    browser.post(&format!("{item}/weging"), &fields).await
}

on_both!(the_college_weighs_a_plan_in_public_before_its_answer, |site| {
    let (link, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let (item, public) = (format!("/behandelen/{reference}"), format!("/initiatieven/{reference}"));
    assert!(coordinator.get(&item).await.says("Is dit een groot plan?"));
    assert_eq!(coordinator.get(&format!("{item}/weging")).await.status, 404, "it is not before the college");
    let refused = coordinator.post(&format!("{item}/college"), &[("beslist", "2020-01-01")]).await;
    assert!(refused.status == 422 && refused.says("Kies een werkdag na vandaag, binnen een jaar."));
    assert_eq!(refused.field("beslist"), "2020-01-01");
    let laid = coordinator.post(&format!("{item}/college"), &[("beslist", "2027-02-16")]).await.see_other();
    assert!(coordinator.get(&laid).await.says("Het plan ligt bij het college."));
    let says = "Het college van burgemeester en wethouders beslist hierover op dinsdag 16 februari 2027";
    assert!(site.browser().get(&public).await.says(says));
    assert!(site.browser().get(&format!("/volg/{}", link.reveal())).await.says(says));
    let letter = site.letter("at_college").await;
    assert_eq!(letter["more"]["decides_on"], "2027-02-16");
    let yes = [
        ("versie", "0"),
        ("uitkomst", "yes_we_do"),
        ("antwoord", "Wij leggen het plein opnieuw aan."),
        ("vervolg", "De ontwerper belt u in januari."),
    ];
    let check = coordinator.post(&format!("{item}/antwoord"), &yes).await.see_other();
    let check = coordinator.get(&check).await;
    assert!(check.says("Leg eerst vast hoe het college") && !check.body.contains("antwoord/versturen"));
    let sent = coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await.see_other();
    assert_eq!(sent, format!("{item}/weging"));
    let empty = weigh(&mut coordinator, &item, &[]).await;
    assert!(empty.status == 422 && empty.says("Geld: Kies of het plan voldoet."), "{}", empty.text());
    assert!(empty.body.contains("href=\"#weegt-geld\""));
    let unsaid = weigh(&mut coordinator, &item, &weighed(&site, "partly", " ")).await;
    assert!(unsaid.status == 422 && unsaid.says("Schrijf op waarom het plan hier niet helemaal voldoet."));
    assert!(unsaid.body.contains("value=\"partly\" checked"), "what was chosen stays");
    let why = "De kosten zijn nog niet rond.";
    let kept = weigh(&mut coordinator, &item, &weighed(&site, "partly", why)).await.see_other();
    assert!(coordinator.get(&kept).await.says("De weging ligt vast."));
    assert!(!site.browser().get(&public).await.says(why), "not before the answer");
    coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await.see_other();
    let page = site.browser().get(&public).await;
    assert!(
        page.says("Zo woog het college") && page.says("Voldoet voor een deel") && page.says(why),
        "{}",
        page.text()
    );
    assert!(page.body.contains("href=\"/criteria#college\""));
    assert!(site.browser().get("/criteria").await.body.contains("id=\"college-geld\""));
});

on_both!(what_was_promised_has_phases_on_the_site, |site| {
    let (_, reference) = site.promised(ADVISES).await;
    let mut green = site.specialist(ADVISES).await;
    let (item, public) = (format!("/behandelen/{reference}"), format!("/initiatieven/{reference}"));
    for (name, day, says) in [
        ("", "2027-03-01", "Schrijf op wat er gebeurt."),
        ("Ontwerp", "", "Kies een dag vanaf vandaag, binnen tien jaar."),
    ] {
        let refused = green.post(&format!("{item}/stappen"), &[("stap", name), ("klaar-op", day)]).await;
        assert!(refused.status == 422 && refused.says(says), "{}", refused.text());
        assert_eq!((&*refused.field("stap"), &*refused.field("klaar-op")), (name, day));
    }
    for (name, day) in [("Aanleg van het plein", "2027-06-01"), ("Ontwerp met de buurt", "2027-03-01")] {
        green.post(&format!("{item}/stappen"), &[("stap", name), ("klaar-op", day)]).await.see_other();
    }
    let page = site.browser().get(&public).await;
    for words in [
        "0 van de 2 stappen zijn klaar.",
        "Wie dit doet: Stadsbeheer",
        "Klaar uiterlijk maandag 1 maart 2027",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let own = green.get(&item).await;
    let option =
        own.body.split("<option").skip(1).find(|option| option.contains("Ontwerp met de buurt")).unwrap();
    let phase = option.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let said = [("voortgang", "Het ontwerp is klaar."), ("stap-klaar", &*phase)];
    green.post(&format!("{item}/voortgang"), &said).await.see_other();
    let page = site.browser().get(&public).await;
    assert!(page.says("1 van de 2 stappen is klaar.") && page.says("Klaar op "), "{}", page.text());
    let again = green.post(&format!("{item}/stappen/{phase}/weg"), &[]).await;
    assert_eq!(again.status, 409, "what is done stays");
});
