//! After the answer: whether it helped, one more look, progress, and whether it is really done.

use app_core::kernel::token::Token;

use crate::support::{ADVISES, Site, handled};

const WHY: &str = "Het geld is er <wel>, zei de wethouder.";

fn page(link: &Token) -> String {
    format!("/volg/{}", link.reveal())
}

/// An idea that was answered with "not now"; gives the link of its receipt, and its reference.
async fn refused(site: &Site) -> (Token, String) {
    let (link, reference) = site.published().await;
    let mut coordinator = site.coordinator().await;
    let answer = format!("/behandelen/{reference}/antwoord");
    let fields: Vec<_> = handled()
        .into_iter()
        .map(|(name, value)| (name, if name == "versie" { "0" } else { value }))
        .collect();
    coordinator.post(&answer, &fields).await.see_other();
    coordinator.post(&format!("{answer}/versturen"), &[("versie", "1")]).await.see_other();
    (link, reference)
}

on_both!(who_is_not_helped_asks_for_one_more_look_and_staff_read_why, |site| {
    let (link, reference) = refused(&site).await;
    let (mut author, page) = (site.browser(), page(&link));
    let to = format!("{page}/oordeel");
    assert!(author.get(&page).await.says("Heeft dit antwoord u geholpen?"));
    let said = author.post(&to, &[("oordeel", "helpt-niet")]).await.see_other();
    let after = author.get(&said).await;
    assert!(
        after.says("U zei: nee, dit antwoord hielp niet.") && after.says("Vraag om nog een keer te kijken")
    );
    let short = author.post(&to, &[("oordeel", "kijk"), ("waarom", "Nee <b>")]).await;
    assert_eq!(short.status, 422);
    assert!(short.says("Nee &lt;b&gt;") || short.says("Nee <b>"), "what was typed stays: {}", short.text());
    assert!(short.says("Schrijf"), "{}", short.text());
    let asked = author.post(&to, &[("oordeel", "kijk"), ("waarom", WHY)]).await.see_other();
    let after = author.get(&asked).await;
    for words in ["Wij kijken nog een keer.", "Dit was ons eerste antwoord.", WHY, "Nog een keer gevraagd"] {
        assert!(after.says(words), "{words}: {}", after.text());
    }
    assert!(!after.says("Heeft dit antwoord u geholpen?"));
    assert_eq!(author.post(&to, &[("oordeel", "kijk"), ("waarom", WHY)]).await.see_other(), page, "once");
    assert!(after.says("In behandeling bij de wijkregisseur"), "{}", after.text());
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says("De indiener vroeg om nog een keer te kijken") && !public.says(WHY));
    let mut coordinator = site.coordinator().await;
    assert!(coordinator.get("/behandelen").await.says(&reference));
    assert!(coordinator.get(&format!("/behandelen/{reference}")).await.says(WHY));
    assert_eq!(site.letter("asked_again").await["more"]["text"], WHY);
});

on_both!(what_was_promised_is_followed_until_the_author_says_that_it_is_done, |site| {
    let (link, reference) = site.promised(ADVISES).await;
    let (mut green, item) = (site.specialist(ADVISES).await, format!("/behandelen/{reference}"));
    assert!(green.get("/behandelen?weergave=uitvoering").await.says(&reference));
    let to = format!("{item}/voortgang");
    let short = green.post(&to, &[("voortgang", "Ja")]).await;
    assert_eq!(short.status, 422);
    assert!(short.says("minstens 10 tekens."), "{}", short.text());
    let busy = green.post(&to, &[("voortgang", "De bankjes zijn besteld.")]).await.see_other();
    assert!(green.get(&busy).await.says("Het staat op de site."));
    let public = format!("/initiatieven/{reference}");
    let shown = site.browser().get(&public).await;
    assert!(shown.says("In uitvoering") && shown.says("De bankjes zijn besteld."), "{}", shown.text());
    let done = [("voortgang", "De bankjes staan er."), ("klaar", "ja")];
    let done = green.post(&to, &done).await.see_other();
    assert!(green.get(&done).await.says("De indiener krijgt de vraag of het echt klaar is."));
    assert!(!green.get("/behandelen?weergave=uitvoering").await.says(&reference));
    let (mut author, page) = (site.browser(), page(&link));
    assert!(author.get(&page).await.says("Is het echt klaar?"));
    let verdict = format!("{page}/oordeel");
    let empty = author.post(&verdict, &[("oordeel", "niet-klaar"), ("mist", " ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.says("Schrijf op wat er nog mist."), "{}", empty.text());
    site.wait(5);
    let missing = [("oordeel", "niet-klaar"), ("mist", "Het derde bankje ontbreekt.")];
    let said = author.post(&verdict, &missing).await.see_other();
    assert!(author.get(&said).await.says("Wij gaan ermee verder."));
    assert!(green.get(&item).await.says("Het derde bankje ontbreekt."));
    assert!(!site.browser().get(&public).await.says("derde bankje"));
    let done = [("voortgang", "Nu staan alle drie er."), ("klaar", "ja")];
    green.post(&to, &done).await.see_other();
    site.wait(5);
    author.post(&verdict, &[("oordeel", "klaar")]).await.see_other();
    assert!(!author.get(&page).await.says("Is het echt klaar?"));
    let shown = site.browser().get(&public).await;
    assert!(shown.says("De indiener vindt dat het klaar is"), "{}", shown.text());
});

on_both!(a_verdict_that_is_none_changes_nothing, |site| {
    let (link, _) = refused(&site).await;
    let (mut author, page) = (site.browser(), page(&link));
    for verdict in ["", "misschien", "klaar", "niet-klaar"] {
        let fields = [("oordeel", verdict), ("mist", "Het derde bankje ontbreekt.")];
        assert_eq!(author.post(&format!("{page}/oordeel"), &fields).await.see_other(), page, "{verdict}");
    }
    assert!(author.get(&page).await.says("Heeft dit antwoord u geholpen?"));
});
