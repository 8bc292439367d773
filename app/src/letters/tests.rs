//! What letters say, and that nothing a person typed becomes a header or markup.

use app_core::{
    initiatives::{Channel, Initiative, InitiativeId, Need},
    kernel::{Instant, time::Day},
    places::Municipalities,
};
use insta::assert_snapshot;
use jiff::civil::{date, datetime};
use serde_json::{Value, json};

mod digest;
mod handling;
mod tidied;

use super::{Desk, Letter, Order};
use crate::words::Words;

const TOKEN: &str = "q8xw2mr7bnte5vyd0123456789abcdef";

fn initiative() -> Initiative {
    let submitted_at = Instant::from_local(datetime(2026, 12, 23, 16, 30, 0, 0)).unwrap();
    let all = Municipalities::embedded().unwrap();
    let municipality = all.by_slug("zoetermeer").unwrap();
    let id = InitiativeId(uuid::Uuid::nil());
    Initiative {
        reference: "ZM-7K3F-92".to_owned(),
        title: "Bankjes langs de vijver".to_owned(),
        story: "Er is geen plek om te zitten.\n\nWij schilderen de bankjes zelf.".to_owned(),
        need: Need::Permission,
        theme: "openbare-ruimte".to_owned(),
        neighbourhood: "palenstein".to_owned(),
        spot: "De vijver bij het winkelcentrum".to_owned(),
        shown_as: "Joke".to_owned(),
        language: "nl".to_owned(),
        read_due_on: Day(date(2026, 12, 29)),
        due_on: Some(Day(date(2027, 1, 15))),
        ..Initiative::blank(municipality, id, submitted_at)
    }
}

fn order(language: &str, name: &str, letter: &str, more: &Value) -> Order {
    serde_json::from_value(json!({
        "letter": letter, "municipality": "zoetermeer", "language": language, "to": "joke@voorbeeld.example",
        "name": name, "initiative": uuid::Uuid::nil(), "token": TOKEN, "more": more, "code": "012345",
        "expires_at": initiative().submitted_at, "last": more["last"] == true,
    }))
    .unwrap()
}

fn letter_about(order: &Order, initiative: &Initiative) -> Letter {
    let all = Municipalities::embedded().unwrap();
    let municipality = all.by_slug("zoetermeer").unwrap();
    let desk = Desk {
        words: Words::of(order.language()),
        municipality,
        base: "https://loper.example",
        on_paper: order.to.is_none(),
    };
    desk.about_initiative(order, initiative)
}

/// How every letter ends.
const END: &str = "
Met vriendelijke groet,
Gemeente Zoetermeer

---
Deze mail is automatisch verstuurd. Heeft u een vraag? Antwoord dan op deze mail.
Of bel 14 079. U kunt ook langskomen: Stadhuis-Forum, Zoetermeer.
";

/// A letter without its end, which is as it has to be.
fn written(letter: &str, more: &Value) -> String {
    let letter = letter_about(&order("nl", "Joke de Vries", letter, more), &initiative());
    let text = letter.text();
    let text = text.strip_suffix(END).unwrap_or_else(|| panic!("ends in another way: {text}"));
    format!("{}\n\n{text}", letter.subject)
}

#[test]
fn the_receipt_tells_what_was_sent_and_when_the_answer_comes() {
    assert_snapshot!(written("receipt", &json!({})), @r"
    Wij hebben uw idee ontvangen: ZM-7K3F-92

    Beste Joke de Vries,

    Bedankt voor uw idee. Wij hebben het goed ontvangen. Deze mail is uw ontvangstbewijs.

    U heeft uiterlijk vrijdag 15 januari 2027 antwoord. Dat zijn 15 werkdagen na woensdag 23 december. Weekenden tellen niet mee. Ook deze dagen tellen niet mee: vrijdag 25 december (Eerste Kerstdag) en vrijdag 1 januari (Nieuwjaarsdag).

    Met de link hieronder volgt u uw idee. U laat er ook mee zien dat dit e-mailadres van u is.

    Volg mijn idee:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef

    De link is alleen voor u. Stuur hem niet door.

    Dit heeft u gestuurd:

    Uw nummer: ZM-7K3F-92
    Uw idee: Bankjes langs de vijver
    Wat is er nodig van de gemeente? Toestemming
    Waar gaat het over? Openbare ruimte
    In welke wijk? Palenstein
    Straat of plek: De vijver bij het winkelcentrum

    > Er is geen plek om te zitten.
    >
    > Wij schilderen de bankjes zelf.

    Heeft u geen idee gestuurd? Gebruik de link dan niet, en laat het ons weten.
    ");
}

/// A letter on paper to somebody for whom the desk filled it in.
fn on_paper(letter: &str, more: &Value) -> String {
    let mut order = order("nl", "Joke de Vries", letter, more);
    order.to = None;
    let initiative = Initiative { channel: Channel::Counter, ..initiative() };
    letter_about(&order, &initiative).text()
}

#[test]
fn a_receipt_on_paper_speaks_of_no_mail_and_says_who_filled_it_in() {
    assert_snapshot!(on_paper("receipt", &json!({})), @r"
    Beste Joke de Vries,

    Bedankt voor uw idee. Wij hebben het goed ontvangen. Deze brief is uw ontvangstbewijs.

    Een medewerker van onze balie vulde het voor u in.

    U heeft uiterlijk vrijdag 15 januari 2027 antwoord. Dat zijn 15 werkdagen na woensdag 23 december. Weekenden tellen niet mee. Ook deze dagen tellen niet mee: vrijdag 25 december (Eerste Kerstdag) en vrijdag 1 januari (Nieuwjaarsdag).

    Met de link hieronder volgt u uw idee. Typ hem over, of scan de code met uw telefoon. Geen internet? Bel ons dan of kom langs, met uw nummer.

    Volg mijn idee:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef

    De link is alleen voor u. Stuur hem niet door.

    Dit heeft u gestuurd:

    Uw nummer: ZM-7K3F-92
    Uw idee: Bankjes langs de vijver
    Wat is er nodig van de gemeente? Toestemming
    Waar gaat het over? Openbare ruimte
    In welke wijk? Palenstein
    Straat of plek: De vijver bij het winkelcentrum

    > Er is geen plek om te zitten.
    >
    > Wij schilderen de bankjes zelf.

    Met vriendelijke groet,
    Gemeente Zoetermeer

    ---
    Heeft u een vraag? Bel 14 079. U kunt ook langskomen: Stadhuis-Forum, Zoetermeer.
    ");
}

#[test]
fn the_other_letters_on_paper_speak_of_no_mail_either() {
    let letters = [
        ("asked", json!({"question": "Hoeveel bankjes zijn het?"})),
        ("published", json!({})),
        ("withdrawn", json!({"by_desk": true})),
        ("answered", refusal()),
        ("looks_again", json!({})),
        ("at_college", json!({"decides_on": "2027-02-16"})),
        ("handed_over", json!({"to": "report", "note": ""})),
        ("merged", json!({"into": "ZM-2222-22", "title": "Zitten bij de vijver", "answered": false})),
        ("hidden", json!({"reason": "insult"})),
        ("undone", json!({"what": "published"})),
        ("in_progress", json!({"text": "De bankjes zijn besteld."})),
        ("carried_out", json!({"text": "De bankjes staan er."})),
    ];
    let letters = letters.map(|(letter, more)| on_paper(letter, &more));
    for letter in &letters {
        assert!(!letter.to_lowercase().contains("mail"), "{letter}");
    }
    assert!(letters[2].contains("Onze balie heeft uw idee ‘Bankjes langs de vijver’ voor u ingetrokken."));
}

#[test]
fn a_mail_about_what_the_desk_filled_in_says_so() {
    let initiative = Initiative { channel: Channel::Phone, ..initiative() };
    let letter = letter_about(&order("nl", "Joke de Vries", "receipt", &json!({})), &initiative).text();
    assert!(letter.contains("Een medewerker van onze balie vulde het voor u in."));
    assert!(letter.contains("Was u niet bij onze balie?") && !letter.contains("Heeft u geen idee gestuurd?"));
}

#[test]
fn a_link_to_a_draft_says_until_when_it_opens() {
    assert_snapshot!(written("draft_link", &json!({})), @r"
    Ga verder met uw idee

    Beste lezer,

    U wilt later verder met uw idee. Met deze link gaat u verder waar u gebleven was.

    Verder met mijn idee:
    https://loper.example/idee/concept/q8xw2mr7bnte5vyd0123456789abcdef

    De link werkt tot woensdag 23 december 2026. Daarna gooien wij uw tekst weg.

    De link is alleen voor u. Stuur hem niet door.

    Heeft u hier niet om gevraagd? Dan hoeft u niets te doen.
    ");
}

#[test]
fn an_invitation_says_what_comes_first_and_until_when_it_opens() {
    assert_snapshot!(written("invitation", &json!({})), @"
    Werk mee aan Groene Loper van Zoetermeer

    Beste lezer,

    U bent uitgenodigd als medewerker van Zoetermeer. Stel eerst de tweede stap in met een app op uw telefoon. Daarna kunt u aan het werk.

    Aan de slag:
    https://loper.example/uitnodiging/q8xw2mr7bnte5vyd0123456789abcdef

    De link werkt één keer, en niet meer na woensdag 23 december 2026.

    De link is alleen voor u. Stuur hem niet door.
    ");
}

#[test]
fn the_letter_to_sign_in_has_a_code_and_a_link() {
    assert_snapshot!(written("sign_in", &json!({})), @r"
    Inloggen bij Groene Loper van Zoetermeer

    Beste lezer,

    U wilt inloggen. Vul deze code in op de bladzijde waar u om de code vroeg:

    Uw code: 012 345

    Of log in op dit apparaat, met deze knop:

    Log in:
    https://loper.example/inloggen/link/q8xw2mr7bnte5vyd0123456789abcdef

    De code en de knop werken tot 16.30 uur, en maar één keer. Geef de code aan niemand. Wij vragen er nooit om.

    Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Zonder deze mail kan niemand met uw adres inloggen.
    ");
}

#[test]
fn a_question_stands_in_full_in_the_letter() {
    let question = "Hoeveel bankjes wilt u?\n\nEn wie schildert ze?";
    assert_snapshot!(written("asked", &json!({"question": question})), @r"
    Vraag over uw idee ZM-7K3F-92

    Beste Joke de Vries,

    Wij lazen uw idee ‘Bankjes langs de vijver’. Wij hebben er een vraag over:

    > Hoeveel bankjes wilt u?
    >
    > En wie schildert ze?

    De klok voor ons antwoord staat stil tot u reageert. Reageer met de link, niet met een antwoord op deze mail. Onze vraag komt ook op de site, uw reactie niet.

    Beantwoord de vraag:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef

    De link is alleen voor u. Stuur hem niet door.
    ");
}

#[test]
fn who_is_published_gets_the_public_and_the_private_link() {
    assert_snapshot!(written("published", &json!({})), @r"
    Uw idee staat op de site: ZM-7K3F-92

    Beste Joke de Vries,

    Iedereen kan uw idee ‘Bankjes langs de vijver’ nu lezen.

    U heeft uiterlijk vrijdag 15 januari 2027 antwoord.

    Bekijk uw idee op de site:
    https://loper.example/initiatieven/ZM-7K3F-92

    Deze link is alleen voor u. Hiermee volgt u uw idee, of trekt u het in:
    https://loper.example/volg/q8xw2mr7bnte5vyd0123456789abcdef
    ");
}

#[test]
fn taking_back_is_confirmed() {
    assert_snapshot!(written("withdrawn", &json!({})), @r"
    Uw idee is ingetrokken: ZM-7K3F-92

    Beste Joke de Vries,

    U heeft uw idee ‘Bankjes langs de vijver’ ingetrokken. Wij laten het niet meer zien.

    Heeft u dit niet zelf gedaan? Laat het ons dan weten.

    U kunt altijd een nieuw idee sturen.

    Idee insturen:
    https://loper.example/idee
    ");
}

#[test]
fn a_new_address_gets_a_code_and_no_link_that_does_it_by_itself() {
    assert_snapshot!(written("new_address", &json!({})), @r"
    Uw code voor dit e-mailadres

    Beste lezer,

    U wilt dit e-mailadres gebruiken bij Groene Loper van Zoetermeer. Vul deze code in waar u om de code vroeg:

    Uw code: 012 345

    Vul de code in:
    https://loper.example/mijn/gegevens/code

    De code werkt tot 16.30 uur, en maar één keer. Geef de code aan niemand. Wij vragen er nooit om.

    Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Er verandert dan niets.
    ");
}

#[test]
fn the_old_address_is_told_what_to_do() {
    assert_snapshot!(written("address_changed", &json!({})), @r"
    Uw e-mailadres is veranderd

    Beste lezer,

    U gebruikt nu een ander e-mailadres bij Groene Loper van Zoetermeer. Met dit adres kunt u niet meer inloggen.

    Heeft u dit niet zelf gedaan? Bel ons dan meteen: 14 079. Wij zoeken uit wat er is gebeurd.
    ");
}

#[test]
fn the_last_letter_says_that_it_is_the_last() {
    assert_snapshot!(written("left", &json!({})), @r"
    Uw account is verwijderd

    Beste lezer,

    U heeft uw account bij Groene Loper van Zoetermeer verwijderd. Wij hebben uw gegevens weggehaald.

    Liet u ideeën staan? Die staan nog op de site, zonder uw naam.

    Dit is onze laatste mail. Wij bewaren uw e-mailadres niet.

    Heeft u dit niet zelf gedaan? Bel ons dan meteen: 14 079. Wij zoeken uit wat er is gebeurd.
    ");
}

#[test]
fn who_is_away_for_long_hears_when_the_account_goes_and_how_to_keep_it() {
    assert_snapshot!(written("inactive", &json!({})), @r"
    Uw account gaat weg na woensdag 23 december 2026

    Beste lezer,

    U gebruikt uw account bij Groene Loper van Zoetermeer al lang niet meer. Daarom verwijderen wij het na woensdag 23 december 2026.

    Wilt u het account houden? Log dan uiterlijk op die dag een keer in. Meer hoeft u niet te doen.

    Log in:
    https://loper.example/inloggen

    Logt u niet in? Dan gooien wij uw naam, uw e-mailadres en de lijst van mails weg. Ideeën die niet op de site staan, gaan ook weg.

    Uw ideeën op de site blijven staan, zonder uw naam.
    ");
}

/// All that an answer needs which is a no for now, and the due day of advice.
fn refusal() -> Value {
    json!({
        "outcome": "not_now", "body": "Dit jaar is er geen geld.\nVolgend jaar kijken wij opnieuw.", "due_on": "2027-01-08",
        "reasons": {"criterion": "geld", "until": "2027-06-01", "alternative": "U kunt subsidie aanvragen.", "next_step": ""},
    })
}

#[test]
fn the_last_warning_says_that_it_is_the_last() {
    let last = written("inactive", &json!({"last": true}));
    assert!(last.contains("Dit is de laatste mail hierover."), "{last}");
}

#[test]
fn a_letter_is_in_the_language_of_its_reader() {
    let letter = letter_about(&order("en", "Joke", "receipt", &json!({})), &initiative());
    assert_eq!(letter.subject, "We received your idea: ZM-7K3F-92");
    assert!(letter.text().contains("You will have an answer by Friday 15 January 2027."));
    assert!(letter.html().contains("<html lang=\"en\">"));
}

const HOSTILE: &str =
    "Jan\r\nBcc: x@kwaad.example\r\n\r\n<script>alert('1')</script>\"><img src=x onerror=y>";

#[test]
fn nothing_that_was_typed_becomes_markup_or_a_line_of_its_own() {
    let hostile = Initiative {
        title: HOSTILE.to_owned(),
        story: HOSTILE.to_owned(),
        spot: HOSTILE.to_owned(),
        reference: HOSTILE.to_owned(),
        ..initiative()
    };
    let mut more = refusal();
    for name in ["question", "body", "why", "text", "department", "opinion"] {
        more[name] = HOSTILE.into();
    }
    more["reasons"]["alternative"] = HOSTILE.into();
    (more["to"], more["note"]) = ("policy".into(), HOSTILE.into());
    (more["into"], more["title"], more["answered"]) = ("ZM-2222-22".into(), HOSTILE.into(), true.into());
    more["by"] = HOSTILE.into();
    more["decides_on"] = "2027-02-16".into();
    (more["reason"], more["what"]) = (HOSTILE.into(), HOSTILE.into());
    for kind in [
        "receipt",
        "asked",
        "published",
        "answered",
        "withdrawn",
        "draft_link",
        "new_address",
        "left",
        "inactive",
        "to_handle",
        "advice_asked",
        "author_replied",
        "asked_again",
        "handed_over",
        "merged",
        "hidden",
        "undone",
        "not_done",
        "looks_again",
        "at_college",
        "in_progress",
        "carried_out",
        "advice_given",
        "noted",
    ] {
        let letter = letter_about(&order("nl", HOSTILE, kind, &more), &hostile);
        assert!(!letter.subject.contains(char::is_control), "{:?}", letter.subject);
        let html = letter.html();
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("\">\""), "{html}");
        let text = letter.text();
        assert!(!text.lines().any(|line| line.starts_with("Bcc:")), "{text}");
        assert!(!text.contains('\r'), "{text}");
    }
}
