//! What is in hand: owner, advice, questions and the answer, by those who may.

use app_core::identity::{Grant, Role};

use crate::support::{ADVISES, Answer, IDEA, Site, handled};

/// The text in a row of the list with a reference.
fn row(page: &Answer, reference: &str) -> String {
    let row = page.body.split("<tr").find(|row| row.contains(&format!("/behandelen/{reference}"))).unwrap();
    row.split("</tr>").next().unwrap().to_owned()
}

fn only(names: &[&str]) -> Vec<(&'static str, &'static str)> {
    handled().into_iter().filter(|(name, _)| names.contains(name)).collect()
}

fn but(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    let others = handled().into_iter().filter(|(one, _)| *one != name);
    others.chain([(name, value)]).collect()
}

on_both!(a_coordinator_takes_asks_advice_and_answers, |site| {
    let (link, reference) = site.published().await;
    let item = format!("/behandelen/{reference}");
    let mut coordinator = site.coordinator().await;
    let list = coordinator.get("/behandelen").await;
    assert!(list.says(IDEA) && row(&list, &reference).contains("nog niemand"), "{}", list.text());
    let page = coordinator.get(&item).await;
    assert!(page.says("Joke de Vries") && page.says("Dit ligt bij de wijkregisseur."), "{}", page.text());
    coordinator.post(&format!("{item}/nemen"), &[("van", "")]).await.see_other();
    assert!(coordinator.get(&item).await.says("U hebt het opgepakt."));
    let asked =
        [only(&["adviesvraag", "voor"]), vec![("aan-stadsbeheer", "ja"), ("aan-verkeer", "ja")]].concat();
    let done = coordinator.post(&format!("{item}/advies"), &asked).await.see_other();
    assert!(coordinator.get(&done).await.says("De vraag staat bij de afdelingen."));
    let list = coordinator.get("/behandelen?weergave=mijn").await;
    assert!(row(&list, &reference).contains("0 van 2 gegeven"));
    let mut green = site.specialist(ADVISES).await;
    let list = green.get("/behandelen?weergave=advies").await;
    assert!(row(&list, &reference).contains("Uw advies is gevraagd"));
    let page = green.get(&item).await;
    assert!(page.says("Advies van Stadsbeheer") && !page.says("Joke de Vries"), "{}", page.text());
    green.post(&format!("{item}/advies/{ADVISES}"), &only(&["mening", "advies"])).await.see_other();
    let page = coordinator.get(&item).await;
    assert!(page.says("Doen, met een voorwaarde") && page.says("als er een pad langs blijft"));

    let check = coordinator.post(&format!("{item}/antwoord"), &but("versie", "0")).await.see_other();
    assert_eq!(check, format!("{item}/antwoord/controle"));
    let preview = coordinator.get(&check).await;
    for words in
        ["Nu niet, later wel", "U kunt wel subsidie aanvragen.", "dinsdag 1 juni 2027", "Beste Joke de Vries"]
    {
        assert!(preview.says(words), "{words}: {}", preview.text());
    }
    let public = format!("/initiatieven/{reference}");
    assert!(!site.browser().get(&public).await.says("subsidie"), "not before it is sent");
    let sent = coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await.see_other();
    assert!(coordinator.get(&sent).await.says("Het antwoord staat op de site."));
    let page = site.browser().get(&public).await;
    for words in [
        "Nu niet, later wel",
        "Hieraan voldoet het idee nu niet",
        "dinsdag 1 juni 2027",
        "U kunt wel subsidie aanvragen.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("als er een pad langs blijft"), "advice is for colleagues");
    let private = site.browser().get(&format!("/volg/{}", link.reveal())).await;
    assert!(private.says("U kunt wel subsidie aanvragen."));
    let letter = site.letter("answered").await;
    assert_eq!(letter["more"]["reasons"]["until"], "2027-06-01");
    assert!(!coordinator.get("/behandelen").await.says(IDEA));
    assert!(!coordinator.get(&item).await.body.contains("/nemen"), "nothing is left to do");
});

on_both!(what_is_wrong_is_said_at_its_field_and_what_was_typed_stays, |site| {
    let reference = site.in_hand(ADVISES).await;
    let item = format!("/behandelen/{reference}");
    let (mut coordinator, mut green) = (site.coordinator().await, site.specialist(ADVISES).await);
    let refused = [
        (format!("{item}/afdeling"), "afdeling", "bestaat-niet", "Kies een andere afdeling"),
        (format!("{item}/afdeling"), "reden", "kort", "minstens 10 tekens"),
        (format!("{item}/vraag"), "vraag", "Hoe?", "minstens 10 tekens"),
        (format!("{item}/advies"), "adviesvraag", "Kan?", "minstens 10 tekens"),
        (format!("{item}/advies"), "voor", "2030-01-01", "Kies een werkdag na vandaag"),
        (format!("{item}/advies"), "voor", "morgen", "Kies een werkdag na vandaag"),
        (format!("{item}/antwoord"), "uitkomst", "misschien", "Kies wat het antwoord is."),
        (format!("{item}/antwoord"), "criterium", "zomaar", "Kies de reden waarop dit rust."),
        (format!("{item}/antwoord"), "alternatief", "", "Noem iets dat wel kan."),
        (format!("{item}/antwoord"), "tot", "2020-01-01", "Kies een dag na vandaag, en binnen 5 jaar."),
    ];
    for (version, (path, name, value, says)) in (1..).zip(refused) {
        // Each draft of the answer, wrong or not, is the next version.
        let version = if path.ends_with("antwoord") { (version - 6).to_string() } else { String::new() };
        let mut fields: Vec<(&str, &str)> = but(name, value);
        fields.retain(|(one, _)| *one != "versie");
        fields.extend([("aan-verkeer", "ja"), ("versie", &version)]);
        let page = coordinator.post(&path, &fields).await;
        assert_eq!(page.status, 422, "{path} {name}");
        assert!(page.says(says), "{path} {name}: {}", page.text());
        assert!(page.body.contains(&format!("href=\"#{name}\"")), "{path} {name}: a link to the field");
    }
    let nobody = coordinator.post(&format!("{item}/advies"), &only(&["adviesvraag", "voor"])).await;
    assert!(nobody.status == 422 && nobody.says("Kies minstens één afdeling."));
    assert_eq!(nobody.field("adviesvraag"), "Kunnen deze bankjes hier staan?");
    for (path, name, value, says) in [
        ("stadsbeheer", "mening", "", "Kies wat u adviseert."),
        ("stadsbeheer", "advies", "", "Schrijf uw advies op."),
        ("stadsbeheer/door", "door", "stadsbeheer", "Kies een afdeling die deze vraag nog niet"),
        ("stadsbeheer/door", "waarom", "", "Schrijf op waarom."),
    ] {
        let page = green.post(&format!("{item}/advies/{path}"), &but(name, value)).await;
        assert!(page.status == 422 && page.says(says), "{path} {name}: {}", page.text());
    }
    assert_eq!(green.post(&format!("{item}/advies/verkeer"), &handled()).await.status, 404, "of another");
});

on_both!(who_comes_second_sees_what_the_first_did, |site| {
    let (_, reference) = site.published().await;
    let item = format!("/behandelen/{reference}");
    let mut first = site.coordinator().await;
    let guard = app_core::identity::Grant::of(app_core::identity::Role::ProcessGuard);
    let mut second = site.staff(&guard).await;
    first.post(&format!("{item}/nemen"), &[("van", "")]).await.see_other();
    let late = second.post(&format!("{item}/nemen"), &[("van", "")]).await;
    assert!(late.status == 409 && late.says("Dit kan niet meer."));
    assert!(late.says("coordinator@gemeente.example heeft het opgepakt."), "{}", late.text());

    first.post(&format!("{item}/antwoord"), &but("versie", "0")).await.see_other();
    let mut theirs = but("versie", "0");
    theirs.retain(|(name, _)| *name != "antwoord");
    theirs.push(("antwoord", "Wij gaan hier volgend jaar over praten."));
    let stale = second.post(&format!("{item}/antwoord"), &theirs).await;
    assert_eq!(stale.status, 409);
    assert!(stale.says("Wij plaatsen deze bankjes nu nog niet."), "what the first wrote");
    assert_eq!(stale.field("antwoord"), "Wij gaan hier volgend jaar over praten.");
    assert_eq!(stale.field("versie"), "1");
    theirs.retain(|(name, _)| *name != "versie");
    theirs.push(("versie", "1"));
    second.post(&format!("{item}/antwoord"), &theirs).await.see_other();
    let unseen = first.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await;
    assert!(unseen.status == 409 && unseen.says("Dit antwoord is intussen veranderd."));
    assert!(unseen.says("Wij gaan hier volgend jaar over praten."));
});

on_both!(the_alderman_of_the_wijk_is_asked_and_advises, |site| {
    let (_, reference) = site.published().await;
    let item = format!("/behandelen/{reference}");
    let mut coordinator = site.coordinator().await;
    assert!(!coordinator.get(&item).await.says("wijkwethouder"), "nobody is");
    let asked = [only(&["adviesvraag", "voor"]), vec![("aan-alderman", "ja")]].concat();
    let to = format!("{item}/advies");
    assert_eq!(coordinator.post(&to, &asked).await.status, 422);
    let grant = Grant { neighbourhood: Some("palenstein".to_owned()), ..Grant::of(Role::Alderman) };
    let mut alderman = site.staff(&grant).await;
    assert_eq!(alderman.get(&item).await.status, 404, "not asked yet");
    assert!(coordinator.get(&item).await.says("De wijkwethouder van Palenstein"));
    coordinator.post(&to, &asked).await.see_other();
    let list = alderman.get("/behandelen?weergave=advies").await;
    assert!(row(&list, &reference).contains("Uw advies is gevraagd"));
    let page = alderman.get(&item).await;
    assert!(page.says("Advies van de wijkwethouder van Palenstein"), "{}", page.text());
    assert!(!page.says("Joke de Vries") && !page.says("Schrijf het antwoord"), "{}", page.text());
    for refused in ["nemen", "antwoord", "overdragen", "samenvoegen"] {
        let answer = alderman.post(&format!("{item}/{refused}"), &handled()).await;
        assert!([403, 404].contains(&answer.status.as_u16()), "{refused}: {}", answer.status);
    }
    let advise = format!("{to}/alderman:palenstein");
    alderman.post(&advise, &only(&["mening", "advies"])).await.see_other();
    assert_eq!(alderman.post(&advise, &only(&["mening", "advies"])).await.status, 409, "once");
    assert!(coordinator.get(&item).await.says("De wijkwethouder van Palenstein"));
    assert_eq!(site.letter("advice_given").await["more"]["department"], "alderman:palenstein");
});

on_both!(colleagues_write_notes_and_name_each_other, |site| {
    let reference = site.in_hand(ADVISES).await;
    let item = format!("/behandelen/{reference}");
    let notes = format!("{item}/notities");
    let (mut coordinator, mut green) = (site.coordinator().await, site.specialist(ADVISES).await);
    let page = coordinator.get(&item).await;
    let id = page.body.split("name=\"wie-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(page.says("specialist@gemeente.example"), "{}", page.text());
    let box_of = format!("wie-{id}");
    let empty = coordinator.post(&notes, &[("notitie", "  "), (&box_of, "ja")]).await;
    assert!(empty.status == 422 && empty.says("Schrijf uw notitie op."));
    assert!(empty.body.contains("href=\"#notitie\""), "a link to the field");
    assert!(empty.body.contains("name=\"wie-") && empty.body.contains("checked"), "who was chosen still is");
    let stranger = format!("wie-{}", uuid::Uuid::nil());
    let unknown = coordinator.post(&notes, &[("notitie", "Kijk u eens?"), (&stranger, "ja")]).await;
    assert!(unknown.status == 422 && unknown.says("Een van deze mensen leest dit idee niet meer."));
    assert_eq!(unknown.field("notitie"), "Kijk u eens?");

    let kept = coordinator.post(&notes, &[("notitie", "Kijk u eens?\nIk twijfel."), (&box_of, "ja")]).await;
    assert!(coordinator.get(&kept.see_other()).await.says("Uw notitie staat erbij."));
    let letter = site.letter("noted").await;
    assert_eq!(
        (&letter["to"], &letter["more"]["by"]),
        (&"specialist@gemeente.example".into(), &"coordinator@gemeente.example".into())
    );
    let read = green.get(&item).await;
    assert!(read.says("Ik twijfel.") && !read.says("Haal deze notitie weg"), "{}", read.text());
    let own = coordinator.get(&item).await;
    let remove = own.body.split(&format!("action=\"{notes}/")).nth(1).unwrap().split('"').next().unwrap();
    let remove = format!("{notes}/{remove}");
    assert_eq!(green.post(&remove, &[]).await.status, 409, "of a colleague");
    let gone = coordinator.post(&remove, &[]).await.see_other();
    let gone = coordinator.get(&gone).await;
    assert!(gone.says("Uw notitie is weg."));
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(!public.says("twijfel"), "nobody else reads it");
});

on_both!(a_department_passes_on_what_is_not_theirs, |site| {
    let reference = site.in_hand(ADVISES).await;
    let item = format!("/behandelen/{reference}");
    let mut green = site.specialist(ADVISES).await;
    let passed = green.post(&format!("{item}/advies/{ADVISES}/door"), &only(&["door", "waarom"])).await;
    assert!(green.get(&passed.see_other()).await.says("De vraag is doorgegeven."));
    green.post(&format!("{item}/afdeling"), &only(&["afdeling", "reden"])).await.see_other();
    assert!(green.get("/behandelen?gedaan=gegeven").await.says("Dit idee is doorgegeven."));
    let mut traffic = site.specialist("verkeer").await;
    let page = traffic.get(&item).await;
    assert!(page.says("Dit ligt bij Verkeer.") && page.says("Advies van Verkeer"), "{}", page.text());
    let public = site.browser().get(&format!("/initiatieven/{reference}")).await;
    assert!(public.says("In behandeling bij Verkeer") && !public.says("Dit gaat over een weg."));
});

on_both!(the_board_shows_each_in_the_column_of_its_step, |site| {
    let (_, new) = site.published().await;
    let (_, busy) = site.published().await;
    let mut coordinator = site.coordinator().await;
    coordinator.post(&format!("/behandelen/{busy}/nemen"), &[("van", "")]).await.see_other();
    let (_, waits) = site.published().await;
    coordinator.post(&format!("/behandelen/{waits}/vraag"), &only(&["vraag"])).await.see_other();
    let page = coordinator.get("/behandelen?vorm=bord").await;
    let columns: Vec<&str> = page.body.split("class=\"board-column\"").skip(1).collect();
    assert_eq!(columns.len(), 4);
    for (reference, place) in [(&new, 0), (&busy, 1), (&waits, 3)] {
        for (number, column) in columns.iter().enumerate() {
            assert_eq!(column.contains(&format!("/behandelen/{reference}")), number == place, "{number}");
        }
    }
});

on_both!(an_admin_tries_a_rule_keeps_it_and_it_decides_where_ideas_go, |site| {
    let (_, reference) = site.published().await;
    let mut admin = site.admin().await;
    assert!(admin.get("/beheer/regels").await.says("Er zijn nog geen regels."));
    let query = "woorden=zwembad%2C+bankje&onderwerp=&wijk=&nodig=&afdeling=stadsbeheer";
    let trial = admin.get(&format!("/beheer/regels?{query}")).await;
    assert!(trial.body.contains(&format!("/initiatieven/{reference}")), "{}", trial.text());
    assert!(trial.says("Van de 1 ideeën die nu in behandeling zijn"), "{}", trial.text());
    let fields = [("woorden", "zwembad, bankje"), ("afdeling", ADVISES)];
    let kept = admin.post("/beheer/regels", &fields).await.see_other();
    let page = admin.get(&kept).await;
    assert!(page.says("De regel staat erbij.") && page.says("zwembad, bankje"));
    let again = admin.post("/beheer/regels", &fields).await;
    assert!(again.status == 422 && again.says("Deze regel is er al."));
    assert_eq!(again.field("woorden"), "zwembad, bankje");
    let mut green = site.specialist(ADVISES).await;
    assert!(!green.get("/behandelen").await.body.contains(&reference), "a rule is for what comes");
    let (_, next) = site.published().await;
    assert!(green.get("/behandelen").await.body.contains(&next));
    assert!(
        site.browser().get(&format!("/initiatieven/{next}")).await.says("In behandeling bij Stadsbeheer")
    );
    let away = page.body.split("action=\"").find(|part| part.contains("/weg\"")).unwrap();
    let gone = admin.post(away.split('"').next().unwrap(), &[]).await.see_other();
    assert!(admin.get(&gone).await.says("De regel is weg."));
    for (name, value, says) in [
        ("afdeling", "bestaat-niet", "Kies een afdeling"),
        ("woorden", "", "Kies waar de regel op let"),
        ("onderwerp", "bestaat-niet", "Kies een onderwerp, wijk en wens uit de lijst."),
    ] {
        let mut wrong = vec![("woorden", "bankje"), ("afdeling", ADVISES)];
        wrong.retain(|(one, _)| *one != name);
        wrong.push((name, value));
        let page = admin.post("/beheer/regels", &wrong).await;
        assert!(page.status == 422 && page.says(says), "{name}: {}", page.text());
    }
    let record = admin.get("/beheer/logboek").await;
    assert!(record.says("Verdeelregel toegevoegd") && record.says("Verdeelregel weggehaald"));
});

on_both!(a_question_begins_with_a_text_of_the_municipality_and_is_looked_at_first, |site| {
    let mut admin = site.staff(&Grant::of(Role::Admin)).await;
    assert!(admin.get("/beheer/teksten").await.says("Er zijn nog geen standaardteksten."));
    let text = "Waar in {wijk} bedoelt u?\nSchrijf de straat op.";
    let template = [("waarvoor", "question"), ("naam", "Waar is het?"), ("tekst", text)];
    for (name, value, says) in [
        ("waarvoor", "", "Kies waarvoor de tekst is."),
        ("naam", "", "Geef de tekst een naam."),
        ("tekst", "Beste {naam}, waar is dit?", "Dit kan de site niet invullen: {naam}."),
    ] {
        let wrong: Vec<_> =
            template.iter().map(|(one, kept)| (*one, if *one == name { value } else { kept })).collect();
        let page = admin.post("/beheer/teksten", &wrong).await;
        assert!(page.status == 422 && page.says(says), "{name}: {}", page.text());
        assert!(page.body.contains(&format!("href=\"#{name}\"")), "{name}: a link to the field");
        if name != "tekst" {
            assert_eq!(page.field("tekst"), text);
        }
    }
    let kept = admin.post("/beheer/teksten", &template).await.see_other();
    let list = admin.get(&kept).await;
    assert!(list.says("De tekst staat erbij.") && list.says("Waar in {wijk} bedoelt u?"), "{}", list.text());
    let same = admin.post("/beheer/teksten", &template).await;
    assert!(same.status == 422 && same.says("Er is al een tekst met deze naam."));
    let id = list.body.split("href=\"/beheer/teksten/").nth(1).unwrap().split('"').next().unwrap();
    let one = format!("/beheer/teksten/{id}");
    assert_eq!(admin.get(&one).await.field("naam"), "Waar is het?");

    let (_, reference) = site.published().await;
    let to = format!("/behandelen/{reference}/vraag");
    let mut coordinator = site.coordinator().await;
    let page = coordinator.post(&to, &[("vraag", "Beste Joke,"), ("verder", "ja")]).await;
    assert!(page.status == 200 && page.says("Waar is het?"), "{}", page.text());
    assert_eq!(page.field("vraag"), "Beste Joke,");
    let filled = coordinator.post(&to, &[("vraag", "Beste Joke, "), ("tekst", id)]).await;
    let question = "Beste Joke,\n\nWaar in Palenstein bedoelt u?\nSchrijf de straat op.";
    assert_eq!(filled.field("vraag"), question);
    let looked = coordinator.post(&to, &[("vraag", question), ("bekijk", "ja")]).await;
    assert!(looked.status == 200 && looked.says("Beste Joke de Vries,"), "the mail: {}", looked.text());
    assert!(
        coordinator.get(&format!("/behandelen/{reference}")).await.says("Verstuur de vraag"),
        "not asked yet"
    );
    let short = coordinator.post(&to, &[("vraag", "Waar"), ("bekijk", "ja")]).await;
    assert!(short.status == 422 && short.body.contains("href=\"#vraag\""), "{}", short.text());
    let nowhere =
        coordinator.post("/behandelen/ZM-2222-22/vraag", &[("bekijk", "ja"), ("vraag", question)]).await;
    assert_eq!(nowhere.status, 404);
    coordinator.post(&to, &[("vraag", question)]).await.see_other();
    let asked = site.letter("asked").await;
    assert_eq!(asked["more"]["question"], question);

    for (page, field) in [("antwoord", "antwoord"), ("overdragen", "bericht")] {
        let (_, reference) = site.published().await;
        let purpose = if page == "antwoord" { "answer" } else { "hand_over" };
        let text = [("waarvoor", purpose), ("naam", "Dank u"), ("tekst", "Dank u voor idee {nummer}.")];
        let list = admin.post("/beheer/teksten", &text).await.see_other();
        let list = admin.get(&list).await;
        let part = list.body.split(&format!("id=\"voor-{purpose}\"")).nth(1).unwrap();
        let id = part.split("href=\"/beheer/teksten/").nth(1).unwrap().split('"').next().unwrap();
        let to = format!("/behandelen/{reference}/{page}");
        let filled = coordinator.post(&to, &[("tekst", id), ("versie", "0"), ("naar", "report")]).await;
        assert_eq!(filled.status, 200, "{page}");
        assert_eq!(filled.field(field), format!("Dank u voor idee {reference}."), "{page}");
    }
    let gone = admin.post(&format!("{one}/weg"), &[]).await.see_other();
    assert!(admin.get(&gone).await.says("De tekst is weg."));
    assert_eq!(admin.get(&one).await.status, 404);
});

on_both!(who_is_away_says_so_and_who_stands_in, |site| {
    let department =
        |name: &'static str| Grant { department: Some(name.to_owned()), ..Grant::of(Role::Specialist) };
    let mut green = site.staff(&department(ADVISES)).await;
    let alone = green.get("/behandelen/afwezig").await;
    assert!(alone.says("Nog niemand doet hier hetzelfde werk als u."), "{}", alone.text());
    let page = "/behandelen/afwezig";
    for (van, tot, wie, field, says) in [
        ("", "2026-12-30", "", "van", "Kies de eerste dag"),
        ("2026-12-24", "morgen", "", "tot", "Kies een laatste dag"),
        ("2026-12-24", "2026-12-20", "", "tot", "Kies een laatste dag"),
        ("2026-12-24", "2026-12-30", "iemand", "waarnemer", "Kies een collega uit de lijst."),
    ] {
        let wrong = green.post(page, &[("van", van), ("tot", tot), ("waarnemer", wie)]).await;
        assert!(wrong.status == 422 && wrong.says(says), "{field}: {}", wrong.text());
        assert!(wrong.body.contains(&format!("href=\"#{field}\"")), "{field}: a link to the field");
        assert_eq!(wrong.field("van"), van);
    }
    let days = [("van", "2026-12-20"), ("tot", "2026-12-30"), ("waarnemer", "")];
    let kept = green.post(page, &days).await.see_other();
    assert!(green.get(&kept).await.says("Niemand neemt waar."));
    assert!(green.get("/behandelen").await.says("U bent er niet tot en met woensdag 30 december."));
    let back = green.post("/behandelen/afwezig/weg", &[]).await.see_other();
    assert!(green.get(&back).await.says("U bent er weer."));
    assert!(!green.get("/behandelen").await.says("U bent er niet"));
});
