//! Letters about what is in hand: the answer, what comes after it, and those to staff.

use insta::assert_snapshot;
use serde_json::json;

use super::{END, initiative, letter_about, refusal, written};

#[test]
fn an_answer_is_in_the_mail_in_full_with_its_reason_and_the_alternative() {
    assert_snapshot!(written("answered", &refusal()), @"
    Antwoord op uw idee ZM-7K3F-92

    Beste Joke de Vries,

    Wij hebben uw idee ‘Bankjes langs de vijver’ besproken. Hier leest u ons antwoord.

    Ons antwoord: Nu niet, later wel.

    > Dit jaar is er geen geld.
    > Volgend jaar kijken wij opnieuw.

    Onze reden: Geld. Hieraan voldoet het idee nu niet: Er is geld voor het plan, van de gemeente of van anderen. De kosten passen bij wat het oplevert.

    Nu niet, tot: dinsdag 1 juni 2027.

    Wat wel kan:

    > U kunt subsidie aanvragen.

    Bekijk het antwoord op de site:
    https://loper.example/initiatieven/ZM-7K3F-92

    Deze link is alleen voor u. Hiermee ziet u uw idee en ons antwoord terug:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
}

#[test]
fn a_yes_says_what_happens_next() {
    let yes = json!({
        "outcome": "yes_we_do", "body": "Wij plaatsen twee bankjes.",
        "reasons": {"criterion": null, "until": null, "alternative": "", "next_step": "De aannemer belt u in maart."},
    });
    let letter = written("answered", &yes);
    assert!(letter.contains("Ons antwoord: Ja, wij doen het."), "{letter}");
    assert!(letter.contains("Hoe het verder gaat:\n\n> De aannemer belt u in maart."), "{letter}");
}

#[test]
fn colleagues_read_what_is_asked_of_them_and_open_it_with_one_press() {
    let mut more = refusal();
    more["why"] = "Dit gaat over het groen.".into();
    more["department"] = "stadsbeheer".into();
    more["question"] = "Kan dit hier?".into();
    more["opinion"] = "yes_if".into();
    more["text"] = "Ja, langs het pad.".into();
    assert_snapshot!(written("to_handle", &more), @"
    Te behandelen: ZM-7K3F-92

    Beste Joke de Vries,

    Het idee ‘Bankjes langs de vijver’ is bij Stadsbeheer gekomen.

    > Dit gaat over het groen.

    De inwoner krijgt uiterlijk vrijdag 15 januari 2027 antwoord.

    Open het idee:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
    assert_snapshot!(written("advice_asked", &more), @"
    Advies gevraagd: ZM-7K3F-92

    Beste Joke de Vries,

    Stadsbeheer wordt om advies gevraagd over het idee ‘Bankjes langs de vijver’. De vraag is:

    > Kan dit hier?

    Geef uw advies uiterlijk vrijdag 8 januari 2027.

    Geef advies:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
    assert_snapshot!(written("advice_given", &more), @"
    Advies van Stadsbeheer: ZM-7K3F-92

    Beste Joke de Vries,

    Stadsbeheer gaf advies over het idee ‘Bankjes langs de vijver’: Doen, met een voorwaarde.

    > Ja, langs het pad.

    Open het idee:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
}

#[test]
fn after_the_answer_the_author_hears_what_happens_and_is_asked_whether_it_is_done() {
    let more = json!({"text": "De bankjes staan er."});
    assert_snapshot!(written("looks_again", &more), @"
    Wij kijken nog een keer naar ZM-7K3F-92

    Beste Joke de Vries,

    U vroeg ons om nog een keer te kijken naar ‘Bankjes langs de vijver’. Dat doen wij.

    U heeft uiterlijk vrijdag 15 januari 2027 antwoord.

    Deze link is alleen voor u. Hiermee volgt u uw idee, of trekt u het in:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    assert_snapshot!(written("in_progress", &more), @"
    Zo staat het met ZM-7K3F-92

    Beste Joke de Vries,

    Er is nieuws over uw idee ‘Bankjes langs de vijver’. De gemeente schrijft:

    > De bankjes staan er.

    Deze link is alleen voor u. Hiermee ziet u uw idee en ons antwoord terug:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    assert_snapshot!(written("carried_out", &more), @"
    Is het echt klaar? ZM-7K3F-92

    Beste Joke de Vries,

    Wij zijn klaar met uw idee ‘Bankjes langs de vijver’. De gemeente schrijft:

    > De bankjes staan er.

    Is het echt klaar? Zeg het ons: dan weten wij dat het goed is, of wij gaan verder.

    Zeg of het klaar is:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef

    De link is alleen voor u. Stuur hem niet door.
    ");
}

#[test]
fn what_is_no_idea_goes_to_who_it_is_for_and_its_author_reads_who_that_is() {
    assert_snapshot!(written("handed_over", &json!({"to": "report", "note": "Dank u wel!"})), @"
    Wij hebben uw bericht ZM-7K3F-92 doorgegeven

    Beste Joke de Vries,

    Uw bericht gaat over iets buiten dat kapot of vies is. Daarvoor is Wijkbeheer. Zij hebben uw bericht en pakken het op.

    Een medewerker schrijft erbij:

    > Dank u wel!

    Deze link is alleen voor u. Hiermee ziet u terug waar uw bericht is:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    let signal = written("handed_over", &json!({"to": "signal", "note": ""}));
    assert!(signal.contains("Daarvoor is team Zorg.") && !signal.contains("Bankjes"), "{signal}");
    let passed = json!({
        "receiver": "team Zorg", "to": "signal", "reference": "ZM-7K3F-92", "title": "Mijn buurvrouw",
        "story": "Ik zie haar al een week niet.", "language": "nl", "neighbourhood": "palenstein", "spot": "",
        "author": "Joke de Vries", "email": "joke@voorbeeld.example", "reach": "",
    });
    let order = json!({
        "letter": "passed_on", "municipality": "zoetermeer", "language": "nl", "to": "zorg@zoetermeer.example",
        "passed": passed,
    });
    let letter = letter_about(&serde_json::from_value(order).unwrap(), &initiative());
    assert_snapshot!(letter.text().replace(END, ""), @"
    Beste team Zorg,

    Een inwoner stuurde een signaal over iemand. Dit is vertrouwelijk. Bij de Groene Loper is het nu gewist.

    > Mijn buurvrouw
    >
    > Ik zie haar al een week niet.

    Wijk: Palenstein
    Naam, niet openbaar: Joke de Vries, joke@voorbeeld.example

    De inwoner weet dat u dit heeft. Antwoord de inwoner zelf.
    ");
}

#[test]
fn colleagues_read_what_the_author_says() {
    let more = json!({"text": "Het derde bankje ontbreekt."});
    assert_snapshot!(written("author_replied", &more), @"
    Reactie van de indiener: ZM-7K3F-92

    Beste Joke de Vries,

    De indiener reageerde op de vraag over ‘Bankjes langs de vijver’. De klok loopt weer.

    > Het derde bankje ontbreekt.

    Open het idee:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
    assert_snapshot!(written("asked_again", &more), @"
    Nog een keer kijken: ZM-7K3F-92

    Beste Joke de Vries,

    Het antwoord op ‘Bankjes langs de vijver’ hielp de indiener niet. De klok loopt opnieuw. De indiener schrijft:

    > Het derde bankje ontbreekt.

    Open het idee:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
    assert_snapshot!(written("not_done", &more), @"
    Nog niet klaar: ZM-7K3F-92

    Beste Joke de Vries,

    Volgens de indiener is ‘Bankjes langs de vijver’ nog niet klaar. De indiener schrijft:

    > Het derde bankje ontbreekt.

    Open het idee:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
}

#[test]
fn colleagues_read_which_days_come_near_and_open_each_with_one_press() {
    let item = |target: &str, late: bool, path: Option<&str>| {
        json!({
            "reference": "ZM-7K3F-92", "neighbourhood": "palenstein", "target": target, "late": late,
            "due_on": "2027-01-15", "path": path,
        })
    };
    let items = [
        item("owner", false, Some("/behandelen/ZM-7K3F-92")),
        item("answered", false, Some("/behandelen/ZM-7K3F-92")),
        item("read", true, None),
    ];
    let order = json!({
        "letter": "warnings", "municipality": "zoetermeer", "language": "nl", "to": "cor@gemeente.example",
        "name": "Cor", "items": items,
    });
    let letter = letter_about(&serde_json::from_value(order).unwrap(), &initiative());
    assert_snapshot!(letter.text().replace(END, ""), @"
    Beste Cor,

    Deze ideeën vragen uw aandacht.

    De dag om te lezen is voorbij:

    ZM-7K3F-92 · Palenstein · vr 15 januari

    Te beantwoorden, uiterlijk op de dag die erbij staat:

    ZM-7K3F-92 · Palenstein · vr 15 januari:
    https://loper.example/behandelen/ZM-7K3F-92

    Nog door niemand opgepakt:

    ZM-7K3F-92 · Palenstein:
    https://loper.example/behandelen/ZM-7K3F-92
    ");
}

#[test]
fn who_has_a_larger_plan_hears_when_the_college_decides_and_that_this_is_late() {
    assert_snapshot!(written("at_college", &json!({"decides_on": "2027-02-16"})), @r"
    Het college beslist over ZM-7K3F-92

    Beste Joke de Vries,

    Uw idee ‘Bankjes langs de vijver’ is een groot plan. Daarom beslist het bestuur van de gemeente erover.

    Het college van burgemeester en wethouders beslist op dinsdag 16 februari 2027. U krijgt daarna antwoord.

    Dat is later dan wij u beloofden: antwoord uiterlijk vrijdag 15 januari 2027. De klok loopt door. Na die dag staat op de site dat wij te laat zijn.

    Waar grote plannen op worden gewogen:
    https://loper.example/criteria#college

    Deze link is alleen voor u. Hiermee volgt u uw idee, of trekt u het in:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
    let in_time = written("at_college", &json!({"decides_on": "2027-01-12"}));
    assert!(!in_time.contains("later dan"), "{in_time}");
}
