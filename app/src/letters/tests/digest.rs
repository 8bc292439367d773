//! What a digest says, and the line at the foot of what can be stopped.

use app_core::notifications::Item;

use super::*;
use crate::letters::digest::written;

fn item(topic: &str, letter: &str, detail: Value) -> Item {
    Item { topic: topic.to_owned(), letter: letter.to_owned(), initiative: initiative().id, detail }
}

/// One of each letter that can come in a digest.
fn items() -> Vec<Item> {
    let warned =
        json!({"target": "answered", "late": true, "due_on": "2026-12-21", "path": "/behandelen/ZM-7K3F-92"});
    vec![
        item("own_ideas", "published", json!({})),
        item("author_said", "author_replied", json!({})),
        item("author_said", "not_done", json!({})),
        item("new_in_hand", "to_handle", json!({})),
        item("late", "warnings", warned),
        item(
            "late",
            "warnings",
            json!({"target": "owner", "late": false, "due_on": "2026-12-21", "path": null}),
        ),
    ]
}

fn digest(language: &str, about: &Initiative, more: usize) -> Letter {
    let all = Municipalities::embedded().unwrap();
    let words = Words::of(crate::words::from_code(language).unwrap());
    let municipality = all.by_slug("zoetermeer").unwrap();
    let desk = Desk { words, municipality, base: "https://loper.example", on_paper: false };
    let items = items();
    let items: Vec<_> = items.iter().map(|item| (item, about.clone())).collect();
    written(&desk, "", &items, more)
}

#[test]
fn a_digest_has_a_line_and_a_link_for_each_thing_by_topic() {
    let published = Initiative { published_at: Some(initiative().submitted_at), ..initiative() };
    let letter = digest("nl", &published, 3);
    assert_eq!(letter.subject, "Uw overzicht: 6 berichten");
    assert_snapshot!(letter.text().strip_suffix(END).unwrap(), @"
    Beste lezer,

    Dit is er nieuw voor u:

    Te laat of bijna te laat (2)

    ZM-7K3F-92 · Bankjes langs de vijver · had antwoord moeten hebben op ma 21 december:
    https://loper.example/behandelen/ZM-7K3F-92

    ZM-7K3F-92 · Bankjes langs de vijver · niemand heeft dit op naam

    Nieuw bij mij of mijn afdeling (1)

    ZM-7K3F-92 · Bankjes langs de vijver:
    https://loper.example/behandelen/ZM-7K3F-92

    De inwoner zei iets (2)

    ZM-7K3F-92 · Bankjes langs de vijver · reageerde op een vraag:
    https://loper.example/behandelen/ZM-7K3F-92

    ZM-7K3F-92 · Bankjes langs de vijver · zegt dat het niet klaar is:
    https://loper.example/behandelen/ZM-7K3F-92

    Nieuws over mijn ideeën (1)

    ZM-7K3F-92 · Bankjes langs de vijver · staat op de site:
    https://loper.example/mijn/ideeen/ZM-7K3F-92

    En nog 3 andere berichten. Alles staat op de site.

    Kies hoe vaak u deze mail krijgt:
    https://loper.example/mijn/meldingen
    ");
    assert!(letter.html().contains("<a href=\"https://loper.example/mijn/ideeen/ZM-7K3F-92\">"));
    let english = digest("en", &published, 0);
    assert_eq!(english.subject, "Your overview: 6 messages");
    assert!(english.text().contains("Late or almost late (2)"));
}

#[test]
fn what_is_not_on_the_site_has_no_title_in_a_digest() {
    let text = digest("nl", &initiative(), 0).text();
    assert!(text.contains("ZM-7K3F-92") && !text.contains("Bankjes"), "{text}");
}

#[test]
fn nothing_that_was_typed_becomes_markup_in_a_digest() {
    let hostile = Initiative {
        title: HOSTILE.to_owned(),
        published_at: Some(initiative().submitted_at),
        ..initiative()
    };
    let letter = digest("nl", &hostile, 0);
    assert!(!letter.html().contains("<script") && !letter.html().contains("<img"), "{}", letter.html());
    assert!(!letter.text().lines().any(|line| line.starts_with("Bcc:")), "{}", letter.text());
}

#[test]
fn what_can_be_stopped_says_so_at_its_foot() {
    let letter = letter_about(&order("nl", "Joke", "published", &json!({})), &initiative());
    assert!(!letter.text().contains("/afmelden/"));
    let address = "https://loper.example/afmelden/abc";
    let letter = Letter { stop: Some(("Minder mail".to_owned(), address.to_owned())), ..letter };
    assert!(letter.text().ends_with(&format!("\nMinder mail:\n{address}\n")), "{}", letter.text());
    assert!(letter.html().contains(&format!("<a href=\"{address}\"")), "{}", letter.html());
}

#[test]
fn the_order_says_what_its_link_stops() {
    let person = "019b4c7e-1111-7222-8333-444455556666";
    let of = |more: Value| -> bool {
        let mut order = json!({
            "letter": "to_handle", "municipality": "zoetermeer", "language": "nl", "to": "cor@gemeente.example", "name": "",
            "initiative": uuid::Uuid::nil(), "more": {"why": "", "department": ""},
        });
        order.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value::<Order>(order).unwrap().stop().is_some()
    };
    assert!(of(json!({"topic": "new_in_hand", "person": person})));
    assert!(of(json!({"topic": "own_ideas"})), "of an author, by the initiative");
    assert!(!of(json!({"person": person})), "an order from before there were topics");
    assert!(!of(json!({"topic": "onzin", "person": person})));
}
